"""The day a question is about, read from the words that name it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from assistant.answering.question.moment import EARLIEST, LATEST_AHEAD
from assistant.answering.question.moments import find_moments

TODAY = date(2026, 11, 21)
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "answering-moments.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_moment_is_the_day_people_mean(case):
    """
    A year means its end, a quarter its last day, the current year today; what names no day gives none.
    """
    found = find_moments(case["text"], TODAY)

    assert [moment.day for moment in found] == case["days"]
    assert all(moment.fixed is not case.get("loose", False) for moment in found)
    assert all(moment.impossible is case.get("impossible", False) for moment in found)


@pytest.mark.parametrize("year", range(EARLIEST, TODAY.year + LATEST_AHEAD + 1))
def test_every_possible_year_is_read_and_no_day_of_this_year_lies_ahead(year):
    """
    What applies on a day of this year that has not come is not known yet.
    """
    (moment,) = find_moments(f"kỳ kiểm điểm năm {year}", TODAY)

    assert moment.day == (TODAY if year == TODAY.year else date(year, 12, 31))
    assert not moment.impossible


def test_every_month_and_quarter_is_read():
    """
    The last day of each, in leap years too.
    """
    for year in (2019, 2023, 2024):
        for month in range(1, 13):
            after = date(year + month // 12, month % 12 + 1, 1)
            (spoken,) = find_moments(f"tháng {month}/{year}", TODAY)
            assert (after - spoken.day).days == 1
        for quarter, roman in enumerate(("I", "II", "III", "IV"), start=1):
            days = {moment.day for text in (f"quý {quarter}/{year}", f"quý {roman} năm {year}")
                    for moment in find_moments(text, TODAY)}  # fmt: skip
            assert {day.month for day in days} == {3 * quarter}
            assert len(days) == 1


def test_words_of_a_document_reference_name_no_day():
    """
    "Quy định 132 năm 2018" names the document's year; the caller masks it.
    """
    text = "Quy định 132 năm 2018 nói gì"

    assert find_moments(text, TODAY, skip=((0, len("Quy định 132 năm 2018")),)) == []


@pytest.mark.parametrize(
    "text", ["quý 1/0000", "giai đoạn 0000-0001", "trước năm 0001", "9999-9999", "31/12/9999", "năm 0"]
)
def test_no_spelling_of_a_year_breaks_the_reading(text):
    """
    A year that the calendar lacks once ended in a traceback.
    """
    assert all(moment.impossible for moment in find_moments(text, TODAY))


def test_from_the_middle_of_a_year_goes_on_to_its_end():
    """
    "Từ giữa năm 2026" asks about what applies from then on, not about the last day of June.
    """
    today = date(2027, 3, 1)

    assert [one.day for one in find_moments("từ giữa năm 2026 theo nghị định nào", today)] == [date(2026, 12, 31)]
    assert [one.day for one in find_moments("giữa năm 2026 theo nghị định nào", today)] == [date(2026, 6, 30)]
