"""What stands on one side of a change, as people read it: the place, what it says in short, and how far it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.changes.change import Change
from corpus.changes.figure import Figure
from corpus.citation import name_document, name_place, say_confidence
from corpus.document import Corpus, Document, Provision
from corpus.text import capitalized, squeeze
from corpus.vocabulary import Confidence, TextKind

_LONGEST = 320


@dataclass(frozen=True)
class Cell:
    """One side. `places` are keys with their names; `mark` is empty where the text was checked; `missing` where the
    document shows no such place."""

    places: tuple[tuple[str, str], ...]
    says: str
    mark: str = ""
    detail: str = ""
    missing: bool = False


def absent(document: Document) -> Cell:
    """The side that has nothing; a document known in part is told so."""
    if document.unread or document.text_kind is TextKind.RESTATED:
        return Cell((), "không thấy trong phần đang có", missing=True)
    return Cell((), "không có", missing=True)


def cell_of(corpus: Corpus, change: Change, *, new: bool, document: Document) -> Cell:
    """A side of a change: the rule in a clause where the topic is known, else the text, cut at a clause."""
    first, more = (change.new, change.new_more) if new else (change.old, change.old_more)
    if first is None:
        return absent(document)
    provisions = (first, *more)
    told = list(dict.fromkeys(gist.new if new else gist.old for gist in change.gists))
    says = [f"{capitalized(text).rstrip('.')}." for text in told] or [quote(corpus, first)]
    return Cell(tuple((one.key, name_place(one)) for one in provisions), "\n".join(says), mark_of(provisions))


def figure_cell(corpus: Corpus, change: Change, figures: Sequence[Figure], *, new: bool, document: Document) -> Cell:
    """Figures on one side, with the clauses they stand in; where there are none, the place that was looked at."""
    first, more = (change.new, change.new_more) if new else (change.old, change.old_more)
    if not figures:
        if first is None:
            return absent(document)
        return Cell(
            ((first.key, name_place(first)),),
            "không thấy con số này trong phần đang có",
            mark_of((first, *more)),
            missing=True,
        )
    provisions = list({figure.key: corpus.provisions[figure.key] for figure in figures}.values())
    sources = {figure.by for figure in figures}
    by = sources.pop() if len(sources) == 1 else None
    told = f" (theo {name_document(corpus.documents[by], dated=False)})" if by else ""
    said = list(dict.fromkeys(figure.says if told else _say(corpus, figure) for figure in figures))
    clauses = list(dict.fromkeys(shorten(figure.clause) for figure in figures))
    return Cell(
        tuple((one.key, name_place(one)) for one in provisions), "; ".join(said) + told, mark_of(provisions),
        "\n".join(capitalized(clause) for clause in clauses),
    )  # fmt: skip


def _say(corpus: Corpus, figure: Figure) -> str:
    return figure.says + (f" (theo {name_document(corpus.documents[figure.by], dated=False)})" if figure.by else "")


def mark_of(provisions: Sequence[Provision]) -> str:
    """The least certain of some provisions; nothing to say where all were confirmed."""
    for kind in (Confidence.RECALLED, Confidence.SINGLE):
        if any(one.confidence is kind for one in provisions):
            return say_confidence(kind)
    return ""


def quote(corpus: Corpus, provision: Provision) -> str:
    """A provision's text in short; only official wording stands within quotation marks."""
    text = shorten(provision.text)
    official = corpus.documents[provision.document_id].text_kind is TextKind.OFFICIAL
    return f"“{text}”" if official else text


def shorten(text: str, most: int = _LONGEST) -> str:
    """The text in one line, cut after a whole clause, at worst after a whole word."""
    line = squeeze(text)
    if len(line) <= most:
        return line
    head = line[:most]
    cut = max(head.rfind(stop) for stop in ("; ", ". "))
    return (head[: cut + 1] if cut > most // 2 else head.rsplit(" ", 1)[0]).rstrip(" ,;:") + " …"
