"""Figures as staff ordinarily tell them: groups by name and number, a kind out of the good, bounds, bare points, days off a day."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


def _lead(assistant_: Assistant, *turns: str) -> str:
    return assistant_.ask(list(turns)).text.split("\n")[0]


GROUPS = [
    (("UBKT 7, ban tổ chức 9, văn phòng 12, mỗi nơi được mấy xuất sắc nếu đều tốt",), "UBKT tối đa 1, ban tổ chức tối đa 1, văn phòng tối đa 2"),
    (("UBKT 7, ban tổ chức 9, văn phòng 12", "đều tốt trở lên thì được mấy xuất sắc"), "UBKT tối đa 1, ban tổ chức tối đa 1, văn phòng tối đa 2"),
    (("3 nhóm: chi bộ thôn 14, trường 5, cơ quan 6, cả 25 đều tốt, được mấy xuất sắc",), "chi bộ thôn tối đa 2, trường tối đa 0, cơ quan tối đa 1"),
    (("khoi van phong 26, phan xuong a 41, phan xuong b 38, deu tot tro len, moi noi may xuat sac",), "phan xuong a tối đa 6, phan xuong b tối đa 6"),
    (("đảng ủy có 2 chi bộ, chi bộ 1 có 15 người, chi bộ 2 có 20 người, đều tốt, mỗi chi bộ mấy xuất sắc",), "chi bộ 1 tối đa 2, chi bộ 2 tối đa 3"),
    (("Chi bộ trường có 22 đảng viên gồm 3 lãnh đạo và 19 giáo viên, đều xếp tốt cả, được bao nhiêu đồng chí xuất sắc?",), "lãnh đạo tối đa 0, giáo viên tối đa 3"),
    (("chi bộ có 14 người tốt", "trong đó 2 lãnh đạo", "được mấy xuất sắc"), "số còn lại tối đa 2, lãnh đạo tối đa 0"),
    (("trong 24 đồng chí tốt có 5 đồng chí là lãnh đạo thì xuất sắc được mấy",), "số còn lại tối đa 3, lãnh đạo tối đa 1"),
    (("có 30 người trong đó 5 lãnh đạo, đều tốt trở lên, được mấy xuất sắc",), "số còn lại tối đa 4, lãnh đạo tối đa 0"),
    (("công ty 3 phân xưởng", "PX1 20 tốt, PX2 31 tốt, PX3 12 tốt", "mỗi PX mấy xs", "tổng mấy"), "cộng các nhóm: 4 + 6 + 2 = 12"),
]  # fmt: skip
COUNTS = [
    (("chi bộ có 20 chính thức, 3 dự bị đều tốt, được mấy xuất sắc",), "nếu cả 23 đảng viên"),
    (("chi ủy 5 đồng chí đều tốt thì có được ai xuất sắc không",), "Không, chưa được đồng chí nào"),
    (("chi bộ 18 người đều tốt", "mấy xuất sắc", "nếu có 1 người hoàn thành thì mấy"), "nếu cả 17 đảng viên"),
    (("chi bo co 26 dv, du bi 2 dc (ket nap thang 9), mien 1. bao nhieu dc duoc xep loai",), "23 đồng chí được xếp loại"),
    (("trước đó chi bộ có 20 người tốt, nay 27 thì được mấy xuất sắc",), "có 27 đảng viên"),
    (("năm ngoái chi bộ được 3 xuất sắc trên 15 tốt, năm nay 17 tốt thì được mấy",), "Tối đa 3 đồng chí xuất sắc: có 17"),
    (("đảng bộ xã có 12 chi bộ, 10 chi bộ xếp tốt, 2 chi bộ xuất sắc có đúng không",), "Có, trong giới hạn"),
    (("chi bộ báo cáo 40 người, xếp xuất sắc 6, tốt 30, hoàn thành 3, thiếu ai",), "Còn thiếu 1"),
    (("muốn 3 xuất sắc", "hiện 13 tốt", "thiếu mấy"), "Cần ít nhất 15 đồng chí Hoàn thành tốt nhiệm vụ, thêm 2"),
    (("tập thể lãnh đạo sở 17 sở tốt thì mấy sở được xuất sắc",), "Tối đa 3 tập thể xuất sắc"),
    (("tỉnh có 45 xã phường, 36 tốt, 9 xuất sắc thì vượt bao nhiêu",), "Vượt 2 đơn vị"),
    (("đảng bộ có 8 chi bộ tốt", "mấy chi bộ được xuất sắc", "thế còn nhóm bí thư 8 người"), "Tối đa 1 đồng chí xuất sắc"),
    (("đảng bộ 14 chi bộ tốt", "mấy chi bộ xs", "tập thể lãnh đạo 14 tốt thì sao"), "Tối đa 2 tập thể xuất sắc"),
]  # fmt: skip
RATIO = [
    (("25% áp dụng khi nào", "chi bộ em 24 tốt thì được mấy"), "Tối đa 4 đồng chí xuất sắc theo mức chung; được áp mức tới 25% thì tối đa 6"),
    (("đơn vị em được áp dụng 25%", "có 24 tốt thì được mấy"), "Tối đa 6 đồng chí xuất sắc: có 24"),
    (("đơn vị được công nhận xuất sắc tiêu biểu, có 32 đảng viên tốt thì được mấy xuất sắc",), "Tối đa 6 đồng chí xuất sắc theo mức chung"),
    (("20 tốt được 4 xuất sắc phải không", "đơn vị em được xếp xuất sắc thì được mấy"), "Tối đa 4 đồng chí xuất sắc theo mức chung"),
    (("22 người, 3 miễn, 2 dự bị", "tính 20% trên bao nhiêu"), "Tính trên số xếp Hoàn thành tốt nhiệm vụ, không phải trên tổng số đảng viên (22)"),
    (("tính 20% trên tổng số đảng viên hay trên số tốt, chi bộ 40 người 30 tốt 6 xuất sắc 4 hoàn thành",), "không tính trên tổng số; không vượt"),
    (("20% lấy trên số tốt hay trên cả chi bộ, 25 người tốt thì mấy xuất sắc",), "tối đa 5 đồng chí xuất sắc"),
    (("tính 20% theo đảng bộ bộ phận hay đảng ủy cơ sở",), "không nói tính theo cấp nào"),
    (("20% của 27 là 5,4 làm tròn thế nào",), "Tối đa 5 đồng chí xuất sắc, không làm tròn lên 6"),
    (("60 tốt", "25% thì mấy", "20% thì mấy"), "Tối đa 12 đồng chí xuất sắc"),
    (("20% cua 38 nguoi tot ra bao nhieu",), "Tối đa 7 đồng chí xuất sắc"),
    (("trước đó 20 người tốt thì được mấy",), "theo Quy định 124-QĐ/TW (2023)"),
    (("20 người tốt thì được mấy xuất sắc", "trước đó thì sao"), "theo Quy định 124-QĐ/TW (2023)"),
    (("trước quy định 366 thì 20 người tốt được mấy xuất sắc",), "theo Quy định 124-QĐ/TW (2023)"),
    (("20 tốt được 4 xuất sắc", "năm 2022 tỷ lệ thế nào"), "theo Hướng dẫn 21-HD/BTCTW (2019)"),
    (("trong 120 đảng viên có 18 xuất sắc, 95 tốt: tính tỷ lệ theo tổng số và theo số tốt",), "Theo tổng số: 18 trên 120 là 15,00%; theo số Hoàn thành tốt nhiệm vụ: 18 trên 95 là 18,95%"),
    (("tỷ lệ 9/48 là bao nhiêu %, có quá 15% không",), "Có: 9 trên 48 là 18,75%, quá 15%"),
    (("chi bộ 27 người được 18 phiếu thì đạt bao nhiêu phần trăm và có đủ 2/3 không",), "Có: 18 trên 27 là 66,67%, đủ 2/3"),
]  # fmt: skip
LATER = [
    (("Có 4 nhóm: lãnh đạo sở 3 người, trưởng phòng 10 người, phó phòng 16 người, chuyên viên 60 người, tất cả hoàn thành tốt trở lên. Mỗi nhóm tối đa mấy xuất sắc?",), "lãnh đạo sở tối đa 0, trưởng phòng tối đa 1, phó phòng tối đa 2, chuyên viên tối đa 10"),
    (("chi bộ 5 đồng chí cấp ủy và 26 đảng viên, tất cả đều tốt, mỗi nhóm được bao nhiêu xuất sắc",), "cấp ủy tối đa 0, đảng viên tối đa 4"),
    (("phòng 9 người tốt", "trong đó trưởng phó 3 người", "mấy xuất sắc"), "số còn lại tối đa 1, trưởng phó tối đa 0"),
    (("đảng bộ 14 chi bộ: 9 chi bộ nông thôn, 5 chi bộ cơ quan, đều tốt trở lên, mỗi loại mấy xuất sắc",), "chi bộ nông thôn tối đa 1, chi bộ cơ quan tối đa 0"),
    (("xã 11 chi bộ thôn tốt, 4 chi bộ cơ quan tốt, mỗi loại mấy xuất sắc",), "chi bộ thôn tối đa 2, chi bộ cơ quan tối đa 0"),
    (("trong số 40 người tốt thì lãnh đạo chiếm 10, xuất sắc mỗi nhóm bao nhiêu",), "số còn lại tối đa 6, lãnh đạo tối đa 2"),
    (("chi bộ có 24 người, 20 tốt và 4 người còn lại xuất sắc, được không",), "Có, trong giới hạn: 4 đảng viên"),
    (("nếu 5 người tốt thì 1 xs, vậy 24 người tốt thì mấy xs",), "Tối đa 4 đồng chí xuất sắc: có 24"),
    (("7,4 người thì lấy 7 hay 8",), "Tối đa 7 đồng chí xuất sắc, không làm tròn lên 8"),
    (("tỷ lệ tốt trở lên 92%, chi bộ 50 người thì bao nhiêu người tốt trở lên",), "46 người từ Hoàn thành tốt nhiệm vụ trở lên"),
    (("70 đv", "xs 10%", "tốt 80%", "mấy người tốt"), "56 người Hoàn thành tốt nhiệm vụ"),
    (("80 điểm nhưng tín nhiệm thấp 55% xếp gì",), "thuộc mức Không hoàn thành nhiệm vụ vì phiếu tín nhiệm thấp 55%"),
    (("hồ sơ gửi trung ương 5/2/2027 quá mấy ngày",), "Chậm 5 ngày"),
    (("kiểm điểm từ 25/11/2026 đến 31/12/2026 có đúng hạn không",), "Không kịp, đã chậm hạn"),
    (("chi bộ 16 người đều tốt", "mấy xs", "nếu 2 người chỉ hoàn thành"), "nếu cả 14 đảng viên"),
    (("chi bộ 20 người", "18 tốt 2 hoàn thành", "mấy xs", "nếu 2 người kia cũng tốt"), "cả 20 đảng viên đều Hoàn thành tốt"),
    (("24 tốt mấy xs", "chi bộ được 25%", "vậy thêm được mấy"), "thêm 2"),
    (("49 tốt 20% là 9,8 có được 10 người không",), "Không, nhiều nhất 9 đồng chí, không làm tròn lên 10"),
    (("hiện có 23 tốt và 4 xuất sắc, bao giờ thì được người thứ 5",), "Cần ít nhất 25 đồng chí Hoàn thành tốt nhiệm vụ, thêm 2"),
    (("xuất sắc 14%, tốt 70%, hoàn thành 16%, tổng 50 người thì mỗi loại mấy người",), "Hoàn thành xuất sắc nhiệm vụ 7; Hoàn thành tốt nhiệm vụ 35; Hoàn thành nhiệm vụ 8"),
    (("chính thức 24, dự bị 3 (đủ 6 tháng), miễn 2, kiểm điểm mấy người",), "27 đảng viên: phải kiểm điểm 25"),
    (("28 nhiệm vụ thì chậm tối đa mấy việc để còn hoàn thành",), "Nhiều nhất 5 trong 28 nhiệm vụ"),
    (("tôi 68 điểm cộng thưởng 3 điểm có được tốt không",), "mức cao nhất còn có thể là Hoàn thành tốt nhiệm vụ"),
    (("kết nạp 10/6/2026", "xét ngày 5/12/2026 đủ chưa"), "Không, chưa đủ 6 tháng: kết nạp 10/6/2026, đến 05/12/2026"),
    (("em về chi bộ mới từ tháng 10 thì ai xếp loại em",), "không nêu riêng người mới chuyển đến"),
]  # fmt: skip
RATED = [
    (("cán bộ hoàn thành 95% nhiệm vụ", "vậy 85% thì sao", "dưới 70% xếp gì"), "Không hoàn thành nhiệm vụ với cán bộ lãnh đạo, quản lý"),
    (("đảng viên hoàn thành 95% nhiệm vụ xếp gì", "dưới 50% thì sao"), "Không hoàn thành nhiệm vụ với đảng viên"),
    (("đảng viên hoàn thành dưới 70% nhiệm vụ xếp gì",), "nhiệm vụ không hoàn thành trên 50% mới thuộc Không hoàn thành nhiệm vụ"),
    (("hoàn thành 80% nhiệm vụ xếp gì", "65% thì sao", "em là phó phòng"), "nhiệm vụ hoàn thành 65%, ngưỡng dưới 70%"),
    (("85 điểm xếp gì", "69,9 thì sao", "dưới 50 thì sao"), "Dưới 50 điểm nằm trong khung điểm Không hoàn thành nhiệm vụ"),
    (("tổng 92", "bị trừ 3", "xếp gì"), "89 điểm nằm trong khung điểm Hoàn thành tốt nhiệm vụ"),
    (("điểm cộng 5 thì tổng 89+5=94 có được xuất sắc không",), "94 điểm nằm trong khung"),
    (("tiêu chí chung tối đa 30, kết quả tối đa 70 điểm, em đạt 25 và 61, xếp loại gì",), "86 điểm nằm trong khung điểm Hoàn thành tốt nhiệm vụ"),
    (("ông A 90 bà B 89,5 ai xuất sắc",), "ông A 90 điểm"),
    (("tỉnh có 20 sở, 17 sở tốt trở lên, 3 sở hoàn thành, người đứng đầu được xếp gì",), "không đặt tỷ lệ người, tổ chức thuộc quyền"),
    (("giám đốc sở có 8 đơn vị trực thuộc, 6 đơn vị tốt trở lên 2 hoàn thành thì có được xuất sắc không",), "Chưa kết luận được: phần đọc được của Quy định 366 không đặt tỷ lệ"),
    (("phiếu tín nhiệm thấp 25/50 thì sao",), "Chưa thuộc trường hợp Không hoàn thành nhiệm vụ"),
    (("đảng viên họp 9/12 buổi thì xếp loại gì",), "không đặt ngưỡng số buổi họp, sinh hoạt để xếp mức nào; dự 9 trên 12 buổi là 75%"),
    (("bị khiển trách tháng 10/2025", "năm nay xếp tốt được không"), "Có thể, nếu đủ điều kiện của mức"),
    (("nghỉ ốm 2 tháng", "thêm 1 tháng nữa", "có xếp tốt được không"), "Nghỉ ốm cộng dồn 2 + 1 = 3 tháng"),
]  # fmt: skip
DAYS = [
    (("5 ngay lam viec tinh tu thu sau 11/12/2026 la ngay nao",), "Thứ Sáu, 18/12/2026"),
    (("trước 5 ngày làm việc của cuộc họp ngày 28/12/2026 là ngày mấy",), "Thứ Hai, 21/12/2026"),
    (("khi nào phải nộp", "tỉnh ủy tôi định nộp 5/3 thì trễ mấy ngày"), "chậm 33 ngày so với ngày cuối còn kịp (31/01/2027)"),
    (("chúng tôi nộp báo cáo xếp loại ngày 10/1/2027 có trễ không",), "Nếu là hồ sơ gửi Ban Tổ chức Trung ương thì không chậm"),
    (("khi nào họp chi bộ kiểm điểm", "chi bộ họp 25/12 có muộn không"), "Không trễ"),
    (("kết nạp tháng 6/2026", "ngày 25", "đến 25/12 đủ chưa"), "Có, đã đủ 6 tháng: kết nạp 25/6/2026, đến 25/12/2026"),
    (("đảng viên kết nạp trước ngày nào thì cuối năm nay được xếp loại",), "Kết nạp từ ngày 30/6/2026 trở về trước"),
    (("BTV tỉnh ủy họp kiểm điểm từ 10/12 thì xong sớm nhất ngày nào",), "sớm nhất là ngày 11/12/2026"),
    (("đảng viên chuyển đến tháng 11 có xếp loại ở chi bộ em không",), "không nêu riêng người mới chuyển đến"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("turns", "says"), [*GROUPS, *COUNTS, *RATIO, *LATER, *RATED, *DAYS], ids=lambda value: str(value)[:60]
)
def test_first_line_answers_what_staff_ask(assistant_: Assistant, turns: tuple[str, ...], says: str) -> None:
    """The number stands in the first line, of the figures that were told and of nothing else."""
    assert says in _lead(assistant_, *turns)


@pytest.mark.parametrize(
    "question",
    [
        "chi bộ có 14 người tốt, trong đó 5 nữ, được mấy xuất sắc",
        "có 8 chi bộ đều tốt, mấy chi bộ xuất sắc",
        "chi bộ 30 người: 2 miễn, 28 đều tốt trở lên, mấy xuất sắc",
        "chi bộ 18 đảng viên, năm 2026 đều tốt, được mấy xuất sắc",
    ],
)
def test_what_is_no_group_is_reckoned_as_one(assistant_: Assistant, question: str) -> None:
    """A year, those exempt, women or bodies counted make no groups of the members."""
    lead = _lead(assistant_, question)

    assert lead.startswith("Tối đa")
    assert "từng nhóm" not in lead


def test_two_people_or_the_second_of_may_is_asked(assistant_: Assistant) -> None:
    """ "chuyển đi 2 tháng 5" may be two people or a day: no number is told without knowing."""
    text = _lead(
        assistant_, "chi bo 37 nguoi, chuyen di 2 thang 5, chuyen den 3 thang 9, mien 1, cuoi nam xep loai may nguoi"
    )

    assert "Xin ghi rõ từng số" in text


def test_two_scores_without_their_word_are_both_rated(assistant_: Assistant) -> None:
    text = assistant_.ask("70 tròn xếp gì, 89,9 xếp gì").text

    assert text.startswith("70 điểm")
    assert "Về ý hỏi sau: 89,9 điểm" in text
