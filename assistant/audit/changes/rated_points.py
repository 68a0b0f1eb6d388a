"""How far the share of a rating has moved, told with last year's share: "Tỷ lệ xuất sắc năm 2024 là 15,94%, năm nay giảm 0,97 điểm
phần trăm", this year's share in another passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.audit.changes.gap import any_slipped, wanted
from assistant.audit.figures.counted_object import alike, named_object
from assistant.audit.figures.describing import bare_rating
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.words.year import other_year
from assistant.calculator.number import fixed, scaled

_WAY = re.compile(r"(?:(?P<up>\b(?:tang|cao hon)\b)|\b(?:giam|thap hon)\b)[^0-9;.]{0,24}$")
_POINTS = re.compile(r"\s*%?\s*diem\b")
_THEN = re.compile(r"\b(?:nam (?:truoc|ngoai|\x01+|20[0-9]{2})|cung ky)(?:\s*(?:la|dat|co|chiem|:|\())*\s*$")
_ROOM, _NEAR = 3, 4


def check_rated_points(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such move, where one share of the rating that holds this year is near enough to be meant.

    `right`: comparisons that hold; from them the shares of each rating are known.
    """
    year = report_year(scene.report)
    shares = [one for claim in right for one in _shares(scene, claim, year)]
    return [
        claim
        for row in scene.by_block
        for at, points in enumerate(row)
        if points.kind is Kind.PERCENT or points.places
        for claim in _at(scene, row, at, shares)
    ]


def _shares(scene: Scene, claim: Claim, year: int | None) -> Iterator[tuple[Ratings, str | None, Figure]]:
    """The rating of a share that holds, what it is a share of where the words say, and itself."""
    share = claim.target
    if claim.kind is not FindingKind.PERCENTAGE or claim.verdict is not None or share is None or claim.weak:
        return
    if share.kind is not Kind.PERCENT or not claim.involved or not share.places:
        return
    part = claim.involved[0]
    ratings = part.ratings
    if len(ratings) != 1 or part.kind is Kind.PERCENT:
        return
    if share.cell is None:
        start, _ = scene.sentence(share.block, share.start)
        if other_year(scene.folded[share.block][start : share.start], year):
            return
    yield ratings, scene.object_of(share if part.cell is not None and share.cell is None else part), share


def _at(
    scene: Scene, row: Sequence[Figure], at: int, shares: Sequence[tuple[Ratings, str | None, Figure]]
) -> Iterator[Claim]:
    points = row[at]
    text = scene.folded[points.block]
    start, end = scene.sentence(points.block, points.start)
    lead = text[max(start, row[at - 1].end if at else 0) : points.start]
    way = _WAY.search(lead)
    if way is None or not _POINTS.match(text[points.end :]):
        return
    near = [one for one in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]) if one.kind is Kind.PERCENT]
    thens = [one for one in near if start <= one.start < end and _THEN.search(text[start : one.start])]
    if len(thens) != 1:
        return
    then = thens[0]
    words = text[start : min(then.start, points.start)]
    subject = re.split(r"[;,.()]", words.rsplit("nam ", 1)[0] if then.start < points.start else words)
    ratings = next(
        (rated for part in reversed(subject) if (rated := rating_of(part) or bare_rating(part.strip()))), frozenset()
    )
    thing = named_object(words)
    nows = [
        share for rating, of, share in shares if rating == ratings and alike(of, thing) and share not in (then, points)
    ]
    sign = 1 if way["up"] else -1
    fitting = next((one for one in nows if one.value - then.value == sign * points.value), None)
    if fitting is not None:
        yield Claim(FindingKind.PERCENTAGE, None, points, (fitting, then), weak=True)
        return
    found = [one for one in nows if _may_be(one, then, points, sign)]
    if len({one.value for one in found}) > 1:
        found = [one for one in found if abs(sign * (one.value - then.value) - points.value) * _NEAR <= points.value]
    if len({one.value for one in found}) != 1:
        return
    gap = abs(found[0].value - then.value)
    places = max(found[0].places, then.places)
    meant = fixed(scaled(gap, places), places)
    note = f"Chênh lệch giữa {found[0].text} và {then.text} là {meant} điểm phần trăm."
    yield Claim(
        FindingKind.PERCENTAGE, Verdict.WRONG, points, (found[0], then), points.text, meant, None, note, certain=True
    )


def _may_be(now: Figure, then: Figure, points: Figure, sign: int) -> bool:
    gap = sign * (now.value - then.value)
    if any_slipped(wanted(now, then, points, sign)):
        return True
    return gap > 0 and gap <= _ROOM * points.value <= _ROOM * _ROOM * gap
