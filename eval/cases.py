"""An evaluation case: a question with what a right answer must and must not hold."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

QUESTIONS = Path(__file__).parent / "questions"


@dataclass(frozen=True)
class Case:
    """One case of ``eval/questions/*.yaml``.

    Attributes:
        turns: the conversation; the last turn is judged.
        keys: right entries, any one counts as found; `versions`: documents the answer may stand on.
        says: each inner group needs one of its wordings in the answer; `says_not`: wordings that must not occur.
    """

    id: str
    slices: tuple[str, ...]
    turns: tuple[str, ...]
    status: str
    keys: frozenset[str]
    says: tuple[tuple[str, ...], ...] = ()
    says_not: tuple[str, ...] = ()
    opens: str | None = None
    versions: frozenset[str] = frozenset()
    calculator: bool = False
    today: date | None = None

    @property
    def is_dev(self) -> bool:
        """Half of the cases, by a hash of their id, may be used to choose settings; the other half only to report."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 0


def load_cases(folder: Path = QUESTIONS) -> list[Case]:
    """Every case of a folder, in the order of the files."""
    return [_case(item) for path in sorted(folder.glob("*.yaml")) for item in _read(path)]


def _read(path: Path) -> Iterator[dict[str, Any]]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    yield from yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


def _case(item: dict[str, Any]) -> Case:
    turns = tuple(item.get("turns") or (item["question"],))
    if item.get("typing") == "nfd":
        turns = tuple(unicodedata.normalize("NFD", turn) for turn in turns)
    return Case(
        id=item["id"],
        slices=tuple(item["slice"]),
        turns=turns,
        status=item["status"],
        keys=frozenset(item.get("keys") or ()),
        says=tuple(tuple(str(word) for word in group) for group in item.get("says") or ()),
        says_not=tuple(str(word) for word in item.get("says_not") or ()),
        opens=item.get("opens"),
        versions=frozenset(item.get("versions") or ()),
        calculator=bool(item.get("calculator")),
        today=item.get("today"),
    )
