"""Percentage points against last year's share: "tỷ lệ … xuất sắc tăng 0,26 điểm phần trăm (năm 2024 là 15,61%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.counted_object import named_object
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.shares.moved import leads_to, starts
from assistant.audit.shares.partless import said_rating
from assistant.audit.words.year import other_year

_THEN = re.compile(r"(?:nam (?:20\d\d|truoc)|cung ky|so voi)[^0-9;.]{0,30}$")
_NOW = re.compile(r"(?:nam (?:20\d\d|nay))[^0-9;.]{0,12}$")


def check_points(scene: Scene, rated: list[Claim]) -> list[Claim]:
    """A claim for each difference in points and for each "từ a% lên b%" whose present share stands elsewhere.

    `rated`: claims on percentages that are right, whose parts tell what the share is of.
    """
    claims = []
    for figure in scene.figures:
        if figure.kind is not Kind.PERCENT:
            continue
        if figure.chained:
            claims += list(_difference(scene, figure, rated))
        else:
            claims += list(_arrival(scene, figure, rated))
    return claims


def _difference(scene: Scene, points: Figure, rated: list[Claim]) -> Iterator[Claim]:
    shares = [f for f in scene.by_block[points.block] if f.kind is Kind.PERCENT and not f.chained]
    close = [f for f in shares if scene.same_sentence(f, points)]
    text = scene.folded[points.block]
    after = [
        f for f in close if f.start > points.end and f.start - points.end < 60 and ";" not in text[points.end : f.start]
    ]
    before = [
        f
        for f in close
        if f.end < points.start
        and points.start - f.end < 60
        and ";" not in re.sub(r";\s*(?:nam 20|tang|giam|cao|thap)", "", text[f.end : points.start])
    ]
    pair: tuple[Figure, Figure] | None = None
    if (len(before) >= 2 and leads_to(scene, before[-2], before[-1])) or (
        len(before) >= 2 and _NOW.search(text[before[-2].end : before[-1].start])
    ):
        pair = before[-1], before[-2]
    elif (
        len(after) >= 2
        and _NOW.search(text[points.end : after[1].start])
        and _THEN.search(text[points.end : after[0].start])
    ):
        pair = after[1], after[0]
    elif after and _THEN.search(text[points.end : after[0].start]):
        lead = text[scene.sentence(points.block, points.start)[0] : points.start].rsplit(";", 1)[-1]
        now = _present(scene, lead, rated)
        pair = (now, after[0]) if now is not None else None
    if pair is None:
        clause = re.split(r"[,;]", text[scene.sentence(points.block, points.start)[0] : points.start])[-1]
        pair = _apart(scene, clause, points, rated) if not close else None
    if pair is None:
        return
    gap = abs(pair[0].value - pair[1].value)
    if gap == points.value:
        yield Claim(FindingKind.PERCENTAGE, None, points, pair)
        return
    note = f"Chênh lệch giữa {pair[0].text} và {pair[1].text} là {number(gap)} điểm phần trăm."
    yield Claim(FindingKind.PERCENTAGE, Verdict.WRONG, points, pair, points.text, number(gap), None, note)


def _apart(scene: Scene, clause: str, points: Figure, rated: list[Claim]) -> tuple[Figure, Figure] | None:
    """This year's and last year's share of the rating a clause names, wherever they stand; None where one is not sure."""
    ratings, year = rating_of(clause) or said_rating(clause), report_year(scene.report)
    now: list[tuple[Figure, Figure]] = []
    then: list[tuple[Figure, Figure]] = []
    for claim in rated:
        share = claim.target
        if share is None or share.kind is not Kind.PERCENT or share.cell or len(claim.involved) < 2:
            continue
        part, whole = claim.involved[0], claim.involved[-1]
        if not ratings or part.ratings != ratings or whole.ratings not in (frozenset(), ratings):
            continue
        start, _ = scene.sentence(share.block, share.start)
        earlier = other_year(scene.folded[share.block][start : share.start], year)
        (then if earlier else now).append((share, whole))
    fits = [(a, b) for a, _ in now for b, _ in then if abs(a.value - b.value) == points.value]
    if fits:
        return fits[0]
    if len({share.value for share, _ in then}) != 1 or not now:
        return None
    return max(now, key=lambda pair: pair[1].value)[0], then[0][0]


def _arrival(scene: Scene, share: Figure, rated: list[Claim]) -> Iterator[Claim]:
    """ "giảm từ 15,02% xuống còn 14,71%": the second must be the share stated for this year."""
    text = scene.folded[share.block]
    earlier = [f for f in scene.by_block[share.block] if f.kind is Kind.PERCENT and f.end <= share.start]
    if not earlier or not leads_to(scene, earlier[-1], share) or not starts(scene, earlier[-1]):
        return
    if any(claim.target == share for claim in rated):
        return
    start = earlier[-2].end if len(earlier) > 1 else scene.sentence(share.block, share.start)[0]
    now = _present(scene, text[start : earlier[-1].start], rated)
    if now is None or now == share:
        return
    if now.value == share.value:
        yield Claim(FindingKind.PERCENTAGE, None, share, (now,))
        return
    note = f"Cùng một tỷ lệ, nơi khác ghi {now.text}, ở đây ghi {share.text}."
    yield Claim(FindingKind.MISMATCH, Verdict.WRONG, share, (now,), share.text, now.text, None, note)


def _present(scene: Scene, words: str, rated: list[Claim]) -> Figure | None:
    """The one share stated for the thing and rating named; None where none or several are."""
    ratings, thing = rating_of(words), named_object(words)
    if not ratings or thing is None:
        return None
    found: dict[object, Figure] = {}
    for claim in rated:
        target = claim.target
        if target is None or target.kind is not Kind.PERCENT or target.chained or not claim.involved or target.cell:
            continue
        part = claim.involved[0]
        whole = claim.involved[1:]
        if part.ratings == ratings and not (len(whole) == 1 and whole[0].ratings) and scene.object_of(part) == thing:
            found.setdefault(target.value, target)
    return next(iter(found.values())) if len(found) == 1 else None
