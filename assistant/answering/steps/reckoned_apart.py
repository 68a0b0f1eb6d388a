"""Two things asked of figures in one message ("27 tốt, 5 xuất sắc đúng chưa? Thêm 1 người thì sao?"): each is reckoned as a turn
of its own, the later after the one before it, so that the answer to one does not pass for one to both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answering.compute.computed import Computed
from assistant.answering.compute.several import LATER, is_told, tells_all, told_together
from assistant.answering.question.asked_pieces import hangs_on_answer, pieces_asked, supposes, without_asked
from assistant.answering.route import Way
from assistant.answering.steps.retrieving import retrieve_step
from assistant.answering.steps.understanding import understand_step
from assistant.answering.work import Work
from corpus.text import fold, uncapitalized

_MOST = 3  # things asked in one message
_OWN_CASE = re.compile(
    r"^(?:(?:va|con|the|roi) )*(?:trong|o|rieng|ben) (?:\w+ ){1,6}?\d+ (?:\w+ ){1,4}?(?:tot|xuat sac|httnv|htt|xs)\b"
)
_VERDICT = re.compile(r"^(?:Có|Không|Đúng), ")


def with_each_asked(work: Work, reckon: Callable[[Work], None]) -> None:
    """Tell what each question of the last turn comes to, where what was reckoned is not the answer to all of them."""
    question, _ = work.known()
    *before, last = work.turns
    pieces, whole = list(pieces_asked(last, carried=bool(before))), work.computed
    if question.documents or question.places or not 1 < len(pieces) <= _MOST or whole is None or whole.odd is not None:
        return
    if any(map(hangs_on_answer, pieces[1:])):
        return
    first = _reckoned(work, [*before, pieces[0]], reckon)
    if first is None or first.ask is not None:
        return
    told, again, asked = [first], False, None
    for at, piece in enumerate(pieces[1:], 1):
        one = _later(work, [*before, *pieces[:at]], piece, reckon)
        if one is None:
            return
        asked = asked or one.ask
        again = again or one.lines[:1] == whole.lines[:1]
        if one.ask is None and not is_told(one, told, whole, anew=supposes(piece)):
            told.append(one)
    if asked is not None and whole.ask is None and supposes(pieces[-1]):
        work.remarks.append(f"{LATER}{uncapitalized(asked)}")
    if len(told) > 1 and not tells_all(whole, told):
        main = next((one for one in told if whole.ask is None and one.says_as(whole)), None)
        if main is None and whole.ask is None and asked is not None:
            return  # the message as a whole was read, one of its pieces is not
        work.answer, work.computed = None, told_together(told, first if main is None else whole)
        work.computed = replace(work.computed, complete=whole.complete)
        work.as_of = question.as_of
    elif (
        len(told) == 1
        and again
        and first.lines[0] != whole.lines[0]
        and _VERDICT.sub("", whole.lines[0]) in first.lines[0]
    ):
        work.computed = first  # it tells what the later one came to as well


def _later(work: Work, before: list[str], piece: str, reckon: Callable[[Work], None]) -> Computed | None:
    """What a later question comes to, of the case told before it: as a turn after what was asked of that, where it supposes
    another case, else of the case alone."""
    ways, told = [before], without_asked(before[-1])
    if told is not None:
        ways = [before, [*before[:-1], told]] if supposes(piece) else [[*before[:-1], told], before]
    if _OWN_CASE.search(fold(piece)):
        ways = [[], *ways]  # "và trong chi bộ 22 đảng viên hoàn thành tốt thì được mấy": a case of its own
    needed = None
    for way in ways:
        one = _reckoned(work, [*way, piece], reckon)
        if one is not None and one.ask is None:
            return one
        needed = needed or one
    return needed


def _reckoned(work: Work, turns: list[str], reckon: Callable[[Work], None]) -> Computed | None:
    """What the last of these turns comes to, or what must be known for it; None where it is no sum."""
    part = Work(work.index, turns, work.today, work.fixed_day, work.settings, look_up=retrieve_step)
    understand_step(part)
    if part.answer is not None or part.route is None or part.route.way is not Way.SEARCH:
        return None
    reckon(part)
    found = part.computed
    return found if found is not None and (found.lines or found.ask is not None) else None
