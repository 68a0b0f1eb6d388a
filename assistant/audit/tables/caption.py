"""Whose ratings a table counts: read from its headings, the words above it, its rows' names and the chapter it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.tables.grid import Grid
from corpus.vocabulary import SubjectGroup

_SUBJECTS = (
    (SubjectGroup.LEADERSHIP_COLLECTIVE, re.compile(r"\btap the\b|\bban thuong vu\b(?! \S+ \S+ quan ly)")),
    (SubjectGroup.PARTY_MEMBER, re.compile(r"\bdang vien\b(?! (?:la|giu) (?:can bo|lanh dao|chuc vu|cap))")),
    (
        SubjectGroup.LEADER,
        re.compile(
            r"\bcan bo\b(?!,? cong chuc)|\blanh dao\b|\bchuc vu\b|\bchuc danh\b|\bcap (?:truong|pho)\b|\bbi thu\b"
            r"|\b(?:pho )?chu tich\b|\bgiam doc\b|\btruong(?:, pho)? (?:phong|ban)\b|\bdang vien (?:la|giu)\b"
        ),
    ),
    (SubjectGroup.PARTY_MEMBER, re.compile(r"\bca nhan\b|\bcong chuc\b|\bvien chuc\b|\bnguoi\b|\bdong chi\b")),
    (SubjectGroup.PARTY_ORGANIZATION, re.compile(r"\bchi bo\b|\bdang bo\b|\bto chuc (?:co so )?dang\b|\btccsd\b")),
)
_PERSONAL = (SubjectGroup.LEADER, SubjectGroup.PARTY_MEMBER)
# Nouns that say no more than "persons": the words beyond may tell which.
_PERSONS = re.compile(r"\bca nhan\b|\bnguoi\b|\bdong chi\b")
_REACH = 10
_LEAST = 10  # smaller counts are met again by chance


def subject_of(scene: Scene, grid: Grid) -> SubjectGroup | None:
    """The group of subjects; None where nothing says."""
    vague: SubjectGroup | None = None
    for words in _sources(scene, grid):
        found = named_subject(words)
        if found is None:
            continue
        subject, exact = found
        if exact:
            return subject if vague is None or subject is SubjectGroup.LEADER else vague
        vague = vague or subject
    return vague


def row_subjects(grid: Grid) -> dict[int, SubjectGroup]:
    """The group of each row where the rows themselves are groups of different kinds; empty where they are of one."""
    return _apart({at: grid.labels[at] for at in grid.items})


def column_subjects(grid: Grid) -> dict[int, SubjectGroup]:
    """The same of the columns of counts."""
    return _apart({column: grid.heads[column] for column in grid.counts})


def _apart(names: Mapping[int, str]) -> dict[int, SubjectGroup]:
    found = {at: one[0] for at, words in names.items() if (one := named_subject(words)) is not None}
    return found if len({subject in _PERSONAL for subject in found.values()}) > 1 else {}


def _sources(scene: Scene, grid: Grid) -> Iterator[str]:
    """Words that may name the subject, the surest first."""
    yield " ; ".join(grid.heads[column] for column in grid.counts)
    for figure in _same_counts(scene, grid):
        text = scene.folded[figure.block]
        start, _ = scene.sentence(figure.block, figure.start)
        yield figure.unit[:40]
        yield text[start : figure.start]
    if grid.after >= 0:
        yield re.split(r"[.;]\s", scene.folded[grid.after].strip(" .;:"))[-1]
    yield grid.heads[0] if not grid.counts or grid.counts[0] else ""
    yield " ; ".join(grid.labels)
    if grid.after >= 0:
        for block in (grid.after, *scene.outline.ancestors(grid.after)):
            yield scene.folded[block][:160]


def _same_counts(scene: Scene, grid: Grid) -> Iterator[Figure]:
    """Counts told above the table that its row of totals, or one of its columns, adds up to; nearest first."""
    if grid.after < 0:
        return
    totals = {cell.value for at in grid.totals for cell in grid.rows[at].values() if cell.countable}
    blocks = [grid.after, *(at for at in scene.above(grid.after, reach=_REACH))]
    for block in blocks:
        for figure in reversed(scene.by_block[block]):
            if figure.countable and figure.value >= _LEAST and figure.value in totals:
                yield figure


def named_subject(words: str) -> tuple[SubjectGroup, bool] | None:
    """The first subject a folded phrase names, and whether it says more than "persons"."""
    spots = [(match.start(), subject, match) for subject, pattern in _SUBJECTS if (match := pattern.search(words))]
    if not spots:
        return None
    exact = [spot for spot in spots if not _PERSONS.fullmatch(spot[2].group(0))]
    first = min(exact or spots, key=lambda spot: spot[0])
    return first[1], bool(exact)
