"""Which of a report's alarms are told."""

from __future__ import annotations

from collections.abc import Hashable, Sequence, Set

WEIGHED = "weighed"
# An alarm of a rule is told where it is likelier than not; one that only weighing raises must be surer.
RULE_THRESHOLD, WEIGHED_THRESHOLD = 0.5, 0.85
# Rules none of whose alarms was false on the reports learned from: what they claim is told, whatever it weighs.
TRUSTED = frozenset({"grid", "repeated", "breakdowns", "sequences", "scales", "shifts", "series", "plans", "ties"})


def chosen(
    rules: Sequence[str], scores: Sequence[float], figures: Sequence[Set[Hashable]], refuted: Sequence[bool]
) -> list[int]:
    """The places of the alarms to tell, the likeliest first; all four arguments alike in length.

    `refuted`: whether likely relations that hold of all an alarm's figures speak against it. A relation weighed is told
    only where no likelier alarm names one of its figures.
    """
    taken: set[Hashable] = set()
    told = []
    for at in sorted(range(len(rules)), key=lambda at: -scores[at]):
        rule = rules[at]
        if rule not in TRUSTED:
            if refuted[at] or scores[at] < (WEIGHED_THRESHOLD if rule == WEIGHED else RULE_THRESHOLD):
                continue
            if rule == WEIGHED and figures[at] & taken:
                continue
        taken |= figures[at]
        told.append(at)
    return told
