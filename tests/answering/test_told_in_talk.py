"""Ratings reckoned in everyday talk: parts told short, corrections, deputies and others than the one rated."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("điểm 26/30 phần tiêu chí chung với 60/70 phần nhiệm vụ thì đạt loại nào", "86 điểm"),
        ("tieu chi chung 20 diem, nhiem vu 48 diem thi xep loai gi", "68 điểm"),
        ("bí thư 92 điểm nhưng chi bộ chỉ được 85 điểm thì bí thư xếp loại gì", "92 điểm"),
        ("nhiệm vụ giao 12 cái hoàn thành hết nhưng có 3 cái trễ hạn thì xếp loại gì", "3 : 12 = 25%"),
        ("được giao 8 chỉ tiêu đạt 5, có phải không hoàn thành không", "5 : 8 = 62,5%"),
        ("em được 92 điểm, làm xong hết việc, vượt 3/5 việc thì xếp loại gì", "3 nhiệm vụ vượt mức trên 5"),
        ("em 90 điểm, tập thể chỉ hoàn thành tốt, em là trưởng phòng thì có được xuất sắc không", "cán bộ lãnh đạo"),
    ],
)
def test_numbers_told_short_are_read(assistant_: Assistant, question: str, said: str) -> None:
    """Parts of a scale beside tasks, what "cái" counts, "đạt 5" and the owner of points are read as they are meant."""
    assert said in assistant_.ask(question).text


@pytest.mark.parametrize(
    ("turns", "said", "unsaid"),
    [
        (["em được 88 điểm", "à nhầm 91 điểm mới đúng", "thế xếp loại gì"], "91 điểm nằm trong khung", "So sánh"),
        (["hoàn thành 18/20 việc thì xếp loại gì", "còn nếu xong hết và vượt 10 việc thì sao"], "20 : 20", "18 : 20"),
        (
            ["em kết nạp ngày 10/7/2025, cuối năm 2025 có phải xếp loại không", "thế nếu ngày 20/6 thì sao"],
            "20/6/2025",
            "20/6/2026",
        ),
        (
            ["đơn vị em hoàn thành tốt nhiệm vụ, em là giám đốc có được xuất sắc không", "thế phó giám đốc thì sao"],
            "cấp phó",
            "mức của người đứng đầu",
        ),
    ],
)
def test_a_later_turn_puts_what_was_told_right(assistant_: Assistant, turns: list[str], said: str, unsaid: str) -> None:
    """A corrected number, all done, a day without its year and another person take the place of what was told before."""
    answer = assistant_.ask(turns).text
    assert said in answer
    assert unsaid not in answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("đảng ủy xã có 14 chi bộ, 2 chi bộ không hoàn thành nhiệm vụ thì đảng ủy có được xuất sắc không", "không có ngưỡng"),
        ("đảng bộ có 10 chi bộ, 7 cái hoàn thành tốt trở lên, 3 cái hoàn thành, đảng bộ có đc hoàn thành xuất sắc k", "không có ngưỡng"),
        ("chi bộ có 12 đảng viên, 3 người bị kỷ luật thì chi bộ xếp loại gì", "không có ngưỡng"),
        ("cấp phó bị khiển trách thì trưởng phòng có được hoàn thành xuất sắc không", "người thuộc quyền bị kỷ luật"),
        ("chi ủy chỉ hoàn thành tốt thì bí thư có được xuất sắc không", "không ghi mức của người đứng đầu"),
        ("em được 95 điểm mà chi bộ hết chỉ tiêu xuất sắc rồi thì xếp loại gì", "tỷ lệ khống chế"),
        ("bị cảnh cáo tháng 11 năm nay thì có được hoàn thành nhiệm vụ không", "Tùy trường hợp"),
    ],
)  # fmt: skip
def test_where_the_text_of_the_day_decides_nothing_it_is_said(assistant_: Assistant, question: str, said: str) -> None:
    """No count is asked for that would decide nothing, and no condition of another is taken for the one rated."""
    assert said in assistant_.ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("năm 2024 chi bộ 15 đảng viên, 4 đồng chí bị khiển trách thì chi bộ có bị không hoàn thành nhiệm vụ không", "Có: "),
        ("năm 2022 chi bộ hoàn thành tốt thì chi ủy có được xuất sắc không", "Không: "),
        ("nghỉ ốm 2 tháng có được hoàn thành tốt nhiệm vụ không", "Có thể"),
        ("chi bộ họp 25/12 thì còn kịp hạn không", "Có, đúng hạn"),
    ],
)  # fmt: skip
def test_what_decides_is_said_first(assistant_: Assistant, question: str, said: str) -> None:
    """Those disciplined of a cell, a committee above its cell, a short sick leave and a meeting in time open with their word."""
    assert assistant_.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("turns", "said", "unsaid"),
    [
        (["chi bộ em có 28 đảng viên thì được bao nhiêu xuất sắc", "à nhầm, 27 chứ không phải 28"], "Trong 27 đồng chí", "28"),
        (["được mấy đồng chí xuất sắc", "20 người hoàn thành tốt trở lên", "ủa em đếm lại là 24"], "cả 24 đảng viên", "20 đồng chí"),
        (["chi bộ 30 đảng viên, 24 tốt được mấy xs", "không phải 24 mà 25, vậy được mấy"], "25 đồng chí Hoàn thành tốt", "24 đồng chí"),
        (["15 đv hoàn thành tốt thì được mấy xuất sắc", "thêm 2 đồng chí nữa", "vậy làm tròn thế nào"], "không nêu cách làm tròn", "Tối đa 0"),
        (["15 đv hoàn thành tốt thì được mấy xuất sắc", "thêm 2 đồng chí nữa", "thế được mấy"], "Trong 2 đồng chí mới thêm", "Tối đa 0"),
        (["đảng bộ em có 12 chi bộ hoàn thành tốt, được mấy chi bộ xuất sắc", "thế còn đảng viên"], "20%", "12"),
        (["chi bộ 20 tốt được mấy xuất sắc", "thế 5 người có được không"], "Không, vượt 1", "Tối đa 1"),
        (["chi bộ 5 người thì được mấy xs", "cả 5 đều tốt", "thế 1 người thôi có được không"], "1 đồng chí Hoàn thành xuất sắc", "Tối đa 0"),
        (["đảng viên mới kết nạp 7 tháng có xếp loại không", "có được xuất sắc không"], "xuất sắc", "7 tháng ≥"),
        (["tỷ lệ xuất sắc là 20% hay 25%", "thế 23 người tốt thì sao"], "Tối đa 4", "áp mức"),
        (["bao nhiêu điểm thì được xuất sắc", "92 điểm"], "Tôi hiểu: 92 điểm", "So sánh"),
        (["27 biểu hiện là gì", "nhóm 1 có mấy cái"], "gồm 9 biểu hiện", "thứ 1"),
        (["nhóm 18 người, 15 tốt được mấy xuất sắc", "nhầm 16 tốt", "thế nâng 1 người hoàn thành lên tốt"], "16 thêm 1 là 17 tốt", "ngoài 16"),
        (["đảng viên bị khiển trách thì xếp loại gì", "thế còn cảnh cáo"], "kỷ luật cảnh cáo", "kỷ luật khiển trách"),
        (["đảng viên dự bị có phải kiểm điểm không", "thế còn xếp loại", "chắc không ạ"], "có điều khoản ghi", "chưa chắc"),
    ],
)  # fmt: skip
def test_a_short_turn_stands_in_the_place_of_what_it_puts_right(
    assistant_: Assistant, turns: list[str], said: str, unsaid: str
) -> None:
    """A number put right, a change still to be told, another kind counted, and another discipline or activity named."""
    answer = assistant_.ask(turns).text.split("[1]")[0]
    whole = assistant_.ask(turns).text
    assert said in whole
    assert unsaid not in answer


@pytest.mark.parametrize(
    "text", ["em mới làm bí thư chi bộ", "bên em có 40 đảng viên", "tôi mới chuyển công tác sang xã khác"]
)
def test_what_one_tells_of_oneself_is_asked_what_it_wants(assistant_: Assistant, text: str) -> None:
    """A message that asks nothing is no question the texts lack an answer to."""
    answer = assistant_.ask(text)
    assert answer.status is Outcome.NEEDS_DETAILS
    assert "việc cần hỏi" in answer.text
