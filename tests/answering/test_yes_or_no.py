"""Questions to be answered Có or Không, as people put them: the word follows what is asked, or none is said."""

from __future__ import annotations

import pytest

from assistant.answering.matter.condition import agrees
from assistant.answering.question.contrast import contrast
from assistant.answering.stored.carries import carries
from assistant.answering.verdict.sequence import turns
from assistant.assistant import Assistant
from corpus.reference import find_references


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("năm 2024 có xếp loại theo quy định 366 không", "Không. Quy định 366-QĐ/TW ngày 30/8/2025 có hiệu lực từ"),
        ("năm 2023 có phải kiểm điểm theo Quy định 124 không", "Có. Quy định 124-QĐ/TW"),
        ("đánh giá theo quy định 366 có phải chấm điểm không", "Có. Chất lượng"),
        ("không đạt 100% nhiệm vụ thì không được hoàn thành tốt đúng ko", "Đúng. Mức Hoàn thành tốt"),
        ("có phải nộp hồ sơ về Ban Tổ chức Trung ương trước 15/2 không", "Không đúng"),
        ("cấp phó bị kỷ luật thì trưởng phòng có bị liên đới ko", "Tùy trường hợp"),
        ("có 1 phó chủ tịch bị khiển trách thì UBND có được xuất sắc không", "Không. Một điều kiện của tập thể"),
        ("Viên chức bị xếp không hoàn thành nhiệm vụ thì đảng viên có bắt buộc xếp không hoàn thành không", "Tùy"),
        ("nhờ người viết hộ bản kiểm điểm có sao không", "Cá nhân phải tự viết"),
    ],
)
def test_opens(assistant_: Assistant, asked: str, first: str) -> None:
    assert assistant_.ask([asked]).text.startswith(first)


@pytest.mark.parametrize(
    ("asked", "never"),
    [
        ("bí thư chi bộ không có chi ủy thì kiểm điểm ở đảng ủy à", "Có"),
        ("xếp loại đảng viên có phải bằng xếp loại công chức không", "Đúng"),
        ("tự diễn biến tự chuyển hóa có phải là suy thoái không", "Có. Các địa phương"),
        ("đảng viên trẻ mới làm việc 5 tháng ở cơ quan có được hoàn thành xuất sắc công chức không", "Không"),
        ("trường học có được xong sau 31/12 không", "Có"),
        ("kiểm điểm có phải xong trước 31/12 không", "Cơ quan có tính chất đặc thù"),
        ("hết thời hạn kỷ luật 1 năm rồi thì năm nay có được xuất sắc không", "Kho văn bản không có"),
    ],
)
def test_never_opens(assistant_: Assistant, asked: str, never: str) -> None:
    assert not assistant_.ask([asked]).text.startswith(never)


def test_harm_is_not_leave() -> None:
    """That a thing may not be done is no "Không" to whether harm comes of it."""
    assert not carries("viet ho ban kiem diem co sao khong", "Viết hộ bản kiểm điểm có được không?", "không")
    assert carries("bi khien trach co sao khong", "Bị khiển trách có bị ảnh hưởng không?", "có")


def test_unset_bound_is_the_same_figure() -> None:
    assert agrees("không đạt 100% nhiệm vụ", "không đủ 100% nhiệm vụ", "đòi hỏi hoàn thành 100% nhiệm vụ")
    assert not agrees("không đạt 90% nhiệm vụ", "không đủ 100% nhiệm vụ", "đòi hỏi hoàn thành 100% nhiệm vụ")


def test_before_and_after_a_day() -> None:
    assert contrast("co duoc xong sau 31/12", "phai lam xong truoc ngay 31/12")
    assert not contrast("phai xong truoc 31/12", "phai lam xong truoc ngay 31/12")


def test_new_at_work_sets_no_order() -> None:
    assert not turns("dang vien tre moi lam viec o co quan duoc xep cong chuc")


def test_discipline_for_a_year_names_no_law(shipped) -> None:
    assert not find_references("hết thời hạn kỷ luật 1 năm", shipped)
