"""What is put up about the quota: another base, so many too many, a pool shared out, two years, bodies and people."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Tính theo tốt trở lên thì 8 xuất sắc 35 tốt có vượt 20% không", "Tính trên số tốt trở lên thì không vượt (tối đa 8); theo câu chữ"),
        ("29 tốt với 6 xs, cấp trên bảo quá 1 người, đúng không", "Đúng, vượt 1"),
        ("31 tốt 7 xs huyện bảo thừa 2 người có đúng không", "Không đúng, thực ra vượt 1"),
        ("cả đảng bộ 310 tốt, tính gộp được 62 xuất sắc rồi chia về các chi bộ được không", "Không gộp các nhóm khác nhau"),
        ("20% của 47 là 9,4 thì làm tròn lên 10 hay xuống 9", "Không, nhiều nhất 9"),
        ("20% của 24 là 4,8 thì được lấy 5 không", "Không, nhiều nhất 4"),
        ("17 người tốt lấy 4 xuất sắc có vượt 20% không", "Có, vượt 1"),
        ("năm 2023: 12/70, năm 2024: 15/74 tỷ lệ xuất sắc tăng hay giảm", "Tăng 3,13 điểm phần trăm"),
        ("năm ngoái 26 tốt 6 xuất sắc, năm nay 30 tốt 6 xuất sắc, năm nào vượt", "Năm 2025 vượt 1"),
        ("tôi bị khiển trách thì có bị tính vào mẫu số 20% không", "Tùy mức được xếp"),
        ("16 tập thể phòng ban tốt thì mấy tập thể xs, còn 62 cá nhân tốt thì mấy cá nhân xs", "Tính riêng: tối đa 3 tập thể xuất sắc; tối đa 12 cá nhân"),
        ("đảng bộ có 10 chi bộ tốt 3 chi bộ xuất sắc, 88 đảng viên tốt 17 đảng viên xuất sắc có vượt không", "Có: 3 tổ chức xuất sắc vượt 1 (tối đa 2); 17 cá nhân xuất sắc không vượt"),
        ("xs/tốt/ht/kht: 4/25/6/1 có vượt không", "Không vượt: 4"),
        ("chi bộ A 3/15, chi bộ B 4/22, chi bộ C 2/8 (xs/tốt), chi bộ nào vượt", "Có, 1 trên 3 nhóm đảng viên vượt tỷ lệ: chi bộ C"),
        ("thôn Thượng 17 tốt 3 xs thôn Hạ 12 tốt 3 xs thôn Trung 21 tốt 4 xs thôn nào vượt", "Có, 1 trên 3 nhóm đảng viên vượt tỷ lệ: thôn Hạ"),
        ("kỳ trước 7 xuất sắc 40 tốt, kỳ này 9 xuất sắc 42 tốt, kỳ nào quá 20%", "Năm 2025 không vượt"),
        ("cb 27 dv, tot 20, xs 5, ht 2 vay xs co lo khong", "Có, vượt 1"),
        ("có 10 tốt trong đó 2 xuất sắc thì sao", "Tối đa 1 đồng chí xuất sắc, 2 là vượt 1"),
        ("tôi có 26 tốt 5 xs, trong 5 xs có 2 lãnh đạo thì có vượt không", "Không vượt: 5 đảng viên"),
        ("18 tốt thì 3 hay 4 xuất sắc", "Tối đa 3"),
        ("nếu đơn vị được 25% thì mấy người tốt mới có 2 xuất sắc", "Cần ít nhất 8"),
        ("tỉ lệ tốt trở lên 92% của 75 người là mấy người", "92% của 75 là 69"),
        ("xs 4,5,3 của ba chi bộ còn tốt là 22,19,18 chi bộ nào quá", "Câu hỏi còn thiếu dữ kiện"),
        ("STT chi bộ xs tốt ht: 1 Thôn A 2 11 3, 2 Thôn B 3 12 1, 3 Thôn C 1 9 4 — tổng mỗi loại bao nhiêu và thôn nào quá 20%", "Cộng lại: xuất sắc 2 + 3 + 1 = 6"),
    ],
)  # fmt: skip
def test_claim_is_answered_first(assistant_: Assistant, question: str, opening: str) -> None:
    """The first words answer what is put up."""
    assert assistant_.ask(question).text.startswith(opening)
