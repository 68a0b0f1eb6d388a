"""Facts of a case that a question tells in words and its result does not speak of: what is reckoned without them is told as
the part it is, never as if the whole question had been read."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.points.scores_told import scores_told
from assistant.answering.figures.running import lower
from assistant.answering.figures.unheard.case_facts import COMPILED, EXCEEDED, EXCUSE, GRAVE, TASKS_TOLD, YEARS
from assistant.answering.figures.unheard.unused_figures import unused
from assistant.calculator.score import BANDS
from corpus.text import fold
from corpus.vocabulary import Rating

# The rules of one person's, one unit's rating; counts of the excellent, days and sums are reckoned of other things.
_CASE = frozenset((*BANDS.values(), "highest_rating", "share"))
_MEAN = re.compile(r"\b(?:trung binh|binh quan)\b(?! (?:tro len|kha))")
_OF_SEVERAL = "điểm trung bình"
_SHORT_OF_ALL = f"không đạt điều kiện của mức {Rating.COMPLETED.label} vì nhiệm vụ hoàn thành"  # however they were done
_PARTLY = re.compile(r"(?:Có|Không|Đúng|Chưa)?[^,;.]{0,3}(?:[Xx]ét riêng|Chưa tính đến)")


def with_unheard(told: Told, outcome: Outcome) -> Outcome:
    """The result of a case with the facts it leaves out named first; as it is where nothing is left out, or what is cannot
    turn it (a condition that is not met bars a rating whatever else is told)."""
    if not isinstance(outcome, Result) or not _is_case(outcome):
        return outcome
    left = [*unheard(told, outcome), *(_number(figure) for figure in unused(told, outcome) if _is_told_of_case(figure))]
    if _stands(outcome):
        left = [label for label in left if label in (EXCUSE, YEARS) and _falls(outcome)]
    if _SHORT_OF_ALL in outcome.lead:
        left = [label for label in left if label not in TASKS_TOLD]
    if _PARTLY.match(outcome.lead):
        left = [label for label in left if label in GRAVE]
    if not left:
        return outcome
    lead = f"Chưa tính đến {'; '.join(left[:3])} mà câu hỏi nêu; với phần còn lại: {lower(outcome.lead)}"
    return replace(outcome, lead=lead, complete=False)


def _is_told_of_case(figure: Figure) -> bool:
    return figure.quantity.percent or figure.unit in ("tasks", "votes", "shortcomings")


def _number(figure: Figure) -> str:
    return f"con số {figure.quantity.text.strip()}"


def _is_case(result: Result) -> bool:
    """Whether a rating of one person or one unit is concluded."""
    return any(finding.rule in _CASE for finding in result.findings)


def unheard(told: Told, result: Result) -> list[str]:
    """What the last turn tells of the case and no line of the result speaks of; a line of what is not known yet tells it
    was not heard."""
    later = told.last_turn and any(figure.turn == told.last_turn for figure in told.figures)
    said = told.folded.rsplit(BETWEEN, 1)[-1] if later else told.folded  # what is asked of a case tells none of it
    spoken = fold("\n".join((result.lead, *told.notes, *_used(result), *result.steps)))
    left = [
        label
        for label, words, answer in COMPILED
        if words.search(told.folded if label in GRAVE else said) and not answer.search(spoken)
    ]
    if any(figure.role == "exceeded" and figure.vague for figure in told.figures):
        left = [label for label in left if label != EXCEEDED]  # "khoảng 30% vượt mức": told to be not known yet
    mean = _MEAN.search(said) is not None and _MEAN.search(spoken) is None and len(scores_told(told)) > 1
    return [_OF_SEVERAL, *left] if mean else left


def _used(result: Result) -> tuple[str, ...]:
    """What was understood, less the figures named as left aside."""
    return tuple(piece for piece in result.understood if not piece.startswith("chưa dùng đến"))


def _falls(result: Result) -> bool:
    """Whether the lowest rating is concluded: what excuses it is then the very thing to be heard."""
    return any(finding.figures.get("allowed") is Rating.NOT_COMPLETED for finding in result.findings)


def _stands(result: Result) -> bool:
    """Whether the conclusion holds whatever else is told: a rating barred, or the lowest one."""
    return result.lead.startswith(("Không:", "Không, ", "Không xếp được")) or _falls(result)
