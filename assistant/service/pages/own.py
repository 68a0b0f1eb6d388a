"""One's own data: what is kept of this browser, to be taken along or deleted."""

from __future__ import annotations

import json

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from assistant.service.common import AtDesk
from assistant.service.pages import owner
from assistant.service.pages.shown import show

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/du-lieu-cua-toi")
def own(request: Request, desk: AtDesk) -> HTMLResponse:
    return show("own.html", begun=bool(owner.kept_id(request)), deleted=None, keep_text=desk.store.keep_text)


@router.get("/du-lieu-cua-toi/tai-ve")
def export(request: Request, desk: AtDesk) -> Response:
    """All that is kept: of the training, and of the open tab where a script asks."""
    kept = {
        name: desk.store.export(person)
        for name, person in (("luyen_tap", owner.trainee(request, desk)), ("the_dang_mo", owner.visitor(request, desk)))
        if person
    }
    return Response(
        json.dumps(kept, ensure_ascii=False, indent=2, default=str), media_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="du-lieu-cua-toi.json"'},
    )  # fmt: skip


@router.post("/du-lieu-cua-toi/xoa")
def delete(request: Request, desk: AtDesk) -> HTMLResponse:
    """Delete at once, and take the id out of the browser."""
    people = [person for person in (owner.trainee(request, desk), owner.visitor(request, desk)) if person]
    deleted = sum(desk.delete(person) for person in people)
    response = show("own.html", begun=False, deleted=deleted, keep_text=desk.store.keep_text)
    owner.end(response)
    return response
