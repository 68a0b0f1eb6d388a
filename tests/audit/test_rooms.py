"""The rooms of the audit: which package knows of which."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

AUDIT = Path(__file__).parents[2] / "assistant" / "audit"
PREFIX = "assistant.audit."


def _room(module: str) -> str:
    """The package a module stands in; a module at the top is a room of its own."""
    return module.removeprefix(PREFIX).split(".")[0]


def _imported(source: str) -> set[str]:
    """The rooms that a module imports from, at first use too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        if node.module == PREFIX.rstrip("."):
            found |= {alias.name for alias in node.names}
        elif node.module.startswith(PREFIX):
            found.add(_room(node.module))
    return found


def test_imports_between_rooms_point_one_way():
    """
    Whoever reads a package need not read the one that uses it: no two of them import each other, not even round a corner.
    """
    rooms: dict[str, set[str]] = {}
    for path in sorted(AUDIT.rglob("*.py")):
        room = path.relative_to(AUDIT).with_suffix("").parts[0]
        rooms.setdefault(room, set()).update(_imported(path.read_text(encoding="utf-8")) - {room})

    order = list(TopologicalSorter(rooms).static_order())  # raises CycleError, with the rooms of the circle

    assert (
        order.index("file")
        < order.index("figures")
        < order.index("tables")
        < order.index("comparing")
        < order.index("told")
    )
