"""Each total against the parts the text gives for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.groups import Group
from assistant.audit.nearness import close, slipped
from assistant.audit.scene import Scene, named_object
from assistant.audit.share import number
from corpus.vocabulary import Rating

_WHOLLY = re.compile(r"\b(?:bao )?gom\b|chia (?:ra|thanh)|co cau|cu the|phan ra|la:")
_AMONG = re.compile(r"trong (?:so )?(?:do|nay)|trong tong so|nhu sau|ket qua")
_REST = re.compile(r"con lai|so con lai")
_REASON = re.compile(r"mien|chua du|duoi|moi ket nap|dinh chi|om|vang|nghi|chuyen|thai san|xin ra|di hoc|di lam an|xoa ten|mat lien lac|ky luat|nuoc ngoai|benh|tre han|thu nghiem")
_SIDES = tuple(
    (re.compile(first), re.compile(second))
    for first, second in (
        (r"\bnam\b", r"\bnu\b"), (r"chinh thuc", r"du bi"), (r"dang bo co so", r"chi bo co so"), (r"tap the", r"ca nhan"),
        (r"cap (?:truong|chinh)|\btruong\b", r"cap pho|\bpho\b"), (r"bi thu(?! chi)", r"pho bi thu"), (r"kiem tra", r"giam sat"),
        (r"cap uy", r"uy ban kiem tra|ubkt"), (r"cap huyen|cap tinh", r"cap (?:co so|xa|huyen)"), (r"khien trach", r"canh cao"),
        (r"to chuc dang", r"dang vien"), (r"thuong xuyen", r"chuyen de"), (r"du bi", r"chinh thuc"), (r"dang bo", r"chi bo"),
        (r"hoan thanh|dat", r"chua hoan thanh|khong dat|chua dat"), (r"nong thon", r"co quan|doanh nghiep"),
        (r"dung han", r"qua han|cham|tre"), (r"dang vien", r"quan chung"), (r"da (?:khac phuc|giai quyet|xong)", r"dang|chua"),
        (r"thon|ban|khu", r"co quan|truong|don vi"), (r"cong chuc", r"vien chuc"), (r"can bo", r"cong chuc"),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Listing:
    """Figures that may be the parts of a total."""

    total: Figure
    parts: tuple[Figure, ...]
    words: str
    wrapped: bool = False

    @property
    def sum(self) -> Fraction:
        return sum((part.value for part in self.parts), Fraction(0))


def check_sums(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each total whose parts are known."""
    claims = list(_group_claims(groups))
    taken = {group.total for group in groups if group.total is not None}
    for total in scene.figures:
        if not total.countable or total.chained or total.value < 2:
            continue
        readings = list(_inside(scene, total)) + list(_below(scene, total))
        readings = [reading for reading in readings if len(reading.parts) >= 2]
        good = next((reading for reading in readings if reading.sum == total.value), None)
        if good is not None:
            claims.append(Claim(FindingKind.SUM, None, total, good.parts))
            continue
        if total in taken and any(part.ratings for reading in readings for part in reading.parts):
            continue
        for reading in readings:
            if _certain(scene, reading):
                claims.append(_wrong(reading.total, reading.parts))
                break
    return claims


def _group_claims(groups: list[Group]) -> Iterator[Claim]:
    for group in groups:
        if group.total is None:
            continue
        if group.agrees:
            yield Claim(FindingKind.SUM, None, group.total, group.figures)
            continue
        lowest = {Rating.COMPLETED, Rating.NOT_COMPLETED} & set(group.members)
        over = group.sum > group.total.value
        if len(group.members) >= 3 or (lowest and len(group.members) >= 2) or (over and close(group.sum, group.total.value)):
            yield _wrong(group.total, group.figures)


def _wrong(total: Figure, parts: tuple[Figure, ...]) -> Claim:
    whole = sum((part.value for part in parts), Fraction(0))
    terms = " + ".join(number(part.value) for part in parts)
    gap = total.value - whole
    way = "thiếu" if gap > 0 else "thừa"
    note = f"{terms} = {number(whole)}, {way} {number(abs(gap))} so với {number(total.value)}."
    return Claim(FindingKind.SUM, Verdict.WRONG, total, parts, total.text, number(whole), None, note)


def _inside(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts in the same block, after "gồm", "trong đó", a colon or an opening parenthesis."""
    figures = scene.by_block[total.block]
    text = scene.folded[total.block]
    at = figures.index(total)
    after = [f for f in figures[at + 1 :] if f.kind is total.kind or f.kind in (Kind.COUNT, Kind.MEASURE)]
    after = [f for f in after if f.countable]
    if total.of is not None and after and after[0].order == total.order + 1:
        after = after[1:]
    if not after:
        return
    gap = text[total.end : after[0].start]
    if total.of is not None:
        gap = text[figures[total.of].end : after[0].start]
    base = scene.depth(total)
    opened = "(" in gap and scene.depth(after[0]) > base
    if opened:
        end = _closing(scene, total.block, after[0].start, base)
        inner = [f for f in after if f.start < end]
        yield from _ways(scene, total, inner, base + 1, gap, wrapped=True)
    if _WHOLLY.search(gap) or _AMONG.search(gap) or ":" in gap:
        _, stop = scene.sentence(total.block, after[0].start)
        ends = [stop, len(text)]
        semi = _mark(scene, total.block, total.end, ";", base)
        if base:
            ends = [_closing(scene, total.block, total.start, base - 1)]
        for end in dict.fromkeys([*ends, *([semi] if semi else [])]):
            inner = [f for f in after if f.start < end]
            yield from _ways(scene, total, inner, scene.depth(after[0]), gap)


def _ways(scene: Scene, total: Figure, inner: list[Figure], depth: int, words: str, *, wrapped: bool = False) -> Iterator[Listing]:
    level = [f for f in inner if scene.depth(f) == depth and f.under is None and not f.chained]
    if not level:
        return
    text = scene.folded[total.block]
    if any(_mark(scene, total.block, a.end, ";", depth, b.start) for a, b in zip(level, level[1:], strict=False)):
        heads = [level[0]] + [
            b for a, b in zip(level, level[1:], strict=False) if _mark(scene, total.block, a.end, ";", depth, b.start)
        ]
        yield Listing(total, tuple(heads), words, wrapped)
    steps = [level[0]] + [
        b for a, b in zip(level, level[1:], strict=False) if re.search(r"[,;+&]|\bva\b|\bcon\b", text[a.end : b.start])
    ]
    yield Listing(total, tuple(steps), words + text[total.end : level[-1].end], wrapped)
    for size in range(len(steps) - 1, 1, -1):
        yield Listing(total, tuple(steps[:size]), "~", wrapped)
    if total.ratings == frozenset():
        rated = tuple(f for f in level if len(f.ratings) == 1)
        yield Listing(total, rated, "~", wrapped)


def _below(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts as the items of the list the block opens, or of the items beside it after "trong đó:"."""
    block = total.block
    text = scene.folded[block]
    tops = scene.tops(block)
    last = tops[-1] if tops else None
    heads = [items[0] for child in scene.outline.children(block) if (items := scene.tops(child))]
    opens = bool(re.search(r"(?:[:,;]|trong do|gom|nhu sau)\s*$", text))
    words = text[total.end :] if opens else "~"
    if scene.depth(total) == 0 and heads:
        yield Listing(total, tuple(heads), words if total is last or len(tops) == 1 else "~")
        for child in _firsts(scene, block):
            yield Listing(total, child, "~")
    if opens and total is last and not heads:
        beside = [at for at in scene.outline.siblings(block) if at > block]
        following = [items[0] for at in beside if (items := scene.tops(at))]
        for size in range(len(following), 1, -1):
            yield Listing(total, tuple(following[:size]), "~")


def _firsts(scene: Scene, block: int) -> Iterator[tuple[Figure, ...]]:
    children = scene.outline.children(block)
    seconds = [items[1] for child in children if len(items := scene.tops(child)) > 1]
    if len(seconds) == len(children):
        yield tuple(seconds)
    for skip in (1,):
        rest = [items[0] for child in children[skip:] if (items := scene.tops(child))]
        yield tuple(rest)


def _certain(scene: Scene, listing: Listing) -> bool:
    """Whether the parts are all the parts there are, so that another sum is an error."""
    if listing.words == "~" or len(listing.parts) < 2:
        return False
    total, whole = listing.total, listing.sum
    parts = listing.parts
    phrases = [f"{part.label[-70:]} {part.unit}" for part in parts]
    if any(part.kind is not total.kind for part in parts):
        return False
    if _REST.search(phrases[-1]):
        return True
    gap = listing.words[:80]
    exhaustive = bool(_WHOLLY.search(gap)) and not re.search(r"trong do co|nhu:", gap)
    reasons = all(_REASON.search(phrase) for phrase in phrases)
    sided = len(parts) == 2 and any(
        (a.search(phrases[0]) and b.search(phrases[1])) or (b.search(phrases[0]) and a.search(phrases[1])) for a, b in _SIDES
    )
    objects = [named_object(part.unit) for part in parts]
    heads = [part.unit.split(" ")[0] for part in parts]
    distinct = len(parts) >= 3 and len(set(heads)) == len(heads) and all(heads) and "nu" not in heads
    rated = sum(len(part.ratings) == 1 for part in parts) >= 3
    if exhaustive and (total.kind is Kind.COUNT):
        return True
    if rated or sided or (reasons and not any("trong" in p for p in phrases)) or (distinct and objects):
        return True
    if len(parts) >= 3 or listing.wrapped:
        return close(whole, total.value) or (total.value >= 100 and _fixable(listing))
    return total.value >= 20 and close(whole, total.value, within=Fraction(1, 50))


def _fixable(listing: Listing) -> bool:
    """One keying slip in the total or in a part would explain the difference."""
    gap = listing.total.value - listing.sum
    if slipped(listing.total.text, number(listing.sum)):
        return True
    return any(part.value >= 100 and slipped(part.text, number(part.value + gap)) for part in listing.parts if part.value + gap > 0)


def _closing(scene: Scene, block: int, start: int, base: int) -> int:
    depths = scene.depths[block]
    for at in range(start, len(depths)):
        if depths[at] <= base:
            return at
    return len(depths)


def _mark(scene: Scene, block: int, start: int, mark: str, depth: int, end: int | None = None) -> int | None:
    text, depths = scene.report.blocks[block].text, scene.depths[block]
    for at in range(start, len(text) if end is None else end):
        if text[at] == mark and depths[at] <= depth:
            return at
    return None
