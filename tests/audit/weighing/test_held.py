"""Alarms none of whose figures could be to blame."""

from __future__ import annotations

from pathlib import Path

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told

TRAITS = (
    "- Tổng số đảng viên: 163 đồng chí, chiếm 87,17% số công chức, viên chức (187 người). Trong đó:\n"
    "  + Chính thức {} đồng chí, dự bị 09 đồng chí;\n  + Nữ 79 đồng chí (48,47%);\n  + Từ 40 tuổi trở xuống 46 đồng chí."
)


def test_traits_each_held_by_its_share_make_no_sum(texts: Corpus, tmp_path: Path) -> None:
    assert told(TRAITS.format(154), texts, tmp_path, FindingKind.SUM) == []


def test_a_part_that_nothing_holds_is_told(texts: Corpus, tmp_path: Path) -> None:
    assert told(TRAITS.format(145), texts, tmp_path, FindingKind.SUM) == [("wrong", "154")]
