"""The comparison itself: provisions of two documents matched by matter and number, and each pair judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.changes.aside import set_aside
from corpus.changes.change import Change, ChangeKind, Changes, FigureChange, Gist
from corpus.changes.figure import Figure, figures
from corpus.changes.likeness import Likeness, Meaning
from corpus.changes.matching import Match, match
from corpus.changes.pairing import pair_figures
from corpus.changes.wording import pieces, sameness
from corpus.citation import name_document
from corpus.document import Corpus, Provision
from corpus.errors import InputError
from corpus.text import fold
from corpus.timeline import chain
from corpus.topics import Topic, load_topics

_STEADY = 0.55  # likeness from which a topic known to be unchanged speaks for the whole place
_SAME = 0.88  # share of words from which a text is the same
_READABLE = 0.5  # share of words from which a word-by-word difference can be read


def changes(
    corpus: Corpus, old_id: str, new_id: str, *,
    meaning: Meaning | None = None, topics: Sequence[Topic] | None = None,
) -> Changes:  # fmt: skip
    """Compare two documents. `meaning` gives the likeness of two texts where an encoder is at hand; `topics` are matters
    known to run through the versions (those shipped, unless given).

    Raises:
        InputError: a document that is not there, the same one twice, or one known by identity only.
    """
    for id in (old_id, new_id):
        if id not in corpus.documents:
            raise InputError(f"Không thấy văn bản “{id}”. Xem: troly docs list")
        if not corpus.documents[id].provisions:
            name = name_document(corpus.documents[id])
            raise InputError(f"Kho chỉ có danh tính của {name}, chưa có nội dung nên chưa so sánh được.")
    if old_id == new_id:
        raise InputError("Hai tên cùng chỉ một văn bản. Hãy nêu hai văn bản khác nhau.")
    known = _shipped() if topics is None else tuple(topics)
    old, new = corpus.documents[old_id], corpus.documents[new_id]
    (before, out_before), (after, out_after) = set_aside(corpus, old), set_aside(corpus, new)
    found = match(before, after, Likeness(before, after, known, meaning))
    plain = _terms_of(old.title) | _terms_of(new.title)
    told = [_pair(corpus, each, known, plain) for each in found.matches]
    told += [Change(ChangeKind.ADDED, None, one, figures=_alone(corpus, one, new=True)) for one in found.new_alone]
    order = {provision.key: place for place, provision in enumerate(new.provisions)}
    told.sort(key=lambda change: order[change.new.key] if change.new else 0)
    told += [Change(ChangeKind.DROPPED, one, None, figures=_alone(corpus, one, new=False)) for one in found.old_alone]
    return Changes(old, new, tuple(told), (*out_before, *out_after))


def changes_along(
    corpus: Corpus, first_id: str, last_id: str, *, meaning: Meaning | None = None
) -> tuple[Changes, ...]:
    """The steps from one document to a later one of its line: 132 → 124, 124 → 366.

    Raises:
        InputError: the two do not belong to one line.
    """
    line = [item.id for item in chain(corpus, first_id)] if first_id in corpus.documents else []
    if last_id not in line or first_id == last_id:
        raise InputError(
            "Hai văn bản không thuộc một chuỗi thay thế nhau. Hãy so sánh từng cặp: troly docs compare A B"
        )
    ends = sorted((line.index(first_id), line.index(last_id)))
    steps = [id for id in line[ends[0] : ends[1] + 1] if corpus.documents[id].provisions]
    return tuple(changes(corpus, one, other, meaning=meaning) for one, other in pairwise(steps))


def _pair(corpus: Corpus, match: Match, topics: Sequence[Topic], plain: frozenset[str]) -> Change:
    old, new = match.old, match.new
    before = [figure for one in (old, *match.old_more) for figure in figures(corpus, one)]
    after = [figure for one in (new, *match.new_more) for figure in figures(corpus, one)]
    differing = pair_figures(before, after, plain=plain)
    gists = [
        (topic, Gist(topic.label, topic.gist[old.document_id], topic.gist[new.document_id])) for topic in topics
        if {old.key, new.key} <= set(topic.keys) and {old.document_id, new.document_id} <= set(topic.gist)
    ]  # fmt: skip
    share = sameness(old.text, new.text)
    steady = bool(gists) and all(not topic.changed or fold(gist.old) == fold(gist.new) for topic, gist in gists)
    kind = ChangeKind.CHANGED
    if not differing and not match.old_more and not match.new_more:
        if share >= _SAME or (steady and match.alike >= _STEADY):
            kind = ChangeKind.MOVED if _renumbered(old.at, new.at) else ChangeKind.SAME
    told = tuple(gist for topic, gist in gists if topic.changed and fold(gist.old) != fold(gist.new))
    woven = pieces(old.text, new.text) if kind is ChangeKind.CHANGED and share >= _READABLE else ()
    return Change(
        kind, old, new, tuple(match.old_more), tuple(match.new_more), round(match.alike, 3), differing, told, woven
    )


def _renumbered(old: str, new: str) -> bool:
    """Whether both places have a number of the text itself and it differs."""
    return old != new and not old.startswith("noi-dung") and not new.startswith("noi-dung")


def _alone(corpus: Corpus, provision: Provision, *, new: bool) -> tuple[FigureChange, ...]:
    once: dict[tuple[object, ...], Figure] = {}
    for figure in figures(corpus, provision):
        once.setdefault(figure.value, figure)
    return tuple(FigureChange(None, one) if new else FigureChange(one, None) for one in once.values())


def _terms_of(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", fold(title)))


@lru_cache(maxsize=1)
def _shipped() -> tuple[Topic, ...]:
    return load_topics()
