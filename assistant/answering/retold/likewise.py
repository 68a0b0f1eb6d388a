"""Turns read with the answer before them: whether it holds for another time too ("năm ngoái cũng vậy à"), and what becomes
of the document it stands on ("cái đó còn hiệu lực không")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.answering import replies
from assistant.answering.answer import Answer, Outcome
from assistant.answering.identity.attribute import asks_some
from assistant.answering.question.moments import find_moments
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.reference import find_references
from corpus.text import fold

_TIME = r"(?P<time>(?:(?:hoi|ky|dot|cuoi) )?(?:nam (?:ngoai|truoc|kia|roi)|ky (?:truoc|vua roi)|dot truoc|(?:nam )?20\d\d)|theo (?:(?:quy dinh|huong dan|qd|hd) )?\d{2,3})"
_SO = r"(?:(?:thi|cung|co phai|co|van|chac|y|het|deu) )*(?:vay|the|nhu vay|nhu the|giong (?:vay|the|nhu vay|nhau|nam nay)|giong|nhu nhau|nhu nam nay)"
_LIKEWISE = re.compile(
    rf"(?:(?:the|vay|con|o|a|thi)\s+)*{_TIME} {_SO}(?: (?:luon|het))?(?: (?:phai khong|dung khong|khong|ko|k|a|ha|nhi|chu|hay sao|u|do|day))*[\s?.!]*"
)


_POINTED = re.compile(
    r"(?:(?:the|vay|con|va|ma|o|a)\s+)*(?:(?:cai|van ban|quy dinh|huong dan|dieu|noi dung) (?:do|nay|ay|tren)|no|cai van ban (?:do|nay|ay))\b"
)
# "nó thay cái nào", then "cái bị thay còn dùng cho năm 2024 được không"
_REPLACED_ONE = re.compile(
    r"(?:(?:the|vay|con|va|ma)\s+)*(?:(?:cai|van ban|quy dinh|huong dan|ban) )?(?:bi|duoc|da bi) thay(?: the)?(?: (?:do|ay|kia))?\b|(?:cai|van ban|quy dinh|huong dan|ban) cu(?: (?:do|ay|kia))?\b"
)
_STANDS = re.compile(r"\b(?:hieu luc|bi thay|con (?:dung|ap dung|gia tri))\b")
_BY_WHICH = re.compile(r"\b(?:van ban|quy dinh|huong dan|can cu) (?:nao|gi|so may)\b|\b(?:lay )?o dau ra\b")
_TELLS_REPLACED = re.compile(r"\bthay\b")
_SHORT = 10  # words


def time_set_beside(turn: str) -> str | None:
    """The time that a turn asks about in that way, as typed; None for any other turn."""
    found = _LIKEWISE.fullmatch(fold(turn).strip())
    stripped = turn.strip()
    return None if found is None else stripped[found.start("time") : found.end("time")]


def without_source(turns: Sequence[str]) -> list[str]:
    """The turns without those between that only asked by which document it is, where the last asks of another time."""
    if len(turns) < 3 or time_set_beside(turns[-1]) is None:
        return list(turns)
    kept = [turn for turn in turns[1:-1] if not (_BY_WHICH.search(fold(turn)) and len(fold(turn).split()) <= _SHORT)]
    return [turns[0], *kept, turns[-1]]


def source_asked(turns: Sequence[str], corpus: Corpus) -> str | None:
    """What a turn asks of a document it only points at, where no turn names one; None for any other turn."""
    folded = fold(turns[-1]).strip()
    found = _POINTED.match(folded)
    if found is None or len(folded.split()) > _SHORT or any(find_references(turn, corpus) for turn in turns):
        return None
    rest = folded[found.end() :]
    return turns[-1].strip()[found.end() :].strip() if asks_some(rest) or _STANDS.search(rest) else None


def replaced_asked(turns: Sequence[str]) -> str | None:
    """What a turn asks of the document that the one told before replaced; None for any other turn."""
    folded = fold(turns[-1]).strip()
    found = _REPLACED_ONE.match(folded)
    if found is None or len(folded.split()) > _SHORT + 4 or not _TELLS_REPLACED.search(fold(turns[-2])):
        return None
    rest = folded[found.end() :]
    return turns[-1].strip()[found.end() :].strip() if asks_some(rest) or _STANDS.search(rest) else None


def replaced_source(corpus: Corpus, before: Answer) -> str | None:
    """The document that, of those the answer before names, another of them replaced; None where it is no answer."""
    if before.status is not Outcome.ANSWERED or not before.citations:
        return None
    named = [corpus.document_of(citation.key) for citation in before.citations]
    older = next((item for item in named for other in named if item.id in other.replaces and item.signed), None)
    if older is None or older.signed is None:
        return None
    return f"{name_document(older, dated=False)} năm {older.signed.year}"


def named_source(corpus: Corpus, before: Answer) -> str | None:
    """The document the answer before stands on, as it is asked about; None where it is no answer."""
    if before.status is not Outcome.ANSWERED or not before.citations:
        return None
    document = corpus.document_of(before.citations[0].key)
    return None if document.signed is None else f"{name_document(document, dated=False)} năm {document.signed.year}"


def likened(corpus: Corpus, before: Answer, then: Answer, time: str, *, today: date) -> Answer | None:
    """The answer for that time, opened with Có where it stands on the very provision of the one before; None where either
    is no answer."""
    if Outcome.ANSWERED is not before.status or then.status is not before.status:
        return None
    if not (before.citations and then.citations):
        return None
    if before.citations[0].key != then.citations[0].key:
        return then  # another text served then: what it says is the answer
    document = corpus.document_of(then.citations[0].key)
    years = {moment.day.year for moment in find_moments(time, today) if moment.fixed}
    time = f"năm {years.pop()}" if len(years) == 1 else time  # whatever way it is typed
    return replace(then, text=f"{replies.LIKEWISE.format(time=time, document=name_document(document))}\n{then.text}")
