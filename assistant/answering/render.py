"""Claims and citations as one text a person reads: markers, citation lines, what is uncertain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from assistant.answering.answer import Citation, Claim, ClaimKind
from corpus.citation import cite
from corpus.document import Corpus
from corpus.vocabulary import Confidence

_MANY = 12
_ORDER = {Confidence.RECALLED: 0, Confidence.SINGLE: 1, Confidence.CONFIRMED: 2}


def number_citations(corpus: Corpus, claims: Sequence[Claim], *, as_of: date, today: date) -> tuple[Citation, ...]:
    """The cited keys in the order they are first cited."""
    keys = list(dict.fromkeys(key for claim in claims for key in claim.citations))
    return tuple(
        Citation(key, number, cite(corpus, key, as_of=as_of, today=today)) for number, key in enumerate(keys, start=1)
    )


def confidence_of(corpus: Corpus, claims: Sequence[Claim]) -> Confidence | None:
    """The weakest confidence among the provisions the answer itself stands on (not its notes on other versions)."""
    found = []
    for claim in claims:
        if claim.kind not in (ClaimKind.VERSION, ClaimKind.NOTE) or len(claims) == 1:
            for key in claim.citations:
                provision = corpus.provisions.get(key)
                found.append(corpus.document_of(key).confidence if provision is None else provision.confidence)
    return min(found, key=_ORDER.__getitem__) if found else None


def render(claims: Sequence[Claim], citations: Sequence[Citation], *, confidence: Confidence | None,
           preface: Sequence[str] = (), remarks: Sequence[str] = ()) -> str:  # fmt: skip
    """The whole text: what must be known first, lines with markers, then the citation lines, then remarks."""
    numbers = {citation.key: citation.number for citation in citations}
    lines: list[str] = []
    for position, claim in enumerate(claims):
        following = claims[position + 1] if position + 1 < len(claims) else None
        if claim.kind is ClaimKind.VERSION and "\n" in claim.text:
            lines.append(_row(claim, numbers))
            continue
        runs_on = following is not None and following.citations == claim.citations and following.kind is claim.kind
        marks = "".join(f"[{numbers[key]}]" for key in claim.citations)
        # An introduction and its items, or clauses of one place, carry one mark at their end.
        text = claim.text if runs_on and claim.kind is ClaimKind.CLAUSE else _marked(claim.text, marks)
        if position and _only_item(claims, position):
            lines[-1] = f"{lines[-1]} {text.removeprefix('- ')}"
        else:
            lines.append(text)
    lines = [*preface, *lines, *_citation_lines(citations)]
    lines += remarks
    if confidence is Confidence.RECALLED:
        whole = "Nội dung nêu trên" if len(citations) <= 3 else "Một phần nội dung nêu trên"
        lines.append(
            f"{whole} ghi theo kiến thức chung, chưa đối chiếu được với văn bản; cần xem bản chính trước khi dùng."
        )
    return "\n".join(lines)


def _citation_lines(citations: Sequence[Citation]) -> list[str]:
    """One line a citation; a long run of places in one document is told in one line."""
    documents = {citation.key.split("/", 1)[0] for citation in citations}
    if len(citations) <= _MANY or len(documents) > 1:
        return [f"  [{citation.number}] {citation.line}" for citation in citations]
    first, last = citations[0], citations[-1]
    place = first.line.split(" · ", 1)[0].rsplit(", ", 1)[0]
    until = last.line.split(" · ", 1)[0].rsplit(", ", 1)[0]
    rest = first.line.split(" · ", 1)[0].rsplit(", ", 1)[1] + " · " + " · ".join(first.line.split(" · ")[1:3])
    return [f"  [{first.number}]–[{last.number}] Từ {place} đến {until}, {rest}"]


def _only_item(claims: Sequence[Claim], position: int) -> bool:
    """Whether a claim is the one bullet shown under its introduction: the two read as one sentence."""
    intro, item = claims[position - 1], claims[position]
    after = claims[position + 1] if position + 1 < len(claims) else None
    mine = item.kind is intro.kind is ClaimKind.CLAUSE and item.citations == intro.citations
    alone = after is None or after.citations != item.citations or not after.text.startswith("- ")
    return mine and alone and item.text.startswith("- ") and intro.text.endswith(":")


def _row(claim: Claim, numbers: Mapping[str, int]) -> str:
    """A row of a comparison: its topic, then a line for each document with the mark of its own place."""
    topic, *cells = claim.text.split("\n")
    marks = [f"[{numbers[key]}]" for key in claim.citations]
    return "\n".join([topic, *(_marked(cell, mark) for cell, mark in zip(cells, marks, strict=True))])


def _marked(text: str, marks: str) -> str:
    """The marks stand before the closing full stop; a list broken off ends with one too."""
    found = re.fullmatch(r"(.*?)([.;:]?)", text, re.DOTALL)
    assert found is not None
    return f"{found[1]} {marks}{found[2].replace(';', '.')}"
