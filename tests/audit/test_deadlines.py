"""Deadlines of the rules in force: drafts, the end of the round, filing, and how long a meeting takes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told

LATE = ("wrong", "chậm nhất 10/12/2025")  # three working days before Monday 15/12/2025: 12, 11, 10
SHORT = ("wrong", "ít nhất 3 ngày làm việc")
OVERDUE = ("wrong", "trước 31/12/2025")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dự thảo báo cáo kiểm điểm gửi đến các đồng chí ngày 12/12/2025. Hội nghị kiểm điểm tổ chức ngày 15/12/2025.", LATE),
        ("Dự thảo báo cáo kiểm điểm gửi các đồng chí ngày 12 tháng 12 năm 2025. Hội nghị kiểm điểm họp ngày 15 tháng 12 năm 2025.", LATE),
        ("Hội nghị kiểm điểm tổ chức ngày 15/12/2025, dự thảo báo cáo đã gửi các đồng chí từ ngày 11/12/2025.", LATE),
        ("Ngày 12/12/2025, Đảng ủy gửi dự thảo báo cáo kiểm điểm đến cấp ủy viên; ngày 15/12/2025 họp kiểm điểm.", LATE),
        ("Dự thảo báo cáo kiểm điểm gửi ngày 12/12. Hội nghị kiểm điểm họp ngày 15/12.", LATE),
        ("Dự thảo báo cáo kiểm điểm được gửi trước 02 ngày làm việc.", SHORT),
        ("Dự thảo báo cáo kiểm điểm gửi trước hội nghị hai ngày.", SHORT),
        ("Dự thảo báo cáo kiểm điểm gửi chậm nhất 02 ngày làm việc trước hội nghị.", SHORT),
        ("Việc kiểm điểm năm 2025 hoàn thành trước ngày 15/01/2026.", OVERDUE),
        ("Việc kiểm điểm, đánh giá, xếp loại năm 2025 xong ngày 05/01/2026.", OVERDUE),
        ("Các chi bộ kiểm điểm xong trước ngày 10/12/2025, Đảng ủy hoàn thành trước ngày 15/01/2026.", OVERDUE),
        ("Ban Thường vụ Tỉnh ủy kiểm điểm trong 01 ngày.", ("wrong", "tối thiểu 2 ngày")),
        ("Hội nghị kiểm điểm của Ban Thường vụ Tỉnh ủy tiến hành trong 1,5 ngày.", ("wrong", "tối thiểu 2 ngày")),
        ("Ban Thường vụ Đảng ủy xã kiểm điểm trong nửa ngày.", ("wrong", "tối thiểu 1 ngày")),
    ],
)  # fmt: skip
def test_deadline_not_kept_is_told(sentence: str, expected: tuple[str, str], texts: Corpus, tmp_path: Path):
    """
    The calculator's rule of the report's day decides, however the sentence is built.
    """
    assert told(sentence, texts, tmp_path, FindingKind.DEADLINE) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dự thảo báo cáo kiểm điểm gửi đến các đồng chí ngày 10/12/2025. Hội nghị kiểm điểm tổ chức ngày 15/12/2025.",
        "Hội nghị kiểm điểm tổ chức ngày 15/12/2025, dự thảo báo cáo đã gửi các đồng chí từ ngày 10/12/2025.",
        "Dự thảo báo cáo kiểm điểm gửi lấy ý kiến các chi bộ ngày 12/12/2025. Hội nghị kiểm điểm tổ chức ngày 15/12/2025.",
        "Dự thảo báo cáo kiểm điểm gửi các đồng chí ngày 05/12/2025, hội nghị trù bị ngày 08/12/2025, hội nghị kiểm điểm ngày 15/12/2025.",
        "Dự thảo báo cáo kiểm điểm được gửi trước 03 ngày làm việc.",
        "Dự thảo báo cáo kiểm điểm gửi trước 03 ngày.",
        "Tài liệu họp thường kỳ gửi trước 02 ngày làm việc.",
        "Việc kiểm điểm năm 2025 hoàn thành trước ngày 31/12/2025.",
        "Các chi bộ đã kiểm điểm xong trước ngày 10/12.",
        "Khắc phục hạn chế sau kiểm điểm năm 2025, hoàn thành trước ngày 31/3/2026.",
        "Ban Thường vụ Tỉnh ủy kiểm điểm trong 02 ngày.",
        "Ban Thường vụ Đảng ủy xã kiểm điểm trong một ngày.",
        "Ban Thường vụ Thành ủy kiểm điểm trong 01 ngày.",
        "Chi bộ kiểm điểm trong 01 buổi; các tập thể còn lại kiểm điểm từ nửa ngày đến 01 ngày.",
        "Ban Thường vụ Tỉnh ủy dự, chỉ đạo kiểm điểm ở các nơi trong 01 ngày.",
    ],
)
def test_deadline_kept_or_not_this_one_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    Kept, or of another matter than the rule's.
    """
    assert told(sentence, texts, tmp_path, FindingKind.DEADLINE) == []


def test_body_of_a_special_kind_cannot_be_told(texts: Corpus, tmp_path: Path):
    """
    Such bodies have until 15/01; whether this is one is not for the audit to say. Past that day it is late in any case.
    """
    said = "Là cơ quan có tính chất đặc thù chưa tổng kết năm, việc kiểm điểm năm 2025 xong ngày {}."

    assert told(said.format("05/01/2026"), texts, tmp_path, FindingKind.DEADLINE) == [("unpaired", "trước 31/12/2025")]
    assert told(said.format("20/01/2026"), texts, tmp_path, FindingKind.DEADLINE) == [OVERDUE]


@pytest.mark.parametrize(
    ("year", "written", "expected"),
    [
        (2024, "ngày 20/02/2025", [("wrong", "trước 15/02/2025")]),
        (2024, "ngày 10/02/2025", []),
        (2024, "trước ngày 15/02/2025", []),
        (2025, "trước ngày 15/02/2026", [("wrong", "trước 01/02/2026")]),
    ],
)
def test_filing_is_judged_by_the_guidance_of_its_round(
    year: int, written: str, expected: list[tuple[str, str]], texts: Corpus, tmp_path: Path
):
    """
    For 2024 papers were due before 15/02, for 2025 before 01/02.
    """
    sentence = f"Hồ sơ gửi Ban Tổ chức Trung ương {written}."
    found = told(sentence, texts, tmp_path, FindingKind.DEADLINE, day=date(year + 1, 2, 25), year=year)

    assert found == expected


@pytest.mark.parametrize(("year", "verdicts"), [(2024, ["unpaired"]), (2022, [])])
def test_length_known_from_one_source_or_none_is_no_error(
    year: int, verdicts: list[str], texts: Corpus, tmp_path: Path
):
    """
    The two days of 2023 to 2025 were read in one place only; for the years before nothing was.
    """
    sentence = "Ban Thường vụ Tỉnh ủy kiểm điểm trong 01 ngày."
    found = told(sentence, texts, tmp_path, FindingKind.DEADLINE, day=date(year, 12, 20), year=year)

    assert [verdict for verdict, _ in found] == verdicts
