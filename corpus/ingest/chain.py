"""Which marks are headings: those whose numbers continue, level by level. A "1." inside a sentence does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.letters import ENDED
from corpus.ingest.levels import Candidate, Levels, follows, name_mark
from corpus.ingest.mark import WORDED, Mark, Rank
from corpus.ingest.numbered import take_bullet, take_numbered
from corpus.ingest.worded import take_annex, take_article, take_worded

# What a sentence never ends with before a list item, so the number after it is the sentence's own.
_WANTS = re.compile(
    r"(?:(?<!tài )\bkhoản|(?:tại|theo|ở|các|và|hoặc|nêu|của|[,;(]) (?:điểm|mục|tiết|điều)|\bĐiều|(?:tại|theo|của|nêu|và) phần"
    r"|\b(?:tiểu mục|chương|tháng|năm|ngày|tại|theo|từ|đến|của|những|mẫu|biểu|phụ lục|thứ|lần|số|hơn|quá|ít nhất|tối thiểu|tối đa"
    r"|bằng)|[(,–/-])$"
)


def choose(candidates: Sequence[Candidate]) -> Levels:
    """Walk the candidates in order; the result knows what was chosen and what is doubtful."""
    levels = Levels(candidates)
    for order, candidate in enumerate(candidates):
        if _WANTS.search(candidate.before) and not (candidate.apart and (candidate.whole or candidate.loose)):
            continue
        before = len(levels.doubts)
        failed: list[tuple[int, str]] = []
        marks = list(candidate.marks)
        if any(mark.guess for mark in marks):  # of what a blurred number may be, what continues the count
            marks.sort(key=lambda mark: not any(follows(level.mark, mark) for level in levels.open))
        for mark in marks:
            if _take(levels, order, candidate, mark):
                if mark.guess:
                    levels.doubt(candidate, f"số ở đầu dòng mờ, hiểu là {name_mark(mark)}")
                break
            failed += levels.doubts[before:]
            del levels.doubts[before:]
        else:
            levels.doubts += failed[:1]
    return levels


def _take(levels: Levels, order: int, candidate: Candidate, mark: Mark) -> bool:
    if mark.rank is Rank.BULLET:
        return take_bullet(levels, candidate, mark)
    ended = candidate.apart or not candidate.before or bool(ENDED.search(candidate.before))
    if mark.rank is Rank.ARTICLE:
        return take_article(levels, order, candidate, mark, ended)
    if mark.rank is Rank.ANNEX:
        return take_annex(levels, candidate, mark, ended)
    if mark.rank in WORDED:
        return take_worded(levels, candidate, mark, ended)
    return take_numbered(levels, order, candidate, mark, ended)
