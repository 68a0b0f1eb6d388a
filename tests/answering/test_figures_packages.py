"""The packages of figures import each other one way."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

FIGURES = Path(__file__).resolve().parents[2] / "assistant" / "answering" / "figures"
NAME = "assistant.answering.figures."


def _packages_of(path: Path) -> set[str]:
    """The packages of figures a file imports from."""
    imported = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)
    ]
    named = [node.module.removeprefix(NAME) for node in imported if (node.module or "").startswith(NAME)]
    return {name.split(".")[0] for name in named if (FIGURES / name.split(".")[0]).is_dir()}


def test_packages_of_figures_import_one_way():
    """
    What is read of a question is read without knowing the plans: no package is imported by one it imports itself.
    """
    packages = [folder for folder in sorted(FIGURES.iterdir()) if (folder / "__init__.py").exists()]
    graph = {
        folder.name: {name for path in folder.glob("*.py") for name in _packages_of(path)} - {folder.name}
        for folder in packages
    }

    order = list(TopologicalSorter(graph).static_order())  # CycleError names those that import each other

    assert len(packages) == len(order) > 10
