"""The functions about the quota of Hoàn thành xuất sắc nhiệm vụ."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.calculator import groups, pool, quota, room
from assistant.calculator.field import Field
from assistant.calculator.finding import Finding
from assistant.calculator.function import Function, Values
from assistant.calculator.functions.common import (
    AS_OF,
    EXCELLENT,
    GOOD,
    OUTSTANDING,
    PROFILE,
    SUBJECT,
    as_of,
    count_field,
    some,
)
from assistant.calculator.listed import pairs
from assistant.calculator.lowering import how_many_to_lower
from assistant.calculator.most import most

_SHARED = (AS_OF, SUBJECT, OUTSTANDING, PROFILE)
_OPTIONS = ("subject", "outstanding", "profile")
_TOTAL = count_field("total", "tong", "tổng số được xếp loại", example="40")
_BELOW = count_field("below", "duoi_tot", "số xếp mức thấp hơn tốt", example="2")
_POOL = count_field("total", "tong", "số người đều từ tốt trở lên", required=True, example="30")
_GROUPS = Field("groups", "nhom", "các nhóm, mỗi nhóm tên:tốt/xuất sắc", pairs, True, '"A:28/5; B:40/9"')


def _calls(compute: Callable[..., Finding], *names: str) -> Callable[[Values, date], Finding]:
    def run(values: Values, today: date) -> Finding:
        return compute(as_of=as_of(values, today), **some(values, *names, *_OPTIONS))

    return run


def _groups(values: Values, today: date) -> Finding:
    return groups.check(values["groups"], as_of=as_of(values, today), **some(values, *_OPTIONS))


FUNCTIONS = (
    Function(
        "quota", "ty-le", "kiểm tra số xuất sắc có vượt tỷ lệ khống chế không", (GOOD, EXCELLENT, _TOTAL, *_SHARED),
        _calls(quota.check, "good", "excellent", "total"), "troly calc ty-le tot=28 xuat_sac=5 ngay=2025-12-01",
    ),
    Function(
        "most", "toi-da", "có bao nhiêu tốt thì được tối đa bao nhiêu xuất sắc", 
        (GOOD, _TOTAL, _BELOW, *_SHARED), _calls(most, "good", "total", "below"),
        "troly calc toi-da tot=28 tong=30",
    ),
    Function(
        "how_many_more", "con-them", "còn được thêm mấy xuất sắc", (GOOD, EXCELLENT, _TOTAL, _BELOW, *_SHARED),
        _calls(room.how_many_more, "good", "excellent", "total", "below"), "troly calc con-them tot=30 xuat_sac=3",
    ),
    Function(
        "how_many_to_lower", "phai-ha", "phải hạ mấy xuất sắc để không vượt", (GOOD, EXCELLENT, *_SHARED),
        _calls(how_many_to_lower, "good", "excellent"), "troly calc phai-ha tot=190 xuat_sac=41",
    ),
    Function(
        "smallest_group", "can-bao-nhieu", "cần bao nhiêu tốt thì được thêm một xuất sắc", (GOOD, *_SHARED),
        _calls(pool.smallest_group, "good"), "troly calc can-bao-nhieu tot=28",
    ),
    Function(
        "pool", "chia-nhom", "cả nhóm đều từ tốt trở lên thì tối đa mấy xuất sắc", (_POOL, *_SHARED),
        _calls(pool.split, "total"), "troly calc chia-nhom tong=30",
    ),
    Function(
        "groups", "nhieu-nhom", "kiểm tra nhiều nhóm, mỗi nhóm tính riêng", (_GROUPS, *_SHARED),
        _groups, 'troly calc nhieu-nhom nhom="A:28/5; B:40/9"',
    ),
)  # fmt: skip
