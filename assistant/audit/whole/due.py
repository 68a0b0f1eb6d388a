"""The whole of a percentage told before its part in one sentence: those asked, what was given, what a part is among."""

from __future__ import annotations

import re

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.whole.places import Whole

_TRAIT = re.compile(r"^[^;.]*,\s*(?:dang vien )?(?:nu|(?:nguoi )?dan toc thieu so|trong do nu)(?: co| la)?\s*$")
_AMONG = re.compile(r"trong (?:so )?(?:do|nay)")
_ANSWERED = re.compile(r"\b(?:thu ve|nhan (?:duoc|ve)|co mat|tham du|du hop|tra loi)\s*$")


def asked(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """Those asked, before those who answered: "gửi phiếu xin ý kiến 34 tập thể. Thu về 32 phiếu, đạt 94,12%"."""
    before = [f for f in scene.by_block[part.block] if f.countable and f.end < part.start]
    if not before or not _ANSWERED.search(part.label) or before[-1].value < part.value:
        return None
    return Whole(before[-1].value, (before[-1],), "asked") if percent.start - part.end < 60 else None


def given(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """What was given or due, before what is there: "được giao 604 người, có mặt 571 người, đạt 94,54%"."""
    before = [
        f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)
    ]
    if not before or percent.start - part.end > 40 or before[-1].noun() != part.noun():
        return None
    whole = before[-1]
    if not re.search(r"\b(?:giao|phai|tong so|can|tiep nhan)\b[^,;]{0,24}$", whole.label):
        return None
    if not re.search(r"\b(?:co mat|hien co|da|thuc hien|thuc du|giai quyet|hoan thanh)\b[^,;]{0,24}$", part.label):
        return None
    return Whole(whole.value, (whole,), "given")


def among(scene: Scene, part: Figure) -> Whole | None:
    """The count before "trong đó" in the part's sentence."""
    before = [
        f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)
    ]
    for figure in reversed(before):
        gap = scene.between(figure, part)
        if (_AMONG.search(gap) or (_TRAIT.search(gap) and figure == before[-1])) and scene.depth(figure) <= scene.depth(
            part
        ):
            return (
                Whole(figure.value, (figure,), "among")
                if alike(scene.object_of(figure), scene.object_of(part))
                else None
            )
    return None
