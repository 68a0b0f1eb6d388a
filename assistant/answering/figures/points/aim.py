"""What is lacking of a total told as a number: "tiêu chí chung 24, kết quả phải từ bao nhiêu điểm mới đủ 90"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome
from assistant.answering.figures.points.group_scales import GROUPS, NEEDED, ONE_CONDITION, RULES, of_points
from assistant.calculator.number import say
from corpus.text import capitalized

_AIM = re.compile(
    r"\b(?:du|dat|dat duoc|duoc|len|toi|dat toi|cham|moc|tong(?: diem)?(?: la)?)(?: (?:tong|moc|muc))?\s*$"
)


def aim_at(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "tiêu chí chung 24, kết quả phải từ bao nhiêu điểm mới đủ 90": what is lacking of a total told as a number."""
    from assistant.calculator.rulebook import rulebook

    groups = [name for name in ("common", "result") if name in given]
    scales = [figure.of for figure in given.values()]  # "26/30" tells of how many
    aims = [
        figure
        for figure in told.figures
        if not any(figure is scale for scale in scales)
        and figure.role in (None, "score", "scale")
        and _AIM.search(told.folded[: figure.quantity.start])
    ]
    if len(groups) != 1 or len(aims) != 1 or not told.says(NEEDED):
        return None
    name, other = groups[0], "result" if groups[0] == "common" else "common"
    limits = {key: rulebook().value_on(rule, told.as_of) for key, rule in RULES.items()}
    have, total, most = given[name].value, aims[0].value, Fraction(limits[other].number)
    if not 0 <= have <= limits[name].number:
        return Odd(f"{say(have)} điểm nằm ngoài khoảng từ 0 đến {say(limits[name].number)}.")
    if not have <= total <= limits["score"].number:
        return None
    missing, step = total - have, f"{say(total)} - {say(have)} = {say(total - have)}; nhóm này tối đa {say(most)} điểm"
    if missing > most:
        says = f"{GROUPS[other]} cần {say(missing)} điểm nhưng tối đa chỉ {say(most)} điểm, tổng cao nhất có thể là {say(have + most)}"
        lead = f"Không thể: {says}"
    else:
        says = f"{GROUPS[other]} cần ít nhất {say(missing)} điểm để tổng đủ {say(total)} điểm"
        lead = capitalized(says)
    understood = (f"{say(have)} điểm {GROUPS[name]}", f"tổng cần có {say(total)} điểm")
    return of_points(
        told, lead, says, step, (limits[other].cite,), understood, holds=missing <= most, closing=ONE_CONDITION
    )
