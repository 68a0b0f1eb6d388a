"""An answer laid out for reading: lines with marks, the findings' steps, the provisions below."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from assistant.answering.answer import Outcome

_MARK = re.compile(r"\[(\d{1,2})\]")
# No regulation stands behind these, so no day either.
_TIMELESS = (Outcome.OUT_OF_SCOPE, Outcome.SMALL_TALK)
_SOURCES = "\n  [1] "  # where the text's own list of citations begins


def lay_out(kept: Mapping[str, Any], *, receipt: str, question: str | None, at: str = "") -> dict[str, Any]:
    """What the answer's template shows, from an answer as a receipt keeps it."""
    sources = kept.get("citation_lines", [])
    numbers = {int(one["number"]) for one in sources}
    body, _, _ = str(kept["text"]).partition(_SOURCES)
    status = Outcome(kept["status"])
    made_by = str(kept.get("made_by", ""))
    return {
        "receipt": receipt, "question": question, "at": at, "label": status.label,
        "answered": status is Outcome.ANSWERED, "dated": status not in _TIMELESS, "as_of": date.fromisoformat(str(kept["as_of"])),
        "blocks": _blocks(body.splitlines(), numbers, receipt), "after": _after(str(kept["text"])), "sources": sources,
        "findings": [one for one in kept.get("findings", []) if one.get("steps")], "text": kept["text"],
        "model": made_by.partition(":")[2] if made_by.startswith("model:") else "",
    }  # fmt: skip


def _blocks(lines: list[str], numbers: set[int], receipt: str) -> list[dict[str, Any]]:
    """Paragraphs, and the lines of a list held together."""
    blocks: list[dict[str, Any]] = []
    for line in filter(None, (line.strip() for line in lines)):
        listed = line.startswith(("- ", "• "))
        shown = linked(line[2:] if listed else line, numbers, receipt)
        if listed and blocks and blocks[-1]["listed"]:
            blocks[-1]["lines"].append(shown)
        else:
            blocks.append({"listed": listed, "lines": [shown]})
    return blocks


def _after(text: str) -> list[str]:
    """What an answer says below its citation lines."""
    _, found, rest = text.partition(_SOURCES)
    return [line for line in rest.splitlines()[1:] if not line.startswith("  [")] if found else []


def linked(line: str, numbers: set[int], receipt: str) -> Markup:
    """A line with its marks as links to the provisions below."""
    made, at = Markup(""), 0
    for mark in _MARK.finditer(line):
        if int(mark[1]) in numbers:
            link = Markup('<a class="mark" href="#{0}-{1}" aria-label="Căn cứ {1}">[{1}]</a>').format(receipt, mark[1])
            made += escape(line[at : mark.start()]) + link
            at = mark.end()
    return made + escape(line[at:])
