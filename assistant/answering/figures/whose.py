"""Whose ratings are counted: members, leaders, leading collectives, party organizations."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import BODY, COLLECTIVE, LEADER, MEMBER, ORGANIZATION, Noun
from corpus.text import fold

_LEADERS = r"\b(?:lanh dao|(?:truong|thu truong|pho|pho truong) (?:ban|phong|tram|khoa|doan)|thu truong|(?:cuc|vu|chi cuc|vien|tram|tong cuc) truong|chanh van phong|pho giam doc|giam doc|truong khoa|can bo quan ly|dien (?:ban )?thuong vu|cap truong|cap pho|hieu truong|chu tich)\b"
# "5 xuất sắc trong đó có 2 lãnh đạo": some of those counted are leaders
_SOME_OF_THEM = rf"\btrong (?:so )?(?:do|ay|nay|\d+ (?:nguoi |dong chi )?(?:xs|xuat sac|tot))\b[^.;?!]{{0,20}}?\d+ (?:nguoi |dong chi |dc |d/c )?(?:la )?{_LEADERS}"
_OTHERS = r"\b(?:nhan vien|chuyen vien|phuc vu|cong chuc khong|khong giu chuc vu)\b"
_TURNED = re.compile(
    r"(?:(?:a|u|the|vay|roi)\s*,?\s+)*(?:con|neu la|the|vay|doi voi|voi)(?: (?:doi )?voi)? (dang bo|chi bo|to chuc (?:co so )?dang|tap the)\b"
)
_STAFF = (
    r"\b(?:van thu|ke toan|thu quy|thu kho|lai xe|bao ve|tap vu|nhan vien|chuyen vien|y si|y ta|dieu duong|giao vien)\b"
)
_BOARD = r"\b(?:ban (?:giam doc|lanh dao|giam hieu)|tap the lanh dao)\b"
_SPEAKER = r"\b(?:em|toi|minh|dong chi|nhan vien|chuyen vien|dang vien)\b"
_PUT_UP = r"\b(?:cham|xep(?: loai)?|danh gia|cho|de nghi|bo phieu|xet)(?: cho)? (?:toi|em|minh|dong chi|d/c|dang vien)\b"  # "chi bộ chấm tôi 91 điểm"
_OURS = r"\b(?:don vi|co quan|xa|phuong|trung tam|truong|so|phong|ban|vien|benh vien|cong ty|chi cuc|cuc|xi nghiep|doanh nghiep|nha may|ben|cua) (?:em|toi|minh|chung toi|chung em)\b"
_ONE_PERSON = r"\bca nhan\b|\b(?:mot|1|vi|anh|chi) (?:vien chuc|cong chuc|can bo|dang vien)\b"
_OWN_OFFICE = r"\b(?:em|toi|minh) (?:la|lam|dang la|dang lam|giu chuc|dang giu chuc) (?:vu )?(?:cap )?(?:truong|pho|giam doc|hieu truong|chu tich|thu truong|vien truong|cuc truong)\b"
_UNIT_ASKED = r"\b(?:tap the|(?<!truong )(?<!pho )phong|don vi|co quan|(?<!hieu )(?<!pho )truong|chi bo|dang bo)(?: (?:em|toi|minh|do|nay|thi))* (?:xep|duoc xep|dat muc|bi xep|co duoc|co bi|duoc \d)"
_OF_COLLECTIVES = (
    r"^(?!.*\b(?:nguoi|dong chi|dang vien|can bo|ca nhan|d/c|dc|dv|chi bo|dang bo|to chuc)\b).*\btap the\b"
)
_POINTS_OF_BODY = r"\bdiem (?:la )?cua (?:ca )?(?:ban (?:thuong vu|chap hanh|giam doc|giam hieu|lanh dao)|tap the|chi uy(?! vien)|dang uy(?! vien))\b"
_UNIT = r"(?:don vi|co quan|phong|khoa|truong|trung tam|xa|phuong|so|cuc|chi cuc|benh vien)"
_RATED = r"(?:hoan thanh )?(?:tot|xuat sac|xs|httnv|htt|htxs)\b"
_OF_UNITS = rf"\b\d+ {_UNIT} (?:(?:duoc|xep|dat|loai|truc thuoc) )*{_RATED}|\b(?:may|bao nhieu|so) {_UNIT} (?:(?:duoc|xep|dat|loai) )*{_RATED}"
_PEOPLE = r"\b(?:nguoi|dong chi|dang vien|can bo|ca nhan|d/c|dc|dv|chi bo|dang bo|cong chuc|vien chuc|nhan vien)\b"
_BODIES = re.compile(
    r"\s*(?:xa|phuong|dac khu|so|don vi|co quan|phong|khoa|truong|trung tam|ban nganh|chi cuc|cuc|benh vien)\b"
)
_COUNTED = ("excellent", "good", "good_up", "members", "units", "completed")


def turned_to(told: Told) -> Noun | None:
    """Whom the last turn asks about in place of those before: "còn đảng bộ thì sao"."""
    if not told.last_turn or any(figure.turn == told.last_turn for figure in told.figures):
        return None
    turned = _TURNED.match(told.folded.rsplit(" . ", 1)[-1])
    return None if turned is None else COLLECTIVE if turned[1].startswith("tap the") else ORGANIZATION


def noun_of(told: Told) -> Noun:
    """The subject of a quota: by the unit counted, else by the group spoken of."""
    if (turned := turned_to(told)) is not None:
        return turned
    counted = [figure for figure in told.figures if figure.role in _COUNTED]
    counted = [figure for figure in counted if figure.role in ("excellent", "good", "good_up")] or counted
    if counted and told.last_turn and counted[-1].turn == told.last_turn and counted[-1].unit is None:
        if re.search(r"\btap the\b", told.folded.rsplit(" . ", 1)[-1]):
            return COLLECTIVE  # "14 chi bộ tốt …", then "tập thể lãnh đạo 14 tốt thì sao"
    if len({figure.unit for figure in counted if figure.unit}) > 1 and len({figure.turn for figure in counted}) > 1:
        newest = max(figure.turn for figure in counted)  # "8 chi bộ tốt …", then "còn nhóm bí thư 8 người"
        counted = [figure for figure in counted if figure.turn == newest]
        if any(figure.unit == "people" for figure in counted):
            return LEADER if told.says(_LEADERS) and not told.says(_OTHERS) else MEMBER
    for unit, noun in (("organizations", ORGANIZATION), ("collectives", COLLECTIVE)):
        if any(figure.unit == unit for figure in counted):
            return noun
    wholes = {
        figure.unit
        for figure in told.figures
        if figure.role == "units" and re.search(r"^(?:to chuc|tap the)|truc thuoc", fold(figure.unit_text))
    }
    if (body := _made_up(told)) is not None:
        return body
    if not any(figure.unit == "people" for figure in counted):
        for unit, noun in (("organizations", ORGANIZATION), ("collectives", COLLECTIVE)):
            if unit in wholes:
                return noun  # "37 tổ chức đảng: 30 từ tốt trở lên …"
    words = " ".join(fold(figure.unit_text) for figure in counted)
    beside = re.sub(_SOME_OF_THEM, " ", told.folded)
    if re.search(_OTHERS, told.folded):
        return MEMBER  # leaders beside others: several groups of members
    names = [fold(figure.name) for figure in counted if figure.name]
    if len(set(names)) > 1 and not all(re.search(_LEADERS, name) for name in names):
        return MEMBER  # "lãnh đạo" beside "số còn lại"
    if re.search(_LEADERS, words) or (
        re.search(_LEADERS, beside) and not re.search(r"\bdang vien\b|tap the", told.folded)
    ):
        return LEADER
    if told.says(r"\b(?:may|bao nhieu) (?:to chuc dang|chi bo|dang bo)\b"):
        return ORGANIZATION
    if told.says(r"\b(?:may|bao nhieu) tap the\b"):
        return COLLECTIVE
    if told.says(_OF_UNITS) and not told.says(_PEOPLE):
        if told.says(r"\btap the lanh dao\b"):
            return COLLECTIVE
        return BODY  # "10 đơn vị tốt, bao nhiêu đơn vị được xuất sắc"
    if not any(figure.unit == "people" for figure in told.figures) and told.says(_OF_COLLECTIVES):
        return COLLECTIVE
    return MEMBER


def _made_up(told: Told) -> Noun | None:
    """ "8 chi bộ: 2 xuất sắc, 5 tốt, 1 hoàn thành": the ratings are of the bodies counted."""
    if _of_bodies(told):
        return BODY
    rated = [told.get(role) for role in ("excellent", "good", "completed", "not_completed")]
    total = sum(figure.value for figure in rated if figure is not None)
    for figure in told.all("units"):
        if (
            0 < total <= figure.value
            and not told.has("members")
            and not any(one is not None and one.unit == "people" for one in rated)
        ):
            if figure.unit == "collectives":
                return COLLECTIVE
            return ORGANIZATION if re.match(r"to chuc|chi bo|dang bo|tccs", fold(figure.unit_text)) else None
    return None


def _of_bodies(told: Told) -> bool:
    """ "tỉnh có 45 xã phường, 36 tốt, 9 xuất sắc": bodies that no word of the ratings names."""
    rated = [one for one in told.figures if one.role in ("excellent", "good", "completed", "not_completed")]
    if told.says(_PEOPLE) or not rated or any(one.unit or one.is_share for one in rated):
        return False
    total = sum(one.value for one in rated)
    wholes = [one for one in told.figures if one.role in (None, "units") and not one.is_share and one.of is None]
    return any(one.value >= total and _BODIES.match(told.folded, one.quantity.end) for one in wholes)


def role_of(told: Told) -> Noun:
    """The one who is rated ("chi bộ xếp loại gì", "tôi được 92 điểm")."""
    if told.says(_POINTS_OF_BODY):
        return COLLECTIVE  # "thành viên bị khiển trách thì 92 điểm của ban thường vụ …"
    if told.says(_PUT_UP):
        return LEADER if told.says(_LEADERS) else MEMBER
    if told.says(_OWN_OFFICE) and not told.says(_UNIT_ASKED):
        return LEADER  # "tập thể chỉ hoàn thành tốt, em là trưởng phòng": the rating asked for is the speaker's
    if told.says(_STAFF) and not told.says(rf"{_LEADERS}|\btap the\b|\bchi bo\b|\bdang bo\b"):
        return MEMBER  # "văn thư cơ quan em": a person of the office, not the office
    if re.search(r"\b(?:don vi|co quan|xa|phuong) (?:em|toi|minh|chung toi|chung em)\b", told.folded) and not re.search(
        r"\b(?:em|toi|minh)\b",
        re.sub(r"\b(?:don vi|co quan|xa|phuong|ben) (?:em|toi|minh|chung toi|chung em)\b", "", told.folded),
    ):
        return COLLECTIVE  # "đơn vị em": the unit, not the person
    if told.says(_BOARD) and not re.search(_SPEAKER, re.sub(_OURS, "", told.folded)):
        return COLLECTIVE  # "ban giám đốc trung tâm tôi": the board, not the one who asks
    if (told.has("low_votes") or told.share("low_votes") is not None) and not told.says(r"\btap the\b"):
        return LEADER  # votes of confidence are taken on a person
    if told.says(
        r"\b(?:toi|em|minh|nhan vien|chuyen vien|dang vien|ban (?:em|toi|ay)|dong chi)\b(?! \w+ (?:xa|huyen|co quan))"
    ) and not told.says(
        r"\b(?:chi bo|dang bo|don vi|co quan|tap the|xa) (?:em |toi |minh |chung toi |do |nay )?(?:\w+ ){0,6}(?:xep (?:loai )?(?:gi|nao|muc)|duoc (?:xep|\d)|xet|hoan thanh|bi xep)|tap the"
    ):
        return LEADER if told.says(_LEADERS) else MEMBER
    if told.says(r"\b(?:bi thu|chu tich|truong|giam doc|ong ay|ba ay)\b[^.;?]{0,30}\bphu trach\b"):
        return LEADER
    if told.says(r"\btap the|ban giam doc|ban lanh dao|ban giam hieu"):
        return COLLECTIVE
    if told.says(r"\b(?:chi bo|dang bo|to chuc dang|dang uy)\b"):
        return ORGANIZATION
    if told.says(_LEADERS) or told.says(r"\bnguoi dung dau\b"):
        return LEADER
    if told.says(_ONE_PERSON):
        return MEMBER
    if told.says(
        r"\b(?:don vi|co quan|xa|phuong|(?<!ho )(?<!tren )(?<!tong )(?<!con )(?<!cac )(?<!mot )so(?! (?:voi|lieu|luong|nguoi|dong chi|nhiem vu|viec|dau viec|cong viec|chi tieu|phieu|diem|khuyet diem|han che|con|tot|xuat sac|\d))|phong)\b(?! (?:em|toi) (?:co|cham))"
    ):
        return COLLECTIVE
    return MEMBER
