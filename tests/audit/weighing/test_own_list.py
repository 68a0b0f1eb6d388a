"""Members of one list are neither the whole nor a part of one another, nor of a total elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.weighing.own_list import of_their_own_list
from assistant.audit.weighing.reading import field_of

TEXT = (
    "Tặng Bằng khen cho 46 tổ chức cơ sở đảng và 118 đảng viên, chiếm lần lượt 49,46% và 1,90% số xuất sắc.\n\n"
    "Toàn tỉnh gợi ý kiểm điểm đối với 96 tập thể (trong đó: Ban Thường vụ gợi ý 6 tập thể; cấp huyện gợi ý 38 tập thể; "
    "cấp cơ sở gợi ý 52 tập thể).\n\n"
    "Cấp tỉnh có 71 tập thể.\n"
)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    path = tmp_path / "bao-cao.txt"
    path.write_text(TEXT, encoding="utf-8")
    return Scene(read_report(path))


@pytest.mark.parametrize(
    ("kind", "names", "own"),
    [
        (FindingKind.PERCENTAGE, ["49,46%", "46", "118"], True),
        (FindingKind.PERCENTAGE, ["49,46%", "118", "96"], True),
        (FindingKind.PERCENTAGE, ["49,46%", "46", "96"], False),
        (FindingKind.SUM, ["71", "38", "52"], True),
        (FindingKind.SUM, ["71", "6", "38", "52"], False),
    ],
)
def test_members_of_a_list_belong_to_it(kind: FindingKind, names: list[str], own: bool, scene: Scene) -> None:
    """
    A share told "lần lượt" is of its own count; some of the parts of 96 make up no other total.
    """
    target, *involved = (_figure(scene, name) for name in names)
    claim = Claim(kind, Verdict.WRONG, target, tuple(involved))

    assert of_their_own_list(claim, field_of(scene, [])) is own


def _figure(scene: Scene, text: str) -> Figure:
    return next(figure for figure in scene.figures if figure.text == text)
