"""Whether a sentence somebody else wrote stands on the provisions it cites: figures, places, quotations, words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.document import Provision
from corpus.text import fold, nfc, squeeze

ENOUGH = 0.6  # share of a sentence's syllables that must stand in what it cites

_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_UNIT = (
    r"phan tram|dang vien|dong chi|tap the|ca nhan|can bo|to chuc|chi bo|dang bo|bieu hien|tieu chi|chi tieu|nhiem vu|"
    r"ngay|thang|nam|quy|tuan|gio|phut|diem|lan|nguoi|buoc|nhom|muc|tuoi|ban|bo"
)
_UNIT_AFTER = re.compile(rf"\s*(?:(%)|({_UNIT})\b)")
_SPELLED = "mot|hai|ba|bon|nam|lam|sau|bay|tam|chin|muoi|tram|nghin"
_IN_WORDS = re.compile(
    rf"(?<!hang )\b(?:(?:{_SPELLED})\s+)+(?:{_UNIT})\b|\b(?:{_SPELLED})\s+phan\s+(?:{_SPELLED}|tu)\b|\bmot nua\b"
)
_NAMED = re.compile(
    r"\b(?:quy dinh|quyet dinh|huong dan|ket luan|nghi quyet|chi thi|cong van|ke hoach|nghi dinh|luat|thong bao|qd|hd|"
    r"kl|nq|ct|cv|nd|chuong|phan|muc|tieu muc|dieu|khoan|diem|phu luc|mau|bieu)\s*(?:so\s*)?(?:\d[\w./-]*|[ivx]+\b)"
    r"|\b\d+\s*[-–/]\s*(?:qd|hd|kl|nq|ct|cv|kh|nd|tb|bc)[\w&/-]*"
)
_QUOTED = re.compile(r"[“\"«‘]([^”\"»’]*)[”\"»’]")
_QUOTE = re.compile(r"[“”\"«»‘’]")
_LINK = re.compile(r"https?:|www\.|\b[\w-]+\.(?:com|vn|org|net|gov)\b")


@dataclass(frozen=True)
class Figure:
    """A number without leading zeros, and the folded unit it counts, if one follows."""

    value: str
    unit: str | None


def unsupported(sentence: str, cited: Sequence[Provision]) -> str | None:
    """What is wrong with a sentence, as a code: ``figure``, ``spelled``, ``place``, ``quotation``, ``link``, ``words``;
    None where it stands on what it cites."""
    whole = squeeze(" \n ".join(f"{provision.heading} {provision.text}" for provision in cited))
    source, text = fold(whole), fold(squeeze(sentence))
    if _LINK.search(text):
        return "link"
    if any(squeeze(match.group(0)) not in source for match in _NAMED.finditer(text)):
        return "place"
    known = {figure for provision in cited for figure in figures(fold(squeeze(provision.text)))}
    values = {figure.value for figure in known}
    for figure in figures(text):
        if figure not in known and (figure.unit is not None or figure.value not in values):
            return "figure"
    if any(match.group(0) not in source for match in _IN_WORDS.finditer(text)):
        return "spelled"
    if any(squeeze(said) not in nfc(whole) for said in _QUOTED.findall(sentence)) or _QUOTE.search(
        _QUOTED.sub("", sentence)
    ):
        return "quotation"
    syllables = re.findall(r"[a-z]+", text)
    stands = set(re.findall(r"[a-z]+", source))
    if not syllables or sum(syllable in stands for syllable in syllables) < ENOUGH * len(syllables):
        return "words"
    return None


def figures(folded: str) -> Iterator[Figure]:
    """Every number of a folded text. In "từ 70 đến dưới 90 điểm" the 70 counts points too."""
    found = list(_NUMBER.finditer(folded))
    unit: str | None = None
    read: list[Figure] = []
    for number, match in reversed(list(enumerate(found))):
        after = _UNIT_AFTER.match(folded, match.end())
        if after is not None:
            unit = "%" if after.group(1) or after.group(2) == "phan tram" else after.group(2)
        elif number + 1 == len(found) or not _ranges(folded[match.end() : found[number + 1].start()]):
            unit = None
        read.append(Figure(_plain(match.group(0)), unit))
    return reversed(read)


def _ranges(between: str) -> bool:
    return re.fullmatch(r"\s*(?:-|–|den|den duoi|toi|hoac|va|hay|,)\s*(?:duoi\s*)?", between) is not None


def _plain(number: str) -> str:
    """``"05"`` and ``"5"`` are one number, ``"1.5"`` and ``"15"`` are two."""
    return re.sub(r"\d+", lambda match: match.group(0).lstrip("0") or "0", number.replace(",", "."))
