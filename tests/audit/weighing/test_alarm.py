"""What there is to judge an alarm by."""

from __future__ import annotations

from pathlib import Path

from assistant.audit.comparing import claims_of
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.survey import Survey
from assistant.audit.weighing.alarm import alarm_traits
from assistant.audit.weighing.view import PAIR
from assistant.audit.weighing.weigh import MODEL, alarms_of, forests
from assistant.clock import today
from corpus.load import load_corpus

TEXT = (
    "BÁO CÁO kết quả kiểm điểm năm 2025\n\nĐảng bộ có 85 đảng viên, trong đó 70 đảng viên chính thức, 16 đảng viên dự bị.\n\n"
    "Trong 40 hồ sơ có 36 hồ sơ đúng hạn, đạt 95%. Năm nay nhận 63 đơn; đã xử lý 61 đơn, tồn 12 đơn.\n\n| Chi bộ | Đảng viên | Xuất sắc |\n|---|---|---|\n| A | 40 | 5 |\n"
    "| B | 45 | 6 |\n| Cộng | 86 | 11 |\n"
)


def test_every_alarm_is_told_in_as_many_numbers_as_the_forest_learned_from(tmp_path: Path):
    """
    Alarms of rules and of relations, in running text and in tables, have the same columns, those of the model.
    """
    path = tmp_path / "bao-cao.txt"
    path.write_text(TEXT, encoding="utf-8")
    report = read_report(path)
    survey = Survey(Scene(report))
    scene, grids = survey.scene, survey.grids

    alarms, evidence = alarms_of(scene, grids, claims_of(survey, today(), load_corpus()))

    assert {alarm.rule == "weighed" for alarm in alarms} == {True, False}
    assert {len(alarm_traits(alarm, evidence, alarms)) for alarm in alarms} == {forests(MODEL)["alarm"].width}
    one, two = evidence.view.field.items[:2]
    assert len(evidence.view.pair(one, two)) == PAIR
