"""Numbers of people nothing tells of: away, admitted lately, or good like the others."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Result
from assistant.answering.figures.unheard.said import as_typed, list_of
from assistant.answering.figures.unheard.unused_figures import PEOPLE_BEHIND, numbers_in
from assistant.calculator.number import say
from corpus.text import capitalized, fold

# who is sent away may be counted elsewhere: that is asked
_AWAY = re.compile(
    r"\b(?:nghia vu quan su|bo doi|nhap ngu|chuyen (?:di|sinh hoat|cong tac|ra|ve)|di (?:xa|lam an|lao dong)|mat lien lac|chua ve)\b"
)
_LATELY = re.compile(
    r"\s*(?:nguoi|dong chi|dang vien|dc|d/c|dv)? ?(?:(?:hoi|vao|tu|thi|ket nap|moi|cua|o) )*thang \d"
)  # admitted then


def is_unread(figure: Figure) -> bool:
    """Whether nothing tells what a number of people is: it may belong to what was counted, or be taken off it."""
    plain = figure.role is None and figure.unit in (None, "people") and figure.value.denominator == 1
    return plain and not figure.is_share and figure.of is None


def ask_of_people(told: Told, result: Result, left: list[Figure]) -> Need | None:
    """The question back where the count itself hangs on people nothing tells of: away, or good like the others."""
    unread = [figure for figure in left if is_unread(figure) and figure.value > 0]
    if told.everybody & {"good", "good_up"}:
        unread += _not_echoed(told, result, unread)
    named = [
        figure for figure in unread if figure.unit == "people" or PEOPLE_BEHIND.match(told.folded, figure.quantity.end)
    ]
    if not named:
        return None
    away = [
        figure
        for figure in named
        if (_AWAY.search(fold(as_typed(told, figure))) or _LATELY.match(told.folded, figure.quantity.end))
        and not _is_split(told, figure)
    ]
    said = list_of(as_typed(told, figure) for figure in away or named)
    if away and any(finding.rule == "new_member_months" for finding in result.findings):
        who = "miễn công tác và sinh hoạt đảng, bị đình chỉ sinh hoạt, mới kết nạp chưa đủ 6 tháng, vắng chưa xếp loại"
        return Need("absent", f"{capitalized(said)} thuộc diện nào: {who}, hay vẫn được xếp loại ở chi bộ?")
    if told.everybody & {"good", "good_up"}:
        return Need("good", f"{capitalized(said)} có tính chung với những đồng chí khác thành một nhóm tương đồng không? Xin ghi từng nhóm có bao nhiêu đồng chí Hoàn thành tốt nhiệm vụ.")  # fmt: skip
    return None


def _is_split(told: Told, figure: Figure) -> bool:
    """ "4 đồng chí đi lao động xa, mới 3 có quyết định miễn": those told next are of them."""
    after = [one for one in told.figures if one.quantity.start >= figure.quantity.end]
    if not after or after[0].role is None or after[0].value >= figure.value or after[0].unit not in (None, "people"):
        return False
    if after[0].role == "exempt":
        return True  # those of them who are let off
    return (
        re.search(
            r"\b(?:trong|nhung|moi|chi (?:co|moi)|gom)\b", told.folded[figure.quantity.end : after[0].quantity.start]
        )
        is not None
    )


def _not_echoed(told: Told, result: Result, known: list[Figure]) -> list[Figure]:
    """People of whom it is said that all are good, and whose number is not among what was understood."""
    echoed = numbers_in((*told.notes, *result.understood))
    return [
        figure
        for figure in told.figures
        if figure.turn == told.last_turn
        and is_unread(figure)
        and not any(figure is one for one in known)
        and say(figure.value) not in echoed
        and PEOPLE_BEHIND.match(told.folded, figure.quantity.end)
    ]
