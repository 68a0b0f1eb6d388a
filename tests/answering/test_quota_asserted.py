"""A way of reckoning the quota, or a conclusion about it, put up for confirmation; who is suspended from what."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead", "share"),
    [
        ("Bên kế toán em làm bảng: tổng 104 đảng viên xếp loại, 15 xuất sắc, 83 tốt, 6 hoàn thành. Em lấy 15 chia 104 ra 14,42% rồi so với 20%, tính như vậy có đúng không?", "Không đúng, mẫu số phải là 83 ", "18,07%"),
        ('Đảng ủy cơ sở lấy 19 HTXSNV chia cho 107 đồng chí "từ HTTNV trở lên" (trong đó 88 HTTNV), ra 17,8% rồi kết luận không vượt. Kết luận này có đúng không?', "Không đúng, mẫu số phải là 88 ", "21,59%"),
        ("60 người xếp loại: 11 xuất sắc, 45 tốt, 4 hoàn thành. 11/60 = 18,3% nên không vượt 20%, lập luận vậy đúng không?", "Không đúng, mẫu số phải là 45 ", "24,44%"),
        ("12 xuat sac, 50 tot. lay 12 chia 62 ra 19,35% thi cach tinh nay dung chua", "Không đúng, mẫu số phải là 50 ", "24%"),
        ("Chi bộ 40 đảng viên, 7 xuất sắc, 33 tốt. Bí thư tính 7/40 = 17,5% và bảo là chưa quá tỷ lệ. Bí thư nói có đúng không?", "Không đúng, mẫu số phải là 33 ", "21,21%"),
        ("Có 8 xuất sắc trên tổng 50 đảng viên (40 tốt, 2 hoàn thành), tính 16% rồi kết luận nằm trong tỷ lệ 20%, kết luận thế đúng không", "Kết luận không vượt là đúng, nhưng cách tính không đúng", "20%"),
        ("Có 9 xuất sắc và 45 tốt, em lấy 9 chia 45 ra 20%, cách tính như vậy đúng không ạ?", "Đúng, mẫu số là 45 ", "20%"),
        ("Lấy 8 xuất sắc chia cho 50 (42 tốt cộng 8 xuất sắc) được 16%, cách làm vậy có đúng quy định không?", "Không đúng, mẫu số phải là 42 ", "19,05%"),
        ("Thư ký bảo 7 xuất sắc trên 30 tốt là vượt, thư ký nói đúng không", f"Đúng, vượt {7 - 30 // 5} ", "23,33%"),
        ("Phòng tổ chức kết luận 12 xuất sắc, 60 tốt là không vượt tỷ lệ, kết luận đúng không?", "Đúng, không vượt", "20%"),
        ("Đảng ủy cho rằng 21 HTXSNV/100 HTTNV vẫn trong tỷ lệ, nhận định đó đúng hay sai?", f"Không đúng, thực ra vượt {21 - 100 // 5} ", "21%"),
        ("50 tốt 12 xuất sắc, anh em nói chưa vượt, có đúng vậy không?", f"Không đúng, thực ra vượt {12 - 50 // 5} ", "24%"),
        ("30 tốt 5 xuất sắc, chị kế toán bảo vượt rồi, có đúng vậy không", "Không đúng, thực ra không vượt", "16,67%"),
        ("30 tốt 7 xuất sắc, vậy là vượt 3 người đúng không", f"Không đúng, thực ra vượt {7 - 30 // 5} ", "23,33%"),
        ("30 tot 7 xuat sac, the la qua ty le dung ko", f"Đúng, vượt {7 - 30 // 5} ", "23,33%"),
        ("tổng 66 đv, 9 xs, 50 tốt, 7 ht. em tính 9/66 = 13,6% vậy là chưa tới 20% đúng không?", "Kết luận không vượt là đúng, nhưng cách tính không đúng", "18%"),
        ("20 xs, 90 tot. anh Ba noi la khong vuot, noi vay co dung khong", f"Không đúng, thực ra vượt {20 - 90 // 5} ", "22,22%"),
        ("20 xs, 110 tot. anh Ba noi la vuot, noi vay co dung khong", "Không đúng, thực ra không vượt", "18,18%"),
    ],
)  # fmt: skip
def test_wrong_base_is_not_confirmed(assistant_: Assistant, question: str, lead: str, share: str) -> None:
    """The base is those rated good; a share of all who were rated, or of the good and better, is another one."""
    text = assistant_.ask(question).text

    assert text.startswith(lead)
    assert share in text


@pytest.mark.parametrize(
    ("question", "reviewed"),
    [
        ("Chi bộ có 28 đảng viên, 2 bác được miễn công tác và sinh hoạt đảng, 1 chi ủy viên đang bị đình chỉ sinh hoạt cấp ủy (vẫn sinh hoạt chi bộ). Tổng số phải kiểm điểm là mấy?", 28 - 2),
        ("chi bo 30 dang vien, 2 dong chi bi dinh chi sinh hoat cap uy, 3 dong chi mien sinh hoat. bao nhieu nguoi phai kiem diem", 30 - 3),
        ("Chi bộ 41 đảng viên: 1 đảng viên bị đình chỉ sinh hoạt đảng, 1 đồng chí bị đình chỉ sinh hoạt ban chấp hành, 4 được miễn. Số phải kiểm điểm?", 41 - 5),
        ("Chi bộ 25 người, 1 đồng chí bị đình chỉ chức vụ, 2 đồng chí miễn sinh hoạt, phải kiểm điểm bao nhiêu người?", 25 - 2),
        ("Có 33 đảng viên, 2 bị đình chỉ sinh hoạt, 1 miễn. Bao nhiêu người phải kiểm điểm?", 33 - 3),
    ],
)  # fmt: skip
def test_suspended_from_a_committee_is_still_reviewed(assistant_: Assistant, question: str, reviewed: int) -> None:
    """Only those suspended from Party activity are set apart."""
    text = assistant_.ask(question).text

    assert f"phải kiểm điểm {reviewed}" in text
    assert "chưa dùng đến" not in text or "chức vụ" in question
