"""A later turn that is only answered by what the turns before told, and one that is not."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.carried.own_matter import brings_own_matter
from assistant.answering.conversation.pointing import of_another
from corpus.text import fold

TAKEN_OVER = [
    (
        [
            "Đảng ủy xã em có 94 đ/c xếp tốt cùng một nhóm thì chọn được mấy xuất sắc",
            "giả sử tỉnh công nhận xã là đơn vị nổi trội và cho hưởng mức tối đa thì con số ấy lên bao nhiêu",
        ],
        f"Tối đa {94 // 4} đồng chí",
    ),
    (
        [
            "Khối điều dưỡng: 26 HTXSNV, 119 HTTNV. Đã vượt tỷ lệ chưa?",
            "Vậy phải chuyển tối thiểu bao nhiêu đồng chí xuống HTTNV, còn lại mấy HTXSNV?",
        ],
        "Phải hạ 2",
    ),
    (
        [
            "em là chuyên viên không giữ chức vụ, năm nay được giao 18 việc",
            "10 việc bị đánh giá là không hoàn thành, có bị xếp không hoàn thành nhiệm vụ không?",
        ],
        "55,56%",
    ),
    (
        [
            "Tập thể Ban được 91 điểm, hoàn thành đúng hạn 20/20 nhiệm vụ, 5 nhiệm vụ vượt mức, đủ để xếp HTXSNV năm 2026 chưa?",
            "Nếu thẩm định lại công nhận 6 nhiệm vụ vượt mức thì có đạt mốc tỷ lệ vượt mức không?",
        ],
        "6 : 20 = 30%",
    ),
    (
        [
            "Đảng bộ có 72 đảng viên, 5 miễn công tác và sinh hoạt đảng, 3 mới kết nạp chưa đủ 6 tháng. Năm 2026 bao nhiêu người được xếp loại?",
            "Trong số được xếp loại ấy có 4 đồng chí HTNV, còn lại đều từ HTTNV trở lên, cùng nhóm. Chọn tối đa mấy HTXSNV?",
        ],
        f"còn lại 64 - 4 = {72 - 5 - 3 - 4} từ tốt trở lên",
    ),
    (
        ["cán bộ được 78 điểm thì xếp mức nào", "vậy mà có hai việc bị trễ hạn thì có còn được mức đó không"],
        "Không xếp được từ mức Hoàn thành tốt nhiệm vụ trở lên",
    ),
    (
        ["Một ĐV nghỉ ốm cộng dồn 3,5 tháng trong năm 2026, xếp loại thế nào?",
         "Còn nếu là kỳ năm 2021 thì đồng chí ấy bị giới hạn ở mức nào?"],
        "không xếp từ Hoàn thành tốt nhiệm vụ trở lên",
    ),
]  # fmt: skip

STANDS_ALONE = [
    (["28 tốt 6 xuất sắc có vượt không", "vậy bản kiểm điểm viết theo mẫu nào"], "Mẫu 2"),
    (["em được 78 điểm thì xếp mức nào", "kết quả đó có công khai không"], "công khai"),
    (["em được 78 điểm thì xếp mức nào", "nếu tôi nghỉ thai sản thì xếp loại thế nào"], "thai sản"),
    (["35 đồng chí tốt được mấy xuất sắc", "thế đơn vị nổi trội thì tỷ lệ tối đa là bao nhiêu phần trăm"], "25%"),
]

ASKED_BACK = [
    ["chi bộ A có 40 tốt, 9 xuất sắc có vượt không", "chi bộ B có 7 xuất sắc thì có vượt không"],
    ["chi bộ có 40 tốt, 9 xuất sắc có vượt không", "chi bộ bên cạnh 7 xuất sắc thì vượt không"],
    ["phòng em 40 nhiệm vụ, xong 30, tỷ lệ bao nhiêu", "tôi 10 nhiệm vụ không hoàn thành thì có bị xếp không hoàn thành không"],
    ["Cán bộ phụ trách 8 đơn vị, 5 đơn vị không hoàn thành nhiệm vụ thì xếp mức nào", "nếu 4 đơn vị thì sao"],
    ["Tôi cần tính ngày cuối cùng gửi dự thảo báo cáo kiểm điểm tập thể cho người dự họp.",
     "Hội nghị trong tháng 12, lịch cụ thể thì đơn vị chưa chốt. Hạn gửi là ngày mấy?"],
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), TAKEN_OVER, ids=lambda value: str(value)[:40])
@pytest.mark.parametrize("typed", [str, fold], ids=["marked", "unmarked"])
def test_facts_told_before_stand_until_they_are_replaced(turns, says, typed, assistant_):
    """
    A turn that is only answered with the figures of the turns before takes them over, and says so.
    """
    answer = assistant_.ask([typed(turn) for turn in turns])

    assert answer.status is Outcome.ANSWERED
    assert says in answer.text
    assert "dùng cả dữ kiện đã nêu ở câu trước" in answer.text or "trên 18;" in answer.text


@pytest.mark.parametrize(("turns", "says"), STANDS_ALONE, ids=lambda value: str(value)[:40])
def test_new_matter_is_not_answered_with_the_result_before(turns, says, assistant_):
    """
    Whoever asks of another matter is not given the same sum again.
    """
    answer = assistant_.ask(turns)

    assert answer.status is Outcome.ANSWERED
    assert says in answer.text
    assert "Tôi hiểu" not in answer.text


@pytest.mark.parametrize("turns", ASKED_BACK, ids=lambda turns: turns[1][:40])
def test_figures_of_another_are_not_taken_over(turns, assistant_):
    """
    What was told of one unit is no fact of another; what is not settled yet is asked for, not made up.
    """
    assert assistant_.ask(turns).status is Outcome.NEEDS_DETAILS


DAYS = [
    (["Hội nghị kiểm điểm ngày 17/12/2026 thì phải gửi dự thảo báo cáo chậm nhất hôm nào?", "Lịch đổi sang thứ Hai 21/12/2026 thì sao?"],
     "Chậm nhất 16/12/2026"),
    (["Hội nghị kiểm điểm ngày 17/12/2026 thì phải gửi dự thảo báo cáo chậm nhất hôm nào?", "nếu 21/12 thì sao"], "Chậm nhất 16/12/2026"),
    (["Họp chi bộ kiểm điểm 18/12/2026, gửi dự thảo báo cáo 16/12 có trễ không", "gửi 14/12 thì sao"], "14/12/2026 là kịp"),
    (["Họp chi bộ kiểm điểm 18/12/2026, gửi dự thảo báo cáo 16/12 có trễ không", "họp 21/12 thì sao"], "16/12/2026 là kịp"),
    (["kết nạp ngày 2/7/2026, 25/12/2026 chi bộ họp kiểm điểm thì có phải kiểm điểm không", "nếu kết nạp 2/6 thì sao"], "kết nạp 02/6/2026"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), DAYS, ids=lambda value: str(value)[-40:])
def test_day_told_later_replaces_the_day_of_its_part(turns, says, assistant_):
    """
    A new day of the meeting is no new day of the sending, and the old one holds no more.
    """
    assert says in assistant_.ask(turns).text


POINTS = [
    (["em chấm điểm chung 26, điểm kết quả 62 thì mức nào", "phần kết quả bị trừ 3 điểm thì mức nào"], f"Tổng điểm: 26 + {62 - 3} = 85"),
    (["em chấm điểm chung 26, điểm kết quả 62 thì mức nào", "chi bộ cộng cho em 2,5 điểm nữa thì tổng mấy, mức nào"], "88 cộng 2,5 là 90,5 điểm"),
    (["28 điểm chung, 58 điểm kết quả xếp gì", "nhóm kết quả bị trừ 20 điểm thì còn mức nào"], f"Tổng điểm: 28 + {58 - 20} = 66"),
    (["em chấm điểm chung 26, điểm kết quả 62 thì mức nào", "điểm chung tăng lên 28 thì mức nào"], "Tổng điểm: 28 + 62 = 90"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), POINTS, ids=lambda value: str(value)[-40:])
def test_points_gained_or_lost_later_change_the_points_told(turns, says, assistant_):
    """
    Three points taken off a group are no score of that group.
    """
    assert says in assistant_.ask(turns).text


def test_own_matter_is_told_by_words_that_no_case_has():
    """
    Forms and publication are no part of a case; a higher ratio and a lower rating are.
    """
    assert brings_own_matter("28 tot 6 xuat sac", "vay ban kiem diem viet theo mau nao")
    assert not brings_own_matter("28 tot", "neu duoc cap co tham quyen cho muc cao nhat thi len bao nhieu")
    assert of_another("phong a co 8 viec", "phong b co 9 viec")
    assert not of_another("phong a co 8 viec", "phong a co 9 viec")


DOCUMENTS = [
    (["Quy định 366 thay cho quy định nào?", "Thế bản bị thay ấy có hiệu lực từ ngày nào?"], "qd-124-2023"),
    (["Hướng dẫn 43 thay hướng dẫn nào", "hướng dẫn bị thay đó ban hành ngày nào"], "hd-25-2023"),
    (["quy định 124 bị cái nào thay", "cái mới đó mấy điều"], "qd-366-2025"),
    (["Quy định 132 còn hiệu lực không", "vậy văn bản thay thế nó là gì, có hiệu lực khi nào"], "qd-124-2023"),
]


@pytest.mark.parametrize(("turns", "document"), DOCUMENTS, ids=lambda value: str(value)[-40:])
def test_document_is_pointed_at_by_what_became_of_it(turns, document, assistant_):
    """
    The one replaced is the one before the one named, the new one the one after it.
    """
    answer = assistant_.ask(turns)

    assert answer.citations[0].key.split("/")[0] == document


ROUNDS = [
    (
        [
            "Thời Hướng dẫn 21 năm 2019, đảng viên chuyển công tác giữa năm thì chi bộ nào xếp loại?",
            "ở chỗ cũ tới 8 tháng rồi mới chuyển thì phải lấy giấy gì của chi bộ cũ?",
        ],
        "hd-21-2019",
    ),
    (["kỳ 2023 bị khiển trách thì xếp loại gì", "muốn xuất sắc phải vượt bao nhiêu phần trăm nhiệm vụ"], "qd-124-2023"),
]


@pytest.mark.parametrize(("turns", "document"), ROUNDS, ids=lambda value: str(value)[-40:])
def test_round_told_before_stands_and_is_said(turns, document, assistant_):
    """
    Who asked of a past round goes on about it until another time is named, and is told so.
    """
    answer = assistant_.ask(turns)

    assert answer.citations[0].key.split("/")[0] == document
    assert "kỳ đã nêu ở câu trước" in answer.text


def test_round_told_before_gives_way_to_now(assistant_):
    """
    "Bây giờ" ends it.
    """
    turns = ["kỳ 2023 bị khiển trách thì xếp loại gì", "bây giờ muốn xuất sắc phải vượt bao nhiêu phần trăm nhiệm vụ"]
    answer = assistant_.ask(turns)

    assert answer.citations[0].key.startswith("qd-366-2025")
    assert "kỳ đã nêu ở câu trước" not in answer.text


NUMBERS = [
    (["tập thể 20 nhiệm vụ xong 13 xếp gì", "14 thì sao"], "14 nhiệm vụ hoàn thành trên 20"),
    (["tập thể 20 nhiệm vụ xong 13 xếp gì", "14 thì sao", "nếu bất khả kháng"], "14 nhiệm vụ hoàn thành trên 20"),
    (["tôi 92 điểm, bị cảnh cáo vì vi phạm công vụ thì xếp mức gì", "nếu chỉ khiển trách thì sao"], "bị kỷ luật khiển trách"),
    (["họp 14/12/2026 thì gửi dự thảo hôm nào", "nếu họp muộn hơn 2 ngày thì sao"], "hội nghị ngày 16/12/2026"),
    (["14 tháng 12 họp thì gửi dự thảo hôm nào", "thế 16?"], "hội nghị ngày 16/12/2026"),
    (["chi bộ 40 tốt 9 xuất sắc vượt không", "tỷ lệ bao nhiêu phần trăm"], "9 trên 40 là 22,50%"),
    (
        ["150 đảng viên được xếp loại, 20 xuất sắc, 110 tốt, 18 hoàn thành, 2 không hoàn thành", "có vượt không", "tỷ lệ từng mức"],
        "Hoàn thành tốt nhiệm vụ 73,33%",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), NUMBERS, ids=lambda value: str(value)[-40:])
def test_new_word_or_number_takes_the_place_of_the_old(turns, says, assistant_):
    """
    A bare number is that of the part it is near to; a new question is put to the old facts.
    """
    assert says in assistant_.ask(turns).text


def test_bare_number_that_may_be_two_things_is_asked_about(assistant_):
    """
    After "40 tốt được mấy xuất sắc", 7 may be the excellent or the good.
    """
    turns = ["chi bộ 40 tốt được mấy xuất sắc", "nếu 7 thì sao"]

    assert assistant_.ask(turns).status is Outcome.NEEDS_DETAILS
    assert "Tối đa 10 đồng chí" in assistant_.ask([turns[0], "nếu 50 thì sao"]).text


MOVES = [
    (["80 tốt 16 xuất sắc đúng 20% chưa", "cấp trên rút 4 người từ tốt xuống hoàn thành, giờ xuất sắc vượt mấy"], "80 bớt 4 là 76 tốt"),
    (["240 đảng viên, 31 HTXSNV, 178 HTTNV, 26 HTNV, 5 KHTNV. HTXSNV có vượt không?", "Nếu bỏ 3 đồng chí HTXSNV xuống HTTNV thì thế nào?"],
     f"{31 - 3} đảng viên xếp loại Hoàn thành xuất sắc nhiệm vụ là trong giới hạn: tối đa {(178 + 3) // 5}"),
    (["310 đảng viên HTTNV, đã chọn 58 HTXSNV, còn dư chỉ tiêu không?", "Nếu lấy thêm 5 đồng chí từ số HTTNV lên thì có vượt không?"],
     f"Có, vượt {58 + 5 - (310 - 5) // 5}"),
    (["64 tập thể HTTNV, được mấy tập thể HTXSNV?", "Đề nghị 13 thì vượt mấy?"], f"Vượt {13 - 64 // 5} tập thể"),
    (["chi bộ 40 tốt được mấy xuất sắc", "9 thì có vượt không"], f"Có, vượt {9 - 40 // 5}"),
    (["28 điểm tiêu chí chung, 61,5 điểm kết quả, xếp mức nào?", "Nếu tiêu chí chung chỉ còn 20 thì sao?"], "20 + 61,5 = 81,5"),
    (["28 điểm tiêu chí chung, 61,5 điểm kết quả, xếp mức nào?", "Thiếu bao nhiêu điểm để lên xuất sắc?"], "Còn thiếu ít nhất 0,5 điểm"),
    (["hạn gửi hồ sơ kỳ 2026 về Ban Tổ chức Trung ương là ngày nào", "ngày 30/01/2027 gửi có kịp không"], "Có, đúng hạn"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), MOVES, ids=lambda value: str(value)[-40:])
def test_people_moved_or_proposed_later_change_the_counts_told(turns, says, assistant_):
    """
    Whoever goes from good to completed is off the good, whoever goes up is off them too, and who is proposed is excellent.
    """
    assert says in assistant_.ask(turns).text


IN_BETWEEN = [
    (["chi bộ 40 tốt được mấy xuất sắc", "mẫu 2B dùng cho ai", "thế 45 tốt thì sao"], f"Tối đa {45 // 5} đồng chí"),
    (["chi bộ 40 tốt được mấy xuất sắc", "vượt thì có bị phạt không", "nếu đơn vị nổi trội thì được mấy"], f"Tối đa {40 // 4} đồng chí"),
    (["tôi 85 điểm xếp mức gì", "kết quả có công khai không", "còn thiếu mấy điểm để xuất sắc"], f"ít nhất {90 - 85} điểm"),
    (["26 HTXSNV, 119 HTTNV. Đã vượt chưa?", "Vậy phải chuyển tối thiểu bao nhiêu đồng chí xuống HTTNV, còn lại mấy HTXSNV?", "nếu được 25% thì sao"],
     f"tối đa {119 // 4}"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), IN_BETWEEN, ids=lambda value: str(value)[-40:])
def test_case_stands_over_a_question_put_in_between(turns, says, assistant_):
    """
    A question about a form does not end the case that was told before it.
    """
    assert says in assistant_.ask(turns).text


PLAIN = [
    (["hoàn thành tốt cần bao nhiêu điểm", "ngoài điểm ra còn điều kiện gì"], "qd-366-2025/dieu-11/khoan-2"),
    (["Tôi là hiệu trưởng kiêm bí thư chi bộ, kiểm điểm ở đâu", "viết mẫu nào"], "hd-43-2025/mau-02a-hd-kd-dg-2025"),
    (["công chức không giữ chức vụ dùng mẫu nào", "trưởng phòng?"], "hd-43-2025/mau-02a-hd-kd-dg-2025"),
]


@pytest.mark.parametrize(("turns", "key"), PLAIN, ids=lambda value: str(value)[-40:])
def test_rating_or_person_told_before_stands_and_what_was_asked_does_not(turns, key, assistant_):
    """
    The rating asked about and the one who asks stay; a new kind of question takes the place of the old.
    """
    assert assistant_.ask(turns).citations[0].key == key


REPLACED = [
    (["Đơn vị em được 25%, có 50 đồng chí tốt thì mấy xuất sắc", "nếu chỉ được 20%"], f"Tối đa {50 // 5} đồng chí"),
    (["30 người, tất cả đều từ tốt trở lên, xuất sắc tối đa mấy", "trong đó chọn 6 có vượt không"], f"Có, vượt {6 - (30 - 6) // 5}"),
    (["20 tổ chức đảng tốt, 5 xuất sắc có vượt không", "bỏ 1 tổ chức xuất sắc thì sao"], "Không vượt: 4 tổ chức đảng"),
    (["tập thể lãnh đạo phòng hoàn thành 34/50 nhiệm vụ xếp mức nào", "thế cá nhân trưởng phòng có bị không hoàn thành theo không"],
     "đối tượng cán bộ lãnh đạo, quản lý"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), REPLACED, ids=lambda value: str(value)[-40:])
def test_ratio_or_person_told_later_replaces_the_one_before(turns, says, assistant_):
    """
    The common ratio takes the place of the higher one, a person that of the collective.
    """
    assert says in assistant_.ask(turns).text


OF_THE_CASE = [
    (["Tập thể được giao 48 nhiệm vụ, hoàn thành 33. Có rơi vào KHTNV không?", "Bổ sung thêm 1 nhiệm vụ hoàn thành nữa thì sao?"], "33 thêm 1 là 34"),
    (["Nhóm cấp trưởng có 23 HTTNV, đề nghị 5 HTXSNV. Có vượt trần không?", "Cần thêm bao nhiêu HTTNV để giữ được 5?"], f"ít nhất 25 đồng chí Hoàn thành tốt nhiệm vụ, thêm {25 - 23}"),
    (["Nhóm cấp trưởng có 23 HTTNV, đề nghị 5 HTXSNV. Có vượt trần không?", "Nếu rút lại còn 4 thì sao?"], "Không vượt: 4"),
    (["Nhóm cấp trưởng có 23 HTTNV, đề nghị 5 HTXSNV. Có vượt trần không?", "Áp dụng mức 25% thì kết luận thế nào?"], f"tối đa {23 // 4} (không quá 25%"),
    (["Ban thường vụ tỉnh ủy dự kiến kiểm điểm 1,5 ngày. Đủ không?", "Còn ban thường vụ đảng ủy xã 1 ngày thì sao?"], "cấp ủy xã, phường, đặc khu"),
    (["Kỳ trước bị chỉ ra 12 khuyết điểm, khắc phục 11. Có đủ điều kiện xét HTXSNV không?", "Đến cuối năm khắc phục xong cả 12 thì đủ chưa?"], "12 khuyết điểm đã khắc phục trên 12"),
    (["Chi bộ họp kiểm điểm thứ Sáu 25/12/2026, dự thảo gửi thứ Ba 22/12/2026. Có đúng hạn không?", "Muộn nhất phải gửi ngày nào?"], "Chậm nhất 22/12/2026"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), OF_THE_CASE, ids=lambda value: str(value)[-40:])
def test_one_more_is_added_and_what_is_kept_is_what_was_told(turns, says, assistant_):
    """
    One task more is no one task in all, five to be kept are the five excellent, and another body has its own rule.
    """
    assert says in assistant_.ask(turns).text


OTHERS = [
    (["phòng có 24 nhiệm vụ hoàn thành hết, 7 vượt mức, tôi là trưởng phòng được 93 điểm, xuất sắc được chưa", "nếu là 8 việc vượt thì sao"],
     "8 nhiệm vụ vượt mức trên 24"),
    (["27 điểm chung với 58 điểm kết quả thì xếp gì", "thẩm định trừ 1,5 điểm phần kết quả thì còn bao nhiêu, có tụt mức không"],
     "58 trừ 1,5 là 56,5 điểm"),
    (["18/12/2026 tôi họp chi bộ kiểm điểm", "dự thảo gửi 15/12 có đúng không"], "hội nghị ngày 18/12/2026; gửi ngày 15/12/2026"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "says"), OTHERS, ids=lambda value: str(value)[-40:])
def test_number_or_day_of_a_later_turn_goes_to_the_part_it_names(turns, says, assistant_):
    """
    Eight tasks beyond what was asked are no new total, and a day of sending is no day of the meeting.
    """
    assert says in assistant_.ask(turns).text


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (["24 tốt 5 xuất sắc có vượt không", "nếu 4 thì sao"], "Số 4 là số Hoàn thành xuất sắc hay số"),
        (["24 tốt 5 xuất sắc có vượt không", "nếu 12 thì sao"], "Số 12 là số Hoàn thành xuất sắc hay số"),
        (
            ["được giao 20 nhiệm vụ, hoàn thành 20, vượt mức 5, có được xuất sắc không", "nếu 7 thì sao"],
            "7 nhiệm vụ vượt mức trên 20",
        ),
    ],
)
def test_bare_number_takes_the_place_of_the_count_it_is_near_to(assistant_, turns: list[str], says: str) -> None:
    """
    Clearly nearer to one of the tasks told before than to all others; of ratings it is asked which one is meant.
    """
    assert says in assistant_.ask(turns).text
