"""A document a report cites, where it stands, among the others of its block."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from corpus.document import Document
from corpus.reference import Reference

_ABOUT = 260  # letters after a reference that name its subject


@dataclass(frozen=True)
class Cited:
    """One of the references of a block.

    Attributes:
        references: all of the block, in order; `at` is this one's place among them.
    """

    scene: Scene
    block: int
    references: tuple[Reference, ...]
    at: int

    @property
    def reference(self) -> Reference:
        return self.references[self.at]

    @property
    def text(self) -> str:
        return self.scene.report.blocks[self.block].text

    @property
    def until(self) -> int:
        """Where the next reference begins."""
        return self.references[self.at + 1].start if self.at + 1 < len(self.references) else len(self.text)

    @property
    def about(self) -> str:
        """The words after it, which name its subject."""
        return self.text[self.reference.end : min(self.until, self.reference.end + _ABOUT)]

    def claim(
        self, verdict: Verdict | None, computed: str = "", document: Document | None = None, note: str = ""
    ) -> Claim:
        one = self.reference
        return Claim(
            FindingKind.REFERENCE,
            verdict,
            None,
            (),
            self.text[one.start : one.end],
            computed,
            document.id if document else None,
            note,
            self.block,
            one.start,
            one.end,
        )
