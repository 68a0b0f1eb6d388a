"""A turn after a comparison that sets another document against the one compared ("còn so với 132"), or asks which of the two
is the stricter on a matter."""

from __future__ import annotations

import re

from corpus.document import Corpus
from corpus.reference import find_references
from corpus.text import fold, squeeze

_COMPARES = re.compile(r"\b(?:so voi|so sanh|khac|giong|doi chieu|moi)\b")
_AGAINST = re.compile(r"(?:(?:the|vay|con|thi|a|u)\s+)*(?:(?:neu|khi|voi)\s+)?(?:so )?voi\b")
_WHICH = re.compile(
    r"(?:(?:the|vay|con|thi)\s+)*(?:cai|ben|ban|van ban|quy dinh|huong dan|qd|hd)(?: (?:do|kia))? nao\b.{0,24}?\b(?:hon|nhat)\b(?:.*?\b(?:ve|o|doi voi|khoan|phan|mat) (?P<matter>.+?))?[\s?.!]*"
)


def against(context: str, text: str, corpus: Corpus) -> str | None:
    """The comparison that such a turn asks for, whole; None for any other turn."""
    told = find_references(context, corpus)
    if len(told) != 2 or not _COMPARES.search(fold(context)):
        return None
    one, other = (context[item.start : item.end] for item in told)
    which = _WHICH.fullmatch(fold(text))
    if which is not None and not find_references(text, corpus):
        start, end = which.span("matter")
        return squeeze(f"{one} khác gì so với {other} về {text[start:end]}") if which["matter"] else None
    opened, named = _AGAINST.match(fold(text)), find_references(f"so với {text}", corpus)
    if opened is None or len(named) != 1:
        return None
    new = f"so với {text}"[named[0].start : named[0].end]
    return squeeze(f"{context[: told[1].start]}{new}{context[told[1].end :]}")
