"""Which of a report's alarms are told."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

WEIGHED = "weighed"
# What a rule says is told unless the report speaks against it; what only weighing raises must be sure. Chosen out of fold.
RULE_THRESHOLD, WEIGHED_THRESHOLD = 0.35, 0.83
# Enough for a relation weighed that nothing else in the report makes doubtful: of 937 figures mistyped in reports not
# learned from it tells 785 instead of 751, with 22 alarms instead of 16 on 2,560 figures as they stand.
PLAIN_THRESHOLD = 0.7
# Where a slipped digit of one of the figures explains all: people mistype so, while figures wrongly paired seldom differ so.
SLIP_THRESHOLD = 0.6
# What a rule says is told from here on though each of its figures has a relation elsewhere: none of 10,630 right figures
# raised such an alarm.
REFUTED_THRESHOLD = 0.55
# From here on an alarm is worth a look, though not told as an error; from the second where a comparison that holds bears the
# figure out. On 44 reports not learned from: with both, 1,155 of 1,207 mistyped figures are told or put up, and 162 places in
# the reports as they stand; without the second 1,133 and 132.
DOUBT_THRESHOLD, BORNE_OUT_THRESHOLD = 0.15, 0.2
# Rules none of whose alarms was false on the reports learned from: what they claim is told, whatever it weighs.
TRUSTED = frozenset({"grid", "breakdowns", "sequences", "scales", "shifts", "series", "plans", "stock", "own_shares"})


def chosen(
    rules: Sequence[str],
    scores: Sequence[float],
    figures: Sequence[Sequence[Hashable]],
    refuted: Sequence[bool],
    idle: Sequence[bool],
    slight: Sequence[bool] = (),
) -> list[int]:
    """The places of the alarms to tell, the likeliest first; all arguments alike in length.

    `figures`: those each alarm names, the one said to be wrong first: of that one a single alarm is told. `refuted`:
    whether the rest of the report speaks against an alarm; `idle`: whether anything makes it doubtful;
    `slight`: whether a slipped digit explains it (none where not given). A relation weighed is told only where no
    likelier alarm names one of its figures. Rules never wrong come first, whatever they weigh.
    """
    worth = [1.0 if rule in TRUSTED else score for rule, score in zip(rules, scores, strict=True)]
    taken: set[Hashable] = set()
    wrong: set[Hashable] = set()
    told = []
    for at in sorted(range(len(rules)), key=lambda at: -worth[at]):
        rule, target = rules[at], figures[at][0]
        if rule not in TRUSTED:
            if refuted[at] or target in wrong or scores[at] < _bar(rule, idle[at], bool(slight) and slight[at]):
                continue
            if rule == WEIGHED and not taken.isdisjoint(figures[at]):
                continue
        taken.update(figures[at])
        wrong.add(target)
        told.append(at)
    return told


def _bar(rule: str, is_idle: bool, is_slight: bool) -> float:
    if rule != WEIGHED:
        return RULE_THRESHOLD
    if is_idle:
        return WEIGHED_THRESHOLD
    return SLIP_THRESHOLD if is_slight else PLAIN_THRESHOLD


def doubted(
    told: Sequence[int],
    scores: Sequence[float],
    figures: Sequence[Sequence[Hashable]],
    refuted: Sequence[bool],
    borne_out: Sequence[bool],
) -> list[int]:
    """The places of the alarms not told that are worth a look, the likeliest first; arguments as of `chosen`.

    `borne_out`: whether a comparison that holds names the figure an alarm says to be wrong. Each figure is named once, and none
    that an alarm told names: one slip is one thing to look at.
    """
    taken: set[Hashable] = {figure for at in told for figure in figures[at]}
    found = []
    for at in sorted(range(len(scores)), key=lambda at: -scores[at]):
        bar = BORNE_OUT_THRESHOLD if borne_out[at] else DOUBT_THRESHOLD
        if at in told or refuted[at] or scores[at] < bar or not taken.isdisjoint(figures[at]):
            continue
        taken.update(figures[at])
        found.append(at)
    return found
