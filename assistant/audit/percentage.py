"""Each stated percentage against its part and its whole."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.audit.base import stated_base
from assistant.audit.certainty import FAR, PRIOR, certain_whole
from assistant.audit.counted import parts_of
from assistant.audit.dating import report_year
from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.group import Group
from assistant.audit.heading import turned
from assistant.audit.moved import is_moved
from assistant.audit.partless import check_partless
from assistant.audit.scene import Scene
from assistant.audit.share import Match, compare, number
from assistant.audit.verdict import told
from assistant.audit.wholes import Whole, explicit, pool

_AIM = re.compile(
    r"\b(?:chi tieu|muc tieu|yeu cau|quy dinh|khong (?:vuot )?qua|tran)\b[^0-9,;.()]{0,50}\b(?:la|khong qua|den|muc)\s*$"
    r"|\bso voi [^0-9,;.()]{0,30}\b(?:chi tieu|muc tieu|yeu cau)\b[^0-9,;.()]{0,40}\(\s*$"
)
_MEAN = re.compile(r"\bbinh quan\b[^0-9,;.()]{0,30}$")
_REACH = {0: 2, 1: 6}


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
            reach = FAR if rank == 0 and percent.places >= 2 else _REACH.get(percent.places, 6)
            wide = list(pool(scene, part, groups, reach=reach, below=percent.value > 100)) if rank < 5 else []
        for whole in (*((ratio,) if ratio else ()), *based, *wide):
            if percent.places == 0 and whole.how in ("above", "after") and whole.value != part.value and rank > 0:
                continue
            if compare(percent, part.value, whole.value) is Match.RIGHT:
                return Claim(FindingKind.PERCENTAGE, None, percent, (part, *whole.figures))
    swapped = turned(scene, percent)
    if swapped is not None and compare(percent, swapped[0].value, swapped[1].value) is Match.RIGHT:
        return Claim(FindingKind.PERCENTAGE, None, percent, swapped)
    return None


def _anew(scene: Scene, part: Figure, percent: Figure) -> bool:
    """Whether the words of a share name what it is of themselves: "… có mặt: 405; tỷ lệ đảng viên: 77,04%", "rừng trồng
    mới 126 ha, tỷ lệ che phủ 58,4%", "643 văn bản, 100% ký số"."""
    gap = scene.folded[percent.block][part.end : percent.start]
    if percent.value == 100 and re.fullmatch(r"[^0-9;.()]{0,40}[,;]\s*", gap):
        return True
    clause = re.split(r"[;,]|\bva\b", gap)
    named = re.match(r"\s*t[iy] (?:le|trong)\s+(?!nay|la|dat|do\b)([a-z]{2,} ?[a-z]*)", clause[-1])
    if len(clause) < 2 or named is None:
        return False
    words = named.group(1).split()
    return gap.rstrip().endswith(":") or not set(words) & set(f"{part.label} {part.unit}".split()) or " va " in gap


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


def _is_prior(scene: Scene, lead: str) -> bool:
    """Whether the words before a share say that it is of a year before the report's own."""
    found = PRIOR.search(lead)
    return found is not None and f"nam {report_year(scene.report)}" not in found.group(0)


def _judged(
    scene: Scene, percent: Figure, parts: list[Figure], groups: list[Group], seen: dict[Figure, Whole]
) -> Claim:
    part = parts[0] if parts else None
    lead = scene.folded[percent.block][max(0, percent.start - 40) : percent.start]
    if _AIM.search(scene.folded[percent.block][max(0, percent.start - 70) : percent.start]):
        note = "Tỷ lệ được giao, không phải tỷ lệ đạt được."
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note=note)
    if _MEAN.search(lead) and (part is None or part.of is not None):
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note="Tỷ lệ bình quân.")
    if _is_prior(scene, lead) and (part is None or part.of is None):
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note="Tỷ lệ của năm trước.")
    if is_moved(lead) and (part is None or part.of is None):
        note = "Tỷ lệ của hai kỳ so với nhau; số thành phần và tổng số của từng kỳ không nêu ở đây."
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note=note)
    early = part is None or part.start < scene.sentence(percent.block, percent.start)[0] or _anew(scene, part, percent)
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
        whole = certain_whole(scene, percent, part, based, what, groups, seen)
        swapped = turned(scene, percent)
        if swapped is not None:
            return told(percent, swapped[0], Whole(swapped[1].value, (swapped[1],), "base"))
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
