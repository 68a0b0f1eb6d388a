"""Whose a request is: a cookie that exists only once training was begun, or the id of one open tab."""

from __future__ import annotations

import re
import secrets

from fastapi import Request, Response

from assistant.desk import Desk

COOKIE = "troly_ma"
_HEADER = "x-troly-person"
_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")
_YEAR = 365 * 24 * 3600


def kept_id(request: Request) -> str:
    """The cookie's id; empty where there is none."""
    given = request.cookies.get(COOKIE, "")
    return given if _ID.fullmatch(given) else ""


def trainee(request: Request, desk: Desk) -> str:
    """The keyed hash of who trains in this browser; empty before training was begun."""
    given = kept_id(request)
    return desk.store.person("web", given) if given else ""


def visitor(request: Request, desk: Desk) -> str:
    """The keyed hash of the open tab; empty without a script."""
    given = request.headers.get(_HEADER, "")
    return desk.store.person("web", given) if _ID.fullmatch(given) else ""


def begin(request: Request, response: Response) -> None:
    """Give the browser an id to train under; scripts cannot read it, other sites cannot send it."""
    response.set_cookie(
        COOKIE, kept_id(request) or secrets.token_urlsafe(24), max_age=_YEAR, httponly=True, samesite="strict",
        secure=request.url.scheme == "https",
    )  # fmt: skip


def end(response: Response) -> None:
    """Take the id out of the browser."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
