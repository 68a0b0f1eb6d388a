"""One person's or unit's case decided by rules: points by groups, what is late, who was disciplined, whose rating binds whom."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant

LEADS = [
    # points told group by group are added; how many groups there are is no score
    ("điểm bốn nhóm của tôi là 26, 44, 8, 9 thì xếp loại nào", f"{26 + 44 + 8 + 9} điểm nằm trong khung"),
    ("nhom 1: 27/30, nhom 2: 40/50, nhom 3: 9/10, nhom 4: 8/10 thi tong xep muc nao", f"{27 + 40 + 9 + 8} điểm nằm trong khung"),
    ("nhom chung 26/30 nhom ket qua 61/70 co dc xs ko", "Không: quy định không cho phép mức Hoàn thành xuất sắc"),
    ("điểm 3 quý của em là 90, 86, 88 thì cả năm xếp gì", "Phần đọc được của Quy định 366 không ghi lấy trung bình điểm các quý"),
    ("em tự chấm 93 điểm, chi ủy chấm 84 điểm thì theo điểm nào", "Phần đọc được của Quy định 366 không ghi lấy điểm tự chấm"),
    ("em 92d bị trừ 4d thì còn mấy điểm, xếp gì", "88 điểm nằm trong khung"),
    ("Chi bộ: 4 đồng chí 93 điểm, 13 đồng chí 78 điểm, 2 đồng chí 60 điểm. Tối đa mấy xuất sắc?", "Tối đa 2 đồng chí xuất sắc, 4 là vượt 2"),
    # in time are the rest
    ("chậm 6 trong 20 việc còn lại đúng hạn thì có được hoàn thành nhiệm vụ không", "Không: theo Quy định 366"),
    ("được giao 15 việc, 12 việc xong đúng hạn, 3 việc xong nhưng trễ thì xếp loại cao nhất mức nào", "Xét riêng các tỷ lệ này thì quy định cho phép cao nhất mức Hoàn thành nhiệm vụ"),
    # months with days
    ("ốm 1 tháng 20 ngày rồi ốm tiếp 1 tháng 5 ngày có đủ 3 tháng không", "Không: nghỉ ốm cộng dồn 1 tháng 20 ngày + 1 tháng 5 ngày = 2 tháng 25 ngày"),
    # places led, people led
    ("4/6 phòng trực thuộc không hoàn thành thì giám đốc xếp loại gì", "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành"),
    ("phòng tôi 8 người, 2 người không hoàn thành thì trưởng phòng có được xếp tốt không", "Chưa kết luận được: phần đọc được của Quy định 366 không đặt tỷ lệ"),
    # boards and their members
    ("phó bí thư bị khiển trách thì chi bộ xếp loại gì", "Chưa kết luận được: thành viên vi phạm liên quan chức trách"),
    ("ban giám đốc có 3 người, 1 người bị cảnh cáo thì tập thể có được xuất sắc không", "Không: một điều kiện Hoàn thành xuất sắc"),
    ("năm 2020 phó giám đốc bị khiển trách thì ban giám đốc xếp loại gì", "Chưa: riêng dữ kiện đã cho không thuộc trường hợp Không hoàn thành"),
    ("năm 2024 phó chủ tịch bị khiển trách thì tập thể lãnh đạo có được hoàn thành tốt không", "Không: theo Quy định 124"),
    ("phó hiệu trưởng bị cảnh cáo thì hiệu trưởng có bị hạ mức xếp loại không", "Tùy trường hợp: phần đọc được của Quy định 366 không xếp người đứng đầu"),
    # the discipline itself
    ("bị cảnh cáo tháng 4/2025 do vi phạm công vụ thì xếp loại gì", "Không hoàn thành nhiệm vụ: vi phạm liên quan chức trách"),
    ("em tự khai báo, khắc phục xong mà bị khiển trách thì có bị xếp không hoàn thành nhiệm vụ không", "Tùy trường hợp: người tự giác nhận lỗi"),
    ("bị khiển trách năm ngoái, năm nay làm tốt thì có được hoàn thành tốt không", "Có thể, nếu đủ điều kiện của mức"),
    ("anh trai của phó phòng bị bắt thì phó phòng có bị hạ mức xếp loại không", "Không thấy căn cứ"),
    # as a public employee and as a member
    ("chính quyền xếp em hoàn thành nhiệm vụ mà chi bộ xếp tốt có được không", "Tùy trường hợp: kết quả xếp loại cán bộ, công chức"),
    ("năm 2021 viên chức chỉ hoàn thành tốt thì đảng viên có được xuất sắc không", "Không: theo Hướng dẫn 21-HD/BTCTW (2019), đảng viên là cán bộ"),
    # days and heads
    ("họp ngày 22/12/2026 thì gửi trước ngày nào", "Chậm nhất 17/12/2026"),
    ("phòng có 2 lãnh đạo thì kiểm điểm ở đâu", "Tập thể lãnh đạo có 2 thành viên (dưới 03 thành viên)"),
    ("còn mấy ngày nữa đến hạn nộp hồ sơ 01/02", "Còn "),
    ("cần bao nhiêu phiếu để đạt 2/3 của 31 người", "Ít nhất 21"),
    # what the texts leave open
    ("bị khiển trách rồi được minh oan, hủy quyết định kỷ luật thì xếp loại có bị tính không", "Phần đọc được của Quy định không nêu riêng kỷ luật đã được xóa"),
    ("dv đang bị xem xét kỷ luật, đến 10/12 vẫn chưa có kết luận thì xếp loại thế nào", "Phần đọc được của Quy định không"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "lead"), LEADS)
def test_case_is_decided_as_told(assistant_: Assistant, question: str, lead: str) -> None:
    assert assistant_.ask(question).text.startswith(lead)


def test_criteria_are_no_directive(assistant_: Assistant) -> None:
    """ "6 tiêu chí thì 4 …" names no Chỉ thị 4."""
    assert "Chỉ thị" not in assistant_.ask("năm 2022 có 6 tiêu chí thì 5 tiêu chí tốt, 1 trung bình, xếp loại gì").text


def test_spell_of_last_year_goes_by_the_rules_of_its_review(assistant_: Assistant) -> None:
    """The last day of a spell is not the day whose rules apply."""
    answer = assistant_.ask("đảng viên đi học tập trung từ 01/2 đến 30/8/2025 thì ai xếp loại")
    assert answer.hits[0] in ("hd-43-2025/muc-7/tieu-muc-7.6", "qd-366-2025/dieu-7/khoan-2")


def test_card_of_an_ended_document_says_until_when(assistant_: Assistant) -> None:
    assert "hết hiệu lực từ 18/10/2019" in assistant_.ask("hồ sơ xếp loại năm 2018 áp dụng văn bản nào").text
