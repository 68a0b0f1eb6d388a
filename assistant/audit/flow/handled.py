"""What came in, how much of it is done and how much is left, in one sentence or two that follow: "thụ lý 31 đơn. Đã giải quyết
29 đơn; 2 đơn đang xem xét", "27 cuộc kiểm tra, giám sát. Trong đó kiểm tra 16 cuộc, giám sát 11 cuộc"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slip_in_sum
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_DONE = re.compile(
    r"\b(?:(?:da |duoc )?(?:giai quyet|xu ly|khac phuc|thuc hien|hoan thanh|nghiem thu|tra loi|tra ket qua|chuyen)|xong)\b"
)
_DONE_AFTER = re.compile(r"\s*[a-z]+ (?:da|duoc)\b")
_LEFT = re.compile(r"\b(?:con(?: lai)?|chua|dang|ton(?: dong)?|tiep tuc|chuyen (?:sang|ky|nam))\b")
_LEFT_AFTER = re.compile(r"^\s*[a-z]+ (?:con|chua|dang)\b|\b(?:con (?:dang|ton|lai)|chua|dang)\b")
_OTHER = re.compile(
    r"\b(?:ky truoc|nam truoc|cung ky|ke hoach|chi tieu|trong do|bao gom|gom|it nhat|tren|tang|giam|so voi|nam yyyy|moi|khac)\b"
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b|\x01+")
_NAMES = re.compile(r"^\W*(?:trong (?:so )?do|gom|cu the)\b")
_LEVELS = ("cap", "khoi")  # "trong đó cấp Đảng ủy 14 lượt, cấp cơ sở 72 lượt"
_PEOPLE = ("dang", "dong", "nguoi", "can", "cong", "vien", "d", "quan", "chi")
_WIDE = Fraction(2, 5)


def check_handled(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each number with its two parts; one that one figure mistyped explains is wrong.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    found = [
        claim
        for block in range(len(scene.by_block))
        for whole, first, second in _threes(scene, block)
        if _left(scene, whole, first, second) or _named(scene, whole, first, second)
        for claim in _judged(_whole(scene, whole, first, second), first, second)
    ]
    return not_misread(found, right)


def _threes(scene: Scene, block: int) -> Iterator[Sequence[Figure]]:
    """Three counts of one noun that follow one another, shares and what brackets hold aside."""
    level: list[Figure] = [f for f in scene.by_block[block] if f.kind is not Kind.PERCENT and not scene.depth(f)]
    rows = [level, *([f for f in level if f.noun() == noun] for noun in dict.fromkeys(f.noun() for f in level) if noun)]
    threes = [three for row in rows for three in zip(row, row[1:], row[2:], strict=False)]
    for three in dict.fromkeys(threes):
        plain = all(f.kind is Kind.COUNT and not f.tied for f in three)
        nouns = {f.noun() for f in three if f.noun()}
        if (
            plain
            and three[0].noun()
            and len(nouns) == 1
            and nouns.isdisjoint(_PEOPLE)
            and not any(f.ratings for f in three)
        ):
            yield three


def _left(scene: Scene, whole: Figure, first: Figure, second: Figure) -> bool:
    """Whether the second is said to be done, of the first, and the third to be left."""
    text = scene.folded[whole.block]
    _, end = scene.sentence(whole.block, second.start)
    between = [f.end for f in scene.by_block[whole.block] if whole.end <= f.start < first.start]
    if any(f.end > first.end and f.start < second.start and not scene.depth(f) and f.kind is not Kind.PERCENT
           for f in scene.by_block[whole.block]):  # fmt: skip
        return False
    low = max([whole.end, *between])
    gaps = [_YEAR.sub(" nam yyyy", text[a:b]) for a, b in ((low, first.start), (first.end, second.start))]
    if between and (text[whole.end : first.start].count(". ") > 1 or ". " not in gaps[0]):
        return False  # what stands between is a list of the first number, closed by its sentence
    tail = re.split(r"[;.,(]|\b(?:va|thi|nay) da\b", text[second.end : end])[0]
    if len(gaps[0]) > 110 or len(gaps[1]) > 90 or _OTHER.search(gaps[1]) or re.search(r"\btrong do\b|\bgom\b", gaps[0]):
        return False
    if gaps[0].count(". ") > 1 or ". " in gaps[1] or _LEFT.search(re.split(r"[,;]", gaps[0])[-1]):
        return False
    if _DONE.search(gaps[0]) is None and _DONE_AFTER.match(gaps[1]) is None:
        return False
    if re.search(r"\d", tail):
        return False
    rest = _OTHER.sub(" ", gaps[1]), tail[:60]
    return bool(_LEFT.search(rest[0]) or _LEFT.match(rest[1].strip()) or _LEFT_AFTER.search(rest[1]))


def _named(scene: Scene, whole: Figure, first: Figure, second: Figure) -> bool:
    """Whether the words after the first name what the other two are: "27 cuộc kiểm tra, giám sát. Trong đó kiểm tra 16 cuộc, …"."""
    text = scene.folded[whole.block]
    said = text[whole.end : first.start]
    gap = text[first.end : second.start]
    said, gap = re.sub(r";(?=\s*trong (?:so )?do\b)", ":", said), re.sub(r"\([^()]*\)", "", gap)
    if (
        len(said) > 140
        or said.count(". ") > 1
        or re.search(r"[;]|\d", said)
        or not re.match(r"[^;.0-9]*(?:,|\bva\b)", gap)
    ):
        return False
    head, _, lead = said.rpartition(". ") if ". " in said else said.rpartition(":")
    names = [_last_words(lead or said), _last_words(gap)]
    opened = bool(_NAMES.match(lead)) or ":" in said
    if not opened or names[0] == names[1] or not all(len(name) > 4 for name in names):
        return False
    levels = all(name.split()[0] in _LEVELS for name in names) and names[0].split()[0] == names[1].split()[0]
    return levels or all(name in head for name in names)


def _last_words(lead: str) -> str:
    words = re.findall(r"[a-z]+", re.split(r"[,;:]|\bva\b|\btrong do\b|\bgom\b", lead)[-1])
    return " ".join(words[:2])


def _whole(scene: Scene, whole: Figure, first: Figure, second: Figure) -> Figure | None:
    """The number the two make up: the one right before them, or an earlier one of its noun that one is a part of ("58 đơn,
    gồm 07 đơn năm trước và 51 đơn nhận mới. Đã giải quyết 49 đơn, …"); None where neither is sure."""
    start, _ = scene.sentence(whole.block, whole.start)
    row = [f for f in scene.by_block[whole.block] if start <= f.start < whole.start and f.kind is Kind.COUNT]
    earlier = [f for f in row if f.noun() == whole.noun()]
    added = first.value + second.value
    if whole.value == added or not earlier:
        return whole
    return next((f for f in earlier if f.value == added), None)


def _judged(whole: Figure | None, first: Figure, second: Figure) -> Iterator[Claim]:
    if whole is None:
        return
    added = first.value + second.value
    if added == whole.value:
        yield Claim(FindingKind.SUM, None, whole, (first, second), weak=whole.value < 10)
        return
    gap = whole.value - added
    if slip_in_sum(whole, (first, second), added) or abs(gap) <= max(Fraction(2), _WIDE * max(whole.value, added)):
        yield wrong_sum(whole, (first, second))
