"""Levels of criteria, or votes for a rating, counted where nobody's rating is: "14 tiêu chí, 8 xuất sắc, 6 tốt thì xếp mức nào"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import RATED_UNITS, Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.ratings import RATINGS, SHORT_OF
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import percent, say
from corpus.text import uncapitalized

_CRITERIA = r"\btieu chi\b(?! (?:chung|ket qua))"
_VOTES = re.compile(r"\s*(?:phieu|la phieu)\b")
# "phiếu: 9 xuất sắc, 8 tốt, 3 hoàn thành": what follows are votes, unless the quota is asked about
_HEADED = re.compile(r"\b(?:(?:kiem|dem|bo|so|ket qua(?: bo| kiem)?) )?phieu(?: (?!tin nhiem)\w+){0,3}? ?[:,]? ?\d")
_OF_QUOTA = (asking.OVER, asking.MOST, asking.MORE, asking.LOWER, asking.WITHIN)
_VOTES_BEFORE = re.compile(
    r"\bphieu (?:(?:cho|de nghi|xep|muc|hoan thanh|bau) )*(?:xuat sac|xs|htxs\w*|tot|htt\w*|hoan thanh|ht)(?: (?:la|duoc|co|dat|chi))* ?:? ?$"
)
# "6 người nhất trí mức tốt, 4 người nói xuất sắc": what they say of one, no ratings of theirs
_OPINES = re.compile(
    r"\b(?:nhat tri|dong y|tan thanh|ung ho|cho rang|bieu quyet|(?<!duoc )(?<!duoc ca )bo phieu|gio tay|cham cho|bau cho)\b|\b(?:nguoi|dong chi|dang vien|dv|dc) noi$"
)


def counts_others(told: Told) -> bool:
    """Whether what is told with the ratings counts criteria or votes, so that the quota of those rated is no matter of it."""
    return _of_criteria(told) or bool(_votes(told))


def plan(told: Told) -> Outcome:
    """What the text of the day has to say of them; None where nobody asks for a rating, or the day rates by levels."""
    votes = _votes(told)
    if not votes and not _of_criteria(told):
        return None
    if not told.says(asking.RATE) and not told.says(r"\bket qua\b") and wanted_of(told) is None:
        return None
    silence = unsaid("rating_votes_silent" if votes else "criteria_levels_silent", told)
    if silence is None:
        return None
    lead, _, stands_on = silence.says.partition(". ")
    echo = _shares(votes) if votes else _levels(told)
    closing = (stands_on,) if stands_on else ()
    silence = replace(silence, steps=echo)
    return Result(f"Chưa kết luận được: {uncapitalized(lead)}", (*echo, on_day(told)), (silence,), (), closing)


def _of_criteria(told: Told) -> bool:
    if not told.says(_CRITERIA) or any(figure.unit in RATED_UNITS for figure in told.figures):
        return False
    return any(figure.role in RATINGS and figure.unit is None for figure in told.figures) or told.says(
        r"\b\d+(?:/\d+)? tieu chi (?:\w+ ){0,3}?(?:xuat sac|xs|tot)\b"
    )


def _votes(told: Told) -> list[Figure]:
    """The votes told for each rating."""
    headed = _HEADED.search(told.folded) is not None and not any(told.says(words) for words in _OF_QUOTA)
    return [
        figure
        for figure in told.figures
        if figure.role in SHORT_OF
        and not figure.is_share
        and (
            figure.unit == "votes"
            or _VOTES.match(told.folded, figure.quantity.end)
            or _VOTES_BEFORE.search(told.folded[: figure.quantity.start])
            or _OPINES.search(figure.between)
            or (headed and figure.unit is None and figure.of is None)
        )
    ]


def _levels(told: Told) -> tuple[str, ...]:
    found = [
        f"{say(one.value)} {SHORT_OF[str(one.role)]}" for one in told.figures if one.role in SHORT_OF and not one.vague
    ]
    return (f"số tiêu chí theo từng cấp độ{': ' if found else ''}{', '.join(found)}",)


def _shares(votes: list[Figure]) -> tuple[str, ...]:
    total = sum(figure.value for figure in votes)
    told = [f"{say(figure.value)} phiếu {SHORT_OF[str(figure.role)]}" for figure in votes]
    if len(votes) > 1 and total > 0:
        told = [
            f"{said} ({percent(figure.value / total).split(' (')[0]} của {say(total)} phiếu)"
            for said, figure in zip(told, votes, strict=True)
        ]
    return tuple(told)
