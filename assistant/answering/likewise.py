"""A turn that asks whether the answer before it holds for another time too: "năm ngoái cũng vậy à"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Outcome
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.text import fold

_TIME = (
    r"(?P<time>(?:(?:hoi|ky|dot|cuoi) )?(?:nam (?:ngoai|truoc|kia|roi)|ky (?:truoc|vua roi)|dot truoc|(?:nam )?20\d\d))"
)
_SO = r"(?:(?:thi|cung|co|van|chac|y|het|deu) )*(?:vay|the|nhu vay|nhu the|giong (?:vay|the|nhu vay|nhau|nam nay)|giong|nhu nhau|nhu nam nay)"
_LIKEWISE = re.compile(
    rf"(?:(?:the|vay|con|o|a|thi)\s+)*{_TIME} {_SO}(?: (?:luon|het))?(?: (?:phai khong|dung khong|khong|ko|a|ha|nhi|chu|hay sao|u|do|day))*[\s?.!]*"
)


def time_set_beside(turn: str) -> str | None:
    """The time that a turn asks about in that way, as typed; None for any other turn."""
    found = _LIKEWISE.fullmatch(fold(turn).strip())
    stripped = turn.strip()
    return None if found is None else stripped[found.start("time") : found.end("time")]


def likened(corpus: Corpus, before: Answer, then: Answer, time: str) -> Answer | None:
    """The answer for that time, opened with Có where it stands on the very provision of the one before; None where either
    is no answer."""
    if Outcome.ANSWERED is not before.status or then.status is not before.status:
        return None
    if not (before.citations and then.citations):
        return None
    if before.citations[0].key != then.citations[0].key:
        return then  # another text served then: what it says is the answer
    document = corpus.document_of(then.citations[0].key)
    return replace(then, text=f"{replies.LIKEWISE.format(time=time, document=name_document(document))}\n{then.text}")
