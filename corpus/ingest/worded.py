"""Divisions named in words (Chương, Điều, Phụ lục): a fixed order, and sentences may begin with their names too."""

from __future__ import annotations

import re

from corpus.ingest.letters import LOWER
from corpus.ingest.levels import Candidate, Levels, name_mark
from corpus.ingest.mark import Mark, Rank

_REFERS = re.compile(
    r"^(?:Quy định|Quy chế|Điều lệ|Nghị định|Nghị quyết|Luật|Hướng dẫn|Quyết định|Thông tư|Bộ luật|Hiến pháp|Chỉ thị|Kết luận"
    r"|của|này|nêu|và|hoặc|đến|khoản|điểm|quy định|được|thì|theo|trong|có|là|ban hành|[,;)(])"
)
_SMALL = re.compile(rf"^[{LOWER}]")


def take_worded(levels: Levels, candidate: Candidate, mark: Mark, ended: bool) -> bool:
    """Parts, chapters, sections; `ended`: nothing before the line is left unfinished."""
    alone = not mark.rest
    if not ended or (not alone and not mark.sign and _REFERS.match(mark.rest)):
        return False
    if not alone and not mark.sign and _SMALL.match(mark.rest):
        return False
    depth = levels.above(mark.rank)
    last = levels.open[depth].mark if depth < len(levels.open) and levels.open[depth].mark.rank is mark.rank else None
    if last is not None and mark.number[0] <= last.number[0] and mark.number[0] != 1:
        return False
    if last is not None and mark.number[0] > last.number[0] + 1:
        levels.doubt(candidate, f"sau {name_mark(last)} là {name_mark(mark)}: có thể thiếu phần ở giữa")
    return levels.put(candidate, mark, depth)


def take_article(levels: Levels, order: int, candidate: Candidate, mark: Mark, ended: bool) -> bool:
    """Articles, counted through the chapters; a reference at the start of a line is none."""
    number = mark.number[0]
    if mark.rest and not mark.sign and (_REFERS.match(mark.rest) or _SMALL.match(mark.rest)):
        return False
    if mark.sign in ("", "-", "/") and mark.rest and _REFERS.match(mark.rest):
        return False
    if not ended and not mark.sign:
        return False
    same = number == levels.article and len(mark.written) > len(str(number))  # Điều 5a after Điều 5
    if number == levels.article + 1 or same:
        levels.article = number
        return levels.put(candidate, mark, levels.above(Rank.ARTICLE))
    if number <= levels.article:
        if number == 1 and ended and levels.soon(order, mark, 2):
            levels.article = 1
            levels.doubt(candidate, "số điều bắt đầu lại từ 1: phần kèm theo được coi là văn bản riêng bên trong")
            return levels.put(candidate, mark, levels.above(Rank.ARTICLE), restart=True)
        if ended:
            levels.doubt(
                candidate, f"dòng mở đầu bằng {name_mark(mark)} không nối tiếp Điều {levels.article}, coi là câu văn"
            )
        return False
    near = number - levels.article <= 3 or levels.soon(order, mark, number + 1)
    # An excerpt leaves many out; where the next number never comes, a line that opens as articles do is one.
    opens = mark.sign in (".", ":") and not _SMALL.match(mark.rest) and not levels.soon(order, mark, levels.article + 1)
    if ended and (near or opens):
        if levels.article or number > 1:
            levels.doubt(candidate, f"trước {name_mark(mark)} không thấy Điều {number - 1}")
        levels.article = number
        return levels.put(candidate, mark, levels.above(Rank.ARTICLE))
    return False


def take_annex(levels: Levels, candidate: Candidate, mark: Mark, ended: bool) -> bool:
    """Annexes, forms and attached rules: everything counts anew inside."""
    line = f"{mark.word} {mark.written}{mark.sign} {mark.rest}"
    shouting = not mark.rest or mark.rest.upper() == mark.rest or bool(mark.sign)
    if not ended or (mark.rest and (_REFERS.match(mark.rest) or _SMALL.match(mark.rest)) and not candidate.loose):
        return False
    if not candidate.loose and not (shouting and len(line) < 120 and mark.written and candidate.apart):
        return False
    if not mark.written and mark.rest and not shouting:
        return False
    levels.article = 0
    return levels.put(candidate, mark, 0)
