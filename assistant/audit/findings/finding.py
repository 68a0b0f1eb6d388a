"""What the audit found at one place: kind, verdict, the words, what they say and what they should."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from assistant.audit.figures.figure import Figure


class FindingKind(Enum):
    """What was compared."""

    PERCENTAGE = "percentage"
    SUM = "sum"
    MISMATCH = "mismatch"
    QUOTA = "quota"
    CEILING = "ceiling"
    DEADLINE = "deadline"
    REFERENCE = "reference"


class Verdict(Enum):
    """How it came out; most serious first."""

    WRONG = "wrong"
    OVER = "over"
    NOT_IN_FORCE = "not_in_force"
    UNDER_OTHER_READING = "under_other_reading"
    TRUNCATED = "truncated"
    UNPAIRED = "unpaired"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Verdict.WRONG: "Sai",
    Verdict.OVER: "Vượt",
    Verdict.NOT_IN_FORCE: "Văn bản không có hiệu lực",
    Verdict.UNDER_OTHER_READING: "Vượt theo câu chữ, không vượt theo cách tính khác",
    Verdict.TRUNCATED: "Cắt bớt thay vì làm tròn",
    Verdict.UNPAIRED: "Chưa đối chiếu được",
}
DOUBTFUL = "Nên đối chiếu lại, chỉ sai nếu các số này nói về cùng một việc"
KIND_LABELS = {
    FindingKind.PERCENTAGE: "Tỷ lệ",
    FindingKind.SUM: "Phép cộng",
    FindingKind.MISMATCH: "Số liệu hai nơi không khớp",
    FindingKind.QUOTA: "Tỷ lệ xuất sắc",
    FindingKind.CEILING: "Mức trần xếp loại",
    FindingKind.DEADLINE: "Thời hạn",
    FindingKind.REFERENCE: "Văn bản viện dẫn",
}


@dataclass(frozen=True)
class Claim:
    """The outcome of one comparison, right ones included.

    Attributes:
        target: the figure to mark; None for a reference or a deadline (then `block`, `start`, `end` say where).
        involved: every figure the comparison used.
        verdict: None where the figures agree.
        weak: an agreement that may well be chance; it bears out nothing.
        certain: an error whatever else agrees.
        rule: the name of the check that made it.
        doubtful: not paired with certainty, yet likely enough to be looked at again.
    """

    kind: FindingKind
    verdict: Verdict | None
    target: Figure | None
    involved: tuple[Figure, ...] = ()
    stated: str = ""
    computed: str = ""
    citation: str | None = None
    note: str = ""
    block: int = -1
    start: int = 0
    end: int = 0
    weak: bool = False
    certain: bool = False
    rule: str = ""
    doubtful: bool = False

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure compared, the one to mark first."""
        return self.involved if self.target is None else (self.target, *self.involved)


def by_rule(rule: str, claims: Iterable[Claim]) -> list[Claim]:
    """The claims with the name of the rule that made them."""
    return [replace(claim, rule=rule) for claim in claims]


@dataclass(frozen=True)
class AuditFinding:
    """A claim worth telling, with its place."""

    kind: FindingKind
    verdict: Verdict
    line: int
    quote: str
    stated: str
    computed: str
    citation: str | None
    note: str
    claim: Claim
    place: str = ""

    @property
    def label(self) -> str:
        """The heading it is told under: that of its verdict, but what deserves a look stands apart."""
        return DOUBTFUL if self.claim.doubtful else self.verdict.label

    def as_dict(self) -> dict[str, object]:
        """The fields of the contract, plain."""
        return {
            "kind": self.kind.value,
            "verdict": self.verdict.value,
            "line": self.line,
            "quote": self.quote,
            "stated": self.stated,
            "computed": self.computed,
            "citation": self.citation,
            "note": f"{DOUBTFUL}: {self.note}" if self.claim.doubtful else self.note,
        }
