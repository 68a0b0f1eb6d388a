"""A follow-up made whole from the turn before it: "thế còn chi bộ thì sao?", "năm 2022 thì thế nào"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.conversation.anew import asked_anew
from assistant.answering.conversation.aspect import asks_aspect
from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.documents_named import by_number
from assistant.answering.conversation.merged import PARTICULAR
from assistant.answering.conversation.onward import gone_on
from assistant.answering.conversation.predicate import asks_undone
from assistant.answering.conversation.spelled_out import spelled_out
from assistant.answering.conversation.that_time import of_that_year
from assistant.answering.question.asks import Asks, asks_of
from corpus.document import Corpus
from corpus.text import fold, nfc, squeeze

_OF_ITS_OWN = (*PARTICULAR, Asks.HOW_MANY, Asks.YES_NO)
_SMALL = re.compile(
    r"^(?:(?:da|vang|ok|oke|u|uh)\s*,?\s*)?(?:cam on|chao|hi|hello|tot qua|hay qua|thanks)\b|"
    r"^(?:ok|oke|vang|da|u|um|uhm?|o|a)\b[\s,.!]*(?:(?:ok|oke|vang|da|u|roi|the|dung|nhe|em|anh|chi|ban|ad|a)\b[\s,.!]*)*$"
)
_SMALL_LONG = 5  # words
_SIDE = 4  # words of a turn that asks who, when, where or by which form


def whole_question(turns: Sequence[str], corpus: Corpus, *, today: date) -> str:
    """The last turn as a question that stands alone."""
    return joined(turns, corpus, today=today)[0]


def joined(turns: Sequence[str], corpus: Corpus, *, today: date) -> tuple[str, int]:
    """The last turn as a question that stands alone, and the number of the first turn it was put together from."""
    context, first = "", 0
    matter: str | None = None  # what was asked about before a turn that asked for one side of it
    told: str | None = None  # what stands before a turn that only supposed something
    for number, turn in enumerate(turns):
        text = squeeze(nfc(turn))
        if not text:
            continue
        before = turns[:number]
        text = of_that_year(before, by_number(context, spelled_out(context, text), corpus), today)
        if told is not None and not asks_undone(text):
            context, told = told if asks_of(fold(bare(text))) in _OF_ITS_OWN else context, None
        if told is None and context and asks_undone(text):
            told = context
        if _is_small(text):
            if number == len(turns) - 1:
                return text, number
        elif (anew := asked_anew(context, text, before, corpus, today)) is not None:
            context, first, matter = anew, number, None
        elif (whole := gone_on(context, text, corpus, today=today)) is not None:
            side = bool(context) and _asks_side(text, corpus)
            if side and matter is not None:  # one side after another is asked of the matter, not of the side before
                whole = gone_on(matter, text, corpus, today=today) or whole
            matter = (matter or context) if side else None
            context = whole
        else:
            context, first, matter = text, number, None
    return (context, first) if turns and squeeze(turns[-1]) else ("", 0)


def _asks_side(text: str, corpus: Corpus) -> bool:
    """Whether a turn asks for one side of a matter it does not name: "gửi ai", "dùng mẫu nào"."""
    return asks_aspect(text, corpus) or (asks_of(fold(text)) in PARTICULAR and len(text.split()) <= _SIDE)


def _is_small(text: str) -> bool:
    """Whether a turn is thanks, a greeting or assent and no more."""
    return _SMALL.match(fold(text)) is not None and len(text.split()) <= _SMALL_LONG
