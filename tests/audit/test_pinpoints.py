"""What a report says a document holds, days no calendar has, and numbers whose names follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.document import Corpus
from tests.audit.sentences import findings

QD_366 = "Quy định số 366-QĐ/TW ngày 30/8/2025"
NQ_4 = "Nghị quyết Trung ương 4 khóa XII"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        (f"Theo Điều 25 {QD_366}, Đảng ủy đã kiểm điểm.", "wrong"),
        (f"Căn cứ khoản 2 Điều 20 của {QD_366}.", "wrong"),
        (f"{NQ_4} nêu 29 biểu hiện suy thoái.", "wrong"),
        (f"Liên hệ 28 biểu hiện suy thoái theo {NQ_4}.", "wrong"),
        (
            "Căn cứ điểm 1.5 khoản 1 Điều 11 Quy định số 366-QĐ/TW, tỷ lệ xuất sắc không quá 20% số đảng viên xếp loại hoàn "
            "thành tốt nhiệm vụ trở lên.",
            "unpaired",
        ),
    ],
)
def test_place_the_document_does_not_have_is_told(sentence: str, verdict: str, texts: Corpus, tmp_path: Path):
    """
    Past the last article, more than are listed, another base; what one source alone gives is only to be looked at.
    """
    found = [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "pinpoints"]

    assert [one.verdict.value for one in found] == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Theo Điều 11 {QD_366}, Đảng ủy đã kiểm điểm.",
        f"{NQ_4} nêu 27 biểu hiện suy thoái, chia 3 nhóm.",
        f"Theo {NQ_4}, chi bộ tự soi 12 biểu hiện.",
        "Theo Điều 30 Điều lệ Đảng và Điều 11 Quy định số 366-QĐ/TW.",
        "Theo Quy định số 366-QĐ/TW, tỷ lệ xuất sắc không quá 20% số đảng viên xếp loại hoàn thành tốt nhiệm vụ.",
        "Tỷ lệ xuất sắc không quá 20% số đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên.",
    ],
)
def test_place_the_document_has_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    Nor is what is said of no document or of another.
    """
    assert [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "pinpoints"] == []


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Hội nghị ngày 31/11/2025.", "Tháng 11 chỉ có 30 ngày."),
        ("Họp ngày 31 tháng 9 năm 2025.", "Tháng 09 chỉ có 30 ngày."),
        ("Họp ngày 29/02/2025.", "Tháng 02/2025 chỉ có 28 ngày."),
        ("Gửi hồ sơ trước ngày 15/13/2025.", "Không có tháng 13."),
        ("Họp ngày 31/11, gửi hồ sơ ngày 05/12.", "Tháng 11 chỉ có 30 ngày."),
    ],
)
def test_day_no_calendar_has_is_wrong(sentence: str, why: str, texts: Corpus, tmp_path: Path):
    """
    With its year, in words or without the year.
    """
    found = [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "calendar"]

    assert [(one.verdict.value, one.note) for one in found] == [("wrong", why)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị ngày 30/11/2025, ngày 29/02/2024, ngày 31/12.",
        "Kiểm điểm 31/31 chi bộ, 40/45 đảng viên trong ngày, đạt 31/11.",
        "Thông tư số 32/11/2025/TT.",
    ],
)
def test_ratio_or_number_of_a_document_is_no_day(sentence: str, texts: Corpus, tmp_path: Path):
    """
    Only what must be a day is read as one.
    """
    assert [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "calendar"] == []


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("Xuất sắc: 02/12 chi bộ (16,67%), gồm: Chi bộ Nà Lếch, Chi bộ Nà Pầu, Chi bộ Cơ quan.", ["named"]),
        ("Có 4 chi bộ gồm Chi bộ 1, Chi bộ 2 và Chi bộ Cơ quan (trực thuộc).", ["named"]),
        ("Kỷ luật 03 đồng chí, gồm: đồng chí Lò Văn A, đồng chí Tao Thị B.", ["named"]),
        ("Xuất sắc: 03/12 chi bộ (25%), gồm: Chi bộ Nà Lếch, Chi bộ Nà Pầu, Chi bộ Cơ quan.", []),
        ("Có 12 chi bộ, trong đó có: Chi bộ Nà Lếch, Chi bộ Nà Pầu.", []),
        ("Có 12 chi bộ, gồm: Chi bộ Nà Lếch, Chi bộ Nà Pầu, …", []),
        ("Có 04 chi bộ là: Chi bộ Kỹ thuật và Dịch vụ, Chi bộ An ninh, Bảo vệ.", []),
    ],
)
def test_number_with_other_names_than_it_says(sentence: str, rules: list[str], texts: Corpus, tmp_path: Path):
    """
    Only where every name has its noun and nothing says that some are left out.
    """
    assert [one.claim.rule for one in findings(sentence, texts, tmp_path) if one.claim.rule == "named"] == rules
