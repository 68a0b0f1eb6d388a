"""Whole reports: those that are right stay clean, and each planted fault is found."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.audit import Audit, Verdict, audit_file
from corpus.document import Corpus
from corpus.load import load_corpus
from tests.audit.paper import NAMES, REPORTS, text_of, wrapped, write_word

FAULTS = yaml.safe_load((REPORTS / "faults.yaml").read_text(encoding="utf-8"))
SERIOUS = (Verdict.WRONG, Verdict.TRUNCATED, Verdict.NOT_IN_FORCE)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


def errors(audit: Audit) -> list[str]:
    return [f"{one.line}: {one.stated} {one.note}" for one in audit.findings if one.verdict in SERIOUS]


@pytest.mark.parametrize("name", NAMES)
def test_report_that_is_right_stays_clean(name: str, corpus: Corpus):
    """
    A report whose figures agree must not be accused of anything.
    """
    audit = audit_file(REPORTS / f"{name}.txt", corpus=corpus)

    assert errors(audit) == []
    assert audit.counts.stated == audit.counts.checked + audit.counts.unpaired
    assert audit.counts.unpaired * 100 <= 5 * audit.counts.stated


@pytest.mark.parametrize("name", NAMES)
def test_report_reads_alike_in_word(name: str, corpus: Corpus, tmp_path: Path):
    """
    The same report as a Word file, tables and all, gives the same clean outcome.
    """
    audit = audit_file(write_word(text_of(name), tmp_path / f"{name}.docx"), corpus=corpus)

    assert errors(audit) == []
    assert audit.counts.checked * 100 >= 90 * audit.counts.stated


@pytest.mark.parametrize("name", NAMES)
def test_wrapped_lines_do_not_raise_false_alarms(name: str, corpus: Corpus, tmp_path: Path):
    """
    Lines cut at the page's width, with page numbers between, are joined again before figures are compared.
    """
    path = tmp_path / f"{name}.txt"
    path.write_text(wrapped(text_of(name)), encoding="utf-8")

    assert errors(audit_file(path, corpus=corpus)) == []


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["name"] for fault in FAULTS])
def test_planted_fault_is_found(fault: dict[str, str], corpus: Corpus, tmp_path: Path):
    """
    One thing made wrong in a report that was right is named, with its kind, verdict and the right figure.
    """
    text = text_of(fault["report"])
    assert text.count(fault["change"]) == 1
    path = tmp_path / "bao-cao.txt"
    path.write_text(text.replace(fault["change"], fault["to"]), encoding="utf-8")

    found = [one.as_dict() for one in audit_file(path, corpus=corpus).findings]

    line = text[: text.index(fault["change"])].count("\n") + 1
    hits = [one for one in found if (one["kind"], one["verdict"]) == (fault["kind"], fault["verdict"])]
    assert hits, found
    assert any(abs(int(str(one["line"])) - line) <= 12 for one in hits)
    if "computed" in fault:
        assert fault["computed"] in [one["computed"] for one in hits]


@pytest.mark.parametrize("name", ["002_d18a9cd8b65cb794", "003_6e91a7f6b37773c7", "004_f7b8cecf3f75c5c6"])
def test_real_documents_stay_clean(name: str, corpus: Corpus):
    """
    The three real documents hold dates, numbers of documents and norms, and no wrong figure.
    """
    path = Path(__file__).parents[3] / "shared" / "seeds" / f"{name}.txt"
    if not path.exists():
        pytest.skip("không có ../shared/seeds")

    audit = audit_file(path, corpus=corpus)

    assert errors(audit) == []
