"""Additions of what came, what went and what there was."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.flow.movement import sign_of, way_of
from assistant.audit.sums.listing import FORMS


def takes_off(claim: Claim, taken: set[Figure], all_: set[Figure]) -> bool:
    """Whether what is taken off is added, to what it is taken from or by itself."""
    return bool(taken & {*claim.figures}) and ({*claim.figures} <= all_ or bool(taken & {*claim.involved}))


def came_and_went(scene: Scene, claim: Claim) -> bool:
    """Whether what came is added to what went, or what went to what there was."""
    assert claim.target is not None
    if any(FORMS.search(figure.label[-24:]) for figure in claim.involved if not sign_of(scene, figure)):
        return False  # "khiển trách 06, cảnh cáo 03, khai trừ 01"
    signs = {sign_of(scene, figure) for figure in claim.involved}
    way = way_of(scene, claim.target)
    if way:
        return -way in signs  # "giảm 24 (chuyển công tác 14, nghỉ hưu 07, từ trần 03)" is their sum
    own = sign_of(scene, claim.target)
    if own and own not in signs and signs != {0}:
        return True
    return -1 in signs and (len(signs) > 1 or not (own or claim.target.chained))
