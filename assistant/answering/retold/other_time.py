"""A turn that sets another time beside the answer before it ("năm 2018 cũng thế à"): whether the matter was so then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.answering.answer import Answer, Outcome
from assistant.answering.compare.since_then import at_another_time
from assistant.answering.conversation.followup import whole_question
from assistant.answering.question.understanding import understand
from assistant.answering.retold.answer_again import with_claims
from corpus.text import fold
from corpus.vocabulary import Division
from index.search import Index


def set_beside_then(index: Index, turns: Sequence[str], before: Answer, then: Answer, *, today: date) -> Answer | None:
    """The answer that opens with whether it was so then, with what each time had; None where the topic of the provision that
    answered before does not tell both. `then`: what the texts of that time answer."""
    if before.status is not Outcome.ANSWERED or not before.claims or before.findings:
        return None
    whole = whole_question(turns[:-1], index.corpus, today=today)
    if any(
        place.division in (Division.FORM, Division.TABLE)
        for place in understand(whole, index.corpus, today=today).places
    ):
        return None  # what stood at that very place is asked: the form, the table
    asked = fold(whole)
    question = understand(turns[-1], index.corpus, today=today)
    claims = at_another_time(index, question, before.claims[0].citations[0], then.as_of, asked)
    if not claims:
        return None
    told = with_claims(index.corpus, then, claims)
    newest_first = reversed([citation.key for citation in told.citations])
    return replace(told, hits=tuple(dict.fromkeys([*newest_first, *then.hits]))[:10])
