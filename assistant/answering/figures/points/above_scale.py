"""Points held against the most there are: "tiêu chí chung 32 điểm có được không"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome
from assistant.answering.figures.points.group_scales import GROUPS, RULES, of_points
from assistant.answering.figures.points.named_ratings import named_ratings
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_ALLOWED = r"\b(?:duoc|dung|hop le|dung quy dinh|sai|on|(?<!ket )qua|vuot|dat)(?: quy dinh| muc| tran| diem)? (?:khong|ko|k|chua|hong|chu)\b|\bco (?:bi )?(?:vuot|qua)\b"


def above_scale(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "tiêu chí chung 32 điểm có được không": no, at most 30."""
    from assistant.calculator.rulebook import rulebook

    if told.says(asking.RATE) or not told.says(_ALLOWED) or any(name in named_ratings(told) for name in Rating):
        return None
    for name, figure in given.items():
        value = rulebook().value_on(RULES[name], told.as_of)
        most, group = value.number, GROUPS[name]
        over = figure.value > most
        if not over and len(given) > 1:
            continue
        if not over and name == "score":
            return None
        shown = say(figure.value)
        asks_over = told.says(r"\b(?:vuot|(?<!ket )qua)\b[^.;?]{0,20}\b(?:khong|ko|k|chua)\b")
        word = ("Có, vượt" if over else "Không vượt") if asks_over else ("Không được" if over else "Có, được")
        whole = "thang điểm" if name == "score" else group
        says = f"{whole} tối đa {say(most)} điểm, {shown} {'vượt' if over else 'không vượt'} mức tối đa"
        step = f"{shown} {'>' if over else '≤'} {say(most)}"
        return of_points(
            told,
            f"{word}: {says}",
            says,
            step,
            (value.cite,),
            (f"tổng {shown} điểm" if name == "score" else f"{shown} điểm {group}",),
            holds=not over,
        )
    return None
