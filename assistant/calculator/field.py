"""A field of a function: what it is called, what may be typed into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from corpus.errors import ProposalError
from corpus.text import nfc


@dataclass(frozen=True)
class Field:
    """What a function asks for.

    Attributes:
        name: the English identifier; `key` the short Vietnamese one people type. Either is taken.
        read: text to value, refusing with a reason.
        choices: what may be typed, with its label; shown by every door.
    """

    name: str
    key: str
    label: str
    read: Callable[[str], Any]
    required: bool = False
    example: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)

    def value(self, text: str) -> Any:
        """Read what was typed.

        Raises:
            ProposalError: it cannot be read; the message names the field and shows an example.
        """
        try:
            return self.read(nfc(text).strip())
        except ValueError as error:
            hint = f" Ví dụ: {self.key}={self.example}." if self.example else ""
            raise ProposalError(f"{error}{hint}", place=f"{self.key} ({self.label})") from None
