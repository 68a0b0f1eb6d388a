"""The functions about days: deadlines, working days, the review meeting, a round's timeline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assistant.calculator import deadline, meeting, sending, timeline
from assistant.calculator.field import Field
from assistant.calculator.finding import Finding
from assistant.calculator.function import Function, Values
from assistant.calculator.functions.common import AS_OF, PROFILE, as_of, count_field, day_field, some, yes_field
from assistant.calculator.meeting import Level
from assistant.calculator.timeline import Unit
from assistant.calculator.typed import choice, number, title, year

_LEVELS: Mapping[str, Level] = {
    "tinh": Level.PROVINCIAL, "huyen": Level.DISTRICT, "xa": Level.COMMUNE, "khac": Level.OTHER,
}  # fmt: skip
_UNITS: Mapping[str, Unit] = {"chi-bo": Unit.CELL, "co-so": Unit.GRASSROOTS, "tinh": Unit.PROVINCIAL}
_YEAR = Field("year", "nam", "năm đánh giá", year, True, "2025")
_SPECIAL = yes_field("special", "dac_thu", "cơ quan đặc thù chưa tổng kết cuối năm")
_MEETING = day_field("meeting", "ngay_hop", "ngày hội nghị kiểm điểm", required=True)
_LEVEL = Field(
    "level",
    "cap",
    "cấp kiểm điểm",
    choice(_LEVELS),
    False,
    "khac",
    {key: level.label for key, level in _LEVELS.items()},
)
_UNIT = Field(
    "unit", "don_vi", "đơn vị", choice(_UNITS), False, "co-so", {key: unit.label for key, unit in _UNITS.items()}
)


def _deadline(values: Values, today: date) -> Finding:
    return deadline.of_round(**some(values, "year", "as_of", "special", "finished"))


def _send(values: Values, today: date) -> Finding:
    return sending.send_by(**some(values, "meeting", "sent"))


def _workdays(values: Values, today: date) -> Finding:
    return sending.count_workdays(**some(values, "first", "last"))


def _review_days(values: Values, today: date) -> Finding:
    return meeting.review_days(
        level=values.get("level", Level.OTHER),
        as_of=as_of(values, today),
        **some(values, "suggested", "profile", "planned"),
    )


def _form(values: Values, today: date) -> Finding:
    return meeting.form(as_of=as_of(values, today), **some(values, "staff", "council", "profile"))


def _timeline(values: Values, today: date) -> Finding:
    return timeline.plan(**values)


FUNCTIONS = (
    Function(
        "deadline", "thoi-han", "các hạn của một kỳ: kết thúc, đặc thù, gửi hồ sơ, báo cáo",
        (_YEAR, _SPECIAL, day_field("finished", "ngay_xong", "ngày đã xong, để kiểm tra"), AS_OF),
        _deadline, "troly calc thoi-han nam=2025",
    ),
    Function(
        "send_by", "gui-truoc", "gửi dự thảo chậm nhất ngày nào trước hội nghị",
        (_MEETING, day_field("sent", "ngay_gui", "ngày đã gửi, để kiểm tra")),
        _send, "troly calc gui-truoc ngay_hop=2025-12-18",
    ),
    Function(
        "workdays", "ngay-lam-viec", "số ngày làm việc giữa hai ngày",
        (
            day_field("first", "tu_ngay", "từ ngày", required=True),
            day_field("last", "den_ngay", "đến ngày", required=True),
        ),
        _workdays, "troly calc ngay-lam-viec tu_ngay=2026-02-10 den_ngay=2026-02-25",
    ),
    Function(
        "review_days", "so-ngay", "kiểm điểm ít nhất mấy ngày",
        (
            _LEVEL, yes_field("suggested", "co_goi_y", "nơi được gợi ý kiểm điểm"),
            Field("planned", "so_ngay", "số ngày bố trí, để kiểm tra", number, False, "1,5"), PROFILE, AS_OF,
        ),
        _review_days, "troly calc so-ngay cap=tinh ngay=2025-12-01",
    ),
    Function(
        "meeting_form", "hinh-thuc", "hình thức hội nghị theo biên chế; tập thể ít thành viên",
        (
            count_field("staff", "bien_che", "số biên chế của đơn vị", example="70"),
            count_field("council", "thanh_vien", "số thành viên tập thể lãnh đạo, quản lý", example="2"),
            PROFILE, AS_OF,
        ),
        _form, "troly calc hinh-thuc thanh_vien=2",
    ),
    Function(
        "timeline", "lich-ky", "lịch một kỳ kiểm điểm: ai gửi gì cho ai, chậm nhất ngày nào",
        (
            _YEAR, _MEETING, _UNIT, _SPECIAL,
            Field("name", "ten", "tên đơn vị, để phân biệt khi đưa vào lịch", title, False, '"Chi bộ 1"'),
        ),
        _timeline, "troly calc lich-ky nam=2025 ngay_hop=2025-12-18 don_vi=co-so",
    ),
)  # fmt: skip
