"""Documents that a turn names by their number alone, both of them together, or to ask whether they serve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.identity.attribute import asks_replaced
from corpus.candidate import candidates
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.reference import find_references
from corpus.text import fold

_NUMBER_ALONE = re.compile(
    r"(?:(?:con|the|vay|thi|a)\s+)*(?P<by>theo\s+)?(?P<named>(?:(?P<kind>quy dinh|qd|huong dan|hd|nghi quyet|nq|ket luan|kl)\s+)?(?P<number>\d{2,3}))(?: thi)?(?: (?:sao|the nao))?[\s?.!]*"
)
_BOTH = re.compile(
    r"(?:(?:the|vay|va)\s+)*(?:hai|2) (?:cai|van ban|quy dinh|ban|thu)(?: (?:do|nay|ay))? (?:co )?(?:gi )?khac(?: nhau)?(?: (?:gi|the nao|cho nao|o dau|ra sao|sao))?(?: nhau)?(?: (?:khong|ko|vay|a))*[\s?.!]*"
)
_FIGURED = re.compile(r"\d ?(?:%|phan tram|diem|nguoi|dong chi|dang vien|tot|xuat sac|chi bo|nhiem vu|viec|ngay|thang)")
_STANDS = re.compile(r"\b(?:hieu luc|con (?:ap dung|gia tri|dung duoc)|bi thay|thay (?:bang|boi))\b")
_SHORT = 10  # words of a turn about a document as a whole


def both_named(text: str, before: Sequence[str], corpus: Corpus) -> str | None:
    """The two documents that the turns before name, set against each other, where a turn asks how both differ; None where
    they name another number of them."""
    if len(before) < 2 or not _BOTH.fullmatch(fold(text)):
        return None
    named = {
        candidate.id: candidate
        for number, turn in enumerate(before)
        for reference in find_references(by_number(before[number - 1] if number else "", turn, corpus), corpus)
        for candidate in sorted(candidates(reference, corpus), key=lambda item: not item.provisions)[:1]
    }
    if len(named) != 2:
        return None
    one, other = (name_document(item) for item in named.values())
    return f"{one} khác gì so với {other}"


def by_number(context: str, text: str, corpus: Corpus) -> str:
    """A turn that is the bare number of a document ("còn 124", "thế quy định 124"), after one that names another, with its
    kind and year: of namesakes the one whose provisions are held, as the conversation is about review."""
    found = _NUMBER_ALONE.fullmatch(fold(text))
    before = find_references(context, corpus) if found and context else ()
    told = found is not None and (found["by"] or found["kind"])  # "theo 124" can be no count
    if found is None or not context or (len(before) != 1 and not told) or (not told and _FIGURED.search(fold(context))):
        return text  # "thế 25" after counts or shares is another count
    for kind in [found["kind"]] if found["kind"] else ["quy định", "hướng dẫn", "nghị quyết", "kết luận"]:
        named = find_references(f"{kind} {found['number']}", corpus)
        held = [item for item in (candidates(named[0], corpus) if named else ()) if item.provisions and item.signed]
        if len(held) == 1 and held[0].signed is not None:
            start, end = found.span("named")
            told = f"{kind} {found['number']} năm {held[0].signed.year}"
            return f"{text[:start]}{fold(told) if fold(text) == text else told}{text[end:]}"
    return text


def names_to_ask_standing(text: str, corpus: Corpus) -> bool:
    """Whether a turn names a document and asks what it replaced or whether it serves: nothing before it is needed."""
    folded = fold(text)
    asked = _STANDS.search(folded) is not None or asks_replaced(folded)
    return asked and len(folded.split()) <= _SHORT and bool(find_references(text, corpus))
