"""Additions of what is told of another year, or of a plan."""

from __future__ import annotations

import re

from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim
from assistant.audit.misread.levels import is_change
from assistant.audit.words.year import other_year

_OTHER_TIME = re.compile(
    r"\b(?:ke hoach|chi tieu|du toan|muc tieu|nam (?:truoc|ngoai|20[0-9]{2})|cung ky)(?: nam 20[0-9]{2})?\W*(?:la|dat|co|giao)?\W*$"
)
_HELD_AGAINST = re.compile(
    r"\b(?:so voi|vuot|bang|dat)\b[^0-9;.,]{0,12}\b(?:ke hoach|chi tieu|du toan)\b[^0-9;.,]{0,24}$"
)
_OPENED = re.compile(r"\b(?:trong (?:so )?(?:do|nay)|gom|cu the)\b|:")


def of_other_times(scene: Scene, claim: Claim) -> bool:
    """Whether what is added is the plan, or other years' amounts: "31,85 (kế hoạch 31,20; năm 2023 đạt 30,42)"; or what a
    level of this year is held against: "kết nạp 4, trong đó 2 học sinh; vượt chỉ tiêu giao là 3"."""
    then = [bool(_OTHER_TIME.search(figure.label)) for figure in claim.involved]
    if all(then) or any(_HELD_AGAINST.search(figure.label) for figure in claim.involved):
        return True
    assert claim.target is not None
    if not _OTHER_TIME.search(claim.target.label) or any(then) or _is_opened(scene, claim):
        return False
    return not any(is_change(scene, figure) for figure in claim.involved)


def _is_opened(scene: Scene, claim: Claim) -> bool:
    """Whether the total opens the list of its parts: "Năm 2022 có 60 tổ chức được xếp loại, trong đó 08 xuất sắc, …"."""
    total, parts = claim.target, sorted(claim.involved, key=lambda one: (one.block, one.start))
    assert total is not None
    if any(one.block != total.block or one.start < total.end or not scene.same_sentence(one, total) for one in parts):
        return False
    return _OPENED.search(scene.between(total, parts[0])) is not None


def of_other_year(scene: Scene, claim: Claim) -> bool:
    """Whether what is added stands in a sentence on another year, the total before it: "Năm 2023 các mức tương ứng là …"; or the
    total in a clause on one, behind what is added."""
    assert claim.target is not None
    first, last = claim.involved[0], max(claim.involved, key=lambda one: (one.block, one.start))
    if last.block == claim.target.block and last.end < claim.target.start:
        clause = scene.between(last, claim.target).rpartition(";")
        if clause[1] and other_year(clause[2][:24], report_year(scene.report)):
            return True
    if any(not scene.same_sentence(first, one) for one in claim.involved) or scene.same_sentence(first, claim.target):
        return False
    start, _ = scene.sentence(first.block, first.start)
    return other_year(scene.folded[first.block][start : min(start + 24, first.start)], report_year(scene.report))
