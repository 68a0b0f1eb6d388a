"""Those rated and those not rated against all there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.counted_object import alike, named_object
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_NOT = re.compile(
    r"(?:khong|chua)\s+(?:duoc\s+|thuc hien\s+|tien hanh\s+|phai\s+|du dieu kien\s+|thuoc (?:doi tuong|dien)\s+)*"
    r"(?:kiem diem,?\s*(?:tu phe binh)?\s*,?\s*)?(?:danh gia|xep loai|kiem diem|phan loai)"
)
_RATED = re.compile(
    r"(?:duoc|da|thuc hien|tien hanh|so)\s+(?:kiem diem,?\s+)?(?:danh gia|xep loai|phan loai|kiem diem)"
)
_DUE = re.compile(r"tong so|(?:phai|thuoc dien|thuoc doi tuong|can) (?:kiem diem|danh gia|xep loai)")
_TOLD = re.compile(r"\btrong(?: tong)?(?: so)?\s*$")
_ALL = re.compile(
    r"tong so|toan (?:dang bo|huyen|tinh|xa|so|nganh|thanh pho|phuong)|hien co|\bco\b|(?:phai|thuoc dien"
    r"|thuoc doi tuong|can) (?:kiem diem|danh gia|xep loai)"
)


def check_rated(scene: Scene) -> list[Claim]:
    """A claim for each place that gives all, rated and not rated."""
    return [claim for figure in scene.figures for claim in _at(scene, figure)]


def check_announced(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each "Trong N đồng chí được đánh giá, có …" whose four ratings do not make N."""
    claims = []
    for group in groups:
        before = [f for f in scene.by_block[group.first.block] if f.end < group.first.start and f.countable]
        if len(group.members) < 3 or not before or not scene.same_sentence(before[-1], group.first):
            continue
        told = before[-1]
        if told.ratings or told == group.total or told.of is not None or not _TOLD.search(told.label):
            continue
        if not re.search(r"\bco\s*$|:\s*$", scene.between(told, group.first)):
            continue
        terms = " + ".join(number(figure.value) for figure in group.figures)
        note = f"{terms} = {number(group.sum)}, khác {number(told.value)}."
        wrong = None if told.value == group.sum else Verdict.WRONG
        claims.append(Claim(FindingKind.SUM, wrong, told, group.figures, told.text, number(group.sum), None, note))
    return claims


def _words(figure: Figure) -> str:
    label = re.split(r"\bgom\b|trong (?:so )?do\b|[:(]", figure.label)[-1]
    return f"{label[-90:]} | {figure.unit[:60]}"


def _at(scene: Scene, absent: Figure) -> Iterator[Claim]:
    if not absent.countable or absent.ratings or not _NOT.search(_words(absent)) or absent.under is not None:
        return
    window = [
        f
        for f in scene.figures[max(0, absent.order - 10) : absent.order + 11]
        if (
            f.countable
            and f != absent
            and abs(f.block - absent.block) <= 5
            and not f.ratings
            and not f.chained
            and f.under is None
        )
        or (f.under is not None and f.block == absent.block)
    ]
    thing = scene.object_of(absent)
    rated = [
        f
        for f in window
        if _RATED.search(_words(f))
        and not _NOT.search(_words(f))
        and _same(scene, f, thing)
        and not _DUE.search(f.label[-60:])
    ]
    totals = [
        f
        for f in window
        if f not in rated
        and f.value > absent.value
        and _ALL.search(f.label[-90:])
        and not _NOT.search(_words(f))
        and _same(scene, f, thing)
    ]
    totals += [scene.by_block[f.block][f.of] for f in rated if f.of is not None]
    for one in rated:
        for total in totals:
            if one.value + absent.value == total.value:
                yield Claim(FindingKind.SUM, None, total, (one, absent))
                return
    if len({f.value for f in rated}) != 1 or len({f.value for f in totals}) != 1:
        return
    one, total = rated[0], totals[0]
    if one.value == total.value:
        return
    if len({f.block for f in (one, total, absent)}) > 1 and not _list(scene, one, total, absent):
        return
    stated = f"{number(one.value)} + {number(absent.value)} = {number(one.value + absent.value)}"
    yield Claim(
        FindingKind.SUM,
        Verdict.WRONG,
        total,
        (one, absent),
        total.text,
        number(one.value + absent.value),
        None,
        f"Số được xếp loại cộng số chưa xếp loại: {stated}, không bằng {number(total.value)}.",
    )


def _same(scene: Scene, figure: Figure, thing: str | None) -> bool:
    return alike(named_object(figure.unit) or scene.object_of(figure), thing)


def _list(scene: Scene, *figures: Figure) -> bool:
    tree = scene.outline
    blocks = {figure.block for figure in figures}
    parents = {tree.parents[block] for block in blocks}
    return len(parents) == 1 or any(all(block == top or tree.under(block, top) for block in blocks) for top in blocks)
