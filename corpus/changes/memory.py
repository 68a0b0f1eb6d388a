"""Comparisons already made, so that a page or a question does not make them again while the texts are the same."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from corpus.changes.change import Changes
from corpus.changes.comparison import changes
from corpus.document import Corpus

_MOST = 64
_lock = Lock()
_made: OrderedDict[tuple[str, str, str], Changes] = OrderedDict()


def remembered(corpus: Corpus, old_id: str, new_id: str) -> Changes:
    """As `changes`, kept for a corpus with the same texts.

    Raises:
        InputError: as `changes`.
    """
    key = (corpus.digest, old_id, new_id)
    with _lock:
        found = _made.get(key)
        if found is not None:
            _made.move_to_end(key)
            return found
    made = changes(corpus, old_id, new_id)
    with _lock:
        _made[key] = made
        while len(_made) > _MOST:
            _made.popitem(last=False)
    return made
