"""Which sign a deed is, and what is said where none speaks of it."""

from __future__ import annotations

import pytest

from assistant.answering.signs.told import asks_consequence, sign_called, speaks_of_deed


def test_a_sign_that_speaks_of_the_deed_stands_first(assistant_):
    """
    Found first by its words alone was the appointing of relatives.
    """
    answer = assistant_.ask("ngoại tình là biểu hiện suy thoái nào")

    assert answer.claims[0].text.startswith("Đó là biểu hiện thứ 9, nhóm 2")


def test_a_deed_that_no_sign_speaks_of(assistant_):
    """
    The nearest is told as no more than that.
    """
    answer = assistant_.ask("trốn thuế thuộc biểu hiện nào")

    assert answer.claims[0].text.startswith("Chưa thấy biểu hiện nào trong 27 biểu hiện nêu đúng việc này; gần nhất là")


def test_neighbouring_words_of_a_deed(read, shipped):
    """
    Of the deed asked about, not of the asking.
    """
    sign = shipped.provisions["nq-04-2016/nhom-1/so-9"]

    assert speaks_of_deed(read("bổ nhiệm người nhà là biểu hiện mấy"), sign)
    assert not speaks_of_deed(read("trốn thuế thuộc biểu hiện nào"), sign)


def test_a_sign_by_its_name(shipped):
    """
    A name that two signs have is none.
    """
    found = sign_called(shipped, "tu duy nhiem ky")

    assert found is not None
    assert found.at == "nhom-1/so-9"
    assert sign_called(shipped, "dang") is None


def test_what_follows_is_said_before_the_sign(assistant_):
    """
    A sign says nothing of what it leads to.
    """
    answer = assistant_.ask("nói xấu đảng trên mạng thì bị gì")

    assert asks_consequence("noi xau dang tren mang thi bi gi")
    assert "chỉ khi cấp có thẩm quyền kết luận" in answer.claims[0].text


def test_whether_a_deed_is_one(assistant_):
    """
    "Có trong 27 biểu hiện không" asks as "có phải" does.
    """
    answer = assistant_.ask("tham nhũng vặt có trong 27 biểu hiện không")

    assert answer.claims[0].text.startswith("Có. Đó là biểu hiện thứ 7, nhóm 2")


@pytest.mark.parametrize(
    "told",
    [
        "đảng viên trẻ không chịu học hỏi ai, có nằm trong 27 biểu hiện không",
        "hạ thấp vai trò lãnh đạo của Đảng trên zalo có nằm trong 27 biểu hiện không",
        "biết điều đúng mà im lặng không bảo vệ có tính là biểu hiện suy thoái không",
    ],
)
def test_what_a_deed_leaves_undone_denies_no_sign(assistant_, told):
    """
    "Không chịu học hỏi" is the deed; whether it is a sign is asked, and it is one.
    """
    assert assistant_.ask(told).claims[0].text.startswith("Có. Đó là")


def test_a_sign_put_up_as_none_is_said_to_be_one(assistant_):
    """
    The denial of the question, with and without one in the deed.
    """
    for told in (
        "không chịu học tập lý luận thì đâu phải suy thoái, đúng không",
        "nói xấu Đảng trên mạng không thuộc 27 biểu hiện đúng không",
    ):
        assert assistant_.ask(told).claims[0].text.startswith("Không đúng. Đó là")


def test_how_many_signs_a_group_has(assistant_):
    """
    Counted by "cái" as well as by "biểu hiện".
    """
    answer = assistant_.ask("bieu hien suy thoai ve dao duc loi song co may cai")

    assert "gồm 9 biểu hiện" in answer.claims[0].text


def test_what_a_deed_leaves_undone_does_not_deny_that_it_is_a_sign(assistant_):
    """
    Asked outright whether it is a sign, only the asking part can deny it.
    """
    told = assistant_.ask("phụ trách mà ít kiểm tra, không nắm tình hình cơ sở có nằm trong 27 biểu hiện không")
    denied = assistant_.ask("lười học lý luận không phải là suy thoái à")

    assert told.text.startswith("Có. ")
    assert denied.text.startswith("Không đúng. ")
