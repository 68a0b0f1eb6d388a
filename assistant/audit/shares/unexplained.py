"""A percentage that no part and whole explain: an aim, a mean, of another year, wrong, or left open."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.shares.moved import is_moved
from assistant.audit.shares.partless import check_partless
from assistant.audit.shares.verdict import told
from assistant.audit.whole.base import stated_base
from assistant.audit.whole.certainty import PRIOR, certain_whole
from assistant.audit.whole.heading import turned
from assistant.audit.whole.places import Whole

_AIM = re.compile(
    r"\b(?:chi tieu|muc tieu|yeu cau|quy dinh|khong (?:vuot )?qua|tran)\b[^0-9,;.()]{0,50}\b(?:la|khong qua|den|muc)\s*$"
    r"|\bso voi [^0-9,;.()]{0,30}\b(?:chi tieu|muc tieu|yeu cau)\b[^0-9,;.()]{0,40}\(\s*$"
)
_MEAN = re.compile(r"\bbinh quan\b[^0-9,;.()]{0,30}$")


def _anew(scene: Scene, part: Figure, percent: Figure) -> bool:
    """Whether the words of a share name what it is of themselves: "… có mặt: 405; tỷ lệ đảng viên: 77,04%", "rừng trồng
    mới 126 ha, tỷ lệ che phủ 58,4%", "643 văn bản, 100% ký số"."""
    gap = scene.folded[percent.block][part.end : percent.start]
    if percent.value == 100 and re.fullmatch(r"[^0-9;.()]{0,40}[,;]\s*", gap):
        return True
    clause = re.split(r"[;,]|\bva\b", gap)
    named = re.match(r"\s*t[iy] (?:le|trong)\s+(?!nay|la|dat|do\b)([a-z]{2,} ?[a-z]*)", clause[-1])
    if len(clause) < 2 or named is None:
        return False
    words = named.group(1).split()
    return gap.rstrip().endswith(":") or not set(words) & set(f"{part.label} {part.unit}".split()) or " va " in gap


def _is_prior(scene: Scene, lead: str) -> bool:
    """Whether the words before a share say that it is of a year before the report's own."""
    found = PRIOR.search(lead)
    return found is not None and f"nam {report_year(scene.report)}" not in found.group(0)


def judged(scene: Scene, percent: Figure, parts: list[Figure], groups: list[Group], seen: dict[Figure, Whole]) -> Claim:
    """What is told of such a percentage; `seen` holds the whole of each part explained already."""
    part = parts[0] if parts else None
    lead = scene.folded[percent.block][max(0, percent.start - 40) : percent.start]
    if _AIM.search(scene.folded[percent.block][max(0, percent.start - 70) : percent.start]):
        note = "Tỷ lệ được giao, không phải tỷ lệ đạt được."
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note=note)
    if _MEAN.search(lead) and (part is None or part.of is not None):
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note="Tỷ lệ bình quân.")
    if _is_prior(scene, lead) and (part is None or part.of is None):
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note="Tỷ lệ của năm trước.")
    if is_moved(lead) and (part is None or part.of is None):
        note = "Tỷ lệ của hai kỳ so với nhau; số thành phần và tổng số của từng kỳ không nêu ở đây."
        return Claim(FindingKind.PERCENTAGE, Verdict.UNPAIRED, percent, (), percent.text, note=note)
    early = part is None or part.start < scene.sentence(percent.block, percent.start)[0] or _anew(scene, part, percent)
    if early or (part is not None and part.start > percent.end):
        partless = check_partless(scene, percent, groups, None if early else part)
        if partless is not None:
            return partless
        if part is not None and not early:
            alone = check_partless(scene, percent, groups, None)
            if alone is not None and alone.verdict is None:
                right = number(sum((f.value for f in alone.involved), Fraction(0)))
                return Claim(
                    FindingKind.MISMATCH,
                    Verdict.WRONG,
                    part,
                    (percent, *alone.involved),
                    part.text,
                    "",
                    None,
                    f"Tỷ lệ {percent.text} khớp với số liệu xếp loại ({right} được xếp loại) nhưng số "
                    f"{part.text} thì không.",
                )
    if part is not None and not early:
        based, what = stated_base(scene, percent, part, groups)
        whole = certain_whole(scene, percent, part, based, what, groups, seen)
        swapped = turned(scene, percent)
        if swapped is not None:
            return told(percent, swapped[0], Whole(swapped[1].value, (swapped[1],), "base"))
        if whole is not None and whole.value > 0:
            return told(percent, part, whole)
    return Claim(
        FindingKind.PERCENTAGE,
        Verdict.UNPAIRED,
        percent,
        (),
        stated=percent.text,
        note="Không xác định chắc chắn số thành phần và tổng số để tính tỷ lệ này.",
    )
