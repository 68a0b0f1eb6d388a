"""Two lists told in one, item by item: "486 học sinh ở 14 lớp; trung học cơ sở 8 lớp với 275 học sinh, trung học phổ thông 6 lớp
với 211 học sinh". Where one of them adds up, the other must."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_LEAST, _TELLING = 2, 10  # items; a sum smaller than this may be met by chance


def check_paired_lists(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each list of two nouns whose other list adds up.

    `right`: comparisons that hold; where they bear out all the figures of a list, it is the list that is misread.
    """
    return not_misread([claim for row in scene.by_block for claim in _in_row(scene, row)], right)


def _in_row(scene: Scene, row: Iterable[Figure]) -> Iterator[Claim]:
    plain = [f for f in row if f.kind in (Kind.COUNT, Kind.MEASURE)]
    for at in range(len(plain) - 2 * _LEAST - 1):
        first, second = plain[at : at + 2]
        nouns = first.noun(), second.noun()
        if not all(nouns) or nouns[0] == nouns[1] or first.tied or second.tied:
            continue
        pairs = list(_pairs(scene, plain[at + 2 :], nouns))
        if len(pairs) < _LEAST or not _stands_together(scene, first, pairs[0][0]):
            continue
        lists = [(whole, [pair[side] for pair in pairs]) for side, whole in enumerate((first, second))]
        sums = [sum((part.value for part in parts), Fraction(0)) for _, parts in lists]
        fits = [added == whole.value for added, (whole, _) in zip(sums, lists, strict=True)]
        for side, (whole, parts) in enumerate(lists):
            if fits[side]:
                yield Claim(
                    FindingKind.SUM, None, whole, tuple(parts), weak=not fits[1 - side] and sums[side] < _TELLING
                )
            elif fits[1 - side] and sums[1 - side] >= _TELLING:
                yield wrong_sum(whole, tuple(parts))


def _pairs(scene: Scene, after: Sequence[Figure], nouns: tuple[str, str]) -> Iterator[tuple[Figure, Figure]]:
    """Two counts of the nouns one after the other, in whichever order, as long as they follow; the first noun's first."""
    for one, two in zip(after[::2], after[1::2], strict=False):
        found = one.noun(), two.noun()
        if one.tied or two.tied or sorted(found) != sorted(nouns) or not scene.same_sentence(one, two):
            return
        yield (one, two) if found == nouns else (two, one)


def _stands_together(scene: Scene, whole: Figure, first: Figure) -> bool:
    low, high = sorted((whole.end, first.start))
    return scene.folded[whole.block][low:high].count(". ") < 2
