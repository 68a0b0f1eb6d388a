"""The whole audit of a report: read, compare, and tell what was found in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.audit.comparing import cells_of, claims_of
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_day, signing_day
from assistant.audit.file.reading import read_report
from assistant.audit.file.report import Report
from assistant.audit.findings.finding import AuditFinding, Claim, Verdict, by_rule
from assistant.audit.findings.placing import findings_of
from assistant.audit.misread.ruled_out import well_read
from assistant.audit.outright import outright
from assistant.audit.shares.overfull import check_overfull
from assistant.audit.survey import Survey
from assistant.audit.weighing.weigh import weighed
from assistant.clock import today
from corpus.document import Corpus
from corpus.load import load_corpus

_SEVERITY = {verdict: rank for rank, verdict in enumerate(Verdict)}


@dataclass(frozen=True)
class Counts:
    """How many figures were stated, and what became of them."""

    stated: int
    checked: int
    right: int
    wrong: int
    truncated: int
    unpaired: int

    def as_dict(self) -> dict[str, int]:
        return dict(vars(self))


@dataclass(frozen=True)
class Audit:
    """The outcome for one report; findings stand in reading order.

    Attributes:
        guessed: no day of signing was found or given; `day` was read from the days and years the report names.
    """

    report: Report
    day: date
    counts: Counts
    findings: tuple[AuditFinding, ...]
    unpaired: tuple[Figure, ...]
    guessed: bool = False

    def by_severity(self) -> list[AuditFinding]:
        return sorted(self.findings, key=lambda one: (_SEVERITY[one.verdict], not one.claim.doubtful))

    @property
    def serious(self) -> list[AuditFinding]:
        """The findings that say something is wrong, in reading order."""
        return [finding for finding in self.findings if finding.verdict is not Verdict.UNPAIRED]

    def as_dict(self) -> dict[str, object]:
        return {"figures": self.counts.as_dict(), "findings": [finding.as_dict() for finding in self.findings]}


def audit_file(path: Path, *, day: date | None = None, corpus: Corpus | None = None) -> Audit:
    """Audit a report file.

    Raises:
        ProposalError: the file cannot be read.
    """
    return audit(read_report(path), day=day, corpus=corpus)


def audit(report: Report, *, day: date | None = None, corpus: Corpus | None = None) -> Audit:
    """Audit a report; `day` is the day it holds for, read from the report where none is given."""
    survey = Survey(Scene(report))
    scene, grids = survey.scene, survey.grids
    when = day or report_day(report) or today()
    claims = claims_of(survey, when, corpus if corpus is not None else load_corpus())
    claims = well_read(scene, [*weighed(scene, grids, claims), *by_rule("overfull", check_overfull(scene))])
    claims += outright(survey, claims)
    stated = [figure for figure in scene.figures if figure.checkable]
    rough = [claim.target for claim in claims if claim.rule == "hedged" and claim.target is not None]
    stated += [figure for figure in rough if figure not in stated]
    stated += [f for grid in grids for f in cells_of(grid) if f.checkable]
    counts, unpaired = _counted(stated, claims)
    guessed = day is None and signing_day(report) is None
    return Audit(report, when, counts, tuple(findings_of(scene, claims)), tuple(unpaired), guessed)


def _counted(stated: list[Figure], claims: list[Claim]) -> tuple[Counts, list[Figure]]:
    bad = {c.target for c in claims if c.verdict is Verdict.WRONG and c.target is not None}
    cut = {c.target for c in claims if c.verdict is Verdict.TRUNCATED and c.target is not None} - bad
    good = {f for c in claims if c.verdict is None for f in (c.target, *c.involved) if f is not None}
    involved = {f for c in claims if c.verdict in (Verdict.WRONG, Verdict.TRUNCATED) for f in c.involved}
    checked = [f for f in stated if f in bad or f in cut or f in good or f in involved]
    unpaired = [f for f in stated if f not in bad and f not in cut and f not in good and f not in involved]
    wrong = sum(f in bad for f in checked)
    truncated = sum(f in cut for f in checked)
    right = len(checked) - wrong - truncated
    return Counts(len(stated), len(checked), right, wrong, truncated, len(unpaired)), unpaired
