"""Counts as people type them: tables and lists, those left out, several bases, what-if, rows tried one after the other."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # those not rated, or rated lower, are taken off where all are told to be good or better
        ("Chi bộ 31 đảng viên, 2 miễn sinh hoạt, 1 đang bị đình chỉ sinh hoạt, 1 mới kết nạp tháng 11/2026. Tối đa bao nhiêu xuất sắc nếu tất cả đều từ tốt trở lên?", "Tối đa 4 "),
        ("Số dự bị 3, chính thức 29, tất cả đều tốt trở lên trừ 2 chính thức hoàn thành. Xuất sắc tối đa mấy?", "Tối đa 5 "),
        ("chi bộ 21 chính thức 3 dự bị, hết thảy tốt trở lên, xs mấy", "Tối đa 4 "),
        ("chi bộ 12 chính thức 3 dự bị, à nhầm, 21 chính thức 3 dự bị, hết thảy tốt trở lên, xs mấy", "Tối đa 4 "),
        ("28 đảng viên (đã trừ 2 miễn sinh hoạt), tất cả đều từ tốt trở lên, tối đa mấy xuất sắc", "Tối đa 4 "),
        ("chi bộ 33 đảng viên, 3 miễn, còn lại 30 đồng chí thì 25 tốt, 5 xuất sắc. có vượt không", "Không vượt"),
        ("25 tốt nhưng có 2 người chưa đủ 6 tháng, 5 xs được không", "Không, vượt 1 "),
        ("chi bộ 20 đv mà 1 đc bị kỷ luật khiển trách, còn lại tốt trở lên, xs tối đa mấy", "Tối đa 3 "),
        # good or better told: the good are those left beside the excellent
        ("29 người tốt trở lên, 20% là 5,8, làm tròn thành 6 được không", "Không, nhiều nhất 4 "),
        ("30 đảng viên, 2 ht, 1 kht, số còn lại tốt trở lên, trong đó xs 5. đúng không", "Không, vượt 1 "),
        ("chi bộ A: 21 tốt trở lên, chi bộ B: 14 tốt trở lên. mỗi nơi mấy xs", "Tính riêng từng nhóm: chi bộ A tối đa 3, chi bộ B tối đa 2 "),
        ("chi bộ A 21 tốt trở lên 4 xs, chi bộ B 14 tốt trở lên 2 xs, nơi nào vượt", "Có, 1 trên 2 nhóm đảng viên vượt tỷ lệ: chi bộ A"),
        ("5 chi bộ thôn: 12, 15, 9, 20, 18 đảng viên đều tốt trở lên, mỗi chi bộ mấy xs", "Tính riêng từng nhóm: nhóm thứ nhất tối đa 2, nhóm thứ hai tối đa 2, nhóm thứ ba tối đa 1, nhóm thứ tư tối đa 3, nhóm thứ năm tối đa 3 "),
        ("tổng 41, tốt trở lên 36, xs 6 nếu hạ 1 người tốt xuống hoàn thành thì có vượt không", "Có, vượt 1 "),
        ("Đảng bộ có 90 đảng viên tốt trở lên, đề nghị 16 xuất sắc. Nếu 6 đồng chí từ hoàn thành được nâng lên tốt thì có vượt không?", "Không vượt"),
        # what is tried
        ("chi bộ muốn có thêm 1 xs nữa, đang 4 xs 17 tốt, cần thêm mấy người tốt nữa", "Cần ít nhất 25 đồng chí Hoàn thành tốt nhiệm vụ, thêm 8"),
        ("Chi bộ có 6 đảng viên cả thảy đều tốt trở lên thì có được 1 xuất sắc không; nếu chỉ có 5 thì sao?", "Có, trong giới hạn"),
        ("bỏ 2 người tốt vì mới kết nạp thì 25 tốt còn 23, 5 xs có vượt không", "Có, vượt 1 "),
        ("Nếu số tốt tăng từ 38 lên 42 thì xuất sắc tăng được mấy người?", "Mức tối đa tăng 1 đồng chí: 38 tốt thì tối đa 7; 42 tốt thì tối đa 8 "),
        ("Số xuất sắc tối đa khi số tốt là 38, 42 và 47?", "38 tốt thì tối đa 7; 42 tốt thì tối đa 8; 47 tốt thì tối đa 9 "),
        ("Năm 2022 đảng bộ có 88 tốt, 19 xuất sắc; năm 2023 có 95 tốt, 19 xuất sắc; năm nào vượt?", "Năm 2022 vượt 2 (19 xuất sắc, tối đa 17); năm 2023 không vượt (19 xuất sắc, tối đa 19)"),
        ("1/3 chi bộ 30 người là xs, còn lại tốt. sai không", "Không, vượt 6 "),
        ("một nửa chi bộ 22 người tốt trở lên thì mấy xs", "Tối đa 1 "),
        ("xs bằng 18% số tốt, có 9 xs, vậy bao nhiêu người tốt", "Số Hoàn thành tốt nhiệm vụ là 50"),
        # of the wrong base
        ("5/26 đảng viên xuất sắc = 19,2% nên chưa vượt 20% đúng không", "Không đúng, mẫu số là số Hoàn thành tốt nhiệm vụ, không phải tổng số 26; dù 21 đồng chí còn lại đều tốt thì vẫn vượt 1"),
        ("5/35 đảng viên xuất sắc = 14,3% nên chưa vượt 20% đúng không", "Chưa đủ để kết luận, vì mẫu số là số Hoàn thành tốt nhiệm vụ"),
        ("Đảng bộ 120 đảng viên: 18 xs, 82 tốt, 20 ht. Báo cáo ghi tỷ lệ xuất sắc là 15% có đúng không?", "15% chỉ đúng nếu tính trên tổng số 120; tỷ lệ khống chế tính trên số tốt: 18 : 82 ≈ 21,95%"),
        ("12 xuất sắc chia 73 tốt ra 17,4% phải không", "Không đúng: 12 : 73 ≈ 16,44%"),
        ("10 chi bộ: 2 xs, 8 tốt => 2/10 = 20% đúng không", "Không, vượt 1 tổ chức"),
        ("1/5 số tốt là xs được không", "Có, trong giới hạn"),
        # how it is asked
        ("3 xuất sắc, 6 tốt, 1 hoàn thành. 3/9 cũng sai phải không?", "Đúng, vượt 2 "),
        ("9 HTXSNV, 41 HTTNV, 2 HTNV. Tỷ lệ HTXSNV có bảo đảm không quá 20% không?", "Không, vượt 1 "),
        ("làm tròn 2,6 thành 3 được không", "Không, nhiều nhất 2 "),
        ("xs 20% của 33 người tốt là bao nhiêu", "Tối đa 6 "),
        ("năm ngoái 4 xs/20, năm nay 20 người mà chỉ 15 người tốt thì còn mấy xs", "Tối đa 3 "),
        ("tổng 60 đv: xs 9, tốt 45, ht 6; năm ngoái xs 11 tốt 40. năm nay có vượt không", "Không vượt"),
        # where the figures do not agree
        ("Biểu tổng hợp ghi tổng 96 đảng viên: XS 14, HTT 68, HT 11, KHT 2. Số liệu có khớp không, thiếu ở đâu?", "Không khớp: 96 đảng viên: phải kiểm điểm 96, thuộc diện xếp loại 96; các mức cộng lại là 95, lệch 1 (thiếu)"),
        ("chi bộ 6 xs 25 tốt, phải bỏ mấy xs", "Phải hạ 1 "),
        ("15 người, 2 đi làm ăn xa, 1 cụ miễn, 1 mới kết nạp tháng 8/2026. tính bao nhiêu người", "15 đảng viên: phải kiểm điểm 13"),
        # what was before, what is left, who is not counted
        ("bữa trước 20 tốt được 4, giờ còn 18 tốt thì được mấy xs", "Tối đa 3 "),
        ("5 HTXSNV, 18 HTTNV, 2 đồng chí vắng vẫn xếp HTTNV. Vậy 5 xuất sắc đúng tỷ lệ không?", "Không, vượt 1 "),
        ("Có 18 đảng viên tốt, 4 xuất sắc, trong đó 1 đồng chí là bí thư. Nếu không tính bí thư thì có vượt không?", "Không vượt"),
        ("chi bộ 14 đảng viên, tốt 11, ht 1 còn lại xs, được không", "Có, trong giới hạn: 2 "),
        ("cb em 31 người, xs 6 còn lại tốt hết, lố mấy", "Vượt 1 "),
        ("28 tốt thì mấy xs nếu đc 25", "Tối đa 5 đồng chí xuất sắc theo mức chung; được áp mức tới 25% thì tối đa 7 "),
        ("13 ng tốt trở lên mà xs 3 là lố đúng ko", "Có, vượt 1 "),
        ("bữa giờ chi bộ em chấm 4 xs, tốt 18, ht 3, có bị dư hông chị", "Có, vượt 1 "),
        ("đang 3 xs 16 tốt, thêm đc ai nữa ko", "Không còn được thêm"),
        ("không đủ 5 người tốt thì có được 1 xs không", "Không, vượt 1 "),
        ("tỉnh quy định xs không quá 15% số tốt, chi bộ 40 tốt được mấy", "Theo mức 15% đã nêu, tối đa 6 đồng chí xuất sắc; theo văn bản của Trung ương tối đa 8"),
        ("nếu 1 xs cần 5 tốt thì 7 xs cần mấy tốt", "Cần ít nhất 35 đồng chí Hoàn thành tốt nhiệm vụ: "),
        ("9 tốt, 1 xuất sắc, 1 đồng chí đang chờ kết luận. Nếu đồng chí đó xuất sắc thì có vượt không?", "Có, vượt 1 "),
        ("tốt 17 xs 3 ht 2 tổng 22 vậy khớp chưa và có lố ko", "Khớp: 22 đảng viên: phải kiểm điểm 22, thuộc diện xếp loại 22; các mức cộng lại là 22, khớp; 3 xuất sắc không vượt"),
        ("Nhóm lãnh đạo 14 người (3 XS, 11 tốt), nhóm chuyên viên 47 người (8 XS, 40 tốt). Có nhóm nào vượt không?", "Có, 1 trên 2 nhóm đảng viên vượt tỷ lệ: Nhóm lãnh đạo"),
        ("Báo cáo ghi 21 trên 170 đảng viên xuất sắc, chiếm 12,35 %, ghi thế đúng không?", "Đúng: 21 trên 170 là 12,35%"),
        # groups by their names
        ("8 phó phòng tốt với 11 trưởng phòng tốt thì mỗi nhóm mấy xs", "Tính riêng từng nhóm: phó phòng tối đa 1, trưởng phòng tối đa 2 "),
        ("bộ phận 1: tốt 12; bộ phận 2: tốt 7; bộ phận 3: tốt 25. tính xs từng bộ phận", "Tính riêng từng nhóm: bộ phận 1 tối đa 2, bộ phận 2 tối đa 1, bộ phận 3 tối đa 5 "),
        ("chi bộ 1: 3/18, chi bộ 2: 4/17, chi bộ 3: 2/12 (xuất sắc/tốt trở lên). Chi bộ nào vượt?", "Có, 1 trên 3 nhóm đảng viên vượt tỷ lệ: chi bộ 2"),
        # tables and lists
        ("STT Chi bộ XS Tốt HT KHT; 1 Thôn Đông 4 15 3 0; 2 Thôn Tây 2 10 5 1; 3 Trường học 6 20 1 0. Chi bộ nào quá tỷ lệ xuất sắc?", "Có, 2 trên 3 nhóm đảng viên vượt tỷ lệ: Thôn Đông, Trường học"),
        ("An - XS, Bình - tốt, Chi - tốt, Dũng - XS, Em - hoàn thành, Giang - tốt, Hà - tốt, Hùng - tốt, Kiên - tốt. Tỷ lệ XS được chưa?", "Không, vượt 1 "),
        ("Lan: xuất sắc, Hoa: tốt, Mai: tốt, Cúc: tốt, Đào: tốt, Trúc: tốt có vượt tỷ lệ không", "Không vượt"),
    ],
)  # fmt: skip
def test_counts_are_read_as_typed(assistant_: Assistant, question: str, lead: str) -> None:
    """Each figure reckoned by hand beside its question."""
    assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "bí thư xuất sắc, 3 đồng chí khác cũng xuất sắc, 18 tốt, 2 hoàn thành; vượt không",
        "Chi bộ có âm 2 đảng viên xuất sắc do nhập nhầm, 20 tốt. Có tính được không?",
        "tám xuất sắc trên bốn mươi mốt có quá không",
    ],
)
def test_what_is_not_told_is_asked(assistant_: Assistant, question: str) -> None:
    assert assistant_.ask(question).status == "needs_details"
