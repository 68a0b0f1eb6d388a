"""A total told after its parts, and halves that exclude one another: "12 …, 45 …, 3 …; Tổng số: 61", "12 chỉ tiêu, đạt 11,
không đạt 02"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum

# A total with no noun of its own is of the lines above it; with one it may be of more than those rated.
_TOTAL = re.compile(r"^\W*(?:tong (?:so|cong)|cong)(?: (?:duoc )?(?:danh gia,? )?xep loai)?\s*:?\s*$")
_AFTER = re.compile(
    r"^\s*(?:dang vien|dong chi|d/c|chi bo|tap the|ca nhan|to chuc(?: dang)?)?(?: duoc (?:danh gia,? )?xep loai)?\s*(?:[.;,(]|$)"
)
_NOUN = re.compile(r"^\s*(?:dang vien|dong chi|d/c|chi bo|tap the|ca nhan)?[^a-z]*(?:(?:chiem|dat|bang)[^a-z]*)?\s")
_DONE = re.compile(r"\b(?:dat(?: va vuot)?|vuot(?: va dat)?|hoan thanh(?: va (?:hoan thanh )?vuot(?: muc)?)?)\s*$")
_FAILED = re.compile(r"\b(?:khong|chua) (?:dat|hoan thanh)\s*:?\s*$")
_FAILED_AFTER = re.compile(r"^\s*(?:chi tieu|nhiem vu|tieu chi|noi dung)?\s*(?:khong|chua) (?:dat|hoan thanh)\b")
_KINDS = ("chi tieu", "nhiem vu", "tieu chi")


def check_following(scene: Scene, groups: Sequence[Group]) -> list[Claim]:
    """A claim for each such total."""
    claims = [claim for group in groups for claim in _below(scene, group)]
    return [*claims, *(claim for block in range(len(scene.by_block)) for claim in _halves(scene, block))]


def _below(scene: Scene, group: Group) -> Iterator[Claim]:
    """The total in the line right under a run of ratings told one a line with their shares."""
    figures = group.figures
    blocks = [figure.block for figure in figures]
    if group.table is not None or group.agrees or len(figures) < 3 or len(set(blocks)) != len(blocks):
        return
    if blocks != list(range(blocks[0], blocks[0] + len(blocks))):
        return
    total = _next_line(scene, figures[-1])
    if total is None or total.kind is not Kind.COUNT or total.of is not None:
        return
    text = scene.folded[total.block]
    start = figures[-1].end if total.block == figures[-1].block else 0
    if not _TOTAL.match(_NOUN.sub("", text[start : total.start])) or not _AFTER.match(text[total.end :]):
        return
    if total.value == group.sum:
        yield Claim(FindingKind.SUM, None, total, figures)
    elif total.value < group.sum * 2:
        yield wrong_sum(total, figures)


def _next_line(scene: Scene, last: Figure) -> Figure | None:
    """The first count after a figure and its share: in the next block, or joined to this one as a line cut off."""
    rest = [f for f in scene.by_block[last.block] if f.start > last.end and f.kind is not Kind.PERCENT]
    if rest:
        return rest[0]
    below = scene.by_block[last.block + 1] if last.block + 1 < len(scene.by_block) else ()
    return below[0] if below else None


def _halves(scene: Scene, block: int) -> Iterator[Claim]:
    """So many in all, so many reached and so many not, and nothing else in the sentence."""
    text = scene.folded[block]
    figures = [figure for figure in scene.by_block[block] if scene.depth(figure) == 0]
    for whole, done, failed in zip(figures, figures[1:], figures[2:], strict=False):
        noun = next((kind for kind in _KINDS if whole.unit.startswith(kind)), None)
        if noun is None or any(
            f.kind is not Kind.COUNT or f.of is not None or f.under is not None for f in (whole, done, failed)
        ):
            continue
        start, end = scene.sentence(block, whole.start)
        own = [f for f in figures if start <= f.start < end and f.kind is not Kind.PERCENT]
        if own != [whole, done, failed] or not _DONE.search(text[whole.end : done.start]):
            continue
        if _DONE.search(text[start : whole.start]):
            continue  # "vượt 09 chỉ tiêu, đạt 13 chỉ tiêu, còn 02 chỉ tiêu chưa đạt": the first is no whole
        lead, after = text[done.end : failed.start], text[failed.end : end]
        if not (_FAILED.search(lead) or _FAILED_AFTER.match(after)) or re.search(
            r"\btrong (?:so )?do\b", text[start:end]
        ):
            continue
        if any(_kind_of(figure) not in (None, noun) for figure in (done, failed)):
            continue
        if done.value + failed.value == whole.value:
            yield Claim(FindingKind.SUM, None, whole, (done, failed))
        else:
            yield wrong_sum(whole, (done, failed))


def _kind_of(figure: Figure) -> str | None:
    return next((kind for kind in _KINDS if figure.unit.startswith(kind)), None)
