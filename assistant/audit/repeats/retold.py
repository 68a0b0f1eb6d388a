"""A figure told again in another chapter, known by the words beside it: how rare they are, and how many it shares."""

from __future__ import annotations

from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.repeats.phrase import Phrase, likeness, one_noun, phrases_of, shared_weight, weights_of

_PLANS = frozenset("hoach phan dau kien tieu toan".split())
_LONG = 3  # digits of a number that hardly comes twice by chance


def check_retold(scene: Scene, cells: list[Figure], sure: frozenset[Figure]) -> list[Claim]:
    """A claim for each figure that nothing bears out and that another place tells with the same words.

    `cells`: the figures of tables. `sure`: figures that a sum or a percentage bears out.
    """
    phrases = list(phrases_of(scene))
    weight = weights_of(phrases)
    told = [figure.value for figure in (*scene.figures, *cells) if figure.checkable]
    claims = []
    for one in phrases:
        if one.figure in sure or one.figure.under is not None:
            continue
        found = [(two, likeness(one.near, two.near, weight)) for two in phrases if _may_be(scene, one, two)]
        claim = _judged(one, found, weight, sure, told)
        if claim is not None:
            claims.append(claim)
    return claims


def _may_be(scene: Scene, one: Phrase, two: Phrase) -> bool:
    first, second = one.figure, two.figure
    return (
        first != second
        and (first.kind is Kind.PERCENT) == (second.kind is Kind.PERCENT)
        and first.ratings == second.ratings
        and first.chained == second.chained
        and (first.block != second.block or not scene.same_sentence(first, second))
        and one_noun(one.noun, two.noun)
        and scene.outline.parents[first.block] != scene.outline.parents[second.block]
    )


def _judged(
    one: Phrase,
    found: list[tuple[Phrase, float]],
    weight: dict[str, float],
    sure: frozenset[Figure],
    told: list[Fraction],
) -> Claim | None:
    figure = one.figure
    if _long(figure) and sum(value == figure.value for value in told) > 1:
        return None  # told elsewhere, in whatever words
    same = [two for two, alike in found if two.figure.value == figure.value and (alike >= 0.3 or _long(figure))]
    if same:
        return Claim(FindingKind.MISMATCH, None, figure, (same[0].figure,), weak=True)
    firm = [(two, alike) for two, alike in found if two.figure.under is None]
    strong = [
        two
        for two, alike in firm
        if alike >= 0.55
        and shared_weight(one.near & two.near, weight) >= 6.0
        and (figure.value <= 2 * two.figure.value <= 4 * figure.value or slipped(figure.text, two.figure.text))
    ]
    slips = [
        two
        for two, alike in firm
        if _long(figure) and slipped(figure.text, two.figure.text) and two.figure.places == figure.places
        and ((alike >= 0.15 and shared_weight(one.wide & two.wide, weight) >= 6.0) or _is_plain_slip(one, two, told))
    ]  # fmt: skip
    for twins in (strong, slips):
        if len({two.figure.value for two in twins}) == 1:
            twin = twins[0].figure
            if twin not in sure and twin.order > figure.order:
                return None  # told once, at the later of the two
            return told_otherwise(figure, twin)
    return None


def _is_plain_slip(one: Phrase, two: Phrase, told: list[Fraction]) -> bool:
    """Whether two numbers of four digits and more, of one noun, differ by a slip alone: neither is told again, nor their gap;
    neither is a plan."""
    first, second = one.figure, two.figure
    gap = abs(first.value - second.value)
    return (
        min(sum(letter.isdigit() for letter in figure.text) for figure in (first, second)) > _LONG
        and bool(one.noun and two.noun)
        and one.noun.split()[0] == two.noun.split()[0]
        and not (one.wide | two.wide) & _PLANS
        and not any(figure.chained for figure in (first, second))
        and gap not in told
        and told.count(first.value) == 1 == told.count(second.value)
    )


def _long(figure: Figure) -> bool:
    return len([letter for letter in figure.text if letter.isdigit()]) >= _LONG
