"""Whom a list counts together: organizations of a list, leaders of one title, and who cannot be told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.sheet.check import check_proposal
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import Proposal
from assistant.sheet.words import subject
from corpus.vocabulary import SubjectGroup
from tests.sheet.making import DAY

Outcomes = Callable[..., list[Outcome]]
Read = Callable[..., Proposal]
XS, T = "HTXSNV", "HTTNV"
LEADERS = ["TT", "Họ tên", "Chức danh", "Cơ quan", "Mức đề nghị"]


@pytest.mark.parametrize("heading", ["Tên chi bộ", "Chi bộ", "Đơn vị", "Tên tổ chức đảng", "Tổ chức đảng trực thuộc"])
def test_organizations_of_a_list_are_one_group(heading: str, read: Read):
    """
    12 cells, 2 of them excellent and 10 good: 10 // 5 are allowed. Each was once a group of its own, of none rated good.
    """
    rows = [[at, f"Chi bộ thôn {at}", XS if at <= 2 else T] for at in range(1, 13)]
    proposal = read(["TT", heading, "Mức đề nghị"], *rows)
    (found,) = check_proposal(proposal, day=DAY)

    assert (found.state, found.ceiling) == (State.HOLDS, 10 // 5)
    assert "tổ chức đảng" in found.says
    assert any("mỗi dòng là một tổ chức, đơn vị" in note for note in proposal.tables[0].notes)


def test_sections_set_organizations_apart(outcomes: Outcomes):
    """
    Organizations of two kinds are two groups.
    """
    town = [["", "Chi bộ thôn " + name, T] for name in "ABCDE"]
    office = [["", "Chi bộ phòng " + name, XS] for name in "FG"]
    found = outcomes(["TT", "Chi bộ", "Mức đề nghị"], ["I", "Khối nông thôn"], *town, ["II", "Khối cơ quan"], *office)

    assert [(one.name, one.state) for one in found] == [
        ("Khối nông thôn", State.HOLDS),
        ("Khối cơ quan", State.OVER),
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"heads": ["Họ và tên"], "cells": ["Nguyễn Văn A"]},
        {"heads": ["Ngày kết nạp"], "cells": ["3/2/2010"]},
        {"heads": ["Chức vụ"], "cells": ["Bí thư"]},
    ],
)
def test_people_one_from_each_place_are_no_organizations(more: dict[str, list[str]], read: Read):
    """
    A column of a person tells that the rows are people.
    """
    rows = [[f"Chi bộ {at}", *more["cells"], T] for at in range(3)]

    assert not read(["Chi bộ", *more["heads"], "Mức đề nghị"], *rows).tables[0].bodies


def test_a_title_of_members_tells_that_rows_are_people(read: Read):
    """
    Without names too.
    """
    rows = [[f"Chi bộ {at}", T] for at in range(3)]

    assert not read(["DANH SÁCH XẾP LOẠI ĐẢNG VIÊN"], ["Chi bộ", "Mức đề nghị"], *rows).tables[0].bodies
    assert read(["XẾP LOẠI TỔ CHỨC ĐẢNG, ĐẢNG VIÊN"], ["Chi bộ", "Mức đề nghị"], *rows).tables[0].bodies


def test_leaders_are_counted_by_title(read: Read):
    """
    5 heads rated good and one excellent: 5 // 5. By office each would be a group of one.
    """
    heads = [[at, f"L{at}", "Trưởng phòng", f"Phòng {at}", XS if at == 0 else T] for at in range(6)]
    deputies = [[at, f"P{at}", f"Phó Trưởng phòng Nghiệp vụ {at}", f"Phòng {at}", T] for at in range(6)]
    proposal = read(["Danh sách cán bộ lãnh đạo, quản lý"], LEADERS, *heads, *deputies)
    found = check_proposal(proposal, day=DAY)

    assert [(one.name, one.state, one.ceiling) for one in found] == [
        ("Trưởng phòng", State.HOLDS, 1),
        ("Phó Trưởng phòng", State.HOLDS, 1),
    ]
    assert any("tính theo chức danh (cột C)" in note for note in proposal.tables[0].notes)


@pytest.mark.parametrize("name", ["CB LĐQL", "Cán bộ LĐ, QL", "LĐQL cấp xã", "Cán bộ lãnh đạo"])
def test_a_name_of_a_sheet_tells_that_rows_are_leaders(name: str):
    """
    In letters too.
    """
    assert subject(name) is SubjectGroup.LEADER


def test_a_list_is_of_leaders_where_somebody_says_so(read: Read):
    """
    The sheet does not say it; members are counted by the place they are in.
    """
    rows = [[at, f"L{at}", "Trưởng phòng", f"Phòng {at}", T] for at in range(3)]
    proposal = read(LEADERS, *rows)

    assert len(check_proposal(proposal, day=DAY)) == 3
    assert len(check_proposal(proposal, day=DAY, subject=SubjectGroup.LEADER)) == 1


@pytest.mark.parametrize(
    ("heading", "rows", "words"),
    [
        (LEADERS, [[1, "A", "Chánh Văn phòng", "X", XS], *([2, "B", f"Nghề {at}", "Y", T] for at in range(6))], "cùng chức danh"),
        (["Họ tên", "Cơ quan", "Mức đề nghị"], [["A", "X", XS], *(["B", f"Y{at}", T] for at in range(6))], "không có cột “Chức danh”"),
    ],
)  # fmt: skip
def test_who_is_equal_to_whom_must_be_told(heading: list[str], rows: list[list[object]], words: str, read: Read):
    """
    All of them together are within the quota, so that nobody can say that a part is over.
    """
    (found,) = check_proposal(read(heading, *rows), day=DAY, subject=SubjectGroup.LEADER)

    assert found.state is State.CANNOT_TELL
    assert words in found.says


def test_letters_of_a_rating_are_read(outcomes: Outcomes):
    """
    "T" beside "XS"; "K" beside "HT" is not completed, and alone it is no rating.
    """
    head = ["Chi bộ", "Họ tên", "Mức đề nghị"]
    rows = [["A", "x", one] for one in ("XS", *"TTTTT", "HT", "K")]
    (found, *rest) = outcomes(head, *rows)
    alone = outcomes(head, ["A", "x", "T"], ["A", "x", "K"])

    assert (found.state, list(found.counts.values())[1:5], rest) == (State.HOLDS, [1, 5, 1, 1], [])
    assert "“K” không phải một mức xếp loại" in alone[-1].says


def test_a_group_with_levels_not_read_is_left_open(outcomes: Outcomes):
    """
    2 excellent and 10 not read: they may all be good. 12 excellent with 10 not read are over, whatever these are.
    """
    head = ["Chi bộ", "Họ tên", "Mức đề nghị"]
    unread = [["A", "x", "Giỏi"]] * 10
    open_, over = (outcomes(head, *([["A", "x", "XS"]] * count), *unread)[0] for count in (2, 12))

    assert (open_.state, over.state) == (State.CANNOT_TELL, State.OVER)
    assert "vượt" not in open_.says
    assert "dù đều là mức tốt thì vẫn vượt" in over.says


def test_groups_named_as_organizations_are_these_where_somebody_says_so(read: Read):
    """
    Under "Nhóm" a cell may be a group of members; told that rows are organizations, it is one of them.
    """
    proposal = read(["Nhóm", "Mức đề nghị"], *([f"Chi bộ {at}", T] for at in range(5)))

    assert len(check_proposal(proposal, day=DAY)) == 5
    assert len(check_proposal(proposal, day=DAY, subject=SubjectGroup.PARTY_ORGANIZATION)) == 1
