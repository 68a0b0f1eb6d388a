"""The comparison itself: provisions of two documents matched by matter and number, and each pair judged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from corpus.changes.aside import set_aside
from corpus.changes.assignment import assign
from corpus.changes.change import Change, ChangeKind, Changes, FigureChange, Gist
from corpus.changes.figure import Figure, figures
from corpus.changes.likeness import Likeness, Meaning
from corpus.changes.pairing import pair_figures
from corpus.changes.wording import pieces, sameness
from corpus.citation import name_document
from corpus.document import Corpus, Provision
from corpus.errors import InputError
from corpus.text import fold
from corpus.timeline import chain
from corpus.topics import Topic, load_topics

_LEAST = 0.34  # likeness below which two places are of different matters
_JOINED = 0.46  # likeness from which a place left over belongs to one already matched
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
    likeness = Likeness(before, after, known, meaning)
    scores = [[likeness.of(one, other) for other in after] for one in before]
    pairs = assign(scores, least=_LEAST)
    matched = dict(pairs), {column: row for row, column in pairs}
    more: dict[tuple[int, int], tuple[list[Provision], list[Provision]]] = {pair: ([], []) for pair in pairs}
    alone_before, alone_after = [], []
    for row, one in enumerate(before):
        if row not in matched[0]:
            best = max(matched[1], key=lambda column: (scores[row][column], -column), default=None)
            if best is not None and scores[row][best] >= _JOINED:
                more[matched[1][best], best][0].append(one)
            else:
                alone_before.append(one)
    for column, other in enumerate(after):
        if column not in matched[1]:
            top = max(matched[0], key=lambda row: (scores[row][column], -row), default=None)
            if top is not None and scores[top][column] >= _JOINED:
                more[top, matched[0][top]][1].append(other)
            else:
                alone_after.append(other)
    found = [_pair(corpus, before[row], after[column], more[row, column], scores[row][column], known) for row, column in pairs]
    found += [Change(ChangeKind.ADDED, None, one, figures=_alone(corpus, one, new=True)) for one in alone_after]
    order = {provision.key: place for place, provision in enumerate(new.provisions)}
    found.sort(key=lambda change: order[change.new.key] if change.new else 0)
    found += [Change(ChangeKind.DROPPED, one, None, figures=_alone(corpus, one, new=False)) for one in alone_before]
    return Changes(old, new, tuple(found), (*out_before, *out_after))


def changes_along(corpus: Corpus, first_id: str, last_id: str, *, meaning: Meaning | None = None) -> tuple[Changes, ...]:
    """The steps from one document to a later one of its line: 132 → 124, 124 → 366.

    Raises:
        InputError: the two do not belong to one line.
    """
    line = [item.id for item in chain(corpus, first_id)] if first_id in corpus.documents else []
    if last_id not in line or first_id == last_id:
        raise InputError("Hai văn bản không thuộc một chuỗi thay thế nhau. Hãy so sánh từng cặp: troly docs compare A B")
    ends = sorted((line.index(first_id), line.index(last_id)))
    steps = [id for id in line[ends[0] : ends[1] + 1] if corpus.documents[id].provisions]
    return tuple(changes(corpus, one, other, meaning=meaning) for one, other in zip(steps, steps[1:], strict=False))


def _pair(
    corpus: Corpus, old: Provision, new: Provision, more: tuple[list[Provision], list[Provision]], alike: float,
    topics: Sequence[Topic],
) -> Change:  # fmt: skip
    before = [figure for one in (old, *more[0]) for figure in figures(corpus, one)]
    after = [figure for one in (new, *more[1]) for figure in figures(corpus, one)]
    differing = pair_figures(before, after)
    shared = [topic for topic in topics if old.key in topic.keys and new.key in topic.keys]
    gists = [
        (topic, Gist(topic.label, topic.gist[old.document_id], topic.gist[new.document_id]))
        for topic in shared if old.document_id in topic.gist and new.document_id in topic.gist
    ]  # fmt: skip
    share = sameness(old.text, new.text)
    steady = bool(gists) and all(not topic.changed or fold(gist.old) == fold(gist.new) for topic, gist in gists)
    kind = ChangeKind.CHANGED
    if not differing and not any(more) and (share >= _SAME or steady):
        kind = ChangeKind.SAME if old.at == new.at else ChangeKind.MOVED
    told = tuple(gist for topic, gist in gists if topic.changed and fold(gist.old) != fold(gist.new))
    return Change(
        kind, old, new, tuple(more[0]), tuple(more[1]), round(alike, 3), differing, told,
        pieces(old.text, new.text) if kind is ChangeKind.CHANGED and share >= _READABLE else (),
    )  # fmt: skip


def _alone(corpus: Corpus, provision: Provision, *, new: bool) -> tuple[FigureChange, ...]:
    once: dict[tuple[object, ...], Figure] = {}
    for figure in figures(corpus, provision):
        once.setdefault(figure.value, figure)
    return tuple(FigureChange(None, one) if new else FigureChange(one, None) for one in once.values())


@lru_cache(maxsize=1)
def _shipped() -> tuple[Topic, ...]:
    return load_topics()
