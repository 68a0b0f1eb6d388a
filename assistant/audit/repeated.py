"""The same quantity stated differently in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figure import Figure
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.groups import Group
from assistant.audit.nearness import close, slipped
from assistant.audit.scene import Scene, alike, named_object
from assistant.audit.share import number

_BACK = re.compile(r"(?:trong (?:tong )?so|tong so|tat ca|ca|so|trong do|toan bo)\s*$")
_AFTER = re.compile(r"\b(?:neu tren|noi tren|nay|tren day|da neu|ke tren)\b")
_YEAR = re.compile(r"nam (?:truoc|20\d\d)|cung ky")
_WORD = re.compile(r"[a-z]+")
_EMPTY = frozenset("duoc so cac co la va cua trong tai do nhung voi dong chi".split())


def check_repeated(scene: Scene, groups: list[Group], tables: list[Group]) -> list[Claim]:
    """A claim for each quantity met twice."""
    return [*_groups(scene, [*groups, *tables]), *_mentions(scene)]


def _groups(scene: Scene, groups: list[Group]) -> Iterator[Claim]:
    for at, first in enumerate(groups):
        for second in groups[at + 1 :]:
            shared = [rating for rating in first.members if rating in second.members]
            if len(shared) < 3:
                continue
            equal = [r for r in shared if first.members[r].value == second.members[r].value]
            differ = [r for r in shared if r not in equal]
            weight = sum(first.members[r].value for r in equal)
            if len(equal) < 2 or sum(first.members[r].value > 0 for r in equal) < 2 or weight < 10:
                continue
            if not alike(_thing(scene, first), _thing(scene, second)):
                continue
            for rating in equal:
                yield Claim(FindingKind.MISMATCH, None, second.members[rating], (first.members[rating],))
            for rating in differ:
                one, other = first.members[rating], second.members[rating]
                if close(one.value, other.value, within=_TENTH) or slipped(one.text, other.text):
                    yield _mismatch(other, one)


def _thing(scene: Scene, group: Group) -> str | None:
    first = group.first
    return scene.object_of(first) if first.block >= 0 else named_object(first.unit)


def _mismatch(later: Figure, earlier: Figure) -> Claim:
    where = "ở trên" if later.cell is None else "trong bài"
    return Claim(FindingKind.MISMATCH, Verdict.WRONG, later, (earlier,), later.text, earlier.text, None,
                 f"Cùng một số liệu {where} ghi {number(earlier.value)}, ở đây ghi {number(later.value)}.")  # fmt: skip


def _mentions(scene: Scene) -> Iterator[Claim]:
    """"trong số 198 đảng viên hoàn thành xuất sắc …" must have been said before as 198."""
    for figure in scene.figures:
        if not figure.countable or figure.value < 5 or _YEAR.search(figure.label + " " + figure.unit):
            continue
        if not (_BACK.search(figure.label) or _AFTER.search(figure.unit)):
            continue
        key = _key(figure)
        if len(key) < 2:
            continue
        earlier = [f for f in scene.figures[: figure.order] if f.countable and not _YEAR.search(f.label + " " + f.unit)]
        same = [f for f in earlier if f.value == figure.value and alike(scene.object_of(f), scene.object_of(figure))]
        if same:
            yield Claim(FindingKind.MISMATCH, None, figure, (same[-1],))
            continue
        twins = [f for f in earlier if f.ratings == figure.ratings and _fits(key, _key(f)) and f.value >= 5]
        values = {f.value for f in twins}
        if len(values) == 1 and (slipped(figure.text, twins[-1].text) or close(figure.value, twins[-1].value, within=_TENTH)):
            yield _mismatch(figure, twins[-1])


def _key(figure: Figure) -> frozenset[str]:
    words = _WORD.findall(f"{figure.unit.split(',')[0]} {figure.label[-50:] if len(figure.unit) < 12 else ''}")
    return frozenset(words[:12]) - _EMPTY


def _fits(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(second) and len(first & second) * 10 >= 8 * min(len(first), len(second)) and len(first & second) >= 2


from fractions import Fraction  # noqa: E402

_TENTH = Fraction(1, 10)
