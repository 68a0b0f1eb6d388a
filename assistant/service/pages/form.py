"""A function of the calculator as a form: which fields stand first, how each is typed, what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.calculator import typed as reading
from assistant.calculator.field import Field
from assistant.calculator.function import Function

# Of a function with many fields, those most cases need; the others stand in a part that is opened when wanted.
_FIRST = {
    "muc-cao-nhat": (
        "vai_tro", "muc", "diem", "nhiem_vu", "hoan_thanh", "dung_han", "vuot_muc", "khac_phuc", "ky_luat",
        "muc_tap_the", "ngay",
    ),
}  # fmt: skip
# Either a count or a share is taken here; a share alone would suggest that tasks are done by a third.
_EXAMPLES = {
    "hoan_thanh": "20 hoặc 100%",
    "dung_han": "20 hoặc 100%",
    "vuot_muc": "7 hoặc 35%",
    "khac_phuc": "100%",
}
_TYPES: Mapping[Callable[[str], object], str] = {
    reading.day: "date",
    reading.count: "numeric",
    reading.year: "numeric",
    reading.number: "decimal",
}


@dataclass(frozen=True)
class Entry:
    """A field of the form.

    Attributes:
        type: ``choice``, ``date``, ``numeric``, ``decimal`` or ``text``.
        value: what was typed.
    """

    key: str
    label: str
    required: bool
    type: str
    example: str
    choices: Mapping[str, str]
    value: str


def entries(function: Function, given: Mapping[str, str]) -> tuple[list[Entry], list[Entry]]:
    """The form's fields with what was typed: those that stand first, and the rest."""
    made = [_entry(field, given.get(field.key, given.get(field.name, ""))) for field in function.fields]
    first = _FIRST.get(function.key)
    if first is None:
        return made, []
    by_key = {one.key: one for one in made}
    return [by_key[key] for key in first], [one for one in made if one.key not in first]


def _entry(field: Field, value: str) -> Entry:
    kind = "choice" if field.choices else _TYPES.get(field.read, "text")
    example = field.example.strip('"')
    if "%" in example:
        example = _EXAMPLES.get(field.key, example)
    return Entry(field.key, field.label, field.required, kind, example, field.choices, value)
