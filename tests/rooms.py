"""The packages of a package ("rooms"), and which of them imports which."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]


def rooms_in_order(package: str) -> list[str]:
    """The rooms of a package named with dots, those first that know of none that follows; a module at its top is a room of
    its own.

    Raises:
        CycleError: two rooms import each other, if round a corner; it names those of the circle.
    """
    home = ROOT.joinpath(*package.split("."))
    rooms: dict[str, set[str]] = {}
    for path in sorted(home.rglob("*.py")):
        room = path.relative_to(home).with_suffix("").parts[0]
        rooms.setdefault(room, set()).update(_imported(package, path.read_text(encoding="utf-8")) - {room})
    return list(TopologicalSorter(rooms).static_order())


def _imported(package: str, source: str) -> set[str]:
    """The rooms that a module imports from, at first use too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        if node.module == package:
            found |= {alias.name for alias in node.names}
        elif node.module.startswith(f"{package}."):
            found.add(node.module.removeprefix(f"{package}.").split(".")[0])
    return found
