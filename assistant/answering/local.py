"""A place's own official text beside a central one: both told, each by its name, and where their figures differ, so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asks import Asks
from assistant.answering.clause import choose, clauses
from assistant.answering.question import Question
from corpus.citation import name_document
from corpus.document import Corpus, Document, Provision
from corpus.figure import Figure, figures, say
from corpus.path import is_placed
from corpus.text import fold, squeeze
from corpus.timeline import applies
from index.query import Hit, Query
from index.search import Index
from index.text import tokens

if TYPE_CHECKING:
    from assistant.answering.retrieve import Found

_CLEARLY = 4.0  # of the ranking score: by this much a local text must be closer than any central one to lead
_SHARED = 0.55  # the share of the question's weighty words that a text beside must have
_NAMED = 0.75  # and of the heading's, where the question names the document or place it is told from
_SAME = 0.3  # the share of words from which two clauses rule the same thing
_LIKE = 0.6  # or how like an indexed question of it the question must be
_MOST = 2  # documents of the place told beside a central one
_RUN = 8  # lines of a list told as one
_QUOTABLE = 400  # characters; the check of quotations reads no longer ones
_IDLE = frozenset(
    tokens("ai gì nào mấy bao nhiêu thế khi lâu đâu ở ra sao là thì mà có được không phải của và cho với theo từ trong quy định hướng dẫn tỉnh phần trăm điều khoản")
)  # fmt: skip


def own_documents(corpus: Corpus, question: Question, scope: str | None) -> list[Document]:
    """Loaded local documents that apply on the day where the question, or else the setting, is: the place named in the
    question; the set scope; where none is set, the one place whose texts were loaded."""
    loaded = [
        item for item in corpus if item.is_local and any(part.is_official for part in item.provisions)
        and applies(item, question.as_of)
    ]  # fmt: skip
    named = [item for item in loaded if fold(item.scope or "") in question.folded or item in question.documents]
    if named or not loaded:
        return named
    if not scope and len({fold(item.scope or "") for item in loaded}) == 1:
        return loaded
    return [item for item in loaded if fold(item.scope or "") in fold(scope or "")]


def places_of(corpus: Corpus) -> list[str]:
    """The provinces and units that documents of the corpus are for, those of loaded texts first."""
    loaded = {
        item.scope: any(part.is_official for part in item.provisions)
        for item in corpus
        if item.scope and item.scope[0].isupper()
    }  # "một số nơi" is none
    return sorted(loaded, key=lambda scope: (not loaded[scope], fold(scope)))


def central_first(index: Index, query: Query, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Hits with the central texts alone, which a place's own is then told beside; with its own alone where the question
    names it or nothing central is nearly as close."""
    own = {item.id for item in own_documents(index.corpus, question, query.scope)}
    if not own or not hits:
        return tuple(hits)
    named = frozenset(item.id for item in question.documents) & own
    if named:
        return tuple(index.search(replace(query, only=named), k=len(hits)))
    local = [hit for hit in hits if hit.key.split("/", 1)[0] in own]
    central = [hit for hit in hits if hit.key.split("/", 1)[0] not in own and not _is_loaded(index.corpus, hit.key)]
    if local and (not central or local[0].score - central[0].score > _CLEARLY):
        return tuple(local)
    return tuple(central)


def _is_loaded(corpus: Corpus, key: str) -> bool:
    """Whether a key is of a place's loaded text: another place's is no answer here."""
    document = corpus.document_of(key)
    return document.is_local and any(part.is_official for part in document.provisions)


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
            made += [Claim(f"{_opening(document)}{line}", (other.key,), ClaimKind.LOCAL)
                     for line in _told(other, lines)]  # fmt: skip
            central, local = (other, first) if first.document_id in ids else (first, other)
            difference = _difference(corpus, central, local)
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
        return _difference(corpus, central, local) == claim
    (other,) = cited
    assert other is not None
    opening = _opening(corpus.documents[other.document_id])
    said = claim.text.removeprefix(opening)
    if said == claim.text or not said:
        return False
    rest = said[1:-1] if said.startswith("“") and said.endswith("”") else said
    if _quoted(other, rest) != said:
        return False
    for item in clauses(other.text):
        for form in (squeeze(item.text), _line(item.text)):
            if rest == form or rest.startswith(form + " "):
                rest = rest[len(form) + 1 :]
                break
    return not rest


def _told(provision: Provision, lines: Sequence[str]) -> list[str]:
    """Lines as they are shown, each on its own but a list, which is told as one with the words that introduce it."""
    whole: list[str] = []
    introduced = 0  # items that the open introduction has taken
    for line in map(squeeze, lines):
        if (
            whole
            and (introduced or whole[-1].endswith(":"))
            and whole[-1].endswith((":", ";", ","))
            and introduced < _RUN - 1
        ):
            whole[-1] = f"{whole[-1]} {line}"
            introduced += 1
        else:
            whole.append(_line(line))
            introduced = 0
    return [_quoted(provision, line) for line in whole[:3]]


def _nearest(
    index: Index, question: Question, first: Provision, only: frozenset[str], scope: str | None
) -> list[tuple[float, Provision]]:
    """The provision of these documents that speaks of what is asked, if one does; what a question that names document
    and place asks for is told by the heading it was answered from."""
    named = bool(question.documents or question.places)
    matter = first.heading if named else index.normalizer.question(question.text)[0]
    places = fold(" ".join(filter(None, (item.scope for item in index.corpus)))).split()
    asked = {word for word in tokens(matter) if word not in _IDLE and word not in places}
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


def _opening(document: Document) -> str:
    name = name_document(document, dated=False)
    return f"Riêng {document.scope}, {name}: " if document.is_local else f"Trung ương, {name}: "


def _line(clause: str) -> str:
    return squeeze(clause).removeprefix("- ")


def _quoted(provision: Provision, line: str) -> str:
    """An official line in quotation marks where it can stand in them; a restated one never."""
    plain = len(line) > _QUOTABLE or any(mark in line for mark in '“”"') or line not in squeeze(provision.text)
    return line if plain or not provision.is_official else f"“{line}”"


def _difference(corpus: Corpus, central: Provision, local: Provision) -> Claim | None:
    """The figures that the two texts give differently in their clauses on the same thing, the central one first."""
    split: list[tuple[set[Figure], set[Figure]]] = []
    for line in clauses(local.text):
        ours = {each for each in figures(line.text) if each[1]}
        for unit in sorted({each[1] for each in ours}):
            theirs = _of(_alike(central, line.text, unit), unit)
            if theirs and not _of(ours, unit) <= theirs and not theirs <= _of(ours, unit):
                split.append((theirs, _of(ours, unit)))
    if not split:
        return None
    one, other = (say({each for pair in split for each in pair[side]}) for side in (0, 1))
    documents = corpus.documents[central.document_id], corpus.documents[local.document_id]
    text = (
        f"Hai văn bản nêu khác nhau: {name_document(documents[0], dated=False)} của Trung ương nêu {one}; "
        f"{name_document(documents[1], dated=False)} của {documents[1].scope} nêu {other}. "
        "Văn bản Trung ương xếp trên; cần hỏi cơ quan ban hành trước khi áp dụng số khác."
    )
    return Claim(text, (central.key, local.key), ClaimKind.LOCAL)


def _alike(provision: Provision, line: str, unit: str) -> set[Figure]:
    """The figures of the clause most like a line among those that count the same thing; none where none is like it."""
    words = set(tokens(line)) - _IDLE
    best: tuple[float, set[Figure]] = (_SAME, set())
    for item in clauses(provision.text):
        found = figures(item.text)
        other = set(tokens(item.text)) - _IDLE
        share = len(words & other) / max(1, min(len(words), len(other)))
        if any(each[1] == unit for each in found) and share > best[0]:
            best = (share, found)
    return best[1]


def _of(found: Iterable[Figure], unit: str) -> set[Figure]:
    return {each for each in found if each[1] == unit}
