"""Which way a question goes: a fixed reply, a comparison, a document's identity, or a search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.answering import replies
from assistant.answering.basis.each_year import years_asked
from assistant.answering.compare.asked import named_by
from assistant.answering.compare.sides import sides
from assistant.answering.declining.fragment import fragment
from assistant.answering.declining.unknown_number import unknown_number
from assistant.answering.identity.asking import asks_form_for, asks_identity, asks_still_of
from assistant.answering.judges.intent import shipped
from assistant.answering.message import guard
from assistant.answering.message.small_talk import small_talk
from assistant.answering.notion import notion_of
from assistant.answering.places.no_such_place import no_such_place
from assistant.answering.question.comparing import ASKED, asks_comparison
from assistant.answering.question.event import FIRST_LAW
from assistant.answering.question.moment import EARLIEST
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import COUNTS_RATED
from assistant.answering.question.then_and_now import asks_thing_then_and_now
from assistant.answering.replies import Reply
from assistant.answering.said import folded_of
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.topics import Topic

# "366 nói gì về hồ sơ": a matter in a document, not what the document is
_SAYS_OF = re.compile(
    r"\b(?:noi|quy dinh|ghi|neu|huong dan|de cap) (?:nhung )?(?:gi|sao|the nao|ra sao) (?:ve|doi voi|cho|trong) (?!(?:no|van ban|quy dinh|cai nay|gi|viec gi)\b)\w+"
)


class Way(StrEnum):
    """The kinds of treatment."""

    FIXED = "fixed"
    COMPARE = "compare"
    IDENTITY = "identity"
    SEARCH = "search"


@dataclass(frozen=True)
class Route:
    """A way, with the reply where it is fixed (its fields filled), and what the judge of messages thought."""

    way: Way
    reply: Reply | None = None
    fields: dict[str, str] | None = None
    chances: dict[str, float] | None = None


def choose(
    raw: str, question: Question | None, corpus: Corpus, *, alone: bool = True, topics: Sequence[Topic] = ()
) -> Route:
    """Decide the way. `raw` is the message as cleaned; `question` is None when nothing of it is left to read."""
    if not raw:
        return Route(Way.FIXED, replies.EMPTY)
    if len(raw) > guard.LONGEST:
        return Route(
            Way.FIXED,
            replies.TOO_LONG,
            {"length": f"{len(raw):,}".replace(",", "."), "limit": f"{guard.LONGEST:,}".replace(",", ".")},
        )
    if not guard.has_words(raw):
        return Route(Way.FIXED, replies.UNREADABLE)
    if guard.is_foreign_script(raw) or not guard.is_vietnamese(
        raw if question is None else f"{raw} {question.folded}" if guard.is_vietnamese(raw) else question.folded
    ):
        return Route(Way.FIXED, replies.FOREIGN)
    if question is None:
        return Route(Way.FIXED, replies.ORDERS_ONLY)
    chances = shipped().probabilities(question.folded)
    meant = notion_of(corpus, question) is not None  # "ai được gọi là …" is no small talk
    fixed = (
        _impossible(question)
        or (None if meant else small_talk(question, chances))
        or unknown_number(question, corpus)
        or no_such_place(question, corpus)
        or (fragment(question) if alone else None)
    )
    if fixed is not None:
        return Route(Way.FIXED, fixed[0], fixed[1], chances)
    if ASKED.search(question.folded) and len({item.number for item in question.documents}) < len(question.documents):
        return Route(Way.IDENTITY, chances=chances)  # namesakes are told apart by what they are
    counted = COUNTS_RATED.search(question.folded) is not None
    compares = (asks_comparison(question) and not years_asked(question)) or (
        asks_thing_then_and_now(question) and bool(named_by(topics, question.folded))
    )
    if not counted and compares and sides(corpus, question) is not None:
        return Route(Way.COMPARE, chances=chances)
    says = _SAYS_OF.search(question.folded) or (asks_still_of(question) and named_by(topics, question.folded))
    of_matter = bool(says) and any(item.provisions for item in question.documents)
    if of_matter:
        return Route(Way.SEARCH, chances=chances)
    if asks_identity(question) or (question.documents and not any(item.provisions for item in question.documents)):
        return Route(Way.IDENTITY, chances=chances)
    if bare_document(question):
        return Route(Way.IDENTITY, chances=chances)
    return Route(Way.SEARCH, chances=chances)


def _impossible(question: Question) -> tuple[Reply, dict[str, str]] | None:
    wrong = [moment for moment in question.moments if moment.impossible]
    if wrong and not any(moment.fixed and not moment.impossible for moment in question.moments):
        return replies.BAD_YEAR, {"year": str(wrong[0].day.year)}
    early = [moment for moment in question.moments if moment.fixed and EARLIEST <= moment.day.year < FIRST_LAW]
    if early and not question.documents:
        return replies.BAD_YEAR, {"year": str(early[0].day.year)}
    return None


def bare_document(question: Question) -> bool:
    """Whether little but the document is left once its name is taken out: "Quy định 366?"."""
    if not question.documents or question.places or asks_form_for(question):
        return False
    words = [
        word
        for word in re.findall(r"\w+", fold(question.without_documents))
        if word not in {"cua", "ve", "the", "nao", "a", "la", "cho", "hoi", "em", "toi", "noi", "gi", "so", "nam"}
    ]
    if "thay" in words and len(question.documents) > 1:
        return False  # "Kết luận 21 thay Nghị quyết 04 à"
    return len(words) <= 2 and not _is_heading(words, question.documents)


def _is_heading(words: list[str], documents: Sequence[Document]) -> bool:
    """Whether the two words left are told together in a heading of a document named ("giải pháp Nghị quyết …")."""
    pair = " ".join(words)
    return len(words) == 2 and any(
        pair in folded_of(provision.heading) for document in documents for provision in document.provisions
    )
