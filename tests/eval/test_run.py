"""The gate and the table: a bound that fails fails the run, and the README gets what was measured."""

from __future__ import annotations

import pytest
import yaml

from eval import run
from eval.run import faults
from eval.table import COLUMNS, measures, rows, write_readme
from eval.table import render as render_table


@pytest.fixture
def ten(judged):
    """Ten cases, seven found first, one refused, one of the wrong version."""
    keys = {"keys": frozenset({"a/1"}), "versions": frozenset({"a"})}
    good = [judged(hits=("a/1",), cited=("a/1",), id=f"good-{number}", **keys) for number in range(7)]
    second = judged(hits=("b/1", "a/1"), cited=("b/1", "a/1"), id="second", **keys)
    refused = judged("Chưa có.", status="not_in_corpus", id="refused", **keys)
    wrong = judged(hits=("c/1",), cited=("a/2",), id="lost", slices=("s", "t"), **keys)
    return [*good, second, refused, wrong]


def gate(judged_, bounds, tmp_path, monkeypatch):
    path = tmp_path / "expected.yaml"
    path.write_text(yaml.safe_dump({"measures": bounds}), encoding="utf-8")
    monkeypatch.setattr(run, "EXPECTED", path)
    return run._gate(judged_)


def test_measures_are_means_over_what_was_asked(ten):
    """
    7 of 10 first; the second one at rank two; one wrong version among nine answered.
    """
    found = measures(ten)

    assert found["hit1"] == 7 / 10
    assert found["mrr"] == pytest.approx((7 + 1 / 2) / 10)
    assert found["status"] == 9 / 10
    assert found["false_refusal"] == 1 / 10
    assert found["wrong_version"] == 1 / 9
    assert found["figures"] is None


@pytest.mark.parametrize(
    ("bounds", "code"),
    [({"hit1": {"at_least": 0.7}}, 0), ({"hit1": {"at_least": 0.71}}, 1), ({"false_refusal": {"at_most": 0.1}}, 0),
     ({"false_refusal": {"at_most": 0.09}}, 1), ({"wrong_version": {"at_most": 0.0}}, 1),
     ({"hit1": {"at_least": 0.7}, "status": {"at_least": 0.95}}, 1)],
)  # fmt: skip
def test_gate_fails_if_one_bound_fails(bounds, code, ten, tmp_path, monkeypatch, capsys):
    """
    At the bound it holds; beside it, it does not, and the line says so.
    """
    assert gate(ten, bounds, tmp_path, monkeypatch) == code
    shown = capsys.readouterr().out
    assert shown.count("HỎNG") == (1 if code else 0)
    assert len(shown.splitlines()) == len(bounds)


def test_gate_does_not_pass_what_was_never_measured(ten, tmp_path, monkeypatch):
    """
    A bound on a measure that no case asks for is a mistake in the bounds, not a success.
    """
    with pytest.raises(AssertionError):
        gate(ten, {"figures": {"at_least": 0.5}}, tmp_path, monkeypatch)


def test_shipped_bounds_name_known_measures():
    """
    Every bound is one of the table's columns, and asks for something that can fail.
    """
    expected = yaml.safe_load(run.EXPECTED.read_text(encoding="utf-8"))

    assert set(expected["measures"]) <= {name for _, name, _ in COLUMNS}
    for name, bound in expected["measures"].items():
        assert set(bound) in ({"at_least"}, {"at_most"}), name
        assert 0 <= next(iter(bound.values())) <= 1, name
    assert {"hit1", "status", "wrong_version", "false_refusal", "figures"} <= set(expected["measures"])


def test_table_has_a_row_for_all_halves_and_slices(ten):
    """
    Counts add up, and what no case asks for is a dash.
    """
    table = {row[0]: row for row in rows(ten)}

    assert list(table) == ["tất cả", "nửa phát triển", "nửa báo cáo", "s", "t"]
    assert table["tất cả"][1] == "10"
    assert int(table["nửa phát triển"][1]) + int(table["nửa báo cáo"][1]) == 10
    assert table["tất cả"][2] == "0.700"
    assert "–" in table["tất cả"]


def test_table_is_aligned_markdown(ten):
    """
    Every line as wide as the others, a rule under the heading.
    """
    lines = render_table(ten).splitlines()

    assert len({len(line) for line in lines}) == 1
    assert set(lines[1]) == {"|", "-"}
    assert all(line.count("|") == len(COLUMNS) + 3 for line in lines)


def test_readme_gets_the_table_between_its_marks(ten, tmp_path):
    """
    What stands around stays; a second writing replaces the first.
    """
    path = tmp_path / "README.md"
    path.write_text("đầu\n<!-- eval: begin -->\ncũ\n<!-- eval: end -->\ncuối\n", encoding="utf-8")

    write_readme(path, ten)
    once = path.read_text(encoding="utf-8")
    write_readme(path, ten)

    assert once.startswith("đầu\n<!-- eval: begin -->\n| lát")
    assert once.endswith("<!-- eval: end -->\ncuối\n")
    assert "cũ" not in once
    assert path.read_text(encoding="utf-8") == once


def test_faults_name_what_went_wrong(ten):
    """
    Nothing for a good case; the reasons for the others.
    """
    told = {item.case.id: faults(item) for item in ten}

    assert told["good-0"] == []
    assert told["second"] == ["sai phiên bản", "không đứng đầu"]
    assert "sai kết cục" in told["refused"]
    assert "không tìm thấy trong 5" in told["lost"]


def test_run_asks_every_case_on_its_day(assistant_):
    """
    A case written for another day is asked on that day.
    """
    cases = [case for case in run.load_cases() if case.today is not None][:3] or run.load_cases()[:3]
    judged_ = run.run(cases, assistant_)

    assert [item.case for item in judged_] == cases
    assert all(item.answer.text for item in judged_)
