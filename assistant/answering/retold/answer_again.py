"""The answer before a turn, told again as it is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.places.located import located_claim
from assistant.answering.render import confidence_of, number_citations, render
from assistant.answering.retold.retelling import Retelling
from corpus.document import Corpus
from corpus.vocabulary import Confidence

_STATED = {
    Confidence.CONFIRMED: "Điều này có điều khoản ghi và đã đối chiếu nhiều nguồn: {place}, {state}.",
    Confidence.SINGLE: "Điều này có điều khoản ghi: {place}, {state}; nhưng mới đọc được ở một nguồn, cần đối chiếu bản chính trước khi dùng.",
    Confidence.RECALLED: "Chưa chắc: nội dung ở {place}, {state}, ghi theo kiến thức chung, chưa đối chiếu được với văn bản.",
}
_RECKONED = "Phép tính theo {place}, {state}; kết quả chỉ đúng khi dữ kiện đúng như trợ lý đã hiểu."
_REASON = re.compile(r"\b(?:vì|do đó|nhằm|bởi|lý do|mục đích)\b", re.IGNORECASE)
_MOST = 6  # lines of a list whose introduction opens the answer


def retold(corpus: Corpus, answer: Answer, wanted: Retelling, *, earlier: Sequence[Claim] = ()) -> Answer:
    """The answer as it is wanted; one that tells nothing of the texts stays as it was. `earlier`: what the texts of the
    periods before say of the matter, told to whoever sets a practice against the answer."""
    if answer.status is not Outcome.ANSWERED or not answer.claims or wanted is Retelling.AGAIN:
        return answer
    claims = opening_claims(answer.claims)
    preface = [replies.NEAREST_TOLD] if replies.NEAREST_TOLD in answer.text else []
    if wanted is Retelling.PLACE:
        provision = corpus.provisions.get(answer.citations[0].key)
        where = None if provision is None else located_claim(corpus, provision)
        claims = claims if where is None else [where, *claims]
    elif wanted is Retelling.SURE and not preface:
        preface = [_stated(answer, confidence_of(corpus, claims))]
    elif wanted is Retelling.WHY and not preface:
        preface = [] if _REASON.search(claims[0].text) else [replies.NO_REASON]
    elif wanted is Retelling.OBJECTS:
        preface = [*preface, replies.PRACTICE_TOLD]
        claims = [*claims, *(claim for claim in earlier if claim.kind is ClaimKind.VERSION)]
    return with_claims(corpus, answer, claims, preface=preface)


def with_claims(corpus: Corpus, answer: Answer, claims: Sequence[Claim], *, preface: Sequence[str] = ()) -> Answer:
    """An answer that tells these claims instead of its own."""
    lines = {citation.key: citation.line for citation in answer.citations}
    numbered = number_citations(corpus, claims, as_of=answer.as_of, today=answer.as_of)
    citations = tuple(replace(item, line=lines.get(item.key, item.line)) for item in numbered)
    text = render(claims, citations, confidence=confidence_of(corpus, claims), preface=preface)
    return replace(answer, text=text, claims=tuple(claims), citations=citations)


def opening_claims(claims: Sequence[Claim]) -> list[Claim]:
    """The first line, with its items where it introduces a list, and with what was understood where it is reckoned."""
    first, *rest = claims
    if first.kind is ClaimKind.FINDING:
        return [first, *(claim for claim in rest[:1] if claim.kind is ClaimKind.FINDING)]
    if not first.text.endswith(":"):
        return [first]
    within = set(first.citations)
    items = [claim for claim in rest[:_MOST] if {*claim.citations} <= within and claim.kind is first.kind]
    return [first, *items]


def _stated(answer: Answer, confidence: Confidence | None) -> str:
    """How far the answer can be relied upon."""
    place, _, rest = answer.citations[0].line.partition(" · ")
    state = rest.partition(" · ")[0]
    if answer.findings:
        return _RECKONED.format(place=place, state=state)
    return _STATED[confidence or Confidence.SINGLE].format(place=place, state=state)
