"""Every relation the figures of a report may have."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.weighing.again import again_of
from assistant.audit.weighing.balances import balances_of
from assistant.audit.weighing.bond import Bond
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.shares import parted_of, points_of, shares_of
from assistant.audit.weighing.sums import runs_of, triples_of


def bonds_of(field: Field) -> Iterator[Bond]:
    """Every relation near enough to be meant; those whose figures are far from agreeing are left out."""
    for item in field.items:
        if item.figure.cell is not None or item.figure.under is not None or not item.is_firm:
            continue
        if item.is_points:
            yield from points_of(field, item)
        elif item.is_share:
            yield from shares_of(field, item)
            yield from parted_of(field, item)
        else:
            yield from triples_of(field, item)
            yield from runs_of(field, item)
            yield from balances_of(field, item)
    yield from again_of(field)
