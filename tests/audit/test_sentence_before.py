"""Changes and totals whose other figures stand in a sentence or an item before; and counts that only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told

ADMITTED = "- Kết nạp {} đảng viên, đạt 100% chỉ tiêu (12 đảng viên). Tăng {} so với năm 2024 (10)."
INCOME = "- Tổng thu: 612,4 tỷ đồng. Tăng {} tỷ đồng (6,5%) so với năm 2024 ({} tỷ đồng)."
DISCIPLINED = (
    "Thi hành kỷ luật {} đảng viên: khiển trách 02, cảnh cáo 01. Năm 2024 kỷ luật {} đảng viên, như vậy giảm 02."
)
SPENT = "- Tổng thu: 612,4 tỷ đồng.\n- Tổng chi: {} tỷ đồng. Chênh lệch thu lớn hơn chi: {} tỷ đồng."
BY_DEED = (
    "- Đảng ủy kiểm tra 06 chi bộ, giám sát {} chi bộ.\n- Ủy ban Kiểm tra Đảng ủy kiểm tra 08 chi bộ, giám sát 05 chi bộ.\n"
    "- Cộng chung có {} lượt chi bộ được kiểm tra và 09 lượt chi bộ được giám sát."
)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        (ADMITTED, (12, "02"), (12, "05")),
        (INCOME, ("37,5", "574,9"), ("37,5", "574,3")),
        (DISCIPLINED, ("03", "05"), ("03", "06")),
        (SPENT, ("589,7", "22,7"), ("587,9", "22,7")),
        (SPENT, ("589,7", "22,7"), ("589,7", "27,2")),
        (BY_DEED, ("04", 14), ("03", 14)),
        (BY_DEED, ("04", 14), ("04", 15)),
    ],
)
def test_other_figures_stand_in_the_sentence_before(
    sentence: str, right: tuple[object, ...], wrong: tuple[object, ...], texts: Corpus, tmp_path: Path
) -> None:
    assert told(sentence.format(*right), texts, tmp_path, FindingKind.SUM) == []
    assert told(sentence.format(*wrong), texts, tmp_path, FindingKind.SUM)


@pytest.mark.parametrize(
    "sentence",
    [
        "Số đảng viên mới kết nạp bằng 104,14% chỉ tiêu (2.100 đảng viên) và nhiều hơn năm 2023 là 93 đảng viên (năm 2023 kết nạp "
        "2.094 đảng viên).",
        "- Tổng thu dự toán: 612,4 tỷ đồng.\n- Tổng chi: 589,7 tỷ đồng. Chênh lệch thu lớn hơn chi: 20,1 tỷ đồng.",
        "- Kết nạp 12 đảng viên. Phấn đấu năm 2026 tăng 05 so với năm 2024 (10).",
    ],
)
def test_aims_are_no_amounts(sentence: str, texts: Corpus, tmp_path: Path) -> None:
    assert told(sentence, texts, tmp_path, FindingKind.SUM) == []
