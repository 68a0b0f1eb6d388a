"""A discipline suffered by the one who is rated, and how the rating is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures.case.forms import FORMS, spoken
from assistant.answering.figures.figure import Told

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_SUFFERED = r"(?<!khong )(?<!chua )\b(?:bi|nhan|chiu)(?: (?:hinh thuc|ky luat|muc|mot|dang))* "
_ASKED = r" (?:\w+ ){0,2}?(?:khong(?! chung| lien quan| dinh dang| phai| thuoc| do)|ko|k|hay|chua)\b"  # "có bị khai trừ không": no discipline that was suffered
_FOUND_BY_OTHERS = r"\b(?:doan kiem tra|thanh tra|uy ban kiem tra|kiem tra|cap tren|to giac|to cao|dan)\b[^.;?]{0,24}\b(?:phat hien|ket luan|phan anh)\b"
_OPEN = (
    r"\b(?:xep|roi vao|thuoc|loai)(?: (?:loai|hang|vao|muc|duoc|cuoi nam|nam nay|nam do))* (?:gi|nao|sao|the nao|ra sao|nhu the nao|ntn|j|may)\b"
    r"|\b(?:muc|loai) (?:gi|nao|may)\b|\b(?:cao nhat|toi da)\b"
)


def form_suffered(told: Told) -> str | None:
    """The heaviest form told to be suffered, by its key."""
    return next((form for form in FORMS if re.search(_SUFFERED + spoken(form), told.folded)), None)


def is_asked_for(told: Told, form: str) -> bool:
    """ "có bị khai trừ không": the form is what is asked, nobody suffered it."""
    return re.search(_SUFFERED + spoken(form) + _ASKED, told.folded) is not None


def found_by_others(told: Told) -> bool:
    """Whether the fault is told to have been found by others."""
    return told.says(_FOUND_BY_OTHERS)


def asks_openly(told: Told) -> bool:
    """ "thì xếp loại gì", "cao nhất mức nào": no rating is named."""
    return told.says(_OPEN)


def excuse_of(finding: Finding) -> str | None:
    """The step on whether the fault was found by oneself, where that is not told."""
    return next((step for step in finding.steps if step.startswith("Chưa cho biết tự phát hiện")), None)
