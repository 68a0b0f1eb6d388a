"""Figures in a question handed to the calculator, and what it says back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.answering.compute.computed import Computed
from assistant.answering.compute.figured import may_bring_figures
from assistant.answering.compute.formerly import says_before_present
from assistant.answering.compute.lines import told_as_claims
from assistant.answering.question.day_told import before_current
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.errors import InputError, NotInForce, ProposalError
from corpus.text import capitalized
from corpus.timeline import last_applied, last_day

if TYPE_CHECKING:
    from assistant.answering.figures.figure import Told
    from assistant.answering.figures.outcome import Outcome


def compute(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Computed | None:
    """None where the question brings nothing to compute. `turns` are the conversation the question was joined from.

    Raises:
        ParameterError: a rule file cannot be taken; said to people with its code, not passed over as "nothing to compute".
    """
    if not may_bring_figures(question):
        return None
    from assistant.answering.figures.planning import settle

    return _settled(question, corpus, turns, settle)


def compute_case(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Computed | None:
    """What the figures of a case come to, where `compute` could read no question about them; None where they are of no
    such case, or more would have to be known."""
    if not may_bring_figures(question):
        return None
    from assistant.answering.figures.planning import settle
    from assistant.answering.figures.reading import read
    from assistant.answering.figures.turns_told import chain_of
    from assistant.answering.figures.unheard.case_asks import ask_of

    asked = ask_of(read(question, corpus, turns))
    if asked is None:
        return None
    *before, last = chain_of(question, corpus, turns)
    put = replace(question, turns=(*before, f"{last.rstrip(' .?!,;')}. {asked}"))  # in the turn that tells the figures
    found = _settled(put, corpus, turns, settle, taken_over=False)
    return found if found is not None and found.claims else None


def compute_by(document: str, question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Computed | None:
    """The same by the figures known of a document whose text is not held; None where none of them decides."""
    if not may_bring_figures(question):
        return None
    from assistant.answering.figures.rating.civil_plan import plan

    return _settled(question, corpus, turns, lambda told: plan(told, document))


def _settled(
    question: Question,
    corpus: Corpus,
    turns: Sequence[str],
    settle: Callable[[Told], Outcome],
    *,
    taken_over: bool | None = None,
) -> Computed | None:
    from assistant.answering.figures.outcome import Need, Odd
    from assistant.answering.figures.points.reading_said import with_reading
    from assistant.answering.figures.rating.other_year import with_other_year
    from assistant.answering.figures.reading import read
    from assistant.answering.figures.unheard.sure_binding import unlike_groups, wished_of_those, with_sure_binding
    from assistant.answering.figures.unheard.unheard import with_unheard
    from assistant.answering.figures.unheard.unused import with_unused

    told = read(_of_its_time(question, corpus), corpus, turns)

    def reckon(day: date) -> Outcome:
        return settle(read(replace(question, as_of=day), corpus, turns))

    try:
        outcome = with_unheard(told, with_unused(told, with_other_year(told, settle(told), reckon)))
    except ProposalError as error:
        outcome = Odd(_bare(error))
    except (NotInForce, InputError):
        return None  # no rule on that day: what the texts say is searched for; a rule file that cannot be taken is told
    if isinstance(outcome, Odd):
        outcome = unlike_groups(told, outcome.says) or wished_of_those(told, outcome.says) or outcome
    elif isinstance(outcome, Need) and outcome.role == "good":
        outcome = unlike_groups(told, outcome.question) or outcome
    outcome = with_reading(told, with_sure_binding(told, outcome))
    if outcome is None:
        return None
    if isinstance(outcome, Need):
        return Computed(ask=outcome.question, missing=outcome.role)
    if isinstance(outcome, Odd):
        return Computed(odd=outcome.says)
    return told_as_claims(outcome, told, corpus, taken_over=bool(question.turns) if taken_over is None else taken_over)


def _of_its_time(question: Question, corpus: Corpus) -> Question:
    """The question about the time of the guidance it names: on its last days another regulation may have held already."""
    if says_before_present(question):
        return replace(question, as_of=before_current(corpus, question.today))
    if len(question.documents) != 1 or question.as_of != last_day(question.documents[0], question.today):
        return question
    return replace(question, as_of=last_applied(corpus, question.documents[0], question.today))


def _bare(error: ProposalError) -> str:
    """The message without the field it names in the calculator's own spelling."""
    message = error.message
    if error.place and message.startswith(f"{error.place}: "):
        message = message[len(error.place) + 2 :]
    return f"{capitalized(message).rstrip('.')}."
