"""What people type into a field, as it is read or refused."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.calculator.functions import find
from assistant.calculator.listed import pairs, parts
from assistant.calculator.percentage import Stated
from assistant.calculator.typed import day
from corpus.errors import ProposalError

DAY = date(2025, 12, 1)


@pytest.mark.parametrize(
    "text", ["A:28/9,B:40/5", "A:28/9; B:40/5", "A : 28 / 9 | B:40/5", "A:28/9\nB:40/5", "A:28/9 , B:40/5"]
)
def test_groups_are_set_apart_by_any_sign(text: str) -> None:
    """
    With a comma the first group was once taken for a part of the name of the second.
    """
    assert pairs(text) == {"A": (28, 9), "B": (40, 5)}


def test_a_comma_within_a_name_sets_nothing_apart() -> None:
    """
    Only after the counts of a group does another one begin.
    """
    assert pairs("Ban Tổ chức, Kiểm tra:28/5, Văn phòng:40/8").keys() == {"Ban Tổ chức, Kiểm tra", "Văn phòng"}


@pytest.mark.parametrize("text", ["A:28/9 B:40/5", "A:28/9 và B:40/5", "A:28/9. B:40/5"])
def test_groups_run_together_are_refused(text: str) -> None:
    """
    What is not understood is no name.
    """
    with pytest.raises(ValueError, match="dấu chấm phẩy"):
        pairs(text)


def test_shares_are_set_apart_by_commas_too() -> None:
    """
    A comma after the sign of percent is none before decimals.
    """
    assert parts("28:70%, 12:30,5%") == [(28, Stated(70, 0)), (12, Stated(305, 1))]


@pytest.mark.parametrize(
    "text", ["1/12/2025", "01-12-2025", "2025-12-1", "2025/12/01", "1.12.2025", "ngày 1 tháng 12 năm 2025"]
)
def test_a_day_is_read_as_it_is_written(text: str) -> None:
    """
    Day before year, or year before day.
    """
    assert day(text) == DAY


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("diem", {"diem": "-1"}, "-1 điểm nằm ngoài khoảng từ 0 đến 100"),
        ("muc-cao-nhat", {"diem": "-1"}, "-1 điểm nằm ngoài khoảng từ 0 đến 100"),
        ("muc-cao-nhat", {"nghi_om": "−2"}, "số âm"),
        (
            "muc-cao-nhat",
            {"nhiem_vu": "20", "hoan_thanh": "20", "dung_han": "15", "cham": "3"},
            "cộng lại 18, nhỏ hơn số nhiệm vụ hoàn thành 20",
        ),
    ],
)
def test_what_cannot_be_is_refused_for_what_it_is(name: str, given: dict[str, str], words: str) -> None:
    """
    A negative number is a number; what was done is on time or late.
    """
    with pytest.raises(ProposalError, match=words):
        find(name)({"ngay": "2025-12-01", **given}, today=DAY)


def test_shares_that_lack_a_point_by_rounding_are_taken() -> None:
    """
    83,3% and 16,6% of what was done to the last are no contradiction.
    """
    given = {"hoan_thanh": "100%", "dung_han": "83,3%", "cham": "16,6%", "ngay": "2025-12-01"}
    assert find("muc-cao-nhat")(given, today=DAY).says


def test_a_rating_that_is_ruled_out_is_not_said_to_be_open() -> None:
    """
    89,9 points rule out the highest rating, whatever else is missing: the sentence once said both.
    """
    given = {"diem": "89,9", "muc": "xuat-sac", "ngay": "2025-12-15"}
    says = find("muc-cao-nhat")(given, today=DAY).says

    assert says.startswith("Quy định không cho phép mức Hoàn thành xuất sắc nhiệm vụ")
    assert says.index("chưa đủ dữ kiện") > says.index("có được mức đó không")
