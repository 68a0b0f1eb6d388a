"""The calculator's forms: what was typed stays, and below it the steps, the provisions and the other readings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from assistant.calculator.function import Function
from assistant.calculator.functions import FUNCTIONS, find
from assistant.clock import today
from assistant.service.common import AtDesk, finding_out
from assistant.service.failures import NOT_FOUND, ServiceError
from assistant.service.pages import grouping, verdict
from assistant.service.pages.form import entries
from assistant.service.pages.shown import LONGEST, opening, show, told
from corpus.errors import InputError, ProposalError, RegulationError

# By what people come for; the calculator's own names.
ROOMS = (
    ("Tỷ lệ Hoàn thành xuất sắc nhiệm vụ",
     ("groups", "quota", "most", "pool", "how_many_more", "how_many_to_lower", "smallest_group")),
    ("Mức xếp loại", ("highest", "score", "tasks", "subordinates", "ceiling")),
    ("Tổng số, tỷ lệ phần trăm", ("percentage", "tally", "admission")),
    ("Thời hạn, hội nghị", ("timeline", "deadline", "send_by", "workdays", "review_days", "meeting_form")),
)  # fmt: skip

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/tinh")
def tools() -> HTMLResponse:
    """Everything that can be computed, by what people come for."""
    return show("tools.html", rooms=[(label, [FUNCTIONS[name] for name in names]) for label, names in ROOMS])


@router.get("/tinh/{key}", response_model=None)
def tool(key: str, request: Request, desk: AtDesk) -> HTMLResponse | RedirectResponse:
    """A form; with what was typed in the address the finding stands below it, so that it can be linked."""
    try:
        function = find(key)
    except InputError:  # its message lists the names that the command line takes
        gone = ServiceError(NOT_FOUND, "Không có phép tính nào ở địa chỉ này.")
        return show("missing.html", status=404, error=told(gone))
    if function.key != key:
        return RedirectResponse(f"/tinh/{function.key}")
    given = request.query_params
    typed = {name: text.strip() for name, text in given.items() if text.strip() and len(text) <= LONGEST}
    shown: dict[str, Any] = {"finding": None, "word": "", "refusal": None, "calendar": "", "rows": []}
    status = 200
    try:
        if function.name == "groups":
            rows = grouping.rows_of(given)
            shown["rows"] = grouping.offered(rows)
            typed = {key: text for key, text in typed.items() if key not in ("ten", "tot", "xuat_sac", "nhom")}
            typed |= {"nhom": whole} if (whole := grouping.written(rows)) else {}
        if given:  # the form was sent, even empty; the bare address only shows it
            finding = shown["finding"] = finding_out(desk.assistant.corpus, function(typed, today=today()))
            shown["word"] = verdict.word(function.name, finding["verdict"])
            shown["calendar"] = _calendar(function, typed)
    except RegulationError as error:
        shown["refusal"], status = _told(function, error), 422
        shown["rows"] = grouping.offered(shown["rows"])
    first, rest = entries(function, typed)
    return show(
        "tool.html", status=status, it=function, first=first, rest=rest, opened=any(one.value for one in rest), **shown
    )


def _told(function: Function, error: RegulationError) -> dict[str, str]:
    """A refusal with the field called as the form calls it, and no example in the words of the command line."""
    shown = told(error)
    place = (error.place or "") if isinstance(error, ProposalError) else ""
    field = next((one for one in function.fields if one.key == place.partition(" ")[0]), None)
    if field is None:
        return shown
    what = shown["message"].removeprefix(f"{place}: ").replace(f"{field.key}=", "")
    if what.startswith("còn thiếu"):
        return {**shown, "message": f"Chưa ghi mục “{opening(field.label)}”."}
    return {**shown, "message": f"Mục “{opening(field.label)}”: {what}"}


def _calendar(function: Function, typed: Mapping[str, str]) -> str:
    """Where the round's days are to be had as a calendar; empty for other functions."""
    if function.name != "timeline":
        return ""
    return "/api/v1/calc/timeline.ics?" + urlencode({function.field(key).name: text for key, text in typed.items()})
