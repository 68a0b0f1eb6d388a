"""An answer told with another first sentence, from the place that is stored for."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.first_sentence.candidate import Candidate
from assistant.answering.retrieval.found import DEPTH
from assistant.answering.steps.composing import compose_step
from assistant.answering.steps.retrieving import retrieve_step
from assistant.answering.steps.verifying import verify_step
from assistant.answering.work import Work
from index.query import Hit


def searched(work: Work) -> Work:
    """Work on the same question anew, as far as the search."""
    again = Work(work.index, work.turns, work.today, work.fixed_day, work.settings, work.exercises)
    again.question, again.route = work.known()
    again.place_not_held = work.place_not_held
    retrieve_step(again)
    return again


def told_with(work: Work, chosen: Candidate) -> Answer | None:
    """The answer to the same question that opens with a stored sentence; None where that does not stand."""
    again, (question, _) = searched(work), work.known()
    rest = [hit for part in again.found[:1] for hit in part.hits if hit.key != chosen.key]
    again.found = [
        replace(part, question=question, hits=(Hit(chosen.key, 0.0), *rest)[:DEPTH], lapsed=False, unmet=False)
        for part in again.found[:1]
    ]
    again.as_of, again.opening = None, Claim(chosen.text, (chosen.key,), ClaimKind.LEAD)
    compose_step(again)
    if again.answer is None:
        verify_step(again)
    made = again.answer
    opens = made is not None and made.status is Outcome.ANSWERED and made.claims[0].text == chosen.text
    return made if opens else None
