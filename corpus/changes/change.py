"""One place in two documents: what it was, what it is, and which of its figures differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from corpus.changes.figure import Figure
from corpus.changes.nearness import alike
from corpus.changes.wording import Piece
from corpus.document import Document, Provision
from corpus.vocabulary import Confidence, Term


class ChangeKind(Term):
    """Loại thay đổi; nhãn là tên phần khi in."""

    ADDED = "added", "Có thêm"
    DROPPED = "dropped", "Không thấy trong phần đang có của văn bản mới"
    CHANGED = "changed", "Thay đổi"
    MOVED = "moved", "Giữ nội dung, đổi số"
    SAME = "same", "Giữ nguyên"


@dataclass(frozen=True)
class FigureChange:
    """A figure that differs; None on the side that does not have it."""

    old: Figure | None
    new: Figure | None


@dataclass(frozen=True)
class Gist:
    """A known topic that both places stand under, with each document's rule in a clause."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Change:
    """A place matched in both documents, or in one alone.

    Attributes:
        old, new: the provisions; None where the other document has no match.
        old_more, new_more: further provisions of the same matter, where one was split or several were joined.
        alike: how sure the match is, 0 to 1.
        wording: word by word, where the texts are near enough to be read so.
    """

    kind: ChangeKind
    old: Provision | None
    new: Provision | None
    old_more: tuple[Provision, ...] = ()
    new_more: tuple[Provision, ...] = ()
    alike: float = 0.0
    figures: tuple[FigureChange, ...] = ()
    gists: tuple[Gist, ...] = ()
    wording: tuple[Piece, ...] = ()

    @property
    def heading(self) -> str:
        """What the place is about, in the newer words."""
        provision = self.new or self.old
        assert provision is not None
        return provision.heading

    @property
    def unchecked(self) -> bool:
        """Whether a side is told from memory alone."""
        every = (self.old, self.new, *self.old_more, *self.new_more)
        return any(item is not None and item.confidence is Confidence.RECALLED for item in every)


@dataclass(frozen=True)
class Aside:
    """A provision that was left out of the comparison, and why."""

    provision: Provision
    why: str


@dataclass(frozen=True)
class Changes:
    """Everything found between two documents; groups are in the order of the newer one (dropped: of the older)."""

    old: Document
    new: Document
    changes: tuple[Change, ...]
    aside: tuple[Aside, ...]

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.kind is kind)

    @cached_property
    def figures(self) -> tuple[tuple[Change, FigureChange], ...]:
        """Every figure that differs with its place: first those with an old and a new value, then those of one side in a
        matched place, then those of places found in one document alone."""
        every = [(change, item) for change in self.changes for item in change.figures]
        found: list[tuple[Change, FigureChange]] = []
        for change, item in sorted(every, key=lambda pair: _rank(*pair)):
            if not any(_repeats(item, other) for _, other in found):
                found.append((change, item))
        return tuple(found)

    @property
    def partly(self) -> tuple[Document, ...]:
        """Those of the two of which something is known to be unread: what is missing there proves nothing."""
        return tuple(document for document in (self.old, self.new) if document.unread)


def _repeats(one: FigureChange, other: FigureChange) -> bool:
    """Whether a figure of one side was already told from another place."""
    if one.old is not None and one.new is not None:
        return False
    sides = ((one.old, other.old), (one.new, other.new))
    return all(
        left is right or (left is not None and right is not None and alike(left, right)) for left, right in sides
    )


def _rank(change: Change, figure: FigureChange) -> int:
    if figure.old is not None and figure.new is not None:
        return 0
    return 1 if change.old is not None and change.new is not None else 2 if figure.new is not None else 3
