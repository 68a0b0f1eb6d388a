"""What documents are called: the words for their kinds, their bare numbers, and the year that tells them apart."""

from __future__ import annotations

import re

from corpus.document import Document
from corpus.vocabulary import DocumentKind

KINDS = {
    "quy dinh": "qd", "quyet dinh": "qd", "qdinh": "qd", "q dinh": "qd", "qdi": "qd", "qd": "qd",
    "huong dan": "hd", "hdan": "hd", "hd": "hd", "ket luan": "kl", "kl": "kl", "nghi quyet": "nq", "nq": "nq",
    "chi thi": "ct", "ct": "ct", "cong van": "cv", "cv": "cv", "ke hoach": "kh", "kh": "kh",
    "nghi dinh": "nd", "nd": "nd", "luat": "l", "bao cao": "bc", "bc": "bc", "thong bao": "tb", "tb": "tb",
    "chuong trinh": "ctr", "ctr": "ctr",
}  # fmt: skip
KIND = "|".join(sorted(KINDS, key=len, reverse=True))
_DIGITS = re.compile(r"\d+")


def same_kind(named: DocumentKind, actual: DocumentKind) -> bool:
    """Whether one kind may be named for the other: a regulation is often called a decision, and the reverse."""
    decisions = {DocumentKind.REGULATION, DocumentKind.DECISION}
    return named == actual or {named, actual} <= decisions


def bare_number(number: str) -> str:
    """The digits a number begins with, without zeros before them: ``"04-NQ/TW"`` → ``"4"``."""
    found = _DIGITS.match(number)
    return found.group(0).lstrip("0") if found else ""


def year_of(document: Document) -> int | None:
    """The year a document was signed, or came into force where that day is not known."""
    if document.signed is not None:
        return document.signed.year
    return document.in_force.since.year if document.in_force.since else None
