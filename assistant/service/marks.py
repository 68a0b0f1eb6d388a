"""A report's lines beside its findings: where in the text each finding's words stand."""

from __future__ import annotations

from typing import Any

from assistant.audit.audit import Audit
from assistant.audit.file.report import Block


def marks(audit: Audit) -> dict[str, list[Any]]:
    """`text_lines` in reading order, and `spans`: one list for each finding of (index of the line, start, end)."""
    text_lines: list[dict[str, Any]] = []
    for part in audit.report.parts:
        if isinstance(part, Block):
            ends = [start for start, _ in part.starts[1:]] + [len(part.text)]
            text_lines += [
                {"line": line, "text": part.text[start:end].rstrip()}
                for (start, line), end in zip(part.starts, ends, strict=True)
            ]
        else:
            for row in part.rows:
                if row:
                    text_lines.append({"line": row[0].line, "text": " | ".join(cell.text for cell in row)})
    return {
        "text_lines": text_lines,
        "spans": [_spans(text_lines, one.line, one.stated, one.quote) for one in audit.findings],
    }


def _spans(text_lines: list[dict[str, Any]], line: int, stated: str, quote: str) -> list[dict[str, int]]:
    """The stated words on the finding's line, else the quote, else the whole line."""
    for at, one in enumerate(text_lines):
        if one["line"] == line:
            for words in (stated, quote):
                start = one["text"].find(words) if words else -1
                if start >= 0:
                    return [{"at": at, "line": line, "start": start, "end": start + len(words)}]
    return [
        {"at": at, "line": line, "start": 0, "end": len(one["text"])}
        for at, one in enumerate(text_lines)
        if one["line"] == line
    ][:1]
