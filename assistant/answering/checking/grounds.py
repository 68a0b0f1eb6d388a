"""What an answer's claims are checked against: the evidence, the findings, and what may be said on the strength of a key."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.citation import cite, humanize, name_document
from corpus.document import Corpus
from corpus.timeline import standing
from corpus.topics import Topic

_ANY_DAY = date(2016, 1, 1)


@dataclass(frozen=True)
class Grounds:
    """What the composer was given, and what claims are checked against.

    Attributes:
        evidence: the keys handed to the composer.
        findings: for a key, the text of the calculator findings that cite it.
        days: the days the answer is about; whether a document applies is checked for these.
    """

    corpus: Corpus
    evidence: Collection[str]
    findings: Mapping[str, str] = field(default_factory=dict)
    topics: Sequence[Topic] = ()
    days: Collection[date] = ()


def _naming(grounds: Grounds, key: str) -> str:
    """The document's name and the years it spans."""
    document = grounds.corpus.document_of(key)
    years = [str(day.year) for day in (document.in_force.since, document.in_force.until) if day is not None]
    return " ".join((" ", name_document(document), *years))


def support(grounds: Grounds, key: str) -> str:
    """All that may be said on the strength of a key: its text, its name and place, its document's identity."""
    corpus = grounds.corpus
    document = corpus.document_of(key)
    provision = corpus.provisions.get(key)
    parts = [_naming(grounds, key)]
    for day in (document.in_force.since, document.in_force.until):
        if day is not None:
            parts += [f"{day:%d/%m/%Y}", standing(corpus, document, day)]
    if provision is None:
        parts += [
            document.title,
            document.issuer,
            document.signer or "",
            document.subject,
            document.structure or "",
            document.dated or "",
        ]
        parts += [humanize(corpus, document.note or ""), *document.known]
    else:
        parts += [cite(corpus, key, as_of=document.in_force.since or document.signed or _ANY_DAY)]
        parts += [provision.heading, provision.text, humanize(corpus, provision.note or ""), provision.at]
    return "\n".join(parts) + "\n"
