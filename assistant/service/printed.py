"""A comparison as one page in a file: everything inside it, to be read offline or printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.service.pages.shown import WEB, opening
from corpus.changes.view import View
from corpus.citation import say_day


def printable(views: Sequence[View], *, day: date) -> str:
    """The page's whole text."""
    templates = Environment(
        loader=FileSystemLoader([WEB / "templates", WEB / "static"]), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )  # fmt: skip
    templates.filters.update(day=say_day, opening=opening)
    return templates.get_template("thay-doi-in.html").render(views=views, day=day)
