"""The quota as it is asked in life: steps between ratings, shares of a report, groups in rows, who is in the base."""

from __future__ import annotations

import pytest

# what is asked, what its first line says, what it must not say
ASKED = [
    # a step from one rating to another beside both counts
    ("tốt 45 xs 9 nhưng cấp trên rút 1 đc tốt xuống ht, vậy 9 xs còn được không", "vượt 1", "8 đảng viên xếp loại"),
    ("26 tốt 6 xuất sắc, cấp trên không công nhận 1 xuất sắc thì có vượt không", "Không vượt: 5 đảng viên", "6 đảng viên xếp loại"),
    ("chi bộ 18 đv, xs 3 tốt 14, nay cấp trên hạ 1 tốt xuống không hoàn thành thì sao", "tối đa 2", "chưa hợp lý"),
    ("nếu 2 đ/c tốt bị hạ xuống hoàn thành, đang 30 tốt 6 xs thì xs có vượt không", "20% của 28", ""),
    ("19 tốt 5 xs, hạ 1 người thì đủ chưa", "Còn tùy người bị hạ xếp mức nào", "Có, trong giới hạn"),
    ("đề nghị 4 xs, bỏ phiếu chỉ có 3 đ/c đạt, tốt 17, vậy ổn chưa", "3 đảng viên xếp loại", "chưa hợp lý"),
    ("chi bộ đề nghị 6 xuất sắc, đảng ủy chỉ duyệt 5, tốt 24 có vượt không", "Còn tùy", "6 đảng viên xếp loại"),
    # all of a body good: those raised leave the base
    ("cả chi bộ 10 người đều tốt, giờ chọn mấy người lên xs", "Tối đa 1", "Tối đa 2"),
    ("chi bộ 15 người ai cũng tốt, muốn chọn 3 người xuất sắc có được không", "Không, vượt 1", "Có,"),
    # the ratio put on all there are
    ("em lấy 20% x 40 đảng viên = 8 xs, đúng không", "Không đúng", "Đúng: 8 trên 40"),
    ("chi bộ 45 đv, 20% là 9 xs đúng ko", "tối đa 7", "Đúng: 9 trên 45"),
    # shares of all, as reports give them
    ("báo cáo ghi xuất sắc 18,5%, tốt 70%, hoàn thành 11,5% có vượt không", "Có, vượt: xuất sắc 18,5% so với tốt 70% là ≈ 26,43%", ""),
    ("xs 14%, tốt 80%, ht 6% có sai tỷ lệ không", "Không vượt", "Có,"),
    ("xs đạt 19,8% tổng số đảng viên có vượt không", "Có, vượt, dù tất cả những người còn lại đều tốt", ""),
    ("xs 12% trên tổng số đảng viên có vượt không", "Chưa kết luận được", ""),
    # groups in a row
    ("Mầm non: 10 tốt, 2 xs; Tiểu học: 15 tốt, 4 xs; THCS: 22 tốt, 4 xs, trường nào vượt", "Tiểu học", "THCS"),
    ("tổ 1 tốt 9 xs 2, tổ 2 tốt 11 xs 2, tổ 3 tốt 6 xs 1 có tổ nào vượt không", "1 trên 3 nhóm đảng viên vượt tỷ lệ: tổ 1", ""),
    ("nhóm thôn 18 (tốt 12), trường học 6 (tốt 5), cơ quan 6 (tốt 4), mỗi nhóm được mấy chi bộ xuất sắc", "cơ quan tối đa 0", ""),
    ("em có 3 xs, tốt 15; giờ có 1 đ/c tốt chuyển đi nơi khác thì 3 xs có vượt không", "20% của 14", "nhóm"),
    # one cell beside the sum of all
    ("cả đảng bộ 80 tốt 15 xs, riêng chi bộ 3 có 12 tốt 3 xs thì có vượt không", "tính chung thì không vượt, tính riêng nơi đó thì vượt 1", ""),
    # years and regulations
    ("2019 tốt 31 xs 7", "20% của 31", "403"),
    ("16 tốt, 4 xs; theo 132 thì được mà theo 366 thì không phải không", "đều vượt 1", "Không, vượt"),
    ("24 tốt 5 xs thì năm 2022 với năm 2025 có vượt không", "đều vượt 1", "So sánh"),
    ("năm ngoái 4 xs 20 tốt, năm nay 18 tốt thì mấy xs", "Tối đa 3", ""),
    # short forms
    ("chi bộ e 29đv, 22t 5xs 2ht", "Vượt 1", ""),
    ("chi bộ có 10 đồng chí thì 2 đồng chí xs là đúng 20% rồi chứ?", "ít nhất 1", "chí thì"),
    ("em có 30 đv, 5 xs, còn lại tốt hết", "Không vượt", ""),
    # who is in the base
    ("đảng viên không xếp loại có nằm trong mẫu số không", "Không: mẫu số", ""),
    ("đv dự bị có tính vào 20% ko", "Tùy mức được xếp", ""),
    ("đv mới kết nạp 4 tháng có tính vào mẫu số không", "Không: mẫu số", ""),
    ("mẫu số có gồm người hoàn thành nhiệm vụ không", "Không: mẫu số chỉ là", ""),
    ("25% áp dụng khi nào", "thành tích xuất sắc, nổi trội", "khung chung"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "says", "never"), ASKED, ids=lambda value: str(value)[:60])
def test_first_line_answers_what_is_asked_of_the_quota(asked, says, never, assistant_):
    first = assistant_.ask(asked).text.split("\n")[0]

    assert says in first
    assert not never or never not in first


def test_number_lowered_in_a_later_turn_is_taken_off_the_excellent(assistant_):
    """
    Of whom they are rated then nothing is told, so the answer says what was taken for granted.
    """
    text = assistant_.ask(["chi bộ em 23 tốt 5 xs thì vượt mấy người", "vậy hạ 1 người thì đủ chưa"]).text

    assert text.startswith("Có, trong giới hạn: 4 đảng viên")
    assert "nếu xếp dưới mức tốt thì vẫn là 23 tốt" in text


def test_members_without_a_rating_told_are_counted(assistant_):
    text = assistant_.ask("chi bộ 25 đv: xs 4, tốt 18, hoàn thành 2, có vượt không").text

    assert "cộng lại là 24, ít hơn tổng số 25: còn 1 chưa nêu xếp loại" in text
