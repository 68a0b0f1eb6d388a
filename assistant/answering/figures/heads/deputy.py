"""A deputy or a plain member rated beside the body they belong to."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.heads.body_rated import DEPUTY, HEAD, told_of
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.vocabulary import Rating

_OWN_CONDITIONS = "Mức của từng người xét theo điều kiện riêng của mức đó và do cấp có thẩm quyền quyết định"


def is_of_deputy(told: Told, asked: str) -> bool:
    """Whether the one rated is a deputy or a plain member: named in place of the head, or turned to in the last turn."""
    last = told.folded.rsplit(BETWEEN, 1)[-1] if told.last_turn else asked
    named = DEPUTY.search(last)
    head = re.search(rf"\b{HEAD}\b", last)
    return named is not None and (head is None or named.start() < head.start())


def deputy(told: Told, above: Rating) -> Outcome:
    """What the text of the day says of a deputy's rating; None where it is silent."""
    finding = unsaid("deputy_ceiling", told)
    if finding is None:
        return None
    understood = (told_of(told, above), "hỏi về mức của cấp phó, thành viên", on_day(told))
    return Result(finding.says.rstrip("."), understood, (finding,), (_OWN_CONDITIONS,))
