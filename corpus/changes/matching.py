"""Which provisions of two documents speak of the same matter: one to one, then splits and joins, then those left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.changes.assignment import assign
from corpus.changes.likeness import Likeness
from corpus.document import Provision

_LEAST = 0.36  # likeness below which two places are of different matters
_JOINED = 0.40  # likeness from which a place left over belongs to one already matched
_WORDS = 0.12  # of which the words alone must give this much


@dataclass
class Match:
    """Two provisions of one matter, with those that were joined into it or split off."""

    old: Provision
    new: Provision
    alike: float
    old_more: list[Provision] = field(default_factory=list)
    new_more: list[Provision] = field(default_factory=list)


@dataclass(frozen=True)
class Matching:
    """All matches, and the provisions that have none."""

    matches: tuple[Match, ...]
    old_alone: tuple[Provision, ...]
    new_alone: tuple[Provision, ...]


def match(old: Sequence[Provision], new: Sequence[Provision], likeness: Likeness) -> Matching:
    """Match the provisions of two documents; each is used once."""
    scores = likeness.table(old, new) if old and new else []
    pairs = assign(scores, least=_LEAST)
    rows, columns = ({pair[side]: place for place, pair in enumerate(pairs)} for side in (0, 1))
    matches = [Match(old[row], new[column], scores[row][column]) for row, column in pairs]
    old_alone, new_alone = [], []
    for row, one in enumerate(old):
        if row in rows:
            continue
        column = max(columns, key=lambda place: (scores[row][place], -place), default=None)
        if column is not None and scores[row][column] >= _JOINED and likeness.of_words(one, new[column]) >= _WORDS:
            matches[columns[column]].old_more.append(one)
        else:
            old_alone.append(one)
    for column, other in enumerate(new):
        if column in columns:
            continue
        top = max(rows, key=lambda place: (scores[place][column], -place), default=None)
        if top is not None and scores[top][column] >= _JOINED and likeness.of_words(old[top], other) >= _WORDS:
            matches[rows[top]].new_more.append(other)
        else:
            new_alone.append(other)
    return Matching(tuple(matches), tuple(old_alone), tuple(new_alone))
