"""What changed between two documents, place by place and figure by figure."""

from corpus.changes.change import Aside, Change, ChangeKind, Changes, FigureChange, Gist
from corpus.changes.comparison import changes, changes_along
from corpus.changes.figure import Figure
from corpus.changes.wording import Op, Piece

__all__ = [
    "Aside", "Change", "ChangeKind", "Changes", "Figure", "FigureChange", "Gist", "Op", "Piece", "changes", "changes_along",
]  # fmt: skip
