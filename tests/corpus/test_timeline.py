"""What applies on a day: every boundary of the two lines of documents, and no gap nobody knows of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from corpus.timeline import applies, chain, in_force, last_day, predecessors, same_number, standing, successors

REGULATIONS = ("qd-132-2018", "qd-124-2023", "qd-366-2025")
GUIDANCE = ("hd-16-2018", "hd-21-2019", "hd-25-2023", "hd-43-2025")

# The first day of each, and the day before it.
BOUNDARIES = [
    (date(2018, 3, 7), set()),
    (date(2018, 3, 8), {"qd-132-2018"}),
    (date(2018, 9, 23), {"qd-132-2018"}),
    (date(2018, 9, 24), {"qd-132-2018", "hd-16-2018"}),
    (date(2019, 10, 17), {"qd-132-2018", "hd-16-2018"}),
    (date(2019, 10, 18), {"qd-132-2018", "hd-21-2019"}),
    (date(2023, 10, 3), {"qd-132-2018", "hd-21-2019"}),
    (date(2023, 10, 4), {"qd-124-2023", "hd-21-2019"}),
    (date(2023, 11, 9), {"qd-124-2023", "hd-21-2019"}),
    (date(2023, 11, 10), {"qd-124-2023", "hd-25-2023"}),
    (date(2025, 8, 29), {"qd-124-2023", "hd-25-2023"}),
    (date(2025, 8, 30), {"qd-366-2025", "hd-25-2023"}),
    (date(2025, 10, 30), {"qd-366-2025", "hd-25-2023"}),
    (date(2025, 10, 31), {"qd-366-2025", "hd-43-2025"}),
    (date(2026, 11, 21), {"qd-366-2025", "hd-43-2025"}),
]


@pytest.mark.parametrize(("day", "expected"), BOUNDARIES, ids=[str(day) for day, _ in BOUNDARIES])
def test_what_applies_changes_exactly_on_its_day(day, expected, shipped):
    """
    Since is included, until is not: no day has two regulations or two guidances.
    """
    assert in_force(shipped, day) & {*REGULATIONS, *GUIDANCE} == expected


def test_every_day_since_2018_has_one_regulation_and_one_guidance(shipped):
    """
    Walked day by day: no gap, no overlap, from the first guidance until today.
    """
    day = date(2018, 9, 24)
    while day <= date(2026, 11, 21):
        found = in_force(shipped, day)
        assert len(found & set(REGULATIONS)) == len(found & set(GUIDANCE)) == 1, day
        day += timedelta(days=1)


@pytest.mark.parametrize("line", [REGULATIONS, GUIDANCE])
def test_chain_is_the_same_from_every_link(line, shipped):
    """
    132 → 124 → 366, whichever of them is asked about.
    """
    for document_id in line:
        found = [document.id for document in chain(shipped, document_id)]
        assert [item for item in found if item in line] == list(line)


def test_successor_and_predecessor_look_both_ways(shipped):
    """
    It is enough that one of the two files names the other.
    """
    assert [item.id for item in successors(shipped, "qd-132-2018")] == ["qd-124-2023"]
    assert [item.id for item in predecessors(shipped, "qd-366-2025")] == ["qd-124-2023"]
    assert [item.id for item in successors(shipped, "hd-25-2023")] == ["hd-43-2025"]
    assert successors(shipped, "qd-366-2025") == ()


def test_standing_is_told_for_the_day_asked(shipped):
    """
    The same document has not begun, applies, and has lapsed, depending on the day.
    """
    document = shipped.documents["qd-124-2023"]

    assert standing(shipped, document, date(2023, 10, 3)) == "chưa có hiệu lực vào ngày 03/10/2023"
    assert standing(shipped, document, date(2023, 10, 4)) == "đang hiệu lực"
    assert standing(shipped, document, date(2025, 8, 29)) == "đang hiệu lực"
    assert standing(shipped, document, date(2025, 8, 30)) == "đã hết hiệu lực từ 30/08/2025"


def test_last_day_answers_about_a_named_document_while_it_applied(shipped):
    """
    "Theo Quy định 132 …" asked today is answered as of its last day; a document in force as of today.
    """
    today = date(2026, 11, 21)

    assert last_day(shipped.documents["qd-132-2018"], today) == date(2023, 10, 3)
    assert last_day(shipped.documents["qd-366-2025"], today) == today
    assert last_day(shipped.documents["qd-366-2025"], date(2024, 1, 1)) == date(2025, 8, 30)


def test_same_number_names_the_documents_people_confuse(shipped):
    """
    132-QĐ/TW of 2018 is about reviews, that of 2023 about the courts.
    """
    assert [item.id for item in same_number(shipped, shipped.documents["qd-132-2018"])] == ["qd-132-2023"]
    assert [item.id for item in same_number(shipped, shipped.documents["hd-21-2019"])] == ["hd-21-2022"]


def test_letter_for_one_round_serves_that_round_only(shipped):
    """
    The official letter of October 2022 guides the reviews of 2022, done by January 2023.
    """
    letter = shipped.documents["cv-4264-2022"]

    assert [applies(letter, day) for day in (date(2022, 10, 17), date(2022, 10, 18), date(2023, 1, 31))] == [
        False, True, True,
    ]  # fmt: skip
    assert not applies(letter, date(2023, 2, 1))
