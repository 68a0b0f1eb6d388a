"""A turn joined to those before it that only brings their result again: it asks for something else, or is not understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.carried.own_matter import brings_own_matter
from assistant.answering.carried.told_before import tells_case
from assistant.answering.compute.compute import compute
from assistant.answering.compute.computed import Computed
from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.followup import joined
from assistant.answering.conversation.pointing import asks_of_case, tells_number
from assistant.answering.question.asks import Asks
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.place import find_places
from corpus.text import fold, nfc, squeeze

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_RULE = 5  # words of a turn that can ask of a rule
_ROUNDING = re.compile(r"\blam tron\b")
_ROUNDED = "{turn} số xuất sắc thì thế nào"
_LACKS = re.compile(r"\b(?:thieu|can them)(?: them)? (?:bao nhieu|may)\b")
_TELLS_LACK = ", thêm "
_OF_TIME = ("months", "days", "years")
_ASKS_OTHER = re.compile(r"\b(?:ty le|ti le|phan tram|tong|cong lai|con lai|thieu|du|them|bot)\b")


def turned_away(
    turns: Sequence[str], whole: Question, corpus: Corpus, understood: Callable[[str], Question]
) -> Question | str | None:
    """What becomes of a turn that was joined to those before it and only brings their result again.

    The turn alone, where it has a matter of its own; the turn with the facts told before, but not what was asked of them,
    where that answers it; a question back, where it brings a number that changes nothing; None where it may stand as it
    was joined.
    """
    last = squeeze(nfc(turns[-1]))
    context, first = joined(turns[:-1], corpus, today=whole.today)
    said = tuple(text for turn in turns[first:-1] if (text := squeeze(nfc(turn))))
    folded = fold(last)
    own = brings_own_matter(fold(context), folded)
    anew = not own and (asks_of_case(folded) or _ASKS_OTHER.search(folded) is not None)
    if not said or not tells_number(f"{fold(context)} {folded}"):
        return None
    if not re.search(r"\d", last) and not tells_case(understood(context), corpus) and find_places(context):
        return None  # "phụ lục 4 cho ai", then "mấy tiêu chí chung": the number is that of a place
    if not re.search(r"\d", last) and (not (own or anew) or _ROUNDING.search(folded)):
        return _of_the_rule(last, replace(whole, turns=(*said, last)), corpus, understood)
    together = replace(whole, turns=(*said, last))
    before_asked = replace(understood(context), turns=said)
    again, before = compute(together, corpus), compute(before_asked, corpus)
    if again is None or before is None or not again.lines or not again.says_as(before):
        return None
    if _LACKS.search(folded) and _TELLS_LACK in again.lines[0]:
        return None  # "vậy thiếu mấy": what was told before is what is asked for
    if own:
        alone = understood(last)
        return None if alone.asks is Asks.WHAT else alone
    if (number := _new_number(together, again, corpus)) is not None:
        return f"Số {number} thay cho số nào đã nêu ở câu trước?"
    return _asked_anew(before_asked, before, together, last, corpus) if anew else None


def _of_the_rule(
    last: str, together: Question, corpus: Corpus, understood: Callable[[str], Question]
) -> Question | None:
    """The turn alone, where it asks of the rule ("lẻ thì làm tròn lên hay xuống") while a number is still asked for."""
    rounding = _ROUNDING.search(fold(last)) is not None
    if not rounding and (len(last.split()) < _RULE or not asks_anything(last)):
        return None
    alone, found = understood(last), compute(together, corpus)
    if found is None or found.ask is None:
        return None
    if rounding:
        return alone if alone.asks is not Asks.HOW else understood(_ROUNDED.format(turn=bare(last)))
    return alone if alone.asks is not Asks.HOW else None


def _asked_anew(
    before_asked: Question, before: Computed, together: Question, last: str, corpus: Corpus
) -> Question | None:
    """The turn with the facts told before and none of the questions put then, where that brings another result."""
    from assistant.answering.carried.restated import facts_of
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    facts = facts_of(read(before_asked, corpus))
    if facts is None:
        return None
    question = replace(together, turns=(facts, last))
    found = compute(question, corpus)
    return question if found is not None and found.lines and not found.says_as(before) else None


def _new_number(together: Question, again: Computed, corpus: Corpus) -> str | None:
    """A count of the last turn that was not told before it and stands nowhere in what was understood."""
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    told = read(together, corpus)
    before = {figure.value for figure in told.figures if figure.turn < told.last_turn}
    new = [figure for figure in told.figures if figure.turn == told.last_turn and figure.value not in before]
    new = [figure for figure in new if figure.unit not in _OF_TIME]  # told in words: "chưa đủ 6 tháng"
    number = next((figure.quantity.text for figure in new if not figure.vague and not figure.is_share), None)
    understood = next((line for line in again.lines if line.startswith("Tôi hiểu:")), "").split("chưa dùng đến")[0]
    return None if number is None or number in _NUMBER.findall(understood) else number
