"""The id a document gets, shaped as those of the shipped ones: ``qd-366-2025``, ``lc-22-qd-tu-2019``."""

from __future__ import annotations

import re

from corpus.ingest.draft import Head
from corpus.ingest.letters import LOWER, UPPER
from corpus.text import fold

_CENTRAL = re.compile(r"^(?:TW|BTCTW|VPTW|UBKTTW|BTGTW|BDVTW|CP|TTG|BNV|QH\d*)$")


def is_central(head: Head) -> bool:
    """Whether a central body issued it, by its number or its issuer's name."""
    if head.number:
        return bool(_CENTRAL.match(re.split(r"[-/]", head.number)[-1].upper()))
    return bool(re.search(r"trung uong|bo chinh tri|ban bi thu|chinh phu|quoc hoi", fold(head.issuer or "")))


def scope_of(head: Head) -> str | None:
    """The province or place a local document is for: from the place it was signed, else from its issuer."""
    if is_central(head):
        return None
    issuer = head.issuer or ""
    found = re.search(
        rf"(?:Tỉnh ủy|Thành ủy|tỉnh|thành phố|Huyện ủy|Đảng ủy xã|Đảng ủy phường)\s+((?:[{UPPER}][{LOWER}]*\s?){{1,4}})$",
        issuer,
    )
    return (found.group(1).strip() if found else None) or head.place


def make_id(head: Head, scope: str | None) -> str:
    """An id of the document's own words; the year comes from the day it was signed."""
    said = f"{head.number or ''} {head.dated or ''}"
    year = str(head.signed.year) if head.signed else (re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", said) or [""])[0]
    number = re.match(r"\d+", head.number or "")
    kind = head.kind.value if head.kind else "vb"
    if is_central(head):
        return _join(kind, f"{int(number.group(0)):02d}" if number else "", year)
    prefix = "".join(word[0] for word in fold(scope).split() if word[:1].isalpha()) if scope else "dp"
    suffix = fold(re.sub(r"^\d+\s*[-/]?", "", head.number or "")) if head.number else kind
    own = [] if head.number else [_initials(head.issuer)]
    return _join(prefix, number.group(0) if number else "", suffix, *own, year)


def _initials(issuer: str | None) -> str:
    return "".join(word[0] for word in fold(issuer or "").split() if word[:1].isalpha())[:6]


def _join(*parts: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", "-".join(part for part in parts if part)))
