"""What no heading brings up: provisions that would be in the index and never be found."""

from __future__ import annotations

from collections.abc import Collection

from corpus.document import Provision
from corpus.path import split, spoken
from corpus.place import Place
from index.query import Query
from index.search import Index


def unreachable(index: Index, done: Collection[str] = ()) -> list[str]:
    """Keys of provisions that their own heading does not bring among the first ten of their document; an official text
    may head many places alike ("1. Tập thể"): there the place is asked for, as people cite it. Documents that are `done`
    are left out."""
    return [
        provision.key
        for provision in index.corpus.provisions.values()
        if provision.document_id not in done and not _is_reached(index, provision)
    ]


def _is_reached(index: Index, provision: Provision) -> bool:
    document = index.corpus.documents[provision.document_id]
    only = frozenset({document.id})
    if _brings(index, Query(provision.heading, None, only=only), provision):
        return True
    if not provision.is_official:
        return False
    places = tuple(Place(division, number, 0, 0) for division, number in split(provision.at))
    text = f"{spoken(provision.at)} {document.number or ''} {provision.heading}"
    return _brings(index, Query(text, None, documents=only, places=places, only=only), provision)


def _brings(index: Index, query: Query, provision: Provision) -> bool:
    return provision.key in [hit.key for hit in index.search(query, k=10)]
