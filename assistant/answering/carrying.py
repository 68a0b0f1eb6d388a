"""A later turn that asks for something reckoned without telling all of it: what the turns before told stands until it is replaced.

Whether it does is found by reckoning: the turn must not be answered alone, and must be with the facts told before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.compute import Computed, compute
from assistant.answering.followup import joined, merged
from assistant.answering.leaning import asks_anything
from assistant.answering.other_counted import other_counted
from assistant.answering.own_matter import brings_own_matter
from assistant.answering.pointing import (
    among_those,
    asks_last_day,
    asks_of_case,
    asks_of_ratio,
    asks_together,
    of_another,
    points_back,
    says_unknown,
    tells_number,
)
from assistant.answering.question import Question
from corpus.document import Corpus
from corpus.text import fold, nfc, squeeze

_SEVERAL, _MOST_ADDED = 2, 6  # turns that tell a count each
_ADDED_UP = ("Cộng các nhóm", "Chênh nhau", "Bằng nhau")
_BACK = 3  # turns that are looked back over for the case
_LEFT_ASIDE = "chưa dùng đến"
_INCONCLUSIVE = "Chưa đủ dữ kiện"
# "cộng cho em 2,5 điểm nữa", "trừ 1,5 điểm phần kết quả": a change of the points told before
_POINTS_CHANGED = re.compile(
    r"\b(?:cong(?! (?:nhan|tac|chuc|viec|vu)\b)|them|tang|tru|giam|bot|ha|nang)(?: \w+){0,4}? \d+(?:[.,]\d+)? diem\b|\b(?:cong|tru)(?: them| di| bot)? \d"
)

_LACKS = re.compile(r"\b(?:con |dang |nhu vay |vay )?(?:thieu|can them)(?: them)? (?:bao nhieu|may)\b")
_TELLS_LACK = ", thêm "
_ADDS = re.compile(
    r"\b(?:cong(?! (?:nhan|tac|chuc|viec|vu)\b)|them|tang|tru|giam|bot|bo sung)(?: \w+){0,3}? (?:\d|mot|hai|ba)\b|\b(?:cong|tru) \d"
)


def carried(
    turns: Sequence[str], alone: Question, corpus: Corpus, understood: Callable[[str], Question]
) -> Question | None:
    """The last turn with the facts of those before it, where it is only answered by them; None where it stands by itself.

    `alone` is the last turn read by itself; `understood` reads a text as the last turn was read.
    """
    last = squeeze(nfc(turns[-1]))
    folded = fold(last)
    if (summed := _together(turns, corpus, understood)) is not None:
        return summed
    context, said = _last_told(turns[:-1], corpus, understood, today=alone.today)
    told = tells_number(fold(context)) or says_unknown(folded) or tells_number(folded)
    if not said or not told or of_another(fold(context), folded) or other_counted(context, last) is not None:
        return None
    own = compute(alone, corpus)
    changed = _POINTS_CHANGED.search(folded) is not None
    if own is not None and (own.odd is not None or (own.ask is None and not changed)):
        return None
    if own is None and not (
        (points_back(folded) or changed)
        and asks_of_case(folded)
        and not brings_own_matter(fold(context), folded)
        and not asks_of_ratio(fold(context), folded)
    ):
        if not _tells_again(alone, understood(context), said, corpus):
            return None
    before_asked = replace(understood(context), turns=said)
    before = compute(before_asked, corpus)
    for chain, text in _readings(last, said, context, before_asked, before, own, corpus):
        question = replace(understood(text), turns=chain)
        found = compute(question, corpus)
        if _answers(found, before, alone=tells_number(folded), again=_LACKS.search(folded) is not None) or (
            found is not None and found.ask is not None and says_unknown(folded)
        ):
            return question
    return None


def _together(turns: Sequence[str], corpus: Corpus, understood: Callable[[str], Question]) -> Question | None:
    """ "chi bộ A 28 tốt mấy xs", "chi bộ B 33 tốt", then "hai chi bộ cộng lại mấy": what is added up or set apart was told in
    several turns, also where each of them speaks of another."""
    last = squeeze(nfc(turns[-1]))
    if len(turns) < _SEVERAL + 1 or tells_number(fold(last)) or not asks_together(fold(last)):
        return None
    told = [squeeze(nfc(turn)) for turn in turns[:-1] if tells_case(understood(turn), corpus)][-_MOST_ADDED:]
    if len(told) < _SEVERAL:
        return None
    question = replace(understood(f"{' . '.join(told)} . {last}"), turns=(*told, last))
    found = compute(question, corpus)
    return question if found is not None and found.lines and found.lines[0].startswith(_ADDED_UP) else None


def _tells_again(alone: Question, context: Question, said: tuple[str, ...], corpus: Corpus) -> bool:
    """ "92 điểm, khắc phục 9/10 khuyết điểm, được xuất sắc không", then "khắc phục đủ 10/10 rồi": a turn that asks nothing
    and only tells anew what a number before it counts."""
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    if asks_anything(alone.text) or not tells_number(alone.folded) or not asks_anything(context.text):
        return False
    now = {figure.role for figure in read(alone, corpus).figures}
    before = {figure.role for figure in read(replace(context, turns=said), corpus).figures}
    return bool(now) and None not in now and now <= before


def tells_case(question: Question, corpus: Corpus) -> bool:
    """Whether a question tells counts, points or days, and not only the number of a form or of a document."""
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    if not tells_number(question.folded):
        return False
    told = read(question, corpus)
    return bool(told.figures or told.days)


def _last_told(
    turns: Sequence[str], corpus: Corpus, understood: Callable[[str], Question], *, today: date
) -> tuple[str, tuple[str, ...]]:
    """The latest turns that tell a case, joined and as they were said: a plain question put in between leaves it as it
    is; the last ones, where none tells any."""
    for end in range(len(turns), max(0, len(turns) - _BACK), -1):
        context, first = joined(turns[:end], corpus, today=today)
        said = tuple(text for turn in turns[first:end] if (text := squeeze(nfc(turn))))
        if said and (len(turns) == 1 or tells_case(understood(context), corpus)):
            return context, said
    context, first = joined(turns, corpus, today=today)
    return context, tuple(text for turn in turns[first:] if (text := squeeze(nfc(turn))))


def _readings(
    last: str,
    said: tuple[str, ...],
    context: str,
    before_asked: Question,
    before: Computed | None,
    own: Computed | None,
    corpus: Corpus,
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ways to take facts over, the narrowest first: the one that is missing, those found before, all that was told."""
    from assistant.answering.figures.members.counted import APART
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone
    from assistant.answering.restated import fact_of, facts_of, outcome_of

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


def _answers(found: Computed | None, before: Computed | None, *, alone: bool, again: bool = False) -> bool:
    """Whether the facts told before answer a turn, all its own figures used, with something that was not said before; that
    more must be known is an answer only to a turn that tells figures itself (`alone`)."""
    if found is None or found.ask is not None or found.odd is not None:
        return False
    lines = found.lines
    if not lines or any(_LEFT_ASIDE in line for line in lines):
        return False
    if lines[0].startswith(_INCONCLUSIVE) and not alone:
        return False
    return before is None or not found.says_as(before) or (again and _TELLS_LACK in lines[0])
