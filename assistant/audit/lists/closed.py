"""Lists the words close: "19 cán bộ gồm 6 trưởng phòng và 13 giám đốc", "05 đồng chí (02 được miễn, 03 mới kết nạp)", "12 kỳ
thường lệ và 4 kỳ chuyên đề, tổng 16 kỳ"."""

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

_OPENS = re.compile(r"\b(?:bao )?gom\b|\bchia (?:ra|thanh)\b|\bcu the(?: la)?\b|\bphan ra\b|:")
# Read with its accents: "đất đai 13" is no "đạt", "tặng" no "tăng", "đầu tư" no "từ".
_SOME = re.compile(
    r"\b(?:trong đó|trong số|như|một số|chủ yếu|riêng|so với|chiếm|đạt|bằng|kế hoạch|chỉ tiêu|năm|cùng kỳ|tăng|giảm|từ|còn|tức|tỷ lệ|tỉ lệ)\b"
)
_REST = re.compile(r"\b(?:va cac|va mot so|v\.v|ngoai ra|khong ke|chua ke|con lai (?:la|thuoc))\b|…|\.\.\.")
_SUMMED = re.compile(
    r"(?:,|-|–|:|\bva)?\s*(?:tong(?: cong| so)?|cong(?: lai)?|tat ca|nhu vay(?: la)?|du)(?: la| duoc| co)?\s*$"
)
_COUNTED_IN = re.compile(r"\b(?:cung voi|cong voi|cong them|gop voi)\b")  # "6 tổ, cùng với 1 tổ Văn phòng là 7 tổ"
_COMES_TO = re.compile(r"\b(?:la|thanh|duoc)\s*$")
_AFTER_ALL = re.compile(r"\s*;\s*(?:tong(?: cong| so)?|cong)\s*$")  # "xuất sắc 01, tốt 10; tổng số 11 tập thể"
_JOINED = re.compile(r"(?:,| va)\s*$|\bva\b[^0-9,;.()]{0,30}$")
_DATED = re.compile(r"\b(?:ngay|thang|quy|dot|lop|khoi)\s*$")
_FAR = 70  # letters between a total and its first part
_CLOSE = Fraction(2, 5)
_SMALL = 20


def check_closed(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such list; one that does not add up, and that one figure mistyped explains, is wrong.

    `right`: comparisons that hold; where they bear out all the figures of a list, it is the list that is misread.
    """
    found = [
        claim
        for block in range(len(scene.by_block))
        for claim in (*_opened(scene, block), *_totalled(scene, block))
    ]  # fmt: skip
    return not_misread(found, right)


def _opened(scene: Scene, block: int) -> Iterator[Claim]:
    """Totals with their list after them."""
    row = scene.by_block[block]
    text = scene.folded[block]
    for at, total in enumerate(row[:-2]):
        if not _may_be_total(total) or not scene.same_sentence(total, row[at + 1]):
            continue
        first = row[at + 1]
        gap, said = text[total.end : first.start], scene.hidden[block][total.end : first.start]
        deeper = scene.depth(first) - scene.depth(total)
        if len(gap) > _FAR or deeper not in (0, 1) or _SOME.search(said) or (not deeper and not _OPENS.search(gap)):
            continue
        if ";" in gap or (deeper and ")" in gap) or (at and _together(scene, row[at - 1], total)):
            continue
        opener = [*_OPENS.finditer(gap)][-1:]
        if opener and "," in gap[opener[0].end() :]:
            continue  # "gồm Ban Thường vụ Đảng ủy, 34 chi ủy …": an item without a number
        parts = _members(scene, row[at + 1 :], total, wrapped=bool(deeper))
        if parts is None:
            continue
        fitting = _fitting(scene, total, row[at + 1 :])
        yield from _judged(scene, total, fitting or parts)


def _fitting(scene: Scene, total: Figure, after: Sequence[Figure]) -> tuple[Figure, ...]:
    """The counts right after a total, two or more, that come to it; none where they do not: what follows may be more of the
    list, or tell of its last part."""
    found: list[Figure] = []
    for one in after:
        if not scene.same_sentence(one, total):
            break
        if one.kind is total.kind:
            found.append(one)
            if len(found) > 1 and sum((part.value for part in found), Fraction(0)) == total.value:
                return tuple(found)
    return ()


def _together(scene: Scene, before: Figure, total: Figure) -> bool:
    """Whether a count is named together with the one before: a list after them may be of both."""
    return (
        scene.same_sentence(before, total)
        and before.countable
        and _JOINED.search(scene.between(before, total)) is not None
    )


def _members(scene: Scene, after: Sequence[Figure], total: Figure, *, wrapped: bool) -> tuple[Figure, ...] | None:
    """The parts of a list up to where it ends; None where something else is told in it, or it goes on without numbers."""
    block, depth = total.block, scene.depth(after[0])
    text = scene.folded[block]
    _, end = scene.sentence(block, after[0].start)
    stop = _closing(text, after[0].end) if wrapped else end
    if stop is None:
        return None
    parts: list[Figure] = []
    for one in after:
        if one.start >= stop:
            break
        gap = text[parts[-1].end : one.start] if parts else ""
        if parts and not wrapped and ";" in gap and not _by_semicolons(text, parts):
            stop = parts[-1].end + gap.index(";")
            break
        if scene.depth(one) > depth or one.kind in (Kind.PERCENT, Kind.DURATION):
            continue
        if one.chained and len(parts) > 1:
            stop = parts[-1].end + max(gap.find(","), gap.find("("))
            break  # "gồm khiển trách 04 và cảnh cáo 01, giảm 02 đồng chí": a change closes the list
        if one.kind is not total.kind or one.chained or one.of is not None or one.under is not None:
            return None
        if _DATED.search(text[: one.start]):
            return None
        if parts and not re.search(r"[,;]|\bva\b|\bcung\b", gap):
            return None
        parts.append(one)
    tail = text[parts[-1].end : stop] if parts else ""
    if len(parts) < 2 or _REST.search(tail) or (not wrapped and scene.depth(parts[-1]) and ")" in tail[:1]):
        return None
    return tuple(parts)


def _by_semicolons(text: str, parts: Sequence[Figure]) -> bool:
    return len(parts) > 1 and ";" in text[parts[0].end : parts[1].start]


def _closing(text: str, start: int) -> int | None:
    """Where the parentheses a place stands in end."""
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return None


def _totalled(scene: Scene, block: int) -> Iterator[Claim]:
    """Counts of one noun with their total right after them."""
    row = scene.by_block[block]
    for at, total in enumerate(row):
        if at < 2 or not _may_be_total(total):
            continue
        last = row[at - 1]
        gap = scene.between(last, total)
        if not scene.same_sentence(last, total) or len(gap) > _FAR or not _is_told(scene, row[at - 2], last, gap):
            continue
        parts: list[Figure] = []
        for one in reversed(row[:at]):
            if (
                not scene.same_sentence(one, total)
                or scene.depth(one) != scene.depth(total)
                or one.kind is not total.kind
            ):
                break
            if one.chained or one.of is not None or one.under is not None or _noun(one) != _noun(last):
                break
            if parts and ";" in scene.between(one, parts[0]):
                break
            parts.insert(0, one)
        rated = (
            _noun(last) == "" and len({one.ratings for one in parts}) == len(parts) and all(p.ratings for p in parts)
        )
        if len(parts) < 2 or not (_noun(total) in ("", _noun(last)) or rated or _counts_times(total, last)):
            continue
        values = [one.value for one in parts]
        if any(sum(values[low:]) == total.value for low in range(len(values) - 1)):
            fitting = next(low for low in range(len(values) - 1) if sum(values[low:]) == total.value)
            yield Claim(FindingKind.SUM, None, total, tuple(parts[fitting:]), weak=len(parts[fitting:]) < 2)
        elif len(parts) == 2 or rated:
            yield from _judged(scene, total, tuple(parts))


def _is_told(scene: Scene, first: Figure, last: Figure, gap: str) -> bool:
    """Whether the words between the last part and a count say that it is their total."""
    if ";" in gap:
        return _AFTER_ALL.fullmatch(gap) is not None
    joined = first.block == last.block and _COUNTED_IN.search(scene.between(first, last)) is not None
    return _SUMMED.search(gap) is not None or (joined and _COMES_TO.search(gap) is not None)


def _judged(scene: Scene, total: Figure, parts: tuple[Figure, ...]) -> Iterator[Claim]:
    added = sum((part.value for part in parts), Fraction(0))
    if added == total.value:
        yield Claim(FindingKind.SUM, None, total, parts, weak=total.value < 10)
        return
    row = scene.by_block[total.block]
    beside = [one for one in row if one.countable and not one.chained and scene.same_sentence(one, total)]
    if scene.depth(parts[0]) > scene.depth(total):
        beside = [one for one in beside if one.start < parts[-1].end]  # brackets are of what stands before them
    if any(one.value == added and one not in parts for one in beside):
        return  # the list is of another count told beside
    if _mistyped(total, parts, added):
        yield wrong_sum(total, parts)


def _mistyped(total: Figure, parts: tuple[Figure, ...], added: Fraction) -> bool:
    if slip_in_sum(total, parts, added):
        return True
    gap = total.value - added
    return abs(gap) <= _CLOSE * max(total.value, added) or (max(total.value, added) < _SMALL and abs(gap) < 10)


def _may_be_total(figure: Figure) -> bool:
    return (
        figure.kind in (Kind.COUNT, Kind.MEASURE)
        and figure.value >= 2
        and not figure.chained
        and figure.of is None
        and figure.under is None
    )


def _counts_times(total: Figure, part: Figure) -> bool:
    """Whether a total counts how often what its parts count came: "04 đảng viên, giám sát 03 đảng viên, cộng 07 lượt đảng viên"."""
    words, noun = re.split(r"[,;()]", total.unit)[0].split(), re.split(r"[,;()]", part.unit)[0].split()[:2]
    return words[:1] == ["luot"] and bool(noun) and words[1 : 1 + len(noun)] == noun


def _noun(figure: Figure) -> str:
    return " ".join(re.split(r"[,;()]", figure.unit)[0].split()[:1])
