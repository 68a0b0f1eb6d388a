"""From a conversation to an answer, in steps; each step may end it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.first_sentence.choosing import better
from assistant.answering.first_sentence.telling import told_with
from assistant.answering.message.numbered import without_marks
from assistant.answering.retold.answer_again import retold
from assistant.answering.retold.asked_alone import asked_alone
from assistant.answering.retold.asked_of_topic import asked_of_topic
from assistant.answering.retold.each_asked import each_asked
from assistant.answering.retold.in_short import in_short
from assistant.answering.retold.likewise import (
    likened,
    named_source,
    replaced_asked,
    replaced_source,
    source_asked,
    time_set_beside,
    without_source,
)
from assistant.answering.retold.other_time import set_beside_then
from assistant.answering.retold.read_on import goes_on
from assistant.answering.retold.retelling import Retelling, of_the_matter
from assistant.answering.retold.untold import untold
from assistant.answering.steps.composing import compose_step
from assistant.answering.steps.computing import compute_step
from assistant.answering.steps.deciding import decide_step
from assistant.answering.steps.retrieving import retrieve_step
from assistant.answering.steps.understanding import understand_step
from assistant.answering.steps.verifying import verify_step
from assistant.answering.versions import version_claims
from assistant.answering.work import Exercises, Work
from assistant.settings import Settings
from corpus.text import nfc, squeeze
from index.search import Index

STEPS: tuple[Callable[[Work], None], ...] = (
    understand_step,
    retrieve_step,
    compute_step,
    decide_step,
    compose_step,
    verify_step,
)


def answer(
    index: Index,
    turns: Sequence[str],
    *,
    today: date,
    as_of: date | None = None,
    settings: Settings,
    on_step: Callable[[str], None] = lambda _: None,
    exercises: Exercises | None = None,
) -> Answer:
    """Answer the last of a conversation's turns; `on_step` is told the name of each step as it begins, `exercises` makes
    those a message asks for."""
    began = time.perf_counter()
    work, made = as_found(
        index, turns, today=today, as_of=as_of, settings=settings, on_step=on_step, exercises=exercises
    )
    if work is not None and (chosen := better(work, made)) is not None:
        made = told_with(work, chosen) or made
    return replace(made, elapsed_ms=(time.perf_counter() - began) * 1000)


def as_found(
    index: Index,
    turns: Sequence[str],
    *,
    today: date,
    as_of: date | None = None,
    settings: Settings,
    on_step: Callable[[str], None] = lambda _: None,
    exercises: Exercises | None = None,
) -> tuple[Work | None, Answer]:
    """The answer to the last of a conversation's turns as rules find it, with the work on it where it is one question alone, so
    that another first sentence may be told."""
    known: dict[tuple[str, ...], Answer] = {}
    works: dict[tuple[str, ...], Work] = {}

    def begun(said: Sequence[str]) -> Work:
        """The work on some turns, begun or already done: the readings of a message share the turns before it."""
        if (key := tuple(said)) not in works:
            works[key] = Work(index, said, today, as_of, settings, exercises)
        return works[key]

    def whole(said: Sequence[str]) -> Answer:
        """The answer to the last of some turns as one question; the same turns are read once."""
        if (key := tuple(said)) not in known:
            known[key] = _whole(index, key, begun, on_step)
        return known[key]

    turns = [without_marks(turn) for turn in turns]
    made = whole(turns)
    matter, wanted = of_the_matter(turns)
    if wanted is not None:
        return None, made
    several = each_asked(index, matter, made, whole, today)
    made = several or made
    made = in_short(index, matter, made, whole, today=today) or made
    return (begun(matter) if several is None and len(matter) == 1 else None), made


def _whole(
    index: Index, turns: Sequence[str], begun: Callable[[Sequence[str]], Work], on_step: Callable[[str], None]
) -> Answer:
    """The answer to the last turn as one question: told again as it is wanted, or read with what was spoken of before."""
    turns, wanted = of_the_matter(turns)

    def answered(said: Sequence[str]) -> Answer:
        return _worked(begun(said), on_step)

    turns = without_source(turns) if wanted is None else turns
    time_asked = time_set_beside(turns[-1]) if wanted is None and len(turns) > 1 else None
    if time_asked is not None:
        before = answered(turns[:-1])
        then = answered([*turns[:-1], f"{time_asked} thì sao"])
        if (beside := set_beside_then(index, turns, before, then, today=begun(turns).today)) is not None:
            return beside
        if (alike := likened(index.corpus, before, then, time_asked, today=begun(turns).today)) is not None:
            return alike
    if wanted is None and len(turns) > 1:
        turns = _of_source(index, turns, lambda said: _whole(index, said, begun, on_step))
    work = begun(turns)
    made = _worked(work, on_step)
    if wanted is not None:
        return retold(index.corpus, made, wanted, earlier=_earlier(work, made) if wanted is Retelling.OBJECTS else ())
    if len(turns) > 1 and work.question is not None:
        joined = work.question.text != squeeze(nfc(turns[-1]))
        if joined or made.status is not Outcome.ANSWERED or goes_on(turns[-1]):
            return _in_talk(index, turns, made, answered)
    return made


def _of_source(index: Index, turns: Sequence[str], answered: Callable[[Sequence[str]], Answer]) -> Sequence[str]:
    """The last turn as a question about the text that the answer before it stood on, or the one that this replaced, where it is
    asked about that; else the turns as they are."""
    if (asked := source_asked(turns, index.corpus)) is not None:
        named = named_source(index.corpus, answered(turns[:-1]))
    elif (asked := replaced_asked(turns)) is not None:
        named = replaced_source(index.corpus, answered(turns[:-1]))
    else:
        return turns
    return turns if named is None else [f"{named} {asked}"]


def _in_talk(index: Index, turns: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer]) -> Answer:
    """The answer to a later turn, read otherwise where it only brings the one before it again, or none."""
    before = answered(turns[:-1])
    alone = asked_alone(index, turns, before, made, answered)
    alone = alone or asked_of_topic(index, turns, before, made, answered)
    if alone is not None:
        return alone
    if (asked := untold(index, turns, before, made)) is not None:
        return replace(made, text=f"{replies.UNTOLD.format(asked=asked)}\n{made.text}")
    return made


def _worked(work: Work, on_step: Callable[[str], None]) -> Answer:
    for step in STEPS:
        if work.answer is not None:
            break
        on_step(step.__name__.removesuffix("_step"))
        step(work)
    assert work.answer is not None
    return work.answer


def _earlier(work: Work, made: Answer) -> list[Claim]:
    """What the texts of the periods before say of the matter of an answer, whether it told that or not."""
    told = [claim for claim in made.claims if claim.kind is ClaimKind.VERSION]
    key = made.citations[0].key if made.citations else ""
    if told or key not in work.index.corpus.provisions:
        return told
    return version_claims(work.index, work.known()[0], key)
