"""Who is in the base of the quota, asked without counts: "đảng viên không xếp loại có tính vào mẫu số không"."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.base_beside import beside_count
from assistant.answering.figures.quota.base_words import BASE, TAKEN_OUT, UNRATED
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import noun_of

_OF_QUOTA = r"\bmau so\b|\b2[05] ?%|\bxuat sac\b|\bxs\b|\bquota\b|\bso nen\b|\b(?:tong|ty le|ti le)\b"
_BEST = r"(?:xuat sac|xs|htxs(?:nv)?)\b"
# who may be rated good or something else
_MAYBE_RATED = (
    r"\b(?:du bi|thai san|nghi (?:sinh|de|om|benh|huu|viec)|nghi huu|om|nam vien|di hoc|du hoc|hoc tap trung|nuoc ngoai|bi (?:ky luat|khien trach|canh cao|cach chuc)|"
    r"chuyen (?:den|di|ve|sinh hoat)|moi (?:ve|chuyen)|sinh hoat tam thoi|tam thoi|biet phai|nghia vu quan su|di bo doi|lao dong xa|di lam an xa|tri huu|cao tuoi|di vang|vang|moi ket nap|tap su|hop dong|nghi phep|nghi khong luong|huu tri)\b"
)
_LOWER_IN_BASE = (
    r"\b(?:mau so|so nen)\b[^.;?!]{0,24}?\b(?:gom|tinh|ke|cong|co)\b[^.;?!]{0,30}?\b(?:hoan thanh(?! tot| xuat)|htnv|kht|ht(?! tot| xs))\b"
    r"(?![^.;?!]*\b(?:tot|xuat sac|xs)\b)"
)
_CALLED = (
    ("du bi", "đảng viên dự bị"), ("thai san", "người nghỉ thai sản"), ("nghi sinh", "người nghỉ sinh con"), ("nghi om", "người nghỉ ốm"),
    ("om", "người nghỉ ốm"), ("di hoc", "người đi học"), ("du hoc", "người đi học"), ("hoc tap", "người đi học"), ("bi ", "người bị kỷ luật"),
    ("nuoc ngoai", "người ở nước ngoài"), ("chuyen", "người chuyển đến hay chuyển đi"), ("tam thoi", "người sinh hoạt tạm thời"),
    ("moi ket nap", "đảng viên mới kết nạp"),
)  # fmt: skip
_OF_GROUPS = r"\b2[05] ?(?:%|phan tram)|\b(?:ty|ti) le\b|\bhan muc\b|\bkhong che\b|\bxuat sac\b|\bxs\b|\bhtxs"
_CELL = r"(?:chi bo|don vi|phong|to|khoi|noi|co quan|thon|xa|dang bo)"
_OR = r"\bhay(?: (?:la|cu|phai|duoc|tinh|lay|deu|theo))*"
_TOGETHER = r"(?:gop|cong|don|chung|(?:ca|toan)(?: bo)? (?:dang bo|xa|phuong|co quan|don vi|tinh|huyen)|tren toan)\b"
_CELL_OR_ALL = rf"\b(?:tung|moi|rieng(?: tung)?) {_CELL}\b[^.;?]{{0,30}}?{_OR} {_TOGETHER}|\b{_TOGETHER}[^.;?]{{0,40}}?{_OR} (?:tung|moi|rieng)(?: tung)? {_CELL}\b"
_BODY = r"(?:dang (?:bo|uy) (?:bo phan|co so|cap tren)|(?:to chuc )?co so dang|tccsd|chi bo(?: truc thuoc)?|dang (?:bo|uy)(?: xa| phuong)?)"
_BODY_OR_BODY = rf"\b(?:theo|tren|o|trong|cho)(?: (?:tung|so|toan|pham vi|cap))* {_BODY}(?: \w+){{0,2}} hay(?: (?:la|theo|tren|o|tinh|cu))*(?: (?:tung|toan|cap))* {_BODY}\b"
_POSTS = r"\b(?:lanh dao|quan ly|truong phong|cap uy|can bo|nguoi dung dau)\b"
_KIND_OR_ALL = rf"\brieng\b[^.;?]{{0,30}}?{_OR} {_TOGETHER}|\b{_TOGETHER}[^.;?]{{0,40}}?{_OR} rieng\b"
_BY_LIKENESS = date(2023, 10, 4)  # before it the members were counted by grassroots organization
_YEARS = r"\b(?:132|124|hd ?21|huong dan (?:so )?21|nam (?:19|20)\d\d)\b"
_HALF_YEAR = Fraction(6)
_JOINED = r"\b(?:ket nap|vao dang|vo dang)\b"
_LEADS = r"\b(?:bi thu|cap uy(?: vien)?|chi uy(?: vien)?|lanh dao|quan ly|cong chuc|vien chuc|truong (?:phong|khoa|thon|ap)|thuong vu)\b"


def plan(told: Told) -> Outcome:
    """Whether those named are in the base; None where counts are told, or something else is asked."""
    counts = [one for one in told.figures if not one.is_of_rule]
    months = [one for one in counts if one.role == "months" or one.unit == "months"]
    if (beside := beside_count(told, counts, months)) is not None:
        return beside
    if any(one not in months and one.value != _HALF_YEAR for one in counts):
        return None
    if not months and told.says(_OF_GROUPS) and (way := _apart_or_pooled(told)) is not None:
        noun = noun_of(told)
        finding = run("most", {"good": 0, **options_of(told, noun)}, told)
        return Result(way, (on_day(told),), (finding,), (), finding.judgement[:1])
    if told.says(_LOWER_IN_BASE) and told.says(asking.YES_NO):
        noun = noun_of(told)
        finding = run("most", {"good": 0, **options_of(told, noun)}, told)
        lead = (
            "Không: mẫu số chỉ là số được xếp mức Hoàn thành tốt nhiệm vụ; người xếp mức thấp hơn không có trong số này"
        )
        return Result(lead, (on_day(told),), (finding,), (), finding.judgement[:1])
    asked = told.says(asking.YES_NO) or told.says(r"\b(?:khong|ko|k) hay\b")
    if not asked or told.says(TAKEN_OUT) or not told.says(BASE) or not told.says(_OF_QUOTA):
        return None
    noun = noun_of(told)
    finding = run("most", {"good": 0, **options_of(told, noun)}, told)
    base = "mẫu số là số được xếp mức Hoàn thành tốt nhiệm vụ"
    rated_best = re.search(rf"{_BEST}[^.;?!]{{0,20}}?\btinh\b|{_BEST} cua\b", told.folded) is not None
    out = next((who for pattern, who in UNRATED if told.says(pattern)), None)
    if out is None and told.says(_JOINED) and any(one.value < _HALF_YEAR for one in months):
        out = UNRATED[-1][1]
    if out is not None:
        lead = f"Không: {base}; {out} không có trong số này"
    elif rated_best and (told.says(_MAYBE_RATED) or told.says(_LEADS)):
        lead = (
            "Có: ai được xếp Hoàn thành xuất sắc nhiệm vụ thì đều tính vào số bị khống chế của nhóm đối tượng tương đồng "
            f"với mình, văn bản không miễn cho ai; {base} của nhóm đó"
        )
    elif told.says(_MAYBE_RATED):
        lead = f"Tùy mức được xếp: {base}; {_called(told)} được xếp mức này thì tính vào, xếp mức khác hoặc không được xếp loại thì không"
    else:
        return None
    return Result(lead, (on_day(told),), (finding,), (), finding.judgement[:1])


def _apart_or_pooled(told: Told) -> str | None:
    """ "tính theo từng chi bộ hay gộp cả đảng bộ", "lãnh đạo tính riêng hay chung với đảng viên thường"."""
    if told.as_of < _BY_LIKENESS or told.says(_YEARS):
        return None
    like = "từng nhóm đối tượng tương đồng về vị trí, vai trò, chức năng, nhiệm vụ"
    if told.says(_BODY_OR_BODY):
        return f"Phần đọc được của Quy định 366 không nói tính theo cấp nào, đảng bộ bộ phận, đảng bộ cơ sở hay chi bộ: tính trong {like}; số cụ thể do cấp có thẩm quyền xem xét, quyết định"
    if told.says(_CELL_OR_ALL):
        return (
            f"Văn bản tính theo {like}, không nói tính riêng từng chi bộ, đơn vị hay gộp chung; số cụ thể do cấp có thẩm "
            "quyền xem xét, quyết định"
        )
    if told.says(_KIND_OR_ALL) and told.says(_POSTS):
        return f"Tính riêng trong {like}; văn bản không liệt kê từng nhóm, do cấp có thẩm quyền xem xét, quyết định"
    return None


def _called(told: Told) -> str:
    """Those asked about, as they are called."""
    found = re.search(_MAYBE_RATED, told.folded)
    return next((who for start, who in _CALLED if found and found[0].startswith(start)), "ai")
