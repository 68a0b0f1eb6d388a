"""Shares read the other way: the whole from a part, the share left out, sums divided, fractions; parts of scores and of members."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Mười tám đồng chí hoàn thành nhiệm vụ bằng 7,5% số được xếp loại. Đảng bộ xếp loại tất cả mấy người?", "Tổng số là 240:"),
        ("12% số đảng viên là 30 đồng chí, hỏi cả chi bộ có mấy đồng chí?", "Tổng số là 250:"),
        ("13 người là 5,3% số xếp loại thì tất cả có mấy người?", "Tổng số từ 243 đến 247:"),
        ("Báo cáo ghi xuất sắc 18,5%, tốt 70,2%, hoàn thành 9,8%, mức còn lại bao nhiêu phần trăm?", "Phần còn lại là 1,5%"),
        ("Bảng có 77 người xếp loại, ba mức trên là 14,3%, 77,9%, 6,5%, ô không hoàn thành bị nhòe. Ô ấy là mấy người?", "Phần còn lại là 1 trên 77"),
        ("(13 + 9) chia (70 + 52) ra bao nhiêu phần trăm?", "22 trên 122 là 18,03%"),
        ("Lấy 15 cộng 21 chia cho 96 cộng 104 được mấy phần trăm?", "36 trên 200 là 18,00%"),
        ("Một phần tám đổi ra phần trăm là bao nhiêu?", "1 trên 8 là 12,50%"),
        ("Tổng hợp 41 xuất sắc, 190 tốt, tỷ lệ xuất sắc ghi 17,7% đúng chưa?", "Đúng nếu tính trên số từ tốt trở lên là 17,75%; còn tính trên số Hoàn thành tốt nhiệm vụ là 21,58%"),
        ("Đảng bộ có 36 xuất sắc, 204 tốt, ghi tỷ lệ xuất sắc là 16%, chính xác không?", "Không đúng theo cả hai cách"),
        ("Chấm 28 cộng 63 thì vào khung nào?", "91 điểm"),
        ("Tự chấm 25 cộng 72 có được không?", "Không được: nhóm kết quả thực hiện nhiệm vụ tối đa 70 điểm"),
        ("Phiếu của một đồng chí ghi nhóm tiêu chí chung 32 điểm, nhóm kết quả 58 điểm. Phiếu này có hợp lệ không?", "tối đa 30 điểm"),
        ("Phòng được giao 53 việc, đã xong cả 53 và đúng hạn. Muốn xuất sắc phải vượt ít nhất mấy việc?", "Ít nhất 16 trong 53"),
        ("Khắc phục 5/5 khuyết điểm, 88 điểm, vượt 50% số việc, xuất sắc được không?", "Không: "),
        ("Theo Hướng dẫn 21, đảng bộ 33 tổ chức đảng trực thuộc tất cả hoàn thành trở lên, để đảng bộ xuất sắc cần bao nhiêu tổ chức tốt trở lên?", "Ít nhất 27 trong 33"),
        ("Năm 2022 đảng bộ có 24 chi bộ trực thuộc, không chi bộ nào dưới hoàn thành, 19 chi bộ từ tốt trở lên. Đảng bộ có đủ tỷ lệ xuất sắc không?", "Không: "),
        ("Chi bộ có 40 đảng viên, trong đó 5 người nơi khác đến sinh hoạt tạm thời. Cuối năm chi bộ xếp loại mấy người?", "35 đồng chí"),
        ("Chi bộ 26 đảng viên, trong đó 2 người đi sinh hoạt tạm thời ở nơi khác. Phải kiểm điểm mấy người?", "26 đồng chí"),
        ("Chi bộ có 50 đảng viên: 3 miễn sinh hoạt, 2 mới kết nạp 4 tháng, 1 dự bị 8 tháng. Kiểm điểm bao nhiêu người?", "phải kiểm điểm 45"),
        ("Chi bộ 44 đảng viên gồm 4 dự bị (2 người 3 tháng, 2 người 7 tháng), 5 cụ miễn sinh hoạt. Xếp loại được mấy người?", "37 đồng chí"),
        ("Năm 2022 đồng chí ốm 2 tháng, cuối năm nghỉ tiếp tháng rưỡi nữa, có xếp hoàn thành tốt không?", "cộng dồn 3,5 tháng"),
        ("Bệnh viện năm 2021 chỉ hoàn thành nhiệm vụ, ban giám đốc bệnh viện xếp cao nhất tới đâu?", "Cao nhất là Hoàn thành nhiệm vụ"),
        ("Đơn vị đặc thù xong xếp loại đúng ngày 15/01/2027, vậy có đạt yêu cầu về thời hạn không?", "Không kịp"),
    ],
)  # fmt: skip
def test_reckoned(assistant_: Assistant, question: str, told: str) -> None:
    """The first line tells the number."""
    assert told in assistant_.ask(question).text.split("\n")[0]


def test_months_at_work_are_no_sick_leave(assistant_: Assistant) -> None:
    """The rest of the year is not added to the months of illness."""
    text = assistant_.ask("Nghỉ ốm cộng dồn 4 tháng, tám tháng còn lại làm tốt, 82 điểm, xếp hoàn thành tốt được không?").text  # fmt: skip
    assert "nghỉ ốm 4 tháng" in text
    assert "12 tháng" not in text


def test_later_turn_is_a_percentage_too(assistant_: Assistant) -> None:
    """ "còn nếu 5 trên 16 thì sao" is asked as the first was."""
    first, second = "ba phần tám đảng viên là nữ thì ghi phần trăm thế nào", "còn nếu 5 trên 16 thì sao"
    assert "5 trên 16 là 31,25%" in assistant_.ask((first, second)).text
