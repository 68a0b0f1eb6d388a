"""What the other level says on the same matter, told beside an answer under the name of its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.beside.difference import IDLE, difference_of
from assistant.answering.beside.line import opening, plain, quoted, told_lines
from assistant.answering.clauses.choosing import choose
from assistant.answering.clauses.clause import clauses
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.retrieval.local import own_documents
from corpus.document import Corpus, Provision
from corpus.figure import figures
from corpus.path import is_placed
from corpus.text import fold, squeeze
from index.query import Query
from index.search import Index
from index.text import tokens

if TYPE_CHECKING:
    from assistant.answering.retrieval.found import Found


_SHARED = 0.55  # the share of the question's weighty words that a text beside must have
_NAMED = 0.75  # and of the heading's, where the question names the document or place it is told from
_LIKE = 0.615  # or how like an indexed question of it the question must be
_MOST = 2  # documents of the place told beside a central one


def beside(index: Index, found: Sequence[Found], claims: Sequence[Claim], *, scope: str | None) -> list[Claim]:
    """What the other level says on the same matter: its clauses under its name, then where the figures differ."""
    corpus = index.corpus
    made: list[Claim] = []
    for part in found:
        own = own_documents(corpus, part.question, scope)
        told = [
            corpus.provisions[key] for claim in claims for key in claim.citations
            if key in corpus.provisions and claim.kind not in (ClaimKind.VERSION, ClaimKind.NOTE, ClaimKind.LOCAL)
        ]  # fmt: skip
        if not own or not told:
            continue
        first = told[0]
        ids = frozenset(item.id for item in own)
        others = (
            frozenset(item.id for item in corpus if not item.is_local and item.provisions)
            if first.document_id in ids else ids
        )  # fmt: skip
        groups = [others] if first.document_id in ids else [frozenset({item.id}) for item in own]
        near = [each for only in groups for each in _nearest(index, part.question, first, only, scope)]
        for _, other in sorted(near, key=lambda each: -each[0])[:_MOST]:
            if any(other.key == item.key for item in told):
                continue
            document = corpus.documents[other.document_id]
            lines = choose(other.text, part.question.folded, part.question.asks, index.weight, brief=True)
            made += [Claim(f"{opening(document)}{line}", (other.key,), ClaimKind.LOCAL)
                     for line in told_lines(other, lines)]  # fmt: skip
            central, local = (other, first) if first.document_id in ids else (first, other)
            difference = difference_of(corpus, central, local)
            if difference:
                made.append(difference)
    return made


def is_beside(corpus: Corpus, claim: Claim) -> bool:
    """Whether a line is one of those above for the places it cites."""
    cited = [corpus.provisions.get(key) for key in claim.citations]
    if any(item is None for item in cited):
        return False
    if len(cited) == 2:
        central, local = cited
        assert central is not None
        assert local is not None
        return difference_of(corpus, central, local) == claim
    (other,) = cited
    assert other is not None
    said = claim.text.removeprefix(opening(corpus.documents[other.document_id]))
    if said == claim.text or not said:
        return False
    rest = said[1:-1] if said.startswith("“") and said.endswith("”") else said
    if quoted(other, rest) != said:
        return False
    for item in clauses(other.text):
        for form in (squeeze(item.text), plain(item.text)):
            if rest == form or rest.startswith(form + " "):
                rest = rest[len(form) + 1 :]
                break
    return not rest


def _nearest(
    index: Index, question: Question, first: Provision, only: frozenset[str], scope: str | None
) -> list[tuple[float, Provision]]:
    """The provision of these documents that speaks of what is asked, if one does; what a question that names document
    and place asks for is told by the heading it was answered from."""
    named = bool(question.documents or question.places)
    matter = first.heading if named else index.normalizer.question(question.text)[0]
    places = fold(" ".join(filter(None, (item.scope for item in index.corpus)))).split()
    asked = {word for word in tokens(matter) if word not in IDLE and word not in places}
    near: list[tuple[float, Provision]] = []
    for hit in index.search(Query(matter, question.as_of, only=only, scope=scope), k=4):
        provision = index.corpus.provisions.get(hit.key)
        if provision is None or not (is_placed(provision.at) or _is_footnote(provision)):
            continue
        said = set(tokens(f"{provision.heading} {provision.text} {_above(index.corpus, provision)}"))
        shared = index.share(asked, said)
        if shared >= (_NAMED if named else _SHARED) or (hit.likeness >= _LIKE and not named):
            near.append((hit.score, provision))
    if question.asks is Asks.HOW_MANY:  # of those close, the one that gives a figure
        near.sort(key=lambda each: not figures(each[1].text))
    return near[:1]


def _is_footnote(provision: Provision) -> bool:
    return provision.is_official and provision.at.startswith("noi-dung-chu-thich")


def _above(corpus: Corpus, provision: Provision) -> str:
    """The headings of the places it stands in, which name the matter that its own words may leave out."""
    document, parts = corpus.documents[provision.document_id], provision.at.split("/")
    places = {"/".join(parts[:end]) for end in range(1, len(parts))}
    inside = [item.heading for item in document.provisions if item.at in places]
    return " ".join(inside)
