"""The documents that a conversation has named, by their numbers or by their years, and the two to set side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.identity.serving import governing
from assistant.answering.question.moments import find_moments
from corpus.candidate import candidates
from corpus.document import Corpus, Document
from corpus.reference import find_references
from corpus.text import fold, squeeze
from corpus.timeline import began
from corpus.vocabulary import DocumentKind

_NUMBER = re.compile(
    r"(?<![\w/.,-])(\d{2,3})(?![\w/%.,-]| (?:nguoi|dang vien|dong chi|diem|ngay|thang|phan tram|%|chi tieu|tap the|tot|xuat sac))"
)


def named_in(text: str, corpus: Corpus) -> list[Document]:
    """The documents with a text held that a turn names, a regulation by its bare number too."""
    named: dict[str, Document] = {}
    for reference in find_references(text, corpus):
        held = [item for item in candidates(reference, corpus) if item.provisions]
        named |= {item.id: item for item in held[:1]}
    if not named:
        named = {item.id: item for number in _NUMBER.findall(fold(text)) if (item := _regulation(number, corpus))}
    return list(named.values())


def without_named(turn: str, corpus: Corpus) -> str:
    """A turn without the documents it names."""
    for reference in reversed(find_references(turn, corpus)):
        turn = f"{turn[: reference.start]} {turn[reference.end :]}"
    numbers = list(_NUMBER.finditer(fold(turn))) if len(fold(turn)) == len(turn) else []
    for number in reversed(numbers):
        if _regulation(number[1], corpus) is not None:
            turn = f"{turn[: number.start()]} {turn[number.end() :]}"
    return squeeze(
        re.sub(
            r"\b(?:theo|Theo|THEO)(?: (?:quy định|hướng dẫn|quy dinh|huong dan|qđ|qd|hd))?\s*(?=$|[,.?]|thì\b|thi\b)",
            " ",
            turn,
        )
    )


def _regulation(number: str, corpus: Corpus) -> Document | None:
    held = [
        item for item in corpus
        if item.kind is DocumentKind.REGULATION and item.provisions and (item.number or "").split("-")[0] == number
        and (item.replaces or item.replaced_by) and not item.is_local
    ]  # fmt: skip
    return held[0] if len(held) == 1 else None


def told_last(turns: Sequence[str], corpus: Corpus, besides: Sequence[Document]) -> Document | None:
    """The document the conversation named last, other than those this turn names."""
    for turn in reversed(turns):
        for item in reversed(named_in(turn, corpus)):
            if item not in besides:
                return item
    return None


def of_year_told(turns: Sequence[str], corpus: Corpus, today: date) -> Document | None:
    """The regulation of the year told last, where another serves now."""
    serve = governing(corpus, today)
    for turn in reversed(turns):
        for moment in reversed(find_moments(turn, today)):
            then = governing(corpus, moment.day) if moment.fixed and moment.day < today else []
            if then and then[0] not in serve:
                return then[0]
    return None


def pair_of(named: Document, told: Document | None, corpus: Corpus, today: date) -> tuple[Document, Document] | None:
    """The two to set side by side, the older first: with none told before, what serves now, or what it replaced."""
    if told is None or told.kind is not named.kind:
        serve = [item for item in governing(corpus, today) if item.kind is named.kind]
        told = next((item for item in serve if item is not named), None)
    if told is None:
        told = next((corpus.documents[key] for key in named.replaces if corpus.documents[key].provisions), None)
    return None if told is None else (min(named, told, key=began), max(named, told, key=began))
