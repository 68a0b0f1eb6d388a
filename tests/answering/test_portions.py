"""Half months, years and parts of a count, as people tell them."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.figures.wording.typed import spell_telex


def lines(answer):
    return "\n".join(claim.text for claim in answer.claims)


@pytest.fixture
def ask(assistant_):
    return assistant_.ask


@pytest.mark.parametrize("told", ["4 tháng rưỡi", "bốn tháng rưỡi", "4 thang ruoi"])
def test_a_half_month_is_counted_and_echoed(ask, told):
    """A half beyond the whole months is neither lost nor silent."""
    said = lines(ask(f"đảng viên mới kết nạp {told} có phải xếp loại không"))
    assert "kết nạp được 4,5 tháng" in said
    assert said.startswith("Không")


@pytest.mark.parametrize(
    ("told", "months", "yes"), [("nửa năm", "6", "Có"), ("một năm rưỡi", "18", "Có"), ("2 năm", "24", "Có")]
)
def test_years_are_reckoned_in_months(ask, told, months, yes):
    """Who tells years gets the months they were read as."""
    said = lines(ask(f"em vào đảng được {told} thì có phải xếp loại không"))
    assert f"kết nạp được {months} tháng" in said
    assert said.startswith(yes)


def test_a_bound_that_may_be_either_is_not_decided(ask):
    """ "Dưới 8 tháng" may be five or seven: no yes, no no."""
    said = lines(ask("mới kết nạp dưới 8 tháng có phải xếp loại không"))
    assert "kết nạp chưa đủ 8 tháng" not in said
    assert not said.startswith(("Có, kết nạp", "Không, kết nạp"))


def test_a_bound_below_the_rule_is_decided(ask):
    """ "Chưa đủ 6 tháng" is exactly the rule's own case."""
    assert lines(ask("đảng viên kết nạp chưa đủ 6 tháng có phải xếp loại không")).startswith("Không")


@pytest.mark.parametrize(
    ("question", "note", "most"),
    [
        ("chi bộ 40 đảng viên, ½ số hoàn thành tốt thì tối đa mấy xuất sắc", "½ của 40 là 20", "Tối đa 4"),
        ("chi bộ 40 đảng viên, 80% hoàn thành tốt thì tối đa mấy xuất sắc", "80% của 40 là 32", "Tối đa 6"),
        (
            "một phần năm số tốt là xuất sắc thì có đúng không, chi bộ có 35 tốt",
            "một phần năm của 35 là 7",
            "trong giới hạn",
        ),
        (
            "có 33 đồng chí hoàn thành tốt, một phần ba số tốt là xuất sắc có vượt không",
            "một phần ba của 33 là 11",
            "vượt 5",
        ),
    ],
)
def test_a_part_of_a_count_is_multiplied_out_and_echoed(ask, question, note, most):
    """What was multiplied stands in the answer, so that a misreading is seen."""
    said = lines(ask(question))
    assert note in said
    assert most in said


def test_a_part_that_is_no_whole_number_of_people_is_named(ask):
    """Half of 35 people is no count."""
    answer = ask("chi bộ có 35 tốt, ½ số tốt là xuất sắc có vượt không")
    assert answer.status is Outcome.NEEDS_DETAILS
    assert "½ của 35 là 17,5" in answer.text


@pytest.mark.parametrize(
    ("question", "product"),
    [
        ("tỷ lệ 12,35% của 1.240 là bao nhiêu", "12,35% của 1.240 là 153,14"),
        ("một phần năm của 190 là bao nhiêu người", "Một phần năm của 190 là 38"),
    ],
)
def test_a_share_of_a_number_is_plain_arithmetic(ask, question, product):
    """No provision is needed to multiply."""
    assert product in ask(question).text


def test_room_for_more_asks_for_the_count_it_needs(ask):
    """ "Còn được thêm mấy người" alone gets one question that can be answered."""
    answer = ask("còn được thêm mấy người")
    assert answer.status is Outcome.NEEDS_DETAILS
    assert "Hoàn thành tốt nhiệm vụ" in answer.text


def test_raw_telex_is_read(ask):
    """A keyboard without its converter: the figures still reach the calculator."""
    said = lines(ask("chi booj em cos 28 hoanf thanhf tots thi toois ddaa maays xuaats sawcs"))
    assert said.startswith("Tối đa 5")


@pytest.mark.parametrize("text", ["chi bộ em có 28 tốt", "HTXSNV và HTTNV", "gửi file docx cho em", "một chi booj"])
def test_what_is_not_telex_is_left_alone(text):
    """One odd word is no telex."""
    assert spell_telex(text) == text
