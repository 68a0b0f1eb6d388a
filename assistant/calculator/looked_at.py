"""What the rules of a day look at for a subject: whatever else is told of a case does not count there."""

from __future__ import annotations

from datetime import date

from assistant.calculator import condition
from assistant.calculator.limit import ABOVE, SICK
from assistant.calculator.rulebook import Rulebook
from assistant.calculator.subject import narrow
from corpus.vocabulary import Rating, SubjectGroup

# What is computed, and what it is computed from.
_FROM = {
    "not_done": ("done",),
    "late": ("done", "on_time"),
    "on_time": ("done", "late"),
    "lowest_level": ("result_level", "other_level"),
}


def looked_at(rules: Rulebook, role: SubjectGroup, day: date) -> frozenset[str]:
    """The quantities that may change what the rules allow a subject on a day, those they are computed from included."""
    role = narrow(role)
    found: set[str] = set()
    for rating in Rating:
        for rule, value in condition.conditions(rules, rating, role, day):
            found |= {name for name in (rule.quantity, value.together_with, *value.excused_by) if name}
    if role is SubjectGroup.PARTY_MEMBER and rules.find(SICK, day) is not None:
        found.add("sick_months")
    rule_id, quantity = ABOVE.get(role, ("", ""))
    if rule_id and rules.find(rule_id, day) is not None:
        found.add(quantity)
    return frozenset(found).union(*(_FROM.get(name, ()) for name in found))
