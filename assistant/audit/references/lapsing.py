"""A document applied after it lapsed or before it was signed, and which one is in force in its place."""

from __future__ import annotations

from datetime import date

from assistant.audit.findings.finding import Claim, Verdict
from assistant.audit.references.cited import Cited
from assistant.audit.references.governing import is_applied, year_of
from corpus.document import Corpus, Document
from corpus.timeline import began, oldest_first, standing, successors


def judge_standing(cited: Cited, corpus: Corpus, day: date, document: Document) -> Claim:
    """Whether a document that the corpus knows may be cited so on the report's day."""
    signed, until = document.signed, document.in_force.until
    if signed is not None and signed > day:
        note = f"Văn bản ký ngày {signed:%d/%m/%Y}, sau ngày báo cáo ({day:%d/%m/%Y})."
        return cited.claim(Verdict.NOT_IN_FORCE, "", document, note)
    if until is None or until > day or _of_its_time(cited, document, day) or not is_applied(cited):
        return cited.claim(None, "", document)
    later = [one for one in _later(corpus, document) if began(one) <= day]
    now = [one for one in later if one.in_force.holds(day)]
    note = f"Tại ngày {day:%d/%m/%Y}: {standing(corpus, document, day)}."
    note += "".join(f" {_name(one)} thay thế, nay cũng đã hết hiệu lực." for one in later if one not in now)
    if now:
        note += f" Văn bản đang có hiệu lực: {', '.join(map(_name, now))}."
    return cited.claim(Verdict.NOT_IN_FORCE, ", ".join(map(_name, now)), document, note)


def _of_its_time(cited: Cited, document: Document, day: date) -> bool:
    """Whether the sentence tells of an earlier year at whose end the document was in force."""
    year = year_of(cited)
    return year is not None and year < day.year and document.in_force.holds(date(year, 12, 31))


def _later(corpus: Corpus, document: Document) -> tuple[Document, ...]:
    """All that replaced a document, one after another, oldest first."""
    found: dict[str, Document] = {}
    todo = [document.id]
    while todo:
        for one in successors(corpus, todo.pop()):
            if one.id not in found:
                found[one.id] = one
                todo.append(one.id)
    return oldest_first(found.values())


def _name(document: Document) -> str:
    return f"{document.kind.label} số {document.number}"
