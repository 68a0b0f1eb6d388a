"""A case is told by all that the question tells: what is left out is named, what can be read is read, two things asked are both
told."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import clock
from assistant.assistant import Assistant


def _text(assistant: Assistant, question: str) -> str:
    with clock.fixed(date(2026, 11, 29)):
        return assistant.ask(question).text


def _first(assistant: Assistant, question: str) -> str:
    return _text(assistant, question).split("\n")[0]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Bị phạt hành chính nồng độ cồn, đảng chưa kỷ luật, 85 điểm thì xếp loại sao", "việc bị xử phạt"),
        ("tôi bị phê bình rút kinh nghiệm chứ không kỷ luật, 91 điểm, được xuất sắc không", "phê bình"),
        ("toi 88 diem nhung dang bi to cao thi xep loai gi", "đơn thư"),
    ],
)
def test_what_no_rule_takes_up_is_named_before_the_points(assistant_: Assistant, question: str, left: str) -> None:
    """
    The points alone are told as the part they are, never as if the whole case had been weighed.
    """
    first = _first(assistant_, question)
    assert first.startswith("Chưa tính đến")
    assert left in first


@pytest.mark.parametrize(
    "question",
    [
        "Xã hoàn thành 33 trên 48 nhiệm vụ theo kế hoạch năm, không có lý do bất khả kháng. Chủ tịch xã có thuộc diện không hoàn thành nhiệm vụ không?",
        "tập thể được 78 điểm, nhưng 1 trên 10 nhiệm vụ trễ hạn, vậy được tốt không",
        "Tôi 93 điểm, vượt 4/12 nhiệm vụ, năm trước có 5 hạn chế mới khắc phục được 4, có được xuất sắc không?",
        "em 88 điểm, không bị kỷ luật gì thì xếp loại gì",
    ],
)
def test_nothing_is_named_where_all_is_heard_or_denied(assistant_: Assistant, question: str) -> None:
    """
    What is denied, and what the result speaks of, is left out of nothing.
    """
    assert "Chưa tính đến" not in _text(assistant_, question)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("Tôi là phó phòng, tự chấm nhóm chung 28, nhóm kết quả 64, phòng tôi hoàn thành hết việc nhưng chỉ 25% vượt. Xếp xuất sắc được không?", "25%"),
        ("92 diem xong het dung han 20% vuot thi co duoc xuat sac khong", "20%"),
        ("95 điểm, xong hết đúng hạn, 2/10 việc vượt, được xuất sắc không", "20%"),
    ],
)  # fmt: skip
def test_share_told_before_its_word_is_the_part_exceeded(assistant_: Assistant, question: str, share: str) -> None:
    """
    "25% vượt" is less than the 30% that the best rating asks for; a quarter is no ceiling of anybody here.
    """
    first = _first(assistant_, question)
    assert first.startswith("Không")
    assert f"nhiệm vụ vượt mức {share}" in first


@pytest.mark.parametrize(
    ("question", "rated"),
    [
        ("Tổng điểm của đồng chí A là 27 + 60, đồng chí B là 29 + 66, hỏi ai đủ điểm mức tốt, ai đủ mức xuất sắc?",
         ("đồng chí A 87 điểm: Hoàn thành tốt", "đồng chí B 95 điểm: Hoàn thành xuất sắc")),
        ("A: chung 27, kết quả 60; B: chung 29, kết quả 66. Xếp loại từng người?",
         ("A 87 điểm: Hoàn thành tốt", "B 95 điểm: Hoàn thành xuất sắc")),
        ("diem cua A 20+45, B 25+40, C 29+62 thi xep loai the nao",
         ("A 65 điểm: Hoàn thành nhiệm vụ", "B 65 điểm: Hoàn thành nhiệm vụ", "C 91 điểm: Hoàn thành xuất sắc")),
        ("A 92 điểm chậm 1 việc, B 88 điểm không chậm việc nào, ai được xếp cao hơn",
         ("A 92 điểm: Hoàn thành xuất sắc", "B 88 điểm: Hoàn thành tốt")),
    ],
)  # fmt: skip
def test_points_of_several_people_are_each_told(assistant_: Assistant, question: str, rated: tuple[str, ...]) -> None:
    """
    The groups of one are added for that one; nobody's points stand for another's.
    """
    first = _first(assistant_, question)
    assert first.startswith("Xét riêng về điểm")
    assert all(one in first for one in rated)


def test_mean_of_several_graders_is_reckoned(assistant_: Assistant) -> None:
    """
    (90 + 88 + 91 + 85 + 92) : 5 = 89,2, which no text makes the score.
    """
    text = _text(assistant_, "Điểm trung bình của 5 người chấm là 90; 88; 91; 85; 92 thì được xếp gì?")
    assert text.startswith("Trung bình cộng là 89,2 điểm, ở khung điểm Hoàn thành tốt")
    assert "không ghi" in text


@pytest.mark.parametrize(
    "question",
    [
        "Đảng viên bị kết luận suy thoái về tư tưởng chính trị, 92 điểm, xếp mức nào",
        "tập thể lãnh đạo bị kết luận mất đoàn kết nội bộ được 85 điểm thì xếp gì",
        "Tôi không giữ chức vụ, 60% nhiệm vụ không hoàn thành, 55 điểm, xếp gì?",
    ],
)
def test_points_do_not_hide_a_case_of_the_lowest_rating(assistant_: Assistant, question: str) -> None:
    """
    A conclusion of degradation or of disunity, more than half of the tasks not done: the points save nobody.
    """
    assert "trường hợp này thuộc mức Không hoàn thành nhiệm vụ" in _first(assistant_, question)


@pytest.mark.parametrize(
    "question",
    [
        "xong het viec nhung co may viec tre han, diem cung duoc 75. vay xep hoan thanh tot nv duoc khong",
        "Đảng ủy phường chúng tôi tự chấm 92 điểm, mọi việc đều xong, duy có một nhiệm vụ xong trễ hạn. Có còn được xếp Hoàn thành xuất sắc nhiệm vụ không?",
    ],
)  # fmt: skip
def test_some_late_bar_what_asks_for_all_in_time(assistant_: Assistant, question: str) -> None:
    """
    One late task, or some of a number not told, is less than all of them in time.
    """
    assert _first(assistant_, question).startswith("Không, không xếp được mức")


def test_head_of_a_body_rated_lower_is_no_cell(assistant_: Assistant) -> None:
    """
    The points are the secretary's, the rating told is of the cell; the text in force sets no ceiling between them.
    """
    text = _text(
        assistant_, "Bí thư chi bộ được 92 điểm mà chi bộ chỉ hoàn thành tốt, vậy bí thư có được xuất sắc không?"
    )
    assert text.startswith("Chưa đủ dữ kiện")
    assert "nơi phụ trách xếp Hoàn thành tốt nhiệm vụ" in text
    assert "không ghi mức của người đứng đầu không cao hơn" in text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("dv bi khien trach thang 3/2026 vi vi pham luat giao thong, khong lien quan cong vu, co bi xep khong hoan thanh ko", "Không, nếu chỉ xét việc bị kỷ luật này"),
        ("bị khiển trách không liên quan công vụ có được xếp tốt không", "Tùy trường hợp"),
        ("kỷ luật cảnh cáo tháng 1/2026 do vi phạm từ năm 2023 ở cơ quan cũ, giờ xếp loại 2026 thế nào", "Tính vào kết quả xếp loại của nơi cũ"),
        ("năm 2024 vi phạm ở đơn vị cũ, về đơn vị mới bị cảnh cáo thì tính vào đâu khi xếp loại", "Tính vào kết quả xếp loại của cơ quan, đơn vị cũ"),
    ],
)  # fmt: skip
def test_where_and_in_what_the_breach_was_turns_the_answer(assistant_: Assistant, question: str, lead: str) -> None:
    """
    A breach outside of duty is not the case of the text in force; one at the old place is counted there.
    """
    assert _first(assistant_, question).startswith(lead)


def test_member_beside_a_rating_as_public_employee_then(assistant_: Assistant) -> None:
    """
    By Hướng dẫn 21 one not excellent in the office is not excellent in the Party; what is known by heart settles no more.
    """
    first = _first(assistant_, "nam 2021 vien chuc hoan thanh nhiem vu thi dang vien cao nhat xep gi")
    assert first.startswith("Không xếp được mức Hoàn thành xuất sắc nhiệm vụ")
    assert "chưa đối chiếu" in first


def test_levels_counted_are_levels_of_criteria(assistant_: Assistant) -> None:
    """
    Three excellent criteria, two good and one average are nobody's ratings; by Quy định 124 the average one bars the best.
    """
    first = _first(assistant_, "Tiêu chí của tôi năm 2024: 3 xuất sắc, 2 tốt, 1 trung bình, xếp được mức nào?")
    assert "cao nhất còn có thể là Hoàn thành tốt" in first
    assert "Trung bình, yêu cầu ít nhất Tốt" in first


def test_two_years_are_both_told(assistant_: Assistant) -> None:
    """
    Each by the rules of its day: new members were reviewed by Hướng dẫn 21, and are not since Quy định 124.
    """
    text = _text(assistant_, "đảng viên kết nạp 4 tháng năm 2022 có phải kiểm điểm không? thế năm 2024?")
    assert "Năm 2024: không" in text
    assert "Năm 2022: có" in text
    assert "vẫn kiểm điểm nhưng không xếp loại" in text


def test_other_thing_asked_beside_a_day_is_told(assistant_: Assistant) -> None:
    """
    How long the review lasts stands beside the day of sending, which does not pass for the whole answer.
    """
    text = _text(
        assistant_,
        "Hội nghị kiểm điểm của ban thường vụ đảng ủy xã kéo dài mấy ngày, họp ngày 10/12/2026 thì báo cáo gửi ngày nào?",
    )
    assert "07/12/2026" in text
    assert "01 ngày" in text


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("hop chi bo kiem diem thu hai 04/01/2027 thi gui tai lieu truoc ngay nao (tet duong lich nghi 1/1)", "29/12/2026"),
        ("nếu hội nghị kiểm điểm lùi từ 15/12/2026 sang 22/12/2026 thì gửi tài liệu lại chậm nhất ngày nào", "17/12/2026"),
    ],
)  # fmt: skip
def test_holiday_and_the_day_moved_from_are_no_day_of_sending(assistant_: Assistant, question: str, day: str) -> None:
    """
    "nghỉ 1/1" is the holiday, "lùi từ 15/12" the day that holds no more.
    """
    assert _first(assistant_, question).startswith(f"Chậm nhất {day}")


def test_why_is_answered_by_the_condition_not_met(assistant_: Assistant) -> None:
    """
    Who asks why 89,5 points are not enough is told the 90, not that the texts give no reason.
    """
    first = _first(assistant_, "Vì sao tôi được 89,5 điểm mà không được xếp xuất sắc?")
    assert first.startswith("Vì chưa đủ điểm của mức Hoàn thành xuất sắc nhiệm vụ (từ 90 trở lên)")


def test_some_basic_targets_are_no_share_of_the_tasks(assistant_: Assistant) -> None:
    """
    Three of the five basic targets: whether one or all must fail the words read do not say.
    """
    first = _first(assistant_, "xã đạt 3 trong 5 chỉ tiêu kinh tế cơ bản thì chủ tịch xã có bị không hoàn thành không")
    assert first.startswith("Chưa kết luận được")
    assert "không nói rõ" in first


def test_bands_asked_together_are_all_told(assistant_: Assistant) -> None:
    """
    Two ratings asked by their points: the first alone would pass for the whole.
    """
    first = _first(
        assistant_, "mức tốt từ bao nhiêu điểm, mức hoàn thành từ bao nhiêu, dưới bao nhiêu thì không hoàn thành?"
    )
    assert all(said in first for said in ("từ 70 đến dưới 90", "từ 50 đến dưới 70", "dưới 50"))


@pytest.mark.parametrize(
    "question",
    [
        "nghi thai san 6 thang nam 2026 co duoc xep xuat sac khong",
        "em vắng hôm họp kiểm điểm vì đi công tác thì có xếp loại không",
        "cách chức tháng 6/2026 thì có xếp loại không hay bỏ qua",
        "Bản kiểm điểm cá nhân có phải gửi trước 3 ngày làm việc không hay chỉ báo cáo tập thể",
    ],
)
def test_clause_silent_on_what_is_told_says_no_word(assistant_: Assistant, question: str) -> None:
    """
    A clause that names neither the level, the absence, the discipline nor the paper asked about settles nothing.
    """
    assert not _first(assistant_, question).startswith(("Có", "Không,"))


def test_units_disciplined_bar_the_better_ratings_then(assistant_: Assistant) -> None:
    """
    By Quy định 124 a body with a unit disciplined, a fifth of them or fewer, is neither excellent nor, as a rule, good.
    """
    first = _first(assistant_, "Năm 2024 đảng bộ có 12 chi bộ, 2 chi bộ bị kỷ luật thì đảng bộ có được xuất sắc không")
    assert first.startswith("Không: mức Hoàn thành xuất sắc nhiệm vụ của tập thể đòi hỏi")


def test_people_counted_by_points_are_no_quota(assistant_: Assistant) -> None:
    """
    How many reach the points is asked, not how many there may be.
    """
    question = "chi bộ em có 3 đồng chí 94 điểm, 2 đồng chí 89 điểm, 1 đồng chí 65 điểm, vậy mấy người đủ điểm xuất sắc"
    assert _first(assistant_, question).startswith("Xét riêng về điểm, 3 đồng chí ở khung Hoàn thành xuất sắc")


@pytest.mark.parametrize(
    "question",
    [
        "tổ 1: 92, 85, 77; tổ 2: 66, 48 điểm thì mỗi tổ mấy người tốt",
        "bí thư 85 điểm phó bí thư 92 điểm thì xếp loại gì",
        "năm 2021 nghỉ ốm đúng 3 tháng xếp cao nhất mức nào, còn nghỉ 2 tháng 29 ngày",
    ],
)
def test_which_of_several_is_asked_where_it_is_not_told(assistant_: Assistant, question: str) -> None:
    """
    One of several totals, or the sum of two cases, is no answer to all of them.
    """
    assert assistant_.ask(question).status.value == "needs_details"


def test_points_told_in_two_rows_are_paired_by_place(assistant_: Assistant) -> None:
    """
    28 and 62 are of the first one named: 28 + 25 + 27 are nobody's points.
    """
    first = _first(
        assistant_, "điểm nhóm chung của A, B, C là 28, 25, 27; nhóm kết quả là 62, 50, 66. Xếp loại từng người"
    )
    for rated in ("A 90 điểm: Hoàn thành xuất sắc", "B 75 điểm: Hoàn thành tốt", "C 93 điểm: Hoàn thành xuất sắc"):
        assert rated in first


def test_places_failed_are_of_all_in_charge_of(assistant_: Assistant) -> None:
    """
    Two of five, not of the three that did well.
    """
    text = _text(assistant_, "lãnh đạo 5 đơn vị, 3 đơn vị hoàn thành tốt, 2 đơn vị không hoàn thành, tự chấm 86")
    assert "2 trên 5 nơi phụ trách" in text


def test_denied_discipline_is_none(assistant_: Assistant) -> None:
    """
    Who was not reprimanded is rated as anybody else.
    """
    assert _first(assistant_, "không bị khiển trách, 95 điểm, xếp gì").startswith("95 điểm nằm trong khung điểm")


def test_discipline_hides_behind_no_points(assistant_: Assistant) -> None:
    """
    Points of several people, one of them disciplined: that is named before the bands.
    """
    first = _first(
        assistant_,
        "trưởng phòng A 92 điểm bị khiển trách vì buông lỏng quản lý, phó phòng B 90 điểm không bị gì, xếp loại từng người",
    )
    assert first.startswith("Chưa tính đến hình thức kỷ luật")


def test_band_of_the_total_asked_is_the_one_told(assistant_: Assistant) -> None:
    """
    The secretary's 75 points, not the cell's 95; the cell's 93, not the secretary's 85.
    """
    assert _first(assistant_, "bi thu 75d chi bo 95d hỏi bí thư xếp gì").startswith("75 điểm")
    assert _first(assistant_, "chi bộ tôi 93 điểm, bí thư 85 điểm, chi bộ xếp gì").startswith("93 điểm")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("chuyển đơn vị từ tháng 3/2026 thì đơn vị mới xếp loại hay đơn vị cũ xếp loại", "Đảng viên kiểm điểm ở chi bộ nơi sinh hoạt"),
        ("chuyển sinh hoạt đảng tháng 10/2021, ở chỗ cũ 9 tháng, chỗ mới 3 tháng thì nơi nào xếp loại", "Chi bộ nơi nhận xếp loại"),
        ("đồng chí trưởng phòng kiêm bí thư chi bộ, phòng có 2 lãnh đạo thì kiểm điểm ở đâu", "Tập thể lãnh đạo có 2 thành viên (dưới 03 thành viên)"),
    ],
)  # fmt: skip
def test_where_one_is_rated_or_reviewed_is_told_first(assistant_: Assistant, question: str, said: str) -> None:
    """
    Who moved is no matter of breaches, and two who lead are no collective of their own.
    """
    assert _first(assistant_, question).startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("chi bo cham toi 89, ban than cham 92, cap tren chot 90 thi xep gi", "không ghi lấy điểm tự chấm"),
        ("năm 2026 đơn vị hoàn thành 55% nhiệm vụ thì tập thể lãnh đạo có bị không hoàn thành không", "Có: theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành"),
        ("năm 2022 nghỉ ốm 2 tháng và nghỉ thai sản 4 tháng có được xếp tốt không", "nghỉ ốm 2 tháng chưa đến 03 tháng"),
        ("đơn vị không hoàn thành nhiệm vụ thì trưởng đơn vị có được hoàn thành không, năm 2022", "Không: mức Hoàn thành nhiệm vụ của người đứng đầu"),
        ("nhóm kết quả 58 điểm, muốn tốt thì nhóm chung cần mấy điểm", "cần ít nhất 12 điểm"),
        ("đảng viên A 85 điểm nhưng không dự kiểm điểm vì ốm", "Chưa tính đến việc chưa kiểm điểm"),
        ("không hoàn thành 2 năm liền thì có bị gì không, năm nay 48 điểm", "Chưa tính đến việc xếp loại của hai năm liền"),
    ],
)  # fmt: skip
def test_words_taken_for_others_are_read_as_they_are_meant(assistant_: Assistant, question: str, said: str) -> None:
    """
    "cham 92" gives points, "hoàn thành 55%" rates nobody, maternity is no sickness, what is not reckoned is named.
    """
    assert said in _first(assistant_, question)


def test_highest_of_the_head_supposes_no_rating(assistant_: Assistant) -> None:
    """
    The rating tried against the ceiling is nobody's and is not shown.
    """
    text = _text(
        assistant_, "năm 2022 tập thể lãnh đạo phòng chỉ hoàn thành nhiệm vụ thì trưởng phòng xếp cao nhất mức nào"
    )
    assert text.startswith("Cao nhất là Hoàn thành nhiệm vụ")
    assert "Mức của người đứng đầu: Hoàn thành tốt" not in text


def test_what_is_asked_of_the_same_figures_is_nothing_left_over(assistant_: Assistant) -> None:
    """
    How many are good, and how many may be excellent: one reckoning tells both.
    """
    question = "Chi bộ chốt 36 đồng chí xếp loại: 5 xuất sắc, 2 hoàn thành nhiệm vụ, còn lại tốt hết. Số tốt là bao nhiêu và tối đa được mấy xuất sắc?"
    assert "xin hỏi riêng" not in _text(assistant_, question)
