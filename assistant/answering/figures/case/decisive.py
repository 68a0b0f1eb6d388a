"""The steps of a finding about a rating that decide it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

from assistant.answering.figures.case.wanted import RATING_OF

_BARRED = re.compile(r"không đạt điều kiện của mức ([^;,]+?) vì")


def decisive_steps(finding: Finding, wanted: str | None) -> tuple[str, ...]:
    """The shares, then the conditions of the rating wanted and those that bar a rating; five lines at most."""
    barred = _BARRED.search(finding.says)  # the band of the score, whose own conditions are not met
    label = RATING_OF[wanted].label if wanted is not None else barred[1] if barred else ""
    heading, shares, own, failing, tested = "", [], [], [], []
    for line in finding.steps:
        if line.startswith(("Mức ", "Trường hợp ")):
            heading = re.sub(r"^(?:Mức|Trường hợp) |:.*$", "", line)
            continue
        said = f"{heading}: {line.strip()}" if heading and line.startswith(" ") else line.strip()
        if re.search(r"\d : \d", said):
            shares.append(said)
        elif "→" in said:
            tested.append(said)
            if label and said.startswith(f"{label}:"):
                own.append(said)
            if "→ không đạt" in said or "→ thuộc trường hợp" in said:
                failing.append(said)
    fallen = [line for line in failing if "→ thuộc trường hợp" in line]
    case = [line for line in fallen if finding.figures.get("allowed") is Rating.NOT_COMPLETED]
    deciding = [*shares, *case, *(line for line in own if line in failing)]
    chosen = [*deciding, *own] if own and wanted is not None else [*deciding, *fallen, *failing, *tested]
    return tuple(dict.fromkeys(chosen))[:4]
