"""What a rating asks of the place a head leads, where the text of the day rates by points."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.points.group_scales import SINCE_POINTS
from corpus.vocabulary import Rating

_OF_PLACE = {
    Rating.EXCELLENT: (
        "qd-366-2025/dieu-11/khoan-1",
        "Với cá nhân giữ chức vụ, mức Hoàn thành xuất sắc nhiệm vụ đòi hỏi nơi mình trực tiếp lãnh đạo, quản lý hoàn thành 100% "
        "nhiệm vụ, ít nhất 30% vượt mức (Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))",
    ),
    Rating.GOOD: (
        "qd-366-2025/dieu-11/khoan-2",
        "Với cá nhân giữ chức vụ, mức Hoàn thành tốt nhiệm vụ đòi hỏi nơi mình trực tiếp phụ trách hoàn thành 100% nhiệm vụ đúng "
        "hạn, bảo đảm chất lượng, hiệu quả (Điều 11, khoản 2, Quy định 366-QĐ/TW (2025))",
    ),
}


def of_place(told: Told, wanted: Rating | None) -> tuple[str, str] | None:
    """What the rating asks of the place a head leads, where the text of the day rates by points: its key and its words."""
    if wanted not in _OF_PLACE or told.as_of < SINCE_POINTS:
        return None
    return _OF_PLACE[wanted]
