"""References to documents as people write them: "qđ 366", "HD21", "hướng dẫn số 21 năm 2019"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.day import real_day
from corpus.document import Corpus, Document
from corpus.naming import KIND, KINDS, bare_number, same_kind, year_of
from corpus.no_reference import is_count, is_form, is_year
from corpus.spelled import in_digits
from corpus.text import fold
from corpus.vocabulary import DocumentKind

_ISSUER = r"(?:btctw|ubkttw|vptw|vp|tw|btctu|tu|cp|bnv|hu|du|tvdu|dkt|snv(?:-vp)?|snn&ptnt|qh\d*)"
_WHEN = (
    r"(?:\s*(?:,|\()?\s*(?:(?:ky\s+|ban\s+hanh\s+)?ngay\s+(?P<day{0}>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})"
    r"|(?:ban\s+hanh\s+)?(?:cua\s+)?(?:nam\s+)(?P<year{0}>\d{{4}})|[/-](?P<slash{0}>(?:19|20)\d{{2}})\b"
    r"|\((?P<bare{0}>(?:19|20)\d{{2}})\)))?"
)
_PATTERNS = (
    # 366-QĐ/TW, 90/2020/NĐ-CP, 21 - HD/BTCTW
    re.compile(
        rf"(?:\b(?P<lead>{KIND})\s*(?:so\s*:?\s*)?)?(?<![\d/])(?P<number>\d{{1,5}})\s*[-–/]?\s*(?:(?P<inner>(?:19|20)\d{{2}})\s*[/-]\s*)?"
        rf"(?P<kind>{KIND}|qh\d+)\s*[-–/]\s*(?P<issuer>{_ISSUER})\b" + _WHEN.format("")
    ),
    # quy định số 366 (năm 2025), QĐ366, HD 21, NQ04
    re.compile(
        rf"\b(?P<kind>{KIND})\s*[-–:.]?\s*(?:so\s*:?\s*)?(?P<number>0?\d{{1,5}})(?:/(?P<inner>(?:19|20)\d{{2}})/qh\d+)?(?![\d%]|[.,]\d|/(?!(?:19|20)\d\d\b)\d{{1,4}}\b)"
        rf"(?:\s*[-–/]\s*(?P<issuer>{_ISSUER})\b)?" + _WHEN.format("")
    ),
    # 366 QĐ, 43 HD (not followed by a plain noun that would make it a count)
    re.compile(r"(?<![\d.,/])\b(?P<number>\d{2,5})\s?[-–]?(?P<kind>qdi|qd|hd|kl|nq|nd|cv)\b" + _WHEN.format("")),
)
_NAMED = (
    (re.compile(r"\b(?:nghi quyet|nq)\s*(?:hoi nghi\s*)?(?:trung uong|tw)\s*(?:lan\s*)?(?:4|thu tu|bon|iv)"
                r"(?:\s*\(?\s*khoa\s*(?P<term>xiii|xii|xi|13|12|11)\)?)?"), "nq-04-2016"),
    # "27 biểu hiện còn áp dụng không" asks whether the resolution that names them stands
    (re.compile(r"\b27 bieu hien(?P<term>)(?=[^,.;]{0,25}\b(?:con|het) (?:ap dung|hieu luc|gia tri|dung|xai)\b)"), "nq-04-2016"),
)  # fmt: skip
# The fourth plenum of each term was on building the Party; that of term XIII ended with a conclusion.
_OF_TERM = {"xi": "nq-12-2012", "11": "nq-12-2012", "xiii": "kl-21-2021", "13": "kl-21-2021"}
_AFTER_THEO = re.compile(
    r"\b(?:theo|thoi|ban|cua|o|trong|nhu) (\d{3})\b(?![.,/%]|\d| (?:nguoi|dang vien|dong chi|chi bo|to chuc|tap the|can bo|diem|ngay|thang|noi|don vi))"
)  # "theo 132 cá nhân …": a number after "theo" counts nothing
_OF_TEXTS = re.compile(
    r"\b(theo|cua|so voi|khac|va|hay|voi|ban|cu|moi|thay|dieu|qd|quy dinh|ai ky|ky ngay|ban hanh|hieu luc|bai bo|ap dung|may chuong|noi (?:gi|sao|the nao|ve))\b"
)  # where a bare number may be a document's
# "hướng dẫn nào thay 25": what is replaced is of the kind that is asked for
_REPLACED = re.compile(
    rf"\b(?P<kind>{KIND}) (?:nao|gi) (?:\w+ ){{0,2}}?thay(?: the)?(?: cho)? (?P<number>\d{{1,3}})\b(?![.,/%]|\d)"
)
_BARE = re.compile(r"(?<![\d.,/%-])\b(\d{2,3})\b(?![.,/]\d|\s*(?:%|phan tram|dong chi|nguoi|dang vien|diem|ngay|thang|nam(?! 20\d\d)|"
                   r"gio|tap the|ca nhan|chi bo|can bo|bien hien|dv|dc|cb|xuat sac|tot|hoan thanh|xs|don vi|to chuc|nhiem vu"
                   r"|chi tieu|bien che|tuoi|noi dung|buoc|muc|lan|to|phong|co quan)\b(?! (?:gi|nao|khac|moi)\b))")  # fmt: skip
# "so sánh 25 với 43": two numbers that documents of one kind bear, set against each other
_PAIR = re.compile(
    r"\b(?:so sanh|phan biet|doi chieu)(?: (?:giup|gium|ho|cho|em|e|toi|minh|a|anh|chi|ban|giua|ca|hai|cai))* (\d{2,3}) (?:voi|va|so voi) (\d{2,3})\b(?![.,/%]|\d)"
    r"|(?:^|\b(?:hoi|cho em hoi|the|vay|a) )(\d{2,3}) (?:khac(?: (?:gi|cho nao))?(?: (?:voi|so voi))?|so voi) (\d{2,3})(?= (?:cho|o|ra sao|the nao|co|thi|diem|gi|nhu)\b|\W*$)"
)
_OF_COUNTS = re.compile(
    r"\s*(?:%|phan tram|dong chi|nguoi|dang vien|diem\b(?! (?:gi|nao|khac|moi))|tot|xuat sac|hoan thanh|viec|nhiem vu|ngay|thang|chi bo)"
)


@dataclass(frozen=True)
class Reference:
    """A document named in a text, with the span it took (offsets into the NFC text)."""

    kind: DocumentKind | None
    number: str
    issuer: str | None
    year: int | None
    signed: date | None
    start: int
    end: int

    def fits(self, document: Document) -> bool:
        """Whether the document bears this number, kind, issuer and, where given, year or day."""
        if document.number is None or bare_number(document.number) != self.number:
            return False
        if self.kind is not None and not same_kind(self.kind, document.kind):
            return False
        if self.issuer is not None:
            borne = fold(document.number).replace("-", "/")
            if not borne.endswith("/" + self.issuer.replace("-", "/")):
                return False
        if self.signed is not None:
            return document.signed == self.signed
        return self.year is None or self.year == year_of(document)


def find_references(text: str, corpus: Corpus) -> list[Reference]:
    """Every document a text names, in order; bare numbers count only when they are numbers of the review regulations."""
    folded = in_digits(fold(text), corpus)
    found: list[Reference] = []

    def free(start: int, end: int) -> bool:
        return all(end <= other.start or other.end <= start for other in found)

    for pattern, document_id in _NAMED:
        for match in pattern.finditer(folded):
            term = match.group("term")
            document = corpus.documents.get(_OF_TERM.get(term or "", document_id))
            if document is not None:
                found.append(Reference(document.kind, bare_number(document.number or ""), None, year_of(document),
                                       document.signed, *match.span()))  # fmt: skip
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if free(*match.span()) and not is_year(match) and not is_form(match) and not is_count(match, folded):
                found.append(_reference(match))
    bare = list(_BARE.finditer(folded)) if found or _OF_TEXTS.search(folded) else []
    after_theo = list(_AFTER_THEO.finditer(folded))
    central = _central(corpus) if bare or after_theo else set()
    for match in bare:
        number = match.group(1).lstrip("0")
        near = folded[max(0, match.start() - 14) : match.start()]
        if number not in central or not free(*match.span()):
            continue
        if int(number) > 100:
            found.append(Reference(None, number, None, None, None, *match.span()))
        elif found and re.search(r"(\bva|\bvoi|\bhay|,|\bsang|\bkhac|\bden|\bso voi)\s*$", near):
            found.append(Reference(found[-1].kind, number, None, None, None, *match.span()))
    if not found and (pair := _PAIR.search(folded)) is not None and not _OF_COUNTS.match(folded, pair.end()):
        found += _set_against(pair, corpus)
    for match in _REPLACED.finditer(folded):
        if free(*match.span("number")):
            kind, number = DocumentKind(KINDS[match["kind"]]), match["number"].lstrip("0")
            found.append(Reference(kind, number, None, None, None, *match.span("number")))
    for match in after_theo:
        if match.group(1) in central and free(*match.span(1)):
            found.append(Reference(None, match.group(1), None, None, None, *match.span(1)))
    return sorted(found, key=lambda reference: reference.start)


def _central(corpus: Corpus) -> set[str]:
    """The bare numbers of the documents held that are no province's."""
    return {bare_number(document.number or "") for document in corpus if document.provisions and not document.is_local}


def _set_against(pair: re.Match[str], corpus: Corpus) -> list[Reference]:
    """The two documents of a pair of bare numbers; none where no one kind of central documents bears both."""
    spans = [pair.span(group) for group in (1, 2, 3, 4) if pair[group]]
    numbers = [pair.string[slice(*span)] for span in spans]
    held = [item for item in corpus if item.provisions and not item.is_local]
    for kind in (DocumentKind.REGULATION, DocumentKind.GUIDANCE):
        borne = {bare_number(item.number or "") for item in held if item.kind is kind}
        if numbers[0] != numbers[1] and set(numbers) <= borne:
            return [
                Reference(kind, number, None, None, None, *span) for number, span in zip(numbers, spans, strict=True)
            ]
    return []


def _reference(match: re.Match[str]) -> Reference:
    groups = match.groupdict()
    kind = groups.get("kind") or ""
    year = groups.get("year") or groups.get("slash") or groups.get("bare") or groups.get("inner")
    return Reference(
        kind=DocumentKind(KINDS[kind]) if kind in KINDS else DocumentKind.LAW if kind.startswith("qh") else None,
        number=groups["number"].lstrip("0"),
        issuer=groups.get("issuer"),
        year=int(year) if year else None,
        signed=_date(groups.get("day")),
        start=match.start(),
        end=match.end(),
    )


def _date(text: str | None) -> date | None:
    if not text:
        return None
    day, month, year = (int(part) for part in re.split(r"[/.-]", text))
    return real_day(year, month, day)
