"""The day a sheet bears decides which law it is held to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from assistant.clock import fixed
from assistant.sheet import show
from assistant.sheet.check import check_proposal
from assistant.sheet.outcome import State
from assistant.sheet.rows import Proposal
from tests.sheet.making import HEAD

Read = Callable[..., Proposal]
TODAY = date(2026, 11, 28)
OUTSTANDING = ([*HEAD, "Đơn vị nổi trội"], ["A", 37, 7, 28, 2, 0, "có"])


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        (["BIỂU ĐỀ NGHỊ XẾP LOẠI NĂM 2022", "Ngày 10/12/2022"], [], date(2022, 12, 10)),
        (["BIỂU XẾP LOẠI NĂM 2022"], [], date(2022, 12, 31)),
        (["BIỂU XẾP LOẠI NĂM 2022 (theo Hướng dẫn 43-HD/BTCTW ngày 31/10/2025)"], [], date(2022, 12, 31)),
        (["BIỂU XẾP LOẠI NĂM 2022"], ["Xã A, ngày 05 tháng 01 năm 2023"], date(2023, 1, 5)),
        ([], ["Xã A, ngày 05-12-2022"], date(2022, 12, 5)),
        (["BIỂU XẾP LOẠI NĂM 2026"], [], None),
        (["Kèm theo Quy định 132-QĐ/TW ngày 08/3/2018"], [], None),
        ([], [], None),
    ],
)
def test_day_is_read_from_title_or_foot(above: list[str], below: list[str], day: date | None, read: Read):
    """
    A day written in full decides; a year alone stands for its last day; days of documents referred to do not count.
    """
    with fixed(TODAY):
        table = read(*([text] for text in above), *OUTSTANDING, [], *([None, text] for text in below)).tables[0]

    assert day == (table.stamp.day if table.stamp else None)


def test_older_sheet_is_held_to_the_law_of_its_day(read: Read):
    """
    25% for an outstanding unit exists from 30/8/2025: on 10/12/2022 28 // 5 = 5 is the most, today 28 // 4 = 7.
    """
    with fixed(TODAY):
        proposal = read(["Ngày 10/12/2022"], *OUTSTANDING)
        own = check_proposal(proposal)
        chosen = check_proposal(proposal, day=TODAY)
        told = show.notes(proposal, None)

    assert [(one.ceiling, one.state) for one in own] == [(28 // 5, State.OTHER_READING)]
    assert [(one.ceiling, one.state) for one in chosen] == [(28 // 4, State.HOLDS)]
    assert any("10/12/2022 lấy theo bảng" in line and "dòng 1" in line for line in told)


def test_day_chosen_against_the_sheets_own_is_told(read: Read):
    """
    The day asked for decides, and that the sheet bears another is said; of a sheet without a day that today is taken.
    """
    with fixed(TODAY):
        assert any("ngày đã chọn" in line for line in show.notes(read(["Ngày 10/12/2022"], *OUTSTANDING), TODAY))
        assert any("không ghi ngày" in line for line in show.notes(read(*OUTSTANDING), None))
