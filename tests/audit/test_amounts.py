"""A change whose two amounts stand in its sentence, outside brackets too."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.changes.amounts import check_amounts
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim


def claims(sentence: str, folder: Path) -> list[Claim]:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{sentence}\n", encoding="utf-8")
    return check_amounts(Scene(read_report(path)), [])


TOLD = [
    ("Phát hiện 111 vụ vi phạm, giảm 23 vụ (17,2%) so với năm 2024 (134 vụ), chia theo hành vi.", "111 vụ", "109 vụ"),
    ("Năm nay Công ty cấp 12.640 hộ, nhiều hơn 440 hộ so với kế hoạch 12.200 hộ.", "440", "560"),
    (
        "Có 187 đảng viên (180 chính thức, 07 dự bị), tăng 03 đảng viên so với cùng kỳ năm 2024 (184 đảng viên).",
        "187",
        "287",
    ),
]


@pytest.mark.parametrize(("sentence", "old", "new"), TOLD)
def test_change_is_held_against_the_two_amounts_of_its_sentence(
    sentence: str, old: str, new: str, tmp_path: Path
) -> None:
    assert [claim.verdict for claim in claims(sentence, tmp_path)] == [None]

    found = claims(sentence.replace(old, new, 1), tmp_path)

    wrong = [claim for claim in found if claim.verdict is not None]
    assert len(wrong) == 1
    assert any(figure.text == new.split()[0] for figure in wrong[0].figures)


@pytest.mark.parametrize(
    "sentence",
    [
        # the amount named is the plan's, the change is against last year
        "Đội thực hiện 118 buổi biểu diễn, đạt 107,3% kế hoạch (110 buổi), tăng 14 buổi so với năm 2024.",
        # what there is now is told elsewhere
        "Đã tiếp nhận 868 hồ sơ trong khi nhân sự giảm 03 người so với cuối năm 2024 (121 người).",
        # net of what came and went
        "Phát triển 872 hội viên (chỉ tiêu giao 800 hội viên), giảm 227 hội viên, thực tăng 645 hội viên.",
        # what the two make is told by another change
        "Đầu năm còn 138 hộ nghèo, nay còn 97 hộ, giảm 41 hộ, trong khi tỉnh chỉ giao giảm 35 hộ.",
    ],
)
def test_amounts_of_something_else_say_nothing(sentence: str, tmp_path: Path) -> None:
    assert not [claim for claim in claims(sentence, tmp_path) if claim.verdict is not None]
