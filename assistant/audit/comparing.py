"""Every comparison of a report that the rules make, the right ones included."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.audit.changes.change import check_changes
from assistant.audit.changes.fourfold import check_fourfold
from assistant.audit.changes.planned import check_plans
from assistant.audit.changes.point import check_points
from assistant.audit.changes.shift import check_shifts
from assistant.audit.days.deadlines import check_deadlines
from assistant.audit.figures.figure import Figure
from assistant.audit.findings.finding import Claim, by_rule
from assistant.audit.findings.settling import borne_out, settle
from assistant.audit.flow.balance import check_balances
from assistant.audit.flow.progress import check_progress
from assistant.audit.flow.residue import check_residues
from assistant.audit.flow.rest import check_rests
from assistant.audit.flow.stock import check_stock
from assistant.audit.misread.ruled_out import well_read
from assistant.audit.ratings.breakdown import check_breakdowns
from assistant.audit.ratings.ceilings import check_ceilings
from assistant.audit.ratings.quota import check_quotas
from assistant.audit.ratings.rated import check_announced, check_rated
from assistant.audit.references.citing import check_references
from assistant.audit.references.pinpoint import check_pinpoints
from assistant.audit.repeats.echo import check_echoes
from assistant.audit.repeats.repeated import check_repeated
from assistant.audit.repeats.retold import check_retold
from assistant.audit.repeats.tie import check_ties
from assistant.audit.shares.own import check_own_shares
from assistant.audit.shares.percentage import check_percentages
from assistant.audit.shares.scale import check_scales
from assistant.audit.shares.sequence import check_sequences
from assistant.audit.shares.series import check_series
from assistant.audit.sums.partition import check_partitions
from assistant.audit.sums.summing import check_sums
from assistant.audit.survey import Survey
from assistant.audit.tables.grid import Grid
from assistant.audit.tables.tabling import check_grid
from corpus.document import Corpus


def claims_of(survey: Survey, when: date, corpus: Corpus) -> list[Claim]:
    """Every comparison of a report that could be made, the right ones included."""
    scene, grids, groups, tabled = survey.scene, survey.grids, survey.groups, survey.tabled
    claims = [
        *by_rule("percentages", check_percentages(scene, groups)),
        *by_rule("sums", check_sums(scene, groups)),
        *by_rule("rated", check_rated(scene)),
        *by_rule("announced", check_announced(scene, groups)),
        *by_rule("breakdowns", check_breakdowns(scene, groups)),
        *by_rule("rests", check_rests(scene)),
        *by_rule("partitions", check_partitions(scene)),
        *by_rule("plans", check_plans(scene)),
        *by_rule("balances", check_balances(scene)),
        *by_rule("grid", (claim for grid in grids for claim in check_grid(grid))),
        *by_rule("stock", (claim for grid in grids for claim in check_stock(grid))),
        *by_rule("repeated", check_repeated(scene, groups, tabled)),
        *by_rule("quotas", check_quotas(scene, [*groups, *tabled], when)),
        *by_rule("references", check_references(scene, corpus, when)),
        *by_rule("pinpoints", check_pinpoints(scene, corpus, when)),
        *by_rule("deadlines", check_deadlines(scene, when)),
        *by_rule("ceilings", check_ceilings(scene, when)),
    ]
    told = [
        *by_rule("sequences", check_sequences(scene, grids)),
        *by_rule("scales", check_scales(scene, [*groups, *tabled])),
        *by_rule("own_shares", check_own_shares(scene)),
        *by_rule("shifts", check_shifts(scene, [*groups, *tabled])),
    ]
    claims = _instead(claims, told)
    claims += by_rule("rests", check_progress(scene, {claim.target for claim in claims}))
    claims += by_rule("series", check_series(scene, settled=borne_out(claims)))
    claims += by_rule("residues", check_residues(scene, [claim for claim in claims if claim.verdict is None]))
    points = by_rule("points", check_points(scene, [claim for claim in claims if claim.verdict is None]))
    claims += points
    claims += by_rule(
        "changes", check_changes(scene, done=frozenset(claim.target for claim in points if claim.target is not None))
    )
    claims = _instead(claims, by_rule("fourfold", check_fourfold(scene)))
    claims += by_rule("ties", check_ties(scene, borne_out(claims)))
    claims += by_rule("echoes", check_echoes(scene, groups, tabled, borne_out(claims)))
    claims += by_rule("retold", check_retold(scene, [f for grid in grids for f in cells_of(grid)], borne_out(claims)))
    claims += [claim for claim in survey.reckoned if claim.verdict is None]
    return well_read(scene, settle(claims))


def _instead(claims: list[Claim], surer: list[Claim]) -> list[Claim]:
    """Claims with those about the same figures replaced by surer ones."""
    settled = {claim.target for claim in surer}
    return [*(claim for claim in claims if claim.verdict is None or claim.target not in settled), *surer]


def cells_of(grid: Grid) -> Iterable[Figure]:
    for row, inline in zip(grid.rows, grid.inline, strict=True):
        yield from row.values()
        yield from inline.values()
