"""One number that may be told in two places."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.figures.nearness import slipped
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.closeness import near
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item


def _same_number(one: Item, two: Item) -> bool:
    """Whether two figures of three digits and more are one, or one mistyped."""
    long = min(sum(letter.isdigit() for letter in item.figure.text) for item in (one, two)) >= 3
    return long and (one.figure.value == two.figure.value or slipped(one.figure.text, two.figure.text))


def again_of(field: Field) -> Iterator[Bond]:
    seen: set[tuple[int, int]] = set()
    for items in field.by_word.values():
        for at, one in enumerate(items):
            for two in items[at + 1 :]:
                if (
                    (one.at, two.at) in seen
                    or one.is_share != two.is_share
                    or not (one.is_firm and two.is_firm)
                    or max(one.value, two.value) <= 1
                ):
                    continue
                if one.figure.cell is not None and two.figure.cell is not None:
                    continue
                if one.block == two.block and one.span == two.span:
                    continue
                if not near(one, two.value, 0.4, 2.5):
                    continue
                shared = sum(field.weight.get(w, 0.0) for w in one.near & two.near)
                if shared < 3.0 and (shared < 1.2 or not _same_number(one, two)):
                    continue
                seen.add((one.at, two.at))
                yield Bond(Tie.AGAIN, (one, two))
