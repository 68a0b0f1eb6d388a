"""A long message that tells a story before it asks: where no sentence opens its answer, it is asked once more in the few words
that tell the case and the question, as a stored question puts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answering import replies
from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.conversation.in_place import STANDING
from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.review_words import REVIEW
from assistant.answering.retold.asked_alone import first_of, stored_for
from assistant.answering.verdict.likeness import likeness_to_stored
from corpus.reference import find_references
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_LEAST = 20  # words of a message that may hold a story
_ALIKE = 0.45  # likeness from which a stored sentence answers what is left of it
_CUT = re.compile(r"\s*[.;!\n]+\s+|\s*[?]+\s*|\s*,(?!\d)\s*|\s*[–:]\s+")
_CASE = re.compile(
    rf"{STANDING.pattern}|\b(?:di hoc|du hoc|hoc (?:thac si|tien si|nghien cuu sinh|tap trung)|bo tron|mat lien lac|to cao|khieu nai)\b"
)
_BEGINS = re.compile(r"\b(?:duoc|bi|dang|di|nghi|co|vua|moi)\b")
_SPOKEN = 0.2  # the share of what is asked that a sentence on it must speak of
_ASKED = 2  # asking clauses tried, the last first
_REQUEST = re.compile(
    r"^(?:(?:em|toi|minh|chau|kinh|rat|da|a)\s+)*(?:xin|nho|mong|huong dan|chi (?:giup|dan|bao)|giai thich|trinh bay|neu)\b"
)
_FEW = 4  # words of an asking clause that says of what it asks
_THINGS = (Asks.LIST, Asks.WHICH_FORM)  # that no day or count reckoned from the story tells
_PLACES = (Asks.WHERE, Asks.WHO, Asks.WHICH_FORM, Asks.WHEN)  # asked of the texts, whatever is held of the case


def condensed(
    index: Index, turns: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answer to what is left of such a message, where a stored sentence opens it; None for any other message and answer."""
    if len(turns) != 1 or len(turns[0].split()) < _LEAST or len(fold(turns[0])) != len(turns[0]):
        return None
    clauses = [clause for clause in (part.strip(" .?!,") for part in _CUT.split(turns[0])) if clause]
    asking = [clause for clause in clauses if asks_anything(clause) or _requests(clause)]
    if len(clauses) < 2 or not asking or asks_of(fold(asking[-1])) is Asks.HOW_MANY:
        return None  # what is counted is told in the story
    if find_references(turns[0], index.corpus) and not find_references(asking[-1], index.corpus):
        return None  # of the document named it is asked
    if not _is_wanting(made, asks_of(fold(asking[-1]))) and not _is_of_the_story(index, asking[-1], made):
        return None
    for said in dict.fromkeys(said for one in asking[: -_ASKED - 1 : -1] for said in _readings(clauses, one)):
        if len(said.split()) >= len(turns[0].split()):
            continue
        found = answered([said])
        lead = first_of(found)
        if found.findings and _is_of_discipline(said) and found.as_of == made.as_of:
            return found
        if found.status is not Outcome.ANSWERED or found.findings or lead is None or lead.kind is not ClaimKind.LEAD:
            continue
        if found.claims[0] is not lead or found.preface or found.as_of != made.as_of:
            continue
        key = lead.citations[0]
        if key in index.corpus.provisions and likeness_to_stored(index, said, key, lead.text) >= _ALIKE:
            return found
    return None


def _is_of_discipline(said: str) -> bool:
    """Whether it is asked what a discipline told comes to, which is reckoned by its kind and on whom it fell."""
    return DISCIPLINE.search(fold(said)) is not None and re.search(r"\d", said) is None


def _requests(clause: str) -> bool:
    """Whether a clause asks by a request for what it names: "xin hướng dẫn từng bước xếp loại"."""
    return _REQUEST.search(fold(clause)) is not None and len(clause.split()) >= _FEW


def _is_wanting(made: Answer, asked: Asks) -> bool:
    """Whether no sentence opens an answer, or only the nearest, or one to something else than is asked."""
    if made.status is Outcome.AUTHORITY_DECIDES:
        return asked in _PLACES
    if made.status is not Outcome.ANSWERED:
        return made.status is Outcome.NOT_IN_CORPUS
    if made.findings:
        return asked in _THINGS
    first = first_of(made)
    opened = bool(made.claims) and made.claims[0] is first and first is not None and first.kind is ClaimKind.LEAD
    return made.text.startswith(replies.NEAREST_TOLD) or (not opened and first is not None and made.claims[0] is first)


def _is_of_the_story(index: Index, asking: str, made: Answer) -> bool:
    """Whether the sentence that opens an answer, with what it is stored for, speaks of nothing that is asked openly."""
    lead = first_of(made)
    if lead is None or lead.kind is not ClaimKind.LEAD or asks_of(fold(asking)) not in _PLACES:
        return False
    asked = set(tokens(index.normalizer.question(asking)[0])) - EMPTY
    spoken = set(tokens(lead.text)).union(*stored_for(index, lead))
    return len(asked) > 1 and index.share(asked, spoken) < _SPOKEN


def _readings(clauses: Sequence[str], asking: str) -> Iterator[str]:
    """What is left of the message: the clauses that tell the case, that speak of the review, that ask; then the case in its
    fewest words; then the asking clause alone."""
    at = max(number for number, clause in enumerate(clauses) if clause == asking)
    told = [clause for clause in clauses[:at] if _CASE.search(fold(clause)) or DISCIPLINE.search(fold(clause))]
    kernels = [kernel for clause in told if (kernel := _kernel(clause))]
    about = [clause for clause in clauses[:at] if REVIEW.search(fold(clause)) and clause not in told]
    whether = asks_of(fold(asking)) is Asks.YES_NO  # which hangs on the case
    if told or not whether:
        yield squeeze(", ".join([*told, *about[-1:], asking]))
    if told and about:
        yield squeeze(", ".join([*told, asking]))
    if kernels:
        yield squeeze(f"{', '.join(kernels)}, {asking}")
        yield squeeze(", ".join([*kernels, *about[-1:], asking]))
    if not whether:
        yield from (squeeze(f"{one}, {asking}") for one in about[:-1])
    if not whether and not told and len(asking.split()) >= _FEW:
        yield asking


def _kernel(clause: str) -> str:
    """The case of a clause from the word by which it begins: "nên được chi bộ cho miễn sinh hoạt từ tháng 3" → "được chi bộ cho
    miễn sinh hoạt"."""
    folded = fold(clause)
    found = _CASE.search(folded)
    if found is None:
        return ""
    begun = [match.start() for match in _BEGINS.finditer(folded, 0, found.start() + 1)]
    return clause[begun[-1] if begun else found.start() : found.end()]
