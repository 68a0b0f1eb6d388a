"""How the ground of a figure is named for people: the place and the document, and how far it was checked."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import document_names
from corpus.path import spoken
from corpus.vocabulary import Confidence

_WEAKEST_FIRST = (Confidence.RECALLED, Confidence.SINGLE, Confidence.CONFIRMED)


def name_document(key: str) -> str:
    """``"Quy định 366-QĐ/TW (2025)"``."""
    names = document_names()
    document, _, rest = key.partition("/")
    within = f"{document}/{rest.split('/', 1)[0]}"
    return names.get(within) or names.get(document, document)


def name_key(key: str) -> str:
    """``"Điều 11, khoản 1, điểm 1.5, Quy định 366-QĐ/TW (2025)"``."""
    _, _, at = key.partition("/")
    place = spoken(at) if at else ""
    return f"{place}, {name_document(key)}" if place else name_document(key)


def ground(value: Value) -> str:
    """The line that says where a figure stands, with its confidence and what a reader must know beside it."""
    line = f"Căn cứ: {name_key(value.cite)}"
    if value.confidence is Confidence.RECALLED:
        line += " (nhớ lại, chưa đối chiếu)"
    elif value.confidence is Confidence.SINGLE:
        line += " (một nguồn)"
    return f"{line}. {value.note}" if value.note else f"{line}."


def citations(*values: Value) -> tuple[str, ...]:
    """The keys behind some values, each once, the deciding ones first."""
    keys = [value.cite for value in values] + [key for value in values for key in value.also]
    return tuple(dict.fromkeys(keys))


def weakest(values: Iterable[Value]) -> Confidence:
    """The lowest confidence among values; none given counts as confirmed."""
    found = {value.confidence for value in values}
    return next((confidence for confidence in _WEAKEST_FIRST if confidence in found), Confidence.CONFIRMED)
