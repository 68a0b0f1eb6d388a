"""Alarms that the words about their figures refute: another whole, percentage points, a plan, a total told beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import Verdict
from corpus.document import Corpus
from corpus.load import load_corpus
from tests.audit.sentences import findings

RIGHT = {
    "points are no share of counts": "Năm 2023 có 569 đảng viên hoàn thành xuất sắc nhiệm vụ trong 3.820 đảng viên được xếp loại; "
    "năm 2024 giảm 21 đồng chí và giảm 0,8 điểm phần trăm.",
    "what grew is no part of what there is now": "Năm 2026 vốn dự kiến 2.390,0 tỷ đồng, nhiều hơn kế hoạch năm 2025 là 213,5 tỷ đồng "
    "(9,81%).",
    "a total told beside another": "Toàn Sở tiếp 96 lượt công dân với 124 người, trong đó tiếp thường xuyên 79 lượt, lãnh đạo Sở tiếp "
    "17 lượt.",
    "a share of those rated good": "Số đảng viên được xếp loại là 198 đồng chí. Số hoàn thành xuất sắc nhiệm vụ là 31 đồng chí, bằng 19,1% "
    "số hoàn thành tốt nhiệm vụ.",
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


@pytest.mark.parametrize("case", RIGHT)
def test_what_the_words_refute_is_no_error(case: str, corpus: Corpus, tmp_path: Path):
    """
    Neither an error nor a doubt.
    """
    found = findings(RIGHT[case], corpus, tmp_path)

    assert [one for one in found if one.verdict is not Verdict.UNPAIRED or one.claim.doubtful] == []
