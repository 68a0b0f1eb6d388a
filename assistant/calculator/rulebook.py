"""All rules in force here: the central ones, and a province's own where a profile is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from assistant.calculator.load import read_rule
from assistant.calculator.parameter import Rule, Value
from assistant.calculator.strict import read_file
from corpus.errors import ParameterError

FOLDER = Path(__file__).parent / "parameters"
_DOCUMENTS = "documents.yaml"


@dataclass(frozen=True)
class Profile:
    """A province's own rules, and the paper they are known from."""

    id: str
    label: str
    instrument: str
    note: str
    rules: Mapping[str, Rule]


@dataclass(frozen=True)
class Rulebook:
    """The rules by id, with a profile laid over them."""

    rules: Mapping[str, Rule]
    profile: Profile | None = None

    def rule(self, rule_id: str) -> Rule:
        """The profile's own rule if it has one, else the central rule.

        Raises:
            ParameterError: no such rule; the message names it.
        """
        own = self.own(rule_id)
        if own is not None:
            return own
        if rule_id not in self.rules:
            raise ParameterError(f"Không có quy tắc “{rule_id}”.", rule=rule_id)
        return self.rules[rule_id]

    def own(self, rule_id: str) -> Rule | None:
        return None if self.profile is None else self.profile.rules.get(rule_id)

    def decides_by_profile(self, rule_id: str, day: date) -> bool:
        own = self.own(rule_id)
        return own is not None and own.find(day) is not None

    def deciding_rule(self, rule_id: str, day: date) -> Rule:
        """The profile's rule on its days, the central one on all others."""
        if self.decides_by_profile(rule_id, day) or rule_id not in self.rules:
            return self.rule(rule_id)
        return self.rules[rule_id]

    def value_on(self, rule_id: str, day: date) -> Value:
        """What applies on the day.

        Raises:
            NotInForce: nothing does, or it could not be read.
        """
        return self.deciding_rule(rule_id, day).value_on(day)

    def find(self, rule_id: str, day: date) -> Value | None:
        return self.deciding_rule(rule_id, day).find(day)

    def remark(self, rule_id: str, day: date) -> str | None:
        """One sentence naming the chosen profile and what it does here; None without a profile."""
        if self.profile is None:
            return None
        own, name = self.own(rule_id), self.profile.label
        if own is None:
            return f"Hồ sơ {name} không có quy tắc riêng cho nội dung này; tính theo văn bản Trung ương."
        if self.decides_by_profile(rule_id, day):
            return f"Tính theo quy tắc của {name} ({self.profile.instrument}). {self.profile.note}"
        return f"Hồ sơ {name}: {own.ended or self.profile.note} Vì vậy tính theo văn bản Trung ương."


@lru_cache
def rulebook(profile: str | None = None) -> Rulebook:
    """All rules, read once; `profile` is the name of a file in ``parameters/profiles``.

    Raises:
        ParameterError: a file cannot be taken, or there is no such profile.
    """
    if profile is not None:
        return Rulebook(rulebook().rules, _profile(profile))
    rules: dict[str, Rule] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        if path.name == _DOCUMENTS:
            continue
        for raw in read_file(path):
            rule = read_rule(raw, path.name)
            if rule.id in rules:
                raise ParameterError(
                    f"Tệp {path.name}: quy tắc “{rule.id}” đã có ở {rules[rule.id].file}.", rule=rule.id
                )
            rules[rule.id] = rule
    return Rulebook(rules)


@lru_cache
def profiles() -> Mapping[str, str]:
    """Names of the profiles with their labels."""
    return {path.stem: _profile(path.stem).label for path in sorted((FOLDER / "profiles").glob("*.yaml"))}


@lru_cache
def document_names() -> Mapping[str, str]:
    """How documents are called in a sentence, by id."""
    names: dict[str, str] = read_file(FOLDER / _DOCUMENTS)
    return names


def value_on(rule_id: str, day: date, *, profile: str | None = None) -> Value:
    """What a rule says on a day.

    Raises:
        NotInForce: the rule says nothing on that day; the message tells since when, or why not.
        ParameterError: no such rule or profile.
    """
    return rulebook(profile).value_on(rule_id, day)


def _profile(name: str) -> Profile:
    path = FOLDER / "profiles" / f"{name}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(found.stem for found in path.parent.glob("*.yaml")))
        raise ParameterError(f"Không có hồ sơ địa phương “{name}”. Các hồ sơ hiện có: {known}.")
    raw = read_file(path)
    rules = {rule.id: rule for rule in (read_rule(item, f"profiles/{path.name}") for item in raw["rules"])}
    return Profile(raw["id"], raw["label"], raw["instrument"], raw["note"], rules)
