"""The lines of a comparison: its heading, and a topic with each document's rule."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.compare.figures import figure_claims
from assistant.answering.compare.verdict import turn, verdict, verdicts_of
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.topics import Topic


def heading_claim(corpus: Corpus, keys: Sequence[str]) -> Claim:
    """The line that says what is compared."""
    names = [name_document(corpus.document_of(key), dated=False) for key in keys]
    return Claim(f"So sánh {', '.join(names[:-1])} với {names[-1]}:", tuple(keys), ClaimKind.VERSION)


def turns_heading(corpus: Corpus, keys: Sequence[str], *, kept: bool = False) -> Claim:
    """The line over what the newer of two documents dropped or added, or kept."""
    older, newer = (name_document(corpus.document_of(key), dated=False) for key in keys)
    if kept:
        text = f"So với {older}, theo phần đọc được, {newer} giữ những nội dung sau:"
        return Claim(text, tuple(keys), ClaimKind.VERSION)
    return Claim(
        f"So với {older}, theo phần đọc được, {newer} đổi ở những nội dung sau:", tuple(keys), ClaimKind.VERSION
    )


def row_claim(topic: Topic, documents: Sequence[Document]) -> Claim:
    """One topic: a line for each document; one that does not speak of it is cited as a whole."""
    lines = [f"{topic.label}:"]
    keys = []
    for document in documents:
        gist = topic.gist.get(document.id, "chưa có nội dung này trong kho").rstrip(".")
        lines.append(f"  – {name_document(document, dated=False)}: {gist}.")
        own = topic.of(document.id)
        keys.append(own[0] if own and document.id in topic.gist else document.id)
    return Claim("\n".join(lines), tuple(keys), ClaimKind.VERSION)


def verdict_claim(topic: Topic, documents: Sequence[Document], words: tuple[str, str]) -> Claim | None:
    """Whether the documents of a row agree, as the sentence that opens it; None where that is not sure."""
    told = verdict(topic, documents, words)
    return None if told is None else Claim(told, row_claim(topic, documents).citations, ClaimKind.VERSION)


def turn_claim(topic: Topic, documents: Sequence[Document]) -> Claim | None:
    """What the newer of two documents did on a topic, under its label; None where that is not told."""
    told = turn(topic, documents)
    return None if told is None else Claim(told, row_claim(topic, documents).citations, ClaimKind.VERSION)


def is_row(corpus: Corpus, topics: Sequence[Topic], claim: Claim) -> bool:
    """Whether a claim is a row of a comparison of the documents it cites, its heading, or whether they agree on it."""
    documents = [corpus.document_of(key) for key in claim.citations]
    return (
        claim == heading_claim(corpus, claim.citations)
        or (
            len(claim.citations) == 2
            and claim in [turns_heading(corpus, claim.citations, kept=kept) for kept in (True, False)]
        )
        or any(_tells(topic, documents, claim) for topic in topics)
        or claim in figure_claims(corpus, documents)
    )


def _tells(topic: Topic, documents: Sequence[Document], claim: Claim) -> bool:
    row = row_claim(topic, documents)
    told = (*verdicts_of(topic, documents), turn(topic, documents))
    return row.citations == claim.citations and (claim == row or claim.text in told)
