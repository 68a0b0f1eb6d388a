"""A case told with what does not bear on it, of which the message as a whole got no sentence that answers: what the same told in
short is answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering import replies
from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.declining.judgement import JUDGE, asks_you
from assistant.answering.matter.subject import family
from assistant.answering.message.story import told_in_short
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.question.understanding import understand
from assistant.answering.stored.apart.raters import who_rates_person
from assistant.answering.verdict.likeness import likeness_to_stored
from assistant.answering.verdict.word import VERDICT
from corpus.text import fold
from index.search import Index

_DECLINED = (Outcome.NOT_IN_CORPUS, Outcome.AUTHORITY_DECIDES, Outcome.OUT_OF_SCOPE)
_OF_A_RULE = (Asks.WHO, Asks.WHERE, Asks.WHEN, Asks.WHICH_FORM)
_LAST = re.compile(r"[,.;:?!]\s+")  # behind which stands what is asked last
_PROCEEDS = re.compile(r"\b(?:xu ly|giai quyet|lam) (?:the nao|nhu the nao|ra sao|sao|gi)\b")
_DUTY = re.compile(
    r"\bco (?:phai|can|bat buoc) (?:\w+ ){0,2}?(?:kiem diem|xep loai|danh gia|viet|nop|lam ban|hop)\b(?!(?: \w+)* (?:xuat sac|tot|hoan thanh|muc|loai kem))"
)
_DOUBT = (replies.NEAREST_TOLD,)
_ASKED = 0.6  # and without the doubt of the judge of messages, whom the words of the case unsettle
_STORED, _NEARER = 0.55, 0.2  # likeness, and by how much more, from which its sentence is told instead of a stored one
_AT_PLACE = 0.38
_LEAST = 0.42  # likeness to a stored question from which its sentence answers
_OPENS = (ClaimKind.LEAD, ClaimKind.IDENTITY, ClaimKind.FINDING)


def in_short(
    index: Index, turns: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer], *, today: date
) -> Answer | None:
    """The answer to the message told in short, where `made`, the answer to it as a whole, declines, is only the nearest or opens
    with no sentence that answers, and that one does; else None. `answered` answers turns."""
    if len(turns) > 1 and all(map(asks_anything, turns[:-1])):
        return None  # what leans on a question asked before is not asked alone
    text = _told_whole(turns)
    found = _likeness(index, text, made) if _is_read(made) else 1.0
    if not _is_open(made) and not 0.0 < found < _LEAST:
        return None
    question = understand(text, index.corpus, today=today)
    if question.documents or question.places or question.as_of.year != today.year:
        return None  # what a text says, or said then, is asked for
    ways = ((short, answered([short])) for short in told_in_short(text) if _may_be_asked(question, short, made))
    known = [(_likeness(index, short, found), short, found) for short, found in ways if _opens(found)]
    sure = [
        (alike, short, _undoubted(found)) for alike, short, found in known
        if alike >= _least(made, short, found) and _is_of_place(made, found)
        and (alike >= _STORED or not VERDICT.match(found.claims[0].text))
    ]  # fmt: skip
    if not _is_open(made):
        sure = [way for way in sure[:1] if way[0] >= max(_STORED, found + _NEARER) and _may_stand_for(made, way[2])]
    if not sure:
        return None
    _, short, told = max(sure, key=lambda way: way[0])  # of those as like the fullest
    if len(turns) == 1:
        return told
    return replace(told, text=f"{told.text}\n{replies.ALONE.format(asked=short)}")


def _least(made: Answer, short: str, found: Answer) -> float:
    """The likeness to a stored question from which its sentence is told: less of the place found for the message as a whole, more
    where it is doubted; not of who rates somebody, which is told alike of whatever post."""
    if found.preface and not who_rates_person(fold(short)):
        return _ASKED
    at_place = not made.preface and bool(made.claims) and made.claims[0].citations == found.claims[0].citations
    return _AT_PLACE if at_place else _LEAST


def _may_stand_for(made: Answer, found: Answer) -> bool:
    """Whether another sentence may be told instead of the one that opens an answer: no other where that says Có or Không, unless
    it says so too."""
    first, other = made.claims[0].text, found.claims[0].text
    return first != other and (VERDICT.match(first) is None or VERDICT.match(other) is not None)


def _is_read(made: Answer) -> bool:
    """Whether an answer opens with a stored sentence."""
    if made.status is not Outcome.ANSWERED or made.findings or not made.claims:
        return False
    return made.claims[0].kind is ClaimKind.LEAD


def _likeness(index: Index, short: str, found: Answer) -> float:
    """How like a message is to the one that the sentence opening its answer is stored for; one where that is reckoned."""
    lead = found.claims[0]
    if lead.kind is not ClaimKind.LEAD:
        return 1.0
    key = lead.citations[0]
    return likeness_to_stored(index, short, key, lead.text) if key in index.corpus.provisions else 0.0


def _told_whole(turns: Sequence[str]) -> str:
    """The last turn behind those that only told a case."""
    told = [turn.strip(" .,;") for turn in turns[:-1] if not asks_anything(turn)]
    return ". ".join([*told, turns[-1]])


def _is_open(made: Answer) -> bool:
    """Whether an answer leaves open what is asked."""
    if made.status in _DECLINED:
        return True
    if made.status is not Outcome.ANSWERED or made.findings or not made.claims:
        return False
    if made.preface not in ((), _DOUBT):
        return False  # of an earlier text, or of a place
    lead = made.claims[0]
    hedged = made.preface == _DOUBT
    return hedged or (lead.kind is ClaimKind.CLAUSE and VERDICT.match(lead.text) is None)


def _may_be_asked(question: Question, short: str, made: Answer) -> bool:
    """Whether what was declined may be asked in short: no judgement, and a matter of reviews."""
    folded = fold(short)
    if made.status is Outcome.AUTHORITY_DECIDES:
        judges = JUDGE.search(_LAST.split(question.folded.strip(" .?!"))[-1]) or asks_you(question)
        of_rule = asks_of(folded) in _OF_A_RULE or _PROCEEDS.search(folded) or _DUTY.search(folded)
        return not judges and bool(of_rule)
    return made.status is not Outcome.OUT_OF_SCOPE or REVIEW.search(folded) is not None


def _is_of_place(made: Answer, found: Answer) -> bool:
    """Whether what the message told in short is answered by may be told instead: of the article that was found for it as a whole,
    where that was told without a doubt."""
    if made.status is not Outcome.ANSWERED or made.preface or _is_read(made):
        return True
    return _place(found.claims[0].citations[0]) == _place(made.claims[0].citations[0])


def _place(key: str) -> str:
    """The article of a key; of a guidance, whose sections treat of many matters, and of a form or an annex, the place itself."""
    return family(key) if "/dieu-" in key else key


def _opens(found: Answer) -> bool:
    """Whether an answer opens with a sentence that answers, with nothing before it but the doubt whether it does."""
    if found.status is not Outcome.ANSWERED or not found.claims or found.preface not in ((), _DOUBT):
        return False
    lead = found.claims[0]
    return lead.kind in _OPENS or VERDICT.match(lead.text) is not None


def _undoubted(found: Answer) -> Answer:
    """The answer without the doubt whether it answers."""
    return replace(found, preface=(), text=found.text.removeprefix(f"{replies.NEAREST_TOLD}\n"))
