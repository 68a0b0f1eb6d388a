"""The last step: every claim is checked, and what stands becomes the answer."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.basis.each_year import last_days
from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.conversation.continued import continued
from assistant.answering.identity.day import day_asked
from assistant.answering.render import confidence_of, number_citations, render
from assistant.answering.route import Way
from assistant.answering.work import Work
from corpus.errors import AnswerError
from corpus.text import nfc, squeeze

_log = logging.getLogger("assistant.answering")


def verify_step(work: Work) -> None:
    """Check every claim; what fails is not sent."""
    question, route = work.known()
    corpus = work.index.corpus
    computed = work.computed
    grounds = Grounds(
        corpus=corpus, evidence=work.draft.evidence.keys(), topics=work.index.topics,
        findings=computed.texts if computed is not None else {},
        days={
            work.today, question.as_of, day_asked(question), *last_days(question),
            *(part.question.as_of for part in work.found),
        },
    )  # fmt: skip
    claims = _sound(work.draft.claims, grounds)
    day = work.as_of or question.as_of
    if computed is not None and computed.plain:  # arithmetic alone: nothing to cite
        work.answer = Answer(
            status=Outcome.ANSWERED, text="\n".join((*computed.plain, *work.remarks)), as_of=day,
            hits=work.hits(), evidence=work.evidence(), findings=computed.findings, remarks=tuple(work.remarks),
        )  # fmt: skip
        return
    if not claims:
        work.reply(replies.UNVERIFIED, {"nearest": work.nearest()})
        return
    if route.way is Way.IDENTITY:
        day = work.fixed_day or day_asked(question)  # whether a document applies is asked of the day named, or of today
    citations = number_citations(corpus, claims, as_of=day, today=question.today)
    confidence = confidence_of(corpus, claims)
    remarks = [*work.remarks, *_continued(work, claims)]
    text = render(claims, citations, confidence=confidence, preface=work.preface, remarks=remarks)
    work.answer = Answer(
        status=Outcome.ANSWERED, text=text, as_of=day, claims=tuple(claims), citations=citations, hits=work.hits(),
        evidence=work.evidence(), findings=computed.findings if computed is not None else (), confidence=confidence,
        preface=tuple(work.preface), remarks=tuple(remarks), made_by=work.made_by,
    )  # fmt: skip


def _continued(work: Work, claims: Sequence[Claim]) -> list[str]:
    """Which question before it the turn goes on from; what is reckoned says itself what was understood."""
    if claims[0].kind is ClaimKind.FINDING:
        return []
    line = continued(work.turns, work.index.corpus, today=work.today)
    return [] if line is None or work.known()[0].text == squeeze(nfc(work.turns[-1])) else [line]


def _sound(claims: Sequence[Claim], grounds: Grounds) -> list[Claim]:
    """The claims if all of them stand; a note or version line that fails is dropped alone, anything else voids the answer."""
    kept = []
    for claim in claims:
        try:
            verify([claim], grounds)
        except AnswerError as error:
            _log.warning("claim refused: %s (%s)", error.code, claim.kind.value)
            if claim.kind.value not in ("note", "version"):
                return []
            continue
        kept.append(claim)
    return kept
