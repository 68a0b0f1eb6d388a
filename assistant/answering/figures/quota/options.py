"""The subject, the higher ratio and the province as the calculator takes them, and as they are echoed."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.undecided import taken_alone
from assistant.answering.figures.running import lower, on_day
from assistant.answering.figures.whose import noun_of

# "đơn vị em được xếp xuất sắc": of the unit, which the higher ratio may be given to; "2 chi bộ xuất sắc" counts
UNIT_BEST = (
    r"(?<!\d )(?<!may )(?<!nhieu )(?<!cac )(?<!so )(?<!moi )\b(?:don vi|co quan|chi bo|dang bo|xa|phuong|truong|phong)(?: (?:em|toi|minh|chung toi|nay))? "
    r"(?:(?:duoc|dat|xep|la|cong nhan|loai|danh gia|muc|hoan thanh) )+(?:don vi )?xuat sac(?: nhiem vu)?(?: tieu bieu)?(?=\s*(?:,|(?:thi|nen) (?:duoc|co|may|bao)\b))"
)
_OUTSTANDING = r"\bnoi troi|thanh tich xuat sac|\b25\s?%|\b25 phan tram|muc 25|tran 25|ty le 25|hai muoi lam phan tram"
# "là 20% hay 25%" asks which of the two, in a turn before the counts are told
_WHICH = re.compile(
    r"\b(?:20 ?(?:%|phan tram)? (?:hay|hoac)(?: la)? 25|25 ?(?:%|phan tram)? (?:hay|hoac)(?: la)? 20) ?(?:%|phan tram)?(?=[^\d]*"
    + re.escape(BETWEEN)
    + ")"
)
_ORDINARY = re.compile(
    r"\b(?:khong|chua|chang|ko|k) (?:(?:co|phai|duoc|thuoc|dat|he|la|gi|dien|loai|don vi|noi|thanh tich) )*(?:noi troi|thanh tich xuat sac|xuat sac,? noi troi)"
)
# "đơn vị xuất sắc thì có được tăng tỷ lệ lên không": the higher ratio, though its figure is not told
RAISES_RATE = r"(?:\b(?:tang|nang|cao hon|them|noi)(?: (?:them|cao|duoc))*(?: (?:ty|ti) le| han muc| tran)\b|\b(?:ty|ti) le(?: \w+){0,4}? (?:cao hon|tang(?: len| them)?|nang len)\b)[^.;?]{0,50}?\b(?:khong|ko|k|hong|chua)\b"
_ASKED_ABOUT = r"\b(?:khi nao|luc nao|bao gio|truong hop nao|ap dung|la (?:gi|sao)|the nao|dieu kien|ai (?:quyet|cho|duoc)|cho ai|(?:noi|don vi|co quan) nao|cap nao)\b"
_OURS = r"\b(?:don vi|chi bo|co quan|ben|xa|truong|phong)? ?(?:em|toi|minh|chung toi|chung em) (?:\w+ ){0,3}?(?:duoc|co|la|huong)\b"
HEARD = r"\b(?:nghe|thay|doc|co nguoi)(?: (?:noi|bao|don|dau|ke|bao la))+\b[^?]*\b25 ?(?:%|phan tram)|\b25 ?(?:%|phan tram)[^?.;\d]{0,24}\b(?:phai|dung) (?:khong|ko|k)\b"
_COMMON = r"\b(?:binh thuong|thong thuong|muc (?:chung|thuong)|don vi thuong|khong duoc 25)\b"
BY_DECISION = "Mức tới 25% chỉ áp dụng khi cấp có thẩm quyền quyết định."
_PROFILES = (("thanh hoa", "thanh-hoa"), ("lai chau", "lai-chau"))


def options_of(told: Told, noun: Noun) -> dict[str, object]:
    """The fields of the calculator beside the counts: subject, higher ratio, province."""
    options: dict[str, object] = {"subject": noun.key}
    if _is_outstanding(told) and not taken_alone(told) and not _ordinarily(told):
        options["outstanding"] = "co"
    profile = next((key for name, key in _PROFILES if told.says(rf"\b{name}\b")), None)
    return options | ({"profile": profile} if profile else {})


_REACHED = re.compile(  # "xuất sắc đang bằng 25% số tốt": what they have come to, no ratio given them
    r"(?<!duoc )(?<!toi da )(?<!nhieu nhat )(?<!khong qua )(?<!dc )\b(?:xuat sac|xs|htxs\w*)(?: (?:nhiem vu|dang|hien|da|moi|cua \w+ \w+))* (?:bang|chiem|la|dat|len|len toi|len den) 25 ?(?:%|phan tram)"
)


def _ordinarily(told: Told) -> bool:
    """ "đơn vị được 25%, 22 tốt mấy xuất sắc", then "bình thường thì mấy": the common ratio is asked for now."""
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    return bool(told.last_turn) and re.search(_COMMON, last) is not None and re.search(_OUTSTANDING, last) is None


def echo(told: Told, noun: Noun) -> tuple[str, ...]:
    """How the subject, the higher ratio and the province are echoed."""
    higher = _is_outstanding(told) and has_higher(told, noun) and not _ordinarily(told)
    extra = [_higher_said(told)] if higher else []
    extra += [
        f"hồ sơ {name}"
        for folded, name in (("thanh hoa", "Thanh Hóa"), ("lai chau", "Lai Châu"))
        if told.says(rf"\b{folded}\b")
    ]
    return (*extra, f"đối tượng {noun.many}", on_day(told))


def lacks_decision(told: Told) -> bool:
    """Whether the higher ratio is spoken of, and told to be taken without the decision it needs."""
    return _is_outstanding(told) and taken_alone(told)


def with_decision(told: Told, outcome: Outcome) -> Outcome:
    """The result with who decides on the higher ratio, where that is told to be taken without the decision."""
    if not isinstance(outcome, Result) or not lacks_decision(told) or not has_higher(told, noun_of(told)):
        return outcome
    lead = outcome.lead
    asked = told.says(asking.YES_NO) or told.says(r"\bduoc (?:khong|ko|chua)\b")
    if asked and not told.has("excellent") and not lead.startswith(("Có", "Không")):
        lead = f"Không tự áp dụng mức 25% được: {lower(lead)}"
    return replace(outcome, lead=lead, closing=(BY_DECISION, *outcome.closing))


def _higher_said(told: Told) -> str:
    if taken_alone(told):
        return "mức tới 25% chưa được cấp có thẩm quyền quyết định"
    doubted = told.says(HEARD) or told.says(RAISES_RATE) or told.says(UNIT_BEST) or asked_before(told)
    return "xét cả mức tới 25%" if doubted else "đơn vị được áp mức tới 25%"


def asked_before(told: Told) -> bool:
    """ "25% áp dụng khi nào", then "chi bộ em 24 tốt thì được mấy": asked about, given to nobody."""
    first, *rest = told.folded.split(BETWEEN)
    turns = [turn for turn in (first, *rest[:-1]) if re.search(_OUTSTANDING, turn)]
    return (
        bool(rest)
        and bool(turns)
        and not re.search(_OUTSTANDING, rest[-1])
        and all(re.search(_ASKED_ABOUT, turn) and not re.search(_OURS, turn) for turn in turns)
    )


def _is_outstanding(told: Told) -> bool:
    """Whether the higher ratio is spoken of, in figures or in words."""
    folded = _REACHED.sub(" ", _WHICH.sub(" ", told.folded))
    quarter = any(figure.quantity.percent and figure.value == 25 and figure.role != "stated" for figure in told.figures)
    quarter = quarter and folded == told.folded
    spoken = told.says(RAISES_RATE) or told.says(UNIT_BEST)
    return quarter or re.search(_OUTSTANDING, _ORDINARY.sub(" ", folded)) is not None or spoken


def has_higher(told: Told, noun: Noun) -> bool:
    """Whether the rule of the day has a higher ratio for outstanding units at all."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.subject import quota_rule
    from assistant.calculator.ways import OUTSTANDING

    value = rulebook().value_on(quota_rule(noun.group), told.as_of)
    return any(allowance.when == OUTSTANDING for allowance in value.unless)
