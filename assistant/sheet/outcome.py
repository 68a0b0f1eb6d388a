"""How a row of a proposal came out."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as default
from enum import Enum

from assistant.sheet.fields import Field

SUFFIX = "-da-kiem.xlsx"
"""What the name of an annotated copy ends with."""


class State(Enum):
    """How a row came out; the value is what people read."""

    HOLDS = "đạt"
    OVER = "vượt"
    OTHER_READING = "vượt theo câu chữ, trong giới hạn nếu tính trên “tốt trở lên”"
    MISMATCH = "số liệu không khớp"
    NOT_ALLOWED = "quy định không cho phép"
    CANNOT_TELL = "chưa kết luận được"


BAD = frozenset({State.OVER, State.OTHER_READING, State.MISMATCH, State.NOT_ALLOWED})
"""What stands against the text of the regulation, whatever another reading would say."""


@dataclass(frozen=True)
class Outcome:
    """One row's outcome: the cell to mark, a sentence, the steps and the citations.

    Attributes:
        row: the sheet's row; 0 where the group was counted up from rows of people.
        sheet: the sheet's name.
    """

    row: int
    name: str
    state: State
    says: str
    steps: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    field: Field = Field.EXCELLENT
    counts: dict[Field, int] = default(default_factory=dict)
    ceiling: int | None = None
    sheet: str = ""

    def as_dict(self) -> dict[str, object]:
        return {
            "row": self.row,
            "sheet": self.sheet,
            "name": self.name,
            "verdict": self.state.name.lower(),
            "verdict_label": self.state.value,
            "says": self.says,
            "steps": list(self.steps),
            "citations": list(self.citations),
            "counts": {key.name.lower(): value for key, value in self.counts.items()},
            "ceiling": self.ceiling,
        }
