"""A page as it is sent: a template filled in, with the small words every template needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant import clock
from assistant.service.failures import BUSY, MEDIA_TYPE, METHOD, TOO_MANY, UNREADABLE
from corpus.citation import say_day
from corpus.errors import RegulationError
from corpus.text import capitalized

WEB = Path(__file__).resolve().parents[1] / "web"
LONGEST = 4000  # characters of a form's field; the reading of a question has its own, shorter limit

_TO_READERS = {
    UNREADABLE.code: "Sửa theo thông báo rồi gửi lại.",
    METHOD.code: "Mở lại trang rồi làm lại.",
    MEDIA_TYPE.code: "Mở lại trang rồi gửi lại.",
    TOO_MANY.code: "Chờ ít giây rồi gửi lại.",
}


def opening(text: str) -> str:
    """The text with its first letter large; a file's name, where it begins with one, stays as it is."""
    first = text.split(" ", 1)[0].rstrip(":")
    return text if "." in first.rstrip(".") else capitalized(text)


def parts(line: str) -> list[str]:
    """A citation's line as its parts: the place, then what is to be known of it."""
    return line.split(" · ")


def address(key: str, day: date | None = None) -> str:
    """Where a citation opens; a day other than today goes along, for whether it applies is asked of that day."""
    room = "dieu-khoan" if "/" in key else "van-ban"
    return f"/{room}/{key}" + (f"?ngay={day.isoformat()}" if day and day != clock.today() else "")


def day_of(text: str) -> date:
    return date.fromisoformat(text)


_templates = Environment(
    loader=FileSystemLoader(WEB / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
_templates.filters.update(day=say_day, opening=opening, parts=parts, address=address, as_day=day_of)


def show(template: str, *, status: int = 200, **given: Any) -> HTMLResponse:
    """The page of a template."""
    return HTMLResponse(_templates.get_template(template).render(**given), status)


def told(error: RegulationError) -> dict[str, str]:
    """A refusal as a page tells it."""
    action = getattr(getattr(error, "failure", None), "action", "")
    return plainly({"code": error.code, "message": error.message, "action": action, "reference": ""})


def plainly(error: Mapping[str, str], *, wait: str | None = None) -> dict[str, str]:
    """An error with what to do said to a reader instead of a program; `wait` in seconds where that is known."""
    action = _TO_READERS.get(error["code"], error["action"])
    if wait and error["code"] in (TOO_MANY.code, BUSY.code):
        action = f"Chờ {wait} giây rồi gửi lại."
    return {**error, "action": action}
