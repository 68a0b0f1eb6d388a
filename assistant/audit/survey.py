"""A report surveyed once for every rule: its figures, its tables, its counts by rating, what it reckons in so many words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, by_rule
from assistant.audit.flow.movement import check_movements
from assistant.audit.flow.subtraction import check_subtractions
from assistant.audit.ratings.groups import rating_groups
from assistant.audit.tables.grid import Grid
from assistant.audit.tables.grids import grids_of
from assistant.audit.tables.tabling import table_groups


@dataclass(frozen=True)
class Survey:
    """What the rules of an audit compare."""

    scene: Scene

    @cached_property
    def grids(self) -> list[Grid]:
        return grids_of(self.scene.report)

    @cached_property
    def groups(self) -> list[Group]:
        """Counts by rating of the running text."""
        return rating_groups(self.scene)

    @cached_property
    def tabled(self) -> list[Group]:
        """Counts by rating of the tables."""
        return [group for grid in self.grids for group in table_groups(self.scene, grid)]

    @cached_property
    def reckoned(self) -> list[Claim]:
        """What the text reckons in so many words: what it takes off, what came and what went."""
        return [
            *by_rule("subtractions", check_subtractions(self.scene)),
            *by_rule("movements", check_movements(self.scene)),
        ]
