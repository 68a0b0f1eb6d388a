"""What the turns before tell of a case that is reckoned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.compute.compute import compute
from assistant.answering.conversation.followup import joined
from assistant.answering.conversation.pointing import asks_together, tells_number
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.text import fold, nfc, squeeze

_SEVERAL, _MOST_ADDED = 2, 6  # turns that tell a count each
_ADDED_UP = ("Cộng các nhóm", "Chênh nhau", "Bằng nhau")
_BACK = 3  # turns that are looked back over for the case


def together(turns: Sequence[str], corpus: Corpus, understood: Callable[[str], Question]) -> Question | None:
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


def tells_case(question: Question, corpus: Corpus) -> bool:
    """Whether a question tells counts, points or days, and not only the number of a form or of a document."""
    from assistant.answering.figures.reading import read  # at first use: most turns stand alone

    if not tells_number(question.folded):
        return False
    told = read(question, corpus)
    return bool(told.figures or told.days)


def last_told(
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
