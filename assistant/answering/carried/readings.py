"""The ways to take over into a turn what was told before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.compute.computed import Computed
from assistant.answering.conversation.merged import merged
from assistant.answering.conversation.pointing import among_those, asks_last_day, asks_of_case
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.text import fold

_ADDS = re.compile(
    r"\b(?:cong(?! (?:nhan|tac|chuc|viec|vu)\b)|them|tang|tru|giam|bot|bo sung)(?: \w+){0,3}? (?:\d|mot|hai|ba)\b|\b(?:cong|tru) \d"
)


def readings(
    last: str,
    said: tuple[str, ...],
    context: str,
    before_asked: Question,
    before: Computed | None,
    own: Computed | None,
    corpus: Corpus,
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ways to take facts over, the narrowest first: the one that is missing, those found before, all that was told."""
    from assistant.answering.carried.restated import fact_of, facts_of, outcome_of
    from assistant.answering.figures.members.counted import APART
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    whole = merged(context, last, corpus, today=before_asked.today)
    if among_those(fold(last)) and (found := outcome_of(before)) is not None:
        yield (f"{found}.", last), whole
        return
    told = read(before_asked, corpus)
    if asks_last_day(fold(last)) and (meeting := fact_of(told, "meeting")) is not None:
        yield (f"{meeting}.", f"{last} (gửi dự thảo báo cáo)"), whole
    if own is not None and own.missing and not _ADDS.search(fold(last)):
        fact = fact_of(told, own.missing)
        if fact is not None and not (own.missing == "members" and told.has(*APART)):  # those set apart stay so
            yield (f"{fact}.", last), whole
    yield (*said, last), whole
    if (facts := facts_of(told)) is not None:
        yield (facts, last), whole
    if not asks_of_case(fold(context)):
        yield (f"{', '.join(turn.rstrip(' .,;') for turn in said)}, {last}",), whole  # told in pieces, read as one
