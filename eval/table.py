"""The table of measures by slice, for the terminal and for the README."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from eval.judge import Judgement

COLUMNS: tuple[tuple[str, str, Callable[[Judgement], float | bool | None]], ...] = (
    ("hit@1", "hit1", lambda item: item.hit1),
    ("hit@3", "hit3", lambda item: item.hit3),
    ("hit@5", "hit5", lambda item: item.hit5),
    ("MRR", "mrr", lambda item: item.rr),
    ("kết cục đúng", "status", lambda item: item.status),
    ("số liệu đúng", "figures", lambda item: item.figures),
    ("mở đầu đúng", "opens", lambda item: item.opens),
    ("dẫn đúng (P)", "cited_precision", lambda item: item.cited_precision),
    ("dẫn đủ (R)", "cited_recall", lambda item: item.cited_recall),
    ("sai phiên bản", "wrong_version", lambda item: item.wrong_version),
    ("từ chối nhầm", "false_refusal", lambda item: item.false_refusal),
)
_BEGIN, _END = "<!-- eval: begin -->", "<!-- eval: end -->"


def mean(judged: Sequence[Judgement], read: Callable[[Judgement], float | bool | None]) -> float | None:
    """The mean of a measure over the cases that ask for it."""
    values = [float(value) for item in judged if (value := read(item)) is not None]
    return sum(values) / len(values) if values else None


def measures(judged: Sequence[Judgement]) -> dict[str, float | None]:
    """Every measure over all cases, by name."""
    return {name: mean(judged, read) for _, name, read in COLUMNS}


def rows(judged: Sequence[Judgement], *, least: int = 1) -> list[list[str]]:
    """A row for all cases, one for each half, then one a slice of at least `least` cases."""
    groups = {"tất cả": list(judged)}
    groups["nửa phát triển"] = [item for item in judged if item.case.is_dev]
    groups["nửa báo cáo"] = [item for item in judged if not item.case.is_dev]
    for name in sorted({name for item in judged for name in item.case.slices}):
        chosen = [item for item in judged if name in item.case.slices]
        if len(chosen) >= least:
            groups[name] = chosen
    found = []
    for name, items in groups.items():
        cells = [mean(items, read) for _, _, read in COLUMNS]
        found.append([name, str(len(items)), *("–" if cell is None else f"{cell:.3f}" for cell in cells)])
    return found


def render(judged: Sequence[Judgement], *, least: int = 1) -> str:
    """The table as Markdown, aligned."""
    lines = [["lát", "số câu", *(title for title, _, _ in COLUMNS)], *rows(judged, least=least)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    text = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(text)


def write_readme(path: Path, judged: Sequence[Judgement]) -> None:
    """Put the table between its marks in a README."""
    content = path.read_text(encoding="utf-8")
    table = f"{_BEGIN}\n{render(judged, least=10)}\n{_END}"
    path.write_text(re.sub(f"{_BEGIN}.*?{_END}", lambda _: table, content, flags=re.DOTALL), encoding="utf-8")
