"""What was done against what was planned: "kiểm tra 17 tổ chức đảng (kế hoạch 16), đạt 106,25%", "vượt 04 so với chỉ tiêu"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.shares.verdict import told
from assistant.audit.whole.places import Whole

_PLAN = re.compile(r"\b(?:ke hoach|kh|(?:muc )?dang ky|muc giao|chi tieu|du toan|muc tieu|dinh muc)\b[^0-9.;%]{0,40}$")


def check_plans(scene: Scene) -> list[Claim]:
    """A claim for each percentage or surplus of a sentence that gives both the plan and what was done."""
    return [claim for block in range(len(scene.by_block)) for claim in _in_block(scene, block)]


def _in_block(scene: Scene, block: int) -> Iterator[Claim]:
    text, figures = scene.folded[block], scene.by_block[block]
    for plan in figures:
        if not plan.value or plan.kind not in (Kind.COUNT, Kind.MEASURE, Kind.BOUND):
            continue
        lead = text[max(0, plan.start - 64) : plan.start]
        if not (
            _PLAN.search(lead)
            and (
                re.search(
                    r",\s*(?:ke hoach|kh|du toan|chi tieu)(?: giao| dau nam| ca nam)?\s*$|\bla\s*$|giao\s*\(?\s*$|\(|\bvuot (?:muc )?(?:chi tieu|ke hoach|kh)\s*$|so voi [a-z ]{4,20}$",
                    lead[-44:],
                )
            )
        ):
            continue
        before = [
            f
            for f in figures
            if f.end <= plan.start
            and f.countable
            and not f.chained
            and scene.same_sentence(f, plan)
            and f.kind is not Kind.PERCENT
        ]
        while before and scene.depth(before[-1]) == scene.depth(plan) > 0 and ")" in text[before[-1].end : plan.start]:
            before.pop()  # "109,6% dự toán Bộ giao (11.850) và 104,7% dự toán tỉnh giao (12.400)": another plan
        if not before or before[-1].under is not None:
            continue
        done = before[-1]
        if scene.depth(done) > scene.depth(plan) or ";" in text[done.end : plan.start]:
            continue
        yield from _surplus(scene, done, plan)
        share = _share(scene, done, plan)
        if share is None:
            continue
        if compare(share, done.value, plan.value) is Match.RIGHT:
            yield Claim(FindingKind.PERCENTAGE, None, share, (done, plan))
        else:
            yield told(share, done, Whole(plan.value, (plan,), "base"))


def _share(scene: Scene, done: Figure, plan: Figure) -> Figure | None:
    """The percentage of the plan: between the two, or right after the plan."""
    text = scene.folded[done.block]
    shares = [f for f in scene.by_block[done.block] if f.kind is Kind.PERCENT and not f.chained]
    between = [f for f in shares if done.end <= f.start < plan.start]
    if len(between) == 1:
        return (
            between[0]
            if re.match(
                r"\s*(?:so voi\s+)?(?:ke hoach|kh\b|muc (?:dang ky|giao)|du toan|chi tieu|muc tieu)",
                text[between[0].end :],
            )
            else None
        )
    after = next((f for f in shares if f.start > plan.end), None)
    if between or after is None:
        return None
    gap = text[plan.end : after.start]
    return (
        after
        if re.fullmatch(r"[^0-9.;(]{0,40}(?:[,)]\s*,?|(?<=dong)|\bgiao|\bthi)\s*(?:dat|bang)\s*(?:t[iy] le\s*)?", gap)
        else None
    )


def _surplus(scene: Scene, done: Figure, plan: Figure) -> Iterator[Claim]:
    text = scene.folded[done.block]
    for extra in scene.by_block[done.block]:
        if not (extra.chained and extra.countable and done.end <= extra.start < plan.start):
            continue
        if not re.search(r"\bvuot\b", text[max(0, extra.start - 32) : extra.start]):
            continue
        gap = done.value - plan.value
        if gap == extra.value:
            yield Claim(FindingKind.SUM, None, extra, (done, plan))
        else:
            note = f"{number(done.value)} − {number(plan.value)} = {number(gap)}, không phải {number(extra.value)}."
            yield Claim(FindingKind.SUM, Verdict.WRONG, extra, (done, plan), extra.text, number(gap), None, note)
