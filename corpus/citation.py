"""How a place is cited for people: the place, the document, its day and its standing."""

from __future__ import annotations

import re
from datetime import date

from corpus.document import Corpus, Document, Provision
from corpus.path import spoken
from corpus.timeline import standing
from corpus.vocabulary import Confidence

_MANY_BODIES = "Nhiều cơ quan"
_KEY = re.compile(r"\b([a-z]{1,4}(?:-[a-z0-9]+)+(?:/[A-Za-z0-9.-]*[A-Za-z0-9])*|[a-z]{5,}(?:/[a-z0-9-]+[a-z0-9])+)")


def say_day(day: date) -> str:
    """A day as official texts write it: the day always, January and February with two figures ("08/3/2018")."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def name_document(document: Document, *, dated: bool = True) -> str:
    """``"Quy định 366-QĐ/TW ngày 30/8/2025"``; a document without a number is named by its
    issuer, and a record of local practice as what it is."""
    if not document.number and document.issuer.startswith(_MANY_BODIES):
        return "Cách áp dụng ghi nhận ở một số nơi"
    number = f" {document.number}" if document.number else f" của {document.issuer}"
    if not dated:
        return f"{document.kind.label}{number}"
    day = f" ngày {say_day(document.signed)}" if document.signed else f" ({document.dated})" if document.dated else ""
    return f"{document.kind.label}{number}{day}"


def short_title(document: Document, most: int = 90) -> str:
    """The title, cut at a word where it is longer than `most` characters."""
    title = document.title.rstrip(" .")
    if len(title) <= most:
        return title
    return title[: most + 1].rsplit(" ", 1)[0].rstrip(" ,;(") + "…"


def name_place(provision: Provision) -> str:
    """The place in the document, or the heading in guillemets where the original place is not known."""
    return provision.label or spoken(provision.at) or f"nội dung «{provision.heading}»"


def name_key(corpus: Corpus, key: str, *, dated: bool = True) -> str:
    """A provision's or a document's key as people read it."""
    document = name_document(corpus.document_of(key), dated=dated)
    provision = corpus.provisions.get(key)
    return document if provision is None else f"{name_place(provision)}, {document}"


def cite(corpus: Corpus, key: str, *, as_of: date, today: date | None = None) -> str:
    """A whole citation line: place, document, standing on the day (and today, where it has lapsed since), kind of text
    and how far it was checked."""
    document = corpus.document_of(key)
    provision = corpus.provisions.get(key)
    confidence = document.confidence if provision is None else provision.confidence
    parts = [name_key(corpus, key), _standing(corpus, document, as_of, today or as_of)]
    if provision is not None:
        parts.append(provision.text_kind.label)
    if provision is None or not provision.is_official:
        parts.append(say_confidence(confidence))
    if provision is not None and provision.placed_by == "inferred":
        parts.append("số điều, mục được suy ra")
    if document.is_local:
        parts.append(f"văn bản địa phương ({document.scope})")
    return " · ".join(parts)


def _standing(corpus: Corpus, document: Document, as_of: date, today: date) -> str:
    if as_of != today and document.in_force.holds(as_of) and not document.in_force.holds(today):
        return f"áp dụng vào {as_of:%d/%m/%Y}, nay {standing(corpus, document, today)}"
    return standing(corpus, document, today if document.in_force.holds(today) else max(as_of, today))


def say_confidence(confidence: Confidence) -> str:
    """The label of a confidence; what was only recalled is flagged as unchecked."""
    return "chưa đối chiếu" if confidence is Confidence.RECALLED else confidence.label


def humanize(corpus: Corpus, text: str) -> str:
    """Replace the keys inside a note by names people know; a key the corpus lacks is left out with its brackets."""

    def name(found: re.Match[str]) -> str:
        key = found.group(1)
        return name_key(corpus, key, dated=False) if key.split("/", 1)[0] in corpus.documents else found.group(0)

    return _KEY.sub(name, text)
