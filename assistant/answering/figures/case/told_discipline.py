"""A discipline told beside other facts of a case: its form, its year, whether of office or duty, whether at an old place."""

from __future__ import annotations

import re

from assistant.answering.figures.case.forms import FORMS, spoken
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun

_YEAR_BEFORE = re.compile(
    r"(?<!khong )\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao|cach chuc)(?: (?:tu|hoi|trong|vao|cuoi|dau|thang \d+|\.))* (?:nam (?:ngoai|truoc|kia)|nam (?P<year>20\d\d))\b"
)
_AT_OLD_PLACE = r"\b(?:vi|sai) pham\b[^;?]{0,40}\b(?:o |tai |tu |cua )(?:noi|don vi|cho|co quan|chi bo|dia phuong)(?: cong tac| lam viec)? (?:cu|truoc)\b"
_OLD_AND_NEW = r"\bca (?:hai|2|o)? ?(?:noi|don vi|co quan)\b|\bcu (?:va|lan) (?:noi |o )?moi\b"
_NOT_DENIED = r"(?<!khong )(?<!chua )(?<!khong bi )(?<!chua bi )(?<!khong he bi )(?<!chua he bi )(?<!khong phai )(?<!khong ai bi )(?<!chua ai bi )(?<!khong bi ky luat )"


def tell_discipline(told: Told, role: Noun, facts: dict[str, object], echo: list[str]) -> None:
    """The heaviest form told and not denied, of the one rated or of a member of the body that is."""
    said = next((form for form in FORMS if told.says(rf"{_NOT_DENIED}\b{spoken(form)}\b")), None)
    if said is not None and facts and not of_earlier_year(told):
        of_member = role.key in ("to-chuc-dang", "tap-the-lanh-dao")
        facts["member_discipline" if of_member else "discipline"] = said
        if of_member and told.says(_AT_OLD_PLACE) and not told.says(_OLD_AND_NEW):
            facts["duty_related"] = "khong"
            echo.append("vi phạm xảy ra ở nơi công tác cũ, không tính cho tập thể hiện tại")
        if not of_member and (duty := of_duty(told)) is not None:
            facts["duty_related"] = "co" if duty else "khong"
            echo.append(f"vi phạm {'' if duty else 'không '}liên quan chức trách, công vụ")
        echo.append(f"{'thành viên ' if of_member else ''}bị kỷ luật {FORMS[said]}")


def of_earlier_year(told: Told) -> bool:
    """ "bị khiển trách năm 2025, năm 2026 được 93 điểm": the discipline is of a year before the one rated."""
    found = _YEAR_BEFORE.search(told.folded)
    if found is None:
        return False
    return found["year"] is None or int(found["year"]) < told.as_of.year


def of_duty(told: Told) -> bool | None:
    """Whether the breach is told to be one of office or duty."""
    duty = (
        r"(?:hoat dong )?(?:cong vu|chuc trach|chuyen mon nghiep vu|(?:nhiem vu|cong viec) duoc giao|thuc thi nhiem vu)"
    )
    if told.says(
        rf"\bkhong (?:phai )?(?:lien quan|dinh dang|thuoc|do)(?: gi)?(?: den| toi)? (?:viec )?{duty}|\bngoai cong vu\b|\bkhong (?:phai )?(?:lien quan|dinh dang)(?: gi)?(?: den| toi)? (?:cong viec|viec co quan|viec chung)\b|\bkhong phai (?:la )?(?:viec |do |loi )?(?:cong vu|chuc trach)\b"
    ):
        return False
    if told.says(rf"\b(?:vi pham|sai pham|sai|lien quan|trong|khi|ve|do|vi)(?: \w+){{0,6}}? {duty}"):
        return True
    return None
