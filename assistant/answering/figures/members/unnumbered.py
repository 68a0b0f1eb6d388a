"""Members set apart whose number is not told: "trừ mấy bác được miễn sinh hoạt ra thì kiểm điểm bao nhiêu người"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need

_SOME = re.compile(
    r"\b(?:tru|co|voi|va|gom|con|bo|ca)(?: (?:ra|di|bot))* (?:may|vai|mot so|mot vai|cac|nhung) (?:(?:cu|bac|ong|ba|em|anh|chi|co|chu|dong chi|d/c|dc|nguoi|dang vien|dv)(?: [a-z]+){0,3}? )"
    r"(?P<who>mien|dinh chi|(?:moi )?(?:ket nap|vao dang)|du bi|chua du (?:6|sau) thang)\b"
)
_WHO = (
    ("mien", "exempt", "được miễn công tác và sinh hoạt đảng"),
    ("dinh chi", "suspended", "bị đình chỉ sinh hoạt đảng"),
    ("", "new", "mới kết nạp chưa đủ 6 tháng"),
)


def ask_number(told: Told) -> Need | None:
    """How many they are; None where their number is told, or nobody is set apart without one."""
    for match in _SOME.finditer(told.folded):
        role, label = next((role, label) for word, role, label in _WHO if match["who"].startswith(word))
        if not told.has(role):
            return Need(role, f"Có bao nhiêu đồng chí {label}?")
    return None
