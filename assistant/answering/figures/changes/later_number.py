"""A number a later turn brings with nothing said of it: the part it takes the place of, or the question which one."""

from __future__ import annotations

import re

from assistant.answering.figures.asking import MORE
from assistant.answering.figures.changes.later_told import (
    CLEARLY,
    RATED,
    WHOLES,
    all_there_are,
    good_there_are,
    groups_added,
    like_before,
    like_pair,
    put_in_place,
    span_of,
)
from assistant.answering.figures.changes.proposed import keep, propose
from assistant.answering.figures.changes.votes_anew import votes_anew
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need
from assistant.calculator.number import say

_COUNTS = frozenset({*WHOLES, *WHOLES.values()})  # of good and excellent it is asked which one is meant
_SAYS_WHICH = re.compile(
    r"\b(?:giao|duoc giao|tong|tong so|tat ca|ca thay|xong|hoan thanh|dung han|vuot|cham|tre|khac phuc|thap|tin nhiem|ky luat)\b"
)
_NAMES = {
    "common": r"\b(?:tieu chi chung|diem chung|phan chung)\b", "result": r"\bket qua\b", "exceeded": r"\bvuot\b(?! (?:ty le|ti le|tran|qua|khong|chua|may))",
    "late": r"\b(?:cham|tre)\b", "low_votes": r"\btin nhiem thap\b", "fixed": r"\bkhac phuc\b", "assigned": r"\bduoc giao\b",
}  # fmt: skip
_JOINS = re.compile(
    r"\b(?:gop|cong|tinh|ke|don)(?: (?:ca|them|luon|vao|chung|voi|so))*\s*$"
)  # "nếu gộp cả 3 anh thường trực"
_HAVE = re.compile(r"\b(?:da|dang|hien|gio)(?: (?:da|dang))?(?: (?:co|xep|chon|lay|duoc|de nghi|duyet))+ $")
_SHORT = 7  # words of a turn that says little but its number


def place_bare_number(told: Told) -> None:
    """Give "25 thì sao" after "30 việc, xong 24" the place of the number it is clearly nearer to."""
    for turn in range(1, told.last_turn + 1):
        keep(told, turn)
        if propose(told, turn):
            continue
        like_pair(told, turn)
        if (
            groups_added(told, turn)
            or like_before(told, turn)
            or all_there_are(told, turn)
            or good_there_are(told, turn)
            or votes_anew(told, turn)
        ):
            continue
        figure = _bare(told, turn)
        if figure is not None and not _there_already(told, figure):
            _place(told, figure)
        _name(told, turn)


def _there_already(told: Told, figure: Figure) -> bool:
    """ "40 tốt thì mấy xuất sắc", then "đã có 6 rồi, thêm được mấy": the six are excellent, which alone were asked for."""
    start, end = span_of(told, figure)
    before = {one.role for one in told.figures if one.turn < figure.turn} - {None}
    led = _HAVE.search(told.folded[start : figure.quantity.start]) is not None
    if not (led and before == {"good"} and "excellent" in told.asked and re.search(MORE, told.folded[start:end])):
        return False
    figure.role = "excellent"
    return True


def _name(told: Told, turn: int) -> None:
    """ "Nếu tiêu chí chung chỉ còn 20 thì sao": the only number of a turn that names the only part told before by it."""
    own = [figure for figure in told.figures if figure.turn == turn]
    if len(own) != 1 or own[0].role not in (None, "assigned") or own[0].is_share or own[0].vague:
        return
    start, end = span_of(told, own[0])
    before = {figure.role for figure in told.figures if figure.turn < turn}
    named = [role for role, words in _NAMES.items() if re.search(words, told.folded[start:end])]
    if len(named) == 1 and named[0] in before:
        own[0].role = named[0]


def _place(told: Told, figure: Figure) -> None:
    part, whole = _pair(told, figure)
    if part is None or whole is None:
        if not put_in_place(told, figure):
            _place_nearest(told, figure)
        return
    to_part, to_whole = abs(figure.value - part.value), abs(figure.value - whole.value)
    if to_part * CLEARLY <= to_whole and figure.value <= whole.value:
        figure.role, figure.unit = part.role, part.unit
        figure.of = whole if part.of is not None else figure.of
    elif to_whole * CLEARLY <= to_part and figure.value >= part.value:
        figure.role, figure.unit = whole.role, whole.unit
        if part.of is not None:
            part.of = figure


def _place_nearest(told: Told, figure: Figure) -> None:
    """Give it the place of the one count told before that it is clearly nearer to than to all the others."""
    before = [one for one in told.figures if one.turn < figure.turn and not one.vague and not one.is_share]
    counts = [one for one in before if one.role in _COUNTS and figure.unit in (None, one.unit)]
    if len({one.role for one in counts}) <= 1:
        return  # with one alone it may be a new count
    near, *others = sorted(counts, key=lambda one: abs(one.value - figure.value))
    gap = abs(near.value - figure.value)
    if all(one.role == near.role or gap * CLEARLY <= abs(one.value - figure.value) for one in others):
        figure.role, figure.unit = near.role, near.unit
        figure.of = near.of if near.of is not None else figure.of


def good_or_excellent(number: str) -> Need:
    """The question back which of the two a number is."""
    return Need("excellent", f"Số {number} là số Hoàn thành xuất sắc hay số Hoàn thành tốt nhiệm vụ?")


def unclear_number(told: Told) -> Need | None:
    """The question which of the numbers before a bare one takes the place of, where it is near to neither or could be an
    answer to the question before ("40 tốt thì mấy xuất sắc", "nếu 7 thì sao")."""
    if (joined := _joined(told)) is not None:
        return joined
    figure = _bare(told, told.last_turn)
    if figure is None:
        return None
    part, whole = _pair(told, figure)
    if part is not None and whole is not None:
        number = say(figure.value)
        return Need("part", f"Số {number} thay cho số {say(part.value)} hay số {say(whole.value)} đã nêu ở câu trước?")
    good = [one for one in told.figures if one.role == "good" and one.turn < told.last_turn]
    others = {one.role for one in told.figures if one.turn < told.last_turn} - {"good", None}
    if (
        len(good) != 1
        or others
        or not told.says(r"\b(?:may|bao nhieu|toi da|nhieu nhat)\b[^.;?]*\b(?:xuat sac|xs|htxs\w*)\b")
    ):
        return None
    if figure.value * 2 <= good[0].value and figure.unit in (None, good[0].unit):
        return good_or_excellent(say(figure.value))
    return None


def _joined(told: Told) -> Need | None:
    """ "28 người tốt thì mấy", then "gộp cả 3 anh thường trực": they take the place of no number told before."""
    own = [one for one in told.figures if one.turn == told.last_turn]
    if not told.last_turn or len(own) != 1 or own[0].role not in (None, "members") or own[0].is_share or own[0].vague:
        return None
    good = [one for one in told.figures if one.role in ("good", "good_up") and one.turn < told.last_turn]
    start, _ = span_of(told, own[0])
    if not good or not _JOINS.search(told.folded[start : own[0].quantity.start]):
        return None
    number, before = say(own[0].value), say(good[-1].value)
    if own[0].value >= good[-1].value:
        return None
    return Need(
        "part",
        f"{number} đồng chí đó đã nằm trong số {before} chưa, và có bao nhiêu người xếp Hoàn thành tốt nhiệm vụ?",
    )


def _bare(told: Told, turn: int) -> Figure | None:
    """The only number of a later turn, where no word of it says what it counts."""
    own = [figure for figure in told.figures if figure.turn == turn]
    if not turn or len(own) != 1 or own[0].vague or own[0].is_share or own[0].of is not None:
        return None
    start, end = span_of(told, own[0])
    said = told.folded[start:end]
    unclear = own[0].role in (None, "members", "units", "assigned", "votes", "shortcomings")
    short = len(said.split()) <= _SHORT and _SAYS_WHICH.search(said) is None
    return own[0] if unclear and short and RATED.search(said) is None else None


def _pair(told: Told, figure: Figure) -> tuple[Figure | None, Figure | None]:
    """The one part and its whole told before."""
    before = [one for one in told.figures if one.turn < figure.turn and not one.vague and not one.is_share]
    parts = [one for one in before if one.role in WHOLES]
    if len({one.role for one in parts}) != 1:
        return None, None
    part = parts[-1]
    wholes = [one for one in before if one.role == WHOLES[str(part.role)]]
    whole = part.of or (wholes[-1] if wholes else None)
    return (part, whole) if whole is not None and figure is not whole else (None, None)
