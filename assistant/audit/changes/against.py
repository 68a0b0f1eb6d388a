"""A change told with the number it is held against in brackets: "74 tổ chức (năm 2023: 73), tăng 1", "giảm 2 so với năm 2024 (6)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.audit.changes.gap import any_slipped, may_be, wanted, wrong_gap
from assistant.audit.changes.wording import one_noun, without_years
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread

_WAY = re.compile(
    r"(?:(?P<up>\b(?:tang|vuot|nhieu hon|cao hon)\b)|\b(?:giam|it hon|thap hon|thieu|hut)\b)[^0-9;.()]{0,40}$"
)
_OTHER = r"(?:(?:thuc hien )?nam (?:truoc|ngoai|yyyy)|cung ky|chi tieu|ke hoach|du toan|muc tieu)"
_BEHIND = re.compile(r"(?P<words>[^0-9;.()]{0,60})\((?P<told>[^0-9;()]{0,40})$")
_SHARE = re.compile(r"^[^0-9;.()]{0,24}\([0-9]+(?:,[0-9]+)? ?%\)")
_BEFORE = re.compile(rf"\({_OTHER}[^0-9;()]{{0,24}}$")
_CLOSED = re.compile(r"[^0-9;()]{0,30}\)\s*[,;]?\s*(?:tuc |nhu vay )?[a-z ]{0,24}$")
_OPENED = re.compile(
    rf"\((?:{_OTHER}|truoc (?:khi|day|do|sap xep)|(?:dau|cuoi) (?:nam|ky)|nhiem ky truoc)[^0-9;()]{{0,32}}$"
)
_SUBJECTLESS = re.compile(
    r"\W*(?:so voi [^0-9;.()]{0,30},? ?)?(?:da |deu )?(?:tang|giam|vuot|nhieu hon|it hon|cao hon|thap hon)(?: (?:them|duoc|la))*\s*"
)
_NAMED = re.compile(_OTHER)
_LONG = 100


def check_against(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each change whose two amounts the words beside it give for sure.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    return not_misread(
        (claim for row in scene.by_block for at in range(len(row)) for claim in _at(scene, row, at)), right
    )


def _at(scene: Scene, row: Sequence[Figure], at: int) -> Iterator[Claim]:
    change = row[at]
    way = _WAY.search(scene.folded[change.block][row[at - 1].end if at else 0 : change.start])
    over = way is not None and way.group(0).startswith("vuot")  # "vượt chỉ tiêu 6" bounds nothing
    if (
        way is None
        or not (change.countable or (over and _is_amount(change)))
        or change.under is not None
        or not change.value
    ):
        return
    behind = next((one for one in _next_amount(scene, row, at) if _stands_behind(scene, change, one)), None)
    before = row[at - 1] if at and _stands_before(scene, row[at - 1], change) else None
    then = behind or before
    if then is None and at > 1 and _is_enclosed(scene, row[at - 2], row[at - 1], change):
        yield from _claimed(row[at - 2], row[at - 1], change, 1 if way.group("up") else -1)
        return
    if then is None or not one_noun(then, change):
        return
    nows = _now(scene, row[: at - 1 if then is before else at], change, then)
    sign = 1 if way.group("up") else -1
    if not nows:
        return
    now = next((one for one in nows if one.value - then.value == sign * change.value), nows[0])
    slips = [one for one in nows if any_slipped(wanted(one, then, change, sign)[1:])]
    if (
        now.value - then.value != sign * change.value
        and len({one.value for one in slips}) == 1
        and slips[0].value >= _LONG
    ):
        now = slips[0]
    elif now is nows[0] and not scene.same_sentence(now, change):
        now = min(nows, key=lambda one: abs(one.value - then.value - sign * change.value))
    yield from _claimed(now, then, change, sign)


def _next_amount(scene: Scene, row: Sequence[Figure], at: int) -> Iterator[Figure]:
    """The figure after a change, or the one behind its percentage in brackets: "tăng 37,5 tỷ đồng (6,5%) so với năm 2024 (574,9)"."""
    following = row[at + 1 : at + 3]
    yield from following[:1]
    if len(following) == 2 and following[0].kind is Kind.PERCENT and scene.depth(following[0]) > scene.depth(row[at]):
        yield following[1]


def _claimed(now: Figure, then: Figure, change: Figure, sign: int) -> Iterator[Claim]:
    if now.value - then.value == sign * change.value:
        yield Claim(FindingKind.SUM, None, change, (now, then))
    elif abs(now.value - then.value) != change.value and may_be(now, then, change, sign):
        yield wrong_gap(change, now, then, certain=True)


def _is_enclosed(scene: Scene, now: Figure, then: Figure, change: Figure) -> bool:
    """Whether brackets right behind an amount hold what it was and the change: "05 chi bộ (trước khi hợp nhất là 08 chi bộ, giảm
    03 chi bộ)"."""
    if not (_is_amount(then) and now.countable and one_noun(now, then) and one_noun(then, change)):
        return False
    depths = scene.depth(now), scene.depth(then), scene.depth(change)
    if depths != (depths[0], depths[0] + 1, depths[0] + 1) or not scene.same_sentence(now, change):
        return False
    opening = without_years(scene.between(now, then))
    return bool(_OPENED.search(opening)) and not re.search(r"[();]", scene.between(then, change))


def _stands_behind(scene: Scene, change: Figure, then: Figure) -> bool:
    """Whether brackets right behind a change hold what it is held against: "giảm 2 đảng viên so với năm 2024 (6 đảng viên)"."""
    if not _is_amount(then) or not scene.same_sentence(change, then) or scene.depth(then) != scene.depth(change) + 1:
        return False
    start, _ = scene.sentence(change.block, change.start)
    found = _BEHIND.match(_SHARE.sub(" ", without_years(scene.between(change, then))))
    lead = without_years(scene.folded[change.block][start : change.start])[-40:]
    return found is not None and bool(
        _NAMED.search(found["told"]) or (not found["told"].strip() and _NAMED.search(f"{lead} {found['words']}"))
    )


def _stands_before(scene: Scene, then: Figure, change: Figure) -> bool:
    """Whether brackets right before a change hold what it is held against: "74 tổ chức (năm 2023: 73 tổ chức), tăng 1"."""
    if not _is_amount(then) or not scene.same_sentence(change, then) or scene.depth(then) != scene.depth(change) + 1:
        return False
    start, _ = scene.sentence(change.block, then.start)
    lead = without_years(scene.folded[then.block][start : then.start])
    return bool(_BEFORE.search(lead) and _CLOSED.match(scene.between(then, change)))


def _is_amount(figure: Figure) -> bool:
    return figure.kind.value in ("count", "measure", "bound") and figure.of is None and figure.under is None


def _now(scene: Scene, row: Sequence[Figure], change: Figure, then: Figure) -> list[Figure]:
    """What there is now, likeliest first: counts of the noun before the change in its sentence, else in those before it."""
    level = [
        one
        for one in reversed(row)
        if one.countable and not one.chained and one.under is None and scene.depth(one) <= scene.depth(change)
    ]
    start, _ = scene.sentence(change.block, change.start)
    lead = scene.folded[change.block][max([start, *(one.end for one in row)]) : change.start]
    subject = re.split(r"[,;(]", lead)[-1]
    ratings = rating_of(subject)
    if ratings:  # "hoàn thành tốt tăng 3 (năm 2024: 28)": of those rated so
        rated = [one for one in level if one.ratings == ratings]
        return rated or [one for one in _above(scene, change) if one.ratings == ratings][:1]
    own = [one for one in level if scene.same_sentence(one, change) and ";" not in scene.between(one, change)]
    if not own and _SUBJECTLESS.fullmatch(scene.folded[change.block][start : change.start]):
        bare = change.unit.startswith("so voi")  # "tăng 02 so với năm 2024": what is counted stands before
        return [
            one
            for one in _of_sentence_before(scene, row, start)
            if (bare or one_noun(one, change)) and one_noun(one, then)
        ]
    if own:
        return own if one_noun(own[0], change) and one_noun(own[0], then) else []
    noun = change.noun(2) or then.noun(2)
    found = [one for one in level if noun and one.noun(2) == noun and not one.ratings]
    return found or [one for one in level if " " in one.noun(2) and one.noun(2) in subject and not one.ratings]


def _of_sentence_before(scene: Scene, row: Sequence[Figure], start: int) -> list[Figure]:
    """What a change without a subject is of: the first amount of the sentence before, told outside brackets and before a colon."""
    before = [one for one in row if one.end <= start]
    if not before:
        return []
    low, _ = scene.sentence(before[-1].block, before[-1].start)
    own = [one for one in before if one.start >= low and one.countable and not one.tied and scene.depth(one) == 0]
    return own[:1]


def _above(scene: Scene, change: Figure) -> Iterator[Figure]:
    """Counts of the passages before the one of a change, the nearest first."""
    for block in scene.above(change.block, reach=6):
        yield from (one for one in reversed(scene.by_block[block]) if one.countable and not one.chained)
