"""Sheets as offices write them, made on the spot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import openpyxl
import pytest

from assistant.sheet.check import check_proposal
from assistant.sheet.outcome import Outcome
from assistant.sheet.proposal import read_proposal
from assistant.sheet.rows import Proposal
from tests.sheet.making import DAY

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write rows to a sheet, further sheets by name, and give the file."""

    def written(*rows: Iterable[object], **others: Iterable[Iterable[object]]) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(list(row))
        for name, more in others.items():
            added = book.create_sheet(name.replace("_", " "))
            for row in more:
                added.append(list(row))
        path = tmp_path / "de-nghi.xlsx"
        book.save(path)
        return path

    return written


@pytest.fixture
def read(make: Make) -> Callable[..., Proposal]:
    return lambda *rows, **others: read_proposal(make(*rows, **others))


@pytest.fixture
def outcomes(make: Make) -> Callable[..., list[Outcome]]:
    return lambda *rows, **others: check_proposal(read_proposal(make(*rows, **others)), day=DAY)
