"""Figures whose first sentence is the very answer, over one turn or two: months of membership, whose points, groups, shares, leave."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant

ANSWERED = [
    # months in the Party: months and days, a year of two digits, the day up to which they are counted, the year told behind
    (["Tính đến 31/12 đồng chí Hà vào Đảng được 6 tháng 4 ngày, có được xếp loại không em hỏi gấp"], "Có, kết nạp được 6 tháng 4 ngày: đã đủ 6 tháng"),
    (["tính đến 31/12 mới vào đảng 5 tháng 25 ngày thì có kiểm điểm không"], "Không, kết nạp được 5 tháng 25 ngày: chưa đủ 6 tháng"),
    (["ket nap 22/6/26 den 31/12/26 co duoc xep loai khong"], "Có, đã đủ 6 tháng: kết nạp 22/6/2026, đến 31/12/2026"),
    (["vô đảng 05-07-26 cuối năm có kiểm điểm không"], "Không, chưa đủ 6 tháng: kết nạp 05/7/2026, đến 31/12/2026"),
    (["kết nạp tháng 8/25 thì cuối năm 2025 có xếp loại không"], "Không, chưa đủ 6 tháng: kết nạp 31/8/2025"),
    (["kết nạp được 6 tháng thiếu 3 ngày có được xếp loại không"], "Không, kết nạp được 6 tháng thiếu 3 ngày: không kiểm điểm"),
    (["mới kết nạp 4 tháng, trong đó nghỉ ốm 1 tháng, có kiểm điểm không"], "Không, kết nạp được 4 tháng"),
    (["kết nạp tháng 11 năm ngoái, cuối năm nay có xếp loại không"], "Có, đã đủ 6 tháng: kết nạp 30/11/2025, đến 31/12/2026"),
    (["vào đảng 20/6/2026 đến 20/12/2026 là tròn 6 tháng chưa"], "Có, đã đủ 6 tháng"),
    # sick leave: whether one is reviewed, and other months told in a later turn
    (["nghỉ ốm 5 tháng có phải viết kiểm điểm không"], "Có, vẫn phải kiểm điểm: nghỉ ốm 5 tháng không thuộc ba diện"),
    (["đồng chí nghỉ ốm 2 tháng có phải kiểm điểm không", "nếu nghỉ 6 tháng thì sao"], "Có, vẫn phải kiểm điểm: nghỉ ốm 6 tháng không thuộc ba diện"),
    (["nghỉ thai sản 6 tháng xếp loại thế nào", "nghỉ 5 tháng thì sao"], "Nghỉ thai sản 5 tháng: xếp loại theo kết quả làm việc thực tế"),
    (["nghỉ ốm 9 tháng có được miễn kiểm điểm không"], "Không được miễn: nghỉ ốm 9 tháng"),
    # groups: cells named before their count, one added later, which is to lower, which gets more
    (["khối thôn 23 chi bộ tốt, khối trường 8 chi bộ tốt, mỗi khối mấy xs", "thêm khối cơ quan 6 chi bộ nữa"], f"Tính riêng từng nhóm: khối thôn tối đa {23 // 5}, khối trường tối đa {8 // 5}, khối cơ quan tối đa {6 // 5} tổ chức"),
    (["nhóm chi bộ ấp 16 cái tốt, nhóm chi bộ trường 7 cái tốt, mỗi nhóm mấy xs", "thêm nhóm chi bộ y tế 5 cái nữa"], "Tính riêng từng nhóm: nhóm chi bộ ấp tối đa 3, nhóm chi bộ trường tối đa 1, nhóm chi bộ y tế tối đa 1"),
    (["tổ A 13 tốt 3 xs, tổ B 30 tốt 5 xs, tổ nào phải hạ, hạ mấy người"], "Tổ A phải hạ 1 đồng chí từ xuất sắc xuống tốt"),
    (["chi bộ Đông 17 tốt, chi bộ Tây 12 tốt, chi bộ nào được nhiều xuất sắc hơn"], "Chi bộ Đông được nhiều hơn: tính riêng từng nhóm"),
    (["tổ 1 có 4 người tốt, tổ 2 có 16 người tốt, tổ nào chưa được ai xuất sắc"], "Tổ 1 chưa được đồng chí nào xuất sắc"),
    (["có 4 chi bộ tốt thì có được chi bộ nào xuất sắc không"], "Không, chưa được tổ chức nào"),
    # the excellent taken from those all told to be good
    (["10 trưởng phòng đều hoàn thành tốt, đã chọn 3 xuất sắc thì thừa mấy người"], f"Vượt {3 - 7 // 5} đồng chí"),
    (["chi bộ 40 đảng viên, 36 tốt, 4 hoàn thành, được mấy xuất sắc", "nếu chấm 8 xuất sắc thì sao"], f"Vượt {8 - 28 // 5} đồng chí"),
    (["15 tốt được mấy xuất sắc", "vậy 5 người thì sai à"], "Đúng, vượt 2 đồng chí"),
    # what is not rated is not in the base
    (["đảng viên miễn sinh hoạt có nằm trong 20% không, chi bộ 21 người tốt kể cả đồng chí này"], "Không: mẫu số là số được xếp mức Hoàn thành tốt nhiệm vụ; người được miễn"),
    # percentages to be written
    (["xs 5 tot 30 ht 5. ghi % vao bao cao ntn"], "Trên 40 được xếp loại: Hoàn thành xuất sắc nhiệm vụ 12,50%; Hoàn thành tốt nhiệm vụ 75,00%"),
    (["4 xs 14 tốt 2 hoàn thành đổi ra phần trăm giúp em"], "Trên 20 được xếp loại: Hoàn thành xuất sắc nhiệm vụ 20,00%"),
    # tasks told done before their number; a discipline beside them
    (["nhiệm vụ hoàn thành 18/20 thì xếp loại gì"], "Xét riêng các tỷ lệ này thì chưa đạt điều kiện của mức nào từ Hoàn thành nhiệm vụ trở lên"),
    (["đảng viên làm được 75% việc được giao đúng tiến độ thì xếp loại gì"], "Theo Quy định 366-QĐ/TW (2025), trường hợp này không đạt điều kiện của mức Hoàn thành nhiệm vụ vì nhiệm vụ hoàn thành 75%"),
    (["đảng viên hoàn thành 65% nhiệm vụ, bị khiển trách thì xếp gì"], "Chưa đủ dữ kiện để kết luận (nếu vi phạm bị kỷ luật liên quan chức trách, công vụ"),
    # those present, votes tried anew
    (["chi bộ 35 đảng viên, có mặt 23 người thì có đủ để bỏ phiếu không, cần 2/3 hay quá nửa"], "Phần đọc được của Quy định 366, Hướng dẫn 43 không ghi phải có mặt bao nhiêu người"),
    (["bỏ phiếu 10/18 phiếu xuất sắc có đạt không", "nếu 12 phiếu thì sao"], "Chưa kết luận được: phần đọc được của Quy định 366 không ghi số phiếu"),
    # the points of another rating
    (["điểm bao nhiêu thì hoàn thành nhiệm vụ", "thế bao nhiêu là không hoàn thành"], "Không hoàn thành nhiệm vụ: dưới 50 điểm"),
    (["tập thể bao nhiêu điểm thì xuất sắc", "còn hoàn thành thì mấy điểm"], "Từ 50 đến dưới 70 điểm"),
]  # fmt: skip

TOLD_OF = [
    (["A 71 điểm, B 69 điểm, hai người xếp loại gì", "nếu A bị khiển trách thì sao"], "xét A; 71 điểm", "69"),
    (["An 88, Bình 92, Cường 69 điểm", "Bình bị khiển trách thì sao"], "xét Bình; 92 điểm", "69 điểm"),
    (["đồng chí Nam 92 điểm, đồng chí Hoa 85 điểm xếp loại thế nào", "nếu đồng chí Nam chậm 1 việc thì sao"], "xét đồng chí Nam; 92 điểm", "85 điểm"),
    (["bí thư chi bộ bị cảnh cáo tháng 3/2026, điểm 88 thì xếp gì"], "đối tượng cán bộ lãnh đạo, quản lý", "thành viên bị kỷ luật"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "lead"), ANSWERED, ids=[" | ".join(turns)[:60] for turns, _ in ANSWERED])
def test_first_sentence_is_the_answer(assistant_: Assistant, turns: list[str], lead: str) -> None:
    """What was asked is said first, by the figures of the turn it was asked in."""
    answer = assistant_.ask(turns)
    assert answer.status is Outcome.ANSWERED
    assert answer.text.startswith(lead), answer.text[:200]


@pytest.mark.parametrize(("turns", "told", "other"), TOLD_OF, ids=[" | ".join(turns)[:60] for turns, _, _ in TOLD_OF])
def test_case_is_of_the_one_named(assistant_: Assistant, turns: list[str], told: str, other: str) -> None:
    """Of several told by name, the one the last turn speaks of is reckoned, and no other."""
    text = assistant_.ask(turns).text
    assert told in text
    assert other not in text
