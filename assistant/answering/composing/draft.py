"""The claims of an answer as they are put together, with what was at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.answering.answer import Claim


@dataclass
class Draft:
    """Claims in order, and every key that was at hand when they were made."""

    claims: list[Claim] = field(default_factory=list)
    evidence: dict[str, float] = field(default_factory=dict)

    def add(self, claims: Sequence[Claim]) -> None:
        """Add claims that were not told yet."""
        for claim in claims:
            if claim.text and all(claim.text != other.text for other in self.claims):
                self.claims.append(claim)

    def cite(self, claims: Sequence[Claim]) -> None:
        """What claims cite was at hand."""
        self.evidence.update(dict.fromkeys((key for claim in claims for key in claim.citations), 0.0))

    def tell(self, claims: Sequence[Claim]) -> None:
        """Add claims together with what they cite."""
        self.add(claims)
        self.cite(claims)
