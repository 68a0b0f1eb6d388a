"""Whether what was found for a part of a question answers it, is told with doubt, or is of another matter."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.declining.decide import OURS
from assistant.answering.declining.errand import is_errand
from assistant.answering.declining.fragment import is_case_alone, tells_of_oneself
from assistant.answering.judges.answerable import DECLINED, DOUBTED, answerable
from assistant.answering.judges.intent import shipped
from assistant.answering.matter.time import asks_time
from assistant.answering.matter.topic import topic_of
from assistant.answering.opening.opening import opening
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.replies import Reply
from assistant.answering.retrieval.found import Found
from assistant.answering.sign_key import SIGN
from assistant.answering.stored.alike import likest
from assistant.answering.stored.unsaid import left_open
from assistant.answering.work import Work
from corpus.document import Corpus

_FOUND_LIKE = 0.72  # likeness, and ranking score, from which what a topic found is about it
_FOUND_SCORE = 14.0
_CASE_LIKE = 0.62  # likeness below which what was found for a case told without a question is only near
_SIGN_LIKE = 0.55  # a sign is told as the nearest there is
_SIGN_SCORE = 12.5
_STORED_LIKE = 0.65  # likeness to a stored question from which the sentence it opens with is told without doubt
_DAY_LIKE = 0.5  # and where the last day of the review is asked for, which is one for all bodies
_OF_SIGNS = re.compile(r"\bbieu hien\b|\bsuy thoai\b|\bnghi quyet\b")
_FORM = re.compile(r"\bmau\b")
_FORM_TOLD = re.compile(r"\bMẫu 0?\d")


def chances_of(work: Work, part: Found) -> dict[str, float]:
    """What the judge of messages thinks of a part."""
    if len(work.found) > 1:
        return shipped().probabilities(part.question.folded)
    return work.known()[1].chances or {}


def unanswerable(work: Work, part: Found, chances: dict[str, float]) -> Reply | None:
    """A reply where what was found is of another matter; where it may be, that is noted and the answer given."""
    question = part.question
    if question.documents or question.places or part.lapsed:
        return None
    if _is_no_day_of(part):
        return replies.NOT_IN_CORPUS
    chance = answerable(work.index, part, chances)
    if chance < DECLINED and not _told_in_spite(work, part):
        outside = max(chances, key=lambda name: chances[name]) == "out_of_scope"
        return replies.OUT_OF_SCOPE if outside and not OURS.search(question.folded) else replies.NOT_IN_CORPUS
    if is_case_alone(question.text, question.folded) and part.hits[0].likeness < _CASE_LIKE:
        work.doubtful = True
    sure = _is_found_outright(part, work.index.corpus) or _is_stored(work, part)
    work.doubtful = work.doubtful or (chance < DOUBTED and not sure)
    return None


def _is_no_day_of(part: Found) -> bool:
    """Whether a day or a form is asked for and a sign of degradation was found ("kê khai tài sản trước ngày nào"): it has none."""
    asked = part.question.asks in (Asks.WHEN, Asks.WHICH_FORM) and _OF_SIGNS.search(part.question.folded) is None
    return asked and bool(part.hits) and SIGN.match(part.hits[0].key) is not None


def _told_anyhow(question: Question) -> bool:
    """Whether what was found is told, if with doubt: the day is one for all bodies; of a paper of the review that is to be
    written it is said what the texts tell of it."""
    return asks_time(question) or (is_errand(question) and REVIEW.search(question.folded) is not None)


def _told_in_spite(work: Work, part: Found) -> bool:
    """Whether what was found is told though the judge of messages thinks it of another matter; not where somebody tells
    of himself and asks nothing: what is wanted is asked back."""
    question = part.question
    opens = _opens(work, part) and not tells_of_oneself(question.text)
    return opens or _told_anyhow(question) or _is_found_outright(part, work.index.corpus)


def _is_found_outright(part: Found, corpus: Corpus) -> bool:
    """Whether a topic is found by its words and by its meaning alike, or a form is asked for and found: few words, which
    tell a judge of messages little."""
    top, question = part.hits[0], part.question
    provision = corpus.provisions.get(top.key)
    if (
        _FORM.search(question.folded)
        and provision is not None
        and _FORM_TOLD.search(provision.heading + provision.text)
    ):
        return question.asks is Asks.WHICH_FORM or topic_of(question) is not None
    like, score = (_SIGN_LIKE, _SIGN_SCORE) if SIGN.match(top.key) else (_FOUND_LIKE, _FOUND_SCORE)
    return topic_of(question) is not None and top.likeness >= like and top.score >= score


def _is_stored(work: Work, part: Found) -> bool:
    """Whether a stored question is so like the one asked that its sentence opens the answer without doubt."""
    question = part.question
    if part.hits[0].key not in work.index.corpus.provisions:
        return False
    day = asks_time(question) and REVIEW.search(question.folded) is not None
    least = _DAY_LIKE if day else _STORED_LIKE
    return likest(work.index, question, part.hits[0].key) >= least and _opens(work, part)


def _opens(work: Work, part: Found) -> bool:
    """Whether a sentence answers outright: then what was found is told, with its doubt; that something is a sign of
    degradation is said of too much."""
    provision = work.index.corpus.provisions[part.hits[0].key]
    if SIGN.match(provision.key):
        return False
    return opening(work.index, part.question, provision, work.index.corpus.document_of(provision.key)) is not None


def left_open_by(work: Work, part: Found) -> str | None:
    """What the nearest provision leaves open, where that is what is asked of the review."""
    if part.lapsed or not part.hits or part.hits[0].key not in work.index.corpus.provisions:
        return None
    if not REVIEW.search(part.question.folded):
        return None
    return left_open(work.index, part.question, part.hits[0].key)
