"""Documents cited: lapsed ones in lists, the one in force instead, and numbers mistyped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import findings, told

QD_366, HD_43 = "Quy định số 366-QĐ/TW ngày 30/8/2025", "Hướng dẫn số 43-HD/BTCTW ngày 31/10/2025"
QD_124, HD_25 = "Quy định số 124-QĐ/TW ngày 04/10/2023", "Hướng dẫn số 25-HD/BTCTW ngày 10/11/2023"
QD_132, HD_21 = "Quy định số 132-QĐ/TW ngày 08/3/2018", "Hướng dẫn số 21-HD/BTCTW ngày 18/10/2019"
IN_FORCE = {"qd": ("not_in_force", "Quy định số 366-QĐ/TW"), "hd": ("not_in_force", "Hướng dẫn số 43-HD/BTCTW")}


@pytest.mark.parametrize(("cited", "kind"), [(QD_132, "qd"), (HD_21, "hd")])
def test_lapsed_document_is_answered_with_the_one_in_force(cited: str, kind: str, texts: Corpus, tmp_path: Path):
    """
    The successor of 132 has lapsed too by December 2025: the one in force is named, and the chain that leads to it.
    """
    found = findings(f"Thực hiện {cited}, Đảng ủy đã kiểm điểm.", texts, tmp_path)

    assert [(one.verdict.value, one.computed) for one in found] == [IN_FORCE[kind]]
    assert ("124-QĐ/TW" if kind == "qd" else "25-HD/BTCTW") in found[0].note


def test_successor_is_the_one_of_the_reports_day(texts: Corpus, tmp_path: Path):
    """
    In December 2023 it is 124 that stands in the place of 132; 366 was not yet signed and is not named.
    """
    found = findings(f"Thực hiện {QD_132}.", texts, tmp_path, day=date(2023, 12, 20), year=2023)

    assert [one.computed for one in found] == ["Quy định số 124-QĐ/TW"]
    assert "366" not in found[0].note


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        (f"Thực hiện {QD_366}; {HD_25}.", ["hd"]),
        (f"Thực hiện {QD_366} và {HD_25}.", ["hd"]),
        (f"Thực hiện {QD_366}; 21-HD/BTCTW ngày 18/10/2019.", ["hd"]),
        (f"Thực hiện {HD_43}; {QD_124}.", ["qd"]),
        (f"Căn cứ {QD_366}; {QD_132}; {QD_124}.", ["qd", "qd"]),
        (f"Căn cứ {QD_366};\n{HD_25};", ["hd"]),
        (f"- Căn cứ {QD_366} của Bộ Chính trị;\n- {HD_25} của Ban Tổ chức Trung ương;", ["hd"]),
        (f"Thực hiện {QD_366} (thay thế {QD_124}) và {HD_25}.", ["hd"]),
        (f"Thực hiện Kế hoạch số 45-KH/ĐU ngày 10/11/2025; {HD_25}.", ["hd"]),
    ],
)  # fmt: skip
def test_lapsed_document_is_found_in_a_list(sentence: str, kinds: list[str], texts: Corpus, tmp_path: Path):
    """
    An item of a list is cited for what its first item is, whatever joins them.
    """
    assert told(sentence, texts, tmp_path, FindingKind.REFERENCE) == [IN_FORCE[kind] for kind in kinds]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thực hiện {QD_366}; {HD_43}.",
        f"{QD_366} thay thế {QD_124}.",
        f"Thực hiện {QD_366} (thay thế {QD_124}); {HD_43} (thay {HD_25}).",
        f"Thực hiện {HD_43} thay thế {HD_21} và {HD_25}.",
        f"So với {QD_132}, {QD_366} có nhiều điểm mới.",
        f"Tổng kết 5 năm thực hiện {QD_132}, Đảng ủy rút ra bài học.",
        f"Năm đầu thực hiện {QD_366}, không còn áp dụng {QD_124}.",
        f"Trước đây, theo {QD_124} và {HD_25}, không chấm điểm.",
        f"Năm 2024, Đảng ủy kiểm điểm theo {QD_124}.",
        f"Đảng ủy thu hồi các văn bản đã ban hành theo {QD_124}.",
    ],
)
def test_document_told_of_as_past_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    What a report says was replaced, or applied in a year of its time, is rightly named.
    """
    assert told(sentence, texts, tmp_path, FindingKind.REFERENCE) == []


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Quy định số 336-QĐ/TW ngày 30/8/2025", "366-QĐ/TW"),
        ("Hướng dẫn số 34-HD/BTCTW ngày 31/10/2025", "43-HD/BTCTW"),
        ("Quy định số 123-QĐ/TW ngày 04/10/2023", "124-QĐ/TW"),
    ],
)
def test_mistyped_number_of_a_known_day_is_to_be_looked_at(written: str, known: str, texts: Corpus, tmp_path: Path):
    """
    Several may be signed on one day: without the title the known one is named, and nothing is called wrong.
    """
    found = told(f"Thực hiện {written}, Đảng ủy đã kiểm điểm.", texts, tmp_path, FindingKind.REFERENCE)

    assert found == [("unpaired", known)]


def test_mistyped_number_with_the_title_is_wrong(texts: Corpus, tmp_path: Path):
    """
    Day and title together leave no doubt which document is meant.
    """
    sentence = "Thực hiện Quy định số 336-QĐ/TW ngày 30/8/2025 về kiểm điểm, đánh giá, xếp loại chất lượng."

    assert told(sentence, texts, tmp_path, FindingKind.REFERENCE) == [("wrong", "366-QĐ/TW")]


def test_other_document_of_the_same_day_is_left_alone(texts: Corpus, tmp_path: Path):
    """
    A title of its own says that another document is meant, not known here.
    """
    sentence = "Theo Quy định số 365-QĐ/TW ngày 30/8/2025 về tiêu chuẩn chức danh cán bộ."

    assert told(sentence, texts, tmp_path, FindingKind.REFERENCE) == []


def test_document_signed_after_the_report_has_no_other_in_its_place(texts: Corpus, tmp_path: Path):
    """
    What is told is that it was not there yet; its own day is no correction of it.
    """
    found = findings(f"Thực hiện {QD_124}.", texts, tmp_path, day=date(2017, 12, 20), year=2017)

    assert [(one.verdict.value, one.computed) for one in found] == [("not_in_force", "")]
    assert "sau ngày báo cáo" in found[0].note
