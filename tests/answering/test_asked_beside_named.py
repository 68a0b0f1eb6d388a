"""What is asked against what is only named: the body that decides, the level, the paper, the office."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.message.two_bodies import decider_asked


@pytest.mark.parametrize(
    ("text", "first"),
    [("đảng ủy xã quyết định hay tỉnh ủy quyết định xếp loại chi bộ", "Chi bộ trực thuộc do đảng ủy cơ sở"),
     ("Hội nghị kiểm điểm cần tối thiểu 2/3 đảng viên có mặt phải không?", "Phần đọc được của Quy định không ghi số người phải có mặt"),
     ("ban cán sự đảng, đảng đoàn còn phải kiểm điểm không", "Phần đọc được của Quy định không nêu ban cán sự đảng"),
     ("cảnh cáo thì có chắc là không hoàn thành nhiệm vụ không hay vẫn đc hoàn thành", "Tùy trường hợp. Vi phạm liên quan hoạt động công vụ"),
     ("trưởng thôn viết mẫu nào", "Phần đọc được của Hướng dẫn không nêu riêng trưởng thôn"),
     ("quy trình xếp loại đảng viên", "3 bước: tự đánh giá, xếp loại")],
)  # fmt: skip
def test_answer_is_of_what_is_asked(text: str, first: str, assistant_):
    """
    The body, the level or the post that is only named does not lead the answer.
    """
    assert assistant_.ask(text).text.startswith(first)


def test_members_rated_good_are_asked_of_the_level_before(assistant_):
    """
    Whether the best need all members good is no question of what the good need.
    """
    turns = ["tap the lanh dao xep loai HTXSNV can dieu kien j", "co phai 100% thanh vien hoan thanh tot ko"]
    assert assistant_.ask(turns).text.startswith("Phần đọc được của Quy định không ghi tỷ lệ thành viên")


@pytest.mark.parametrize(
    ("text", "asked"),
    [("đảng ủy xã hay tỉnh ủy quyết định xếp loại chi bộ", "cấp nào quyết định xếp loại chi bộ"),
     ("chi bo hay dang uy quyet dinh xep loai dang vien", "cap nao quyet dinh xep loai dang vien"),
     ("chi bộ hay đảng ủy kiểm điểm trước", "chi bộ hay đảng ủy kiểm điểm trước")],
)  # fmt: skip
def test_bodies_set_against_each_other_ask_who_decides(text: str, asked: str):
    """
    Two bodies named as the one that decides are not those that are rated.
    """
    assert decider_asked(text) == asked


@pytest.mark.parametrize("text", ["kê khai tài sản trước ngày mấy", "ke khai tai san truoc ngay nao"])
def test_sign_of_degradation_tells_no_day(text: str, assistant_):
    """
    That false declarations are a sign does not tell when one declares.
    """
    assert assistant_.ask(text).status is Outcome.NOT_IN_CORPUS


@pytest.mark.parametrize(
    ("text", "words"),
    [("kiểm điểm đảng viên có phải lấy ý kiến nơi cư trú không, mẫu nào", "Ý còn lại của câu hỏi (mẫu nào) xin hỏi riêng"),
     ("có phải kiểm điểm đảng viên dự bị không, làm trong một buổi tối có được ko?", "Mọi đảng viên đều phải kiểm điểm"),
     ("xong trước ngày bao nhiêu ở cấp chi bộ và cấp tỉnh?", "Trước ngày 31/12 phải kết thúc kiểm điểm")],
)  # fmt: skip
def test_second_thing_asked_is_told_or_named(text: str, words: str, assistant_):
    """
    Of two things asked each gets its sentence, or it is named as left over.
    """
    assert words in assistant_.ask(text).text
