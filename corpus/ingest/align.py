"""The same place in our restatement and in the official text: one key for both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from corpus.candidate import candidates
from corpus.document import Corpus, Document
from corpus.errors import UnknownDivision
from corpus.ingest.draft import Head, Piece
from corpus.ingest.identity import scope_of
from corpus.ingest.numerals import roman_value
from corpus.path import split
from corpus.reference import find_references
from corpus.text import fold
from corpus.vocabulary import Division

Signature = tuple[str, ...]
# Names our restatements gave to places the text itself only numbers; answers list them by these names.
_NAMED = re.compile(r"^(?:nhom-\d+/so-\d+|giai-phap-\d+)$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_FIXED = (Division.ARTICLE, Division.ANNEX, Division.FORM, Division.TABLE)
_ALIKE, _TITLES = 70, 88


def identify(head: Head, known: Corpus) -> Document | None:
    """The document of the corpus this is: same number and day, or, where it bears no number, the same kind and title.

    A title such as "Báo cáo kết quả kiểm điểm" is that of a thousand reports: one of another year or place is not this.
    """
    if head.number:
        bearing = [each for each in known if each.number and _plain(each.number) == _plain(head.number)]
        if head.signed is not None:
            bearing = [each for each in bearing if each.signed == head.signed]
        scope = scope_of(head)
        bearing = [each for each in bearing if not (each.scope and scope) or fold(each.scope) == fold(scope)]
        return bearing[0] if len(bearing) == 1 else None
    if not head.title:
        return None
    rated = [
        (fuzz.token_set_ratio(fold(head.title), fold(each.title)), each.id)
        for each in known
        if each.number is None and each.kind is head.kind and _of_its_day_and_place(head, each)
    ]
    best = max(rated, default=(0.0, ""))
    return known.documents[best[1]] if best[0] >= _TITLES else None


def _of_its_day_and_place(head: Head, each: Document) -> bool:
    """Whether nothing that both tell of their day and place differs."""
    if head.signed is not None and each.signed is not None and head.signed != each.signed:
        return False
    year = _YEAR.search(each.dated or "")
    if head.signed is not None and year is not None and int(year.group(0)) != head.signed.year:
        return False
    scope = scope_of(head)
    return not (each.scope and scope) or fold(each.scope) == fold(scope)


def replaced_by_this(head: Head, known: Corpus, own: str | None) -> tuple[str, ...]:
    """Ids of the documents it says it replaces, those the corpus has and that one reference fits alone."""
    found = []
    for written in head.replaces:
        for reference in find_references(written, known):
            fitting = candidates(reference, known)
            # "Quy định số 34 của Tỉnh ủy" is of the place itself, whatever others bear that number and day.
            fitting = [
                item for item in fitting
                if reference.fits(item) and (not item.is_local or _same_place(item, head, written))
            ]  # fmt: skip
            if len(fitting) == 1 and fitting[0].id != own:
                found.append(fitting[0].id)
    return tuple(dict.fromkeys(found))


def _same_place(document: Document, head: Head, written: str) -> bool:
    mine = fold(f"{head.issuer or ''} {head.place or ''} {written}")
    return fold(document.scope or "") in mine


def align(pieces: Sequence[Piece], document: Document) -> tuple[list[Piece], dict[str, str]]:
    """Pieces under the document's own keys, and for restated places without a number the place they turned out to be.

    A key is taken over where the numbers agree whatever the divisions are called (``muc-I.2.1.b`` is
    ``muc-I/tieu-muc-2.1/diem-b``), and where the restatement named a numbered place (``nhom-1/so-2``) and the texts agree.
    """
    kept = {above for provision in document.provisions for above in _line(provision.at)}
    taken = {piece.at for piece in pieces}
    by_signature: dict[Signature, list[str]] = {}
    for at in kept - taken:
        signed = signature(at)
        if signed:
            by_signature.setdefault(signed, []).append(at)
    moved: dict[str, str] = {}
    for piece in pieces:
        same = by_signature.get(signature(piece.at), []) if piece.at not in kept else []
        if len(same) == 1 and same[0] not in moved.values():
            moved[piece.at] = same[0]
    stands: dict[str, str] = {}
    for provision in document.provisions:
        if provision.at in taken or provision.at in moved.values() or not _loose(provision.at):
            continue
        rated = [
            (fuzz.token_set_ratio(fold(provision.text), fold(piece.text)), piece.at)
            for piece in pieces
            if len(piece.text) > 40 and piece.at not in moved
        ]
        best = max(rated, default=(0.0, ""))
        if best[0] < _ALIKE:
            continue
        if _NAMED.match(provision.at):
            moved[best[1]] = provision.at
        else:
            stands[provision.at] = best[1]
    renamed = [replace(piece, at=_moved(piece.at, moved)) for piece in pieces]
    return renamed, {restated: _moved(at, moved) for restated, at in stands.items()}


def signature(at: str) -> Signature:
    """The numbers of a place, outermost first; articles, annexes and forms keep their names. Empty where it has none."""
    try:
        parts = split(at)
    except UnknownDivision:
        return ()
    found: list[str] = []
    for division, number in parts:
        if division in (Division.ITEM, Division.CONTENT, Division.PARAGRAPH) or not number:
            return ()
        if division is Division.CHAPTER:
            continue
        if division in (Division.FORM, Division.TABLE, Division.ANNEX):
            number = number.split("-")[0]
            number = str(roman_value(number.upper()) or number)
        steps = [step.lower().lstrip("0") for step in number.split(".")]
        if len(steps) > 1 and found and found[-1].removeprefix("dieu") == steps[0]:
            del steps[0]
        found += [f"{division.value}{step}" if division in _FIXED else step for step in steps]
    return tuple(found)


def _line(at: str) -> list[str]:
    """A place and those it stands in."""
    parts = at.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]


def _loose(at: str) -> bool:
    return bool(_NAMED.match(at)) or at.startswith("noi-dung-")


def _moved(at: str, moved: dict[str, str]) -> str:
    whole = at
    while at:
        if at in moved:
            return moved[at] + whole[len(at) :]
        at = at.rpartition("/")[0]
    return whole


def _plain(number: str) -> str:
    return re.sub(r"[^a-z0-9]+", "/", fold(number)).lstrip("0")
