"""A part told by its count, held against the share a rating asks for: how many are lacking, and what the share comes to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.bound_plan import ROLES
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import LEADER, Outcome, Result
from assistant.answering.figures.places import failed_places
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whole import QUANTITY_OF, WHOLE_OF
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import percent, say
from corpus.text import capitalized
from corpus.vocabulary import Rating, SubjectGroup

if TYPE_CHECKING:
    from assistant.calculator.parameter import Rule, Value

Case = tuple[Figure, Figure, "Rule", "Value"]
_MANY = r"(?:bao nhieu|may)(?! (?:phan tram|%|diem|tot\b))(?! ?%)"
_LACKING = rf"\b(?:thieu|can|phai|co|lam|kiem|bo sung)?(?: (?:co|them|phai|can|it nhat|toi thieu|vuot))* ?\b(?:thieu|them|bo sung)(?: (?:it nhat|toi thieu|khoang|muc|vuot|co))* {_MANY}|\b{_MANY}(?: \w+){{0,4}}? nua\b"
_LEAST = rf"\b(?:it nhat|toi thieu|phai (?:co|dat|du)|can(?: (?:co|dat|du))?)(?: (?:\w+ ){{0,3}}?){_MANY}|\b{_MANY}(?: \w+){{0,6}}? (?:thi |de )?moi (?:du|dat|duoc)\b"
_HELD = re.compile(
    r"\b(?:so voi|doi chieu(?: voi)?|dem so|chieu theo|theo|qua)(?: (?:cai|ca))? (?:nguong|muc|moc|yeu cau|quy dinh|tieu chi|ty le|ti le|dieu kien|muc toi thieu)\b"
    r"|\b(?:du|dat|qua|duoi|cham|toi)(?: (?:den|ve|toi thieu))* (?:muc|nguong|moc|ty le|ti le|yeu cau|dieu kien|tieu chuan)\b[^.;?]*\b(?:chua|khong|ko)\b"
)
_RATED = (
    (Rating.NOT_COMPLETED, r"khong hoan thanh(?: nhiem vu)?|khtnv|\bkht\b"),
    (Rating.EXCELLENT, r"(?:hoan thanh )?xuat sac|htxsnv|htxs|\bxs\b"),
    (Rating.GOOD, r"hoan thanh tot|httnv|\bhtt\b|(?:muc|loai|xep|dat|len|duoc) tot\b"),
    (Rating.COMPLETED, r"hoan thanh nhiem vu|htnv|muc hoan thanh"),
)
_WISH = (
    r"\b(?:so voi|de|moi|nguong|muc|xep|dat|du|len|duoc|yeu cau|dieu kien|ty le|ti le|doi voi|thanh|xet)\b[^.;?]{0,60}?"
)
_UP = r"(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)? tro len"
_CELL = r"\b(?:chi bo|dang bo|to chuc dang)\b"
_NOUNS = {
    "exceeded": ("nhiệm vụ", "vượt mức"), "done": ("nhiệm vụ", "hoàn thành"), "on_time": ("nhiệm vụ", "đúng hạn"),
    "late": ("nhiệm vụ", "chậm tiến độ"), "not_done": ("nhiệm vụ", "không hoàn thành"), "low_confidence_votes": ("phiếu", "tín nhiệm thấp"),
    "fixed": ("hạn chế, khuyết điểm", "đã khắc phục"), "disciplined_share": ("", "bị kỷ luật"), "units_failed": ("nơi", "Không hoàn thành nhiệm vụ"),
    "units_good": ("", "từ Hoàn thành tốt nhiệm vụ trở lên"),
}  # fmt: skip
_WORDS = {
    "exceeded": r"\bvuot\b", "late": r"\b(?:cham|tre)\b", "on_time": r"\bdung (?:han|tien do)\b", "not_done": r"\bkhong hoan thanh (?:la|chiem|bang|bao nhieu|may)\b|\b(?:viec|nhiem vu) khong hoan thanh\b", "disciplined_share": r"\bky luat\b",
    "low_confidence_votes": r"\btin nhiem\b|\bphieu\b", "fixed": r"\bkhac phuc\b|\bsua\b", "units_good": r"\btot (?:nhiem vu )?tro len\b|\bhttnv tro len\b",
}  # fmt: skip
_ONE_CONDITION = "Đây là một điều kiện; các điều kiện khác của mức do cấp có thẩm quyền xem xét"


def plan(told: Told) -> Outcome:
    """The share, the threshold with its provision and what is lacking; None where none of them is asked for."""
    from assistant.calculator.scale import Bound

    lacking, least = told.says(_LACKING), told.says(_LEAST)
    held = _HELD.search(told.folded) is not None and told.says(asking.PERCENT)
    if not (lacking or least or held) or told.has("common", "result"):
        return None
    found = [
        (part, whole, rule, value)
        for part, whole, quantity in _parts(told)
        for rule, value in _rules(told, quantity)
        if 0 <= part.value <= whole.value and whole.value.denominator == part.value.denominator == 1
    ]
    if lacking or least:
        found = [one for one in found if one[3].bound is Bound.AT_LEAST]
    found = _asked_about(told, found)
    if len({id(part) for part, *_ in found}) != 1:
        return None  # nothing, or more than one thing, that the rating asks a share of
    part, whole, rule, value = found[0]
    return _result(told, part, whole, rule, value, lacking=lacking, least=least)


def _asked_about(told: Told, found: list[Case]) -> list[Case]:
    """The part named in the sentence that asks; where none is, of several those that are no whole."""
    asking_sentence = next(
        (one for one in re.split(r"[.?!](?!\d)", told.folded) if re.search(_MANY, one) or _HELD.search(one)), ""
    )
    named = {quantity for quantity, words in _WORDS.items() if re.search(words, asking_sentence)}
    if named:
        return [one for one in found if one[2].quantity in named]
    return found if len({id(part) for part, *_ in found}) < 2 else [one for one in found if one[0].value < one[1].value]


def _result(told: Told, part: Figure, whole: Figure, rule: Rule, value: Value, *, lacking: bool, least: bool) -> Result:
    from assistant.calculator.condition import Outcome as Met
    from assistant.calculator.condition import check
    from assistant.calculator.scale import Bound

    assert rule.rating is not None
    assert rule.quantity is not None
    noun, state = _NOUNS[rule.quantity]
    noun = noun or {"people": "đồng chí", "organizations": "tổ chức"}.get(whole.unit or part.unit or "", "đơn vị")
    share = part.value / whole.value
    checked = check(rule, value, {rule.quantity: share})
    ratio = Fraction(value.ratio)
    wanted, label = percent(ratio), rule.rating.label
    shown = percent(share).removeprefix("≈ ")
    now = f"{say(part.value)} trên {say(whole.value)} {noun} {state} là {shown}"
    steps = [f"{say(part.value)} : {say(whole.value)} = {percent(share)}".replace("= ≈", "≈")]
    if value.bound is Bound.AT_LEAST:
        needed = ceil(ratio * whole.value)
        lacks = max(0, needed - int(part.value))
        steps.append(f"{wanted} × {say(whole.value)} = {say(ratio * whole.value)} → ít nhất {say(needed)}")
        rest = f"còn thiếu {say(lacks)}" if lacks else "đã đủ, không còn thiếu"
        if lacks:
            steps.append(f"{say(needed)} - {say(part.value)} = {say(lacks)}")
        if lacking:
            lead = f"{f'Còn thiếu {say(lacks)} {noun}' if lacks else 'Không còn thiếu'}: {now}, mức {label} cần ít nhất {say(needed)} ({wanted})"
        elif least:
            lead = f"Ít nhất {say(needed)} trong {say(whole.value)} {noun} {state} thì đủ tỷ lệ của mức {label} ({wanted}); hiện có {say(part.value)} ({shown}), {rest}"
        else:
            met = checked.outcome is Met.MET
            lead = f"{now}, {'đạt' if met else 'chưa đạt'} mức ít nhất {wanted} của {label}" + (f"; {rest}" if lacks else "")  # fmt: skip
            lead = f"{'Có' if met else 'Không'}: {lead}" if told.says(asking.YES_NO) else lead
    else:
        bound = {Bound.AT_MOST: "không quá", Bound.MORE_THAN: "trên", Bound.LESS_THAN: "dưới"}[value.bound]
        if value.bound is Bound.AT_MOST:
            steps.append(f"{wanted} × {say(whole.value)} = {say(ratio * whole.value)} → nhiều nhất {say(floor(ratio * whole.value))}")  # fmt: skip
        fails = rule.rating is Rating.NOT_COMPLETED
        met = (checked.outcome is Met.MET) != fails
        if fails:
            said = f"{'chưa thuộc' if met else 'thuộc'} trường hợp {label} (ngưỡng {bound} {wanted})"
        else:
            said = f"{'đạt' if met else 'không đạt'} yêu cầu {bound} {wanted} của mức {label}"
        lead = f"{now}, {said}"
    finding = run("percentage", {"part": part.typed(), "whole": whole.typed()}, told)
    cited = replace(
        finding, says=lead, as_of=told.as_of, citations=(value.cite,), steps=(*finding.steps, checked.line, *steps)
    )
    understood = (f"{say(part.value)} {noun} {state} trên {say(whole.value)}", on_day(told))
    return Result(capitalized(lead), understood, (cited,), (*steps, f"{label}: {checked.line}"), (_ONE_CONDITION,))


def _parts(told: Told) -> Iterator[tuple[Figure, Figure, str]]:
    """Each counted part with its whole and the quantity of the rules that it is."""
    if (places := failed_places(told)) is not None:
        yield (*places, "units_failed")
    for role in WHOLE_OF:
        part = told.get(role)
        if part is not None and len({one.value for one in told.all(role)}) == 1:
            whole = _whole(told, part, role)
            if whole is not None and whole is not part and whole.value > 0:
                yield part, whole, QUANTITY_OF.get(role, role)
    good, whole = told.get("good_up"), told.get("members") or told.get("units")
    if good is not None and whole is not None and whole.value > 0 and told.says(_CELL) and not told.has("excellent"):
        yield good, good.of or whole, "units_good"


def _whole(told: Told, part: Figure, role: str) -> Figure | None:
    """The whole told with the part ("5 chỉ tiêu vượt … 5/16"), else the greatest told of its kind."""
    again = next((one.of for one in told.figures if one.of is not None and one.value == part.value), None)
    wholes = [one for one in told.all(WHOLE_OF[role]) if one.turn == told.all(WHOLE_OF[role])[-1].turn]
    greatest = max(wholes, key=lambda one: one.value) if wholes else None
    return part.of or again or greatest or (told.get("members") if role == "disciplined" else None)


def _rules(told: Told, quantity: str) -> Iterator[tuple[Rule, Value]]:
    """The conditions of the rating asked about with this quantity, for the one who is rated."""
    from assistant.calculator.condition import conditions
    from assistant.calculator.rulebook import rulebook

    role = ROLES[role_of(told).key]
    if quantity in ("units_failed", "low_confidence_votes"):
        role = ROLES[LEADER.key]
    elif quantity in ("units_good", "disciplined_share"):
        role = SubjectGroup.PARTY_ORGANIZATION
    wanted = _wanted(told)
    for rating in [wanted] if wanted else []:
        for rule, value in conditions(rulebook(), rating, role, told.as_of):
            if rule.quantity == quantity and value.decides:
                yield rule, value
                return


def _wanted(told: Told) -> Rating | None:
    """The rating wished for or feared: the last one named after such a word."""
    left = re.sub(
        rf"\b(?:{_UP})\b|\bbi (?:danh gia|xep|xac dinh|ket luan)(?: la)? khong hoan thanh(?=[.;,])", " ", told.folded
    )
    last: tuple[int, Rating] | None = None
    for rating, words in _RATED:
        for match in re.finditer(rf"{_WISH}(?P<rating>(?<!khong )\b(?:{words}))", left):
            start = match.start("rating")
            if last is None or start > last[0]:
                last = (start, rating)
    if last is not None:
        return last[1]
    named = {rating for rating, words in _RATED if re.search(rf"(?<!khong )\b(?:{words})", left)}
    return named.pop() if len(named) == 1 else None
