"""Whose a figure is in a sentence that gives several ("nhóm chung tối đa 30 điểm, nhóm kết quả tối đa 70 điểm")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.search import Index
from index.text import tokens

_PIECE = re.compile(r"[,;:](?= )")
_OWN = 0.9  # the share of a statement that the piece must hold whose figure the statement sets otherwise
_OTHER = 0.75  # and at most that of the piece whose figure it borrows


def figure_of_another(index: Index, mine: Sequence[str], put: str, sentence: str) -> bool:
    """Whether a statement gives one thing the figure that a sentence gives another.

    Args:
        mine: the telling words of the statement; put, sentence: both folded.
    """
    told = set(re.findall(r"\d+", put))
    words = [word for word in mine if not word.isdigit()]
    figured = [piece for piece in _PIECE.split(sentence) if re.search(r"\d", piece)]
    if not told or not words or len(figured) == 1:
        return False
    shares = {piece: index.share(words, tokens(piece)) for piece in figured}
    borrowed = max((shares[piece] for piece in figured if told <= set(re.findall(r"\d+", piece))), default=1.0)
    others = max((shares[piece] for piece in figured if not told & set(re.findall(r"\d+", piece))), default=0.0)
    return others >= _OWN and borrowed <= _OTHER
