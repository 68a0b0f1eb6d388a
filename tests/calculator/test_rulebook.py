"""The rules as data: no gap, no overlap, every figure in its provision, every parameter of the sheets used."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.calculator import rulebook as home
from assistant.calculator.load import read_rule
from assistant.calculator.parameter import Rule
from assistant.calculator.quote import all_rules, check_quotes
from assistant.calculator.rulebook import rulebook, value_on
from assistant.calculator.strict import read_file
from corpus.errors import NotExact, NotInForce, NotQuoted, ParameterError
from corpus.load import load_corpus

HERE = Path(__file__).parent
FIRST, LAST = date(2018, 3, 8), date(2027, 12, 31)
RULES = list(all_rules())


def _days() -> Iterator[date]:
    return (FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.file}:{rule.id}")
def test_every_day_has_one_value_from_the_first_to_the_end(rule: Rule) -> None:
    """Walk 2018 to 2027: one value a day between the rule's first day and its end, none outside, nothing twice."""
    begins, ends = rule.values[-1].period.since, rule.values[0].period.until
    for day in _days():
        found = [value for value in rule.values if value.period.holds(day)]

        assert len(found) == (1 if begins <= day and (ends is None or day < ends) else 0)


def test_no_quota_is_ever_missing() -> None:
    """From the day of Quy định 132 on, each subject has a quota every day."""
    for rule in RULES:
        if rule.id.startswith("excellent_quota") and not rule.file.startswith("profiles"):
            assert all(rule.value_on(day).ratio == Fraction(1, 5) for day in _days())


def test_a_day_before_the_first_value_raises() -> None:
    """Nothing returns nought in silence: 7 March 2018 has no quota."""
    with pytest.raises(NotInForce, match="08/3/2018"):
        value_on("excellent_quota_member", FIRST - timedelta(days=1))


def test_a_text_that_was_not_read_raises_with_the_reason() -> None:
    """The sick-leave sentence of Hướng dẫn 25 could not be read: the message says so."""
    with pytest.raises(NotInForce, match="Hướng dẫn 25 chưa đọc được"):
        value_on("sick_leave_months", date(2024, 6, 1))


def test_a_day_after_the_end_raises_with_the_reason() -> None:
    """The 80% of subordinate organizations ended with Hướng dẫn 21."""
    with pytest.raises(NotInForce, match="không còn áp dụng"):
        value_on("excellent_units_good", date(2025, 12, 1))


def test_quota_changes_on_the_days_of_the_regulations() -> None:
    """The document that decides changes on 18/10/2019, 04/10/2023 and 30/8/2025, the day itself included."""
    documents = [
        value_on("excellent_quota_member", day).cite.split("/")[0]
        for day in (date(2019, 10, 17), date(2019, 10, 18), date(2023, 10, 3), date(2023, 10, 4), date(2025, 8, 29),
                    date(2025, 8, 30))
    ]  # fmt: skip

    assert documents == ["qd-132-2018", "hd-21-2019", "hd-21-2019", "qd-124-2023", "qd-124-2023", "qd-366-2025"]


def test_filing_day_moved_from_15_to_1_february() -> None:
    """Hướng dẫn 25 had 15/02, Hướng dẫn 43 has 01/02."""
    assert value_on("filing", date(2024, 12, 31)).amount == "15/02"
    assert value_on("filing", date(2025, 12, 31)).amount == "01/02"


def test_every_figure_stands_in_the_corpus() -> None:
    """Each `says` is found, letter for letter, in the text of the provision it cites, and every cited key exists."""
    check_quotes({key: provision.text for key, provision in load_corpus().provisions.items()})


def test_every_figure_stands_in_the_fact_sheets(sheet_texts: dict[str, str]) -> None:
    """The same against the sheets the rules were taken from."""
    check_quotes(sheet_texts)


def test_variants_cite_provisions_that_exist() -> None:
    """A reading seen in practice names where it was seen."""
    known = load_corpus().provisions
    cited = [variant.cite for rule in RULES for variant in rule.variants if variant.cite]

    assert cited
    assert all(key in known for key in cited)


def test_a_figure_that_is_not_in_its_provision_is_refused() -> None:
    """With another text under the same key, the check names the rule."""
    texts = {key: provision.text for key, provision in load_corpus().provisions.items()}
    texts["qd-366-2025/dieu-11/khoan-1/diem-1.5"] = "Nhiều nhất một phần năm."

    with pytest.raises(NotQuoted, match="không có các chữ đó"):
        check_quotes(texts)


def test_every_parameter_of_the_sheets_is_a_rule_or_has_a_reason(sheet_parameters: list[dict[str, Any]]) -> None:
    """A parameter counts as used when some rule holds its value under its key; others are listed with the reason."""
    held = {(key, _plain(figure)) for rule in RULES for figure, key in _figures(rule)}
    excused = yaml.safe_load((HERE / "unused.yaml").read_text(encoding="utf-8"))
    left = sorted(
        {
            f"{entry['name']} {entry['cite_key']}"
            for entry in sheet_parameters
            if (entry["cite_key"], _plain(entry["value"])) not in held
        }
    )

    assert left == sorted(excused)


def _figures(rule: Rule) -> Iterator[tuple[object, str]]:
    for value in rule.values:
        small = (value.small_group.below, value.small_group.allow) if value.small_group else ()
        for amount in (value.amount, *(allowance.ratio for allowance in value.unless), *small):
            for key in (value.cite, *value.also):
                yield amount, key


def _plain(figure: object) -> str:
    return str(getattr(figure, "label", figure))


@pytest.mark.parametrize("path", sorted((HERE / "bad").glob("*.yaml")), ids=lambda path: path.stem)
def test_bad_rules_are_refused_with_file_and_rule(path: Path) -> None:
    """A wrong file is refused in Vietnamese, naming what is wrong."""
    words = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")

    with pytest.raises(ParameterError, match=words):
        _read(path)


def _read(path: Path) -> None:
    for raw in read_file(path):
        read_rule(raw, path.name)


def test_a_float_is_not_exact() -> None:
    """0.2 is not one fifth."""
    raw = yaml.safe_load((HERE / "bad" / "float.yaml").read_text(encoding="utf-8"))[0]

    with pytest.raises(NotExact):
        read_rule(raw, "float.yaml")


def test_an_unknown_profile_is_refused_with_those_known() -> None:
    """The message lists the profiles."""
    with pytest.raises(ParameterError, match="lai-chau, thanh-hoa"):
        rulebook("ha-noi")


def test_every_profile_names_its_paper() -> None:
    """A province's rule says where it is known from, and why it ended."""
    for name in home.profiles():
        profile = rulebook(name).profile
        assert profile.instrument
        assert all(rule.ended for rule in profile.rules.values())


def test_loading_all_rules_is_fast() -> None:
    """Everything is read within a third of a second on a slow machine, and once."""
    home.rulebook.cache_clear()
    started = time.perf_counter()
    rulebook()

    assert time.perf_counter() - started < 0.33
    assert rulebook() is rulebook()
