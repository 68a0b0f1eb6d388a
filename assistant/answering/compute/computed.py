"""What came of the figures of a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


@dataclass(frozen=True)
class Computed:
    """What came of the figures: claims (each a line of a finding), or one question back.

    Attributes:
        texts: for a provision's key, the text of the findings that cite it.
        complete: whether nothing needs to be added from search.
        ask: the one thing to ask for, `missing` its role; `odd`: what is wrong with figures that cannot be.
        plain: lines of pure arithmetic, for which no provision is needed.
    """

    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    ask: str | None = None
    missing: str = ""
    complete: bool = False
    odd: str | None = None
    plain: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said, the conclusion first; nothing where something is asked for."""
        return tuple(claim.text for claim in self.claims) or self.plain

    def says_as(self, other: Computed) -> bool:
        """Whether the same is concluded, in whatever words."""
        if self.lines[:1] == other.lines[:1]:
            return True
        mine, theirs = self.findings[:1], other.findings[:1]
        return bool(mine and theirs) and (mine[0].rule, mine[0].says) == (theirs[0].rule, theirs[0].says)
