"""What may be wrong but is not sure enough to be called so: told apart, after the errors, and no error."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.audit import audit_file
from assistant.audit.audit import Audit, Counts
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.file.report import Report
from assistant.audit.findings.finding import DOUBTFUL, AuditFinding, Claim, FindingKind, Verdict
from assistant.audit.told.telling import lines, remark
from corpus.load import load_corpus

REPORT = Path(__file__).parents[2] / "eval" / "reports" / "dac-khu-2025.txt"
COUNTS = Counts(2, 0, 0, 0, 0, 2)


@pytest.fixture
def doubt() -> AuditFinding:
    claim = Claim(FindingKind.MISMATCH, Verdict.UNPAIRED, None, stated="23", computed="32", doubtful=True)
    return AuditFinding(claim.kind, Verdict.UNPAIRED, 7, "23 hộ", "23", "32", None, "Nơi khác ghi 32.", claim)


def audit_of(*findings: AuditFinding) -> Audit:
    return Audit(Report(Path("b.txt"), ()), date(2025, 12, 26), COUNTS, findings, ())


def test_doubt_alone_is_no_error(doubt: AuditFinding):
    """
    A report with doubts alone is said to show no error first, then what deserves a look.
    """
    audit = audit_of(doubt)

    told = lines(audit)

    assert audit.serious == []
    assert told[0] == "Không thấy sai lệch nào trong các số liệu đối chiếu được."
    assert told[1] == f"{DOUBTFUL}:"
    assert "ghi 23, có thể phải là 32" in told[2]
    assert doubt.as_dict()["verdict"] == "unpaired"
    assert remark(doubt).startswith(DOUBTFUL)


def test_doubts_stand_between_errors_and_what_nothing_was_found_for(doubt: AuditFinding):
    """
    Errors first, then doubts, then figures with nothing to hold them against.
    """
    plain = replace(doubt, claim=replace(doubt.claim, doubtful=False))
    wrong = replace(doubt, verdict=Verdict.WRONG, claim=replace(plain.claim, verdict=Verdict.WRONG))

    found = [one.label for one in audit_of(plain, doubt, wrong).by_severity()]

    assert found == ["Sai", DOUBTFUL, "Chưa đối chiếu được"]


def test_slip_that_is_not_sure_is_put_up_to_be_looked_at(tmp_path: Path):
    """
    "giảm 09 hộ" typed 02, the counts of both years in another chapter: no error is told, but the figure is named.
    """
    text = REPORT.read_text(encoding="utf-8")
    assert text.count("giảm 09 hộ") == 1
    path = tmp_path / "bao-cao.txt"
    path.write_text(text.replace("giảm 09 hộ", "giảm 02 hộ"), encoding="utf-8")

    audit = audit_file(path, corpus=load_corpus())

    doubts = [one.claim for one in audit.findings if one.claim.doubtful]
    named = {(figure.text, figure.kind) for claim in doubts for figure in claim.figures}
    assert ("02", Kind.COUNT) in named
    told: set[Figure] = {figure for one in audit.serious for figure in one.claim.figures}
    assert all(told.isdisjoint(claim.figures) for claim in doubts)


def test_share_that_is_the_growth_of_its_figures_is_neither_wrong_nor_doubtful():
    """
    "186.400 lượt, tăng 13,3% so với năm 2024 (164.500 lượt)": of the old figure, as the text says.
    """
    audit = audit_file(REPORT, corpus=load_corpus())

    assert [one.stated for one in audit.findings if one.stated == "13,3%"] == []
