"""Changes of a rating held against last year's passage and this year's; changes whose amount stands in brackets or before."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.changes.against import check_against
from assistant.audit.changes.amounts import check_amounts
from assistant.audit.changes.compared import check_compared
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim

TWO_YEARS = """Năm 2025 có 11.436 đảng viên hoàn thành xuất sắc nhiệm vụ.

Năm 2024 có 10.985 đảng viên hoàn thành xuất sắc nhiệm vụ. Như vậy, năm nay số hoàn thành xuất sắc nhiệm vụ tăng 451 đồng chí."""


def scene(text: str, folder: Path) -> Scene:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    return Scene(read_report(path))


def wrong(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.verdict is not None]


@pytest.mark.parametrize(("old", "new"), [("451", "415"), ("10.985", "10.958"), ("11.436", "14.136")])
def test_change_of_a_rating_is_held_against_both_years(old: str, new: str, tmp_path: Path) -> None:
    assert [claim.verdict for claim in check_compared(scene(TWO_YEARS, tmp_path), [], [])] == [None]

    found = wrong(check_compared(scene(TWO_YEARS.replace(old, new), tmp_path), [], []))

    assert len(found) == 1
    assert any(figure.text == new for figure in found[0].figures)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Đảng bộ có 05 chi bộ (trước khi hợp nhất là 08 chi bộ, giảm 03 chi bộ).", "08", "07"),
        (
            "Có 742 đảng viên ở 26 chi bộ. So với cuối năm 2024, số đảng viên tăng 14 đồng chí (năm 2024: 728).",
            "14",
            "18",
        ),
    ],
)
def test_change_in_brackets_or_of_a_noun_told_before(text: str, old: str, new: str, tmp_path: Path) -> None:
    assert not wrong(check_against(scene(text, tmp_path), []))

    found = wrong(check_against(scene(text.replace(old, new, 1), tmp_path), []))

    assert len(found) == 1
    assert any(figure.text == new for figure in found[0].figures)


def test_change_of_a_rating_is_of_those_rated_so(tmp_path: Path) -> None:
    text = (
        "Có 7 đồng chí hoàn thành xuất sắc nhiệm vụ; 31 đồng chí hoàn thành tốt nhiệm vụ. "
        "So với năm 2024 thì số xuất sắc không đổi (7), hoàn thành tốt nhiệm vụ tăng 3 (năm 2024: 28)."
    )
    assert not wrong(check_against(scene(text, tmp_path), []))
    assert len(wrong(check_against(scene(text.replace("tăng 3", "tăng 8"), tmp_path), []))) == 1


def test_what_there_was_stands_after_a_semicolon(tmp_path: Path) -> None:
    text = "Số hộ nghèo còn 148 hộ; đầu năm là 203 hộ, như vậy trong năm giảm được 55 hộ."
    assert not wrong(check_amounts(scene(text, tmp_path), []))
    assert len(wrong(check_amounts(scene(text.replace("55", "44"), tmp_path), []))) == 1
