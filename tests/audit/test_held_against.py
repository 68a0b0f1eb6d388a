"""Changes and aims told with what they are held against are read from the words beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.changes.against import check_against
from assistant.audit.changes.aiming import check_aims
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, Verdict
from assistant.audit.survey import Survey

HEAD = "ĐẢNG BỘ XÃ B\n\nBÁO CÁO\nkết quả kiểm điểm, đánh giá, xếp loại chất lượng năm 2024\n\n"


def claims(text: str, folder: Path) -> list[Claim]:
    path = folder / "bao-cao.txt"
    path.write_text(f"{HEAD}{text}\n", encoding="utf-8")
    survey = Survey(Scene(read_report(path)))
    return [*check_against(survey.scene, []), *check_aims(survey.scene, survey.grids, [])]


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành nhiệm vụ: 74 tổ chức, chiếm 13,31% (năm 2023: 73 tổ chức), tăng {} tổ chức.",
        "Kỷ luật 74 đảng viên, trong đó khiển trách 50, cảnh cáo 24. So với năm 2023 tăng {} đảng viên (73 đảng viên).",
        "Kết nạp 74 đảng viên, vượt chỉ tiêu {} đồng chí (chỉ tiêu 73 đồng chí).",
        "Trong năm kiểm tra 73 công trình.\n\nNăm 2025 phấn đấu kiểm tra 74 công trình (tăng {} công trình so với thực hiện năm 2024).",
    ],
)
def test_change_is_the_difference_of_the_two_amounts(text: str, tmp_path: Path) -> None:
    assert [claim.verdict for claim in claims(text.format(1), tmp_path)] == [None]
    (wrong,) = claims(text.format(2), tmp_path)
    assert wrong.verdict is Verdict.WRONG
    assert (wrong.stated, wrong.computed) == ("2", "1")


@pytest.mark.parametrize(
    "text",
    [
        "Khai trừ 31 đồng chí. Số đảng viên bị kỷ luật giảm 28 đồng chí so với năm 2023 (358 đồng chí).",
        "Hoàn thành nhiệm vụ từ 98 lên 124 đồng chí; không hoàn thành nhiệm vụ tăng 3 đồng chí (năm 2023 có 6 đồng chí).",
        "Kiểm tra 85 tổ chức đảng (tăng 5 tổ chức so với năm 2022), 212 đảng viên.",
    ],
)
def test_amounts_of_something_else_say_nothing(text: str, tmp_path: Path) -> None:
    assert not [claim for claim in claims(text, tmp_path) if claim.verdict is Verdict.WRONG]
