"""Later turns that only name another of a kind, or ask one side of the matter: the question made of them."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.conversation.followup import whole_question
from assistant.assistant import Assistant

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("turns", "whole"),
    [
        (["biểu hiện số 1 là gì", "còn số 2", "số 15?"], "biểu hiện số 15 là gì"),
        (["bieu hien so 3 la gi", "so 20 thi sao"], "biểu hiện số 20 là gì"),
        (["đảng viên miễn sinh hoạt có phải kiểm điểm không", "thế đình chỉ sinh hoạt", "có được xếp loại không"], "đảng viên đình chỉ sinh hoạt có được xếp loại không"),
        (["điều kiện hoàn thành tốt của đảng viên là gì", "thế không hoàn thành"], "điều kiện mức không hoàn thành nhiệm vụ của đảng viên là gì"),
        (["dieu kien xuat sac la gi", "con khong hoan thanh"], "dieu kien muc khong hoan thanh nhiem vu la gi"),
        (["mức hoàn thành tốt là bao nhiêu điểm", "xuất sắc", "không hoàn thành"], "bao nhiêu điểm thì xếp mức không hoàn thành"),
        (["gửi dự thảo báo cáo trước mấy ngày", "bản kiểm điểm cá nhân thì sao"], "gửi bản kiểm điểm cá nhân trước mấy ngày"),
        (["ai ký biên bản kiểm điểm", "còn báo cáo tập thể"], "ai ký báo cáo tập thể"),
        (["hội nghị kiểm điểm cấp tỉnh mấy ngày", "xã thì sao", "chi bộ"], "hội nghị kiểm điểm chi bộ mấy ngày"),
        (["chi bộ bệnh viện kiểm điểm khi nào", "trường học", "doanh nghiệp"], "chi bộ doanh nghiệp kiểm điểm khi nào"),
        (["biên bản dùng mẫu nào", "ai ký", "lưu ở đâu"], "biên bản lưu ở đâu"),
        (["có được đánh máy bản kiểm điểm không", "có phải ký không"], "đánh máy bản kiểm điểm có phải ký không"),
        (["đánh giá cán bộ theo quý dùng mẫu nào", "ai đánh giá"], "đánh giá cán bộ theo quý ai đánh giá"),
        (["người giữ 3 chức vụ kiểm điểm ở mấy nơi", "có phải viết 3 bản không"], "có phải viết 3 bản không (giữ 3 chức vụ)"),
        (["xếp loại công chức có ảnh hưởng đến xếp loại đảng viên không", "cái nào làm trước"], "xếp loại công chức trước hay xếp loại đảng viên trước"),
        (["nghỉ ốm 4 tháng thì có được xuất sắc không", "thế nếu vẫn hoàn thành hết việc"], "nghỉ ốm 4 tháng, vẫn hoàn thành hết việc thì có được xuất sắc không"),
    ],
)  # fmt: skip
def test_another_of_a_kind_takes_the_place_of_its_like(shipped, turns: list[str], whole: str) -> None:
    """A sign, a standing, a level, a paper, a place; one side after another is asked of the matter."""
    assert whole_question(turns, shipped, today=TODAY) == whole


@pytest.mark.parametrize(
    ("turns", "whole"),
    [
        (["tỉnh Thanh Hóa quy định thế nào", "còn xã"], "tỉnh Thanh Hóa quy định thế nào xã"),
        (["chi bộ 20 người có 3 xuất sắc", "cấp xã thì sao"], "chi bộ 20 người có 3 xuất sắc cấp xã"),
    ],
)
def test_a_place_by_its_name_and_those_counted_stay(shipped, turns: list[str], whole: str) -> None:
    """A level takes no province's place, nor that of a body whose members are counted."""
    assert whole_question(turns, shipped, today=TODAY) == whole


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["bao gio chi bo phai kiem diem xong", "the dang bo xa thi sao"], "Trước ngày 31/12"),
        (["năm nay áp dụng văn bản nào", "năm 2024 thì văn bản nào", "khác nhau cái gì"], "So sánh Quy định 124-QĐ/TW"),
        (["cho em hỏi tiêu chí hoàn thành xuất sắc của đảng viên với ạ", "còn hoàn thành nhiệm vụ"], "Tổng điểm từ 50 đến dưới 70"),
        (["2 năm liền không hoàn thành nhiệm vụ thì xử lý sao", "ai ra quyết định vậy"], "Chi ủy rà soát, chi bộ bỏ phiếu kín"),
        (["bản kiểm điểm dùng mẫu nào", "ai ký"], "Phần đọc được của Hướng dẫn không ghi việc ký tên"),
    ],
)  # fmt: skip
def test_a_later_turn_gets_its_own_answer(assistant_: Assistant, turns: list[str], opens: str) -> None:
    """Not the answer before it, nor a doubt over a day that is one for all."""
    assert assistant_.ask(turns).text.startswith(opens)
