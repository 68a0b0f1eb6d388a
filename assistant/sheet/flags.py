"""Groups given on the command line: "Chi bộ A:28/5; Chi bộ B:40/9" (good/excellent)."""

from __future__ import annotations

from assistant.calculator.listed import pairs
from assistant.sheet.book import Sheet
from assistant.sheet.columns import Layout
from assistant.sheet.fields import Field
from assistant.sheet.rows import GroupRow, Proposal, Table
from corpus.errors import ProposalError


def proposal_of(text: str) -> Proposal:
    """A proposal from flags.

    Raises:
        ProposalError: a group is not written as name:good/excellent, or stands there twice.
    """
    try:
        groups = pairs(text)
    except ValueError as error:
        raise ProposalError(f"{error} Ví dụ: Chi bộ A:28/5.", place="--groups") from None
    if not groups:
        raise ProposalError("chưa có nhóm nào, ví dụ Chi bộ A:28/5.", place="--groups")
    rows = tuple(
        GroupRow(number, name, {Field.GOOD: good, Field.EXCELLENT: excellent})
        for number, (name, (good, excellent)) in enumerate(groups.items(), 1)
    )
    return Proposal((Table(Layout(Sheet("", ()), 0, {}), rows),))
