"""A later turn that asks for something reckoned without telling all of it: what the turns before told stands until it is replaced.

Whether it does is found by reckoning: the turn must not be answered alone, and must be with the facts told before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.carried.own_matter import brings_own_matter
from assistant.answering.carried.readings import readings
from assistant.answering.carried.told_before import last_told, together
from assistant.answering.compute.compute import compute, compute_case
from assistant.answering.compute.computed import Computed
from assistant.answering.conversation.other_counted import other_counted
from assistant.answering.conversation.pointing import (
    asks_of_case,
    asks_of_ratio,
    of_another,
    points_back,
    says_unknown,
    tells_number,
)
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.text import fold, nfc, squeeze

_LEFT_ASIDE = "chưa dùng đến"
_INCONCLUSIVE = "Chưa đủ dữ kiện"
# "cộng cho em 2,5 điểm nữa", "trừ 1,5 điểm phần kết quả": a change of the points told before
_POINTS_CHANGED = re.compile(
    r"\b(?:cong(?! (?:nhan|tac|chuc|viec|vu)\b)|them|tang|tru|giam|bot|ha|nang)(?: \w+){0,4}? \d+(?:[.,]\d+)? diem\b|\b(?:cong|tru)(?: them| di| bot)? \d"
)
_OPENED = re.compile(r"^\W*(?:(?:a|ah|u|uh|o|da|vang)\b[\s,]*)+")  # "à tốt 35 mới đúng" asks nothing
_FEW = 8  # words
_LACKS = re.compile(r"\b(?:con |dang |nhu vay |vay )?(?:thieu|can them)(?: them)? (?:bao nhieu|may)\b")
_TELLS_LACK = ", thêm "


def carried(
    turns: Sequence[str], alone: Question, corpus: Corpus, understood: Callable[[str], Question]
) -> Question | None:
    """The last turn with the facts of those before it, where it is only answered by them; None where it stands by itself.

    `alone` is the last turn read by itself; `understood` reads a text as the last turn was read.
    """
    last = squeeze(nfc(turns[-1]))
    folded = fold(last)
    if (summed := together(turns, corpus, understood)) is not None:
        return summed
    context, said = last_told(turns[:-1], corpus, understood, today=alone.today)
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
        asks_of_told = (
            not asks_of_case(fold(context)) and asks_of_case(folded) and not brings_own_matter(fold(context), folded)
        )
        if not asks_of_told and not _tells_more(folded) and not _tells_again(alone, understood(context), said, corpus):
            return None
    before_asked = replace(understood(context), turns=said)
    before = compute(before_asked, corpus)
    for chain, text in readings(last, said, context, before_asked, before, own, corpus):
        question = replace(understood(text), turns=chain)
        found = compute(question, corpus) or (compute_case(question, corpus) if _tells_more(folded) else None)
        if _answers(found, before, alone=tells_number(folded), again=_LACKS.search(folded) is not None) or (
            found is not None and found.ask is not None and says_unknown(folded)
        ):
            return question
    return None


def _tells_more(folded: str) -> bool:
    """ "đơn vị tôi được 25%", "thấp 31": a turn of a few words that asks nothing and tells one thing more of the case."""
    folded = _OPENED.sub("", folded)
    few = len(folded.split()) <= _FEW and not brings_own_matter("", folded)
    return few and tells_number(folded) and not asks_anything(folded)


def _tells_again(alone: Question, context: Question, said: tuple[str, ...], corpus: Corpus) -> bool:
    """ "92 điểm, khắc phục 9/10 khuyết điểm, được xuất sắc không", then "khắc phục đủ 10/10 rồi": a turn that asks nothing
    and only tells anew what a number before it counts."""
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    if (
        asks_anything(_OPENED.sub("", alone.folded))
        or not tells_number(alone.folded)
        or not asks_anything(context.text)
    ):
        return False
    now = {figure.role for figure in read(alone, corpus).figures}
    before = {figure.role for figure in read(replace(context, turns=said), corpus).figures}
    return bool(now) and None not in now and now <= before


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
