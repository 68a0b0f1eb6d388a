"""A relative at fault, where the member's own rating is asked about: "vợ bị kỷ luật thì chồng có bị ảnh hưởng xếp loại không"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.text import fold, uncapitalized

_KIN_MARKED = r"(?:vợ(?! chồng)|(?<!vợ )chồng|con (?:trai|gái|ruột|rể|dâu|cái|em|tôi)|bố|mẹ|cha|anh (?:trai|ruột|rể)|em (?:trai|gái|ruột|rể|vợ)|chị (?:gái|ruột|dâu)|cháu (?:ruột|nội|ngoại|gái|trai)|người (?:nhà|thân)|gia đình)"
_KIN = (
    r"(?:(?<!ket )vo(?! (?:dang|ve|doi|chong))|(?<!vo )(?<!phong )(?<!phong, )chong|con (?:trai|gai|ruot|re|dau)|(?<!chi )(?<!dang )(?<!can )(?<!noi )(?<!toan )bo(?= (?:em|toi|minh|de|vo|chong|bi)\b)|me|"
    r"anh (?:trai|ruot|re)|em (?:trai|gai|ruot|re|vo)|chi (?:gai|ruot|dau)|chau (?:ruot|noi|ngoai|gai|trai)|nguoi (?:nha|than)|gia dinh)"
)
_AT_FAULT = r"[^.,;?]{0,40}\b(?:vi pham|bi (?:\w+ )?(?:ky luat|khien trach|canh cao|khai tru|cach chuc|bat|khoi to|phat|xu|tu|tam giam|tam giu)\b|di tu\b|o tu\b|ma tuy|danh bac|co bac|nghien|mac no|pham (?:toi|luat))\b"
_SUPERIOR = (
    r"(?<!pho )\b(?:sep|thu truong|cap truong|cap tren|(?<!pho )truong (?:phong|ban|khoa)|(?<!pho )giam doc|(?<!pho )hieu truong|(?<!pho )chu tich)(?: (?:em|toi|minh|co quan|don vi))?"
    r" bi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao|cach chuc|khoi to|bat)\b[^.;?]{0,24}?(?:\bthi|,) (?:(?:cac|nhung|may|anh em) )*"
    r"(?:em|toi|minh|pho (?:phong|giam doc|ban|khoa|chu tich|hieu truong)|hieu pho|cap pho|nhan vien|cap duoi|chung (?:em|toi))\b[^.;?]*\b(?:bi|anh huong|ha|xep|loai|sao|gi|xs|xuat sac|hoan thanh)\b"
)
_ANOTHER = r"\b(?:em|toi|minh|tui|dang vien|dv|dong chi|d/c|can bo|cong chuc|bi thu|lanh dao|vo|chong|truong (?:phong|ban|khoa|thon)|pho (?:phong|giam doc|chu tich|hieu truong|ban|khoa)|giam doc|hieu truong|chu tich|thu truong|uy vien|giao vien|bo|me|cha|con|anh|chi)\b"
RATED = r"\b(?:xuat sac|htxs\w*|xs|htt\w*|hoan thanh|xep loai|xep|danh gia|muc|ha(?: loai| bac| muc)?|anh huong|tinh|lien luy)\b"


def of_kin(told: Told) -> Outcome:
    """ "vợ bị kỷ luật thì chồng là đảng viên có bị ảnh hưởng xếp loại không": another than the one rated is at fault."""
    if not _kin_at_fault(told) or not told.says(RATED) or told.figures:
        return None
    if (finding := unsaid("family_discipline_silent", told)) is None:
        return None
    lead, _, beside = finding.says.partition(". ")
    lead = f"Không thấy căn cứ: {uncapitalized(lead)}"
    return Result(lead, ("người thân vi phạm, không phải người được xếp loại", on_day(told)), (finding,), (), (beside,))


def of_superior(told: Told) -> Outcome:
    """ "trưởng phòng bị cảnh cáo, các phó phòng có bị hạ loại không": one's head is at fault, not the one rated."""
    if (
        not told.says(_SUPERIOR)
        or told.figures
        or told.says(r"\b(?:tap the|chi bo|dang bo|co quan|don vi|chi uy|dang uy)\b")
    ):
        return None
    if (finding := unsaid("superior_discipline", told)) is None:
        return None
    lead = f"Không thấy căn cứ: {uncapitalized(finding.says.rstrip('.'))}"
    return Result(lead, ("người đứng đầu bị kỷ luật, không phải người được xếp loại", on_day(told)), (finding,))


def _kin_at_fault(told: Told) -> bool:
    """Whether a relative is named before the fault; where the text has its marks, by the word as it is written."""
    marked = told.text.lower()
    words, said = (_KIN, told.folded) if fold(marked) == marked else (_KIN_MARKED, marked)
    for found in re.finditer(rf"\b{words}\b", said):
        fault = re.match(_AT_FAULT, told.folded[found.end() :])
        before = told.folded[: found.start()]
        if fault is not None and re.search(rf"{_ANOTHER}[^.;?]{{0,20}}\bco $", before):
            return True  # "bí thư có vợ bị khởi tố": who has the relative is the one rated
        if fault is not None and _another_rated(fold(found.group()), told.folded[found.end() + fault.end() :]):
            return True
    return False


def _another_rated(kin: str, rest: str) -> bool:
    """Whether another than the relative is named behind the fault: "vợ tôi bị cảnh cáo thì vợ tôi xếp loại gì" rates her."""
    own = re.sub(rf"\b{kin}(?: (?:em|toi|minh|anh|chi|ay))?\b", " ", rest)
    return re.search(_ANOTHER, own) is not None
