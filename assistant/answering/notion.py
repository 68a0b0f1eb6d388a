"""A notion asked about: what the texts held say of it, or that they define it nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.choosing import choose
from assistant.answering.clauses.repeating import repeats
from assistant.answering.question.asks import Asks
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.definition import notion_asked
from assistant.answering.question.question import Question
from assistant.answering.signs.sign import sign_claim
from assistant.answering.signs.told import sign_called
from corpus.document import Corpus, Provision
from corpus.figure import figures
from corpus.notions import Notion, load_notions
from corpus.text import fold, squeeze
from index.search import Index

_LONGEST = 16  # words of a message that sets two notions side by side
_COUNTED = re.compile(r"\b(?:may|bao nhieu|thang)\b")
_MARKS = re.compile(r"[^\w]+")


def notion_of(corpus: Corpus, question: Question) -> Notion | None:
    """The notion asked about, or the two told apart; none for a document named, or for another time than today's."""
    if _is_elsewhere(question, named=True):
        return None
    found = _told_apart(question) or _meant(question)
    if found is None or (question.documents and not _is_of(question, found)):
        return None
    return found if _stands(corpus, found) else None


def sign_meant(corpus: Corpus, question: Question) -> Provision | None:
    """The sign of degradation whose meaning is asked for by its name ("quan liêu là gì")."""
    asked = None if _is_elsewhere(question) else notion_asked(question.text) or notion_asked(question.folded)
    return None if asked is None else sign_called(corpus, asked)


def _is_elsewhere(question: Question, *, named: bool = False) -> bool:
    """Whether another text or time is asked of than those a notion is told by; `named` where a document may be named."""
    documents = question.documents if not named else question.documents[1:]
    return bool(documents or question.places or question.unclear) or question.as_of != question.today


def _is_of(question: Question, notion: Notion) -> bool:
    """Whether what is named by several places of the one document named is asked for ("các mốc điểm theo Quy định 366")."""
    stand = {key.split("/", 1)[0] for key in notion.keys}
    return {document.id for document in question.documents} == stand


def notion_claim(notion: Notion) -> Claim:
    """Its sentence, on the places it stands on."""
    return Claim(notion.told, notion.keys, ClaimKind.LEAD)


def is_notion(claim: Claim) -> bool:
    """Whether a claim is the sentence of a notion on its own places."""
    return any(claim.text == notion.told and claim == notion_claim(notion) for notion in load_notions())


def notion_claims(index: Index, question: Question, notion: Notion) -> list[Claim]:
    """Its sentence, then what its nearest place says that bears on it."""
    claims = [notion_claim(notion)]
    nearest = next((key for key in notion.keys if key in index.corpus.provisions), None)
    if nearest is not None:
        text = index.corpus.provisions[nearest].text
        lines = choose(text, fold(notion.told), question.asks, index.weight, brief=True)
        if not any(line.endswith(":") for line in lines):
            lines = [
                line for line in lines if not line.startswith("- ") or len(lines) > 1
            ]  # an item without its list tells nothing
        claims += [
            Claim(squeeze(line), (nearest,), ClaimKind.CLAUSE)
            for line in lines
            if line.endswith(":") or not repeats(line, notion.told, index.weight)
        ]
    return claims


def sign_claims_meant(index: Index, question: Question, sign: Provision) -> list[Claim]:
    """The place of a sign among the 27, then what it says."""
    placed = sign_claim(sign)
    lines = choose(sign.text, question.folded, question.asks, index.weight)
    told = [Claim(squeeze(line), (sign.key,), ClaimKind.CLAUSE) for line in lines]
    return told if placed is None else [placed, *told]


def _meant(question: Question) -> Notion | None:
    asked = notion_asked(question.text) or notion_asked(question.folded)
    if asked is not None and (named := _by_name().get(_plain(asked))) is not None:
        return named
    folded = f" {_plain(question.folded)} "
    counted = question.asks in (Asks.HOW_MANY, Asks.WHEN, Asks.WHICH_FORM)
    meant = (item for item, names, about in _by_words() if _asks_about(names, about, folded, counted=counted))
    return next(meant, None)


def _asks_about(names: Sequence[str], about: Sequence[str], folded: str, *, counted: bool) -> bool:
    """Whether a notion is named and what its sentence answers is asked of it; `counted` where a figure, a day or a form
    is asked for, which only a sentence asked for by such words gives."""
    if not any(name in folded for name in names):
        return False
    return any(words in folded and (not counted or _COUNTED.search(words)) for words in about)


def _told_apart(question: Question) -> Notion | None:
    """Two notions that a short message asks the difference of."""
    if not ASKED.search(question.folded) or len(question.folded.split()) > _LONGEST:
        return None
    folded = f" {_plain(question.folded)} "
    return next((notion for notion in load_notions() if notion.differ and _names_both(notion, folded)), None)


def _names_both(notion: Notion, folded: str) -> bool:
    """Whether a message names each of two notions, apart from one another: the longer names are looked for first."""
    names = [(len(name), fold(name), side) for side, names in enumerate(notion.differ) for name in names]
    sides = set()
    for _, name, side in sorted(names, reverse=True):
        plain = f" {_plain(name)} "
        if side not in sides and plain in folded:
            sides.add(side)
            folded = folded.replace(plain, " | ", 1)
    return len(sides) == len(notion.differ) and not _third(folded)


def _third(rest: str) -> bool:
    """Whether what is left names a level of rating or a document: more than the two is asked about."""
    return re.search(r"\b(?:xuat sac|hoan thanh|quy dinh|huong dan|ty le|tu|bieu hien|suy thoai)\b", rest) is not None


def _stands(corpus: Corpus, notion: Notion) -> bool:
    """Whether the corpus holds the places, and official words loaded there bear its figures out."""
    if any(key not in corpus.provisions and key not in corpus.documents for key in notion.keys):
        return False
    here = [corpus.provisions[key] for key in notion.keys if key in corpus.provisions]
    official = any(item.is_official for item in here)
    return not official or figures(notion.told) <= figures("\n".join(item.text for item in here))


@lru_cache(maxsize=1)
def _by_words() -> list[tuple[Notion, list[str], list[str]]]:
    """The notions that more is asked about than their meaning: each with its names and what is asked, as whole words."""

    def whole(texts: Sequence[str]) -> list[str]:
        return [f" {_plain(fold(text))} " for text in texts]

    return [(notion, whole(notion.names), whole(notion.about)) for notion in load_notions() if notion.about]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Notion]:
    return {_plain(fold(name)): notion for notion in load_notions() for name in notion.names}


def _plain(folded: str) -> str:
    return _MARKS.sub(" ", folded).strip()
