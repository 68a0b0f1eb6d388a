"""Figures in a question handed to the calculator, and what it says back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim
from assistant.answering.question import Question
from corpus.document import Corpus

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


@dataclass(frozen=True)
class Computed:
    """What came of the figures: claims (each a line of a finding), or one question back.

    Attributes:
        texts: for a provision's key, the text of the findings that cite it.
        complete: whether nothing needs to be added from search.
    """

    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    ask: str | None = None
    complete: bool = False


def compute(question: Question, corpus: Corpus) -> Computed | None:
    """None where the question brings nothing to compute."""
    return None
