"""Readings that are not sure: asked about, or told in the first sentence, never reckoned with as if they were."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.figures.reading import read as read_figures
from assistant.answering.matter.condition import share_untold

# what is asked (a conversation as a tuple), what the reply says, what it must not say
SCORED = [
    ("luận văn 7,8 điểm thì xếp loại gì", "7,8 điểm luận văn không phải điểm đánh giá cuối năm", "dưới 50"),
    ("bắn súng bài 1 được 24 điểm thì xếp loại gì", "24 điểm bắn súng", "dưới 50"),
    ("tiết dạy được 17,5 điểm thì cuối năm xếp loại gì", "17,5 điểm tiết dạy", "dưới 50"),
    ("chỉ số cải cách hành chính đạt 91 điểm, phường được xếp xuất sắc đúng không", "thang 100 là bao nhiêu", "91 ≥ 90"),
    ("em được 8,5 điểm xếp loại gì", "theo thang điểm nào", "dưới 50"),
    ("đội có 9 đồng chí, 8 tốt, bắn đạn thật 24 điểm, mấy đồng chí xuất sắc", "không dùng 24 điểm bắn đạn", "24 < 50"),
    ("tổng điểm 92, bài thi lý luận 6,5 điểm thì xếp loại gì", "92 điểm nằm trong khung", "6,5 <"),
    # words that only look so without marks
    ("dang vien duoc 72 diem thi xep loai gi", "72 điểm nằm trong khung", "không phải điểm đánh giá cuối năm"),
    ("ban chấp hành được 88 điểm thì xếp loại gì", "88 điểm nằm trong khung", "không phải điểm đánh giá cuối năm"),
    ("bản kiểm điểm tự chấm 91 điểm xếp loại nào", "91 điểm nằm trong khung", "không phải điểm đánh giá cuối năm"),
]  # fmt: skip
COUNTED = [
    ("cần bao nhiêu phòng tốt trong 13 phòng để thủ trưởng được xuất sắc", "“13 phòng” là số", "65"),
    ("đơn vị có 3 trưởng phòng và 7 phó phòng đều tốt, xếp 2 ông trưởng xuất sắc thôi được không", "ghi riêng từng nhóm", "chưa hợp lý"),
    ("12 công chức, 30 viên chức gộp lại tính xuất sắc 20% là 8 người, đúng chưa", "ghi riêng từng nhóm", "chưa hợp lý"),
    ("chi bộ 30 người, 27 tốt trong đó 4 nghỉ hưu, mấy người xuất sắc", "Tối đa 5", "có 23"),
    ("trường 45 giáo viên, 30 đảng viên, 26 đảng viên tốt, mấy xs", "tính trên 30 đảng viên, không phải 45 giáo viên", "45 đảng viên"),
    ("đảng bộ có 5 chi bộ, mỗi chi bộ 1 xuất sắc, tổng tốt 22", "ở mỗi nơi thì cộng lại", "Không vượt"),
    ("chi bộ có 41 đảng viên trong đó 5 người miễn sinh hoạt, 3 người dự bị, tỷ lệ 20 phần trăm tính trên bao nhiêu người", "không phải trên tổng số đảng viên", "phải kiểm điểm"),
    ("đảng bộ 340 đảng viên: 52 xs, 271 tốt, 15 ht, 2 kht. báo cáo tỷ lệ xs là 15,3% đúng không", "Chưa kiểm con số 15,3%", "\nCó"),
    ("18 trưởng phòng tốt và 26 chuyên viên tốt, tính riêng thì mỗi nhóm tối đa mấy xuất sắc", "trưởng phòng tối đa 3", "là số xếp"),
]  # fmt: skip
VOTED = [
    ("phiếu: 9 xuất sắc, 8 tốt, 3 hoàn thành. xếp loại gì", "không ghi số phiếu", "vượt"),
    ("tôi tự nhận tốt nhưng phiếu xuất sắc 11/14 thì xếp gì", "không ghi số phiếu", "tổ chức đảng trực thuộc"),
    ("6/10 người nhất trí mức hoàn thành tốt, 4 người nói xuất sắc thì xếp gì", "không ghi", "vượt 3"),
    ("bỏ phiếu xong chi bộ có 20 tốt, 5 xuất sắc, có vượt tỷ lệ không", "vượt 1", "không ghi số phiếu"),
]  # fmt: skip
POINTS = [
    ("6 tháng đầu năm 75 điểm, 6 tháng cuối 92, cả năm xếp loại nào", "điểm của từng đợt", "75 ≥ 70"),
    ("quý 1 tốt quý 2 xuất sắc quý 3 tốt thì năm được xuất sắc không", "điểm các quý", "mẫu số"),
    ("có 1 bí thư và 2 phó bí thư, cả 3 đều đạt 95 điểm thì ai được xuất sắc", "không nêu cách chọn", "95 ≥ 90"),
    (("mình 90 điểm tròn", "mà chi bộ chỉ còn 1 suất", "người kia 92"), "không nêu cách chọn ai", "92 ≥ 90"),
    (("anh 90 điểm em 89 điểm, ai xuất sắc", "cùng chi bộ 5 người tốt", "chọn ai"), "không nêu cách chọn ai", "89 ≥ 70"),
]  # fmt: skip
TASKS = [
    ("chỉ có 4/5 chỉ tiêu đạt, 1 chỉ tiêu đạt 98% do bão lũ thì có được xuất sắc ko", "Không", "nhiệm vụ hoàn thành 98%"),
    ("trạm y tế vượt 25% kế hoạch khám bệnh, trưởng trạm được xuất sắc không", "", "25%, yêu cầu"),
    (("giám đốc phụ trách 6 đơn vị", "3 đơn vị không hoàn thành", "thêm 1 nữa thì sao"), "66,67%", "3 nay là 1"),
]  # fmt: skip
TURNS = [
    (("chi bộ 18 người tốt được mấy xuất sắc", "3 có đúng k"), "trong giới hạn", "có 3 đảng viên Hoàn thành tốt"),
    (("20 phần trăm là mấy", "28 người tốt thì mấy xs", "nếu gộp cả 3 anh thường trực thì sao"), "đã nằm trong số 28 chưa", "có 3 đảng viên"),
    (("40 tốt được mấy", "25% thì mấy", "ai quyết cho 25"), "", "có 25 đảng viên"),
    (("chi bộ 15 người tốt", "3 người xs nữa là 18", "đúng tỷ lệ chưa"), "của 15 đảng viên", "của 18"),
    (("19 tốt, 4 xs có vượt ko", "hạ 1 người xuống hoàn thành thì sao", "hạ 1 người xuống tốt thì sao"), "thay cho số 19", "của 1 đảng viên"),
    (("bao nhiêu phần trăm được xuất sắc", "16 trưởng thôn có áp dụng ko", "vậy 16 đảng viên là trưởng thôn thì mấy"), "", "16 trên 16"),
    (("hạn xếp loại của đảng viên là khi nào", "còn cấp tỉnh", "25/12 mới xong thì trễ mấy hôm"), "Không trễ", "chưa hợp lý"),
]  # fmt: skip
CASES = [
    ("bí thư bị khiển trách vì vi phạm giao thông ngoài công vụ", "Chưa kết luận được chỉ từ việc này", ""),
    ("hai người cùng một vi phạm, một người khiển trách một người cảnh cáo, xếp loại khác nhau không", "", "1 bị kỷ luật trên 2"),
    ("bị cảnh cáo 1/3/2025 năm 2026 xếp loại thế nào", "kỷ luật của năm trước", "nơi cũ"),
    ("bị khiển trách rồi 2 tháng sau lại bị cảnh cáo, xếp loại thế nào", "nếu vi phạm liên quan chức trách", ""),
    ("tôi vào đảng 30 năm, 65 tuổi, được miễn công tác, có xếp loại ko", "", "360 tháng"),
    ("nộp 10/2/2027 có trễ ko", "Nếu là hồ sơ gửi Ban Tổ chức Trung ương thì có, đã chậm", ""),
    ("nộp đảng phí 10/2/2027 có trễ không", "", "01/02/2027"),
    ("chi bộ họp kiểm điểm 1 buổi sáng và 1 buổi chiều có đủ không", "Có, phù hợp", "Không"),
    ("chi bộ kiểm điểm một buổi có được không", "Không", ""),
    ("kiểm điểm buổi sáng 3 tiếng có đủ 1 ngày không", "", "Có, phù hợp"),
    ("có 2/3 cấp uỷ đồng ý thì được công nhận xuất sắc à", "", "Có, điều khoản nêu"),
    ("tổng 100 điểm thì kết quả nhiệm vụ chiếm mấy điểm", "70 điểm", "Tối đa 30 điểm"),
]  # fmt: skip

LATER = [
    ("mô hình sinh kế cộng đồng đạt 83 điểm thì chủ tịch hội xếp gì", "Hiểu 83 điểm là tổng điểm đánh giá", ""),
    ("chị Hồng phòng tài chính được 83 điểm xếp loại gì", "83 điểm nằm trong khung", "Hiểu 83"),
    ("PCI đứng thứ 5, 68,2 điểm, chủ tịch tỉnh xếp loại nào", "68,2 điểm PCI", "68,2 ≥ 50"),
    ("công nhân tay nghề thi được 88 điểm, cuối năm xếp gì", "88 điểm thi", "88 ≥ 70"),
    ("tăng trưởng 8,2% vượt 1,2 điểm phần trăm thì bí thư tỉnh xếp gì", "", "1,2 < 50"),
    ("bán hàng vượt 40% doanh số, 90 điểm, xếp gì", "90 điểm nằm trong khung", "nhiệm vụ vượt mức: 40%"),
    ("vượt kế hoạch 130% thì sao", "", "chưa hợp lý"),
    ("anh Tám 78 điểm chị Chín 69 điểm anh Mười 90 điểm ai được tốt", "1 trong 3 người", "10 điểm"),
    ("hiệu trưởng có 4 tổ, 2 tổ xuất sắc 2 tổ tốt", "“2 tổ” là số", "Vượt"),
    ("khối xã: 3 lãnh đạo tốt, 9 công chức tốt, 4 người không chuyên trách tốt, mỗi nhóm được mấy xs", "công chức tối đa 1", "là số xếp"),
    ("nghỉ phép 12 ngày nghỉ ốm 80 ngày", "cộng dồn 80 ngày", "92"),
    ("đảng viên nợ 2 tháng đảng phí, 84 điểm", "Chưa tính đến việc nợ, đóng chậm đảng phí", ""),
    (("93 điểm", "bị cảnh cáo", "không phải công vụ"), "không liên quan chức trách, công vụ", "nếu vi phạm bị kỷ luật liên quan"),
    ("chi bộ 11 đảng viên, 9 tốt 2 hoàn thành, muốn 2 xs", "20% của 7", "chưa hợp lý"),
    ("tổ 9 người, 8 tốt, tổ trưởng đòi 2 xs", "lấy từ số đã nêu là tốt", "chưa hợp lý"),
    (("16 tốt mấy xs", "à 18", "trừ 3 người điều đi"), "Sau các thay đổi đã nêu", "có 18 đảng viên"),
    ("nghỉ ốm từ 1/3/2026 đến 15/6/2026 thì xếp loại sao", "từ 03 tháng trở lên", "dưới 03 tháng"),
    ("nghỉ ốm từ 1/9/2026 đến 30/10/2026 có xếp loại không", "chưa đến 03 tháng", ""),
    ("còn 2 khuyết điểm năm trước chưa sửa, 95 điểm", "Chưa tính đến việc khắc phục khuyết điểm", ""),
    (("bị khiển trách", "xếp gì", "nếu không liên quan công việc"), "Chưa kết luận được chỉ từ việc này", ""),
    ("xạ thủ bắn 3 loạt 87 điểm xếp gì", "87 điểm bắn 3 loạt", "87 ≥ 70"),
    ("có 11 người tốt, 1 người bị khiển trách xuống hoàn thành, vậy 2 xs còn được không", "chưa dùng đến: 1 Hoàn thành", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "says", "never"),
    [*SCORED, *COUNTED, *VOTED, *POINTS, *TASKS, *TURNS, *CASES, *LATER],
    ids=lambda value: str(value)[:60],
)
def test_reading_that_is_not_sure_is_told_or_asked(asked, says, never, assistant_):
    text = assistant_.ask(asked if isinstance(asked, str) else list(asked)).text

    assert says in text
    assert not never or never not in text


def test_points_of_another_thing_are_no_score(shipped, read):
    told = read_figures(read("luận văn 7,8 điểm, tổng điểm cuối năm 91", today=date(2026, 11, 21)), shipped)

    assert [(str(one.quantity.text), one.role) for one in told.figures] == [("7,8", "other_points"), ("91", "score")]


def test_missing_total_is_asked_back(assistant_):
    assert assistant_.ask("luận án được 9,2 điểm thì xếp loại gì").status is Outcome.NEEDS_DETAILS


@pytest.mark.parametrize(
    ("asked", "rule", "untold"),
    [
        ("có 2/3 cấp ủy đồng ý thì được à", "Cấp có thẩm quyền quyết định mức xếp loại.", True),
        ("trên 50% phiếu thấp thì sao", "có trên 50% phiếu tín nhiệm thấp", False),
        ("họp trước 31/12 được không", "kết thúc trước ngày 31/12", False),
    ],
)
def test_share_that_a_sentence_does_not_know(asked, rule, untold):
    assert share_untold(asked, rule) is untold
