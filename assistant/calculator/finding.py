"""What the calculator concludes: a verdict, its figures, the steps as on paper, and the provisions it stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from assistant.calculator.label import FIGURES
from assistant.calculator.number import plain
from corpus.vocabulary import Confidence, Term

Figure = int | Fraction | str | date
Figures = Mapping[str, Figure]


class Verdict(Term):
    """Kết luận của bộ tính."""

    HOLDS = "holds", "đạt"
    BREACHED = "breached", "vượt"
    CANNOT_TELL = "cannot_tell", "chưa kết luận được"


@dataclass(frozen=True)
class Reading:
    """Another way to read or count, shown beside the deciding one."""

    name: str
    label: str
    figures: Figures
    says: str
    verdict: Verdict | None = None
    citations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One conclusion.

    Attributes:
        rule: id of the rule that decided.
        figures: name to figure; `labels` gives each its Vietnamese.
        steps: Vietnamese lines as one would write them on paper.
        says: the conclusion in one sentence, fit to be read out in a meeting.
        citations: keys of the provisions, the deciding one first.
        others: the other readings.
        judgement: what is left to the competent body.
        missing: what would have to be told for a full conclusion, in Vietnamese.
        profile: label of the province whose rules were asked for.
    """

    rule: str
    verdict: Verdict
    says: str
    as_of: date
    figures: Figures = field(default_factory=dict)
    steps: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    confidence: Confidence = Confidence.CONFIRMED
    others: tuple[Reading, ...] = ()
    judgement: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    profile: str | None = None

    @property
    def holds(self) -> bool:
        return self.verdict is Verdict.HOLDS

    @property
    def labels(self) -> Mapping[str, str]:
        """The Vietnamese name of each figure."""
        return {name: FIGURES[name] for name in self.figures}

    def as_dict(self) -> dict[str, object]:
        """A view for JSON: fractions as "28/5", days as ISO."""
        return {
            "rule": self.rule,
            "verdict": self.verdict.value,
            "verdict_label": self.verdict.label,
            "says": self.says,
            "as_of": self.as_of.isoformat(),
            "figures": _plain(self.figures),
            "labels": dict(self.labels),
            "steps": list(self.steps),
            "citations": list(self.citations),
            "confidence": self.confidence.value,
            "others": [
                {
                    "name": reading.name,
                    "label": reading.label,
                    "figures": _plain(reading.figures),
                    "says": reading.says,
                    "verdict": reading.verdict.value if reading.verdict else None,
                    "citations": list(reading.citations),
                }
                for reading in self.others
            ],
            "judgement": list(self.judgement),
            "missing": list(self.missing),
            "profile": self.profile,
        }


def _plain(figures: Figures) -> dict[str, int | str]:
    return {name: _plain_figure(figure) for name, figure in figures.items()}


def _plain_figure(figure: Figure) -> int | str:
    if isinstance(figure, date):
        return figure.isoformat()
    if isinstance(figure, Term):
        return str(figure.value)
    return plain(figure) if isinstance(figure, Fraction) else figure
