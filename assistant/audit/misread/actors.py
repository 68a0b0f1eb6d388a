"""One deed told of two who did it: what "Ủy ban Kiểm tra Tỉnh ủy kiểm tra 06 tổ chức" counts is not told again by "Ban Thường vụ Tỉnh
ủy kiểm tra 09 tổ chức"."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_ACTOR = re.compile(
    r"\b(?P<body>ban thuong vu|thuong truc|ban chap hanh|uy ban kiem tra|ubkt|btv|dang uy|huyen uy|tinh uy|thanh uy|thi uy|dang bo|"
    r"chi bo|cap uy|cap (?:tinh|huyen|co so|xa))\b(?P<of>(?: (?:cac|cap|tinh|huyen|xa|thi|thanh|dang|uy|khoi|co|so|phuong|truc|thuoc|va|tuong|duong))*)"
    r"(?=[^0-9;.:(]{0,40}$)"
)
_DEED = re.compile(r"\b(?:kiem tra|giam sat|ky luat|quyet dinh|thi hanh|giai quyet)\b|^\W*$")
_CLAUSE = re.compile(r"[.;:()]")


def of_another_actor(scene: Scene, claim: Claim) -> bool:
    """Whether two numbers are said to be one though the words name two bodies that did the deed."""
    if claim.verdict is not Verdict.WRONG or claim.kind is not FindingKind.MISMATCH or len(claim.figures) != 2:
        return False
    one, two = (_actor(scene, figure) for figure in claim.figures)
    return one is not None and two is not None and one != two


def _actor(scene: Scene, figure: Figure) -> str | None:
    """The body that did what a figure counts, folded, in its clause; None where none is named."""
    if figure.cell is not None:
        return None
    start, _ = scene.sentence(figure.block, figure.start)
    clause = _CLAUSE.split(scene.folded[figure.block][start : figure.start])[-1]
    *before, last = re.split(r"[0-9][0-9.,]*", clause)
    named = list(_ACTOR.finditer(last)) or [found for part in before for found in _ACTOR.finditer(part)]
    deed = _DEED.search(last) or any(_DEED.search(part) for part in before)
    return named[-1].group().strip() if named and deed else None
