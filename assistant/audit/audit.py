"""The whole audit of a report: read, compare, and tell what was found in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from assistant.audit.balance import check_balances
from assistant.audit.breakdown import check_breakdowns
from assistant.audit.calendar_day import check_calendar
from assistant.audit.ceilings import check_ceilings
from assistant.audit.change import check_changes
from assistant.audit.citing import check_references
from assistant.audit.dates import check_deadlines
from assistant.audit.dating import report_day, signing_day
from assistant.audit.direction import check_directions
from assistant.audit.echo import check_echoes
from assistant.audit.enclosed import check_enclosed
from assistant.audit.figure import Figure, Kind, line_of
from assistant.audit.finding import AuditFinding, Claim, FindingKind, Verdict
from assistant.audit.following import check_following
from assistant.audit.fourfold import check_fourfold
from assistant.audit.grid import Grid, grids_of
from assistant.audit.groups import rating_groups
from assistant.audit.hedged import check_hedged
from assistant.audit.misread import well_read
from assistant.audit.movement import check_movements
from assistant.audit.named import check_named
from assistant.audit.overfull import check_overfull
from assistant.audit.partition import check_partitions
from assistant.audit.percentage import check_percentages
from assistant.audit.pinpoint import check_pinpoints
from assistant.audit.planned import check_plans
from assistant.audit.point import check_points
from assistant.audit.progress import check_progress
from assistant.audit.quota import check_quotas
from assistant.audit.rated import check_announced, check_rated
from assistant.audit.reading import read_report
from assistant.audit.repeated import check_repeated
from assistant.audit.report import Report
from assistant.audit.residue import check_residues
from assistant.audit.rest import check_rests
from assistant.audit.retold import check_retold
from assistant.audit.scale import check_scales
from assistant.audit.scene import Scene
from assistant.audit.sequence import check_sequences
from assistant.audit.series import check_series
from assistant.audit.settling import borne_out, settle
from assistant.audit.shift import check_shifts
from assistant.audit.subtraction import check_subtractions
from assistant.audit.summing import check_sums
from assistant.audit.tabling import check_grid, table_groups
from assistant.audit.tie import check_ties
from assistant.audit.weighing.weigh import weighed
from assistant.audit.worded import check_worded
from assistant.clock import today
from corpus.document import Corpus
from corpus.load import load_corpus

_SEVERITY = {verdict: rank for rank, verdict in enumerate(Verdict)}
_MAX_QUOTE = 320


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
    scene = Scene(report)
    when = day or report_day(report) or today()
    grids = grids_of(report)
    claims = claims_of(scene, grids, when, corpus if corpus is not None else load_corpus())
    claims = well_read(scene, [*weighed(scene, grids, claims), *_by("overfull", check_overfull(scene))])
    claims += [claim for claim in reckoned(scene) if claim.verdict is not None]
    claims += [
        *_by("enclosed", check_enclosed(scene)),
        *_by("following", check_following(scene, rating_groups(scene))),
        *_by("hedged", check_hedged(scene)),
        *_by("named", check_named(scene)),
        *_by("calendar", check_calendar(scene)),
        *_by("worded", check_worded(scene)),
    ]
    claims += _by("directions", check_directions(scene, [claim for claim in claims if claim.verdict is None]))
    stated = [figure for figure in scene.figures if figure.checkable]
    rough = [claim.target for claim in claims if claim.rule == "hedged" and claim.target is not None]
    stated += [figure for figure in rough if figure not in stated]
    stated += [f for grid in grids for f in cells_of(grid) if f.checkable]
    counts, unpaired = _counted(stated, claims)
    guessed = day is None and signing_day(report) is None
    return Audit(report, when, counts, tuple(_findings(scene, claims)), tuple(unpaired), guessed)


def claims_of(scene: Scene, grids: list[Grid], when: date, corpus: Corpus) -> list[Claim]:
    """Every comparison of a report that could be made, the right ones included."""
    groups = rating_groups(scene)
    tabled = [group for grid in grids for group in table_groups(scene, grid)]
    claims = [
        *_by("percentages", check_percentages(scene, groups)),
        *_by("sums", check_sums(scene, groups)),
        *_by("rated", check_rated(scene)),
        *_by("announced", check_announced(scene, groups)),
        *_by("breakdowns", check_breakdowns(scene, groups)),
        *_by("rests", check_rests(scene)),
        *_by("partitions", check_partitions(scene)),
        *_by("plans", check_plans(scene)),
        *_by("balances", check_balances(scene)),
        *_by("grid", (claim for grid in grids for claim in check_grid(grid))),
        *_by("repeated", check_repeated(scene, groups, tabled)),
        *_by("quotas", check_quotas(scene, [*groups, *tabled], when)),
        *_by("references", check_references(scene, corpus, when)),
        *_by("pinpoints", check_pinpoints(scene, corpus, when)),
        *_by("deadlines", check_deadlines(scene, when)),
        *_by("ceilings", check_ceilings(scene, when)),
    ]
    told = [
        *_by("sequences", check_sequences(scene, grids)),
        *_by("scales", check_scales(scene, [*groups, *tabled])),
        *_by("shifts", check_shifts(scene, [*groups, *tabled])),
    ]
    claims = _instead(claims, told)
    claims += _by("rests", check_progress(scene, {claim.target for claim in claims}))
    claims += _by("series", check_series(scene, settled=borne_out(claims)))
    claims += _by("residues", check_residues(scene, [claim for claim in claims if claim.verdict is None]))
    points = _by("points", check_points(scene, [claim for claim in claims if claim.verdict is None]))
    claims += points
    claims += _by(
        "changes", check_changes(scene, done=frozenset(claim.target for claim in points if claim.target is not None))
    )
    claims = _instead(claims, _by("fourfold", check_fourfold(scene)))
    claims += _by("ties", check_ties(scene, borne_out(claims)))
    claims += _by("echoes", check_echoes(scene, groups, tabled, borne_out(claims)))
    claims += _by("retold", check_retold(scene, [f for grid in grids for f in cells_of(grid)], borne_out(claims)))
    claims += [claim for claim in reckoned(scene) if claim.verdict is None]
    return well_read(scene, settle(claims))


def reckoned(scene: Scene) -> list[Claim]:
    """What a text reckons in so many words: what it takes off, what came and what went."""
    return [*_by("subtractions", check_subtractions(scene)), *_by("movements", check_movements(scene))]


def _by(rule: str, claims: Iterable[Claim]) -> list[Claim]:
    return [replace(claim, rule=rule) for claim in claims]


def _instead(claims: list[Claim], surer: list[Claim]) -> list[Claim]:
    """Claims with those about the same figures replaced by surer ones."""
    settled = {claim.target for claim in surer}
    return [*(claim for claim in claims if claim.verdict is None or claim.target not in settled), *surer]


def cells_of(grid: Grid) -> Iterable[Figure]:
    for row, inline in zip(grid.rows, grid.inline, strict=True):
        yield from row.values()
        yield from inline.values()


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


def _findings(scene: Scene, claims: list[Claim]) -> Iterable[AuditFinding]:
    placed = []
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        if claim.verdict is None:
            continue
        key = (claim.kind, claim.target, claim.block, claim.start, claim.stated, claim.computed)
        if key in seen:
            continue
        seen.add(key)
        placed.append(_finding(scene, claim))
    placed.sort(key=lambda item: item[0])
    return [finding for _, finding in placed]


def _finding(scene: Scene, claim: Claim) -> tuple[tuple[int, int], AuditFinding]:
    target, verdict = claim.target, claim.verdict
    assert verdict is not None
    place, line, quote, at = "", 0, "", (0, 0)
    if target is not None and target.cell is not None:
        line, quote, place, at = (
            target.cell.line,
            target.cell.text,
            target.cell.place,
            (target.cell.line, target.cell.column),
        )
    else:
        block, start, end = (
            (target.block, target.start, target.end) if target else (claim.block, claim.start, claim.end)
        )
        line = scene.report.blocks[block].line(start)
        quote, at = _quote(scene, claim, block, start, end), (line, start)
    note = f"{place[:1].upper()}{place[1:]}: {claim.note}" if place else claim.note
    note = f"{note} {elsewhere}" if (elsewhere := _elsewhere(scene.report, claim, line)) else note
    return at, AuditFinding(
        claim.kind, verdict, line, quote, claim.stated, claim.computed, claim.citation, note, claim, place
    )


def _elsewhere(report: Report, claim: Claim, line: int) -> str:
    """Where the other figures stand; nothing for those of one table, or on the line itself."""
    if claim.target is None or (claim.target.cell is not None and all(figure.cell for figure in claim.involved)):
        return ""
    lines = sorted({line_of(report, figure) for figure in claim.involved} - {line})
    return f"Số được so với ở dòng {', '.join(map(str, lines))}." if lines else ""


def _quote(scene: Scene, claim: Claim, block: int, start: int, end: int) -> str:
    """The sentence of the target, widened to what the comparison used in the same block, bounded."""
    near = [f for f in claim.involved if f.block == block and abs(f.start - start) < _MAX_QUOTE]
    low, high = min([start, *(f.start for f in near)]), max([end, *(f.end for f in near)])
    first, _ = scene.sentence(block, low)
    _, last = scene.sentence(block, high - 1)
    if last - first > _MAX_QUOTE:
        first, last = max(first, low - 80), min(last, high + 40)
    return scene.report.blocks[block].text[first:last].strip()


KINDS = tuple(FindingKind)
CHECKED_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.PERCENT)
