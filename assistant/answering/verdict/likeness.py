"""How like a question is to the one that a stored sentence answers."""

from __future__ import annotations

from assistant.answering.verdict.wording import forms_of
from index.search import Index

_AMONG = 8  # stored questions looked at


def likeness_to_stored(index: Index, asked: str, key: str, sentence: str) -> float:
    """The likeness (0 to 1) of the likest question of a provision that the sentence, in any of its forms, is stored for; nought
    where none near is."""
    near = (pair for yes_no in (True, False) for pair in index.nearest_leads(asked, key, yes_no=yes_no, most=_AMONG))
    return max((alike for item, alike in near if sentence in forms_of(item.lead or "")), default=0.0)
