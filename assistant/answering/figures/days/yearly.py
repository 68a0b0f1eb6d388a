"""Time told in years where a rule counts months: "kết nạp được nửa năm", "vào đảng một năm rưỡi"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.quantity import Quantity

_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_YEARS = re.compile(
    rf"\b(?P<bound>(?:chua(?: (?:du|den|toi|duoc))?|it hon|hon|tren|duoi|gan|khoang|qua) )?(?:(?P<half>nua)|(?P<count>\d{{1,2}}|{'|'.join(_WORDS)})) nam"
    r"(?P<more> ruoi)?\b(?! (?:nay|ngoai|truoc|sau|toi|lien|\d{4}))"
)


def months_in_years(told: Told) -> Figure | None:
    """The years told, as months with the words they were told in; a bound ("hơn một năm") stays one."""
    found = _YEARS.search(told.folded)
    if found is None:
        return None
    if found["half"]:
        months = Fraction(6)
    else:
        count = int(found["count"]) if found["count"].isdigit() else _WORDS[found["count"]]
        months = Fraction(12 * count + (6 if found["more"] else 0))
    start = found.end("bound") if found["bound"] else found.start()
    quantity = Quantity(months, start, found.end(), text=str(months))
    return Figure(quantity, role="months", unit="months", unit_text="tháng", vague=found["bound"] is not None)
