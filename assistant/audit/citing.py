"""Documents a report cites: known number with another date, another number for a known date, or not in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.scene import Scene
from corpus.document import Corpus, Document
from corpus.reference import Reference, find_references
from corpus.text import fold
from corpus.timeline import standing, successors

_APPLIES = re.compile(
    r"(?:thuc hien|can cu|theo|ap dung|trien khai|quan triet|chap hanh|dung|tai|bam sat|doi chieu voi)\b[^.;]{0,60}$"
)
_PAST = re.compile(
    r"thay the|truoc day|het hieu luc|bai bo|giai doan truoc|cac nam truoc|nhung nam truoc|so ket|tong ket"
)
_LIST = 12  # the longest list of documents looked back through for the line that opens it
_WORDS = re.compile(r"[a-z]{2,}")
_COMMON = frozenset(
    [
        "cua",
        "ve",
        "viec",
        "va",
        "doi",
        "voi",
        "cac",
        "so",
        "ngay",
        "nam",
        "bo",
        "chinh",
        "tri",
        "ban",
        "trung",
        "uong",
        "dang",
        "hanh",
        "thuc",
        "hien",
        "nang",
        "cao",
        "chat",
        "luong",
        "cong",
        "tac",
        "tap",
        "the",
        "ca",
        "nhan",
        "to",
        "chuc",
        "he",
        "thong",
        "trong",
        "mot",
        "theo",
        "tai",
        "cho",
        "quy",
        "dinh",
        "huong",
        "dan",
        "ket",
        "luan",
        "nghi",
        "quyet",
        "chi",
        "thi",
        "hang",
        "thu",
        "bi",
        "chap",
    ]
)


def check_references(scene: Scene, corpus: Corpus, day: date) -> list[Claim]:
    """A claim for each document cited that the corpus knows."""
    claims: list[Claim] = []
    for at, block in enumerate(scene.report.blocks):
        found = [one for one in find_references(block.text, corpus) if one.issuer is not None and one.kind is not None]
        if len(block.text) < 60 and re.match(r"\s*Số", block.text):
            continue  # the report's own number
        for number, reference in enumerate(found):
            until = found[number + 1].start if number + 1 < len(found) else len(block.text)
            claims += _judged(_Cited(scene, at, reference, until), corpus, day)
    return claims


@dataclass(frozen=True)
class _Cited:
    """A reference where it stands."""

    scene: Scene
    block: int
    reference: Reference
    until: int

    @property
    def text(self) -> str:
        return self.scene.report.blocks[self.block].text

    @property
    def about(self) -> str:
        """The words after it, which name its subject."""
        return self.text[self.reference.end : min(self.until, self.reference.end + 260)]

    def claim(
        self, verdict: Verdict | None, computed: str = "", document: Document | None = None, note: str = ""
    ) -> Claim:
        one = self.reference
        return Claim(
            FindingKind.REFERENCE,
            verdict,
            None,
            (),
            self.text[one.start : one.end],
            computed,
            document.id if document else None,
            note,
            self.block,
            one.start,
            one.end,
        )


def _judged(cited: _Cited, corpus: Corpus, day: date) -> Iterator[Claim]:
    reference = cited.reference
    bare = Reference(reference.kind, reference.number, reference.issuer, None, None, 0, 0)
    known = [document for document in corpus if bare.fits(document) and document.signed is not None]
    known = [one for one in known if not one.is_local or one.signed == reference.signed]
    if reference.signed is None:
        if len(known) == 1:
            yield _standing(cited, corpus, day, known[0])
        return
    exact = [document for document in known if document.signed == reference.signed]
    if exact:
        yield _standing(cited, corpus, day, exact[0])
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
    issuer = "/" + (reference.issuer or "").upper()
    dated = [
        one
        for one in corpus
        if one.signed == reference.signed
        and one.kind == reference.kind
        and _same_subject(one, cited.about)
        and (one.number or "").endswith(issuer)
    ]
    if len(dated) == 1:
        yield cited.claim(
            Verdict.WRONG,
            dated[0].number or "",
            dated[0],
            f"Văn bản ký ngày {reference.signed:%d/%m/%Y} với nội dung này mang số {dated[0].number}.",
        )
    elif known:
        yield cited.claim(Verdict.UNPAIRED, "", None, "Kho văn bản chưa có văn bản mang số và ngày này.")


def _meant(cited: _Cited, known: list[Document], signed: date) -> Document | None:
    """The document a wrong date was meant for: same subject, or the only one of that number in the year."""
    alike = [document for document in known if _same_subject(document, cited.about)]
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


def _standing(cited: _Cited, corpus: Corpus, day: date, document: Document) -> Claim:
    signed, until = document.signed, document.in_force.until
    folded, reference = cited.scene.folded[cited.block], cited.reference
    before = folded[max(0, reference.start - 90) : reference.start]
    after = folded[reference.end : reference.end + 120]
    if not re.search(r"[a-z]{2}", before):  # an item of a list: what it is cited for stands in the line above
        above = cited.scene.folded[max(0, cited.block - _LIST) : cited.block]
        lead = next((text for text in reversed(above) if text.rstrip().endswith(":")), "")
        before = f"{lead[-60:].rstrip(' :')} {before}"
    if signed is not None and signed > day:
        note = f"Văn bản ký ngày {signed:%d/%m/%Y}, sau ngày báo cáo ({day:%d/%m/%Y})."
        return cited.claim(Verdict.NOT_IN_FORCE, f"{signed:%d/%m/%Y}", document, note)
    if until is not None and until <= day and _APPLIES.search(before) and not _PAST.search(before + after):
        newer = ", ".join(f"{one.kind.label} số {one.number}" for one in successors(corpus, document.id))
        note = f"Tại ngày {day:%d/%m/%Y}: {standing(corpus, document, day)}."
        return cited.claim(
            Verdict.NOT_IN_FORCE, newer, document, note + (f" Văn bản thay thế: {newer}." if newer else "")
        )
    return cited.claim(None, "", document)


def _same_subject(document: Document, about: str) -> bool:
    """Whether the words after the reference are those of the document's title."""
    title = set(_WORDS.findall(fold(f"{document.title} {document.subject}"))) - _COMMON
    words = set(_WORDS.findall(fold(about))) - _COMMON
    return len(title & words) >= 3 or (bool(title) and len(title & words) * 2 >= len(title))
