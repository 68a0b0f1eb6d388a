"""What the texts leave open is said so, with what is nearest; said of the matter asked about and of no other."""

from __future__ import annotations

import pytest

from assistant.answering import replies
from assistant.answering.answer import Outcome
from assistant.assistant import Assistant

RATING = "qd-366-2025/dieu-12/khoan-1"
MEETING = "hd-43-2025/muc-2/tieu-muc-2.1/diem-c"


@pytest.mark.parametrize(
    ("question", "key", "says"),
    [
        ("xếp loại đảng viên bỏ phiếu kín hay giơ tay", RATING, "không ghi bỏ phiếu kín"),
        ("chi bộ giơ tay biểu quyết xếp loại có được không", RATING, "không ghi bỏ phiếu kín"),
        ("họp kiểm điểm online qua zoom có được ko", MEETING, "không ghi việc họp kiểm điểm trực tuyến"),
        ("đảng viên du học có phải kiểm điểm không", "qd-366-2025/dieu-5/khoan-2", "không nêu riêng đảng viên du học"),
        ("bản tự kiểm điểm có kẹp vào hồ sơ đảng viên không", "qd-366-2025/dieu-17", "hồ sơ đảng viên"),
        ("chi bộ đông muốn kiểm điểm theo từng tổ đảng được ko", "qd-366-2025/dieu-7/khoan-2", "tổ đảng"),
        ("quần chúng có được dự họp kiểm điểm chi bộ không", MEETING, "quần chúng, người ngoài Đảng"),
    ],
)
def test_matter_left_open_is_said_to_be_so(assistant_: Assistant, question: str, key: str, says: str) -> None:
    """No Có or Không follows from what a text does not lay down, however the question is put."""
    answer = assistant_.ask(question)

    assert answer.hits[0] == key
    assert answer.text.startswith("Phần đọc được của ")
    assert says in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "not_said"),
    [
        ("trưởng phòng kiểm điểm ở chi bộ rồi có phải kiểm điểm ở cơ quan nữa không", "nơi cư trú"),
        ("kết quả xếp loại gửi cho ai", "nơi cư trú"),
        ("chi ủy có phải kiểm điểm tập thể không", "không ghi chi bộ không có chi ủy"),
        ("xếp loại xong mới bị tố cáo thì sao", "tự nhận mức cao"),
    ],
)
def test_other_matter_left_open_is_not_said(assistant_: Assistant, question: str, not_said: str) -> None:
    """That a text is silent on one thing answers nobody who asks of another."""
    assert not_said not in assistant_.ask(question).text


def test_not_enough_is_for_who_tells_of_it(assistant_: Assistant) -> None:
    """ "Ngoài tổng điểm …" denies that points are enough, not the level to one who tells of none."""
    told = assistant_.ask("được trên 90 điểm là đương nhiên hoàn thành xuất sắc đúng không").text
    untold = assistant_.ask("mới chính thức 2 tháng thì có đc xếp loại hoàn thành xuất sắc k").text

    assert told.startswith("Không")
    assert not untold.startswith("Không")


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("ai xếp loại đảng viên trong chi bộ, chi bộ hay đảng ủy quyết", "qd-366-2025/dieu-13"),
        ("trong bản tự kiểm điểm phải ghi những gì, em mới vào đảng", "qd-366-2025/dieu-6/khoan-2/diem-2.1"),
        ("trưởng phòng kiểm điểm ở cơ quan trước rồi mới về chi bộ được không", "qd-366-2025/dieu-7/khoan-3"),
        ("giám đốc là đảng viên sinh hoạt ở chi bộ phòng, kiểm điểm mấy nơi", "qd-366-2025/dieu-7/khoan-2"),
        ("bao giờ phải nộp bản tự kiểm điểm", "hd-43-2025/muc-4/tieu-muc-4.1"),
        ("sinh con thứ ba thì xếp loại đảng viên sao", "qd-366-2025/dieu-11/khoan-4/diem-4.3"),
    ],
)
def test_thing_asked_about_comes_before_its_neighbour(assistant_: Assistant, question: str, key: str) -> None:
    """Members and not organizations, contents and not persons, order and not place, temporary residence where it is told."""
    assert assistant_.ask(question).hits[0] == key


def test_transfer_is_no_temporary_residence(assistant_: Assistant) -> None:
    """A place of an earlier text that holds two matters serves for the one that nothing in force speaks of."""
    answer = assistant_.ask("cuối năm chuyển công tác, chi bộ cũ nhận xét rồi gửi chi bộ mới phải ko")

    assert answer.text.startswith("Văn bản đang áp dụng mà kho có chưa nêu việc này")
    assert answer.hits[0] == "hd-21-2019/muc-II/phan-B/tieu-muc-6/y-5"
    assert "tạm thời kiểm điểm" not in answer.text


def test_what_is_only_nearest_is_told_so(assistant_: Assistant) -> None:
    """Clauses of a far provision do not pass for an answer; those of the one asked about are not doubted."""
    far = assistant_.ask("đảng viên trẻ mới ra trường chưa có việc làm thì ai xếp loại")
    near = assistant_.ask("đảng viên nghỉ thai sản thì xếp loại thế nào")

    assert far.text.startswith(replies.NEAREST_TOLD) or far.status is Outcome.NOT_IN_CORPUS
    assert near.status is Outcome.ANSWERED
    assert replies.NEAREST_TOLD not in near.text


def test_form_of_another_is_asked_for_after_a_number(assistant_: Assistant) -> None:
    """ "Mẫu 02 là mẫu gì", then the form of a leader, then of a collective: none of them is form 02."""
    turns = ["mẫu 02 là mẫu gì", "thế còn cho lãnh đạo dùng mẫu nào", "vậy tập thể thì sao"]

    assert assistant_.ask(turns[:2]).hits[0] == "hd-43-2025/mau-02a-hd-kd-dg-2025"
    assert assistant_.ask(turns).hits[0] == "hd-43-2025/mau-01-hd-kd-dg-2025"


def test_two_years_without_fulfilment_are_answered_before_the_document(assistant_: Assistant) -> None:
    """What follows is said first, then which document says it."""
    text = assistant_.ask("2 năm liền ko hoàn thành nhiệm vụ thì bị gì").text

    assert text.startswith("Hai năm liền không hoàn thành nhiệm vụ là một tiêu chí rà soát")


def test_who_is_let_off_is_no_answer_to_how_one_is_rated(assistant_):
    """
    That the texts let nobody on leave off the review is told to whoever asks whether one must.
    """
    assert assistant_.ask("nghỉ thai sản 6 tháng xếp loại thế nào").text.startswith("Theo kết quả làm việc thực tế")
    assert "không miễn kiểm điểm" in assistant_.ask("nghỉ thai sản có phải kiểm điểm không").text
