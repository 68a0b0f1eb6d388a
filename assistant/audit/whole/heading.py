"""The whole that stands at the head of a clause, a line or a sentence, before the part and its share."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare
from assistant.audit.whole.places import Whole

_OUT_OF = re.compile(r"[^0-9;.(),]{0,30}\btrong (?:tong )?so\s*")  # "612 đồng chí trong số 640 đảng viên, đạt 95,6%"
_WORD = re.compile(r"[a-z]{2}")


def headed(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """The count that opens the clause of a part without a noun: "có 58 ý kiến, đã tiếp thu 49 (84,48%)"."""
    gap = scene.folded[percent.block][part.end : percent.start]
    if not re.fullmatch(r"[^0-9;.()]{0,30}\(\s*", gap) or part.of is not None:
        return None
    text = scene.folded[part.block]
    before = [
        f
        for f in scene.by_block[part.block]
        if f.countable and f.end < part.start and scene.same_sentence(f, part) and scene.depth(f) == scene.depth(part)
        and (";" not in text[f.end : part.start] or _heads(scene, f)) and (_WORD.search(f.unit) or _WORD.search(part.unit))
    ]  # fmt: skip
    if not before or before[-1].chained or before[-1].kind is not part.kind:
        return None
    whole, noun = before[-1], part.noun(2)
    if whole.value < part.value:  # a share under a hundred of less than its part: one of the three is wrong
        same = whole.noun(2) == noun and len(part.unit.split()) > 1
        return Whole(whole.value, (whole,), "headed") if same and percent.value < 100 and not whole.ratings else None
    if noun and (_WORD.search(whole.unit) or not re.search(rf"\b{re.escape(noun.split()[0])}\b", whole.label)):
        return None
    return Whole(whole.value, (whole,), "headed")


def _heads(scene: Scene, figure: Figure) -> bool:
    """Whether a count after a colon opens a line of parts: "Khuyết điểm đã chỉ ra: 12; khắc phục xong 10 (83,33%); …"."""
    start, _ = scene.sentence(figure.block, figure.start)
    first = next(f for f in scene.by_block[figure.block] if f.countable and f.start >= start)
    return figure == first and figure.label.endswith(":") and scene.folded[figure.block][figure.end :].startswith(";")


def turned(scene: Scene, percent: Figure) -> tuple[Figure, Figure] | None:
    """Part and whole where the whole stands nearer: "So với biên chế được giao (1.085 người), số có mặt đạt 96,41%"."""
    start, _ = scene.sentence(percent.block, percent.start)
    here = [f for f in scene.by_block[percent.block] if f.countable and start <= f.start < percent.start]
    if len(here) >= 2:
        between, gap = scene.between(here[-2], here[-1]), scene.between(here[-1], percent)
        if _OUT_OF.fullmatch(between) and re.fullmatch(r"[^0-9;.()]{0,30},\s*(?:dat|chiem|bang)\s*", gap):
            return here[-2], here[-1]
    if len(here) != 1 or not re.match(r"\s*so voi\b", scene.folded[percent.block][start:]):
        return None
    earlier = [f for f in scene.by_block[percent.block] if f.countable and f.start < start and f.value <= here[0].value]
    exact = [f for f in earlier if compare(percent, f.value, here[0].value) is Match.RIGHT]
    near = [f for f in earlier if abs(f.value * 100 / here[0].value - percent.value) <= 15]
    found = exact or near
    return (found[0], here[0]) if found else None
