"""A count of several nouns and the list of them, noun by noun: "78 cán bộ, giáo viên, nhân viên: Cán bộ quản lý 4, giáo viên 66, nhân
viên 8"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_NAMED = re.compile(r"^\s*((?:[a-z ]{2,30})(?:\s*,\s*[a-z ]{2,30})*(?:\s*,?\s*\bva\s+[a-z ]{2,30})?)")
_LEAST = 2  # nouns
_PASSED = 60  # letters, a bracket or a colon, between the nouns and the list


def check_noun_lists(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such list whose counts follow in the order of the nouns, one a noun and nothing else told between.

    `right`: comparisons that hold; where they bear out all the figures of a list, it is the list that is misread, and so it is
    where another list comes to the total.
    """
    right = list(right)
    borne = {claim.target for claim in right if claim.kind is FindingKind.SUM}
    found = [claim for block, row in enumerate(scene.by_block) for claim in _in_row(scene, block, row)]
    return not_misread([claim for claim in found if claim.verdict is None or claim.target not in borne], right)


def _in_row(scene: Scene, block: int, row: Sequence[Figure]) -> Iterator[Claim]:
    text = scene.folded[block]
    for at, total in enumerate(row):
        if total.kind is not Kind.COUNT or total.tied or total.value < _LEAST:
            continue
        named = _NAMED.match(text[total.end :])
        nouns = [noun.strip() for noun in re.split(r",|\bva\b", named[1]) if noun.strip()] if named else []
        if named is None or len(nouns) < _LEAST or not all(nouns):
            continue
        after = [one for one in row[at + 1 :] if scene.depth(one) <= scene.depth(total) or one.kind is Kind.PERCENT]
        if not after and block + 1 < len(scene.by_block):
            after = list(scene.by_block[block + 1])
        parts = _parts(scene, nouns, after)
        if parts is None or not _follows(scene, total, named.end(), parts[0]):
            continue
        added = sum((part.value for part in parts), Fraction(0))
        yield Claim(FindingKind.SUM, None, total, parts) if added == total.value else wrong_sum(total, parts)


def _parts(scene: Scene, nouns: Sequence[str], after: Sequence[Figure]) -> tuple[Figure, ...] | None:
    """The counts that follow, one a noun, each told with its noun and with no other; None where it is otherwise."""
    found = [one for one in after if one.kind is not Kind.PERCENT][: len(nouns)]
    if len(found) < len(nouns) or any(one.kind is not Kind.COUNT or one.tied for one in found):
        return None
    if any(one.block != found[0].block or not scene.same_sentence(found[0], one) for one in found):
        return None
    for noun, one in zip(nouns, found, strict=True):
        clause = re.split(r"[,;:.(]|\bva\b", one.label)[-1]
        words = f"{clause} {re.split('[,;.()]', one.unit)[0]}"
        if noun not in words or any(other in words for other in nouns if other != noun and other not in noun):
            return None
    return tuple(found)


def _follows(scene: Scene, total: Figure, named: int, first: Figure) -> bool:
    """Whether the list comes right after the nouns, in their line behind a colon, a bracket or "gồm", or in the line below."""
    text = scene.folded[total.block]
    if first.block == total.block:
        gap = text[total.end + named : first.start]
        return len(gap) <= _PASSED and re.search(r"[:(]|\bgom\b", gap) is not None and ". " not in gap
    start, _ = scene.sentence(first.block, first.start)
    rest = text[total.end + named :].rstrip()
    return rest.endswith(":") and len(rest) <= _PASSED and start <= 3
