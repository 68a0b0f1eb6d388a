"""Whether each figure of a rule stands, word for word, in the provision it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.calculator.parameter import Rule, Value
from assistant.calculator.rulebook import profiles, rulebook
from corpus.errors import NotQuoted


def all_rules() -> Iterator[Rule]:
    """Every rule, the provinces' own included."""
    yield from rulebook().rules.values()
    for name in profiles():
        profile = rulebook(name).profile
        if profile is not None:
            yield from profile.rules.values()


def check_quotes(texts: Mapping[str, str]) -> None:
    """Hold every rule against the provisions' texts by key.

    Raises:
        NotQuoted: a cited provision is not there, or does not hold the words; the message names the rule.
    """
    for rule in all_rules():
        for value in rule.values:
            for key in (value.cite, *value.also):
                if key not in texts:
                    raise NotQuoted(f"Quy tắc “{rule.id}” dẫn “{key}”, không có trong các văn bản.", rule=rule.id)
            for words in quoted(value):
                if words not in texts[value.cite]:
                    raise NotQuoted(
                        f"Quy tắc “{rule.id}” ghi “{words}” nhưng {value.cite} không có các chữ đó.", rule=rule.id
                    )


def quoted(value: Value) -> Iterator[str]:
    """The words of a value that must stand in the provision it cites."""
    if value.says is not None:
        yield value.says
    yield from (allowance.says for allowance in value.unless)
    if value.small_group is not None:
        yield value.small_group.says
