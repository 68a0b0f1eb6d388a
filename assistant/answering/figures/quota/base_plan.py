"""Who is in the base of the quota, asked without counts: "đảng viên không xếp loại có tính vào mẫu số không"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_COUNTED = (
    r"\b(?:tinh|cong|gop|nam|dua|ke|lay|tinh ca|tinh luon)\b[^.;?!]{0,24}?\b(?:vao|trong|vo|o|thuoc|ca)\b[^.;?!]{0,30}?"
)
_BASE = rf"{_COUNTED}\b(?:mau so|so nen|tong(?: so)?|ty le|ti le|quota|2[05] ?%|20 phan tram|so (?:de )?(?:tinh|lay) (?:2[05] ?%|xuat sac|xs))"
_OF_QUOTA = r"\bmau so\b|\b2[05] ?%|\bxuat sac\b|\bxs\b|\bquota\b|\bso nen\b|\b(?:tong|ty le|ti le)\b"
_BEST = r"(?:xuat sac|xs|htxs(?:nv)?)\b"
# who is rated nothing, so that none of them can be among the good
_UNRATED = (
    (r"\b(?:khong|chua|ko|k) (?:duoc |thuoc dien |phai |co )*(?:xep loai|danh gia|xep hang|kiem diem)\b", "người không được xếp loại"),
    (r"\bmien (?:cong tac|sinh hoat|sh)\b|\bduoc mien\b", "người được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm nên"),
    (r"\bdinh chi sinh hoat\b(?! (?:cap uy|chi uy|dang uy|ban))", "người đang bị đình chỉ sinh hoạt đảng không thuộc diện kiểm điểm nên"),
    (r"\b(?:chua du|duoi|chua toi|chua den) (?:6|06|sau) thang\b", "người kết nạp chưa đủ 6 tháng chưa được xếp loại nên"),
)  # fmt: skip
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
_ASKED_WITHIN = r"\b(?:nam|tinh|ke)(?: ca)? (?:trong|vao|vo)\b[^.;?!]{0,30}\b(?:khong|ko|k|hong)\b"
_AMONG = re.compile(
    r"\b(?:ke ca|tinh ca|gom ca|bao gom|gom|ca|co ca|trong do co|tinh luon|ke luon)(?: ca)? (?:(?P<count>\d{1,2}) )?(?:dong chi|dang vien|dc|d/c|nguoi|ong|ba|anh|chi|cu|bac|dv)(?: (?:duoc |bi )?(?:nay|do|ay|tren|mien|dinh chi|vua neu|noi tren|kia))"
)
_TAKEN_OUT = r"\b(?:tru|loai|bo|gat|rut)\b[^.;?!]{0,20}?\b(?:ra|di|khoi)\b"


def plan(told: Told) -> Outcome:
    """Whether those named are in the base; None where counts are told, or something else is asked."""
    counts = [one for one in told.figures if not one.is_of_rule]
    months = [one for one in counts if one.role == "months" or one.unit == "months"]
    if (beside := _beside_count(told, counts, months)) is not None:
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
    if not asked or told.says(_TAKEN_OUT) or not told.says(_BASE) or not told.says(_OF_QUOTA):
        return None
    noun = noun_of(told)
    finding = run("most", {"good": 0, **options_of(told, noun)}, told)
    base = "mẫu số là số được xếp mức Hoàn thành tốt nhiệm vụ"
    rated_best = re.search(rf"{_BEST}[^.;?!]{{0,20}}?\btinh\b|{_BEST} cua\b", told.folded) is not None
    out = next((who for pattern, who in _UNRATED if told.says(pattern)), None)
    if out is None and told.says(_JOINED) and any(one.value < _HALF_YEAR for one in months):
        out = _UNRATED[-1][1]
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


def _beside_count(told: Told, counts: Sequence[Figure], months: Sequence[Figure]) -> Outcome:
    """ "người miễn sinh hoạt có nằm trong 20% không, chi bộ có 16 người tốt kể cả đồng chí này": not among them, and the most
    without them."""
    rest = [one for one in counts if one not in months]
    goods = [one for one in rest if one.role == "good" and not one.is_share and not one.vague]
    out = next((who for pattern, who in _UNRATED if told.says(pattern)), None)
    asked = told.says(asking.YES_NO) or told.says(_ASKED_WITHIN)
    if out is None or len(goods) != 1 or not asked or not told.says(_BASE):
        return None
    among = _AMONG.search(told.folded)
    others = [one for one in rest if one is not goods[0] and not (among and among.start() <= one.quantity.start < among.end())]
    if others or told.says(_TAKEN_OUT):
        return None
    taken = 0 if among is None else int(among["count"] or 1)
    good, noun = int(goods[0].value) - taken, noun_of(told)
    if good < 0 or goods[0].value.denominator != 1:
        return None
    finding = run("most", {"good": good, **options_of(told, noun)}, told)
    left = f"trừ {say(taken)} người này còn {say(good)}" if taken else f"nếu {say(good)} {noun.one} tốt không kể người này"
    lead = (
        f"Không: mẫu số là số được xếp mức Hoàn thành tốt nhiệm vụ; {out} không có trong số này; {left} "
        f"thì tối đa {finding.figures['ceiling']} {noun.one} xuất sắc"
    )
    steps = tuple(step for step in finding.steps if "×" in step)[:1]
    understood = (f"{say(goods[0].value)} {noun.one} Hoàn thành tốt nhiệm vụ" + (f", trong đó {say(taken)} không được xếp loại" if taken else ""), on_day(told))
    return Result(lead, understood, (finding,), steps, finding.judgement[:1])


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
