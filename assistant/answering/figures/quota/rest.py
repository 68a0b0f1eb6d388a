"""Those left of all there are: "40 đảng viên, 8 xuất sắc, còn lại tốt", or good and excellent together."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import set_apart
from assistant.calculator.number import say

_REST = r"\b(?:con lai|so con lai|tat ca con lai|ngoai ra|(?:nhung |cac |so )?(?:nguoi |dong chi |dang vien )?khac(?= (?:\w+ )?(?:la|deu|thi|xep|dat))|con (?:bao nhieu|may)(?=[^.;?\d]{0,40}\btot (?:nhiem vu )?(?:het|ca|tat|tuot|luon)\b))\b[^.;?\d]{0,30}\b(?:tot(?: nhiem vu)?|httnv|htt)"
_WITH_BEST = r"(?:tro len|(?:voi|va|hoac|hay) (?:hoan thanh )?(?:xuat sac|xs|htxs|htxsnv))\b(?! \d)"
_REST_GOOD = rf"{_REST}\b(?! {_WITH_BEST})"
_REST_POOL = rf"{_REST} {_WITH_BEST}"


def rest_good(told: Told, members: Figure | None, excellent: Figure | None) -> int | None:
    """ "40 đảng viên, 8 xuất sắc, còn lại tốt"."""
    if members is None or not told.says(_REST_GOOD):
        return None
    return _rest(told, members, excellent)


def without_rest(told: Told) -> str:
    """The text without the words for those left: "còn bao nhiêu là tốt hết" asks for no more excellent."""
    return re.sub(_REST_GOOD, " ", told.folded)


def rest_pool(told: Told, members: Figure | None) -> int | None:
    """ "36 đảng viên, 3 hoàn thành, còn lại đều từ tốt trở lên": those left are good and excellent together."""
    if members is None or not told.says(_REST_POOL):
        return None
    return _rest(told, members, None)


def _rest(told: Told, members: Figure, excellent: Figure | None) -> int:
    return int(members.value) - sum(_taken_off(told, excellent))


def _taken_off(told: Told, excellent: Figure | None) -> list[int]:
    others = [told.get(role) for role in ("completed", "not_completed", "disciplined")] + (
        [excellent] if excellent else []
    )
    return [int(figure.value) for figure in others if figure] + list(set_apart(told)[1].values())


def rest_said(told: Told, members: Figure | None, excellent: Figure | None, *, named: str = "tốt") -> str:
    """How those left were reckoned, echoed so that a misreading is seen: "còn lại 40 - 8 = 32 tốt"."""
    if members is None:
        return ""
    whole, less = int(members.value), _taken_off(told, excellent)
    return f"còn lại {' - '.join(say(count) for count in (whole, *less))} = {say(whole - sum(less))} {named}"
