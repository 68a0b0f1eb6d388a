"""What each line of a file is to the document: its text, or what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.frame.footnotes import mark_footnotes
from corpus.ingest.frame.pages import mark_pages
from corpus.ingest.frame.role import Role
from corpus.ingest.frame.running import mark_running
from corpus.ingest.frame.tail import mark_tails
from corpus.ingest.frame.top import mark_head
from corpus.ingest.line import Line

_RULE = re.compile(r"[-–—_=*~.•·oO0+#|\s]*[-–—_=*~•·|][-–—_=*~.•·oO0+#|\s]*")


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """What each line is."""
    roles = [Role.BLANK if not line.text else Role.BODY for line in lines]
    mark_pages(lines, roles)
    mark_running(lines, roles)
    for at, line in enumerate(lines):
        if roles[at] is Role.BODY and len(line.text) < 200 and _RULE.fullmatch(line.text):
            roles[at] = Role.RULE
    mark_footnotes(lines, roles)
    mark_head(lines, roles)
    mark_tails(lines, roles)
    return roles
