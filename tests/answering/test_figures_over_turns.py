"""Figures told turn by turn, in rows and beside one another's words: each is put in its place, or asked after."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant

OVER_TURNS = [
    # a group told by its name alone, and what several come to
    (["nhóm kế toán 21 tốt được mấy", "nhóm lái xe 16"], f"Tối đa {16 // 5} đồng chí xuất sắc"),
    (["nhóm kế toán 21 tốt được mấy", "nhóm lái xe 16", "cả hai thì mấy"], f"Cộng các nhóm tính riêng là {21 // 5 + 16 // 5} "),
    (["chi bộ A 26 tốt mấy xs", "chi bộ B 37 tốt", "hai chi bộ cộng lại mấy"], f"Cộng các nhóm tính riêng là {26 // 5 + 37 // 5} "),
    (["có 17 đội trưởng tốt", "29 đội phó tốt", "mỗi nhóm mấy xs"], f"Tính riêng từng nhóm: đội trưởng tối đa {17 // 5}, đội phó tối đa {29 // 5} "),
    (["có 24 tốt", "mấy xs", "37 tốt", "chênh nhau mấy"], f"Chênh nhau {37 // 5 - 24 // 5} đồng chí xuất sắc"),
    (["tổ 1: 13 tốt 3 xs; tổ 2: 32 tốt 6 xs", "cộng lại 45 tốt 9 xs thì 20% là được rồi chứ"], "Không, không cộng các nhóm lại để tính"),
    (["tổ nhà bếp 26 tốt, tổ xe 34 tốt", "mỗi tổ mấy", "cộng 2 tổ"], "Tính riêng từng nhóm: tổ nhà bếp tối đa 5, tổ xe tối đa 6 đồng chí xuất sắc; cộng các nhóm: 5 + 6 = 11"),
    # a number told anew
    (["muốn 5 xs", "cần mấy tốt", "nếu chỉ có 19"], "Cần ít nhất 25 đồng chí Hoàn thành tốt nhiệm vụ, thêm 6"),
    (["thủ trưởng phụ trách 12 đơn vị 6 đơn vị không hoàn thành", "nếu 7 thì sao"], "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành nhiệm vụ"),
    (["19/40 phiếu tín nhiệm thấp", "21/40 thì sao"], "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành nhiệm vụ"),
    (["tính hộ số xs: 14 tốt", "à quên 25", "thế còn được 6 không"], f"Không, vượt {6 - 25 // 5} "),
    (["25 nhiệm vụ vượt 6", "vậy vượt thêm mấy cái nữa mới đủ"], "Thêm ít nhất 2 nữa (8 - 6 = 2)"),
    (["muốn 8 xs cần mấy tốt", "hiện có 34", "vậy thiếu mấy"], "Cần ít nhất 40 đồng chí Hoàn thành tốt nhiệm vụ, thêm 6"),
    (["muốn 2 phó giám đốc đều xs thì cần bao nhiêu người tốt trong nhóm", "nhóm chỉ có 7 phó"], "Không đủ trong 7 đồng chí: 10 tốt + 2 xuất sắc = 12"),
    (["họp thứ sáu 18/12/2026 gửi tài liệu thứ tư 16/12 được chưa", "gửi thứ hai thì sao"], "Có, kịp: hội nghị thứ Sáu, 18/12/2026: gửi dự thảo chậm nhất thứ Ba, 15/12/2026; gửi ngày 14/12/2026"),
    (["nghỉ ốm 75 ngày", "thêm 20 ngày nữa thì sao"], "Nghỉ ốm cộng dồn 75 + 20 = 95 ngày: từ 03 tháng trở lên"),
    (["91 điểm, vượt 40%, khắc phục 3/4 khuyết điểm, được xs không", "khắc phục đủ 4/4 rồi"], "Chưa đủ dữ kiện để kết luận; theo Quy định 366-QĐ/TW (2025), mức cao nhất còn có thể là Hoàn thành xuất sắc nhiệm vụ"),
    (["trừ 6 điểm vì đi muộn còn 87", "ban đầu bao nhiêu, có mất xs không"], "Trước khi trừ là 93 điểm (87 + 6), từ khung Hoàn thành xuất sắc nhiệm vụ xuống khung Hoàn thành tốt nhiệm vụ"),
    (["đ/c A 93 điểm đ/c B 91 đ/c C 89", "nhưng C được làm tròn lên 90 thì sao"], "Trong văn bản đang có không thấy quy tắc làm tròn điểm; 89 điểm"),
    (["hai đảng bộ: A 25 tốt, B 40 tốt", "đảng bộ nào được nhiều xs hơn và hơn mấy"], "Chênh nhau 3 đồng chí xuất sắc, đảng bộ B nhiều hơn"),
    (["kết quả năm nay: 5 xs, 24 tốt, 2 ht", "tỷ lệ xs là bao nhiêu phần trăm", "có đúng quy định không"], "Không, vượt 1 đồng chí"),
]  # fmt: skip

ASKED_BACK = [
    ["giám đốc phụ trách 8 xã, 4 xã không hoàn thành", "vậy 5 xã thì sao"],
    ["tổ 1: 30 tốt, tổ 2: 18 tốt, tổ 3: 22 tốt", "tổ 2 bổ sung 4 người tốt nữa", "tổng 3 tổ được mấy"],
    ["họp 30/12/2026", "gửi tài liệu ngày nào", "mà 30/12 có quá hạn không"],
    ["chi bộ có 4 đảng viên, cả 4 đều 94 điểm, được mấy người xs"],
    ["2 người nghỉ ốm 3 tháng 5 ngày và 2 tháng 20 ngày, ai bị hạn chế"],
    ["8 đảng viên nghỉ ốm quá 3 tháng trong 36 người thì tính tỷ lệ xs trên mấy người"],
    ["chi bộ 24 đv trong đó xs = 1/5 số tốt, còn 6 đ/c hoàn thành. hỏi mấy xs mấy tốt"],
    ["chi bộ em có 14 người làm được 2 xs không"],
    ["chi bộ đề nghị 7 xs, đảng ủy chỉ duyệt 5, vậy số tốt ít nhất là mấy"],
]

ONE_TURN = [
    # rows
    ("có 3 nhóm 6, 11, 15 tốt, mỗi nhóm mấy xs", "Tính riêng từng nhóm: nhóm 1 tối đa 1, nhóm 2 tối đa 2, nhóm 3 tối đa 3 "),
    ("hai tổ: 7 tốt và 12 tốt. mỗi tổ được mấy xs, cả hai thì mấy", "Tính riêng từng nhóm: tổ 1 tối đa 1, tổ 2 tối đa 2 đồng chí xuất sắc; cộng các nhóm: 1 + 2 = 3"),
    ("phân bổ 9 suất xs cho 3 nhóm 18, 15, 16 người tốt", "Vừa đủ 9 đồng chí: nhóm 1 tối đa 3, nhóm 2 tối đa 3, nhóm 3 tối đa 3"),
    ("phân bổ 9 suất xs cho 3 nhóm 14, 12, 11 người tốt", f"Không phân hết được, vượt {9 - (2 + 2 + 2)} "),
    ("xã có 5 cán bộ lãnh đạo tốt, 22 công chức tốt, tính từng nhóm mấy xs", "Tính riêng từng nhóm: cán bộ lãnh đạo tối đa 1, công chức tối đa 4 "),
    ("10 phó khoa: 2 xs 8 tốt. 6 trưởng khoa: 1 xs 5 tốt. nhóm nào vượt", "Có, 1 trên 2 nhóm cán bộ lãnh đạo, quản lý vượt tỷ lệ: phó khoa [1]"),
    # who, and how many more
    ("điểm 3 phó: 87, 90, 95. ai đủ xs", "Xét riêng về điểm, 2 trong 3 người ở khung Hoàn thành xuất sắc nhiệm vụ: 90 điểm; 95 điểm; điểm mới là một điều kiện"),
    ("bí thư 94, phó bí thư 91, ủy viên 88,5, ủy viên 76 thì có mấy người trên ngưỡng xs", "Xét riêng về điểm, 2 trong 4 điểm ở khung Hoàn thành xuất sắc nhiệm vụ: 94; 91"),
    ("tổ 1 có 24 đv tốt, tổ 2 có 18 đv tốt, tổ 1 được hơn tổ 2 mấy người xs", "Chênh nhau 1 đồng chí xuất sắc, tổ 1 nhiều hơn"),
    ("4 đ/c bằng điểm nhau 93 mà chỉ còn 2 suất thì làm sao", "Phần đọc được của văn bản không nêu cách chọn khi nhiều người bằng điểm nhau"),
    # needed, backwards
    ("cần 9 xs thì phải bao nhiêu tốt", "Cần ít nhất 45 đồng chí Hoàn thành tốt nhiệm vụ"),
    ("26 nhiệm vụ, cần vượt mấy để xs", "Ít nhất 8 trong 26 nhiệm vụ"),
    ("được 7 xs nghĩa là tốt ít nhất mấy người và nhiều nhất mấy người", "Từ 35 đến 39 đồng chí Hoàn thành tốt nhiệm vụ"),
    ("còn thiếu 2 người tốt nữa mới đủ 4 xs, vậy đang có mấy tốt", "Đang có 18 đồng chí Hoàn thành tốt nhiệm vụ"),
    ("đảng ủy xã 22 chi bộ, cần mấy chi bộ hoàn thành tốt để được 4 chi bộ xuất sắc", "Không đủ trong 22 tổ chức: 20 tốt + 4 xuất sắc = 24"),
    ("đc nào 69,5 điểm thì thiếu mấy điểm nữa", "Cần thêm ít nhất 0,5 điểm để vào khung điểm Hoàn thành tốt nhiệm vụ"),
    ("điểm nhiệm vụ 48 thì phần chung phải mấy điểm để đạt tốt", "Nhóm tiêu chí chung cần ít nhất 22 điểm"),
    # the ratio put on all there are
    ("20% là 8 người vì có 40 người", "Hiểu là tỷ lệ khống chế mức Hoàn thành xuất sắc: không đúng, 20% tính trên số xếp Hoàn thành tốt nhiệm vụ"),
    ("tỷ lệ xs 22% trên 50 người tốt thì là mấy người, vượt mấy", "Quá tỷ lệ: 22% của 50 đồng chí tốt là 11, tối đa 20% là 10 "),
    # numbers beside another's word
    ("có 15 nhiệm vụ hoàn thành 10 trưởng phòng xếp gì", "Xét riêng các tỷ lệ này thì thuộc trường hợp Không hoàn thành nhiệm vụ (nhiệm vụ hoàn thành ≈ 66,67%"),
    ("cơ quan 60 người, miễn 3, mới kết nạp 3 tháng 2 người. mấy người xếp loại", f"{60 - 3 - 2} đồng chí được xếp loại"),
    ("đầu năm giao 22 đầu việc, giữa năm bổ sung 3, đến nay xong 20. tỷ lệ hoàn thành bao nhiêu", "Xét riêng các tỷ lệ này|20 trên 25|80%"),
    ("chung 26 nhiệm vụ 59 thì xếp gì", "85 điểm nằm trong khung điểm Hoàn thành tốt nhiệm vụ"),
    ("60 phiếu, thấp 31, vậy có quá nửa không", "Có: 31 trên 60 là 51,67%"),
    ("kế hoạch 52 nhiệm vụ, mới 36 xong thì giám đốc xếp mức nào", "Xét riêng các tỷ lệ này thì thuộc trường hợp Không hoàn thành nhiệm vụ"),
    ("hội nghị kiểm điểm 2 ngày 17-18/12/2026 thì gửi trước ngày nào", "Chậm nhất 14/12/2026"),
    ("kết nạp 28/6/2026, họp 24/12/2026 thì có phải kiểm điểm không, thiếu mấy ngày", "Còn thiếu 4 ngày"),
    ("3 đảng viên dưới quyền bị kỷ luật vì tham nhũng thì trưởng phòng 92 điểm xếp gì", "Không hoàn thành nhiệm vụ: tổ chức hoặc cá nhân thuộc quyền quản lý trực tiếp"),
    ("em tự chấm 95 nhưng thẩm định hạ 7 điểm thì mức gì", "88 điểm nằm trong khung điểm Hoàn thành tốt nhiệm vụ"),
    ("tổ có 4 người: 94, 91, 86, 66. mấy người xs, mấy người tốt", "Xét riêng về điểm, 94 điểm: Hoàn thành xuất sắc nhiệm vụ; 91 điểm: Hoàn thành xuất sắc nhiệm vụ; 86 điểm: Hoàn thành tốt nhiệm vụ"),
    ("nộp mẫu 04 ngày 3/2/2027 chậm mấy ngày", "Chậm 3 ngày so với ngày cuối còn kịp (31/01/2027)"),
    ("năm 2021 chi bộ có 20 đảng viên, bao nhiêu người phải tốt trở lên để chi bộ xs", "Ít nhất 16 trong 20 đảng viên"),
    ("theo HD 21 xếp đảng bộ tốt thì 24 chi bộ phải có mấy chi bộ tốt trở lên", "Ít nhất 12 trong 24 chi bộ"),
    ("tiêu chí chung bị trừ còn 23, vậy kết quả phải đạt mấy để tổng 90", "Nhóm kết quả thực hiện nhiệm vụ cần ít nhất 67 điểm"),
    ("bỏ phiếu 50 người, 26 phiếu tín nhiệm thấp thì xếp gì", "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành nhiệm vụ"),
    ("kết nạp 4/3/2026 đến 16/12/2026 được mấy tháng", "Kết nạp 04/3/2026, đến 16/12/2026 được 9 tháng tròn"),
    ("10% xs thì 35 tốt là mấy người", "10% của 35 đồng chí tốt là 3,5, tức không quá 3 đồng chí; tối đa theo quy định là 7"),
    # a spell of suspension
    ("bị đình chỉ sinh hoạt đảng 4 tháng từ tháng 3 đến tháng 6, cuối năm có kiểm điểm không", "Có, nếu đến lúc kiểm điểm không còn bị đình chỉ"),
    ("bị đình chỉ 2 tháng trong năm có xếp loại không", "Tùy lúc kiểm điểm còn bị đình chỉ hay không"),
    ("đang bị đình chỉ sinh hoạt đảng 2 tháng có kiểm điểm không", "Không."),
    ("còn bao nhiêu ngày nữa là hạn chót nộp mẫu 04 năm 2026, tính từ 22/1/2027", "Còn 9 ngày"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "lead"), OVER_TURNS, ids=lambda value: str(value)[:50])
def test_last_turn_is_answered_with_what_was_told_before(assistant_: Assistant, turns: list[str], lead: str) -> None:
    """Each number reckoned by hand from all the turns."""
    answer = assistant_.ask(turns)
    assert answer.status is Outcome.ANSWERED
    assert answer.text.startswith(lead)


@pytest.mark.parametrize("turns", ASKED_BACK, ids=lambda value: str(value)[:50])
def test_what_cannot_be_told_is_asked(assistant_: Assistant, turns: list[str]) -> None:
    """No number is reckoned of a reading that is not sure."""
    assert assistant_.ask(turns).status is Outcome.NEEDS_DETAILS


@pytest.mark.parametrize(("question", "lead"), ONE_TURN, ids=lambda value: str(value)[:50])
def test_each_number_stands_with_its_own_word(assistant_: Assistant, question: str, lead: str) -> None:
    """Each figure reckoned by hand beside its question; of several openings one."""
    assert assistant_.ask(question).text.startswith(tuple(lead.split("|")))
