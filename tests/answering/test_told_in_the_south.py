"""Figures as they are told in speech: "mới vô Đảng", "còn bao nhiêu là tốt hết", "hoàn thành cả", "quá nửa"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.work import Work
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Chi bộ 48 đảng viên: 5 cụ miễn sinh hoạt, 2 em mới vô Đảng ba tháng, vậy mấy người phải kiểm điểm?", "48 đảng viên: phải kiểm điểm 41"),
        ("Chi bộ 30 đảng viên, 3 đứa mới vô được bốn tháng, 2 bác miễn sinh hoạt, vậy mấy người phải kiểm điểm?", "30 đảng viên: phải kiểm điểm 25"),
        ("120 đảng viên, trong đó xuất sắc 19, hoàn thành nhiệm vụ 7, không hoàn thành 2, còn bao nhiêu là tốt hết. 19 xuất sắc đó có lố không?", "Có, vượt 1 "),
        ("Kỳ 2024 em có 18 nhiệm vụ hoàn thành cả, đúng tiến độ, 9 nhiệm vụ vượt mức, có đủ để xuất sắc không ạ?", "Có: "),
        ("Chuyên viên được giao 22 việc, 11 việc không hoàn thành, có vượt mốc quá nửa không?", "Không: 11 trên 22 là 50%, không quá 50%"),
        ("Chuyên viên được giao 20 việc, 11 việc không hoàn thành, có quá nửa không?", "Có: 11 trên 20 là 55%, quá 50%"),
        ("40 tốt 9 xuất sắc là bao nhiêu phần trăm, có vượt mức 20% không", "Có, vượt 1 "),
        ("em điểm chung 25, điểm kết quả 50, muốn lên xuất sắc còn thiếu bao nhiêu điểm", "Còn thiếu ít nhất 15 điểm"),
    ],
)  # fmt: skip
def test_told_in_speech(assistant_: Assistant, question: str, lead: str) -> None:
    """What speech tells is counted as what writing tells."""
    assert assistant_.ask(question).text.startswith(lead)


def test_all_cells_completed(assistant_: Assistant) -> None:
    """ "Chi bộ nào cũng từ hoàn thành trở lên": the others completed, none is asked back."""
    text = assistant_.ask(
        "Năm 2021 đảng bộ có 15 chi bộ trực thuộc, chi bộ nào cũng từ hoàn thành nhiệm vụ trở lên, 12 chi bộ từ tốt trở lên, có đủ xếp xuất sắc không?"
    ).text
    assert text.startswith("Có: ")
    assert "12 : 15 = 80%" in text


def test_product_of_a_small_group(assistant_: Assistant) -> None:
    """Three good: 0.6, so none."""
    text = assistant_.ask("Tổ mới có ba người hoàn thành tốt, tính 20 phần trăm ra không phẩy mấy vậy?").text
    assert "20% × 3 = 0,6" in text


@pytest.mark.parametrize(
    ("first", "second", "lead"),
    [
        ("hoàn thành tốt thì cần bao nhiêu điểm ạ", "em điểm chung 24, điểm kết quả 43, còn thiếu mấy điểm nữa?", "Còn thiếu ít nhất 3 điểm"),
        ("Xuất sắc thì phải bao nhiêu phần trăm việc vượt yêu cầu?", "Tôi được giao bốn chục việc, làm xong hết đúng hạn. Vậy ít nhất mấy việc phải vượt?", "Ít nhất 12 trong 40 việc"),
        ("Dự thảo báo cáo phải gửi trước mấy ngày làm việc?", "Hội nghị của chú là thứ Ba ngày 15/12/2026, vậy chậm nhất ngày nào phải gửi?", "Chậm nhất 10/12/2026"),
    ],
)  # fmt: skip
def test_turn_applies_the_one_before(work_of: Callable[..., Work], first: str, second: str, lead: str) -> None:
    """The rating or the paper asked about is not said again."""
    answer = work_of(first, second).answer
    assert answer is not None
    assert answer.text.startswith(lead)
