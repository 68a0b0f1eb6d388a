"""References to documents and places as people write them: "điều 11 qđ 366", "HD21", "hướng dẫn số 21 năm 2019"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.document import Corpus, Document
from corpus.text import fold, nfc
from corpus.vocabulary import Division, DocumentKind

_KINDS = {
    "quy dinh": "qd", "quyet dinh": "qd", "qdinh": "qd", "q dinh": "qd", "qdi": "qd", "qd": "qd",
    "huong dan": "hd", "hdan": "hd", "hd": "hd", "ket luan": "kl", "kl": "kl", "nghi quyet": "nq", "nq": "nq",
    "chi thi": "ct", "ct": "ct", "cong van": "cv", "cv": "cv", "ke hoach": "kh", "kh": "kh",
    "nghi dinh": "nd", "nd": "nd", "luat": "l", "bao cao": "bc", "bc": "bc", "thong bao": "tb", "tb": "tb",
    "chuong trinh": "ctr", "ctr": "ctr",
}  # fmt: skip
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_ISSUER = r"(?:btctw|ubkttw|vptw|vp|tw|btctu|tu|cp|bnv|hu|du|tvdu|dkt|snv(?:-vp)?|snn&ptnt|qh\d*)"
_WORDS = {
    "khong": 0, "linh": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10, "tram": 100,
}  # fmt: skip
_WORD = "|".join(_WORDS)
_SPELLED = re.compile(
    rf"\b(?P<kind>{_KIND})\s+(?P<so>so\s+)?(?P<words>(?:{_WORD})(?:\s+(?!nam\s+\d{{4}}|nam\s+(?:ngoai|nay|truoc))(?:{_WORD}))+)\b"
    r"(?!\s+(?:thang|ngay(?!\s+\d)|lan|nguoi|dang vien|dong chi|trang|buoc|muc|phan|tiet|gio|tuan|quy|cap)\b)"
)
_WHEN = (
    r"(?:\s*(?:,|\()?\s*(?:(?:ky\s+|ban\s+hanh\s+)?ngay\s+(?P<day{0}>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})"
    r"|(?:ban\s+hanh\s+)?(?:cua\s+)?(?:nam\s+)(?P<year{0}>\d{{4}})|[/-](?P<slash{0}>(?:19|20)\d{{2}})\b"
    r"|\((?P<bare{0}>(?:19|20)\d{{2}})\)))?"
)
_PATTERNS = (
    # 366-QĐ/TW, 90/2020/NĐ-CP, 21 - HD/BTCTW
    re.compile(
        rf"(?:\b(?P<lead>{_KIND})\s*(?:so\s*:?\s*)?)?(?<![\d/])(?P<number>\d{{1,5}})\s*[-–/]?\s*(?:(?P<inner>(?:19|20)\d{{2}})\s*[/-]\s*)?"
        rf"(?P<kind>{_KIND}|qh\d+)\s*[-–/]\s*(?P<issuer>{_ISSUER})\b" + _WHEN.format("")
    ),
    # quy định số 366 (năm 2025), QĐ366, HD 21, NQ04
    re.compile(
        rf"\b(?P<kind>{_KIND})\s*[-–:.]?\s*(?:so\s*:?\s*)?(?P<number>0?\d{{1,5}})(?:/(?P<inner>(?:19|20)\d{{2}})/qh\d+)?(?![\d%]|[.,]\d|/\d{{1,2}}\b)"
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
_AFTER_THEO = re.compile(
    r"\b(?:theo|thoi|ban|cua) (\d{3})\b(?![.,/%]|\d)"
)  # "theo 132 cá nhân …": a number after "theo" counts nothing
_BARE = re.compile(r"(?<![\d.,/%-])\b(\d{2,3})\b(?![.,/]\d|\s*(?:%|phan tram|dong chi|nguoi|dang vien|diem|ngay|thang|nam(?! 20\d\d)|"
                   r"gio|tap the|ca nhan|chi bo|can bo|bien hien|dv|dc|cb|xuat sac|tot|hoan thanh|xs|don vi|to chuc|nhiem vu"
                   r"|chi tieu|bien che|tuoi|noi dung|buoc|muc|lan|to|phong|co quan)\b(?! (?:gi|nao|khac|moi)\b))")  # fmt: skip
_PLACE = re.compile(
    r"\b(?P<name>tieu muc|phu luc|chuong|phan|muc|dieu|khoan|diem|nhom|bieu hien(?:\s*(?:thu|so))?)\s*(?:so\s*|thu\s*)?"
    r"(?P<number>(?:(?<=dieu )\d{3}|\d{1,2})(?:\.\d{1,2})*|[ivx]{1,4}|[a-dđ])(?![\w%]|[,.]\d)"
)
_FORM = re.compile(r"\b(?P<name>mau|bieu)\s*(?:so\s*)?(?P<number>0?\d{1,2}(?:\s?[a-g]\d?)?)(?![\w%])(?!\s*bieu hien)")
_SHORT_PLACE = re.compile(r"(?<![A-Za-zÀ-ỹ])([ĐK])\.?(\d{1,2})(?![\d%.,])")
_DIVISIONS = {
    "tieu muc": Division.SUBSECTION, "phu luc": Division.ANNEX, "chuong": Division.CHAPTER, "phan": Division.PART,
    "muc": Division.SECTION, "dieu": Division.ARTICLE, "khoan": Division.CLAUSE, "diem": Division.POINT,
    "nhom": Division.GROUP, "bieu hien": Division.SIGN,
}  # fmt: skip


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
        if document.number is None or _plain(document.number) != self.number:
            return False
        if self.kind is not None and not _same_kind(self.kind, document.kind):
            return False
        if self.issuer is not None:
            borne = fold(document.number).replace("-", "/")
            if not borne.endswith("/" + self.issuer.replace("-", "/")):
                return False
        if self.signed is not None:
            return document.signed == self.signed
        return self.year is None or self.year == _year(document)


@dataclass(frozen=True)
class Place:
    """An article, clause, annex or form named in a text."""

    division: Division
    number: str
    start: int
    end: int


def find_references(text: str, corpus: Corpus) -> list[Reference]:
    """Every document a text names, in order; bare numbers count only when they are numbers of the review regulations."""
    folded = _digits(fold(text), corpus)
    found: list[Reference] = []

    def free(start: int, end: int) -> bool:
        return all(end <= other.start or other.end <= start for other in found)

    for pattern, document_id in _NAMED:
        for match in pattern.finditer(folded):
            term = match.group("term")
            document = corpus.documents.get("nq-12-2012" if term in ("xi", "11") else document_id)
            if document is not None:
                found.append(Reference(document.kind, _plain(document.number or ""), None, _year(document),
                                       document.signed, *match.span()))  # fmt: skip
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if free(*match.span()) and not _is_year(match) and not _is_form(match):
                found.append(_reference(match))
    central = {_plain(document.number or "") for document in corpus if document.provisions and not document.is_local}
    if found or re.search(r"\b(theo|cua|so voi|khac|va|hay|voi|ban|cu|moi|thay|dieu|qd|quy dinh)\b", folded):
        for match in _BARE.finditer(folded):
            number = match.group(1).lstrip("0")
            near = folded[max(0, match.start() - 14) : match.start()]
            if number not in central or not free(*match.span()):
                continue
            if int(number) > 100:
                found.append(Reference(None, number, None, None, None, *match.span()))
            elif found and re.search(r"(\bva|\bvoi|\bhay|,|\bsang|\bkhac|\bden|\bso voi)\s*$", near):
                found.append(Reference(found[-1].kind, number, None, None, None, *match.span()))
    for match in _AFTER_THEO.finditer(folded):
        if match.group(1) in central and free(*match.span(1)):
            found.append(Reference(None, match.group(1), None, None, None, *match.span(1)))
    return sorted(found, key=lambda reference: reference.start)


def find_places(text: str) -> list[Place]:
    """Articles, clauses, points, annexes, signs and forms a text names, in order."""
    whole = nfc(text)
    folded = fold(whole)
    found = []
    for match in _FORM.finditer(folded):
        division = Division.FORM if match.group("name") == "mau" else Division.TABLE
        number = match.group("number")
        if not whole[match.end() - 1].isascii():  # "mẫu 2 ạ"
            number = number[:-1]
        found.append(Place(division, number.replace(" ", ""), *match.span()))
    for match in _PLACE.finditer(folded):
        name = re.sub(r"\s*(thu|so)$", "", match.group("name"))
        after = {"diem": r"\s*(tro len|tro xuong|so)", "phu luc": r"\s*bieu hien"}.get(name)
        if after and re.match(after, folded[match.end() :]):
            continue
        number = match.group("number")
        if name == "diem" and whole[match.end() - 1] in "đĐ":  # điểm đ is another than điểm d
            number = "dd"
        found.append(Place(_DIVISIONS[name], number, *match.span()))
    for match in _SHORT_PLACE.finditer(whole):
        division = Division.ARTICLE if match.group(1) == "Đ" else Division.CLAUSE
        found.append(Place(division, match.group(2), *match.span()))
    return sorted(found, key=lambda place: place.start)


def mentioned(reference: Reference, corpus: Corpus) -> frozenset[str]:
    """Keys of the provisions whose heading or text names a document that the corpus does not hold."""
    borne = {_plain(document.number) for document in corpus if document.number}
    if reference.kind is None or reference.number in borne:
        return frozenset()
    named = re.compile(rf"(?<!\d){reference.number}\s*-\s*{reference.kind.value}\b")
    return frozenset(
        key for key, item in corpus.provisions.items() if named.search(fold(f"{item.heading} {item.text}"))
    )


def candidates(reference: Reference, corpus: Corpus) -> list[Document]:
    """Documents a reference fits, oldest first; a wrong issuer or kind is forgiven if nothing fits otherwise."""
    fitting = [document for document in corpus if reference.fits(document)]
    if not fitting and reference.issuer is not None:
        loose = Reference(reference.kind, reference.number, None, reference.year, reference.signed, 0, 0)
        fitting = [document for document in corpus if loose.fits(document) and not document.is_local]
    return sorted(fitting, key=lambda document: (document.signed or date.min, document.id))


def _is_form(match: re.Match[str]) -> bool:
    """Whether what looks like a number is a form's: "Mẫu 05-HD KĐ.ĐG 2025"."""
    return (
        match[0][0].isdigit() and re.search(r"\b(?:mau|bieu)\s*(?:so\s*)?$", match.string[: match.start()]) is not None
    )


def _is_year(match: re.Match[str]) -> bool:
    """ "báo cáo 2022", "kế hoạch 2025": a year after a kind of document, unless the issuer follows."""
    return re.fullmatch(r"(?:19|20)\d{2}", match["number"]) is not None and not match.groupdict().get("issuer")


def _reference(match: re.Match[str]) -> Reference:
    groups = match.groupdict()
    kind = groups.get("kind") or ""
    year = groups.get("year") or groups.get("slash") or groups.get("bare") or groups.get("inner")
    return Reference(
        kind=DocumentKind(_KINDS[kind]) if kind in _KINDS else DocumentKind.LAW if kind.startswith("qh") else None,
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
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _digits(folded: str, corpus: Corpus) -> str:
    """Numbers read out after a kind of document: "quy dinh mot ba hai" → "quy dinh 132", same length.

    Without "số" before it a spoken number must be one that a document of the kind bears, or three digits and more:
    "quy định năm sau", "hướng dẫn hai năm một lần" speak of years.
    """

    def spell(match: re.Match[str]) -> str:
        words = match.group("words").split()
        number = _number(words)
        years = words[-1] == "nam" and len(words) == 2
        digits = len(words) > 2 and "nam" not in words
        if not match.group("so") and (years or not (digits or _borne(number, match.group("kind"), corpus))):
            return match.group(0)
        return match.group(0)[: match.start("words") - match.start()] + number.ljust(len(match.group("words")))

    return _SPELLED.sub(spell, folded)


def _borne(number: str, kind: str, corpus: Corpus) -> bool:
    named = DocumentKind(_KINDS[kind])
    return any(_plain(document.number or "") == number and _same_kind(named, document.kind) for document in corpus)


def _number(words: list[str]) -> str:
    """ "mot ba hai" → 132, "hai lam" → 25, "bon muoi ba" → 43, "mot tram ba hai" → 132, "ba tram sau muoi sau" → 366."""
    values = [_WORDS[word] for word in words]
    if not {10, 100} & set(values):
        return "".join(str(value) for value in values)
    total = current = 0
    for value in values:
        if value >= 10:
            total += max(current, 1) * value
            current = 0
        else:
            current = current * 10 + value
    return str(total + current)


def _plain(number: str) -> str:
    found = re.match(r"\d+", number)
    return found.group(0).lstrip("0") if found else ""


def _year(document: Document) -> int | None:
    if document.signed is not None:
        return document.signed.year
    return document.in_force.since.year if document.in_force.since else None


def _same_kind(named: DocumentKind, actual: DocumentKind) -> bool:
    decisions = {DocumentKind.REGULATION, DocumentKind.DECISION}
    return named == actual or {named, actual} <= decisions
