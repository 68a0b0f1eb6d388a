"""Lists of people: grouped by cell and by subject, no name read, each held to what the rules allow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.sheet import show
from assistant.sheet.fields import Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import Proposal
from corpus.vocabulary import SubjectGroup

Outcomes = Callable[..., list[Outcome]]
Read = Callable[..., Proposal]


@pytest.mark.parametrize("heading", ["Họ và tên", "Họ tên", "Họ, tên", "Họ tên đảng viên", "Tên đảng viên", "Đồng chí"])
@pytest.mark.parametrize("cell", [["Chi bộ"], []])
def test_names_are_no_groups(heading: str, cell: list[str], outcomes: Outcomes):
    """
    Thirty people of one cell are one group: of 25 good at most 25 // 5 excellent, and no name is told.
    """
    rows = [
        [at, f"Nguyễn Văn {at}", *("CB1" for _ in cell), "HTXSNV" if at <= 25 // 5 else "HTTNV"] for at in range(1, 31)
    ]

    found = outcomes(["STT", heading, *cell, "Mức đề nghị"], *rows)

    assert [(one.state, one.ceiling) for one in found] == [(State.HOLDS, 5)]
    assert not any("Nguyễn" in f"{one.name} {one.says}" for one in found)


def test_sections_of_a_list_are_its_groups_and_signatures_no_people(outcomes: Outcomes, read: Read):
    """
    "I | Chi bộ thôn Đông" names the group of those below; what is under the list is not counted.
    """
    rows = (
        ["TT", "Họ và tên", "Chi bộ đề nghị"],
        ["I", "Chi bộ thôn Đông"],
        *([at, f"A {at}", "HTXSNV" if at < 3 else "HTTNV"] for at in range(1, 13)),
        ["II", "Chi bộ thôn Tây"],
        *([at, f"B {at}", "HTTNV"] for at in range(1, 8)),
        [],
        ["Tổng cộng: 19 đồng chí"],
        [None, None, "Xã A, ngày 15 tháng 12 năm 2025"],
        [None, None, "T/M CHI ỦY"],
        [None, None, "BÍ THƯ"],
        [None, None, "Nguyễn Văn A"],
    )

    found = outcomes(*rows)

    assert [(x.name, x.state) for x in found] == [("Chi bộ thôn Đông", State.HOLDS), ("Chi bộ thôn Tây", State.HOLDS)]
    assert sum(len(table.people) for table in read(*rows).tables) == 12 + 7


def test_leaders_and_members_are_counted_apart(outcomes: Outcomes):
    """
    One leader of 6 good is within 6 // 5; two members of 5 good are over 5 // 5, though 3 of 11 pooled would be told otherwise.
    """
    rows = [["A", "HTTNV", "lãnh đạo"]] * 6 + [["A", "HTXSNV", "lãnh đạo"]]
    rows += [["A", "HTTNV", "đảng viên"]] * 5 + [["A", "HTXSNV", "đảng viên"]] * 2

    found = outcomes(["Chi bộ", "Mức đề nghị", "Đối tượng"], *rows)

    assert [(one.name, one.ceiling, one.state) for one in found] == [
        ("A, lãnh đạo, quản lý", 1, State.HOLDS),
        ("A, đảng viên", 1, State.OVER),
    ]


@pytest.mark.parametrize(
    ("rating", "punished", "duty", "states"),
    [
        ("HTTNV", "Khiển trách", None, [State.CANNOT_TELL]),
        ("HTTNV", "Khiển trách", "không", []),
        ("HTTNV", "Khiển trách (không liên quan công vụ)", None, []),
        ("HTTNV", "Khiển trách", "có", [State.NOT_ALLOWED]),
        ("HTTNV", "Cảnh cáo, liên quan công vụ", None, [State.NOT_ALLOWED]),
        ("KHTNV", "Khiển trách", None, []),
        ("HTTNV", "Không", None, []),
    ],
)
def test_discipline_decides_only_once_it_is_known_to_be_of_duty(
    rating: str, punished: str, duty: str | None, states: list[State], outcomes: Outcomes
):
    """
    Under Quy định 366 a discipline of duty leads to not completed; whether it was of duty is asked, not assumed.
    """
    rows = [["A", "HTTNV", None, None]] * 5

    found = outcomes(
        ["Chi bộ", "Mức đề nghị", "Kỷ luật", "Vi phạm liên quan công vụ"], *rows, ["A", rating, punished, duty]
    )

    assert states == [one.state for one in found if one.row]
    assert all("qd-366-2025/dieu-11/khoan-4/diem-4.3" in one.citations for one in found if one.row)


@pytest.mark.parametrize(
    ("admitted", "state"),
    [
        ("20/09/2025", State.NOT_ALLOWED),
        ("2/6/2025", State.NOT_ALLOWED),
        ("1/6/2025", None),
        ("15/3/2010", None),
        ("2010", None),
        ("6/2025", State.CANNOT_TELL),
        ("2025", State.CANNOT_TELL),
        ("chưa rõ", State.CANNOT_TELL),
        (None, None),
    ],
)
def test_day_of_admission_is_held_to_six_months(admitted: str | None, state: State | None, outcomes: Outcomes):
    """
    On 1/12/2025 six months are complete for who was admitted by 1/6/2025; a month or year alone may leave it open.
    """
    found = outcomes(["Chi bộ", "Mức đề nghị", "Ngày kết nạp"], ["A", "HTTNV", admitted], ["A", "HTTNV", "1/1/2001"])

    assert [state] * (state is not None) == [one.state for one in found if one.row]


def test_years_in_the_party_are_not_taken_for_months(read: Read):
    """
    "Tuổi Đảng" is in years: 5 there is no new member, and the column is named as not read.
    """
    table = read(["Chi bộ", "Mức đề nghị", "Tuổi Đảng"], ["A", "HTTNV", 5]).tables[0]

    assert table.people[0].months is None
    assert any("C (“Tuổi Đảng”)" in note for note in table.notes)


@pytest.mark.parametrize(
    ("row", "states"),
    [
        (["HTXSNV", 20, 20, 20, 6], []),
        (["HTXSNV", 20, 20, 20, 2], [State.NOT_ALLOWED]),
        (["HTTNV", 20, 15, 15, 0], [State.NOT_ALLOWED]),
        (["HTTNV", 20, "100%", "100%", "0%"], []),
        (["HTTNV", 20, 21, 20, 0], [State.MISMATCH]),
        (["HTTNV", None, 20, 20, 0], []),
    ],
)
def test_tasks_of_a_person_are_judged(row: list[object], states: list[State], outcomes: Outcomes):
    """
    Excellent asks for 30% exceeded (6 of 20, not 2) and good for all done (20 of 20, not 15); counts without a whole tell nothing.
    """
    head = ["Chi bộ", "Mức đề nghị", "Số nhiệm vụ", "Hoàn thành", "Đúng hạn", "Vượt mức"]

    found = outcomes(head, *[["A", "HTTNV", 20, 20, 20, 0]] * 5, ["A", *row])

    assert states == [one.state for one in found if one.row]


@pytest.mark.parametrize("shares", [("100%", "100%", "35%"), (100, 100, 35), (1, 1, "35%"), ("100", "100", "35,5")])
def test_shares_of_tasks_are_read_under_a_heading_of_shares(shares: tuple[object, ...], outcomes: Outcomes):
    """
    100 under "Tỷ lệ hoàn thành (%)" is all of them, as is 1 or "100%"; beside a number of tasks it is no count.
    """
    head = ["Chi bộ", "Mức đề nghị", "Số nhiệm vụ", "Tỷ lệ hoàn thành (%)", "Tỷ lệ đúng hạn", "Tỷ lệ vượt mức"]

    found = outcomes(head, *[["A", "HTTNV", 20, 100, 100, 0]] * 5, ["A", "HTXSNV", 20, *shares])

    assert [one.state for one in found] == [State.HOLDS]


def test_heading_repeated_on_a_new_page_is_no_person(outcomes: Outcomes):
    """
    A list printed on two pages bears its heading twice.
    """
    head = ["STT", "Họ tên", "Chi bộ", "Mức đề nghị"]
    people = [[at, f"N {at}", "A", "HTTNV"] for at in range(1, 6)]

    assert [(x.state, x.counts[Field.TOTAL]) for x in outcomes(head, *people[:3], head, *people[3:])] == [
        (State.HOLDS, 5)
    ]


@pytest.mark.parametrize(("score", "told"), [(101, True), (-1, True), (100, False), (0, False), ("79,5 điểm", False)])
def test_score_outside_the_scale_is_told(score: object, told: bool, outcomes: Outcomes):
    """
    The scale goes from 0 to 100; a score outside it is told with its cell and judges nothing.
    """
    rating = "KHTNV" if score == 0 else "HTTNV"
    found = outcomes(["Chi bộ", "Mức đề nghị", "Tổng điểm"], ["A", rating, score], ["A", "HTTNV", 80])

    assert told == any(one.state is State.MISMATCH and "thang từ 0 đến 100" in one.says for one in found)
    assert not any(one.state is State.NOT_ALLOWED for one in found)


@pytest.mark.parametrize("words", ["rất tốt", "chưa tốt", "tốt hơn", "xuất sắc một phần"])
def test_words_that_hold_a_rating_are_none(words: str, outcomes: Outcomes):
    """
    "rất tốt" is not "tốt": the cell is told and the person not counted; the group stays open if that could decide.
    """
    found = outcomes(["Chi bộ", "Mức đề nghị"], ["A", words], *[["A", "HTTNV"]] * 5, ["A", "HTXSNV"])

    assert [one.state for one in found] == [State.CANNOT_TELL, State.CANNOT_TELL]
    assert f"ô B2: “{words}” không phải một mức xếp loại" in found[1].says


@pytest.mark.parametrize(
    "words",
    ["Tốt", "HTTNV", "HTT", "Hoàn thành tốt nhiệm vụ", "hoàn thành tốt NV", "Mức Hoàn thành tốt", "Đề nghị HTTNV"],
)
def test_a_rating_is_read_as_offices_write_it(words: str, outcomes: Outcomes):
    """
    Full names and abbreviations are one rating.
    """
    assert [one.state for one in outcomes(["Chi bộ", "Mức đề nghị"], *[["A", words]] * 5, ["A", "XS"])] == [State.HOLDS]


def test_person_without_a_rating_is_named(outcomes: Outcomes):
    """
    An empty cell is told by its row; "chưa xếp loại" and "-" say that nothing is proposed.
    """
    rows = [["A", "HTTNV"], ["A", None], ["A", "chưa xếp loại"], ["A", "-"], ["A", "HTTNV"]]

    found = outcomes(["Chi bộ", "Mức đề nghị"], *rows)

    assert [one.row for one in found if one.row] == [3]


def test_last_of_a_list_without_a_rating_is_named_though_signatures_follow(outcomes: Outcomes):
    """
    A numbered row is a person, also after an empty row and in a unit called like one who signs.
    """
    head = ["STT", "Họ tên", "Chi bộ", "Mức đề nghị"]
    rows = [[at, "N", "Đảng ủy xã", "HTTNV"] for at in range(1, 6)]

    found = outcomes(head, *rows, [], [6, "N", "Đảng ủy xã", None], [], [None, None, None, "T/M ĐẢNG ỦY"])

    assert [one.row for one in found if one.row] == [8]


def test_proposed_rating_is_read_and_not_ones_own_or_last_years(read: Read):
    """
    Of several columns of ratings the proposed one decides; the others are named as not read.
    """
    table = read(
        ["STT", "Chi bộ", "Xếp loại năm 2024", "Tự xếp loại", "Đề nghị xếp loại năm 2025"],
        [1, "A", "HTNV", "HTXSNV", "HTTNV"],
    ).tables[0]

    assert table.people[0].rating.label == "Hoàn thành tốt nhiệm vụ"  # type: ignore[union-attr]
    assert "C (“Xếp loại năm 2024”), D (“Tự xếp loại”)" in table.notes[0]


@pytest.mark.parametrize(
    "heading",
    ["Đề nghị của chi ủy", "Mức đề nghị", "Chi bộ đề nghị", "Đề nghị xếp loại", "Đề xuất mức xếp loại chất lượng"],
)
def test_proposal_is_found_under_any_of_its_headings(heading: str, outcomes: Outcomes):
    """
    Beside what each said of oneself and what the collective said, the proposal is what is checked.
    """
    head = ["STT", "Họ tên", "Chi bộ", "Kết quả tự đánh giá", "Tập thể đánh giá", heading]

    found = outcomes(head, *[[at, "A", "CB", "HTXSNV", "HTXSNV", "HTTNV"] for at in range(1, 6)])

    assert [(one.counts[Field.EXCELLENT], one.state) for one in found] == [(0, State.HOLDS)]


@pytest.mark.parametrize("mark", ["x", "X", "+", 1])
def test_crosses_under_the_ratings_are_people(mark: object, outcomes: Outcomes):
    """
    A list that marks each one's rating with a cross is counted up; who bears no cross is told by row, not by name.
    """
    head = ["STT", "Họ tên", "Đơn vị", "Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"]
    good = [[at, "Nguyễn A", "CB1", None, mark, None, None] for at in range(1, 6)]

    found = outcomes(head, *good, [6, "Nguyễn B", "CB1", mark, None, None, None])
    assert [(one.name, one.ceiling, one.state) for one in found] == [("CB1", 5 // 5, State.HOLDS)]

    found = outcomes(
        head, *good, [6, "Nguyễn B", "CB1", None, None, None, None], [7, "Nguyễn C", "CB1", mark, mark, None, None]
    )
    assert [one.row for one in found if one.row] == [7, 8]
    assert not any("Nguyễn" in one.says + one.name for one in found)


def test_columns_that_are_not_understood_are_named(read: Read):
    """
    A column with values that no field is known for is named; numbers, names and empty columns are not.
    """
    proposal = read(
        ["STT", "Họ tên", "Chi bộ", "Mức đề nghị", "Tiêu chí", "Chức vụ", "Ghi chú"],
        [1, "Nguyễn Văn A", "A", "HTTNV", "Tốt", "Bí thư", None],
    )

    told = show.notes(proposal, None)

    assert "Trang tính “Sheet”, cột không đọc: E (“Tiêu chí”), F (“Chức vụ”)." in told


@pytest.mark.parametrize(
    ("words", "leader"),
    [
        ("lãnh đạo", True),
        ("Cán bộ lãnh đạo, quản lý", True),
        ("LĐQL", True),
        ("Đảng viên không giữ chức vụ lãnh đạo, quản lý", False),
        ("không lãnh đạo", False),
        ("ĐV", False),
    ],
)
def test_subject_of_a_person_is_read_from_words(words: str, leader: bool, read: Read):
    """
    Who holds no post is a member, though the words name leading.
    """
    person = read(["Chi bộ", "Mức đề nghị", "Đối tượng"], ["A", "HTTNV", words]).tables[0].people[0]

    assert person.subject is (SubjectGroup.LEADER if leader else SubjectGroup.PARTY_MEMBER)
