"""A function of the calculator as every door offers it: a name, typed fields, an example, and the finding it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.calculator.field import Field
from assistant.calculator.finding import Finding
from assistant.calculator.typed import slug
from corpus.errors import InputError, ProposalError

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Function:
    """One thing the calculator answers.

    Attributes:
        name: the English identifier; `key` the short Vietnamese name. Either is taken.
        run: from the values by field name, and today, to the finding.
        example: what one would type.
    """

    name: str
    key: str
    label: str
    fields: tuple[Field, ...]
    run: Callable[[Values, date], Finding]
    example: str

    def field(self, key: str) -> Field:
        """The field by either of its names.

        Raises:
            InputError: there is none; the message lists them.
        """
        wanted = slug(key)
        for field in self.fields:
            if wanted in (slug(field.key), slug(field.name)):
                return field
        known = ", ".join(field.key for field in self.fields)
        raise InputError(f"“{self.key}” không có mục “{key}”. Các mục dùng được: {known}.")

    def read(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Typed texts as values by field name.

        Raises:
            InputError: a field is not known, or given twice.
            ProposalError: a text cannot be read, or a required field is missing.
        """
        values: dict[str, Any] = {}
        for key, text in given.items():
            field = self.field(key)
            if field.name in values:
                raise InputError(f"mục “{field.key}” ghi hai lần.")
            values[field.name] = field.value(text)
        missing = next((field for field in self.fields if field.required and field.name not in values), None)
        if missing is not None:
            raise ProposalError(f"còn thiếu: {missing.label}. Ví dụ: {self.example}", place=missing.key)
        return values

    def __call__(self, given: Mapping[str, str], *, today: date) -> Finding:
        """Read what was typed and compute.

        Raises:
            RegulationError: something cannot be read, is missing, or has no rule on the day.
        """
        return self.run(self.read(given), today)
