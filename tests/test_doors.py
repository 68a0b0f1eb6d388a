"""Who may import what: packages only to their left, and each third-party package through its own door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("corpus", "index", "assistant", "bot", "eval")

# A package imports itself and those named; nothing imports eval.
LEFT = {
    "corpus": set(),
    "index": {"corpus"},
    "assistant": {"corpus", "index"},
    "bot": {"corpus", "index", "assistant"},
    "eval": {"corpus", "index", "assistant", "bot"},
}

# The steps to the right: a command that runs a package to its right hands over to it.
COMMANDS = {"assistant/cli/eval.py": "eval.run", "assistant/cli/bot.py": "bot.run"}

# The rooms of the assistant, leftmost first; rooms of one rank do not know each other.
RANKS = (
    {"clock", "settings", "locale"},
    {"calculator", "llm", "storage", "incident"},
    {"sheet"},  # tables of figures, read for the calculator and written for the audit
    {"answering", "audit", "training"},
    {"assistant"},  # assistant/assistant.py, where the doors meet the answer
    {"threads", "library"},
    {"desk"},  # the assistant with a memory and a store, which every channel talks to
    {"service"},
    {"cli"},
)

# Where a third-party package may be imported; eval/plain.py is the peer that LlamaIndex alone would make.
DOORS = {
    "faiss": {"index/vectors.py"},
    "sentence_transformers": {"index/embed.py", "index/train.py", "index/training/"},
    "llama_index": {"index/llama/", "assistant/llm/", "eval/plain.py"},
    "fastapi": {"assistant/service/", "eval/bot/api/", "eval/contract.py"},  # the server that stands in for Telegram
    "starlette": {"assistant/service/"},
    "telegram": {"bot/", "eval/bot/"},  # measuring stands in for Telegram
    "mcp": {"assistant/service/"},
    "uvicorn": {"assistant/service/", "bot/", "eval/page.py", "eval/bot/api/"},
    "prometheus_client": {"assistant/service/"},
    "jinja2": {"assistant/service/"},
    "playwright": {"eval/page.py"},  # measuring, with a real browser
    "httpx": {"assistant/llm/openai_compatible.py", "eval/bot/api/"},
    "sqlalchemy": {"assistant/storage/"},
    "alembic": {"assistant/storage/"},
    "fsrs": {"assistant/training/"},
    "pytesseract": {"corpus/ingest/scan.py"},
    "viparse": {"corpus/ingest/legacy.py"},
}
CLIENTS = {"openai", "anthropic", "ollama", "litellm"}  # a provider's client has its own file in assistant/llm/


def sources() -> list[Path]:
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def imported(path: Path) -> Iterator[str]:
    """Dotted names of all modules a file imports, wherever in it, relative ones resolved."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            home = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            base = ".".join((*home, *([node.module] if node.module else [])))
            yield from (f"{base}.{alias.name}" for alias in node.names)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(dotted: str) -> str | None:
    """``"assistant.calculator.quota"`` → ``"calculator"``."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "assistant" and len(parts) > 1 else None


def test_walk_sees_imports_of_every_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """
    The rules below are worth nothing if the walk misses an import inside a function or a relative one.
    """
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    file = tmp_path / "index" / "llama" / "x.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "import a.b\nfrom c import d\ndef f():\n    from ..text import fold\n    import e\n", encoding="utf-8"
    )

    assert set(imported(file)) == {"a.b", "c.d", "index.text.fold", "e"}


def test_packages_import_only_to_their_left():
    """
    The corpus knows nobody, the index the corpus, the assistant both; nothing imports eval or tests.
    """
    known = {*PACKAGES, "tests"}
    wrong = [
        f"{name(path)} imports {module}"
        for path in sources()
        for module in imported(path)
        if (package := module.split(".")[0]) in known
        and package != (own := path.relative_to(ROOT).parts[0])
        and package not in LEFT[own]
        and not (module + ".").startswith(COMMANDS.get(name(path), "-") + ".")
    ]
    assert wrong == []


def test_rooms_of_the_assistant_import_only_to_their_left():
    """
    The calculator and the models know no answer, an answer knows no door, and rooms of one rank do not know each other.
    """
    rank = {each: number for number, rooms in enumerate(RANKS) for each in rooms}
    wrong = []
    for path in sources():
        own = room(".".join(path.relative_to(ROOT).with_suffix("").parts))
        if own is None or own == "__init__":
            continue
        assert own in rank, f"{name(path)} is in no known room of the assistant"
        for module in imported(path):
            other = room(module)
            if other is not None and other != own and rank.get(other, len(RANKS)) >= rank[own]:
                wrong.append(f"{name(path)} imports {module}")
    assert wrong == []


@pytest.mark.parametrize("package", sorted(DOORS))
def test_third_party_package_comes_in_by_its_door(package: str):
    """
    One place to change when a library changes, and nothing heavy where an answer is made.
    """
    doors = DOORS[package]
    wrong = [
        name(path)
        for path in sources()
        if any(module.split(".")[0] == package for module in imported(path))
        and not any(name(path) == door or (door.endswith("/") and name(path).startswith(door)) for door in doors)
    ]
    assert wrong == []


def test_providers_clients_live_beside_the_models():
    """
    A provider's own client may be used, in a file of its own in assistant/llm/.
    """
    using = {name(path): CLIENTS & {module.split(".")[0] for module in imported(path)} for path in sources()}
    wrong = [file for file, clients in using.items() if clients and not file.startswith("assistant/llm/")]

    assert wrong == []
    assert all(len(clients) <= 1 for clients in using.values())


def test_every_door_leads_somewhere():
    """
    A door in the table that no longer exists would hide a rule that no longer holds. The rooms not built yet are left.
    """
    files = {name(path) for path in sources()}
    known = {door for doors in DOORS.values() for door in doors}
    coming = {"assistant/service/", "bot/", "index/train.py", "index/training/"}

    assert {door for door in known - coming if not any(file.startswith(door) for file in files)} == set()
