"""The people of a list counted up into groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from assistant.sheet.fields import RATING_FIELDS, Field
from assistant.sheet.headings import plain_words
from assistant.sheet.peers import Peers
from assistant.sheet.rows import GroupRow, PersonRow
from corpus.vocabulary import Rating, SubjectGroup

_FIELD_OF = dict(zip(Rating, RATING_FIELDS, strict=True))


def counted(people: Iterable[PersonRow], together: Peers) -> tuple[GroupRow, ...]:
    """The people counted up by group, and within it by subject: leaders and members are never pooled."""
    tally: dict[tuple[str, SubjectGroup | None, str], tuple[PersonRow, str, dict[Field, int]]] = {}
    unknown: Counter[tuple[str, SubjectGroup | None, str]] = Counter()
    for person in people:
        group = together.group_of(person)
        key = (plain_words(group), person.subject, plain_words(person.kind))
        if key not in tally:
            tally[key] = person, group, dict.fromkeys((Field.TOTAL, *RATING_FIELDS, Field.UNRATED), 0)
        counts = tally[key][2]
        unknown[key] += person.rating is None and (person.blank or bool(person.problems))
        counts[Field.TOTAL] += 1
        counts[Field.UNRATED if person.rating is None else _FIELD_OF[person.rating]] += 1
    kinds = {key[1:] for key in tally}
    return tuple(
        GroupRow(
            0,
            f"{group}, {_kind(first)}" if len(kinds) > 1 else group,
            counts,
            first.subject,
            unknown=unknown[key],
            doubt=(together.doubt or {}).get(group, ""),
        )
        for key, (first, group, counts) in tally.items()
    )


def _kind(person: PersonRow) -> str:
    return person.kind or (person.subject.label if person.subject else "không ghi đối tượng")
