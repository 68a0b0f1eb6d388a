"""A part above its whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 420/411 đảng viên được xếp loại.",
        "Đảng bộ có 45 chi bộ, trong đó 47 chi bộ hoàn thành tốt nhiệm vụ.",
        "Đảng bộ có 45 chi bộ; trong đó có 47 chi bộ được xếp loại.",
        "Đảng bộ có 45 chi bộ. Trong đó, 47 chi bộ hoàn thành tốt nhiệm vụ.",
        "Biểu quyết: 45/43 đồng chí tán thành.",
        "Có 40 đồng chí (trong đó 45 nữ).",
    ],
)
def test_part_above_its_whole_is_wrong(sentence: str, texts: Corpus, tmp_path: Path):
    """
    More cannot be rated, vote or belong to a kind than there are.
    """
    assert [verdict for verdict, _ in told(sentence, texts, tmp_path, FindingKind.SUM)] == ["wrong"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 411/420 đảng viên được xếp loại.",
        "Kết nạp 25/20 đảng viên, đạt 125% kế hoạch.",
        "Đảng bộ có 45 chi bộ, trong đó 40 chi bộ hoàn thành tốt nhiệm vụ.",
        "Đảng bộ có 45 chi bộ với 612 đảng viên, trong đó 47 đảng viên dự bị.",
        "Đã kiểm tra 12 tổ chức đảng, trong đó 15 đảng viên bị kỷ luật.",
    ],
)
def test_target_exceeded_or_another_thing_counted_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    A plan may be exceeded, and members are more than the cells they are in.
    """
    assert told(sentence, texts, tmp_path, FindingKind.SUM) == []
