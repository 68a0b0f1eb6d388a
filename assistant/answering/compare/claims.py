"""A comparison told: a heading, then rows "topic: each document's rule"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.choosing import choose
from assistant.answering.compare.asked import named_by
from assistant.answering.compare.aspect import aspect_of
from assistant.answering.compare.figures import figure_claims
from assistant.answering.compare.line import heading_claim, row_claim, verdict_claim
from assistant.answering.compare.rows import Spoken, chosen_rows, days_asked
from assistant.answering.compare.turned import turns_told
from assistant.answering.compare.verdict import words_for
from assistant.answering.identity.claims import identity_claims
from assistant.answering.question.asks import Asks
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.question import Question
from assistant.answering.versions import alike
from corpus.document import Corpus, Document
from corpus.text import squeeze
from corpus.topics import Topic

_TITLE = re.compile(r"\b(?:ten|tieu de|trich yeu)\b")
_ROWS = 7
_OF_ONE = 3  # rows of one matter at the most
_ROWS_AFTER = 3  # rows after a provision that itself compares


def comparison_claims(
    corpus: Corpus, topics: Sequence[Topic], documents: Sequence[Document], relevant: Sequence[str],
    question: Question | None = None, weight: Callable[[str], float] = lambda _: 1.0,
) -> list[Claim]:  # fmt: skip
    """A heading and rows "topic: each document's rule"; where the question is about one matter (`relevant` are the keys
    found for it), the rows of that matter alone. A provision that is itself a comparison of these documents opens."""
    if question is not None and not relevant and _TITLE.search(question.folded):
        return [claim for item in documents for claim in identity_claims(corpus, item, question, brief=True)[:1]]
    if question is not None and not relevant and (turned := turns_told(corpus, topics, documents, question)):
        return turned
    told = _told(corpus, documents, relevant, weight)
    rows = chosen_rows(corpus, topics, documents, relevant, question, weight)
    named = question is not None and bool(aspect_of(question) or named_by(topics, ASKED.sub(" ", question.folded)))
    claims = _shown(rows, most=_ROWS_AFTER if told else _ROWS, alike_too=named)
    if not claims:
        return told
    if not relevant and not named and not days_asked(question):
        claims += _untold(figure_claims(corpus, documents), claims)
    if question is not None and named and len(claims) <= _OF_ONE:
        if (opening := _opening(rows, claims, question)) is not None:  # one matter: whether it changed opens
            return [*told, opening, *claims]
    return [*told, heading_claim(corpus, claims[0].citations), *claims]


def _opening(rows: Sequence[Spoken], claims: Sequence[Claim], question: Question) -> Claim | None:
    """The sentence that says whether the documents agree; None where it is not sure, or the rows shown go either way."""
    shown = [row for claim in claims for row in rows if row_claim(*row) == claim]
    found = [verdict_claim(topic, held, words_for(question)) for topic, held in shown]
    first = [None if claim is None else re.split(r"[.:]", claim.text)[0] for claim in found]
    return found[0] if found and len(set(first)) == 1 else None


def _shown(rows: Sequence[Spoken], *, most: int, alike_too: bool = False) -> list[Claim]:
    """The rows as lines; beside others, one that says nothing new is left out, unless all of an aspect is asked for."""
    claims: list[Claim] = []
    shown: list[str] = []
    for topic, speaking in rows:
        rules = " ".join(topic.gist.get(item.id, "") for item in speaking)
        if (len(rows) > 1 and not alike_too and not _differs(topic, speaking)) or any(
            alike(rules, other) for other in shown
        ):
            continue
        shown.append(rules)
        claims.append(row_claim(topic, speaking))
        if len(claims) == most:
            break
    return claims


def _differs(topic: Topic, documents: Sequence[Document]) -> bool:
    """Whether a row is worth showing beside others: something changed between these documents."""
    rules = [topic.gist[item.id] for item in documents if item.id in topic.gist]
    return topic.changed and not all(alike(rules[0], rule) for rule in rules[1:])


def _untold(figures: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Those of a place that no row cites yet."""
    cited = {key for claim in claims for key in claim.citations}
    return [claim for claim in figures if not cited & set(claim.citations)][:2]


def _told(
    corpus: Corpus, documents: Sequence[Document], relevant: Sequence[str], weight: Callable[[str], float]
) -> list[Claim]:
    """The clauses of a provision that itself compares these documents, unless another matter is asked about."""
    for document in documents:
        provision = corpus.provisions.get(f"{document.id}/noi-dung-so-sanh")
        if provision is None or (relevant and provision.key not in relevant[:2]):
            continue
        numbers = [(item.number or "").split("-")[0] for item in documents if item is not document]
        if all(re.search(rf"\b{number}\b", provision.text) for number in numbers):
            lines = choose(provision.text, "", Asks.LIST, weight)
            return [Claim(squeeze(line), (provision.key,), ClaimKind.CLAUSE) for line in lines]
    return []
