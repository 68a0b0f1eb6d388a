"""One number that may be told in two places."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.nearness import slipped
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.closeness import near
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item


def _same_number(one: Item, two: Item) -> bool:
    """Whether two figures of three digits and more are one, or one mistyped."""
    long = min(sum(letter.isdigit() for letter in item.figure.text) for item in (one, two)) >= 3
    return long and (one.figure.value == two.figure.value or slipped(one.figure.text, two.figure.text))


def again_of(field: Field) -> Iterator[Bond]:
    """Pairs that share words enough, and a count with the greatest ones of its very noun: "cả 05 chi bộ"."""
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
                if shared < 2.2 and (shared < 1.2 or not _same_number(one, two)):
                    continue
                seen.add((one.at, two.at))
                yield Bond(Tie.AGAIN, (one, two))
    for item in field.items:
        if item.figure.cell is None and not item.is_share and item.is_firm and len(item.unit) == 2:
            for other in field.greatest_of(item):
                pair = min(item.at, other.at), max(item.at, other.at)
                if pair in seen or other is item or other.unit != item.unit or not other.is_firm:
                    continue
                if (item.block, item.span) != (other.block, other.span) and near(item, other.value, 0.4, 2.5):
                    seen.add(pair)
                    yield Bond(Tie.AGAIN, (field.items[pair[0]], field.items[pair[1]]))
