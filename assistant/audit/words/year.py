"""Of which year words tell: of the one reported on, of one before, or of what is to come."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene

_EARLIER = re.compile(r"(?<!cac )nam (?:truoc|ngoai|lien ke)|cung ky|nhiem ky|ky truoc|quy [i1-4]\b")
_YEAR = re.compile(r"\bnam (20[0-9]{2})\b")
# "Nhiệm vụ năm 2025: …", "3. Năm 2026: vốn dự kiến …": a paragraph of what is to come.
_COMING = re.compile(
    r"\W*(?:[0-9a-z]{1,2}[.)]\s*)?(?:(?:phuong huong|nhiem vu|muc tieu|chi tieu|ke hoach)\b[^0-9:.]{0,30})?nam (20[0-9]{2})\b"
)
_STRIVE = re.compile(r"\bphan dau\b")
# Said of what has been, even where what is to come is told.
_NOW = re.compile(r"\b(?:tom lai|tren day|con|ton|qua han|cham|chua|dut diem|khac phuc|nam truoc|bi ky luat)\b")
_FALLEN = re.compile(r"\bgiam\b[^;.]{0,60}?\bcon\b")  # "giảm 12 hộ nghèo, còn 26 hộ": what is to be left


def ahead(scene: Scene, figure: Figure, year: int | None) -> bool:
    """Whether a figure tells of what is to come: under a heading of a later year ("3. Chỉ tiêu năm 2025") and saying
    nothing of this one, or in so many words ("Phấn đấu …")."""
    block = figure.block
    start, end = scene.sentence(block, figure.start)
    if _STRIVE.search(scene.folded[block][start : start + 60]):
        return True
    if year is None or _NOW.search(_FALLEN.sub(" ", scene.folded[block][start:end])):
        return False
    heads = [scene.folded[at][:160] for at in scene.outline.ancestors(block)]
    opening = _COMING.match(scene.folded[block])
    if opening is not None and int(opening.group(1)) > year:
        return True
    return any(int(told) > year for head in heads for told in _YEAR.findall(head))


def other_year(words: str, year: int | None) -> bool:
    """Whether words speak of another year than the one reported on."""
    return bool(_EARLIER.search(words)) or any(int(told) != year for told in _YEAR.findall(words))


def earlier_year(words: str, year: int | None) -> bool:
    """Whether words speak of a year before the one reported on."""
    return bool(_EARLIER.search(words)) or any(year is not None and int(told) < year for told in _YEAR.findall(words))
