"""Changes whose other amount, or share, is told in another passage; from so many to so many."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from assistant.audit.changes.against import check_against
from assistant.audit.changes.from_to import check_from_to
from assistant.audit.changes.rated_points import check_rated_points
from assistant.audit.changes.since import check_since
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import borne_out
from corpus.vocabulary import Rating

Check = Callable[[Scene, Iterable[Claim]], list[Claim]]


def scene(text: str, folder: Path) -> Scene:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    return Scene(read_report(path))


CHANGES: list[tuple[Check, str, str, str]] = [
    (check_since, "Khi thành lập, Đảng bộ có 26 tổ chức với 1.243 đảng viên.\n\nTính đến nay, Đảng bộ có 1.321 đảng viên, tăng 78 "
     "đồng chí so với khi thành lập.", "1.243", "1.107"),
    (check_since, "Toàn Đảng bộ có 742 đảng viên.\n\nSo với thời điểm này năm trước (726 đảng viên) Đảng bộ tăng 16 đồng chí.",
     "726", "762"),
    (check_since, "Đảng bộ có 1.186 đảng viên. Cùng kỳ 2024 có 1.158 đảng viên; như vậy tăng 28 người.", "28", "31"),
    (check_from_to, "Số không hoàn thành nhiệm vụ giảm từ 41 xuống 33 người (bớt 8).", "33", "23"),
    (check_from_to, "Số hội viên từ 120 lên 150 người, tăng 25%.", "25", "52"),
    (check_against, "Thi hành kỷ luật 7 đảng viên (năm 2024: 9), giảm 2.", "9", "7"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "old", "new"), CHANGES)
def test_change_that_its_amounts_do_not_give_is_wrong(
    check: Check, text: str, old: str, new: str, tmp_path: Path
) -> None:
    assert [claim.verdict for claim in check(scene(text, tmp_path), [])] == [None]

    wrong = [claim for claim in check(scene(text.replace(old, new), tmp_path), []) if claim.verdict is not None]

    assert len(wrong) == 1
    assert any(figure.text.rstrip("%") == new for figure in wrong[0].figures)


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ có 286 đảng viên: nông trường 192 đồng chí. Đầu năm có 274 đảng viên; so với đầu năm tăng 12 đồng chí.",
        "Đảng bộ có 124 đảng viên. So với đầu năm (117 đảng viên) tăng 07: số tăng 12, số giảm 05 đồng chí.",
        "Phấn đấu có 350 đảng viên, tăng 20 đồng chí so với khi thành lập. Khi thành lập có 300 đảng viên.",
    ],
)
def test_changes_of_other_amounts_say_nothing(text: str, tmp_path: Path) -> None:
    assert not [claim for claim in check_since(scene(text, tmp_path), []) if claim.verdict is not None]


@pytest.mark.parametrize(("told", "right"), [("0,97", True), ("1,02", False), ("9,07", False)])
def test_points_of_a_rating_are_held_against_both_shares(told: str, right: bool, tmp_path: Path) -> None:
    text = (
        "Có 2.812 đảng viên được xếp loại: Hoàn thành xuất sắc nhiệm vụ 421 đồng chí, chiếm 14,97%.\n\n"
        f"Tỷ lệ xuất sắc năm 2024 là 15,94%, năm nay giảm {told} điểm phần trăm."
    )
    page = scene(text, tmp_path)
    whole, part, share = page.figures[:3]
    assert part.ratings == {Rating.EXCELLENT}
    holds = Claim(FindingKind.PERCENTAGE, None, share, (part, whole))

    assert [claim.verdict is None for claim in check_rated_points(page, [holds])] == [right]


def test_what_a_growth_pins_is_read_from_its_own_reckoning(tmp_path: Path) -> None:
    """45 of 1.801 is 2,5 %, and of 1.798 as well: such a share bears neither out."""
    page = scene("Tổng số 1.801 đồng chí; trong năm tăng 45 đồng chí (2,5%).", tmp_path)
    whole, rise, share = page.figures
    sure = borne_out([Claim(FindingKind.PERCENTAGE, None, share, (whole, rise))])

    assert {number(figure.value) for figure in sure if figure != share} == {"45"}
