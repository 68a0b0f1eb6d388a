"""Groups as rows of a form: a name and two counts each, any number of them."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import QueryParams

from assistant.calculator.listed import pairs
from corpus.errors import ProposalError

MOST = 200
_BLANK = 3  # rows offered at first


@dataclass(frozen=True)
class Row:
    """A group as typed."""

    name: str = ""
    good: str = ""
    excellent: str = ""

    @property
    def empty(self) -> bool:
        return not (self.name.strip() or self.good.strip() or self.excellent.strip())


def rows_of(given: QueryParams) -> list[Row]:
    """The rows of an address: repeated ``ten``, ``tot``, ``xuat_sac``, or ``nhom`` as the command line takes it."""
    names, goods, excellents = (given.getlist(key) for key in ("ten", "tot", "xuat_sac"))
    if given.get("nhom") and not goods:
        try:
            return [Row(name, str(good), str(excellent)) for name, (good, excellent) in pairs(given["nhom"]).items()]
        except ValueError as error:
            raise ProposalError(str(error), place="nhom") from None
    count = min(max(len(names), len(goods), len(excellents)), MOST)
    return [
        Row(*(column[at] if at < len(column) else "" for column in (names, goods, excellents))) for at in range(count)
    ]


def offered(rows: list[Row]) -> list[Row]:
    """The rows to show: those typed, or a few empty ones."""
    return rows or [Row()] * _BLANK


def written(rows: list[Row]) -> str:
    """The rows as the calculator's field takes them; an unnamed group is called by its number."""
    told = []
    for number, row in enumerate(rows, start=1):
        if not row.empty:
            name = " ".join(row.name.replace(";", ",").split()) or f"Nhóm {number}"
            told.append(f"{name}:{row.good.strip() or '0'}/{row.excellent.strip() or '0'}")
    return "; ".join(told)
