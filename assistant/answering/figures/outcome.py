"""What comes of the figures told: a result, one question back, or figures that cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.vocabulary import SubjectGroup

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


@dataclass(frozen=True)
class Result:
    """A computed answer.

    Attributes:
        lead: the first line.
        understood: what was understood, piece by piece; echoed in one line.
        steps: how it was computed, as on paper.
        closing: other readings and what is left to the competent body.
        complete: whether the question asks nothing beside it.
    """

    lead: str
    understood: tuple[str, ...]
    findings: tuple[Finding, ...]
    steps: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    complete: bool = True


@dataclass(frozen=True)
class Need:
    """One thing is missing: the role it has, and the question to ask."""

    role: str
    question: str


@dataclass(frozen=True)
class Odd:
    """Figures that cannot be, in words."""

    says: str


Outcome = Result | Need | Odd | None


@dataclass(frozen=True)
class Noun:
    """How those counted are called: `key` is the calculator's word for the subject, `group` its place in the rules."""

    key: str
    one: str
    many: str
    group: SubjectGroup


MEMBER = Noun("dang-vien", "đồng chí", "đảng viên", SubjectGroup.PARTY_MEMBER)
LEADER = Noun("lanh-dao", "đồng chí", "cán bộ lãnh đạo, quản lý", SubjectGroup.LEADER)
COLLECTIVE = Noun("tap-the-lanh-dao", "tập thể", "tập thể lãnh đạo, quản lý", SubjectGroup.LEADERSHIP_COLLECTIVE)
ORGANIZATION = Noun("to-chuc-dang", "tổ chức", "tổ chức đảng", SubjectGroup.PARTY_ORGANIZATION)
BODY = Noun("collective", "đơn vị", "cơ quan, đơn vị", SubjectGroup.COLLECTIVE)
NOUNS = (MEMBER, LEADER, COLLECTIVE, ORGANIZATION)
