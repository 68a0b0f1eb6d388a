"""Cases as people tell them: who is left, which day is meant, whose rating it is, what an earlier turn leaves open."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant

LEADS = [
    # 30 rated, 29 good: one is left; x ≤ 1/5 (30 - x) gives 5
    ("chi bộ 30 người, 29 người tốt thì được tối đa mấy xuất sắc", f"Tối đa {30 // 6} "),
    ("Chi bộ có 18 đảng viên, 12 tốt, 4 hoàn thành. Được mấy xuất sắc?", "Tối đa 2 "),
    ("toàn chi bộ 24 đảng viên, cả 24 đều xếp tốt, vậy chọn được mấy đồng chí xuất sắc", f"Tối đa {24 // 6} "),
    ("chi bộ 36 đảng viên, 31 tốt, 4 xuất sắc, còn thêm được mấy xuất sắc nữa", "Còn được thêm 2 "),
    # 20% of 35 in 2024, though the question is put now
    ("Năm 2024 phòng tôi 35 người tốt, 8 xuất sắc theo mức 25%. Nay thanh tra hỏi bây giờ, lúc đó làm vậy có đúng không?", "Không, vượt 1"),
    # all of them excellent: none is left for the base
    ("cả chi bộ 12 người đều xếp xuất sắc có được không", f"Không: cả 12 đồng chí xếp xuất sắc thì không còn ai Hoàn thành tốt nhiệm vụ để tính tỷ lệ; nếu cả 12 đều từ tốt trở lên thì tối đa {12 // 6} "),
    ("chi bộ có 15 đảng viên, đề nghị 15 xuất sắc, có vượt không", "Có, vượt: cả 15 đồng chí"),
    # nothing outstanding: no higher ratio
    ("30 tốt, đơn vị không có gì nổi trội, đề nghị 7 xuất sắc có được không", "Không, vượt 1"),
    # the one rated is the speaker, though the cell rates
    ("Tôi là trưởng khoa, bị khiển trách vì vi phạm liên quan chức trách được giao, chi bộ chấm tôi 92 điểm thì xếp mức nào", "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành nhiệm vụ"),
    ("Trưởng trạm khuyến nông, trạm làm xong 33 trên 50 nhiệm vụ kế hoạch năm. Có bị xếp không hoàn thành nhiệm vụ không?", "Có: xét riêng các tỷ lệ này"),
    ("em phụ trách 11 doanh nghiệp, 6 cái bị xếp không hoàn thành nhiệm vụ, em là lãnh đạo có bị xếp không hoàn thành không", "Có: theo Quy định 366"),
    # what is reported is counted, no document
    ("phòng báo cáo: 23 xuất sắc so với 140 hoàn thành tốt, bằng 16,9%, số này có đúng không", "Không đúng"),
    ("đơn vị báo cáo 45 trên 70 nhiệm vụ vượt mức, ghi 64,2%, ghi vậy đúng chưa", "Không đúng: 45 trên 70 là 64,3%"),
    # a story around the figures; 60 - 5 - 7 = 48 good or better, x ≤ 48/6
    ("Cho hỏi một chuyện: tôi làm bí thư ba khóa, họp đủ 11 kỳ, thu đảng phí 9.200.000 đồng. Sổ có 60 đảng viên, 5 cụ được miễn sinh hoạt, 7 người hoàn thành nhiệm vụ, còn lại từ hoàn thành tốt trở lên. Vậy xuất sắc nhiều nhất là mấy?", f"Tối đa {48 // 6} "),
    # the 17 are of the 20: 85% of at least 80%
    ("Năm 2022 chi bộ tôi có 20 đảng viên đều từ hoàn thành nhiệm vụ trở lên, 17 người từ hoàn thành tốt trở lên, tỷ lệ đó có đủ để chi bộ được xếp hoàn thành xuất sắc không", "Có: xét riêng các tỷ lệ này"),
    # points are no answer where a task was late
    ("được 75 điểm nhưng có hai việc nộp trễ hạn thì có được hoàn thành tốt không", "Không, không xếp được mức Hoàn thành tốt nhiệm vụ: chậm 2 nhiệm vụ"),
    # days told in words, ahead of the meeting
    ("gửi dự thảo báo cáo kiểm điểm cho người dự trước hai bữa được chưa", "Không, điều khoản nêu: Dự thảo báo cáo"),
    # a document only likened to
    ("Hạn gửi hồ sơ về Ban Tổ chức Trung ương kỳ này có phải cũng 15 tháng 2 như thời Hướng dẫn 25 không?", "Không. Hồ sơ gửi Ban Tổ chức Trung ương trước ngày 01/02"),
]  # fmt: skip

TURNS = [
    (["được tối đa mấy đồng chí xuất sắc hả bạn", "chi bộ tôi có 21 đảng viên tất cả, tính giúp"], "Câu hỏi còn thiếu dữ kiện"),
    (["55 tốt 11 xuất sắc, có vượt không", "một đồng chí tốt bị hạ xuống hoàn thành, vậy có giữ được cả 11 xuất sắc không"], "Không, vượt 1"),
    (["bên mình 45 người hoàn thành tốt thì mấy xuất sắc", "đơn vị mình bình thường, đề nghị 10 xuất sắc được không"], "Không, vượt 1"),
    (["đảng viên dự bị có phải kiểm điểm không", "em kết nạp 15/3 năm nay, vậy tháng 12 này em có phải làm không"], "Có, đã đủ 6 tháng"),
    (["thời Hướng dẫn 21 ốm trên 3 tháng thì bị giới hạn mức xếp loại", "thế bây giờ hướng dẫn mới nói sao về người ốm như vậy"], "Đảng viên nghỉ ốm cộng dồn từ 03 tháng"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "lead"), LEADS)
def test_case_is_answered_as_it_is_told(assistant_: Assistant, question: str, lead: str) -> None:
    assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(("turns", "lead"), TURNS)
def test_later_turn_is_answered_with_what_was_told(assistant_: Assistant, turns: list[str], lead: str) -> None:
    assert assistant_.ask(turns).text.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "đảng viên đi xe vượt đèn đỏ có ảnh hưởng xếp loại không",
        "bị phạt vì vi phạm giao thông có ảnh hưởng tới xếp loại không",
    ],
)
def test_act_alone_brings_not_what_its_discipline_brings(assistant_: Assistant, question: str) -> None:
    """A stored word about who was disciplined is not said of who only did something."""
    assert not assistant_.ask(question).text.startswith(("Có", "Không"))
