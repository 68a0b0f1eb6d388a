"""Groups given on the command line: "Chi bộ A:28/5; Chi bộ B:40/9" (good/excellent)."""

from __future__ import annotations

import re

from assistant.sheet.book import Sheet
from assistant.sheet.columns import Layout
from assistant.sheet.fields import Field
from assistant.sheet.rows import GroupRow, Proposal, Table
from corpus.errors import ProposalError

_ONE = re.compile(r"^\s*(?P<name>[^:;]+?)\s*:\s*(?P<good>[0-9][0-9.]*)\s*/\s*(?P<excellent>[0-9][0-9.]*)\s*$")


def proposal_of(text: str) -> Proposal:
    """A proposal from flags.

    Raises:
        ProposalError: a group is not written as name:good/excellent.
    """
    rows = []
    for number, part in enumerate(filter(str.strip, text.split(";")), 1):
        match = _ONE.match(part)
        if match is None:
            raise ProposalError(
                f"“{part.strip()}” không đúng dạng tên:tốt/xuất sắc, ví dụ Chi bộ A:28/5.", place="--groups"
            )
        counts = {Field.GOOD: _whole(match.group("good")), Field.EXCELLENT: _whole(match.group("excellent"))}
        rows.append(GroupRow(number, match.group("name"), counts))
    if not rows:
        raise ProposalError("chưa có nhóm nào, ví dụ Chi bộ A:28/5.", place="--groups")
    return Proposal((Table(Layout(Sheet("", ()), 0, {}), tuple(rows)),))


def _whole(text: str) -> int:
    return int(text.replace(".", ""))
