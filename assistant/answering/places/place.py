"""A place of a text asked for as such: an official one is read out with all that stands in it, in its order; of one told in
our words the matters that stand there are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.listing.listing import item_claim
from assistant.answering.question.question import Question
from assistant.answering.sign_key import SIGN
from corpus.document import Corpus, Document, Provision
from corpus.place import Place
from corpus.text import squeeze
from corpus.vocabulary import Division
from index.agreement import place_match
from index.text import tokens

_SEVERAL = 3  # provisions of a place, of which one told alone would pass for the whole
_ROOM = 1800  # characters read out; of a longer place the beginning
_ASKING = frozenset(
    tokens(
        "nói nêu ghi gì nào là thế như những các gồm có quy định hướng dẫn nội dung cho biết xem đọc trích toàn văn nguyên văn "
        "giúp em tôi mình ạ với của theo trong tại ở về cụ thể ra sao số đồng chí hỏi xin hãy và đó này văn bản tỉnh ủy"
    )
)


def place_claims(corpus: Corpus, question: Question) -> tuple[list[Claim], int]:
    """Every clause of the place in its order, and how many of its provisions were left out for length; nothing where the
    question asks about a matter rather than for the place, or the place is one provision."""
    inside = [item for item in _inside(question) if item.is_official]
    if len(inside) < 2:
        return [], 0
    shown = _fitting(inside)
    return _claims(shown), len(inside) - len(shown)


def matters_at(question: Question) -> list[Claim]:
    """What stands at the places named, where it is told in our words: one provision or two read out whole; of one place
    with more of them, the headings."""
    inside = _inside(question)
    if not inside or any(item.is_official or SIGN.match(item.key) for item in inside):
        return []  # a sign is told by its number
    if len({item.at.split("/", 1)[0] for item in inside}) > 1:
        return []  # "khoản 4" of which article is not said
    if len(inside) < _SEVERAL:
        return _claims(inside)
    nested = len({place.division for place in question.places}) == len(question.places)
    return [item_claim(item) for item in inside] if nested else []


def _inside(question: Question) -> list[Provision]:
    """The provisions of the document named at the places named, where nothing else is asked."""
    if len(question.documents) != 1 or not question.places or not _only_the_place(question):
        return []
    document = question.documents[0]
    within = [_articles_of(document, place) or (place,) for place in question.places]
    return [
        item for item in document.provisions
        if all(any(place_match(item.key, (one,)) == 1 for one in places) for places in within)
    ]  # fmt: skip


def _claims(inside: Sequence[Provision]) -> list[Claim]:
    return [
        Claim(squeeze(clause.text), (item.key,), ClaimKind.CLAUSE) for item in inside for clause in clauses(item.text)
    ]


def _articles_of(document: Document, place: Place) -> tuple[Place, ...]:
    """The articles of a chapter, a part or a section, which is no part of their keys."""
    if place.division not in (Division.CHAPTER, Division.PART, Division.SECTION):
        return ()
    name = re.escape(f"{place.division.label} {place.number}:")
    found = re.search(rf"(?:^|; |, )(?i:{name})[^;]*\(((?:Điều \w+(?:, )?)+)\)(?:;|$)", document.structure or "")
    return (
        tuple(Place(Division.ARTICLE, number, 0, 0) for number in re.findall(r"Điều (\w+)", found.group(1)))
        if found
        else ()
    )


def _only_the_place(question: Question) -> bool:
    places = tokens(" ".join(document.scope or "" for document in question.documents))
    words = tokens(_beside_places(question))
    return not {word for word in words if word not in _ASKING and word not in places and not word.isdigit()}


def _beside_places(question: Question) -> str:
    """The question without the places and documents it names."""
    spans = [(each.start, each.end) for each in question.places]
    spans += [(each.start, each.end) for each in question.references]
    return "".join(" " if any(start <= at < end for start, end in spans) else letter
                   for at, letter in enumerate(question.text))  # fmt: skip


def _fitting(inside: list[Provision]) -> list[Provision]:
    shown, used = inside[:1], len(inside[0].text)
    for item in inside[1:]:
        used += len(item.text)
        if used > _ROOM:
            break
        shown.append(item)
    return shown
