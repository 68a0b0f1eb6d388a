"""The functions about who is counted, and about percentages."""

from __future__ import annotations

from datetime import date

from assistant.calculator import admission, percentage, tally
from assistant.calculator.field import Field
from assistant.calculator.finding import Finding
from assistant.calculator.function import Function, Values
from assistant.calculator.functions.common import AS_OF, RATING_COUNTS, as_of, count_field, day_field, ratings, some
from assistant.calculator.listed import parts
from assistant.calculator.typed import stated
from corpus.errors import ProposalError

_MOST_PLACES = 6
_SINGLE = {"part": "phan", "stated": "da_ghi", "places": "so_le"}


def _tally(values: Values, today: date) -> Finding:
    given = some(values, "members", "exempt", "suspended", "new", "absent")
    return tally.count(as_of=as_of(values, today), ratings=ratings(values), **given)


def _admission(values: Values, today: date) -> Finding:
    return admission.six_months(admitted=values["admitted"], as_of=as_of(values, today))


def _percentage(values: Values, today: date) -> Finding:
    if values.get("places", 0) > _MOST_PLACES:
        raise ProposalError(f"nhiều nhất {_MOST_PLACES} chữ số thập phân.", place="so_le")
    if "parts" in values:
        if single := next((key for name, key in _SINGLE.items() if name in values), None):
            raise ProposalError(f"đã ghi nhom thì không ghi {single}: mỗi lần tính một cách.", place=single)
        return percentage.compare(values["parts"], whole=values["whole"], as_of=today)
    if "part" not in values:
        raise ProposalError("còn thiếu phần (hoặc các phần kèm tỷ lệ đã ghi). Ví dụ: phan=28 tong=40", place="phan")
    return percentage.compute(as_of=today, **some(values, "part", "whole", "places", "stated"))


FUNCTIONS = (
    Function(
        "tally", "dem", "ai phải kiểm điểm, ai được xếp loại, các mức có cộng khớp không",
        (
            count_field("members", "tong", "tổng số đảng viên", required=True, example="37"),
            count_field("exempt", "mien", "số được miễn công tác và sinh hoạt đảng", example="2"),
            count_field("suspended", "dinh_chi", "số bị đình chỉ sinh hoạt đảng", example="0"),
            count_field("new", "moi", "số mới kết nạp chưa đủ 6 tháng", example="1"),
            count_field("absent", "vang", "số ốm, vắng chưa được xếp loại", example="1"),
            *RATING_COUNTS,
            AS_OF,
        ),
        _tally, "troly calc dem tong=37 mien=2 moi=1 tot=28 xuat_sac=5 hoan_thanh=1",
    ),
    Function(
        "admission", "du-6-thang", "đảng viên mới kết nạp đã đủ 6 tháng chưa",
        (day_field("admitted", "ngay_ket_nap", "ngày kết nạp", required=True), AS_OF),
        _admission, "troly calc du-6-thang ngay_ket_nap=2025-07-15 ngay=2025-12-20",
    ),
    Function(
        "percentage", "phan-tram", "tính tỷ lệ phần trăm, xem tỷ lệ đã ghi đúng hay sai",
        (
            count_field("part", "phan", "phần", example="28"),
            count_field("whole", "tong", "tổng", required=True, example="40"),
            Field("stated", "da_ghi", "tỷ lệ đã ghi", stated, False, "70,00%"),
            count_field("places", "so_le", "số chữ số thập phân (mặc định 2)", example="2"),
            Field("parts", "nhom", "các phần kèm tỷ lệ đã ghi", parts, False, '"28:70%; 12:30%"'),
        ),
        _percentage, "troly calc phan-tram phan=98 tong=502 da_ghi=19,52%",
    ),
)  # fmt: skip
