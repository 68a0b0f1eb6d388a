"""Errors no reader of the words would make: told by no rule, whatever the numbers come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.lists.nouns import check_noun_lists
from assistant.audit.misread.ruled_out import well_read


def read(text: str, folder: Path) -> tuple[Scene, list[Figure]]:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    scene = Scene(read_report(path))
    return scene, [figure for row in scene.by_block for figure in row if figure.countable]


def named(figures: list[Figure], text: str) -> Figure:
    return next(figure for figure in figures if figure.text == text)


@pytest.mark.parametrize(
    ("text", "total", "parts", "kept"),
    [
        ("Khối 11: 9 lớp, 384 học sinh; khối 12: 8 lớp, 374 học sinh.", "384", ("9", "374"), False),
        ("Khối 11 có 384 học sinh: 9 học sinh nội trú, 374 học sinh ngoại trú.", "384", ("9", "374"), True),
        ("Nghiệm thu 15 đề tài, sáng kiến: 02 đề tài, 12 sáng kiến.", "15", ("02", "12"), True),
        ("Huy động 9.384 tỷ đồng; dư nợ 8.137 tỷ đồng, tăng 869 tỷ đồng.", "9.384", ("8.137", "869"), False),
        ("Có 9.384 bản sách: năm trước có 8.137 bản, tăng 869 bản.", "9.384", ("8.137", "869"), True),
        ("Có 14 chỉ tiêu, kết quả: vượt 03, đạt 10, chưa đạt 01.", "14", ("10", "01"), False),
        ("Có 14 chỉ tiêu, kết quả: vượt 04, đạt 10, chưa đạt 01.", "14", ("10", "01"), True),
    ],
)
def test_sum_that_the_words_rule_out_is_no_error(
    text: str, total: str, parts: tuple[str, str], kept: bool, tmp_path: Path
) -> None:
    scene, figures = read(text, tmp_path)
    claim = wrong_sum(named(figures, total), tuple(named(figures, part) for part in parts))

    assert (well_read(scene, [claim]) == [claim]) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ban Thường vụ Tỉnh ủy kiểm tra 09 tổ chức đảng.\n\nỦy ban Kiểm tra Tỉnh ủy kiểm tra 06 tổ chức đảng.", False),
        ("Ban Thường vụ Tỉnh ủy kiểm tra 09 tổ chức đảng.\n\nBan Thường vụ Tỉnh ủy kiểm tra 06 tổ chức đảng.", True),
        ("Trong năm kiểm tra 09 tổ chức đảng.\n\nBan Thường vụ Tỉnh ủy kiểm tra 06 tổ chức đảng.", True),
    ],
)
def test_what_two_bodies_did_is_not_told_again(text: str, kept: bool, tmp_path: Path) -> None:
    scene, figures = read(text, tmp_path)
    claim = told_otherwise(named(figures, "06"), named(figures, "09"))

    assert (well_read(scene, [claim]) == [claim]) is kept


def test_list_of_nouns_is_none_where_another_list_comes_to_the_total(tmp_path: Path) -> None:
    scene, figures = read("Khen thưởng 06 tập thể, cá nhân: tập thể 35, cá nhân 48.", tmp_path)
    wrong = check_noun_lists(scene, [])
    borne = Claim(FindingKind.SUM, None, named(figures, "06"), (named(figures, "35"),))

    assert [claim.verdict is None for claim in wrong] == [False]
    assert check_noun_lists(scene, [borne]) == []
