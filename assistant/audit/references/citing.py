"""Documents a report cites: known number with another date, another number for a known date, or not in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, Verdict
from assistant.audit.references.cited import Cited
from assistant.audit.references.lapsing import judge_standing
from assistant.audit.references.topic import same_subject
from corpus.document import Corpus, Document
from corpus.naming import bare_number
from corpus.reference import Reference, find_references
from corpus.text import fold

_TITLE = re.compile(r"\W*(?:cua\b[^.;,]{0,60}?)?,?\s*\bve\s")
_UNKNOWN = "Kho văn bản chưa có văn bản mang số và ngày này."


def check_references(scene: Scene, corpus: Corpus, day: date) -> list[Claim]:
    """A claim for each document cited that the corpus knows."""
    claims: list[Claim] = []
    for block, told in enumerate(scene.report.blocks):
        if len(told.text) < 60 and re.match(r"\s*Số", told.text):
            continue  # the report's own number
        found = tuple(
            one for one in find_references(told.text, corpus) if one.issuer is not None and one.kind is not None
        )
        for at in range(len(found)):
            claims += _judged(Cited(scene, block, found, at), corpus, day)
    return claims


def _judged(cited: Cited, corpus: Corpus, day: date) -> Iterator[Claim]:
    reference = cited.reference
    bare = Reference(reference.kind, reference.number, reference.issuer, None, None, 0, 0)
    known = [document for document in corpus if bare.fits(document) and document.signed is not None]
    known = [one for one in known if not one.is_local or one.signed == reference.signed]
    if reference.signed is None:
        if len(known) == 1:
            yield judge_standing(cited, corpus, day, known[0])
        return
    exact = [document for document in known if document.signed == reference.signed]
    if exact:
        yield judge_standing(cited, corpus, day, exact[0])
        return
    meant = _meant(cited, known, reference.signed)
    if meant is not None and meant.signed is not None:
        yield cited.claim(
            Verdict.WRONG,
            f"{meant.signed:%d/%m/%Y}",
            meant,
            f"{meant.kind.label} số {meant.number} được ký ngày {meant.signed:%d/%m/%Y}, không phải "
            f"{reference.signed:%d/%m/%Y}.",
        )
        return
    yield from _misnumbered(cited, corpus, reference.signed, known)


def _misnumbered(cited: Cited, corpus: Corpus, signed: date, known: list[Document]) -> Iterator[Claim]:
    """A day on which the corpus knows a document of the same kind and issuer, with another number."""
    reference = cited.reference
    issuer = "/" + (reference.issuer or "").upper()
    dated = [
        one
        for one in corpus
        if one.signed == signed and one.kind == reference.kind and (one.number or "").endswith(issuer)
    ]
    alike = [one for one in dated if same_subject(one, cited.about)]
    if len(alike) == 1:
        note = f"Văn bản ký ngày {signed:%d/%m/%Y} với nội dung này mang số {alike[0].number}."
        yield cited.claim(Verdict.WRONG, alike[0].number or "", alike[0], note)
    elif (
        not known
        and len(dated) == 1
        and not dated[0].is_local
        and _mistyped(reference.number, dated[0])
        and not _TITLE.match(fold(cited.about))
    ):
        # Of one day there may be several: without the title the number is only to be looked at again.
        one = dated[0]
        note = (
            f"{_UNKNOWN} Văn bản cùng loại, cùng cơ quan ban hành, ký ngày {signed:%d/%m/%Y} mà kho có là "
            f"{one.kind.label} số {one.number}; hãy xem lại số văn bản."
        )
        yield cited.claim(Verdict.UNPAIRED, one.number or "", one, note)
    elif known:
        yield cited.claim(Verdict.UNPAIRED, "", None, _UNKNOWN)


def _mistyped(number: str, document: Document) -> bool:
    return slipped(number, bare_number(document.number or ""))


def _meant(cited: Cited, known: list[Document], signed: date) -> Document | None:
    """The document a wrong date was meant for: same subject, or the only one of that number in the year."""
    alike = [document for document in known if same_subject(document, cited.about)]
    if alike:
        return alike[0] if len(alike) == 1 else None
    near = [one for one in known if one.signed and not one.is_local and _near(one.signed, signed)]
    if len(near) == 1:
        return near[0]
    same_year = [one for one in known if one.signed and one.signed.year == signed.year and not one.is_local]
    return same_year[0] if len(same_year) == 1 else None


def _near(first: date, second: date) -> bool:
    """Whether two of day, month and year are the same."""
    return sum((first.day == second.day, first.month == second.month, first.year == second.year)) >= 2
