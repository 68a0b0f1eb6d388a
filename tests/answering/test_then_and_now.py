"""What was and what is: texts and days asked of one after the other are set side by side."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("asked", "heading", "told"),
    [("thời quy định 132 có chấm điểm 100 không hay chỉ từ 366 mới có", "So sánh Quy định 132-QĐ/TW với Quy định 366-QĐ/TW", "thang 100 điểm"),
     ("tỷ lệ vượt mức để được xuất sắc: 124 là bao nhiêu, 366 là bao nhiêu", "So sánh Quy định 124-QĐ/TW với Quy định 366-QĐ/TW", "ít nhất 50% vượt mức"),
     ("hd 21 năm 2019 nghỉ ốm 3 tháng thì sao còn hd 43 thì sao", "So sánh Hướng dẫn 21-HD/BTCTW với Hướng dẫn 43-HD/BTCTW", "không xếp từ Hoàn thành tốt"),
     ("ngưỡng không hoàn thành nhiệm vụ của tập thể lãnh đạo theo 124 và 366 là bao nhiêu phần trăm", "So sánh Quy định 124-QĐ/TW", "dưới 50% chỉ tiêu"),
     ("vi phạm từ năm trước giờ mới bị kỷ luật: hồi 2023 xử sao, bây giờ xử sao", "So sánh Quy định 124-QĐ/TW", "tại thời điểm xảy ra vi phạm"),
     ("so sánh 132, 124, 366 về kỷ luật", "So sánh Hướng dẫn 21-HD/BTCTW, Quy định 124-QĐ/TW với Quy định 366-QĐ/TW", "ở thời điểm hiện tại"),
     ("đảng viên mới kết nạp chưa đủ 6 tháng: quy định 2018, 2019, 2023, 2025 khác nhau thế nào",
      "So sánh Hướng dẫn 16-HD/BTCTW, Hướng dẫn 21-HD/BTCTW, Quy định 124-QĐ/TW với Quy định 366-QĐ/TW", "vẫn phải kiểm điểm"),
     ("năm 2019 bí thư chi bộ dùng mẫu nào, năm 2025 dùng mẫu nào", "So sánh Hướng dẫn 21-HD/BTCTW với Hướng dẫn 43-HD/BTCTW", "Mẫu 2A nếu giữ chức vụ"),
     ("132 có yêu cầu vượt chỉ tiêu 50% không hay 124 mới có", "So sánh Quy định 132-QĐ/TW với Quy định 124-QĐ/TW", "ít nhất 50% vượt mức"),
     ("đảng viên bị đình chỉ sinh hoạt: 2018, 2019, 2023, 2025 quy định thế nào", "So sánh Hướng dẫn 16-HD/BTCTW", "chưa loại trừ diện này"),
     ("so sánh cách xử lý vi phạm cũ giữa 124 và 366", "So sánh Quy định 124-QĐ/TW", "tại thời điểm xảy ra vi phạm"),
     ("đối tượng kiểm điểm trong 366 bỏ đi những gì so với 124", "So sánh Quy định 124-QĐ/TW", "đảng đoàn, ban cán sự đảng")],
)  # fmt: skip
def test_texts_asked_of_one_by_one_stand_side_by_side(asked: str, heading: str, told: str, assistant_):
    made = assistant_.ask([asked])
    assert made.text.startswith(heading)
    assert told in made.text


@pytest.mark.parametrize(
    "asked",
    ["quy định 366 và hướng dẫn 43 quy định thời gian kiểm điểm thế nào", "chi bộ 25 tốt 5 xuất sắc, chi bộ 30 tốt 6 xuất sắc, khác nhau gì"],
)  # fmt: skip
def test_text_and_its_guidance_or_counts_are_no_comparison(asked: str, assistant_):
    assert not assistant_.ask([asked]).text.startswith("So sánh")


@pytest.mark.parametrize(
    ("asked", "second"),
    [("quy trình cũ mấy bước, bây giờ mấy bước", "Kỳ 2023–2025"), ("trước kia có đánh giá theo quý không, giờ có không", "Kỳ 2023–2025: chỉ quy định kỳ hằng năm"),
     ("trước đây đảng viên mới kết nạp có kiểm điểm không, bây giờ thì thế nào", "Kỳ 2019–2023: mới kết nạp chưa đủ 06 tháng vẫn phải kiểm điểm")],
)  # fmt: skip
def test_earlier_rule_stands_behind_the_opening(asked: str, second: str, assistant_):
    assert assistant_.ask([asked]).text.splitlines()[1].startswith(second)


def test_quota_named_tells_namesakes_apart(assistant_):
    """
    Of the documents numbered 124 only one sets a quota.
    """
    assert assistant_.ask(["quy định 124 có ngoại lệ 25% ko"]).text.startswith("Không. Quy định chưa có ngoại lệ 25%")


@pytest.mark.parametrize(
    "asked", ["theo quy định 124 hoàn thành nhiệm vụ cần hoàn thành bao nhiêu phần trăm chỉ tiêu", "theo 124 hoàn thành tốt cần bao nhiêu phần trăm nhiệm vụ đúng tiến độ"]
)  # fmt: skip
def test_figure_of_no_text_says_so_itself(asked: str, assistant_):
    """
    The facts call the 70 % and 80 % of Regulation 124 no ground for a conclusion.
    """
    assert "không dùng để kết luận" in assistant_.ask([asked]).text.splitlines()[0]
