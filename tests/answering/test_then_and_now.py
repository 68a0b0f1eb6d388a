"""What was and what is: texts and days asked of one after the other are set side by side."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize(
    ("asked", "documents", "told"),
    [("thời quy định 132 có chấm điểm 100 không hay chỉ từ 366 mới có", "132 366", "thang 100 điểm"),
     ("tỷ lệ vượt mức để được xuất sắc: 124 là bao nhiêu, 366 là bao nhiêu", "124 366", "ít nhất 50% vượt mức"),
     ("hd 21 năm 2019 nghỉ ốm 3 tháng thì sao còn hd 43 thì sao", "21 43", "không xếp từ Hoàn thành tốt"),
     ("ngưỡng không hoàn thành nhiệm vụ của tập thể lãnh đạo theo 124 và 366 là bao nhiêu phần trăm", "124 366", "dưới 50% chỉ tiêu"),
     ("vi phạm từ năm trước giờ mới bị kỷ luật: hồi 2023 xử sao, bây giờ xử sao", "124 366", "tại thời điểm xảy ra vi phạm"),
     ("so sánh 132, 124, 366 về kỷ luật", "132 124 366", "liên quan hoạt động công vụ"),
     ("đảng viên mới kết nạp chưa đủ 6 tháng: quy định 2018, 2019, 2023, 2025 khác nhau thế nào", "16 21 124 366", "vẫn phải kiểm điểm"),
     ("năm 2019 bí thư chi bộ dùng mẫu nào, năm 2025 dùng mẫu nào", "21 43", "Mẫu 2A nếu giữ chức vụ"),
     ("132 có yêu cầu vượt chỉ tiêu 50% không hay 124 mới có", "132 124", "ít nhất 50% vượt mức"),
     ("so sánh cách xử lý vi phạm cũ giữa 124 và 366", "124 366", "tại thời điểm xảy ra vi phạm"),
     ("đối tượng kiểm điểm trong 366 bỏ đi những gì so với 124", "124 366", "đảng đoàn, ban cán sự đảng")],
)  # fmt: skip
def test_texts_asked_of_one_by_one_stand_side_by_side(asked: str, documents: str, told: str, assistant_):
    """
    The first row has a line for each, the oldest first; what is said before it names them.
    """
    made = assistant_.ask([asked])
    row = next(claim for claim in made.claims if "\n" in claim.text)

    assert re.findall(r"^  – [^:]*? (\d+)-", row.text, re.MULTILINE) == documents.split()
    assert made.text.split("\n")[0].startswith(("So sánh ", "Khác nhau. ", "Có khác. ", "Quy định 366-QĐ/TW so với "))
    assert told in made.text


def test_days_whose_texts_agree_in_part(assistant_):
    """
    Four years, four texts: each has its line.
    """
    made = assistant_.ask(["đảng viên bị đình chỉ sinh hoạt: 2018, 2019, 2023, 2025 quy định thế nào"])

    assert "Hướng dẫn 16-HD/BTCTW: chưa loại trừ diện này" in made.text
    assert "Quy định 366-QĐ/TW: không thuộc đối tượng kiểm điểm" in made.text


@pytest.mark.parametrize(
    "asked",
    ["quy định 366 và hướng dẫn 43 quy định thời gian kiểm điểm thế nào", "chi bộ 25 tốt 5 xuất sắc, chi bộ 30 tốt 6 xuất sắc, khác nhau gì"],
)  # fmt: skip
def test_text_and_its_guidance_or_counts_are_no_comparison(asked: str, assistant_):
    assert not assistant_.ask([asked]).text.startswith("So sánh")


@pytest.mark.parametrize(
    ("asked", "before", "now"),
    [("quy trình cũ mấy bước, bây giờ mấy bước", "Quy định 124-QĐ/TW: 3 bước", "Quy định 366-QĐ/TW: 3 bước"),
     ("trước kia có đánh giá theo quý không, giờ có không", "Quy định 124-QĐ/TW: chỉ quy định kỳ hằng năm", "hằng quý và khi cần thiết"),
     ("trước đây đảng viên mới kết nạp có kiểm điểm không, bây giờ thì thế nào",
      "Hướng dẫn 21-HD/BTCTW: mới kết nạp chưa đủ 06 tháng vẫn phải kiểm điểm", "Quy định 366-QĐ/TW: mới kết nạp chưa đủ 6 tháng thì không thuộc")],
)  # fmt: skip
def test_what_was_stands_beside_what_is(asked: str, before: str, now: str, assistant_):
    """
    Right behind the sentence that says whether it changed.
    """
    text = assistant_.ask([asked]).text

    assert text.split("\n")[2].startswith(f"  – {before}")
    assert now in text
    assert "so với" in text.split("\n")[0].lower()


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
