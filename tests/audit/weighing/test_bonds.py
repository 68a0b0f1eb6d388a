"""Relations that the figures of a passage may have, and what is said of one that fails."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.tables.grids import grids_of
from assistant.audit.weighing.alarm import absurd
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.bonds import bonds_of
from assistant.audit.weighing.claiming import claim_of
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.otherwise import adds_up_otherwise
from assistant.audit.weighing.reading import field_of

HEAD = "BÁO CÁO kết quả kiểm điểm năm 2025\n\n"


def field(tmp_path: Path, text: str) -> Field:
    path = tmp_path / "bao-cao.txt"
    path.write_text(HEAD + text, encoding="utf-8")
    report = read_report(path)
    return field_of(Scene(report), grids_of(report))


def bonds(tmp_path: Path, text: str, tie: Tie) -> dict[tuple[str, ...], Bond]:
    found = bonds_of(field(tmp_path, text))
    return {tuple(figure.text for figure in bond.figures): bond for bond in found if bond.tie is tie}


HOLDING = {
    "share": (Tie.SHARE, "Trong 40 hồ sơ có 38 hồ sơ đúng hạn, đạt 95%.", ("38", "40", "95%")),
    "growth": (Tie.GROWTH, "Năm nay thu 1.200 tỷ đồng, năm trước 1.000 tỷ đồng, tăng 20%.", ("1.200", "1.000", "20%")),
    "rise": (Tie.RISE, "Thu 1.200 tỷ đồng, tăng 200 tỷ đồng (20%) so với năm trước.", ("200", "1.200", "20%")),
    "fall": (Tie.RISE, "Nhận 1.247 đơn, giảm 142 đơn (10,2%) so với năm trước.", ("142", "1.247", "10,2%")),
    "difference": (Tie.TRIPLE, "Nhận 63 đơn; đã xử lý 61 đơn, tồn 2 đơn.", ("63", "61", "2")),
    "sum": (Tie.RUN, "Chi bộ thôn có 31 hộ: 12 hộ ở Nà Lù, 10 hộ ở Bản Mới, 09 hộ ở Khau Vai.", ("31", "12", "10", "09")),
    "own whole": (Tie.PARTED, "Mở 19 lớp cho 1.325 học viên (33,9%), 33 lớp cho 2.587 học viên (66,1%).", ("1.325", "33,9%", "2.587")),
    "points": (Tie.POINTS, "Tỷ lệ đạt 88,3%, năm trước 87,1%, tăng 1,2 điểm phần trăm.", ("88,3%", "87,1%", "1,2")),
    "balance": (Tie.BALANCE, "Đầu năm có 60 đảng viên; tăng 05 đồng chí, giảm 03 đồng chí, nay có 62 đảng viên.", ("62", "60", "05", "03")),
    "share of a rating": (
        Tie.SHARE, "Xếp loại xuất sắc 12 đồng chí, hoàn thành tốt nhiệm vụ 80 đồng chí." + "\n\nCó 5 tổ, 6 đội, 7 xưởng, 8 kho." * 4
        + "\n\nSố xuất sắc là 12 đồng chí, bằng 15% số hoàn thành tốt nhiệm vụ.", ("12", "80", "15%"),
    ),
    "told twice": (Tie.AGAIN, "Trồng được 128 ha cây vụ đông.\n\nCây vụ đông trồng 128 ha là cố gắng lớn.", ("128", "128")),
}  # fmt: skip


MISTYPED = {
    "two figures of a count swapped": (Tie.AGAIN, "Có 5 tổ, 6 đội, 7 xưởng, 8 kho.\n\nCủng cố 02 chi bộ yếu kém vùng ven.\n\nTập trung củng cố 20 chi bộ yếu kém vùng ven.", ("02", "20")),
    "a part swapped": (Tie.TRIPLE, "Nhận 21 đơn; đã xử lý 90 đơn, còn 12 đơn.", ("21", "90", "12")),
    "a digit of a share": (Tie.SHARE, "Trong 40 hồ sơ có 38 hồ sơ đúng hạn, đạt 15%.", ("38", "40", "15%")),
    "a digit of a part": (Tie.SHARE, "Trong 400 hồ sơ có 180 hồ sơ đúng hạn, đạt 95%.", ("180", "400", "95%")),
    "a digit of points": (Tie.POINTS, "Tỷ lệ đạt 88,6%, năm trước 87,0%, tăng 7,6 điểm phần trăm.", ("88,6%", "87,0%", "7,6")),
    "a digit of one part of many": (Tie.RUN, "Chi bộ có 310 hộ: 820 hộ ở Nà Lù, 100 hộ ở Bản Mới, 90 hộ ở Khau Vai.", ("310", "820", "100", "90")),
    "a difference told far from both": (
        Tie.TRIPLE,
        "Lợi nhuận trước thuế cả năm 439,1 tỷ đồng, kế hoạch 412 tỷ đồng." + "\n\nCó 5 tổ, 6 đội, 7 xưởng, 8 kho, 9 trạm, 4 bến." * 2
        + "\n\nLợi nhuận trước thuế cả năm vượt 26,9 tỷ đồng.",
        ("439,1", "412", "26,9"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTYPED)
def test_relation_far_from_holding_by_a_slip_of_the_key_is_among_those_possible(name: str, tmp_path: Path):
    """
    A digit changed or two swapped may make many times the number meant: the relation is still looked at.
    """
    tie, text, figures = MISTYPED[name]

    assert not bonds(tmp_path, text, tie)[figures].holds


@pytest.mark.parametrize("name", HOLDING)
def test_relation_that_holds_is_among_those_possible(name: str, tmp_path: Path):
    """
    Each kind of relation is offered, and holds exactly.
    """
    tie, text, figures = HOLDING[name]

    assert bonds(tmp_path, text, tie)[figures].holds


FAILING = {
    "share": (Tie.SHARE, "Trong 40 hồ sơ có 36 hồ sơ đúng hạn, đạt 95%.", ("36", "40", "95%"), "90%", "36 : 40 × 100 = 90%."),
    "growth": (Tie.GROWTH, "Năm nay thu 1.200 tỷ đồng, năm trước 1.000 tỷ đồng, tăng 25%.", ("1.200", "1.000", "25%"), "20%", "(1.200 − 1.000) : 1.000 × 100 = 20%."),
    "rise": (Tie.RISE, "Thu 1.200 tỷ đồng, tăng 200 tỷ đồng (25%) so với năm trước.", ("200", "1.200", "25%"), "20%", "200 : (1.200 − 200) × 100 = 20%."),
    "fall": (Tie.RISE, "Nhận 1.247 đơn, giảm 142 đơn (12,2%) so với năm trước.", ("142", "1.247", "12,2%"), "10,2%", "142 : (1.247 + 142) × 100 = 10,2%."),
    "sum": (Tie.RUN, "Chi bộ thôn có 33 hộ: 12 hộ ở Nà Lù, 10 hộ ở Bản Mới, 09 hộ ở Khau Vai.", ("33", "12", "10", "09"), "31", "12 + 10 + 9 = 31, thiếu 2 so với 33."),
    "balance": (Tie.BALANCE, "Đầu năm có 60 đảng viên; tăng 05 đồng chí, giảm 03 đồng chí, nay có 26 đảng viên.", ("26", "60", "05", "03"), "62", "60 + 5 − 3 = 62, khác 26."),
    "points": (Tie.POINTS, "Tỷ lệ đạt 88,3%, năm trước 87,1%, tăng 2,1 điểm phần trăm.", ("88,3%", "87,1%", "2,1"), "1,2", "Chênh lệch giữa 88,3% và 87,1% là 1,2 điểm phần trăm."),
}  # fmt: skip


@pytest.mark.parametrize("name", FAILING)
def test_relation_that_fails_is_told_with_its_reckoning(name: str, tmp_path: Path):
    """
    The note gives the sum as one would write it on paper, and what should stand.
    """
    tie, text, figures, computed, note = FAILING[name]

    claim = claim_of(bonds(tmp_path, text, tie)[figures])

    assert (claim.verdict, claim.computed, claim.note) == (Verdict.WRONG, computed, note)


def test_total_of_fewer_figures_is_no_wrong_total_of_more(tmp_path: Path):
    """
    "14 thôn: 9 thôn …, 5 thôn …, với 4.826 hộ": the households are no part, however they stand in the row.
    """
    read = field(tmp_path, "Xã có 14 thôn, trong đó 9 thôn ven biển và 5 thôn trong đồng, với 4.826 hộ.")
    total, first, second, other = (item.figure for item in read.items)

    def alarm(*parts: object) -> Claim:
        return Claim(FindingKind.SUM, Verdict.WRONG, total, parts, total.text, "")  # type: ignore[arg-type]

    assert adds_up_otherwise(alarm(first, second, other), read)
    assert not adds_up_otherwise(alarm(first, other), read)


def test_what_should_stand_is_no_fifty_times_what_does(tmp_path: Path):
    """
    11 is not 776 mistyped; 14 may be 94.
    """
    read = field(tmp_path, "Có 11 trường hợp; có 14 trường hợp.")
    few, other = (item.figure for item in read.items)

    def alarm(target: object, computed: str) -> Claim:
        return Claim(FindingKind.SUM, Verdict.WRONG, target, (), "", computed)  # type: ignore[arg-type]

    assert absurd(alarm(few, "776"))
    assert not absurd(alarm(other, "94"))
    assert not absurd(alarm(few, ""))


def test_base_of_a_fall_is_what_there_was_before(tmp_path: Path):
    """
    Fallen by 142 to 1.247: the share is of 1.389.
    """
    found = bonds(tmp_path, HOLDING["fall"][1], Tie.RISE)[HOLDING["fall"][2]]

    assert found.base == Fraction(1389)
