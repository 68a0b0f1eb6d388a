"""A report's text with the words of each finding marked, so that both can be read side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from assistant.audit.audit import Audit
from assistant.audit.findings.finding import KIND_LABELS, Verdict
from assistant.audit.told.telling import instead
from assistant.service.marks import marks


def marked(audit: Audit) -> dict[str, Any]:
    """`lines` of pieces, each with the findings it belongs to; `kinds`, the findings under their headings, worst first;
    `serious`, whether any says that something is wrong."""
    found = marks(audit)
    spans = [[(one["at"], one["start"], one["end"]) for one in at] for at in found["spans"]]
    kinds: dict[str, list[dict[str, Any]]] = {}
    verdicts: dict[str, Verdict] = {}
    numbers = {id(finding): number for number, finding in enumerate(audit.findings)}
    for finding in audit.by_severity():
        number = numbers[id(finding)]
        verdicts[finding.label] = finding.verdict
        kinds.setdefault(finding.label, []).append({
            "number": number, "kind": KIND_LABELS[finding.kind], "line": finding.line, "stated": finding.stated,
            "computed": finding.computed, "instead": instead(finding), "note": finding.note, "citation": finding.citation, "marked": bool(spans[number]),
        })  # fmt: skip
    return {
        "lines": [
            {"number": line["line"], "pieces": _pieces(line["text"], _on(spans, at), audit)}
            for at, line in enumerate(found["text_lines"])
        ],
        "serious": bool(audit.serious),
        "kinds": [
            {"label": label, "verdict": verdicts[label], "folded": label == Verdict.UNPAIRED.label, "found": of}
            for label, of in kinds.items()
        ],
    }


def _on(spans: list[list[tuple[int, int, int]]], at: int) -> list[tuple[int, int, int]]:
    """(finding, start, end) of the marks on a line."""
    return [(number, start, end) for number, of in enumerate(spans) for line, start, end in of if line == at]


def _pieces(text: str, spans: list[tuple[int, int, int]], audit: Audit) -> list[dict[str, Any]]:
    """The line cut where a mark begins or ends; `first` holds the findings whose mark begins with the piece."""
    cuts = sorted({0, len(text), *(at for _, start, end in spans for at in (start, end) if at < len(text))})
    pieces = []
    for start, end in pairwise(cuts):
        covering = [number for number, begun, ended in spans if begun <= start and end <= ended]
        pieces.append({
            "text": text[start:end], "of": covering, "first": [number for number, begun, _ in spans if begun == start],
            "verdict": audit.findings[covering[0]].verdict.value if covering else "",
        })  # fmt: skip
    return pieces
