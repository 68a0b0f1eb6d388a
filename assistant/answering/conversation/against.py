"""A turn after a comparison that sets another document against the one compared ("còn so với 132"), or asks which of the two
is the stricter on a matter."""

from __future__ import annotations

import re

from corpus.candidate import candidates
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.reference import find_references
from corpus.text import fold, squeeze

_COMPARES = re.compile(r"\b(?:so voi|so sanh|khac|giong|doi chieu|moi)\b")
_AGAINST = re.compile(r"(?:(?:the|vay|con|thi|a|u)\s+)*(?:(?:neu|khi|voi)\s+)?(?:so )?voi\b")
# "thay bằng gì", then "khác chỗ nào": the one asked about against the one that took its place
_DIFFERS = re.compile(
    r"(?:(?:the|vay|no|hai cai|hai ban|ban moi|cai moi)\s+)*(?:co )?(?:gi )?(?:khac|moi|thay doi)(?: (?:nhau|gi|o|cho|diem|nhung))* ?(?:gi|nao|sao|the nao|cho nao|ra sao)?(?: (?:vay|a|the|nhi|khong|ko))*[\s?.!]*"
)
_REPLACED = re.compile(r"\b(?:thay|het hieu luc|con (?:dung|hieu luc|ap dung|xai)|bai bo)\b")
_WHICH = re.compile(
    r"(?:(?:the|vay|con|thi)\s+)*(?:cai|ben|ban|van ban|quy dinh|huong dan|qd|hd)(?: (?:do|kia))? nao\b.{0,24}?\b(?:hon|nhat)\b(?:.*?\b(?:ve|o|doi voi|khoan|phan|mat) (?P<matter>.+?))?[\s?.!]*"
)


def against(context: str, text: str, corpus: Corpus) -> str | None:
    """The comparison that such a turn asks for, whole; None for any other turn."""
    told = find_references(context, corpus)
    if len(told) == 1 and _REPLACED.search(fold(context)) and _DIFFERS.fullmatch(fold(text)):
        return _with_successor(corpus, context[told[0].start : told[0].end])
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


def _with_successor(corpus: Corpus, named: str) -> str | None:
    """A document against the one that replaced it, else against the one it replaced."""
    held = [item for item in candidates(find_references(named, corpus)[0], corpus) if item.provisions]
    if len(held) != 1:
        return None
    beside = [corpus.documents[key] for key in (*held[0].replaced_by, *held[0].replaces)]
    other = next((item for item in beside if item.provisions), None)
    return None if other is None else f"{name_document(other)} khác gì so với {name_document(held[0])}"
