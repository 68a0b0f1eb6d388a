"""What a stored question asks that the one asked does not: its sentence is not told for an answer."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.stored.apart.cases import of_who_lacks
from assistant.answering.stored.apart.parties import of_another_end, of_another_party
from assistant.answering.stored.apart.raters import of_another_rated
from assistant.answering.stored.apart.sides import of_another_side, of_one_side
from assistant.answering.stored.thing_asked import of_another_kind
from assistant.assistant import Assistant
from corpus.text import fold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("ủy viên ban thường vụ tỉnh ủy kiểm điểm ở mấy nơi", "ban thường vụ tỉnh ủy kiểm điểm tối thiểu mấy ngày"),
        ("chủ tịch xã do ai xếp loại", "chủ tịch xã được 48 điểm thì rơi vào mức nào"),
        ("khung tiêu chí đánh giá gồm mấy nhóm", "quy định 366 có mấy mức đánh giá tiêu chí"),
        ("kiểm điểm nơi nào trước", "kiểm điểm ở mấy nơi"),
    ],
)
def test_another_kind_of_thing_is_told_apart(asked: str, stored: str) -> None:
    """Where and how long, who and which level, groups and levels: a sentence on the one is no answer to the other."""
    assert of_another_kind(fold(asked), fold(stored), "")


def test_kinds_put_in_the_same_words_are_one() -> None:
    """Whom papers are sent to is where they are sent, and how long is when."""
    assert not of_another_kind(fold("nộp báo cáo cho ai"), fold("báo cáo gửi về đâu"), "")
    assert not of_another_kind(fold("bao lâu thì xong"), fold("trước ngày nào phải xong"), "")


def test_one_of_two_sides_is_no_answer_to_both() -> None:
    """Whether civil servants or members come first is not told by what comes first of cell and members."""
    asked = fold("xếp loại công chức trước hay xếp loại đảng viên trước")

    assert of_one_side(asked, fold("Xếp loại chi bộ trước hay xếp loại đảng viên trước?"))
    assert not of_one_side(asked, fold("Cơ quan xếp loại công chức xong chi bộ mới xếp loại đảng viên"))
    assert not of_one_side(fold("vi phạm về chức trách hay công vụ thì có bị xếp thấp không"), fold("vi phạm công vụ"))


@pytest.mark.parametrize(
    ("asked", "stored", "opens"),
    [
        ("bí thư có được xuất sắc không", "không có ai xuất sắc thì chi bộ có sao không", "không"),
        ("có đơn thì có xếp loại được không", "có đơn thì có được quyết định xếp loại trước không", "không"),
        ("bí thư có được xuất sắc không", "không chọn ai xuất sắc thì có được không", "có"),
        ("đảng viên có được tự xếp loại không", "chi bộ có được tự quyết định không", "không"),
    ],
)
def test_a_verdict_to_another_end_does_not_stand(asked: str, stored: str, opens: str) -> None:
    """What harm comes of a thing, what may go first, what a body may do: the word is for that alone."""
    assert of_another_end(fold(asked), fold(stored), opens)


def test_where_a_person_belongs_makes_no_body_of_him() -> None:
    """The secretary of a cell is a person, and one who introduces himself before asking of the cell is not asked about."""
    assert not of_another_party(fold("bí thư chi bộ có phải viết không"), fold("bí thư có phải viết không"))
    assert not of_another_party(
        fold("em là bí thư chi bộ thôn, chi bộ họp một buổi có được không"), fold("chi bộ có được họp một buổi không")
    )


def test_who_decides_is_asked_of_one_rated() -> None:
    """Who rates the committee is not told by who rates the cells under it."""
    stored = fold("Chi bộ trực thuộc đảng ủy xã thì ai quyết định xếp loại?")

    assert of_another_rated(fold("đảng ủy xã ai quyết định xếp loại"), stored)
    assert not of_another_rated(fold("chi bộ thôn ai quyết định xếp loại"), stored)


def test_a_side_left_open_is_for_who_asks_of_it() -> None:
    """That no reason need be given is told to who asks for reasons, not to who asks whether a rating may be lowered."""
    thing = fold("phải nêu lý do khi hạ mức")

    assert of_another_side(fold("cấp trên có được hạ mức không"), thing)
    assert not of_another_side(fold("hạ mức có phải nói lý do không"), thing)
    assert of_another_side(fold("nghỉ ốm có phải kiểm điểm không"), fold("nghỉ ốm thì bị xếp mức không hoàn thành"))


def test_who_lacks_a_thing_is_not_who_has_it() -> None:
    """What is told of a cell without a committee is not told of one whose committee has three members."""
    lead = fold("Chi bộ không có chi ủy thì bí thư kiểm điểm tại chi bộ.")

    assert of_who_lacks(fold("chi ủy 3 người thì kiểm điểm tập thể chi ủy ra sao"), lead)
    assert not of_who_lacks(fold("không có chi ủy thì kiểm điểm ở đâu"), lead)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("chi bộ không có ai xuất sắc thì bí thư có được xuất sắc không", "Có."),
        ("phản ánh đơn thư đang giải quyết thì có xếp loại đc không", "Không."),
        ("kết quả xếp loại có được dùng để tăng lương ko", "Có."),
        ("đảng viên làm tốt nhưng hay cãi cấp trên", "Không đương nhiên"),
    ],
)
def test_a_word_to_another_question_is_not_said(assistant_: Assistant, question: str, said: str) -> None:
    """The Có or Không of a question that differs in the party, the consequence or the act does not open the answer."""
    assert not assistant_.ask(question).text.startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("phó chủ tịch xã thì ai xếp loại vậy", "Cấp ủy cấp trên trực tiếp quyết định xếp loại"),
        ("ủy viên BTV tỉnh ủy kiểm điểm ở mấy nơi", "ở 2 nơi"),
        ("chi bộ trực thuộc tỉnh ủy có được tự quyết mức xếp loại không", "Ban thường vụ cấp ủy cấp tỉnh"),
        ("công an quân đội kiểm điểm theo đâu", "không nêu riêng quân đội, công an"),
        ("có phải kê khai tài sản trong bản kiểm điểm không", "không ghi kê khai tài sản"),
        ("cấp trên có được hạ mức xếp loại của chi bộ không", "Có. Cấp ủy cấp trên trực tiếp"),
        ("nghị quyết nào nói về kiểm điểm cuối năm hiện nay", "Quy định 366-QĐ/TW"),
        ("nghị quyết nào quy định 27 biểu hiện", "Nghị quyết 04-NQ/TW"),
        ("thế nào là suy thoái", "27 biểu hiện"),
        ("khung tiêu chí đánh giá gồm mấy nhóm", "Hai nhóm"),
    ],
)
def test_the_very_thing_is_told(assistant_: Assistant, question: str, said: str) -> None:
    """The kind of thing asked for leads to the provision that tells it."""
    answer = assistant_.ask(question)

    assert answer.status is Outcome.ANSWERED
    assert said in answer.text.split("\n")[0]
