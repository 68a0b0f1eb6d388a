"""One who moved in the year, the old place or the new one asked about: "chuyển đơn vị từ tháng 3 thì đơn vị mới hay đơn vị cũ xếp loại"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid

_MOVED = r"\b(?:chuyen|dieu dong|luan chuyen)(?: \w+){0,3}? (?:don vi|co quan|cong tac|chi bo|sinh hoat|noi khac|cho|phong|ve|den|sang)\b|\bve (?:sinh hoat (?:o |tai )?)?(?:don vi|co quan|chi bo|cho) moi\b"
_PLACE = r"(?:noi|don vi|chi bo|co quan|cho|ben|phong)"
_WHICH = (
    rf"\b{_PLACE}(?: \w+)? (?:moi|cu)\b[^.;?]*\b(?:hay|hoac)\b[^.;?]*\b(?:moi|cu)\b|\b(?:{_PLACE} nao|ai|o dau)(?: \w+){{0,3}} (?:xep loai|danh gia|kiem diem)\b"
    rf"|\b(?:xep loai|danh gia|kiem diem)(?: \w+){{0,3}} (?:o )?(?:dau|{_PLACE} nao)\b"
)
_HERE = r"\b(?:co|duoc|phai) (?:duoc |phai )?(?:xep loai|danh gia|kiem diem)(?: (?:o|tai|trong|ben|theo))* (?:chi bo|don vi|noi|ben|day|co quan)\b|\b(?:o|tai) (?:chi bo|don vi|noi|ben) (?:em|toi|minh|nay|moi)\b[^.;?]*\b(?:xep loai|danh gia|kiem diem)\b"
_OTHER = r"\b(?:vi pham|ky luat|khien trach|canh cao|cach chuc|khuyet diem|tam thoi|dang tam)\b"


def plan(told: Told) -> Outcome:
    """The cell that rates, as the text of the day has it; None where nobody moved, or a breach or a temporary stay is told."""
    here = told.says(_HERE) and told.says(asking.YES_NO)
    if not (told.says(_MOVED) and (told.says(_WHICH) or here)) or told.says(_OTHER):
        return None
    if not told.days and not told.says(r"\b20\d\d\b"):
        return None  # of no year: what an earlier text says of it is told too
    if told.has("score", "good", "excellent", "assigned") or (finding := unsaid("moved_member", told)) is None:
        return None
    return Result(finding.says.rstrip("."), ("chuyển công tác, chuyển sinh hoạt trong năm", on_day(told)), (finding,))
