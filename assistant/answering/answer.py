"""What the assistant gives back: an outcome, claims with their citations, and the day it holds for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from corpus.vocabulary import Confidence, Term

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


class Outcome(Term):
    """How a question ended; each has a fixed, courteous reply or an answer (DESIGN 2.4)."""

    ANSWERED = "answered", "đã trả lời"
    NEEDS_DETAILS = "needs_details", "cần thêm dữ kiện"
    OUT_OF_SCOPE = "out_of_scope", "ngoài phạm vi"
    NOT_IN_CORPUS = "not_in_corpus", "chưa có văn bản"
    AUTHORITY_DECIDES = "authority_decides", "thuộc thẩm quyền xem xét"
    SMALL_TALK = "small_talk", "trò chuyện"


class ClaimKind(Term):
    """What a line of an answer is made from; the verifier checks each kind in its own way."""

    LEAD = "lead", "câu mở đầu"
    CLAUSE = "clause", "trích ý điều khoản"
    FINDING = "finding", "kết quả tính"
    VERSION = "version", "đối chiếu các kỳ"
    NOTE = "note", "lưu ý"
    IDENTITY = "identity", "nhận dạng văn bản"
    DRAFT = "draft", "mô hình soạn"
    LOCAL = "local", "văn bản khác cấp"


@dataclass(frozen=True)
class Claim:
    """One line of an answer. `citations` are keys that were handed to the composer as evidence."""

    text: str
    citations: tuple[str, ...]
    kind: ClaimKind


@dataclass(frozen=True)
class Citation:
    """A cited key with the line people read under the answer."""

    key: str
    number: int
    line: str


@dataclass(frozen=True)
class Evidence:
    """What search put forward: a key, its score, and why (signals by name)."""

    key: str
    score: float
    signals: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """An answer, whole.

    Attributes:
        text: the reply as a person reads it, citation lines included.
        hits: the ten best keys before composing, best first.
        preface: what must be known before the answer is read; `remarks`: what is said behind it. Both stand in `text`.
        made_by: ``"extractive"``, ``"fixed"`` (a fixed reply) or ``"model:NAME"``.
        next_steps: what the person may ask or do next.
    """

    status: Outcome
    text: str
    as_of: date
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    hits: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    confidence: Confidence | None = None
    preface: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    made_by: str = "extractive"
    elapsed_ms: float = 0.0
    code: str | None = None

    def summary(self) -> dict[str, Any]:
        """The object of one line of ``troly ask --batch``."""
        return {
            "status": self.status.value,
            "text": self.text,
            "citations": [citation.key for citation in self.citations],
            "hits": list(self.hits),
            "as_of": self.as_of.isoformat(),
            "confidence": None if self.confidence is None else self.confidence.value,
            "made_by": self.made_by,
            "elapsed_ms": round(self.elapsed_ms, 2),
        }

    def as_dict(self) -> dict[str, Any]:
        """`summary` with claims and findings, as ``troly ask --json`` prints it."""
        claims = [
            {"text": claim.text, "citations": list(claim.citations), "kind": claim.kind.value} for claim in self.claims
        ]
        return {**self.summary(), "claims": claims, "findings": [finding.as_dict() for finding in self.findings]}
