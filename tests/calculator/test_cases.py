"""Worked cases, each a sentence one would tell a colleague, through the same door people use."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.calculator import find
from assistant.calculator.functions import FUNCTIONS
from corpus.errors import RegulationError
from corpus.load import load_corpus

HERE = Path(__file__).parent
TODAY = date(2026, 11, 21)
CASES: list[dict[str, Any]] = [
    case
    for path in sorted((HERE / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def _given(case: dict[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in case["given"].items()}


@pytest.mark.parametrize("case", [case for case in CASES if "error" not in case], ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """The verdict, figures, steps, sentences, readings and provisions the case names."""
    finding = find(case["function"])(_given(case), today=TODAY)
    shown = finding.as_dict()

    assert shown["verdict"] == case["verdict"], finding.says
    for name, figure in case.get("figures", {}).items():
        assert str(shown["figures"][name]) == str(figure), name
    for words in case.get("says", []):
        assert words in finding.says
    for words in case.get("steps", []):
        assert any(words in step for step in finding.steps), finding.steps
    for name, figures in case.get("others", {}).items():
        reading = next(reading for reading in shown["others"] if reading["name"] == name)
        assert {key: str(reading["figures"][key]) for key in figures} == {k: str(v) for k, v in figures.items()}
    assert set(case.get("cites", [])) <= set(finding.citations)
    assert set(case.get("missing", [])) <= set(finding.missing)
    assert (finding.profile is not None) == ("ho_so" in case["given"]), "a chosen profile is named in every finding"
    assert case.get("profile") in (None, finding.profile)


@pytest.mark.parametrize("case", [case for case in CASES if "error" in case], ids=lambda case: case["name"])
def test_refused_case(case: dict[str, Any]) -> None:
    """What cannot be is refused with a code and words that help."""
    with pytest.raises(RegulationError) as refused:
        find(case["function"])(_given(case), today=TODAY)

    assert refused.value.code == case["error"]
    assert case["message"] in str(refused.value)


@pytest.mark.parametrize("case", [case for case in CASES if "error" not in case], ids=lambda case: case["name"])
def test_every_finding_is_whole(case: dict[str, Any]) -> None:
    """No float, a label for each figure, keys that exist, and never advice what a person should be rated."""
    finding = find(case["function"])(_given(case), today=TODAY)
    known = load_corpus().provisions

    assert not _floats(finding.as_dict())
    assert finding.labels.keys() == finding.figures.keys()
    assert all(key in known for reading in (finding, *finding.others) for key in reading.citations)
    assert "nên xếp" not in " ".join((finding.says, *finding.steps, *finding.judgement)).lower()


def test_every_function_has_a_case_and_an_example_that_runs() -> None:
    """Each function of the registry is reached by a case, and what its help shows works."""
    reached = {find(case["function"]).name for case in CASES}
    assert reached == set(FUNCTIONS)
    for function in FUNCTIONS.values():
        words = function.example.replace('"A:28/5; B:40/9"', "A:28/5;B:40/9").split()[3:]
        given = dict(word.split("=", 1) for word in words)
        assert find(function.key) is find(function.name) is function
        assert function(given, today=TODAY).says


def _floats(value: object) -> bool:
    if isinstance(value, dict):
        return any(_floats(item) for item in value.values())
    if isinstance(value, list):
        return any(_floats(item) for item in value)
    return isinstance(value, float)
