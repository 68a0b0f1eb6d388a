"""What the columns of a proposal can hold."""

from __future__ import annotations

from enum import Enum


class Field(Enum):
    """What a column holds; the value is its heading in the template."""

    NUMBER = "STT"
    NAME = "Họ và tên"
    GROUP = "Nhóm"
    TITLE = "Chức danh"
    SUBJECT = "Đối tượng"
    TOTAL = "Tổng số"
    EXEMPT = "Được miễn sinh hoạt"
    SUSPENDED = "Bị đình chỉ sinh hoạt"
    NEW = "Mới kết nạp"
    TO_RATE = "Thuộc diện xếp loại"
    RATED = "Được xếp loại"
    UNRATED = "Chưa xếp loại"
    EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ"
    GOOD = "Hoàn thành tốt nhiệm vụ"
    COMPLETED = "Hoàn thành nhiệm vụ"
    NOT_COMPLETED = "Không hoàn thành nhiệm vụ"
    OUTSTANDING = "Đơn vị nổi trội"
    RATING = "Mức đề nghị"
    SCORE = "Tổng điểm"
    DISCIPLINE = "Kỷ luật trong năm"
    DUTY = "Vi phạm liên quan công vụ"
    ADMITTED = "Ngày kết nạp"
    MONTHS = "Số tháng vào Đảng"
    SICK = "Số tháng nghỉ ốm"
    CIVIL = "Mức xếp loại công chức, viên chức"
    ASSIGNED = "Số nhiệm vụ được giao"
    DONE = "Số nhiệm vụ hoàn thành"
    ON_TIME = "Số nhiệm vụ đúng hạn"
    EXCEEDED = "Số nhiệm vụ vượt mức"
    LATE = "Số nhiệm vụ chậm"


GROUP_FIELDS = (
    Field.GROUP,
    Field.SUBJECT,
    Field.TOTAL,
    Field.EXCELLENT,
    Field.GOOD,
    Field.COMPLETED,
    Field.NOT_COMPLETED,
    Field.UNRATED,
    Field.OUTSTANDING,
)
PERSON_FIELDS = (
    Field.GROUP,
    Field.SUBJECT,
    Field.RATING,
    Field.SCORE,
    Field.DISCIPLINE,
    Field.DUTY,
    Field.ADMITTED,
    Field.SICK,
    Field.CIVIL,
    Field.ASSIGNED,
    Field.DONE,
    Field.ON_TIME,
    Field.EXCEEDED,
)
RATING_FIELDS = (Field.EXCELLENT, Field.GOOD, Field.COMPLETED, Field.NOT_COMPLETED)
OUTSIDE_FIELDS = (Field.UNRATED, Field.EXEMPT, Field.SUSPENDED, Field.NEW)
COUNT_FIELDS = (Field.TOTAL, Field.TO_RATE, Field.RATED, *OUTSIDE_FIELDS, *RATING_FIELDS)
TASK_FIELDS = (Field.DONE, Field.ON_TIME, Field.EXCEEDED, Field.LATE)
SILENT_FIELDS = frozenset((Field.NUMBER, Field.NAME))
"""Columns that are known and not needed; people are never read by name."""
