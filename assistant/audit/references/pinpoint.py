"""What a report says a known document holds, where it does not: an article past its last, the base of its quota, the number
of manifestations it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.calculator.rulebook import rulebook
from assistant.calculator.subject import quota_rule
from corpus.document import Corpus, Document
from corpus.reference import Reference, find_references
from corpus.vocabulary import Confidence, SubjectGroup

_ARTICLES = re.compile(r"\b([0-9]{1,3}) điều\b")
_BEFORE = re.compile(
    r"\bdieu\s+(?P<article>[0-9]{1,3})(?:\s*,?\s*(?:khoan|diem)\s+[0-9a-z.]{1,5})*\s*,?\s*(?:cua\s+|trong\s+)?$"
)
_QUOTA = re.compile(
    r"(?:khong (?:vuot )?qua|toi da|nhieu nhat(?: bang)?)\s+(?P<share>[0-9]{1,2})\s?%\s+(?:tren\s+|cua\s+)?(?:tong )?so"
    r"\s+[^0-9.;]{0,80}?(?:hoan thanh tot nhiem vu|httnv)\s+tro len"
)
_SIGNS = re.compile(
    r"\b(?P<verb>neu|chi ra|xac dinh|gom|nhan dien)?\s*(?:ra\s+)?(?P<number>[0-9]{2,3}) bieu hien\b(?P<of> suy thoai)?"
)
_GROUP = "nhom-"  # places of the manifestations in the document that lists them


def check_pinpoints(scene: Scene, corpus: Corpus, day: date) -> list[Claim]:
    """A claim for each such place."""
    claims: list[Claim] = []
    for block, told in enumerate(scene.report.blocks):
        if "iều" not in told.text and "%" not in told.text and "biểu hiện" not in told.text:
            continue
        found = [(one, document) for one in find_references(told.text, corpus) if (document := _known(one, corpus))]
        for one, document in found:
            claims += _article(scene, block, one, document)
        claims += _signs(scene, block, found)
        claims += _base(scene, block, found, day)
    return claims


def _known(reference: Reference, corpus: Corpus) -> Document | None:
    """The one central document a reference fits, its day included."""
    fits = [document for document in corpus if reference.fits(document) and not document.is_local]
    return fits[0] if len(fits) == 1 else None


def _article(scene: Scene, block: int, reference: Reference, document: Document) -> Iterator[Claim]:
    told = _ARTICLES.search(document.structure or "")
    at = _BEFORE.search(scene.folded[block], max(0, reference.start - 60), reference.start)
    if told is None or at is None or int(at["article"]) <= int(told.group(1)):
        return
    note = f"{document.kind.label} số {document.number} có {told.group(1)} điều, không có Điều {at['article']}."
    yield _claim(scene, block, at.start(), reference.end, Verdict.WRONG, document.id, note)


def _signs(scene: Scene, block: int, found: list[tuple[Reference, Document]]) -> Iterator[Claim]:
    """More manifestations than the resolution named in the sentence lists."""
    text = scene.folded[block]
    for match in _SIGNS.finditer(text):
        start, end = scene.sentence(block, match.start())
        for reference, document in found:
            listed = sum(provision.at.startswith(_GROUP) for provision in document.provisions)
            if not listed or not start <= reference.start < end:
                continue
            number = int(match["number"])
            if (number > listed and (match["verb"] or match["of"])) or (
                match["verb"] in ("neu", "chi ra") and number != listed
            ):
                note = f"{document.kind.label} số {document.number} nêu {listed} biểu hiện."
                yield _claim(scene, block, match.start("number"), match.end(), Verdict.WRONG, document.id, note)
            break


def _base(scene: Scene, block: int, found: list[tuple[Reference, Document]], day: date) -> Iterator[Claim]:
    """The quota of a document told of another base than the one its provision sets."""
    value = rulebook().find(quota_rule(SubjectGroup.PARTY_MEMBER), day)
    if value is None:
        return
    shares = {value.ratio, *(one.ratio for one in value.unless)}
    for match in _QUOTA.finditer(scene.folded[block]):
        start, end = scene.sentence(block, match.start())
        cited = [
            one for one, document in found if start <= one.start < end and value.cite.startswith(f"{document.id}/")
        ]
        if not cited or int(match["share"]) not in {share * 100 for share in shares}:
            continue
        note = (
            "Theo văn bản được viện dẫn, tỷ lệ này tính trên số được xếp loại Hoàn thành tốt nhiệm vụ, không phải “hoàn thành "
            "tốt nhiệm vụ trở lên”."
        )
        sure = value.confidence is Confidence.CONFIRMED
        note = note if sure else f"{note} Nội dung này mới đọc ở một nguồn, cần đối chiếu với nguyên văn."
        yield _claim(
            scene, block, match.start(), match.end(), Verdict.WRONG if sure else Verdict.UNPAIRED, value.cite, note
        )  # fmt: skip


def _claim(scene: Scene, block: int, start: int, end: int, verdict: Verdict, cite: str, note: str) -> Claim:
    text = scene.report.blocks[block].text[start:end]
    return Claim(FindingKind.REFERENCE, verdict, None, (), text, "", cite, note, block, start, end)
