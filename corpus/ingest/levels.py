"""The levels open at one place of a document: which divisions it stands in, and what is still to come."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

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
class Open:
    """An open level, by the mark it is at."""

    mark: Mark


class Levels:
    """The open levels while the candidates are walked, what was chosen and what is doubtful."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.open: list[Open] = []
        self.article = 0
        self.chosen: dict[int, Chosen] = {}
        self.doubts: list[tuple[int, str]] = []
        self._places: dict[tuple[Rank, tuple[int, ...]], list[int]] = {}
        for order, candidate in enumerate(candidates):
            for mark in candidate.marks:
                self._places.setdefault((mark.rank, mark.number), []).append(order)

    def put(self, candidate: Candidate, mark: Mark, depth: int, *, restart: bool = False) -> bool:
        """Take the mark at this depth; what was open there and deeper is closed."""
        del self.open[depth:]
        self.open.append(Open(mark))
        self.chosen[candidate.at] = Chosen(candidate.at, mark, depth, restart)
        return True

    def doubt(self, candidate: Candidate, text: str) -> None:
        """Note what a person should look at."""
        self.doubts.append((candidate.at, text))

    def above(self, rank: Rank) -> int:
        """Depth at which a worded division opens: under those that outrank it."""
        for depth, level in enumerate(self.open):
            own = level.mark.rank
            if own not in WORDED or WORDED.index(own) >= WORDED.index(rank):
                return depth
        return len(self.open)

    def level(self, mark: Mark) -> int | None:
        """The innermost open level this mark may belong to: same kind and sign, or same kind alone."""
        kin = [at for at, level in enumerate(self.open) if level.mark.rank is mark.rank]
        same = [at for at in kin if self.open[at].mark.sign == mark.sign]
        following = [at for at in kin if follows(self.open[at].mark, mark)]
        for at in reversed(following):
            if at in same:
                return at
        return next(iter(following[-1:] or same[-1:] or kin[-1:]), None)

    def under(self, mark: Mark) -> int:
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

    def soon(self, order: int, mark: Mark, number: int) -> bool:
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
        start = bisect_right(places, order)
        for place in places[start : start + 8]:
            if sign is None or any(each.rank is rank and each.sign == sign for each in self.candidates[place].marks):
                return place
        return None


def follows(first: Mark, second: Mark) -> bool:
    if first.rank is not second.rank or not first.number or not second.number:
        return False
    if first.rank is Rank.LETTER:
        return letters_follow(first.number[0], second.number[0])
    return second.number[0] == first.number[0] + 1


_LABELS = {
    Rank.PART: "Phần", Rank.CHAPTER: "Chương", Rank.SECTION: "Mục", Rank.SUBSECTION: "Tiểu mục", Rank.ARTICLE: "Điều",
}  # fmt: skip


def name_mark(mark: Mark) -> str:
    return f"{_LABELS.get(mark.rank, 'mục')} {mark.written}"
