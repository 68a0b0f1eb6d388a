"""Each stated percentage against its part and its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.groups import Group
from assistant.audit.nearness import slipped
from assistant.audit.scene import Scene, alike
from assistant.audit.share import Match, compare, number, shown
from assistant.audit.wholes import Whole, explicit, parts_of, pool, stated_base

_REACH = {0: 2, 1: 6}
_FAR = 14
_AMONG = re.compile(r"trong (?:so )?(?:do|nay)")
_TOTAL = re.compile(r"tong so|toan (?:dang bo|huyen|tinh|xa|so|nganh|co quan)|hien co|duoc (?:kiem diem|danh gia|xep loai)|trong so")
_FOREIGN = re.compile(r"so voi (?:cung ky|nam|ke hoach|chi tieu|muc tieu|nghi quyet|du toan|nhiem ky)|chi tieu|ke hoach|dan so|dien tich")


def check_percentages(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each percentage whose part and whole are known."""
    claims: list[Claim] = []
    open_: list[tuple[Figure, Figure, list[Whole], str]] = []
    seen: dict[Figure, Whole] = {}
    for percent in scene.figures:
        if percent.kind is not Kind.PERCENT or percent.chained:
            continue
        claim = _explained(scene, percent, groups)
        if claim is not None:
            claims.append(claim)
            if claim.verdict is None and len(claim.involved) >= 2:
                seen[claim.involved[0]] = Whole(claim.involved[1].value, claim.involved[1:], "list")
            continue
        parts = [part for part in parts_of(scene, percent)]
        if parts:
            wholes, what = stated_base(scene, percent, parts[0], groups)
            open_.append((percent, parts[0], wholes, what))
    for percent, part, wholes, what in open_:
        verdict = _judged(scene, percent, part, wholes, what, groups, seen)
        claims.append(verdict)
    return claims


def _explained(scene: Scene, percent: Figure, groups: list[Group]) -> Claim | None:
    """The claim that the percentage is right, if any plausible part and whole give it."""
    for rank, part in enumerate(parts_of(scene, percent)):
        ratio = explicit(scene, percent, part)
        based, _ = stated_base(scene, percent, part, groups)
        reach = _FAR if rank == 0 and percent.places >= 2 else _REACH.get(percent.places, 6)
        wide: Iterator[Whole] | tuple[()] = pool(scene, part, groups, reach=reach) if rank < 3 else ()
        for whole in (*((ratio,) if ratio else ()), *based, *wide):
            if ratio is not None and whole is not ratio and rank == 0 and not based:
                continue
            if percent.places == 0 and whole.how in ("above", "after") and whole.value != part.value and rank > 0:
                continue
            if compare(percent, part.value, whole.value) is Match.RIGHT:
                return Claim(FindingKind.PERCENTAGE, None, percent, (part, *whole.figures))
    return None


def _judged(
    scene: Scene, percent: Figure, part: Figure, based: list[Whole], what: str, groups: list[Group],
    seen: dict[Figure, Whole],
) -> Claim:  # fmt: skip
    whole = _certain(scene, percent, part, based, what, groups, seen)
    if whole is None:
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (part,), stated=percent.text,
                     note="Không xác định chắc chắn tổng số để tính tỷ lệ này.")  # fmt: skip
    match = compare(percent, part.value, whole.value)
    verdict = Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG
    right = shown(part.value, whole.value, percent.places)
    cut = "Số đã bị cắt bớt thay vì làm tròn. " if verdict is Verdict.TRUNCATED else ""
    note = f"{cut}{number(part.value)} : {number(whole.value)} × 100 = {right}."
    return Claim(FindingKind.PERCENTAGE, verdict, percent, (part, *whole.figures), percent.text, right, None, note)


def _certain(
    scene: Scene, percent: Figure, part: Figure, based: list[Whole], what: str, groups: list[Group],
    seen: dict[Figure, Whole],
) -> Whole | None:  # fmt: skip
    """The one whole the text leaves no doubt about, or None."""
    ratio = explicit(scene, percent, part)
    if ratio is not None and not what:
        return ratio
    for whole in based:
        if whole.how == "base":
            return whole
    foreign = bool(_FOREIGN.search(what)) or bool(_FOREIGN.search(scene.folded[percent.block][part.end : percent.start]))
    if foreign:
        return None
    near = list(pool(scene, part, groups, reach=_FAR))
    for group in groups:
        if part in group.figures:
            voted = _voted(part, group, seen)
            if voted is not None:
                return voted
            if group.agrees and group.total is not None:
                return Whole(group.total.value, (group.total,), "group")
    listed = _listed(scene, part, seen)
    if listed is not None and listed.value >= part.value:
        return listed
    among = _among(scene, part)
    if among is not None:
        return among
    for whole in near:
        if whole.how in ("here", "parent", "above", "group", "group sum") and _mistyped(percent, part, whole):
            return whole
    fits = [w for w in near if w.how in ("here", "parent", "group")
            and (w.how == "group" or _TOTAL.search(f"{w.figures[0].label} {w.figures[0].unit}"))]  # fmt: skip
    if len({w.value for w in fits}) == 1:
        return fits[0]
    return None


def _mistyped(percent: Figure, part: Figure, whole: Whole) -> bool:
    if percent.places < 1:
        return False
    right = shown(part.value, whole.value, percent.places)
    exact = part.value * 100 / whole.value
    return slipped(percent.text, right) or abs(exact - percent.value) * 4 <= 1


def _voted(part: Figure, group: Group, seen: dict[Figure, Whole]) -> Whole | None:
    others = [seen[figure] for figure in group.figures if figure in seen and figure != part]
    return others[0] if others and all(whole.value == others[0].value for whole in others) else None


def _listed(scene: Scene, part: Figure, seen: dict[Figure, Whole]) -> Whole | None:
    """The whole that the other items of the same list reproduce."""
    siblings = set(scene.outline.siblings(part.block))
    votes = [
        whole
        for figure, whole in seen.items()
        if figure != part and scene.depth(figure) == scene.depth(part)
        and (figure.block in siblings or (figure.block == part.block and scene.same_sentence(figure, part)))
        and alike(scene.object_of(figure), scene.object_of(part))
    ]  # fmt: skip
    return votes[0] if votes and len({whole.value for whole in votes}) == 1 else None


def _among(scene: Scene, part: Figure) -> Whole | None:
    """The count before "trong đó" in the part's sentence."""
    before = [f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)]
    for figure in reversed(before):
        gap = scene.between(figure, part)
        if _AMONG.search(gap) and figure.value >= part.value and scene.depth(figure) <= scene.depth(part):
            return Whole(figure.value, (figure,), "among") if alike(scene.object_of(figure), scene.object_of(part)) else None
    return None
