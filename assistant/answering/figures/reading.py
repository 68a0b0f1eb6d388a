"""From a question and its turns to what is told: figures with roles, days, what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.answering.conversation.same_kind import standing_turns
from assistant.answering.figures.binding.binding import bind
from assistant.answering.figures.day import find_days
from assistant.answering.figures.days.later_days import bare_days, is_day_told, replace_days
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.quantities import find_quantities
from assistant.answering.figures.stages import STAGES
from assistant.answering.figures.tasks.redone import set_aside
from assistant.answering.figures.turns_told import beside_blanked, chain_of, closed
from assistant.answering.figures.wording.columns import tell_rows
from assistant.answering.figures.wording.indefinite import is_indefinite
from assistant.answering.figures.wording.masks import masked
from assistant.answering.figures.wording.no_place import is_no_place
from assistant.answering.figures.wording.reworded import reword
from assistant.answering.figures.wording.reworded_beside import tell_numbers_apart
from assistant.answering.figures.wording.reworded_people import tell_people_apart
from assistant.answering.figures.wording.reworded_rows import tell_rows_apart
from assistant.answering.figures.wording.typed import spell_short, spell_telex
from assistant.answering.question.question import Question
from assistant.answering.question.spoken_day import spell_days
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold


@lru_cache(maxsize=256)  # the turns before are read again with each that follows
def _reworded(turn: str) -> str:
    """A turn in the words and rows that figures are read from."""
    return beside_blanked(
        spell_days(
            reword(tell_numbers_apart(tell_people_apart(tell_rows_apart(tell_rows(spell_short(spell_telex(turn)))))))
        )
    )


def read(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Told:
    """Everything a question, or the turns it was joined from, tells; the newer of two figures of one role stands last."""
    chain = [_reworded(turn) for turn in closed(standing_turns(chain_of(question, corpus, turns)))]
    text = BETWEEN.join(chain)
    edges = [0]
    for part in chain:
        edges.append(edges[-1] + len(part) + len(BETWEEN))
    days = bare_days(text, find_days(text, question.today), edges[:-1])
    spans = [(reference.start, reference.end) for reference in find_references(text, corpus)]
    spans += [(place.start, place.end) for place in find_places(text) if not is_no_place(text, place.start, place.end)]
    spans += [(day.start, day.end) for day in days]
    quantities = [item for item in find_quantities(text, skip=[*spans, *masked(text)]) if not is_indefinite(text, item)]
    quantities = [item for item in quantities if not is_day_told(text, item.start, days)]
    days = replace_days(text, days, edges[:-1])
    told = Told(text, fold(text), [], days, question.today, question.as_of, last_turn=len(chain) - 1)
    for turn, (start, end) in enumerate(pairwise(edges)):
        inside = [item for item in quantities if start <= item.start < end]
        part = " " * start + text[start:end]
        bound = bind(part, inside)
        for figure in bound.figures:
            figure.turn = turn
        set_aside(told.figures, bound.everybody, bound.figures)
        told.figures += bound.figures
        told.asked |= bound.asked
        told.everybody |= bound.everybody
        told.loose += bound.loose
    told.figures = [figure for figure in told.figures if not _is_article(figure)]
    for stage in STAGES:
        stage(told)
    return told


def _is_article(figure: Figure) -> bool:
    """ "một chi bộ có …" counts nothing; "một chi bộ không hoàn thành" does."""
    told = figure.role in ("completed", "not_completed")
    return not told and fold(figure.quantity.text) == "mot" and figure.unit in ("organizations", "collectives")
