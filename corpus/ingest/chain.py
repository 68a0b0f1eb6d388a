"""Which marks are headings: those whose numbers continue, level by level. A "1." inside a sentence does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.ingest.letters import LOWER
from corpus.ingest.mark import WORDED, Mark, Rank
from corpus.ingest.numerals import letters_follow


@dataclass(frozen=True)
class Candidate:
    """A line that opens with a mark, and what stood before it.

    Attributes:
        at: index of the line among those of the body.
        before: text of the body line before, empty at the start.
        apart: a blank line, a new page or the file itself sets it apart from the line before.
        loose: after the signatures, where annexes stand.
    """

    at: int
    marks: tuple[Mark, ...]
    before: str
    apart: bool
    whole: bool
    loose: bool = False


@dataclass(frozen=True)
class Chosen:
    """A mark taken as a heading or list item; `depth` counts the open levels above it."""

    at: int
    mark: Mark
    depth: int
    restart: bool = False


@dataclass
class _Open:
    mark: Mark


_ENDED = re.compile(r"[.;:!?…/](?:[\"”’»)*_\]]*)$")
# What a sentence never ends with before a list item, so the number after it is the sentence's own.
_WANTS = re.compile(
    r"(?:(?<!tài )\bkhoản|(?:tại|theo|ở|các|và|hoặc|nêu|của|[,;(]) (?:điểm|mục|tiết|điều)|\bĐiều|(?:tại|theo|của|nêu|và) phần"
    r"|\b(?:tiểu mục|chương|tháng|năm|ngày|tại|theo|từ|đến|của|những|mẫu|biểu|phụ lục|thứ|lần|số|hơn|quá|ít nhất|tối thiểu|tối đa"
    r"|bằng)|[(,–/-])$"
)
_REFERS = re.compile(
    r"^(?:Quy định|Quy chế|Điều lệ|Nghị định|Nghị quyết|Luật|Hướng dẫn|Quyết định|Thông tư|Bộ luật|Hiến pháp|Chỉ thị|Kết luận"
    r"|của|này|nêu|và|hoặc|đến|khoản|điểm|quy định|được|thì|theo|trong|có|là|ban hành|[,;)(])"
)
_SMALL = re.compile(rf"^[{LOWER}]")


class Chain:
    """Walks the candidates in order and keeps the open levels."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.open: list[_Open] = []
        self.article = 0
        self.chosen: dict[int, Chosen] = {}
        self.doubts: list[tuple[int, str]] = []
        self._places: dict[tuple[Rank, tuple[int, ...]], list[int]] = {}
        for order, candidate in enumerate(candidates):
            for mark in candidate.marks:
                self._places.setdefault((mark.rank, mark.number), []).append(order)

    def run(self) -> dict[int, Chosen]:
        for order, candidate in enumerate(self.candidates):
            if _WANTS.search(candidate.before) and not (candidate.whole and candidate.apart):
                continue
            before = len(self.doubts)
            failed: list[tuple[int, str]] = []
            marks = list(candidate.marks)
            if any(mark.guess for mark in marks):  # of what a blurred number may be, what continues the count
                marks.sort(key=lambda mark: not any(_follows(level.mark, mark) for level in self.open))
            for mark in marks:
                if self._take(order, candidate, mark):
                    if mark.guess:
                        self._doubt(candidate, f"số ở đầu dòng mờ, hiểu là {_name(mark)}")
                    break
                failed += self.doubts[before:]
                del self.doubts[before:]
            else:
                self.doubts += failed[:1]
        return self.chosen

    def _take(self, order: int, candidate: Candidate, mark: Mark) -> bool:
        if mark.rank is Rank.BULLET:
            return self._bullet(candidate, mark)
        ended = candidate.apart or not candidate.before or bool(_ENDED.search(candidate.before))
        if mark.rank is Rank.ARTICLE:
            return self._article(order, candidate, mark, ended)
        if mark.rank is Rank.ANNEX:
            return self._annex(candidate, mark, ended)
        if mark.rank in WORDED:
            return self._worded(candidate, mark, ended)
        return self._numbered(order, candidate, mark, ended)

    def _put(self, candidate: Candidate, mark: Mark, depth: int, *, restart: bool = False) -> bool:
        del self.open[depth:]
        self.open.append(_Open(mark))
        self.chosen[candidate.at] = Chosen(candidate.at, mark, depth, restart)
        return True

    def _doubt(self, candidate: Candidate, text: str) -> None:
        self.doubts.append((candidate.at, text))

    # Worded divisions: a fixed order, and a sentence may begin with them too.

    def _above(self, rank: Rank) -> int:
        """Depth at which a worded division opens: under those that outrank it."""
        for depth, level in enumerate(self.open):
            own = level.mark.rank
            if own not in WORDED or WORDED.index(own) >= WORDED.index(rank):
                return depth
        return len(self.open)

    def _worded(self, candidate: Candidate, mark: Mark, ended: bool) -> bool:
        alone = not mark.rest
        if not ended or (not alone and not mark.sign and _REFERS.match(mark.rest)):
            return False
        if not alone and not mark.sign and _SMALL.match(mark.rest):
            return False
        depth = self._above(mark.rank)
        last = self.open[depth].mark if depth < len(self.open) and self.open[depth].mark.rank is mark.rank else None
        if last is not None and mark.number[0] <= last.number[0] and mark.number[0] != 1:
            return False
        if last is not None and mark.number[0] > last.number[0] + 1:
            self._doubt(candidate, f"sau {_name(last)} là {_name(mark)}: có thể thiếu phần ở giữa")
        return self._put(candidate, mark, depth)

    def _article(self, order: int, candidate: Candidate, mark: Mark, ended: bool) -> bool:
        number = mark.number[0]
        if mark.rest and not mark.sign and (_REFERS.match(mark.rest) or _SMALL.match(mark.rest)):
            return False
        if mark.sign in ("", "-", "/") and mark.rest and _REFERS.match(mark.rest):
            return False
        if not ended and not mark.sign:
            return False
        same = number == self.article and len(mark.written) > len(str(number))  # Điều 5a after Điều 5
        if number == self.article + 1 or same:
            self.article = number
            return self._put(candidate, mark, self._above(Rank.ARTICLE))
        if number <= self.article:
            if number == 1 and ended and self._soon(order, mark, 2):
                self.article = 1
                self._doubt(candidate, "số điều bắt đầu lại từ 1: phần kèm theo được coi là văn bản riêng bên trong")
                return self._put(candidate, mark, self._above(Rank.ARTICLE), restart=True)
            if ended:
                self._doubt(
                    candidate, f"dòng mở đầu bằng {_name(mark)} không nối tiếp Điều {self.article}, coi là câu văn"
                )
            return False
        if ended and (number - self.article <= 3 or self._soon(order, mark, number + 1)):
            if self.article or number > 1:
                self._doubt(candidate, f"trước {_name(mark)} không thấy Điều {number - 1}")
            self.article = number
            return self._put(candidate, mark, self._above(Rank.ARTICLE))
        return False

    def _annex(self, candidate: Candidate, mark: Mark, ended: bool) -> bool:
        line = f"{mark.word} {mark.written}{mark.sign} {mark.rest}"
        shouting = not mark.rest or mark.rest.upper() == mark.rest or bool(mark.sign)
        if not ended or (mark.rest and (_REFERS.match(mark.rest) or _SMALL.match(mark.rest)) and not candidate.loose):
            return False
        if not candidate.loose and not (shouting and len(line) < 120 and mark.written and candidate.apart):
            return False
        if not mark.written and mark.rest and not shouting:
            return False
        self.article = 0
        return self._put(candidate, mark, 0)

    # Numbered divisions: the order of levels is the text's own.

    def _numbered(self, order: int, candidate: Candidate, mark: Mark, ended: bool) -> bool:
        if mark.rank is Rank.DECIMAL:
            return self._decimal(candidate, mark, ended)
        if not ended and _SMALL.match(mark.rest) and mark.rank not in (Rank.LETTER, Rank.BRACKET):
            return False
        level = self._level(mark)
        if level is not None and _follows(self.open[level].mark, mark):
            return self._put(candidate, mark, level)
        if mark.number == (1,):
            return self._first(order, candidate, mark, ended, level)
        if level is not None and ended and candidate.apart:
            gap = mark.number[0] - self.open[level].mark.number[0]
            if (1 < gap <= 3 and mark.rank is not Rank.LETTER) or (
                gap > 0 and self._soon(order, mark, mark.number[0] + 1)
            ):
                self._doubt(candidate, f"sau {_name(self.open[level].mark)} là {_name(mark)}: có thể thiếu mục ở giữa")
                return self._put(candidate, mark, level)
        if level is None and ended and mark.rank is not Rank.CAPITAL and self._soon(order, mark, mark.number[0] + 1):
            self._doubt(candidate, f"danh mục bắt đầu từ {_name(mark)}: có thể thiếu mục ở trước")
            return self._put(candidate, mark, self._under(mark))
        if ended and mark.rank in (Rank.ARABIC, Rank.ROMAN) and mark.sign != ":":
            self._doubt(
                candidate, f"dòng mở đầu bằng “{mark.written}{mark.sign}” không nối tiếp số nào, coi là câu văn"
            )
        return False

    def _level(self, mark: Mark) -> int | None:
        """The innermost open level this mark may belong to: same kind and sign, or same kind alone."""
        kin = [at for at, level in enumerate(self.open) if level.mark.rank is mark.rank]
        same = [at for at in kin if self.open[at].mark.sign == mark.sign]
        following = [at for at in kin if _follows(self.open[at].mark, mark)]
        for at in reversed(following):
            if at in same:
                return at
        return next(iter(following[-1:] or same[-1:] or kin[-1:]), None)

    def _under(self, mark: Mark) -> int:
        """Depth for a new level: under everything open but list bullets, which end where numbers begin."""
        depth = len(self.open)
        if mark.rank in (Rank.ROMAN, Rank.CAPITAL, Rank.ARABIC):
            while depth and self.open[depth - 1].mark.rank is Rank.BULLET:
                depth -= 1
        if mark.rank in (Rank.ROMAN, Rank.CAPITAL):
            order = [Rank.CAPITAL, Rank.ROMAN]
            for at, level in enumerate(self.open):
                if level.mark.rank in (Rank.ARABIC, Rank.DECIMAL, Rank.LETTER, Rank.BRACKET):
                    return at
                if level.mark.rank in order and level.mark.rank is mark.rank:
                    return at
        return depth

    def _first(self, order: int, candidate: Candidate, mark: Mark, ended: bool, level: int | None) -> bool:
        second = self._soon(order, mark, 2)
        if level is not None:
            own = self.open[level].mark
            if own.sign == mark.sign and not second:
                self._doubt(candidate, f"dòng “{mark.written}{mark.sign}” lặp lại trong cùng một cấp, coi là câu văn")
                return False
            # A list that starts again: inside the item it stands in, or a second list after the first.
            nested = bool(re.search(r":[\"”)]*$", candidate.before)) or own.sign != mark.sign
            depth = len(self.open) if nested else level
            return self._put(candidate, mark, depth, restart=not nested)
        if mark.rank is Rank.LOW_ROMAN and not self._soon(order, mark, 2):
            return False
        if not ended and not second:
            return False
        if not second and mark.rank in (Rank.ARABIC, Rank.CAPITAL):
            if len(mark.rest) > 160 or _SMALL.match(mark.rest) or mark.rest[0].isdigit() or mark.rank is Rank.CAPITAL:
                self._doubt(
                    candidate, f"chỉ thấy số “{mark.written}{mark.sign}”, không thấy số tiếp theo: coi là câu văn"
                )
                return False
            self._doubt(candidate, f"chỉ thấy mục “{mark.written}{mark.sign}”, không thấy mục tiếp theo")
        return self._put(candidate, mark, self._under(mark))

    def _soon(self, order: int, mark: Mark, number: int) -> bool:
        """Whether the number comes later, before a division this one stands in goes on."""
        end = self._horizon(order, mark)
        wanted = (number, number + 1) if mark.rank is Rank.LETTER else (number,)
        found = (self._next(mark.rank, (each,), order, mark.sign) for each in wanted)
        return any(place is not None and place < end for place in found)

    def _horizon(self, order: int, mark: Mark) -> int:
        """Where the nearest open division of another kind goes on: a list does not reach beyond it."""
        ends = [len(self.candidates)]
        for level in self.open:
            own = level.mark
            if own.rank is mark.rank or own.rank is Rank.BULLET or not own.number:
                continue
            place = self._next(own.rank, (*own.number[:-1], own.number[-1] + 1), order)
            if place is not None:
                ends.append(place)
        return min(ends)

    def _next(self, rank: Rank, number: tuple[int, ...], order: int, sign: str | None = None) -> int | None:
        places = self._places.get((rank, number), [])
        for place in places[bisect_right(places, order) :][:8]:
            if sign is None or any(each.rank is rank and each.sign == sign for each in self.candidates[place].marks):
                return place
        return None

    def _decimal(self, candidate: Candidate, mark: Mark, ended: bool) -> bool:
        if _SMALL.match(mark.rest) and not ended:
            return False
        for at in range(len(self.open) - 1, -1, -1):
            own = self.open[at].mark
            if own.rank is Rank.DECIMAL and len(own.number) == len(mark.number) and own.number[:-1] == mark.number[:-1]:
                gap = mark.number[-1] - own.number[-1]
                if gap == 1 or (1 < gap <= 3 and ended):
                    if gap > 1:
                        self._doubt(candidate, f"sau {own.written} là {mark.written}: có thể thiếu mục ở giữa")
                    return self._put(candidate, mark, at)
                return False
            if own.number == mark.number[:-1] and own.rank in (Rank.ARABIC, Rank.DECIMAL, Rank.ARTICLE, Rank.SECTION):
                if mark.number[-1] == 1 or (ended and mark.number[-1] <= 2):
                    return self._put(candidate, mark, at + 1)
                return False
        if ended and mark.number[-1] == 1 and not any(level.mark.rank is Rank.DECIMAL for level in self.open):
            depth = sum(level.mark.rank in (*WORDED, Rank.CAPITAL, Rank.ROMAN) for level in self.open)
            self._doubt(candidate, f"mục {mark.written} không có mục {mark.number[0]} ở trên")
            return self._put(candidate, mark, depth)
        return False

    def _bullet(self, candidate: Candidate, mark: Mark) -> bool:
        ended = (
            candidate.apart or not candidate.before or bool(re.search(r"[.;:,!?…/][\"”’»)*_\]]*$", candidate.before))
        )
        if not ended or (not candidate.apart and _SMALL.match(mark.rest) and not _ENDED.search(candidate.before)):
            return False
        for at in range(len(self.open) - 1, -1, -1):
            own = self.open[at].mark
            if own.rank is not Rank.BULLET:
                break
            if own.sign == mark.sign:
                return self._put(candidate, replace(mark, number=(1,)), at)
        return self._put(candidate, replace(mark, number=(1,)), len(self.open))


def _follows(first: Mark, second: Mark) -> bool:
    if first.rank is not second.rank or not first.number or not second.number:
        return False
    if first.rank is Rank.LETTER:
        return letters_follow(first.number[0], second.number[0])
    return second.number[0] == first.number[0] + 1


_LABELS = {
    Rank.PART: "Phần", Rank.CHAPTER: "Chương", Rank.SECTION: "Mục", Rank.SUBSECTION: "Tiểu mục", Rank.ARTICLE: "Điều",
}  # fmt: skip


def _name(mark: Mark) -> str:
    return f"{_LABELS.get(mark.rank, 'mục')} {mark.written}"
