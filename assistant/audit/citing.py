"""Documents a report cites: known number with another date, another number for a known date, or not in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.scene import Scene
from corpus.document import Corpus, Document
from corpus.reference import Reference, find_references
from corpus.text import fold
from corpus.timeline import standing, successors

_APPLIES = re.compile(r"(?:thuc hien|can cu|theo|ap dung|trien khai|quan triet|chap hanh|dung|tai|bam sat)\b[^.;]{0,60}$")
_PAST = re.compile(r"thay the|truoc day|het hieu luc|bai bo|giai doan truoc|cac nam truoc|nhung nam truoc|so ket|tong ket")
_WORDS = re.compile(r"[a-z]{2,}")
_COMMON = frozenset(
    "cua ve viec va doi voi cac so ngay nam bo chinh tri ban trung uong dang hanh thuc hien nang cao chat luong cong tac tap the "
    "ca nhan to chuc he thong trong mot theo tai cho quy dinh huong dan ket luan nghi quyet chi thi hang thu bi chap".split()
)


def check_references(scene: Scene, corpus: Corpus, day: date) -> list[Claim]:
    """A claim for each document cited that the corpus knows."""
    claims: list[Claim] = []
    for at, block in enumerate(scene.report.blocks):
        found = [one for one in find_references(block.text, corpus) if one.issuer is not None and one.kind is not None]
        for number, reference in enumerate(found):
            until = found[number + 1].start if number + 1 < len(found) else len(block.text)
            claims += _judged(scene, corpus, day, at, reference, until)
    return claims


def _judged(scene: Scene, corpus: Corpus, day: date, block: int, reference: Reference, until: int) -> Iterator[Claim]:
    text = scene.report.blocks[block].text
    about = text[reference.end : min(until, reference.end + 260)]
    known = [document for document in corpus if _plainly(reference).fits(document) and document.signed is not None]
    quote = text[reference.start : reference.end]

    def claim(verdict: Verdict | None, computed: str = "", document: Document | None = None, note: str = "") -> Claim:
        return Claim(FindingKind.REFERENCE, verdict, None, (), quote, computed, document.id if document else None, note,
                     block, reference.start, reference.end)  # fmt: skip

    if reference.signed is None:
        if len(known) == 1:
            yield from _standing(scene, corpus, day, block, reference, known[0], claim)
        return
    exact = [document for document in known if document.signed == reference.signed]
    if exact:
        yield from _standing(scene, corpus, day, block, reference, exact[0], claim)
        return
    alike = [document for document in known if _same_subject(document, about)]
    same_year = [d for d in known if d.signed and d.signed.year == reference.signed.year and not d.is_local]
    meant = alike[0] if len(alike) == 1 else same_year[0] if len(same_year) == 1 and not alike else None
    if meant is not None and meant.signed is not None:
        yield claim(Verdict.WRONG, f"{meant.signed:%d/%m/%Y}", meant,
                    f"{meant.kind.label} số {meant.number} được ký ngày {meant.signed:%d/%m/%Y}, "
                    f"không phải {reference.signed:%d/%m/%Y}.")  # fmt: skip
        return
    dated = [d for d in corpus if d.signed == reference.signed and d.kind == reference.kind and _same_subject(d, about)
             and (d.number or "").endswith("/" + (reference.issuer or "").upper())]  # fmt: skip
    if len(dated) == 1:
        meant = dated[0]
        yield claim(Verdict.WRONG, meant.number or "", meant,
                    f"Văn bản ký ngày {reference.signed:%d/%m/%Y} với nội dung này mang số {meant.number}.")  # fmt: skip
        return
    if known:
        yield claim(Verdict.UNPAIRED, "", None, "Kho văn bản chưa có văn bản mang số và ngày này.")


def _plainly(reference: Reference) -> Reference:
    return Reference(reference.kind, reference.number, reference.issuer, None, None, 0, 0)


def _standing(scene, corpus, day, block, reference, document, claim):  # type: ignore[no-untyped-def]
    signed, until = document.signed, document.in_force.until
    before = scene.folded[block][max(0, reference.start - 90) : reference.start]
    after = scene.folded[block][reference.end : reference.end + 120]
    if signed is not None and signed > day:
        yield claim(Verdict.NOT_IN_FORCE, f"{signed:%d/%m/%Y}", document,
                    f"Văn bản ký ngày {signed:%d/%m/%Y}, sau ngày báo cáo ({day:%d/%m/%Y}).")  # fmt: skip
    elif until is not None and until <= day and _APPLIES.search(before) and not _PAST.search(before + after):
        newer = ", ".join(f"{one.kind.label} số {one.number}" for one in successors(corpus, document.id))
        note = f"Tại ngày {day:%d/%m/%Y}: {standing(corpus, document, day)}."
        yield claim(Verdict.NOT_IN_FORCE, newer, document, note + (f" Văn bản thay thế: {newer}." if newer else ""))
    else:
        yield claim(None, "", document)


def _same_subject(document: Document, about: str) -> bool:
    """Whether the words after the reference are those of the document's title."""
    title = set(_WORDS.findall(fold(f"{document.title} {document.subject}"))) - _COMMON
    words = set(_WORDS.findall(fold(about))) - _COMMON
    return len(title & words) >= 3 or (bool(title) and len(title & words) * 2 >= len(title))
