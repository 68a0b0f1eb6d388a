"""What is left over: "đã hoàn thành 119 trong 126 nhiệm vụ, còn lại 7", "281/284 chi bộ …; còn 3 chưa xếp loại"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import typed_for
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.flow.last_part import last_part
from assistant.audit.flow.left import wrong_rest
from assistant.audit.words.noun import noun_of

_TOTALLED = re.compile(r"\btong so\b[^0-9,;.()]*$")  # no part of another count
_OUT_OF = re.compile(r"\b(?:trong|tren)(?: tong)? so\s*$")  # what is left of it is told of it alone
_LEFT = re.compile(r"\b(?:con lai|con thieu|con no|con|thieu|so con lai)(?: la| co)?\s*:?\s*$")
_NOT = re.compile(
    r"\b(?:chua|khong)\s+(?:duoc|phai|co|thuc hien|tien hanh|danh gia|xep loai|kiem diem|phan loai|hoan thanh"
    r"|dat|gui|nop|khac phuc|du)\b|\bvang(?: mat)?\b|\bdang (?:hoan thien|tiep tuc|xu ly|xem xet)"
)


def check_rests(scene: Scene) -> list[Claim]:
    """A claim for each remainder with the two counts it is left from."""
    return [claim for figure in scene.figures for claim in _at(scene, figure)]


def _at(scene: Scene, rest: Figure) -> Iterator[Claim]:
    if not rest.countable or rest.tied or rest.ratings:
        return
    left = bool(_LEFT.search(rest.label))
    label = re.split(r"\bgom\b|trong (?:so )?do\b|[:(]", rest.label)[-1]
    absent = bool(_NOT.search(f"{label[-40:]} {rest.unit[:60]}"))
    if not (left or absent):
        return
    thing = scene.object_of(rest)
    block = [
        f for f in scene.by_block[rest.block] if f.countable and f != rest and f.end <= rest.start and not f.ratings
    ]
    last = block[-2] if len(block) > 1 and block[-1].under is not None else None
    if left and last is not None and last.of is not None and scene.same_sentence(last, rest):
        whole = scene.by_block[last.block][last.of]
        gap = whole.value - last.value
        yield Claim(FindingKind.SUM, None, rest, (whole, last)) if gap == rest.value else wrong_rest(rest, whole, last)
        return
    if left and not block:
        yield from _listed(scene, rest)
        return
    ratio = next((f for f in reversed(block) if f.of is not None and alike(scene.object_of(f), thing)), None)
    if ratio is None and block == []:
        return
    level = [f for f in block if _alike(scene, f, rest) and not f.chained]
    near = [f for f in level if f.value >= rest.value]
    for at, first in enumerate(near):
        for second in near[at + 1 :]:
            if abs(first.value - second.value) == rest.value and not _TOTALLED.search(
                min(first, second, key=lambda f: f.value).label
            ):
                near_by = all(scene.same_sentence(one, rest) for one in (first, second))
                yield Claim(FindingKind.SUM, None, rest, (first, second), weak=rest.value < 20 and not near_by)
                return
    if ratio is not None and ratio.of is not None and scene.depth(ratio) == scene.depth(rest):
        whole = scene.by_block[ratio.block][ratio.of]
        others = [
            f for f in block if f.start > whole.end and f not in (ratio, whole) and scene.depth(f) == scene.depth(rest)
        ]
        near_by = scene.same_sentence(ratio, rest)
        if (near_by or whole.value != ratio.value) and (not others or left or near_by):
            yield wrong_rest(rest, whole, ratio)
        return
    closed = last_part(scene, rest) if left else None
    if closed is not None:
        yield closed
        return
    level = [f for f in level if scene.same_sentence(f, rest) and scene.depth(f) == scene.depth(rest)]
    beside = [f for f in block if scene.same_sentence(f, rest) and scene.depth(f) == scene.depth(rest)]
    same = [f for f in level if f.noun(2) == rest.noun(2)]
    same = same if len(same) == len(beside) else []
    if (
        len(beside) == len(level) == 2
        and level[0].value >= level[1].value
        and (absent or level[1].noun(2) == rest.noun(2))
    ):
        same = level
    apart = len(same) == 2 and any(_OUT_OF.search(f.label) for f in same)
    if (left or absent) and len(same) == 2 and not apart and not _shared(scene, *same) and _may_be_left(rest, same):
        yield wrong_rest(rest, max(same, key=lambda f: f.value), min(same, key=lambda f: f.value))


def _may_be_left(rest: Figure, counts: list[Figure]) -> bool:
    """Whether no more is left than there was: of "12 được miễn và 04 ốm đau không xếp loại, còn lại 268" the whole is told elsewhere."""
    whole = max(figure.value for figure in counts)
    left = 2 * whole - sum(figure.value for figure in counts)
    return rest.value <= whole or typed_for(rest, left)


def _listed(scene: Scene, rest: Figure) -> Iterator[Claim]:
    """A remainder in an item of its own: "- Phải khắc phục: 168; - Đã khắc phục: 139; - Còn lại: 29"."""
    before = [at for at in scene.outline.siblings(rest.block) if at < rest.block][-2:]
    firsts = [items[0] for at in before if (items := scene.tops(at))]
    if len(firsts) != 2 or firsts[1].noun(2) != rest.noun(2):
        return
    whole, part = firsts
    if whole.value < part.value:
        yield wrong_rest(part, whole, rest)
        return
    if whole.value - part.value == rest.value:
        yield Claim(FindingKind.SUM, None, rest, (whole, part))
    else:
        yield wrong_rest(rest, whole, part)


def _alike(scene: Scene, first: Figure, second: Figure) -> bool:
    named = noun_of(first.unit[:32]), noun_of(second.unit[:32])
    return alike(scene.object_of(first), scene.object_of(second)) or named == ("fault", "fault")


def _shared(scene: Scene, first: Figure, second: Figure) -> bool:
    """Whether a percentage stands between two counts: then the first is itself a part."""
    low, high = sorted((first, second), key=lambda f: f.start)
    return any(f.kind is Kind.PERCENT and low.end <= f.start < high.start for f in scene.by_block[low.block])
