"""A head rated above those he leads, in the years in which that was ruled out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told

GOOD, EXCELLENT = "hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ"


def heads(sentence: str, texts: Corpus, folder: Path, year: int = 2022) -> list[str]:
    return [
        verdict for verdict, _ in told(sentence, texts, folder, FindingKind.CEILING, day=date(year, 12, 20), year=year)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Tập thể Ban Thường vụ Đảng ủy {GOOD}, đồng chí Bí thư {EXCELLENT}.",
        f"Đảng ủy xếp loại {GOOD}; đồng chí Bí thư xếp loại {EXCELLENT}.",
        f"Tập thể lãnh đạo Sở {GOOD}; Giám đốc Sở, người đứng đầu, {EXCELLENT}.",
        f"Chi bộ {GOOD}; đồng chí Bí thư Chi bộ {EXCELLENT}.",
        f"Chi bộ {GOOD}. Đồng chí Bí thư {EXCELLENT}.",
        f"Đồng chí Bí thư {EXCELLENT}; tập thể Đảng ủy {GOOD}.",
    ],
)
def test_head_above_the_collective_is_told(sentence: str, texts: Corpus, tmp_path: Path):
    """
    Guidance 21 bound the head to the collective he heads, whatever either is called.
    """
    assert heads(sentence, texts, tmp_path) == ["over"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Đảng ủy {EXCELLENT}; đồng chí Bí thư {GOOD}.",
        f"Đảng ủy {GOOD}; đồng chí Phó Bí thư {EXCELLENT}.",
        f"Chi bộ {GOOD}; các đồng chí bí thư chi bộ khác {EXCELLENT}.",
        f"Đồng chí Bí thư {EXCELLENT}; các chi bộ {GOOD}.",
    ],
)
def test_head_not_above_or_not_of_it_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    A deputy, or the head of several others, is not bound so.
    """
    assert heads(sentence, texts, tmp_path) == []


def test_head_above_the_collective_cannot_be_judged_by_the_present_rules(texts: Corpus, tmp_path: Path):
    """
    What was read of Regulation 366 does not say it.
    """
    assert heads(f"Đảng ủy {GOOD}; đồng chí Bí thư {EXCELLENT}.", texts, tmp_path, 2025) == ["unpaired"]
