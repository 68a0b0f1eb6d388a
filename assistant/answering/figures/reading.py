"""From a question and its turns to what is told: figures with roles, days, what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.figures.binding import bind
from assistant.answering.figures.day import find_days
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.masks import masked
from assistant.answering.quantities import find_quantities
from assistant.answering.question import Question
from corpus.text import fold, nfc, squeeze

_TASK_WORDS = {"excellent": None, "completed": "done", "not_completed": "not_done"}
_WHOLES = {"people": "members", "organizations": "units", "collectives": "units", "tasks": "assigned", "score": "score",
           "staff": "staff", "council": "council", "votes": "votes", "shortcomings": "shortcomings"}  # fmt: skip


def read(question: Question, turns: Sequence[str] = ()) -> Told:
    """Everything a question tells; the newer of two figures of one role stands last."""
    text = question.text
    days = find_days(text, question.today)
    spans = [(reference.start, reference.end) for reference in question.references]
    spans += [(place.start, place.end) for place in question.places]
    spans += [(day.start, day.end) for day in days]
    quantities = find_quantities(text, skip=[*spans, *masked(text)])
    bounds = _bounds(text, turns)
    told = Told(text, fold(text), [], days, question.today, question.as_of, last_turn=len(bounds))
    edges = [0, *bounds, len(text)]
    for turn, (start, end) in enumerate(zip(edges, edges[1:], strict=False)):
        inside = [item for item in quantities if start <= item.start < end]
        part = " " * start + text[start:end]
        bound = bind(part, inside)
        for figure in bound.figures:
            figure.turn = turn
        told.figures += bound.figures
        told.asked |= bound.asked
        told.everybody |= bound.everybody
        told.loose += bound.loose
    _settle(told)
    return told


def _bounds(text: str, turns: Sequence[str]) -> list[int]:
    """Where each later turn begins in the joined question."""
    folded, at, found = fold(text), 0, []
    for turn in turns[1:]:
        words = re.findall(r"\S+", fold(squeeze(nfc(turn))))
        for start in range(len(words)):
            place = folded.find(" ".join(words[start : start + 2]).strip(" ,?."), at + 1)
            if place > 0 and re.search(r"\d|\w", folded[place:]):
                tail = folded[place:].split()
                if len(tail) <= len(words):
                    found.append(place)
                    at = place
                    break
    return found


def _settle(told: Told) -> None:
    """What a number is where its clause alone does not tell."""
    tasks = [figure for figure in told.figures if figure.unit == "tasks"]
    rated = any(figure.role in ("excellent", "good", "good_up") for figure in told.figures)
    for figure in told.figures:
        if figure.unit == "score" and figure.role not in ("common", "result"):
            figure.role = "score"
        elif figure.unit == "months":
            figure.role = "months"
        elif figure.unit == "days" and figure.role != "new":
            figure.role = "days"
        elif figure.role in ("completed", "not_completed") and (figure.unit == "tasks" or (tasks and not rated)):
            figure.role = {"completed": "done", "not_completed": "not_done"}[figure.role]
        elif figure.role in ("excellent", "good") and figure.unit == "tasks":
            figure.role = None
        if figure.role is None and figure.unit in _WHOLES and not figure.is_share:
            figure.role = _WHOLES[figure.unit]
        if figure.role is None and figure.value == 6 and figure.quantity.text.endswith("năm"):
            figure.role = "months"
    for figure in told.figures:
        if figure.of is not None and figure.of.role is None:
            figure.of.role = _WHOLES.get(figure.of.unit or figure.unit or "", "whole")
        if figure.role == "low_votes" and figure.of is not None:
            figure.of.role = "votes"
        if figure.role == "fixed" and figure.of is not None:
            figure.of.role = "shortcomings"
    if "good_up" in told.everybody and not told.all("good_up"):
        members = [figure for figure in told.figures if figure.role in ("members", "units")]
        if members:
            members[-1].role = "good_up"
    if tasks and not rated:
        told.everybody = {_rename(name) for name in told.everybody}
        told.loose = list(told.loose)


def _rename(name: str) -> str:
    return {"completed": "done"}.get(name, name)
