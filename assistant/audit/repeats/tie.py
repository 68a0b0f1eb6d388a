"""A quantity named again in much the same words: "157 tập thể phải kiểm điểm lại" said twice must be one number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.twin import told_otherwise

_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"nam (?:truoc|\x01+|20\d\d)|cung ky|nhiem ky|quy [i1-4]|\bdau (?:nam|ky)\b")
_EMPTY = frozenset(
    "duoc cac la va cua trong tai do nhung voi dong chi d c chiem dat ty ti le tong bang gom ket qua da nay theo"
    " ra den tu mot nguoi truong hop".split()
)
_TURNS = frozenset("chua khong con nu goi moi hai ba cham them dang".split())
_NOUN = re.compile(r"dong chi|nguoi|truong hop|d/c")
_LEAST = 3
_SURE = 8
_SMALL = 30


@dataclass(frozen=True)
class _Name:
    """What a count is called: the words after it, and those with the words before it."""

    figure: Figure
    core: frozenset[str]
    all: frozenset[str]
    thing: str | None
    told: bool


def check_ties(scene: Scene, sure: frozenset[Figure]) -> list[Claim]:
    """A claim for each count that no sum or percentage bears out but another place names alike."""
    names = [name for figure in scene.figures if (name := _name(scene, figure)) is not None]
    common = Counter(word for name in names for word in name.all)
    frequent = {word for word, count in common.items() if count * 6 > len(names)}
    claims = []
    for name in names:
        if name.figure in sure or name.figure.under is not None:
            continue
        others = [one for one in names if one.figure != name.figure and not _beside(scene, one.figure, name.figure)]
        claims += list(_tied(scene, name, others, frequent, sure))
    return claims


def _beside(scene: Scene, first: Figure, second: Figure) -> bool:
    """Whether both stand in one sentence or one list: then they are items side by side, not one thing told twice."""
    if first.block == second.block:
        return scene.same_sentence(first, second)
    return scene.outline.parents[first.block] is not None and second.block in scene.outline.siblings(first.block)


def _name(scene: Scene, figure: Figure) -> _Name | None:
    if not figure.countable or figure.chained:
        return None
    text = scene.folded[figure.block]
    after = re.split(r"[;:()0-9]|\.(?=\s|$)", text[figure.end : figure.end + 110])[0]
    before = re.split(r"[;:()0-9]|\.(?=\s|$)", text[max(0, figure.start - 90) : figure.start].removesuffix("/"))
    label = before[-1] if before[-1].strip() or len(before) < 2 else before[-2]
    rest = re.split(r"[;:()]", text[figure.end : figure.end + 110])[0]
    if _YEAR.search(label) or _YEAR.search(rest):
        return None
    tail = frozenset(_WORD.findall(after)[:16]) - _EMPTY
    head = frozenset(_WORD.findall(label)[-12:]) - _EMPTY
    thing = scene.object_of(figure)
    core = tail if len(tail) > _LEAST or (len(tail) == _LEAST and not _NOUN.match(figure.unit)) else tail | head
    named = len(head) > _LEAST and re.search(r"(?:\bco|\bla|:)\s*$", text[: figure.start]) is not None
    told = core is tail or named
    return _Name(figure, core, tail | head, thing, told) if len(core) >= _LEAST else None


def _tied(
    scene: Scene, name: _Name, others: list[_Name], frequent: set[str], sure: frozenset[Figure]
) -> Iterator[Claim]:
    figure = name.figure
    found = [(score, one) for one in others if (score := _score(name, one, frequent))]
    if not found:
        return
    same = next((one for _, one in found if one.figure.value == figure.value), None)
    if same is not None:
        yield Claim(FindingKind.MISMATCH, None, figure, (same.figure,))
        return
    best = max(score for score, _ in found)
    top = {one.figure.value: one.figure for score, one in found if score == best}
    if len(top) > 1 and figure.value >= 100:
        top = {value: one for value, one in top.items() if slipped(figure.text, one.text)}
    if len(top) != 1 or best < 2 * _LEAST:
        return
    if any(one.value == figure.value and one != figure and scene.object_of(one) == name.thing for one in sure):
        return  # another count of the same thing that a sum or a percentage bears out
    twin = next(iter(top.values()))
    votes = sum(one.figure.value == twin.value for _, one in found)
    if (twin.order > figure.order and twin not in sure and votes < 2) or not (
        votes >= 2
        or (best >= _SURE and max(figure.value, twin.value) < _SMALL)
        or slipped(figure.text, twin.text)
        or (figure.value * 5 <= twin.value * 8 and twin.value * 5 <= figure.value * 8)
    ):
        return
    yield told_otherwise(figure, twin)


def _score(name: _Name, other: _Name, frequent: set[str]) -> int:
    """Words shared, the rare ones twice; 0 where either says something the other does not."""
    one, two = name.figure, other.figure
    if one.ratings != two.ratings or not alike(name.thing, other.thing) or one.kind is not two.kind:
        return 0
    first, second = one.unit.split()[:2], two.unit.split()[:2]
    if first != second and not (_NOUN.match(one.unit) or _NOUN.match(two.unit)):
        return 0
    small, large = (name.core, other.all) if len(name.core) <= len(other.core) else (other.core, name.all)
    shared = small & large
    if (name.all ^ other.all) & _TURNS or not (name.told and other.told):
        return 0
    if len(shared) * 5 < len(small) * 4 or len(shared) < _LEAST:
        return 0
    return sum(1 if word in frequent else 2 for word in shared)
