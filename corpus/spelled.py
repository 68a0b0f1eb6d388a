"""Numbers of documents read out in words: "quy định một ba hai"."""

from __future__ import annotations

import re

from corpus.document import Corpus
from corpus.naming import KIND, KINDS, bare_number, same_kind
from corpus.vocabulary import DocumentKind

_WORDS = {
    "khong": 0, "linh": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10, "tram": 100,
}  # fmt: skip
_WORD = "|".join(_WORDS)
_SPELLED = re.compile(
    rf"\b(?P<kind>{KIND})\s+(?P<so>so\s+)?(?P<words>(?:{_WORD})(?:\s+(?!nam\s+\d{{4}}|nam\s+(?:ngoai|nay|truoc))(?:{_WORD}))+)\b"
    r"(?!\s+(?:thang|ngay(?!\s+\d)|lan|nguoi|dang vien|dong chi|trang|buoc|muc|phan|tiet|gio|tuan|quy|cap)\b)"
)


def in_digits(folded: str, corpus: Corpus) -> str:
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
    named = DocumentKind(KINDS[kind])
    return any(bare_number(document.number or "") == number and same_kind(named, document.kind) for document in corpus)


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
