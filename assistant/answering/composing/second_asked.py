"""The second thing a message asks in a few words ("kiểm điểm ở đâu, ai xếp loại"), made whole by the first and answered by a
sentence of its own, so that the answer to the first does not pass for one to both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.repeating import repeats
from assistant.answering.conversation.merged import merged
from assistant.answering.left_open import is_unsaid
from assistant.answering.opening.also_asked import ASKS_WHICH, kinds
from assistant.answering.opening.opening import opening
from assistant.answering.question.interrogative import CONFIRM, is_yes_no
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.question import Question
from assistant.answering.question.understanding import understand
from assistant.answering.retrieval.retrieve import find
from assistant.answering.verdict.likeness import likeness_to_stored
from assistant.answering.verdict.word import VERDICT
from assistant.answering.verdict.wording import forms_of, remainder
from corpus.text import fold, squeeze
from corpus.timeline import applies
from index.search import Index
from index.text import tokens

_CUT = re.compile(r"\s*[,;?]\s*|\s+(?:va|roi) (?=\w)")
_LONGEST = 9  # words of a second question that leans on the first; a longer one stands alone
_ALIKE = 0.5  # likeness from which a stored sentence answers a question put together
_ALIKE_ALONE = 0.5  # and the first of two, alone
_TOLD = 0.5  # the share of a sentence's weighty words from which an opening has told it too
# by what a line is known to tell of a kind of thing
_SIGNS = {
    "form": re.compile(r"\bmau\b"),
    "annex": re.compile(r"\bphu luc\b"),
    "when": re.compile(r"\d{1,2}/\d|\bngay\b|\bcuoi nam\b|\bkhi\b"),
    "how long": re.compile(r"\d+ (?:ngay|thang|nam)\b|\bbao lau\b|\bthoi (?:han|gian)\b|\bngay\b"),
    "seal": re.compile(r"\bdong dau\b|\bky\b"),
    "vote": re.compile(r"\bphieu\b|\bbieu quyet\b|\bquy trinh\b"),
}
_SIDES = re.compile(r"\bhay\b")
_HOW_MANY = re.compile(r"\b(?:may|bao nhieu) (?:noi|cho|lan|buoi|phan|loai)\b")
_ASKED = re.compile(
    r"\b(?:(?:do|la|cho|boi|gom|bao gom) )*(?:(?:may|bao nhieu) (?:noi|cho|ngay|lan|buoi|nguoi|ban)|(?:nhung )?(?:noi dung |giay to |viec )?(?:nhung )?gi|ai|o dau|khi nao|bao gio|thi xu ly the nao|the nao)\b"
)


def with_second(index: Index, question: Question, opened: Sequence[Claim]) -> list[Claim]:
    """Opening sentences with those for what a message asks besides, each question in its place."""
    if question.turns or question.documents:
        return list(opened)
    first, *rest = _pieces(question.text)
    if not rest or not _asks(first):
        return list(opened)
    said = " ".join(claim.text for claim in opened)
    before: list[Claim] = []
    if not opened or kinds(fold(first)) - _told(index, opened):  # the search was led by the second of the two
        claim = _answer(index, question, first, first, least=_ALIKE_ALONE)
        both_open = claim is not None and is_unsaid(claim.text) and is_unsaid(said)
        if claim is not None and not both_open and not repeats(claim.text, said, index.weight, share=_TOLD):
            before = [claim]
    told = " ".join([said, *(claim.text for claim in before)])
    firm = bool(opened) and VERDICT.match(opened[0].text) is not None  # a Có or Không stands first
    both = [*opened, *before] if firm else [*before, *opened]
    return [*both, *_second(index, question, first, rest, told)]


def left_over(question: Question, claims: Sequence[Claim]) -> str | None:
    """A second thing asked that no line tells of by its kind (a form, a day, a seal), in its words."""
    if question.turns or question.documents:
        return None
    first, *rest = _pieces(question.text)
    said = fold(" ".join(claim.text for claim in claims if claim.kind is not ClaimKind.VERSION))
    for piece in rest if _asks(first) else ():
        short = 1 < len(piece.split()) <= _LONGEST and _asks(piece)
        wanted = [_SIGNS[kind] for kind in kinds(fold(piece)) & _SIGNS.keys()]
        if short and wanted and not any(sign.search(said) for sign in wanted):
            return piece
    return None


def _second(index: Index, question: Question, first: str, rest: Sequence[str], told: str) -> Iterator[Claim]:
    for piece in rest:
        if (
            not (_asks(piece) or _SIDES.search(fold(piece)))
            or not 1 < len(piece.split()) <= _LONGEST
            or CONFIRM.fullmatch(fold(piece))
        ):
            continue
        if not set(tokens(piece)) - EMPTY:
            continue
        claim = _answer(index, question, _whole(index, first, piece, question), piece)
        if claim is not None and _SIDES.search(fold(piece)) and not is_unsaid(claim.text):
            continue  # of two ways set against each other a sentence on the one tells too little
        if claim is not None and not repeats(claim.text, told, index.weight):
            told = f"{told} {claim.text}"
            yield claim


def _answer(index: Index, question: Question, whole: str, piece: str, *, least: float = _ALIKE) -> Claim | None:
    """The sentence stored for a second question, if it tells what that asks."""
    mended = index.normalizer.question(whole)[0]
    asked = understand(whole, index.corpus, today=question.today, mended=mended)
    if not asked.dated and question.dated:
        asked = replace(asked, as_of=question.as_of, dated=True)
    found = find(index, asked)
    if not found.hits or found.lapsed or found.unmet or found.hits[0].key not in index.corpus.provisions:
        return None
    provision = index.corpus.provisions[found.hits[0].key]
    document = index.corpus.document_of(provision.key)
    if not applies(document, asked.as_of) or document.is_local:
        return None
    claim = opening(index, asked, provision, document)
    if claim is None or claim.kind is not ClaimKind.LEAD:
        return None
    if likeness_to_stored(index, whole, provision.key, claim.text) < least:
        return None
    wanted = kinds(fold(piece))
    if wanted and not wanted & _told(index, [claim]):
        return None
    return replace(claim, text=remainder(claim.text)) if claim.text.startswith(("Có. ", "Đúng. ")) else claim


def _told(index: Index, claims: Sequence[Claim]) -> set[str]:
    """The kinds of things that opening sentences tell, as said or as asked where they are stored."""
    found: set[str] = set()
    for claim in claims:
        found |= kinds(fold(claim.text))
        for key in claim.citations:
            provision = index.corpus.provisions.get(key)
            stored = provision.questions if provision is not None else ()
            found = found.union(*(kinds(fold(item.text)) for item in stored if claim.text in forms_of(item.lead or "")))
    return found


def _whole(index: Index, first: str, piece: str, question: Question) -> str:
    """A second question with what the first tells and without what that asks."""
    asked = _ASKED.search(fold(first))
    case = first if asked is None else f"{first[: asked.start()]} {first[asked.end() :]}"
    return squeeze(merged(case, piece, index.corpus, today=question.today))


def _pieces(text: str) -> list[str]:
    folded = fold(text)
    if len(folded) != len(text):
        return [text]
    cuts = [match.span() for match in _CUT.finditer(folded)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    pieces = [text[start:end].strip(" .?!") for start, end in zip(starts, ends, strict=True)]
    return [piece for piece in pieces if piece] or [text]


def _asks(piece: str) -> bool:
    folded = fold(piece)
    return ASKS_WHICH.search(folded) is not None or _HOW_MANY.search(folded) is not None or is_yes_no(folded)
