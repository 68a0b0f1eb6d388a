"""Months of sick leave told of a case: which are, and what several spells come to."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

ILL = r"\b(?:nghi om|om|nam vien|dieu tri|nghi benh|benh|nghi dau|(?:bi|nam) dau|dau (?:om|benh|nang|yeu)|dau (?=\d+ thang)|duong benh)\b"
_WORK = r"(?:di lam|lam viec|cong tac|co mat|lam (?:deu|tot|viec)|di day|truc tiep lam)"


def of_maternity(told: Told, months: Figure) -> bool:
    """ "nghỉ ốm 2 tháng và nghỉ thai sản 4 tháng", "nghỉ phép 12 ngày nghỉ ốm 80 ngày": the four, the twelve are no sick leave."""
    return (
        re.search(
            r"\b(?:thai san|sinh con|sinh de|nghi (?:phep|le|bu|viec rieng|khong luong|tet)|di (?:hoc|cong tac))(?: (?:la|mat|them|trong|het|khoang))* $",
            told.folded[: months.quantity.start],
        )
        is not None
    )


def tell_sick_leave(told: Told, facts: dict[str, object], echo: list[str]) -> None:
    """Months of sick leave; several spells of one year are added, as the provision counts them."""
    months = [figure for figure in told.all("months") if not of_maternity(told, figure)]
    if not months or not told.says(ILL):
        return
    spells = [figure for figure in months if figure.turn == months[-1].turn and not _worked(told, figure)]
    if not spells:
        return
    if len(spells) < 2 or not told.says(
        r"\b(?:dot|lan|cong|tong|roi|sau do|them|gom|tiep|nua|nghi lai|om lai|lai (?:om|nghi|vao vien|nam vien)|cuoi nam|nua cuoi|dau nam)\b"
    ):
        spells = spells[-1:]
    total = sum((figure.value for figure in spells), Fraction(0))
    facts["sick_months"] = f"{total.numerator}/{total.denominator}" if total.denominator != 1 else str(total)
    parts = " + ".join(figure.quantity.text for figure in spells)
    echo.append(f"nghỉ ốm {parts} tháng" if len(spells) == 1 else f"nghỉ ốm {parts} = {say(total)} tháng")


def _worked(told: Told, months: Figure) -> bool:
    """Whether the months told are those at work: "tám tháng còn lại làm tốt", "đi làm 8 tháng"."""
    after, before = told.folded[months.quantity.end :], told.folded[: months.quantity.start]
    return (
        re.match(rf"\s*(?:thang )?(?:con lai|{_WORK})\b", after) is not None
        or re.search(rf"\b(?:con lai|{_WORK})(?: (?:du|duoc|co|khoang|chi|la|tron))*\s*$", before) is not None
    )
