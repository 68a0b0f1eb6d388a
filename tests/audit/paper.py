"""A report in text turned into the other forms people have it in."""

from __future__ import annotations

from pathlib import Path

import docx

REPORTS = Path(__file__).parent / "reports"
NAMES = ("daitinh", "huyen", "khoi", "phuong", "so", "tinh", "xa")


def text_of(name: str) -> str:
    return (REPORTS / f"{name}.txt").read_text(encoding="utf-8")


def write_word(text: str, path: Path) -> Path:
    """Each line a paragraph, each run of | rows a table."""
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            if set(line) - set("|- "):
                rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            table = document.add_table(len(rows), max(map(len, rows)))
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    table.cell(at, column).text = cell
            rows = []
        if line.strip():
            document.add_paragraph(line)
    document.save(str(path))
    return path


def wrapped(text: str, width: int = 92) -> str:
    """The text as a PDF gives it: lines cut at a width, a page number now and then."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        if paragraph.startswith("|") or len(paragraph) <= width:
            lines.append(paragraph)
            continue
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + len(word) + 1 > width:
                lines.append(line)
                line = word
                if len(lines) % 45 == 0:
                    lines += ["", str(len(lines) // 45), ""]
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return "\n".join(lines)
