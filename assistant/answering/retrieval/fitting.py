"""The hits in the order that fits the question: what is of another matter left out, the right one of those close first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.matter.circumstance import identity_first, of_circumstance
from assistant.answering.matter.level import of_level, of_rated
from assistant.answering.matter.quota import of_quota
from assistant.answering.matter.time import holds_deadline, holds_time
from assistant.answering.matter.units import holds_share, holds_unit
from assistant.answering.matter.voting import of_votes
from assistant.answering.question.question import Question
from assistant.answering.retrieval.both_ratings import of_both_ratings
from assistant.answering.retrieval.for_subject import subject_first
from assistant.answering.retrieval.foreign import is_foreign
from assistant.answering.retrieval.kind_wanted import of_annex, of_form, of_paper, of_sign
from assistant.answering.retrieval.nearness import NEAR
from assistant.answering.retrieval.object_wanted import of_contents, of_dated, of_members, of_order
from assistant.answering.retrieval.practice import without_practice
from assistant.answering.retrieval.rule_first import rules_before_resolutions, serving_first
from assistant.answering.retrieval.topic_wanted import of_act, of_conditions, of_no_one_post, of_no_paper
from assistant.answering.signs.told import of_deed, of_named_deed
from corpus.document import Corpus, Provision
from index.query import Hit

_Fits = Callable[[Question, Provision, Provision | None], bool | None]
_FAR = 8.0  # of the ranking score: so close instead where a day is asked for, an annex is named, or the form of a person without its letter
_FOR_TOPICS = (of_conditions, of_no_paper, of_no_one_post, of_act)  # what these pass over is of the same matter


def fitting(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without those of another matter; the first of the right one, where close, stands first."""
    kept = [hit for hit in hits if not is_foreign(corpus, question, hit)]
    kept = rules_before_resolutions(question, without_practice(corpus, question, kept))
    for fits in (
        holds_unit,
        holds_share,
        holds_time,
        holds_deadline,
        of_circumstance,
        of_dated,
        of_members,
        of_contents,
        of_order,
        of_sign,
        of_deed,
        of_named_deed,
        of_annex,
        of_rated,
        of_votes,
        of_paper,
        of_form,
        of_quota,
        of_conditions,
        of_no_paper,
        of_no_one_post,
        of_act,
        of_both_ratings,
    ):
        kept = _first(corpus, question, kept, fits)
    found = identity_first(corpus, question, of_level(corpus, question, kept)) or list(hits)
    return tuple(serving_first(corpus, question, subject_first(corpus, question, found)))


def _first(corpus: Corpus, question: Question, hits: list[Hit], fits: _Fits) -> list[Hit]:
    """The hits from the first that fits, unless the first already does, none is close, or fitness is not in question."""
    for at, hit in enumerate(hits):
        provision = corpus.provisions.get(hit.key)
        verdict = None if provision is None else fits(question, provision, corpus.provisions.get(hits[0].key))
        if verdict is None and at == 0 and provision is not None:
            return hits
        far = fits in (holds_time, holds_deadline, of_annex, of_votes) or (fits is of_form and question.places)
        if verdict and hits[0].score - hit.score < (_FAR if far else NEAR):
            passed = [replace(other, score=hits[-1].score) for other in hits[:at]] if fits in _FOR_TOPICS else []
            return [replace(hit, score=hits[0].score), *hits[at + 1 :], *passed] if at else hits
    return hits
