"""Tables of members: what there was, what came and went, what there is."""

from __future__ import annotations

from pathlib import Path

from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, Verdict
from assistant.audit.flow.stock import check_stock
from assistant.audit.survey import Survey

TABLE = """BÁO CÁO năm 2024

| Nội dung | Năm 2023 | Năm 2024 |
|---|---|---|
| Đảng viên đầu năm | 4.128 | {opening} |
| Kết nạp | 142 | 156 |
| Chuyển đến | 97 | {came} |
| Chuyển đi, ra khỏi Đảng | 152 | 162 |
| Đảng viên cuối năm | 4.215 | 4.317 |
"""


def wrong(folder: Path, *, opening: str = "4.215", came: str = "108") -> list[Claim]:
    path = folder / "bao-cao.txt"
    path.write_text(TABLE.format(opening=opening, came=came), encoding="utf-8")
    found = [claim for grid in Survey(Scene(read_report(path))).grids for claim in check_stock(grid)]
    assert len(found) == 3
    return [claim for claim in found if claim.verdict is Verdict.WRONG]


def test_closing_is_opening_and_what_came_less_what_went(tmp_path: Path) -> None:
    assert not wrong(tmp_path)
    (claim,) = wrong(tmp_path, came="129")
    assert (claim.stated, claim.computed) == ("4.317", "4.338")


def test_what_closes_a_year_opens_the_next(tmp_path: Path) -> None:
    assert {claim.stated for claim in wrong(tmp_path, opening="5.215")} == {"4.317", "5.215"}
