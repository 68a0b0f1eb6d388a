"""What the calculator's tests share: the oracle beside them, and the provisions' texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
SHEETS = HERE.parents[2] / "shared" / "facts"
sys.path.insert(0, str(HERE))


def _entries() -> Iterator[dict[str, Any]]:
    for path in sorted(SHEETS.glob("*.yaml")):
        sheet = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for part in ("provisions", "solutions", "review_practice", "forms"):
            yield from sheet.get(part) or ()


@pytest.fixture(scope="session")
def sheet_texts() -> dict[str, str]:
    """Texts of the fact sheets by key; they are not part of the product, so the test is skipped without them."""
    if not SHEETS.is_dir():
        pytest.skip("the fact sheets are not here")
    return {entry["key"]: entry.get("text") or entry.get("what") for entry in _entries()}


@pytest.fixture(scope="session")
def sheet_parameters() -> list[dict[str, Any]]:
    """Every parameter of the fact sheets."""
    if not SHEETS.is_dir():
        pytest.skip("the fact sheets are not here")
    sheets = (yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for path in SHEETS.glob("*.yaml"))
    return [entry for sheet in sheets for entry in sheet.get("parameters") or ()]
