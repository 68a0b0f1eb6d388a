"""Whether another stored sentence answers a message better than the one its answer opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.first_sentence.candidate import Candidate, others, stored_near, told_now
from assistant.answering.first_sentence.telling import searched
from assistant.answering.first_sentence.traits import Asked, traits_of
from assistant.answering.judges.first_sentence import worth
from assistant.answering.notion import notion_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.route import Way
from assistant.answering.stored.why import asks_why
from assistant.answering.verdict.word import says_word, settles
from assistant.answering.work import Work

_OPEN = (ClaimKind.CLAUSE, ClaimKind.LEAD, ClaimKind.NOTE)  # what is reckoned, compared or identified is told by rules
# By how much more another sentence must be worth; more where it says Tùy, which is graded of few. Chosen by models
# that have not seen the hand a question is of, see `eval/first_sentence/README.md`.
MARGIN, WORD_MARGIN = 0.06, 0.2
# Of what is worth less, a sentence that answers something else was told as often as one that answers: in 400 whole answers graded,
# seven worse and four better.
LEAST = 0.5
_FIGURES = re.compile(r"\d\s*/\s*\d")
_PAPER = re.compile(r"\bphu luc\b|\bmau\b")


def better(work: Work, made: Answer) -> Candidate | None:
    """The sentence to open with instead; None where none is surely better. `work` is that on the message as a whole."""
    if not may_be_bettered(work, made):
        return None
    candidates, rows = weighed(work, made)
    if len(candidates) < 2:
        return None
    told, *rest = worth(rows).tolist()
    at = picked(told, rest, [says_word(one.text) for one in candidates[1:]])
    return None if at is None else candidates[at + 1]


def picked(told: float, others: Sequence[float], words: Sequence[bool], margin: float = MARGIN) -> int | None:
    """The place of the sentence worth most, where it is worth surely more than the one told; `words`: whether each says Có, Không
    or Tùy."""
    best = max(range(len(others)), key=others.__getitem__)
    needed = told + (max(margin, WORD_MARGIN) if words[best] else margin)
    return best if others[best] > max(needed, LEAST) else None


def may_be_bettered(work: Work, made: Answer) -> bool:
    """Whether an answer is one whose first sentence was found by search, worded by no model, and says neither Có nor Không: which
    of them is right is for rules to say."""
    if work.question is None or work.route is None or work.settings.llm_url:
        return False
    if made.status is not Outcome.ANSWERED or not made.claims or made.findings:
        return False
    first = made.claims[0]
    if work.route.way is not Way.SEARCH or first.kind not in _OPEN or says_word(first.text):
        return False
    return not _is_told_by_rule(work.question, work)


def _is_told_by_rule(question: Question, work: Work) -> bool:
    """Whether rules of their own tell what is asked: what a place named says, another time, a form or an annex, a reason, a notion,
    figures set against each other."""
    return (
        bool(question.places or question.documents)
        or _FIGURES.search(question.folded) is not None
        or question.as_of.year != question.today.year
        or question.asks is Asks.WHICH_FORM
        or _PAPER.search(question.folded) is not None
        or asks_why(question)
        or notion_of(work.index.corpus, question) is not None
    )


def weighed(work: Work, made: Answer) -> tuple[list[Candidate], list[list[float]]]:
    """The sentence an answer opens with, then the stored ones near that say something else; the traits of each."""
    question, _ = work.known()
    now = told_now(work.index, question, made)
    if now.kind is ClaimKind.LEAD and now.sentence is None:
        return [now], []  # a stored sentence that a rule has cut or turned to the question
    near = others(stored_near(work.index, question, scope=work.settings.scope), now.text)
    near = [
        one for one in near if not settles(one.text)
    ]  # which word is right, and whether it carries over, is for rules
    candidates = [now, *near]
    found = searched(work).found
    asked = Asked.of(work.index, question.text, found[0].hits if found else (), len(question.documents))
    rows = traits_of(
        work.index, asked, candidates, told_first=now.key, claims=len(made.claims), hedged=bool(made.preface)
    )
    return candidates, rows
