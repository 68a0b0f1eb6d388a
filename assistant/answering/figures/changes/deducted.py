"""Numbers told to be taken off another, or added to it: "50 hoàn thành tốt, kể cả 4 đồng chí …; không tính 4 đồng chí đó"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures.changes.coming_going import RAISED
from assistant.answering.figures.changes.fewer_excellent import TO_GOOD
from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_LESS = re.compile(r"\b(?:khong (?:tinh|ke|cong)|tru(?: (?:di|ra))?|(?:bo|loai|bot) (?:di|ra|bot|rieng))(?: so)?\s*$")
_GAINED = re.compile(r"\b(?:cong|them|tang)(?: (?:them|vao|duoc|thuong|uu tien|diem))*\s*$")
_LOST = re.compile(
    r"\b(?:tru|bot|giam|(?<!xuong )ha|(?<!chi )(?<!dang )(?<!can )(?<!noi )bo|(?<!xep )(?<!phan )loai|cat)(?: (?:di|bot|mat|mot))*\s*$"
)
_MOVED = re.compile(r"\b(?:nang|dua|day|chuyen|keo|ha|rut)(?: (?:them|bot|len|xuong|duoc))*\s*$")
_FROM = re.compile(r"\s*(?:diem )?,? ?(?:tu|vao|so voi|trong|cua)(?: (?:muc|tong|tong so|so))*\s*")
_FEW = 10  # fewer points are a change of a score, no score
_APART = ("exempt", "new", "suspended", "absent")
_WITHIN = re.compile(r"\b(?:ke ca|gom ca|tinh ca|bao gom(?: ca)?|trong do co|co ca)(?: so)?\s*$")


def deduct(told: Told) -> None:
    """Take off the count of the good what is said not to count; what is only named within it is no total."""
    whole = told.get("good") or told.get("good_up")
    if whole is None:
        return
    less: list[Figure] = []
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        later = bool(figure.turn) and figure.turn == told.last_turn > whole.turn and not told.has("members")
        roles = (None, "members", "disciplined", *(_APART if later else ()))
        plain = figure.role in roles and figure is not whole and not figure.is_share
        if not plain or figure.value >= whole.value:
            continue
        if _LESS.search(before) and _is_left(told, figure, whole):
            pass  # "trừ 2 người chuyển đi thì còn 22 tốt": the 22 are those left
        elif _LESS.search(before):
            less.append(figure)
            told.changed = told.changed or later  # "trừ 2 ông miễn ra thì còn mấy": the most is asked anew
        elif not _WITHIN.search(before):
            continue
        figure.role = "among"
    taken = sum(figure.value for figure in less)
    if less and 0 < taken < whole.value:
        left = whole.value - taken
        told.notes.append(f"{say(whole.value)} trừ {say(taken)} là {say(left)}")
        whole.quantity = replace(whole.quantity, value=left, text=say(left))


def _is_left(told: Told, less: Figure, whole: Figure) -> bool:
    led = re.search(r"\bcon(?: (?:lai|dung|la|co|duoc|khoang))*\s*$", told.folded[: whole.quantity.start])
    return less.quantity.start < whole.quantity.start and less.turn == whole.turn and led is not None


def adjust_counts(told: Told) -> None:
    """ "26 tốt, 6 xuất sắc có vượt không", then "thêm 4 người tốt nữa thì sao": they are added to those told before."""
    for role in ("good", "excellent"):
        for first, second in pairwise(told.all(role)):
            before = told.folded[: second.quantity.start]
            sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) and second.turn > first.turn else 0
            if not sign or _MOVED.search(before) or _moved_after(told, second):
                continue
            if _sums_parts(told, first, second):
                continue
            total = first.value + sign * second.value
            if total < 0:
                continue
            told.notes.append(f"{say(first.value)} {'thêm' if sign > 0 else 'bớt'} {say(second.value)} là {say(total)}")
            second.quantity = replace(second.quantity, value=total, text=say(total))
            first.role = "among"


def _sums_parts(told: Told, first: Figure, second: Figure) -> bool:
    """ "8 xuất sắc chia cho 50 (42 tốt cộng 8 xuất sắc)": the number told before is added, none is gained."""
    between = [one for one in told.figures if first.quantity.end <= one.quantity.start < second.quantity.start]
    rated = [one for one in between if one.role in ("good", "excellent", "completed") and one.role != second.role]
    plain = re.search(r"(?:\bcong(?: voi)?|\+)\s*$", told.folded[: second.quantity.start]) is not None
    return plain and bool(rated) and second.turn == first.turn and second.value == first.value


def _moved_after(told: Told, figure: Figure) -> bool:
    """Whether a number is that of those who go from one rating to another: `quota.after_move` reckons it."""
    at = figure.quantity.end
    return RAISED.match(told.folded, at) is not None or TO_GOOD.match(told.folded, at) is not None


def adjust_score(told: Told) -> None:
    """ "68 điểm, cộng thêm ba điểm rưỡi": points gained or lost change the score told before."""
    _name_changes(told)
    _put_base_first(told)
    scores = [figure for figure in told.figures if figure.role == "score" and not figure.vague and not figure.is_share]
    for first, second in pairwise(scores):
        before = told.folded[: second.quantity.start]
        sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) else 0
        if sign and second.value < first.value:
            total = first.value + sign * second.value
            told.notes.append(
                f"{say(first.value)} {'cộng' if sign > 0 else 'trừ'} {say(second.value)} là {say(total)} điểm"
            )
            second.quantity = replace(second.quantity, value=total, text=say(total))
            first.role = "among"


def _name_changes(told: Told) -> None:
    """ "được 72 điểm mà bị trừ 3", "từ 72 điểm bị trừ 3 điểm": the few points taken off are points, the 72 no bound."""
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        if not _is_change(before, figure) or figure.unit not in (None, "score") or figure.role not in (None, "score"):
            continue
        bases = [one for one in told.figures if one.unit == "score" and one.value >= _FEW and one.turn <= figure.turn]
        if not bases:
            continue
        figure.role, figure.unit, figure.vague = "score", "score", False
        for base in bases:
            if base.vague and re.search(r"\btu\s*$", told.folded[: base.quantity.start]):
                base.vague = False


def _is_change(before: str, figure: Figure) -> bool:
    few = 0 < figure.value < _FEW and figure.of is None and not figure.is_share
    return few and (_GAINED.search(before) or _LOST.search(before)) is not None


def _put_base_first(told: Told) -> None:
    """ "trừ 3 điểm từ 72": the score changed stands after the change; a change of no score told is no score."""
    for change, base in pairwise([*told.figures, *told.figures[-1:]]):
        before = told.folded[: change.quantity.start]
        sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) else 0
        if change.role != "score" or not sign or change.value >= _FEW or change.is_share or change.of is not None:
            continue
        if any(one.role == "score" and one.quantity.start < change.quantity.start for one in told.figures):
            continue
        change.role = "among"
        between = told.folded[change.quantity.end : base.quantity.start]
        if base is change or base.role not in (None, "score") or base.is_share:
            continue
        led = (
            base.role == "score" and re.search(r"\btu $", between) is not None
        )  # "trừ 5 điểm vì đi muộn thì từ 92 xuống"
        if not led and not _FROM.fullmatch(between):
            continue
        total = base.value + sign * change.value
        told.notes.append(f"{say(base.value)} {'cộng' if sign > 0 else 'trừ'} {say(change.value)} là {say(total)} điểm")
        base.vague = False
        base.quantity, base.role, base.unit = replace(base.quantity, value=total, text=say(total)), "score", "score"
