"""What the document says of itself: number, day, issuer, title, what it replaces, from when it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.ingest.draft import Head
from corpus.ingest.effect import read_effect
from corpus.ingest.frame.role import Role
from corpus.ingest.issuing import read_issuer, read_signer
from corpus.ingest.kind import KINDS, is_kind
from corpus.ingest.letters import UPPER
from corpus.ingest.line import Line
from corpus.ingest.proof import Proof
from corpus.text import squeeze
from corpus.vocabulary import DocumentKind

_NUMBER = re.compile(
    r"(?<!\w)[SsŠ][ốôồỐÔỒoO]\s*[:.]?\s*(?P<number>\d{1,5})?[\s.…_]*[-–/]?\s*"
    r"(?P<rest>\d{4}\s*/\s*QH\d+|(?:\d{4}\s*[/-]\s*)?[A-ZĐ][A-Za-zĐđ]{0,5}(?:\s?[-–/&]\s?[A-ZĐ&][A-ZĐ&\d]*)+)"
)
# Copies on web pages drop the word "số".
_BARE_NUMBER = re.compile(
    r"(?<![\w/])(?P<number>\d{1,5})\s?[-–/]\s?(?P<rest>(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]{1,3}[-/][A-ZĐ&]{2,}[A-ZĐ&\d]*)"
)
_DAY = re.compile(
    rf"(?:(?P<place>[{UPPER}][\w.]*(?:[\s-]+[{UPPER}][\w.]*){{0,4}}),?\s*)?[Nn]gày\s*(?P<day>\d{{1,2}})?[\s.…]*"
    r"tháng\s*(?P<month>\d{1,2})?[\s.…]*năm\s*(?P<year>\d{4})"
)
_SHORT_DAY = re.compile(
    rf"(?:(?P<place>[{UPPER}][\w.]*(?:[\s-]+[{UPPER}][\w.]*){{0,4}}),\s*)?[Nn]gày\s*(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}})"
)
_ABOUT = re.compile(r"^(?:V/v|Về việc|\(?v/v)\s*:?\s*(.+)", re.IGNORECASE)
_ABBREVIATIONS = {
    "QĐ": "qd", "QĐI": "qdi", "HD": "hd", "KL": "kl", "NQ": "nq", "CT": "ct", "CV": "cv", "KH": "kh", "CTR": "ctr",
    "CTR/": "ctr", "BC": "bc", "TB": "tb", "NĐ": "nd",
}  # fmt: skip


def read_head(lines: Sequence[Line], roles: Sequence[Role], body: Sequence[str]) -> Head:
    """Fields of the head, each with the line it was read from; `body` are the paragraphs of the text."""
    top = [line for line, role in zip(lines, roles, strict=True) if role is Role.HEAD]
    tail = [line for line, role in zip(lines, roles, strict=True) if role is Role.TAIL]
    evidence: dict[str, str] = {}

    def proof(field: str, text: str, number: int | None = None) -> None:
        evidence[field] = squeeze(text)[:160] if number is None else f"dòng {number}: {squeeze(text)[:160]}"

    number, suffix = _number(top, proof)
    place, signed, dated = _day(top, proof)
    kind = _kind(top, suffix, proof)
    title = _title(top, proof)
    issuer = read_issuer(top, tail, suffix, body, proof)
    signer = read_signer(tail, proof)
    replaces, since = read_effect(body, signed, proof)
    return Head(number, kind, signed, dated, issuer, title, place, signer, replaces, since, evidence)


def _number(top: Sequence[Line], proof: Proof) -> tuple[str | None, str]:
    for pattern in (_NUMBER, _BARE_NUMBER):
        for line in top:
            found = pattern.search(line.text) if len(line.text) < 200 else None
            if not found:
                continue
            rest = re.sub(r"\s*([-–/&])\s*", r"\1", found.group("rest")).replace("–", "-")
            proof("number", line.text, line.number)
            if not found.group("number"):
                return None, rest
            joint = "/" if re.match(r"\d{4}", rest) or re.search(r"\d\s*/", found.group(0)) else "-"
            return f"{found.group('number')}{joint}{rest}", rest
    return None, ""


def _day(top: Sequence[Line], proof: Proof) -> tuple[str | None, date | None, str | None]:
    for line in top:
        found = (_DAY.search(line.text) or _SHORT_DAY.search(line.text)) if len(line.text) < 200 else None
        if not found:
            continue
        proof("signed", line.text, line.number)
        place = found.group("place")
        year, month, day = (found.group(name) for name in ("year", "month", "day"))
        if month and day:
            try:
                return place, date(int(year), int(month), int(day)), None
            except ValueError:
                pass
        return place, None, f"tháng {int(month):02d} năm {year}" if month and 0 < int(month) < 13 else f"năm {year}"
    return None, None, None


def _kind(top: Sequence[Line], suffix: str, proof: Proof) -> DocumentKind | None:
    by_number = suffix.split("-")[0].split("/")[-1 if re.match(r"\d{4}", suffix) else 0].upper()
    if by_number.startswith("QH"):
        return DocumentKind.LAW
    named = next(
        ((line, kind) for line in top for kind in KINDS if is_kind(line.text) and _plain(line).startswith(kind)), None
    )
    if named:
        line, kind = named
        proof("kind", line.text, line.number)
        if kind == "QUY CHẾ":
            return DocumentKind.REGULATION
        found = next((each for each in DocumentKind if each.label.upper() == kind), None)
        if found is not None:
            return found
    if by_number in _ABBREVIATIONS:
        return DocumentKind(_ABBREVIATIONS[by_number])
    if any(line.text.startswith("Kính gửi") for line in top):
        return DocumentKind.OFFICIAL_LETTER
    return None


def _plain(line: Line) -> str:
    return line.text.strip(" *:")


def _title(top: Sequence[Line], proof: Proof) -> str | None:
    for line in top:
        about = _ABOUT.match(line.text)
        if about and not any(is_kind(other.text) for other in top):
            proof("title", line.text, line.number)
            return squeeze(about.group(1)).rstrip(" .")
    at = next((order for order, line in enumerate(top) if is_kind(line.text)), None)
    if at is None:
        return None
    words = [re.sub(r"[*_=-]{2,}", "", line.text).strip(" *") for line in top[at:] if re.search(r"\w", line.text)]
    words = [word for word in words if not word.startswith("Kính gửi") and not _DAY.fullmatch(word.strip("() "))]
    title = squeeze(" ".join(_sentence(word) for word in words)).rstrip(" .")
    title = re.sub(r"(?<=\w) Về (?=\w)", " về ", title, count=1)
    proof("title", title, top[at].number)
    return title


def _sentence(words: str) -> str:
    return _as_words(words) if words.upper() == words else words


_PROPER = (
    "Bộ Chính trị", "Ban Bí thư", "Trung ương", "Tỉnh ủy", "Thường trực Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Ban Thường vụ",
    "Ban Tổ chức", "Đảng", "Ủy ban nhân dân", "Hội đồng nhân dân", "Chính phủ", "Quốc hội", "Việt Nam",
)  # fmt: skip


def _as_words(shout: str) -> str:
    """Capitals as a sentence writes them: "HƯỚNG DẪN" → "Hướng dẫn"; names the Party's documents keep are kept."""
    text = shout.capitalize()
    for name in _PROPER:
        text = re.sub(rf"\b{name}\b", name, text, flags=re.IGNORECASE)
    return text
