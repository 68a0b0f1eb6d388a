"""A place of an official text asked for as such: read out with all that stands in it, in its order."""

from __future__ import annotations

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clause import clauses
from assistant.answering.question import Question
from corpus.document import Corpus, Provision
from corpus.text import squeeze
from index.search import place_match
from index.text import tokens

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
    if len(question.documents) != 1 or not question.places or not _only_the_place(question):
        return [], 0
    document = question.documents[0]
    inside = [
        item
        for item in corpus.documents[document.id].provisions
        if item.is_official and place_match(item.key, question.places) == 1
    ]
    if len(inside) < 2:
        return [], 0
    shown = _fitting(inside)
    claims = [
        Claim(squeeze(clause.text), (item.key,), ClaimKind.CLAUSE) for item in shown for clause in clauses(item.text)
    ]
    return claims, len(inside) - len(shown)


def _only_the_place(question: Question) -> bool:
    spans = [(each.start, each.end) for each in (*question.places, *question.references)]
    rest = "".join(" " if any(start <= at < end for start, end in spans) else letter
                   for at, letter in enumerate(question.text))  # fmt: skip
    places = tokens(" ".join(document.scope or "" for document in question.documents))
    return not {word for word in tokens(rest) if word not in _ASKING and word not in places and not word.isdigit()}


def _fitting(inside: list[Provision]) -> list[Provision]:
    shown, used = inside[:1], len(inside[0].text)
    for item in inside[1:]:
        used += len(item.text)
        if used > _ROOM:
            break
        shown.append(item)
    return shown
