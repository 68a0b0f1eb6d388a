"""The work on one answer: what its steps pass on, and how any of them ends it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.answering.answer import Answer, Claim, ClaimKind, Evidence
from assistant.answering.composing.draft import Draft
from assistant.answering.compute.computed import Computed
from assistant.answering.question.question import Question
from assistant.answering.replies import Reply
from assistant.answering.retrieval.found import Found
from assistant.answering.route import Route, Way
from assistant.settings import Settings
from corpus.citation import name_key
from corpus.document import Corpus
from index.query import Hit
from index.search import Index

Exercises = Callable[[Corpus, str, date], str | None]
_NEAR = 0.475  # likeness below which a provision is not worth naming in a refusal


@dataclass
class Work:
    """What the steps pass on."""

    index: Index
    turns: Sequence[str]
    today: date
    fixed_day: date | None
    settings: Settings
    exercises: Exercises | None = None  # how exercises are made where a message asks for some
    question: Question | None = None
    route: Route | None = None
    found: list[Found] = field(default_factory=list)
    look_up: Callable[[Work], None] | None = None  # finds provisions where they are asked for, not looked up before
    computed: Computed | None = None
    case: Computed | None = None  # what the figures come to, said where the texts do not carry an answer
    draft: Draft = field(default_factory=Draft)
    opening: Claim | None = None  # the stored sentence to open with, where it was chosen before
    preface: list[str] = field(default_factory=list)  # what must be known before the answer is read
    remarks: list[str] = field(default_factory=list)
    doubtful: bool = False  # whether what was found may be of another matter
    place_not_held: str | None = None  # a province asked about of whose own documents none is held
    as_of: date | None = None
    made_by: str = "extractive"
    answer: Answer | None = None

    def looked_up(self) -> list[Found]:
        """What was found, looked up now where that was left."""
        if self.look_up is not None:
            look_up, self.look_up = self.look_up, None
            look_up(self)
        return self.found

    def known(self) -> tuple[Question, Route]:
        """The question and its way, once the first step has found both."""
        assert self.question is not None
        assert self.route is not None
        return self.question, self.route

    def reply(self, reply: Reply, fields: dict[str, str]) -> None:
        """End with a fixed reply, its fields filled."""
        text = reply.text.format(**fields).strip()
        self.answer = Answer(
            status=reply.outcome, text="\n".join([text, *self.remarks]), as_of=self.as_of or self.fixed_day or self.today,
            hits=self.hits(), evidence=self.evidence(), made_by="fixed", code=reply.code,
        )  # fmt: skip

    def lead_with(self, keys: Sequence[str]) -> None:
        """What an answer was made of is what was found first."""
        if self.found:
            rest = [hit for hit in self.found[0].hits if hit.key not in keys]
            self.found[0] = replace(self.found[0], hits=(*(Hit(key, 0.0) for key in keys), *rest))

    def nearest(self, part: Found | None = None) -> str:
        """The nearest provisions, named, for a reply that declines."""
        hits = [hit for hit in (part or self.found[0]).hits[:2] if hit.likeness >= _NEAR] if self.found else []
        names = [name_key(self.index.corpus, hit.key, dated=False) for hit in hits if "/" in hit.key]
        return f"Điều khoản gần nhất trong kho: {'; '.join(names)}. " if names else ""

    def hits(self) -> tuple[str, ...]:
        """The keys found, best first."""
        return tuple(hit.key for hit in self._ranked())

    def evidence(self) -> tuple[Evidence, ...]:
        """What was found, best first, with its score and signals."""
        return tuple(Evidence(hit.key, round(hit.score, 3), hit.signals) for hit in self._ranked())

    def _ranked(self) -> list[Hit]:
        """The hits of all parts, taken in turn; documents asked about come first."""
        found: dict[str, Hit] = {}
        if self.question is not None and self.route is not None and self.route.way is Way.IDENTITY:
            found.update({document.id: Hit(document.id, 0.0) for document in self.question.documents})
        if self.route is not None and self.route.way is Way.COMPARE:  # what is set side by side, the newest first
            rows = [claim for claim in self.draft.claims[:1] if claim.kind is not ClaimKind.IDENTITY]
            found.update({key: Hit(key, 0.0) for claim in rows for key in reversed(claim.citations)})
        if self.computed is not None:  # the provisions that decide stand first
            found.update({key: Hit(key, 0.0) for claim in self.computed.claims[:1] for key in claim.citations})
        for rank in range(10):
            for part in self.found:
                if rank < len(part.hits):
                    found.setdefault(part.hits[rank].key, part.hits[rank])
        return list(found.values())[:10]
