"""Vietnam's working days: the holidays of the law, lunar ones, days in lieu, and announced swaps."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.calculator import workdays
from corpus.errors import ProposalError


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2025, 1, 1), False),  # Tết Dương lịch
        (date(2025, 1, 27), False),  # 29 Tết, in lieu
        (date(2025, 1, 29), False),  # mùng một Tết Ất Tỵ
        (date(2025, 4, 7), False),  # Giỗ Tổ Hùng Vương, mùng mười tháng ba
        (date(2024, 4, 18), False),
        (date(2025, 4, 30), False),
        (date(2025, 5, 1), False),
        (date(2025, 5, 2), False),  # swapped with a Saturday
        (date(2025, 4, 26), True),  # that Saturday
        (date(2025, 9, 1), False),
        (date(2025, 9, 2), False),
        (date(2026, 1, 2), False),  # swapped by 12729/VPCP-KGVX
        (date(2026, 1, 10), True),
        (date(2026, 2, 16), False),  # giao thừa
        (date(2026, 2, 17), False),  # mùng một Tết Bính Ngọ
        (date(2026, 2, 23), True),
        (date(2026, 4, 27), False),  # Giỗ Tổ on a Sunday, in lieu
        (date(2026, 11, 24), False),  # Ngày Văn hóa Việt Nam
        (date(2025, 11, 24), True),
        (date(2026, 11, 21), False),  # a Saturday
        (date(2026, 11, 23), True),
    ],
)
def test_workdays_of_known_days(day: date, works: bool) -> None:
    """Each against the announced calendar."""
    assert workdays.is_workday(day) is works


def test_three_days_back_over_tet() -> None:
    """From 25/02/2026: 24, 23, then Friday the 13th before Tết."""
    assert workdays.back(date(2026, 2, 25), 3) == date(2026, 2, 13)


def test_holiday_is_named_in_vietnamese() -> None:
    """The name a person reads."""
    assert workdays.holiday(date(2026, 4, 26)) == "Ngày Giỗ Tổ Hùng Vương"


def test_years_the_calendar_does_not_know_are_refused() -> None:
    """No guess beyond the tables."""
    with pytest.raises(ProposalError):
        workdays.is_workday(date(2150, 1, 1))
