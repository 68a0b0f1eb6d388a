"""What a number is where its clause alone does not tell: settled by the others told with it."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import APART
from assistant.answering.figures.points.scales import settle_scales
from assistant.answering.figures.settling.at_least import settle_at_least
from assistant.answering.figures.settling.hinted_counts import settle_hinted
from assistant.answering.figures.settling.last_year import settle_last_year
from assistant.answering.figures.settling.people import (
    ROLES_OF_PEOPLE,
    settle_denied,
    settle_details,
    settle_led,
    settle_named,
    settle_whole,
)
from assistant.answering.figures.settling.put_up import settle_asked_for, settle_offered
from assistant.answering.figures.settling.repeated_counts import settle_repeated
from assistant.answering.figures.settling.stated_shares import settle_stated_shares

_DISCIPLINED = re.compile(
    r"\s*(?:don vi|to chuc|co quan|dong chi|dang vien|nguoi)(?: trong (?:so )?do)? (?:(?:bi|deu|da) )*(?:thi hanh )?(?:ky luat|khien trach|canh cao|cach chuc)\b"
)
_BOARD = r"\btap the\b|\bban (?:giam doc|lanh dao|giam hieu)\b"  # of its members one is enough, no share of them
_OFFICE_SUSPENDED = re.compile(
    r"[^,;.?\d]{0,40}\bdinh chi (?:sinh hoat (?:o |trong |tai )?(?:cap uy|ban chap hanh|ban thuong vu|chi uy|dang uy)|chuc vu|cong tac)\b"
)
_ONE_MORE = re.compile(r"\bthem(?: (?:duoc|lay|xep))*\s*$")
_YET = re.compile(r"\s*(?:\w+ ){0,2}?nua\b")
_WHOLES = {"people": "members", "organizations": "units", "collectives": "units", "tasks": "assigned", "score": "score",
           "staff": "staff", "council": "council", "votes": "votes", "shortcomings": "shortcomings"}  # fmt: skip


def settle(told: Told) -> None:
    """What a number is where its clause alone does not tell."""
    settle_named(told)
    tasks = [figure for figure in told.figures if figure.unit == "tasks"]
    rated = any(figure.role in ("excellent", "good", "good_up") for figure in told.figures)
    _settle_by_unit(told, of_work=bool(tasks) and not rated)
    _settle_disciplined(told)
    settle_hinted(told)
    settle_last_year(told)
    settle_denied(told)
    settle_details(told)
    settle_led(told)
    settle_whole(told)
    settle_offered(told)
    _settle_suspended(told)
    settle_repeated(told)
    settle_at_least(told)
    settle_stated_shares(told)
    settle_scales(told)
    settle_asked_for(told)
    _settle_wholes(told)
    if tasks and not rated:
        told.everybody = {"done" if name == "completed" else name for name in told.everybody}


def _settle_by_unit(told: Told, *, of_work: bool) -> None:
    """By the kind of thing counted; `of_work`: tasks are told and nobody's ratings."""
    for figure in told.figures:
        if figure.unit == "score" and figure.role not in ("common", "result"):
            figure.role = "score"
        elif figure.unit == "months":
            figure.role = "months"
        elif figure.unit == "days" and figure.role != "new":
            figure.role = "days"
        elif figure.role in ("completed", "not_completed") and (figure.unit == "tasks" or of_work):
            figure.role = {"completed": "done", "not_completed": "not_done"}[figure.role]
        elif figure.role in ("excellent", "good") and figure.unit == "tasks":
            figure.role = None
        if (
            figure.unit == "tasks"
            and figure.role in ("done", "on_time")
            and {figure.role, "completed"} & told.everybody
            and not any(other.role == "assigned" for other in told.figures)
            and figure.of is None
        ):
            told.everybody.add(figure.role)
            figure.role = "assigned"  # "40 nhiệm vụ đều xong" tells all of them
        if figure.role is None and figure.unit in _WHOLES and not figure.is_share:
            figure.role = None if _is_rest(told, figure) or _is_added(told, figure) else _WHOLES[figure.unit]


def _settle_disciplined(told: Told) -> None:
    for figure in told.figures:
        others = (
            figure.role == "members"
            and not told.says(_BOARD)
            and any(one.role == "members" and one.value > figure.value for one in told.figures)
        )
        if (figure.role is None or others) and _DISCIPLINED.match(told.folded, figure.quantity.end):
            figure.role = "disciplined"


def _settle_suspended(told: Told) -> None:
    """Those suspended from a committee's work or an office: still members who are reviewed."""
    for figure in told.figures:
        if figure.role in (None, "members") and _OFFICE_SUSPENDED.match(told.folded, figure.quantity.end):
            figure.role = "among"


def _settle_wholes(told: Told) -> None:
    """What the wholes of counted parts are."""
    for figure in told.figures:
        if figure.of is not None and figure.unit == "score":
            figure.of.role = "scale"
        if figure.of is not None and figure.of.role is None and figure.role in APART:
            figure.of.role, figure.of.unit = "members", "people"  # "đình chỉ sinh hoạt 2 trên 47"
        if figure.of is not None and figure.of.role is None:
            figure.of.role = _WHOLES.get(figure.of.unit or figure.unit or "", "whole")
        if figure.role == "low_votes" and figure.of is not None:
            figure.of.role = "votes"
        if figure.role in ("fixed", "unfixed") and figure.of is not None:
            figure.of.role = "shortcomings"


def _is_rest(told: Told, figure: Figure) -> bool:
    """ "được giao 12 việc, xong 11, một việc xin lùi": fewer than those assigned before them, they are some of these."""
    assigned = [one for one in told.figures if one.role == "assigned" and one is not figure]
    return figure.unit == "tasks" and any(
        one.turn == figure.turn and one.quantity.end <= figure.quantity.start and one.value > figure.value
        for one in assigned
    )


def _is_added(told: Told, figure: Figure) -> bool:
    """ "muốn thêm một người nữa": more than those told before them, never all there are."""
    before = any(one.role in ROLES_OF_PEOPLE and one.quantity.end <= figure.quantity.start for one in told.figures)
    added = _ONE_MORE.search(told.folded[: figure.quantity.start]) and _YET.match(told.folded, figure.quantity.end)
    return figure.unit == "people" and before and added is not None
