"""A change told with last year's amount in a sentence of its own, behind the one that tells what there is now: "Thi hành kỷ luật
03 đảng viên. Năm 2024 kỷ luật 05 đảng viên, như vậy giảm 02"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.audit.changes.gap import may_be, wrong_gap
from assistant.audit.changes.wording import without_years
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread

_WAY = re.compile(
    r"(?:(?P<up>\b(?:tang|nhieu hon|cao hon)\b)|\b(?:giam|it hon|thap hon)\b)(?: (?:them|duoc|la|di|so voi [^0-9;.()]{0,24}))*\s*$"
)
_THEN = re.compile(
    r"\W*(?:(?:con|trong khi|ca)\s+)?(?:nam (?:truoc|ngoai|yyyy)|cung ky(?: nam (?:truoc|ngoai|yyyy))?)\b"
)
_AIM = re.compile(r"\b(?:phan dau|du kien|ke hoach|chi tieu|du toan|muc tieu|binh quan)\b")
_WORD = re.compile(r"[a-z]+")


def check_then_told(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such change.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    return not_misread(
        [claim for row in scene.by_block for at in range(1, len(row)) for claim in _at(scene, row, at)], right
    )


def _at(scene: Scene, row: Sequence[Figure], at: int) -> Iterator[Claim]:
    then, change = row[at - 1], row[at]
    text = without_years(scene.folded[change.block])
    if change.kind is not Kind.COUNT or not change.value or not then.countable or then.tied:
        return
    start, end = scene.sentence(change.block, change.start)
    way = _WAY.search(text[then.end : change.start])
    if way is None or not scene.same_sentence(then, change) or _AIM.search(text[start:end]):
        return
    if not _THEN.match(text[start : then.start]) or any(one.start >= start for one in row[: at - 1]):
        return
    if ";" in text[then.end : change.start] or change.noun() not in ("", then.noun()):
        return
    if (now := _now(scene, row, then, start)) is None:
        return
    sign = 1 if way["up"] else -1
    if now.value - then.value == sign * change.value:
        yield Claim(FindingKind.SUM, None, change, (now, then), weak=change.value < 10)
    elif may_be(now, then, change, sign):
        yield wrong_gap(change, now, then, certain=True)


def _now(scene: Scene, row: Sequence[Figure], then: Figure, start: int) -> Figure | None:
    """The count of the noun in the sentence before, led by the same word."""
    before = [one for one in row if one.end <= start]
    if not before:
        return None
    low, _ = scene.sentence(before[-1].block, before[-1].start)
    noun, deed = then.noun(2), _last_word(scene, then)
    same = [
        one
        for one in before
        if one.start >= low and one.countable and not one.tied and one.noun(2) == noun and scene.depth(one) == 0
    ]
    led = [one for one in same if deed and _last_word(scene, one) == deed]
    return led[0] if noun and len(led) == 1 else None


def _last_word(scene: Scene, one: Figure) -> str:
    words: list[str] = _WORD.findall(scene.folded[one.block][max(0, one.start - 24) : one.start])
    return " ".join(words[-2:]) if len(words) > 2 else ""
