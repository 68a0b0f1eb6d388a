"""The places of one article that share a heading ("Đối tượng kiểm điểm: …"): a topic that is that heading means them all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.choosing import choose
from assistant.answering.listing.listing import item_claim
from assistant.answering.matter.subject import family
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.question import Question
from assistant.answering.stored.overview import gist
from corpus.document import Corpus, Provision
from corpus.text import fold, squeeze
from index.search import Index

_APART = re.compile(r": | – ")
_IDLE = frozenset(
    "cua ve khi viec trong cac nhung hang nam cuoi truong hop muc danh gia xep loai kiem diem chat luong dang phai bi".split()
)


def siblings(corpus: Corpus, question: Question, first: Provision) -> list[Provision]:
    """The places of a provision's article with the same heading, in order, where a topic names that and none of them; or
    none."""
    topic, shared = topic_of(question), _shared(first)
    words = set(re.findall(r"\w+", fold(shared)))
    told = set((topic or "").split()) - _IDLE
    if not told or not told <= words or not words - _IDLE <= told:
        return []
    same = [
        item for item in corpus.documents[first.document_id].provisions
        if _shared(item) == shared and family(item.key) == family(first.key)
    ]  # fmt: skip
    return same if len(same) > 1 else []


def tell_each(index: Index, question: Question, group: Sequence[Provision]) -> list[Claim]:
    """Places under one heading: each by its heading, then in a sentence or its first clauses."""
    found = []
    for provision in group:
        found.append(item_claim(provision))
        lead = gist(index, question, provision)
        lines = choose(provision.text, question.folded, question.asks, index.weight, brief=True)
        found += (
            [lead] if lead is not None else [Claim(squeeze(line), (provision.key,), ClaimKind.CLAUSE) for line in lines]
        )
    return found


def _shared(provision: Provision) -> str:
    """What a heading says before it tells of which case it is; empty where it tells of none."""
    parts = _APART.split(provision.heading, maxsplit=1)
    return parts[0] if len(parts) > 1 else ""
