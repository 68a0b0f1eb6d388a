"""Divisions with bare numbers: the order of their levels is the text's own, the counting decides."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.ingest.letters import ENDED, LOWER
from corpus.ingest.levels import Candidate, Levels, follows, name_mark
from corpus.ingest.mark import WORDED, Mark, Rank

_SMALL = re.compile(rf"^[{LOWER}]")


def take_numbered(levels: Levels, order: int, candidate: Candidate, mark: Mark, ended: bool) -> bool:
    """Roman, capital, Arabic, decimal, lettered and bracketed numbers."""
    if mark.rank is Rank.DECIMAL:
        return _decimal(levels, candidate, mark, ended)
    if not ended and _SMALL.match(mark.rest) and mark.rank not in (Rank.LETTER, Rank.BRACKET):
        return False
    level = levels.level(mark)
    if level is not None and follows(levels.open[level].mark, mark):
        return levels.put(candidate, mark, level)
    if mark.number == (1,):
        return _first(levels, order, candidate, mark, ended, level)
    if level is not None and ended and candidate.apart:
        gap = mark.number[0] - levels.open[level].mark.number[0]
        if (1 < gap <= 3 and mark.rank is not Rank.LETTER) or (
            gap > 0 and levels.soon(order, mark, mark.number[0] + 1)
        ):
            levels.doubt(
                candidate, f"sau {name_mark(levels.open[level].mark)} là {name_mark(mark)}: có thể thiếu mục ở giữa"
            )
            return levels.put(candidate, mark, level)
    if level is None and ended and mark.rank is not Rank.CAPITAL and levels.soon(order, mark, mark.number[0] + 1):
        levels.doubt(candidate, f"danh mục bắt đầu từ {name_mark(mark)}: có thể thiếu mục ở trước")
        return levels.put(candidate, mark, levels.under(mark))
    if ended and mark.rank in (Rank.ARABIC, Rank.ROMAN) and mark.sign != ":":
        levels.doubt(candidate, f"dòng mở đầu bằng “{mark.written}{mark.sign}” không nối tiếp số nào, coi là câu văn")
    return False


def _first(levels: Levels, order: int, candidate: Candidate, mark: Mark, ended: bool, level: int | None) -> bool:
    second = levels.soon(order, mark, 2)
    if level is not None:
        own = levels.open[level].mark
        if own.sign == mark.sign and not second:
            levels.doubt(candidate, f"dòng “{mark.written}{mark.sign}” lặp lại trong cùng một cấp, coi là câu văn")
            return False
        # A list that starts again: inside the item it stands in, or a second list after the first.
        nested = bool(re.search(r":[\"”)]*$", candidate.before)) or own.sign != mark.sign
        depth = len(levels.open) if nested else level
        return levels.put(candidate, mark, depth, restart=not nested)
    if mark.rank is Rank.LOW_ROMAN and not levels.soon(order, mark, 2):
        return False
    if not ended and not second:
        return False
    if not second and mark.rank in (Rank.ARABIC, Rank.CAPITAL):
        if len(mark.rest) > 160 or _SMALL.match(mark.rest) or mark.rest[0].isdigit() or mark.rank is Rank.CAPITAL:
            levels.doubt(candidate, f"chỉ thấy số “{mark.written}{mark.sign}”, không thấy số tiếp theo: coi là câu văn")
            return False
        levels.doubt(candidate, f"chỉ thấy mục “{mark.written}{mark.sign}”, không thấy mục tiếp theo")
    return levels.put(candidate, mark, levels.under(mark))


def _decimal(levels: Levels, candidate: Candidate, mark: Mark, ended: bool) -> bool:
    if _SMALL.match(mark.rest) and not ended:
        return False
    for at in range(len(levels.open) - 1, -1, -1):
        own = levels.open[at].mark
        if own.rank is Rank.DECIMAL and len(own.number) == len(mark.number) and own.number[:-1] == mark.number[:-1]:
            gap = mark.number[-1] - own.number[-1]
            if gap == 1 or (1 < gap <= 3 and ended):
                if gap > 1:
                    levels.doubt(candidate, f"sau {own.written} là {mark.written}: có thể thiếu mục ở giữa")
                return levels.put(candidate, mark, at)
            return False
        if own.number == mark.number[:-1] and own.rank in (Rank.ARABIC, Rank.DECIMAL, Rank.ARTICLE, Rank.SECTION):
            if mark.number[-1] == 1 or (ended and mark.number[-1] <= 2):
                return levels.put(candidate, mark, at + 1)
            return False
    if ended and mark.number[-1] == 1 and not any(level.mark.rank is Rank.DECIMAL for level in levels.open):
        depth = sum(level.mark.rank in (*WORDED, Rank.CAPITAL, Rank.ROMAN) for level in levels.open)
        levels.doubt(candidate, f"mục {mark.written} không có mục {mark.number[0]} ở trên")
        return levels.put(candidate, mark, depth)
    return False


def take_bullet(levels: Levels, candidate: Candidate, mark: Mark) -> bool:
    """List items without a number; kinds nest by which came first."""
    ended = candidate.apart or not candidate.before or bool(re.search(r"[.;:,!?…/][\"”’»)*_\]]*$", candidate.before))
    if not ended or (not candidate.apart and _SMALL.match(mark.rest) and not ENDED.search(candidate.before)):
        return False
    for at in range(len(levels.open) - 1, -1, -1):
        own = levels.open[at].mark
        if own.rank is not Rank.BULLET:
            break
        if own.sign == mark.sign:
            return levels.put(candidate, replace(mark, number=(1,)), at)
    return levels.put(candidate, replace(mark, number=(1,)), len(levels.open))
