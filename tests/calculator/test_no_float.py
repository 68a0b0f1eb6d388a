"""No float anywhere in the calculator: the syntax tree is read, and every finding is searched."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import assistant.calculator

SOURCES = sorted(Path(assistant.calculator.__file__).parent.rglob("*.py"))
FORBIDDEN = {"float", "round", "Decimal", "decimal", "math", "statistics"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_source_holds_no_float(path: Path) -> None:
    """No float literal, no float(), no rounding to floats; a division has a Fraction or a path in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float | complex), node.value
        if isinstance(node, ast.Name):
            assert node.id not in FORBIDDEN
        if isinstance(node, ast.Import | ast.ImportFrom):
            assert not FORBIDDEN & {alias.name for alias in node.names}
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            text = ast.unparse(node)
            assert "ratio" in text or "FOLDER" in text or "__file__" in text, text
