"""Facts of a case told in words alone: a conclusion of degradation, a fault owned up to and put right, force majeure."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import COLLECTIVE, Noun

_DEGRADED = (
    r"(?<!khong )(?<!chua )(?<!khong co )\b(?:bi|da|co|duoc)(?: \w+){0,6}? ket luan(?: \w+){0,4}? "
    r"(?:suy thoai|tu dien bien|tu chuyen hoa)\b|\bket luan(?: (?:la|ve|co|dang vien|viec|bieu hien))* (?:suy thoai|tu dien bien|tu chuyen hoa)\b"
)
_DISUNITED = r"(?<!khong )(?<!chua )\b(?:bi|da|co)(?: \w+){0,6}? ket luan(?: \w+){0,4}? (?:mat doan ket|be phai)\b"
_ASKED = r"\bket luan\b[^.;?]*\b(?:suy thoai|dien bien|chuyen hoa|doan ket)\b(?: \w+){0,2} (?:khong|chua)\s*[?.]?$"


_AS_DISUNITED = "có kết luận mất đoàn kết nội bộ"
_AS_LABELLED = "có kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”"


def as_told(told: Told, says: str) -> str:
    """A conclusion of the calculator with the conclusion that was told, where that is one of disunity."""
    return says.replace(_AS_LABELLED, _AS_DISUNITED) if told.says(_DISUNITED) and not told.says(_DEGRADED) else says


def tell_in_words(told: Told, role: Noun, facts: dict[str, object], echo: list[str]) -> None:
    """Put them with the facts that figures tell; of what is only asked about, nothing."""
    if told.says(_ASKED):
        return
    if told.says(_DEGRADED):
        facts["degradation"] = "co"
        echo.append("có kết luận suy thoái, tự diễn biến, tự chuyển hóa")
    elif role is COLLECTIVE and told.says(_DISUNITED):
        facts["degradation"] = "co"
        echo.append(_AS_DISUNITED)
