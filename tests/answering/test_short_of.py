"""A part told by its count, held against the share a rating asks for; whose rating it is."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # 30% x 15 = 4.5 -> 5
        ("Em có 15 việc xong cả, vượt mức 4 việc. Được mấy phần trăm vượt mức, còn thiếu mấy việc nữa mới đủ tỷ lệ xuất sắc?", f"Còn thiếu {5 - 4} nhiệm vụ: 4 trên 15"),
        ("Chuyên viên 20 việc xong hết, 5 việc vượt mức, cần thêm mấy việc vượt nữa để đủ xuất sắc", f"Còn thiếu {6 - 5} nhiệm vụ"),
        ("30 nhiem vu, 10 nhiem vu vuot muc thi con thieu may nhiem vu vuot moi du xuat sac", "Không còn thiếu: 10 trên 30"),
        ("Tôi được giao 22 việc, đã vượt 3 việc, phải làm vượt thêm bao nhiêu việc nữa mới đạt xuất sắc", f"Còn thiếu {7 - 3} nhiệm vụ"),
        ("Hồ sơ năm 2024 của một viên chức: 16 nhiệm vụ hoàn thành đúng tiến độ hết, 7 nhiệm vụ vượt mức. Tỷ lệ vượt mức là bao nhiêu và còn thiếu mấy nhiệm vụ so với yêu cầu đối với cá nhân HTXSNV lúc đó?", f"Còn thiếu {16 // 2 - 7} nhiệm vụ: 7 trên 16 nhiệm vụ vượt mức là 43,75%"),
        ("Tập thể phòng được 93 điểm, hoàn thành đúng hạn cả 24/24 nhiệm vụ, có 7 nhiệm vụ vượt mức yêu cầu. Xét tỷ lệ nhiệm vụ vượt mức thì để xếp HTXSNV năm 2026 phải có ít nhất bao nhiêu nhiệm vụ vượt mức?", "Ít nhất 8 trong 24 nhiệm vụ vượt mức"),
        # 80% x 35 = 28
        ("Năm 2022 chi bộ có 35 đảng viên được xếp loại, 27 từ tốt trở lên, còn lại hoàn thành. Được mấy %, và phải ít nhất bao nhiêu đồng chí từ tốt trở lên thì chi bộ mới đủ tỷ lệ để xuất sắc?", "Ít nhất 28 trong 35"),
        ("nam 2022 chi bo 30 dang vien, 23 tu tot tro len, can them may dong chi tot tro len nua moi du ty le chi bo xuat sac", f"Còn thiếu {24 - 23} đồng chí"),
        ("Năm 2020 đảng bộ có 20 chi bộ, 15 chi bộ từ hoàn thành tốt trở lên, còn thiếu mấy chi bộ để đảng bộ đủ tỷ lệ xuất sắc?", f"Còn thiếu {16 - 15} tổ chức"),
        ("Năm 2021, chi bộ có 28 đảng viên được xếp loại, 22 người từ HTTNV trở lên. Tỷ lệ từ HTTNV trở lên là bao nhiêu, so với mức tối thiểu để chi bộ được HTXSNV thì sao?", "22 trên 28 đồng chí từ Hoàn thành tốt nhiệm vụ trở lên là 78,57%"),
        ("Em có 12 việc, vượt 3 việc, xuất sắc cần thêm mấy việc?", f"Còn thiếu {4 - 3} nhiệm vụ"),
        ("20 việc đúng hạn 17, cần bao nhiêu việc đúng hạn để hoàn thành tốt nhiệm vụ", "Ít nhất 20 trong 20 nhiệm vụ đúng hạn"),
        ("Khắc phục 6 trên 8 khuyết điểm, còn phải khắc phục mấy khuyết điểm nữa mới được xuất sắc?", f"Còn thiếu {8 - 6} hạn chế, khuyết điểm"),
        ("Chi bộ năm 2022 có 40 đảng viên, 9 người bị kỷ luật, tỷ lệ bao nhiêu, so với ngưỡng xếp chi bộ không hoàn thành thì thế nào?", "Theo Hướng dẫn 21-HD/BTCTW (2019), trường hợp này thuộc mức Không hoàn thành nhiệm vụ vì đảng viên của chi bộ (đơn vị trực thuộc) bị kỷ luật 22,5%, ngưỡng trên 20%"),
        # those excellent are good or better
        ("Đảng bộ năm 2021 có 12 chi bộ: 3 xuất sắc, 6 tốt, 3 hoàn thành. Cần thêm mấy chi bộ tốt để đảng bộ xuất sắc?", f"Còn thiếu {10 - 9} tổ chức: 9 trên 12"),
        ("chi bộ 2021 có 20 đảng viên, 3 xuất sắc, 12 tốt, 5 hoàn thành; còn thiếu mấy đồng chí từ tốt trở lên để chi bộ xuất sắc?", f"Còn thiếu {16 - 15} đồng chí: 15 trên 20"),
        ("Chi bộ năm 2022: 25 đảng viên, 4 xuất sắc, 15 tốt, 6 hoàn thành, tỷ lệ tốt trở lên bao nhiêu %, so với mức tối thiểu để chi bộ xuất sắc thì sao", "19 trên 25 đồng chí từ Hoàn thành tốt nhiệm vụ trở lên là 76%, chưa đạt"),
        # over half, not half
        ("trong 40 phiếu có 19 phiếu thấp, thêm mấy phiếu thấp nữa thì bị xếp không hoàn thành", f"Trong 40 phiếu, từ {40 // 2 + 1} phiếu tín nhiệm thấp trở lên"),
        ("Tôi có 16 việc, 7 việc không hoàn thành, thêm mấy việc nữa thì bị xếp không hoàn thành nhiệm vụ", f"Trong 16 nhiệm vụ, từ {16 // 2 + 1} nhiệm vụ không hoàn thành trở lên"),
        ("Nhân viên không giữ chức vụ có 13 nhiệm vụ trong năm 2026, 6 nhiệm vụ bị đánh giá không hoàn thành. Tỷ lệ không hoàn thành là bao nhiêu, so với ngưỡng xếp KHTNV thì thế nào?", "6 trên 13 nhiệm vụ không hoàn thành là 46,15%"),
        ("chuyên viên có 18 việc, 10 việc không hoàn thành. Bao nhiêu % không hoàn thành, so với ngưỡng xếp không hoàn thành nhiệm vụ ra sao?", "10 trên 18 nhiệm vụ không hoàn thành là 55,56%"),
        ("Chi bộ 20 nhiệm vụ xong cả, chậm 5 việc, bao nhiêu phần trăm, so với yêu cầu của mức hoàn thành nhiệm vụ thì thế nào?", "5 trên 20 nhiệm vụ chậm tiến độ là 25%, không đạt"),
        ("Nghị quyết năm của chi bộ có 16 chỉ tiêu: 11 chỉ tiêu đạt, 5 chỉ tiêu vượt. 5/16 là bao nhiêu %, đủ mức tối thiểu về vượt mức để xuất sắc chưa?", "Có: 5 trên 16"),
    ],
)  # fmt: skip
def test_share_is_held_against_what_the_rating_asks(assistant_: Assistant, question: str, lead: str) -> None:
    """The share, the threshold of the day, and how many are lacking."""
    text = assistant_.ask(question).text

    assert text.startswith(lead)
    assert "[1]" in text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Đồng chí Giám đốc Sở phụ trách 8 đơn vị, năm 2026 có 4 đơn vị bị xếp KHTNV. Chỉ xét tỷ lệ đơn vị thuộc trách nhiệm thì có buộc phải xếp đồng chí KHTNV không?", "Không: "),
        ("truong phong phu trach 4 don vi, 2 don vi bi xep khtnv thi co duong nhien bi khtnv ko", "Không: "),
        ("Phó Chủ tịch phụ trách 6 xã, 4 xã bị xếp KHTNV, xét riêng tỷ lệ thì có phải xếp không hoàn thành không?", "Có: "),
        ("Kết quả lấy phiếu tín nhiệm trong năm: 33 phiếu, 17 phiếu tín nhiệm thấp. Tỷ lệ bao nhiêu phần trăm, và với tỷ lệ ấy thì cán bộ lãnh đạo, quản lý được lấy phiếu bị xếp mức nào?", "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành nhiệm vụ vì phiếu tín nhiệm thấp ≈ 51,52%"),
        ("25 phiếu tín nhiệm, 12 phiếu thấp, có bị không hoàn thành nhiệm vụ không", "Chưa: riêng dữ kiện đã cho không thuộc trường hợp"),
        ("Phó giám đốc phụ trách 7 phòng, 3 phòng không hoàn thành, tỷ lệ bao nhiêu, có phải xếp không hoàn thành nhiệm vụ không?", "Chưa: riêng dữ kiện đã cho không thuộc trường hợp"),
        ("ket qua lay phieu tin nhiem: 45 phieu, 23 phieu tin nhiem thap, ty le bao nhieu, lanh dao do bi xep muc nao", "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành nhiệm vụ"),
    ],
)  # fmt: skip
def test_share_of_places_or_votes_bars_a_rating(assistant_: Assistant, question: str, lead: str) -> None:
    """More than half of the places in one's charge, or of the votes; half is not more than half."""
    assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("Ban giám đốc trung tâm tôi kế hoạch năm có 36 nhiệm vụ mà mới xong 24, không có lý do bất khả kháng gì. Có bị xếp không hoàn thành nhiệm vụ không?", "điểm 4.1"),
        ("ban giam hieu truong minh xong 20/30 nhiem vu ke hoach nam thi co bi khong hoan thanh nhiem vu khong", "điểm 4.1"),
        ("Tôi là giám đốc trung tâm, kế hoạch năm 36 nhiệm vụ xong 24, có bị xếp không hoàn thành không?", "điểm 4.2"),
        ("Chuyên viên cơ quan em được 85 điểm nhưng tháng 5/2026 bị khiển trách do vi phạm khi thi hành công vụ, chưa khắc phục. Năm nay xếp mức nào ạ?", "điểm 4.3"),
        ("kế toán cơ quan em 92 điểm bị cảnh cáo do sai phạm chuyên môn nghiệp vụ, xếp mức nào", "điểm 4.3"),
    ],
)  # fmt: skip
def test_rating_is_that_of_the_one_spoken_of(assistant_: Assistant, question: str, point: str) -> None:
    """ "Ban giám đốc trung tâm tôi" is the board, "chuyên viên cơ quan em" a person of the office."""
    text = assistant_.ask(question).text

    assert f"[1] Điều 11, khoản 4, {point}, Quy định 366" in text
