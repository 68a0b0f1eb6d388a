"""Each stated percentage against its part and its whole."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.groups import Group
from assistant.audit.nearness import slipped
from assistant.audit.partless import check_partless
from assistant.audit.scene import Scene, alike
from assistant.audit.share import Match, compare, number, shown
from assistant.audit.wholes import Whole, explicit, is_total, parts_of, pool, stated_base

_REACH = {0: 2, 1: 6}
_FAR = 14
_AMONG = re.compile(r"trong (?:so )?(?:do|nay)")
_FOREIGN = re.compile(
    r"so voi (?:cung ky|nam|muc tieu|nhiem ky)|ke hoach|chi tieu|du toan|bien che|dan so|dien tich|dinh muc|trieu tap"
)


_ANSWERED = re.compile(r"\b(?:thu ve|nhan (?:duoc|ve)|co mat|tham du|du hop|tra loi)\s*$")
_PRIOR = re.compile(r"(?:nam (?:20\d\d|truoc)|cung ky)(?:\s*(?:la|dat|co|chiem|:|\())*\s*$")
_ITEM = re.compile(r"\s*(?:[-–—+*•]|\(?(?:[a-z]|[ivx]{1,4})\s*\))")


def check_percentages(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each percentage of which something can be said."""
    claims: list[Claim] = []
    open_: list[tuple[Figure, list[Figure]]] = []
    seen: dict[Figure, Whole] = {}
    for percent in scene.figures:
        if percent.kind is not Kind.PERCENT or percent.chained:
            continue
        claim = _explained(scene, percent, groups)
        if claim is None:
            open_.append((percent, parts_of(scene, percent)))
            continue
        claims.append(claim)
        if len(claim.involved) >= 2:
            seen[claim.involved[0]] = Whole(sum(f.value for f in claim.involved[1:]), claim.involved[1:], "list")  # type: ignore[arg-type]
    claims = [_outvoted(scene, claim, groups, seen) for claim in claims]
    for percent, parts in open_:
        claims.append(_judged(scene, percent, parts, groups, seen))
    return claims


def _explained(scene: Scene, percent: Figure, groups: list[Group]) -> Claim | None:
    """The claim that the percentage is right, if any plausible part and whole give it."""
    parts = parts_of(scene, percent)
    if not parts or parts[0].start < scene.sentence(percent.block, percent.start)[0]:
        partless = check_partless(scene, percent, groups, None)
        if partless is not None and partless.verdict is None:
            return partless
    for rank, part in enumerate(parts):
        ratio = explicit(scene, part)
        based, _ = stated_base(scene, percent, part, groups)
        if (ratio is not None and rank == 0 and not based) or any(whole.how == "base" for whole in based):
            wide: list[Whole] = []
        else:
            reach = _FAR if rank == 0 and percent.places >= 2 else _REACH.get(percent.places, 6)
            wide = list(pool(scene, part, groups, reach=reach, below=percent.value > 100)) if rank < 5 else []
        for whole in (*((ratio,) if ratio else ()), *based, *wide):
            if percent.places == 0 and whole.how in ("above", "after") and whole.value != part.value and rank > 0:
                continue
            if compare(percent, part.value, whole.value) is Match.RIGHT:
                return Claim(FindingKind.PERCENTAGE, None, percent, (part, *whole.figures))
    turned = _turned(scene, percent)
    if turned is not None and compare(percent, turned[0].value, turned[1].value) is Match.RIGHT:
        return Claim(FindingKind.PERCENTAGE, None, percent, turned)
    return None


def _outvoted(scene: Scene, claim: Claim, groups: list[Group], seen: dict[Figure, Whole]) -> Claim:
    """The claim, or that the share is wrong where two others of its own list have one whole and it has another."""
    percent = claim.target
    if percent is None or percent.places < 1 or len(claim.involved) != 2:
        return claim
    part, whole = claim.involved
    if part.block != percent.block or not 0 <= percent.start - part.end <= 24 or part.of is not None:
        return claim
    peers = [
        other
        for figure, other in seen.items()
        if figure != part
        and scene.same_sentence(figure, part)
        and scene.depth(figure) == scene.depth(part)
        and figure.unit.split()[:1] == part.unit.split()[:1]
    ]
    if len(peers) < 2 or len({other.value for other in peers}) != 1 or peers[0].value == whole.value:
        return claim
    if whole.ratings or scene.same_sentence(whole, part) or stated_base(scene, percent, part, groups)[1]:
        return claim
    return replace(told(percent, part, peers[0]), certain=True)


def _turned(scene: Scene, percent: Figure) -> tuple[Figure, Figure] | None:
    """Part and whole where the whole stands nearer: "So với biên chế được giao (1.085 người), số có mặt đạt 96,41%"."""
    start, _ = scene.sentence(percent.block, percent.start)
    here = [f for f in scene.by_block[percent.block] if f.countable and start <= f.start < percent.start]
    if len(here) != 1 or not re.match(r"\s*so voi\b", scene.folded[percent.block][start:]):
        return None
    earlier = [f for f in scene.by_block[percent.block] if f.countable and f.start < start and f.value <= here[0].value]
    exact = [f for f in earlier if compare(percent, f.value, here[0].value) is Match.RIGHT]
    near = [f for f in earlier if abs(f.value * 100 / here[0].value - percent.value) <= 15]
    found = exact or near
    return (found[0], here[0]) if found else None


def _judged(
    scene: Scene, percent: Figure, parts: list[Figure], groups: list[Group], seen: dict[Figure, Whole]
) -> Claim:
    part = parts[0] if parts else None
    lead = scene.folded[percent.block][max(0, percent.start - 40) : percent.start]
    if _PRIOR.search(lead) and (part is None or part.of is None):
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note="Tỷ lệ của năm trước.")
    early = part is None or part.start < scene.sentence(percent.block, percent.start)[0]
    if early or (part is not None and part.start > percent.end):
        partless = check_partless(scene, percent, groups, None if early else part)
        if partless is not None:
            return partless
        if part is not None and not early:
            alone = check_partless(scene, percent, groups, None)
            if alone is not None and alone.verdict is None:
                right = number(sum((f.value for f in alone.involved), Fraction(0)))
                return Claim(
                    FindingKind.MISMATCH,
                    Verdict.WRONG,
                    part,
                    (percent, *alone.involved),
                    part.text,
                    "",
                    None,
                    f"Tỷ lệ {percent.text} khớp với số liệu xếp loại ({right} được xếp loại) nhưng số "
                    f"{part.text} thì không.",
                )
    if part is not None and not early:
        based, what = stated_base(scene, percent, part, groups)
        whole = _certain(scene, percent, part, based, what, groups, seen)
        turned = _turned(scene, percent)
        if turned is not None:
            return told(percent, turned[0], Whole(turned[1].value, (turned[1],), "base"))
        if whole is not None and whole.value > 0:
            return told(percent, part, whole)
    return Claim(
        FindingKind.PERCENTAGE,
        Verdict.UNPAIRED,
        percent,
        (),
        stated=percent.text,
        note="Không xác định chắc chắn số thành phần và tổng số để tính tỷ lệ này.",
    )


def told(percent: Figure, part: Figure, whole: Whole) -> Claim:
    """The claim that a percentage is wrong, or only cut off."""
    match = compare(percent, part.value, whole.value)
    verdict = Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG
    right = shown(part.value, whole.value, percent.places)
    cut = "Số đã bị cắt bớt thay vì làm tròn. " if verdict is Verdict.TRUNCATED else ""
    note = f"{cut}{number(part.value)} : {number(whole.value)} × 100 = {right}."
    return Claim(FindingKind.PERCENTAGE, verdict, percent, (part, *whole.figures), percent.text, right, None, note)


def _certain(
    scene: Scene,
    percent: Figure,
    part: Figure,
    based: list[Whole],
    what: str,
    groups: list[Group],
    seen: dict[Figure, Whole],
) -> Whole | None:
    """The one whole the text leaves no doubt about, or None."""
    ratio = explicit(scene, part)
    if ratio is not None and not based:
        return ratio
    for whole in based:
        if whole.how == "base":
            return whole
    gap = scene.folded[percent.block][part.end : percent.start]
    lead = scene.folded[percent.block][max(0, percent.start - 40) : percent.start]
    if _PRIOR.search(lead):
        return None
    if (
        _FOREIGN.search(what)
        or _FOREIGN.search(gap.removeprefix(" chi tieu").removeprefix(" ke hoach"))
        or (percent.value > 100 and part.value <= percent.value)
    ):
        return None
    near = list(pool(scene, part, groups, reach=_FAR))
    if based and what:
        close = [whole for whole in based if _mistyped(percent, part, whole)]
        if close:
            return close[0]
    for group in groups:
        if part in group.figures:
            voted = _voted(part, group, seen)
            if voted is not None:
                return voted
            if group.agrees and group.total is not None:
                return Whole(group.total.value, (group.total,), "group")
    listed = _listed(scene, part, seen)
    if listed is not None:
        return listed
    asked = _asked(scene, percent, part) or _given(scene, percent, part)
    if asked is not None:
        return asked
    among = _among(scene, part)
    if among is not None:
        return among
    for whole in near:
        if whole.how in ("here", "parent", "above", "group", "group sum", "far", "other") and _mistyped(
            percent, part, whole
        ):
            return whole
    fits = [w for w in near if w.how in ("here", "parent", "group") and (w.how == "group" or is_total(w.figures[0]))]
    same = [w for w in fits if w.figures[0].unit.split()[:2] == part.unit.split()[:2]]
    fits = same or fits
    if not fits:
        nearby = [
            w
            for w in near
            if w.how == "above"
            and (w.figures[0].under is not None or w.figures[0].of is not None)
            and w.figures[0].unit.split()[:2] == part.unit.split()[:2]
            and scene.outline.together(w.figures[0].block, part.block)
        ]
        fits = [w for w in nearby if w.figures[0].under is not None]
    if not fits:
        noun = part.unit.split()[:2]
        fits = [w for w in near if w.how == "here" and noun and w.figures[0].unit.split()[:2] == noun]
    if len({w.value for w in fits}) == 1:
        return fits[0]
    return None


def _mistyped(percent: Figure, part: Figure, whole: Whole) -> bool:
    if percent.places < 1 or whole.value == 0:
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
    noun = part.unit.split()[:2]
    listed = [
        (figure.block == part.block, whole)
        for figure, whole in seen.items()
        if figure != part
        and scene.depth(figure) == scene.depth(part)
        and (
            (figure.block in siblings and _ITEM.match(scene.folded[part.block]))
            or (figure.block == part.block and figure.unit.split()[:2] == noun)
        )
        and alike(scene.object_of(figure), scene.object_of(part))
    ]
    votes = [whole for same, whole in listed if same] or [whole for _, whole in listed]
    return votes[0] if votes and len({whole.value for whole in votes}) == 1 else None


def _asked(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """Those asked, before those who answered: "gửi phiếu xin ý kiến 34 tập thể. Thu về 32 phiếu, đạt 94,12%"."""
    before = [f for f in scene.by_block[part.block] if f.countable and f.end < part.start]
    if not before or not _ANSWERED.search(part.label) or before[-1].value < part.value:
        return None
    return Whole(before[-1].value, (before[-1],), "asked") if percent.start - part.end < 60 else None


def _given(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """What was given or due, before what is there: "được giao 604 người, có mặt 571 người, đạt 94,54%"."""
    before = [
        f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)
    ]
    if not before or percent.start - part.end > 40 or before[-1].unit.split()[:1] != part.unit.split()[:1]:
        return None
    whole = before[-1]
    if not re.search(r"\b(?:giao|phai|tong so|can|tiep nhan)\b[^,;]{0,24}$", whole.label):
        return None
    if not re.search(r"\b(?:co mat|hien co|da|thuc hien|thuc du|giai quyet|hoan thanh)\b[^,;]{0,24}$", part.label):
        return None
    return Whole(whole.value, (whole,), "given")


def _among(scene: Scene, part: Figure) -> Whole | None:
    """The count before "trong đó" in the part's sentence."""
    before = [
        f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)
    ]
    for figure in reversed(before):
        gap = scene.between(figure, part)
        if _AMONG.search(gap) and scene.depth(figure) <= scene.depth(part):
            return (
                Whole(figure.value, (figure,), "among")
                if alike(scene.object_of(figure), scene.object_of(part))
                else None
            )
    return None
