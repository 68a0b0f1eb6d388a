"""A quantity told again far away in other words: "211 đảng viên bị xếp loại Không hoàn thành" in the closing chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.repeats.called import REVIEWED, far, may_be, noun_of_group, of_other_year, same_rated, sums_up
from assistant.audit.whole.places import is_total
from assistant.audit.words.mention import Mention, mention
from assistant.audit.words.noun import noun_of, same_noun

_TELLING = frozenset("disciplined admitted unrated hinted unmended late missed pending new exempt suspended".split())
_PLAIN = re.compile(
    r"(?:chi bo|dang vien|to chuc co so dang|tap the)(?: truc thuoc| dang sinh hoat| sinh hoat)?\W*(?:voi|tai|o)?"
)
_UNRATED = re.compile(r"\bchua (?:duoc |phai )?(?:kiem diem|danh gia|xep)\b")
_ALL = re.compile(r"\b(?:co|gom|voi|la|quan ly|khop tong|tong so)\s*$")


def check_echoes(scene: Scene, groups: list[Group], tables: list[Group], sure: frozenset[Figure]) -> list[Claim]:
    """A claim for each count that no sum or percentage bears out but another place names alike.

    `sure`: figures a sum or a percentage bears out.
    """
    year = report_year(scene.report)
    groups = [group for group in groups if not of_other_year(scene, group, year)]
    told = [found for figure in scene.figures if (found := mention(scene, figure, year=year)) is not None]
    members = {figure for group in groups if len(group.members) >= 3 for figure in group.figures}
    claims: list[Claim] = []
    for one in told:
        if one.figure in sure or one.figure in members:
            continue
        if one.ratings:
            claims += _rated(scene, one, told, [*groups, *tables], sure)
        elif one.marks & _TELLING:
            claims += _marked(scene, one, told, sure)
        elif "rated" in one.marks or sums_up(scene, one):
            claims += _whole(scene, one, told, groups, sure)
        elif _PLAIN.fullmatch(one.figure.unit):
            claims += _all(scene, one, sure)
    return claims


def _rated(
    scene: Scene, one: Mention, told: list[Mention], groups: list[Group], sure: frozenset[Figure]
) -> Iterator[Claim]:
    """A lone count of a rating against the members of the groups of the same thing."""
    found = [(two.figure.value, two.figure) for two in told if same_rated(scene, one, two)]
    for group in groups:
        value = group.count(one.ratings)
        noun = noun_of_group(scene, group)
        if value is not None and noun is not None and same_noun(noun, one.noun) and one.figure not in group.figures:
            found.append((value, next(group.members[rating] for rating in group.members if rating in one.ratings)))
    yield from _judged(one, found, sure, whole=True)


def _whole(
    scene: Scene, one: Mention, told: list[Mention], groups: list[Group], sure: frozenset[Figure]
) -> Iterator[Claim]:
    """A number rated against the groups of the same thing, the greatest of which is all there are."""
    alike = [f for f in sure if f.value == one.figure.value and f != one.figure and may_be(scene, f, one)]
    same = min(alike, key=lambda f: (f.block, f.start, f.order), default=None)
    if same is not None:
        yield Claim(FindingKind.MISMATCH, None, one.figure, (same,))
        return
    found = [
        (group.sum, group.first)
        for group in groups
        if group.agrees
        and one.figure != group.total
        and (noun := noun_of_group(scene, group)) is not None
        and (same_noun(noun, one.noun) or (noun == "cadre" and one.noun == "cadre"))
    ]
    found += [
        (two.figure.value, two.figure)
        for two in told
        if "rated" in two.marks and same_noun(one.noun, two.noun) and far(scene, one.figure, two.figure)
    ]
    yield from _judged(one, found, sure, whole=True)


def _all(scene: Scene, one: Mention, sure: frozenset[Figure]) -> Iterator[Claim]:
    """A bare "29 chi bộ trực thuộc" against the totals of the same noun: a keying slip only, no other guess."""
    figure = one.figure
    opens = not figure.label.strip(" -–—+*•") and "truc thuoc" in figure.unit
    if not (_ALL.search(figure.label) or opens) or one.partial:
        return
    wholes = [
        f
        for f in scene.figures
        if f.countable
        and f != figure
        and (f in sure or f.under is not None)
        and is_total(f)
        and not f.ratings
        and noun_of(f.unit[:32]) == one.noun
        and not (REVIEWED.search(f.unit) and _UNRATED.search(scene.folded[f.block][f.end :]))
    ]
    same = next((f for f in wholes if f.value == figure.value), None)
    if same is not None:
        yield Claim(FindingKind.MISMATCH, None, figure, (same,))
        return
    near = {f.value: f for f in wholes if slipped(figure.text, f.text) and f.value * 2 > figure.value}
    if len(near) == 1 and (figure.value >= 100 or len({f.value for f in wholes}) == 1):
        yield from _judged(one, list(near.items()), sure, whole=False)


def _marked(scene: Scene, one: Mention, told: list[Mention], sure: frozenset[Figure]) -> Iterator[Claim]:
    """A count of what befell a thing against the other places that say so."""
    marks = one.marks & _TELLING
    if not marks:
        return
    found = [
        (two.figure.value, two.figure)
        for two in told
        if two.marks & _TELLING == marks
        and not two.ratings
        and same_noun(one.noun, two.noun)
        and far(scene, one.figure, two.figure)
    ]
    yield from _judged(one, found, sure, whole=False)


def _judged(
    one: Mention, found: list[tuple[Fraction, Figure]], sure: frozenset[Figure], *, whole: bool
) -> Iterator[Claim]:
    figure = one.figure
    same = next((other for value, other in found if value == figure.value), None)
    if same is not None:
        yield Claim(FindingKind.MISMATCH, None, figure, (same,))
        return
    firm = [(value, other) for value, other in found if other in sure] or found
    if whole and firm:
        most = max(value for value, _ in firm)
        firm = [pair for pair in firm if pair[0] == most] if figure.value > most or not one.partial else firm
    if len({value for value, _ in firm}) != 1:
        firm = [pair for pair in firm if slipped(figure.text, number(pair[0]))]
    if len({value for value, _ in firm}) != 1:
        return
    value, twin = firm[0]
    if twin not in sure and twin.order > figure.order:
        return  # told once, at the later of the two
    if one.partial and (value < 20 or not slipped(figure.text, number(value))):
        return
    shown = number(value)
    note = f"Cùng một số liệu, nơi khác ghi {shown}, ở đây ghi {number(figure.value)}."
    yield Claim(FindingKind.MISMATCH, Verdict.WRONG, figure, (twin,), figure.text, shown, None, note)
