"""Answers to several questions of one message, told one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind
from assistant.answering.compute.several import LATER
from assistant.answering.render import confidence_of, number_citations, render
from assistant.answering.retold.answer_again import opening_claims
from assistant.answering.retold.asked_part import AskedPart
from assistant.answering.retold.left_asked import names_left_over
from corpus.timeline import applies
from index.search import Index

_LAST = (ClaimKind.VERSION, ClaimKind.NOTE)


def may_stand_together(index: Index, answers: Sequence[Answer]) -> bool:
    """Whether answers are of one time, or of texts in force on the days of all of them, and none is of one place alone: of the time
    or the place that one of them names the others would have to be told."""
    days = {answer.as_of for answer in answers}
    for answer in answers:
        opened = {key for claim in answer.claims if claim.kind not in _LAST for key in claim.citations}
        documents = [index.corpus.document_of(key) for key in opened]
        if any(document.is_local for document in documents[:1]):
            return False
        if len(days) > 1 and not all(applies(document, day) for document in documents for day in days):
            return False
    return True


def told_one_by_one(index: Index, parts: Sequence[AskedPart]) -> Answer:
    """The answers one after the other: figures with how they are reckoned, of the texts the sentence that answers; what the
    periods before had comes last."""
    claims: list[Claim] = []
    behind: list[Claim] = []
    plain: list[str] = []
    for part in {part.answer.text: part for part in parts}.values():
        own = _own_claims(part)
        if not part.asked and not part.reckoned:  # what answers stands before what it stands on
            opened = len(opening_claims(own)) if own else 0
            own, behind = own[:opened], own[opened:]
        if own and (claims or plain):
            own[0] = replace(own[0], text=f"{LATER}{own[0].text}")
        claims += [claim for claim in own if all(claim.text != other.text for other in claims)]
        plain += [] if part.answer.claims else [f"{LATER if claims else ''}{part.answer.text}"]
    claims += [claim for claim in behind if all(claim.text != other.text for other in claims)]
    claims.sort(key=lambda claim: claim.kind in _LAST)
    answers = [part.answer for part in parts]
    main = next((part.answer for part in parts if part.reckoned), answers[0])
    lines = {citation.key: citation.line for answer in answers for citation in answer.citations}
    numbered = number_citations(index.corpus, claims, as_of=main.as_of, today=main.as_of)
    citations = tuple(replace(item, line=lines.get(item.key, item.line)) for item in numbered)
    remarks = dict.fromkeys(
        line
        for answer in answers
        for line in answer.remarks
        if not names_left_over(line) and not line.startswith(replies.READ_AS)
    )
    first = not answers[0].claims
    text = render(
        claims, citations, confidence=confidence_of(index.corpus, claims),
        preface=[*main.preface, *(plain if first else [])], remarks=[*([] if first else plain), *remarks],
    )  # fmt: skip
    best = dict.fromkeys(key for answer in answers for key in answer.hits[:1])
    rest = dict.fromkeys(key for answer in answers for key in answer.hits)
    findings = {id(finding): finding for answer in answers for finding in answer.findings}
    return replace(
        main, text=text, claims=tuple(claims), citations=citations, hits=tuple(dict.fromkeys([*best, *rest]))[:10],
        findings=tuple(findings.values()), confidence=confidence_of(index.corpus, claims), remarks=tuple(remarks),
    )  # fmt: skip


def _own_claims(part: AskedPart) -> list[Claim]:
    claims = part.answer.claims
    if not part.asked:
        return list(claims)  # the answer to the message as a whole
    if part.reckoned:
        return [claim for claim in claims if claim.kind is not ClaimKind.LEAD] or list(claims)
    return [*opening_claims(claims), *(claim for claim in claims if claim.kind in _LAST)]
