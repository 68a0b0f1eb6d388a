"""The places of one article that share a heading ("Đối tượng kiểm điểm: …"): a topic that is that heading means them all; so
does the number that lettered forms share ("mẫu 02 dành cho ai")."""

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
from corpus.path import split
from corpus.text import fold, squeeze
from corpus.vocabulary import Division
from index.agreement import place_match
from index.search import Index

_APART = re.compile(r": | – ")
_IDLE = frozenset(
    "cua ve khi viec trong cac nhung hang nam cuoi truong hop muc danh gia xep loai kiem diem chat luong dang phai bi".split()
)


_WHOSE = re.compile(
    r"\bcho (?:ai|nhung ai|doi tuong nao|nguoi nao)\b|\b(?:la|mau) gi\b|\bai (?:dung|xai|viet|lam)\b|\bdung (?:de )?lam gi\b"
)


def siblings(corpus: Corpus, question: Question, first: Provision) -> list[Provision]:
    """The places of a provision's article with the same heading, in order, where a topic names that and none of them; or
    none."""
    if forms := _lettered(corpus, question, first):
        return forms
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
        if _is_form(provision):
            found.append(Claim(squeeze(provision.text), (provision.key,), ClaimKind.CLAUSE))
            continue
        found.append(item_claim(provision))
        lead = gist(index, question, provision)
        lines = choose(provision.text, question.folded, question.asks, index.weight, brief=True)
        found += (
            [lead] if lead is not None else [Claim(squeeze(line), (provision.key,), ClaimKind.CLAUSE) for line in lines]
        )
    return found


def _lettered(corpus: Corpus, question: Question, first: Provision) -> list[Provision]:
    """The forms of a guidance that the one number named stands for, where it is asked whose or what they are."""
    if [place.division for place in question.places] != [Division.FORM] or not _WHOSE.search(question.folded):
        return []
    forms = [item for item in corpus.documents[first.document_id].provisions if _is_form(item)]
    meant = [item for item in forms if place_match(item.key, question.places) > 0]
    return meant if first in meant and len(meant) > 1 else []


def _is_form(provision: Provision) -> bool:
    return "/" not in provision.at and split(provision.at)[0][0] is Division.FORM


def _shared(provision: Provision) -> str:
    """What a heading says before it tells of which case it is; empty where it tells of none."""
    parts = _APART.split(provision.heading, maxsplit=1)
    return parts[0] if len(parts) > 1 else ""
