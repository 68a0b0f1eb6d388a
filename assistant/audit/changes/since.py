"""Changes with one amount in their sentence and the other told before: "Khi thành lập có 1.243 đảng viên. … nay có 1.321 đảng
viên, tăng 78 đồng chí so với khi thành lập", "so với thời điểm này năm trước (726 đảng viên) tăng 16 đồng chí"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.audit.changes.gap import any_typed, wanted, wrong_gap
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import typed_for
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.words.phrase import content_words

_WAY = re.compile(
    r"(?:(?P<up>\b(?:tang|nhieu hon|cao hon|hon)\b)|\b(?:giam|it hon|thap hon)\b)(?P<words>[^0-9;.()]{0,40})$"
)
_SINCE = re.compile(r"\b(?:so voi|hon|tu)\b(?P<words>[^0-9;.,()]{0,48})")
_THEN = re.compile(r"\b(?:nam (?:truoc|ngoai)|cung ky|dau nam|dau ky|khi|ngay|thoi diem|truoc)\b")
_LAST_YEAR = re.compile(
    r"^\W*(?:cung ky|(?:(?:dau|cuoi) )?nam (?:truoc|ngoai|\x01+|20[0-9]{2})|dau (?:nam|ky)|(?:ngay|khi) thanh lap)(?!\w)"
)
_AIM = re.compile(r"\b(?:phan dau|du kien|ke hoach|chi tieu|du toan|muc tieu|binh quan)\b")
_LEAST, _ABOVE, _MOST = 100, 6, 0.5  # the least of an amount, the passages above, the greatest part a change is of it
_PEOPLE = frozenset({"dang vien", "dong chi", "nguoi", "d/c"})


def check_since(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such change of a number of members, or of anything counted by one noun in both places.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    found = [claim for row in scene.by_block for at in range(len(row)) for claim in _at(scene, row, at)]
    return not_misread(found, right)


def _at(scene: Scene, row: Sequence[Figure], at: int) -> Iterator[Claim]:
    change = row[at]
    text = scene.folded[change.block]
    start, end = scene.sentence(change.block, change.start)
    way = _WAY.search(text[max(start, row[at - 1].end if at else 0) : change.start])
    if way is None or change.kind is not Kind.COUNT or not change.value or change.of is not None:
        return
    if _AIM.search(text[start:end]) or change.under is not None:
        return
    here = [one for one in row if start <= one.start < end and one is not change and one.kind is Kind.COUNT]
    beside = [one for one in here if _is_amount(one, change)]
    others = [one for one in here if one not in beside and not one.chained and one.value >= _LEAST]
    if len(beside) != 1 or others:
        return
    own = beside[0]
    if any(own.end <= one.start < change.start or one.ratings for one in here):
        return
    opening = text[start : own.start][:40]
    if own.start > change.start or (scene.depth(own) > 0 and not _THEN.search(text[start : own.start])):
        return
    then_here = scene.depth(own) > 0 or _LAST_YEAR.search(opening) is not None
    since = _SINCE.search(text[change.end : end]) or _SINCE.search(text[max(start, way.start()) : change.start])
    words = content_words(since["words"]) if since and not then_here else frozenset[str]()
    if not then_here and (not words or _is_named(scene, own, words, least=1)):
        return  # "Đầu năm có 274 đảng viên; … so với đầu năm tăng 12": the amount told is the earlier one
    sign = 1 if way["up"] else -1
    other = own.value + sign * change.value if then_here else own.value - sign * change.value
    told = list(_before(scene, row, own, change, start))
    fitting = next((one for one in told if one.value == other), None)
    if fitting is not None:
        now, then = (fitting, own) if then_here else (own, fitting)
        yield Claim(FindingKind.SUM, None, change, (now, then), weak=change.value < 10)
        return
    pairs = [(one, own) if then_here else (own, one) for one in told]
    named = [pair for one, pair in zip(told, pairs, strict=True) if words and _is_named(scene, one, words)]
    slips = [pair for pair in pairs if any_typed(wanted(*pair, change, sign))]
    near = [pair for one, pair in zip(told, pairs, strict=True) if then_here and one.block == change.block]
    for found in (named, slips, near):
        if len({(now.value, then.value) for now, then in found}) == 1:
            now, then = found[0]
            yield wrong_gap(change, now, then, certain=True)
            return


def _is_amount(one: Figure, change: Figure) -> bool:
    return (
        not one.tied and one.value >= _LEAST
        and change.value <= _MOST * one.value and _one_noun(one, change)
    )  # fmt: skip


def _before(scene: Scene, row: Sequence[Figure], own: Figure, change: Figure, start: int) -> Iterator[Figure]:
    """Amounts of the noun told before the sentence, in its passage and in those above."""
    above = [f for block in scene.above(change.block, reach=_ABOVE) for f in scene.by_block[block]]
    for one in (*(f for f in row if f.end <= start), *above):
        if one.kind is Kind.COUNT and _is_amount(one, change) and not one.ratings and _one_noun(one, own):
            if own.value <= 2 * one.value <= 4 * own.value or typed_for(one, own.value):
                yield one


def _is_named(scene: Scene, one: Figure, words: frozenset[str], *, least: int = 2) -> bool:
    """Whether the words before an amount in its sentence are those the change is told against."""
    start, _ = scene.sentence(one.block, one.start)
    said = content_words(scene.folded[one.block][start : one.start])
    return len(words) >= least and len(words & said) * 3 >= 2 * len(words)


def _one_noun(one: Figure, two: Figure) -> bool:
    first, second = one.noun(2), two.noun(2)
    return bool(first and second) and (first == second or {first, second} <= _PEOPLE)
