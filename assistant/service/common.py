"""What the routes share: the desk, who is asking, and what only some of them may end with."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Header, Query, Request

from assistant import clock
from assistant.calculator.finding import Finding
from assistant.desk import Desk
from assistant.service.wire.base import Dated
from corpus.citation import cite
from corpus.document import Corpus

MAY_BE_LOST: dict[int | str, dict[str, Any]] = {404: {}}
NEEDS_ADMIN: dict[int | str, dict[str, Any]] = {401: {}}


async def at_desk(request: Request) -> Desk:
    """The desk; a coroutine, so that no thread is taken for it."""
    return desk_of(request)


def desk_of(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


async def person_of(
    request: Request,
    x_troly_person: Annotated[
        str | None,
        Header(
            min_length=16,
            max_length=64,
            pattern="^[A-Za-z0-9_-]+$",
            description="mã ngẫu nhiên người dùng tự giữ; không có thì không lưu gì về người hỏi",
        ),
    ] = None,
) -> str:
    """The keyed hash of who asks; empty for one who gave no id, under whom nothing is stored."""
    return desk_of(request).store.person("web", x_troly_person) if x_troly_person else ""


AtDesk = Annotated[Desk, Depends(at_desk)]
Person = Annotated[str, Depends(person_of)]
Day = Annotated[Dated | None, Query(description="ngày áp dụng, bỏ trống là hôm nay")]


def cited(corpus: Corpus, keys: Any, day: date) -> list[dict[str, Any]]:
    """Keys with the lines people read; what the corpus lacks is left out."""
    known = [key for key in dict.fromkeys(keys) if key.split("/", 1)[0] in corpus.documents]
    today = clock.today()
    return [
        {"key": key, "number": number, "line": cite(corpus, key, as_of=day, today=today)}
        for number, key in enumerate(known, start=1)
    ]


def finding_out(corpus: Corpus, finding: Finding) -> dict[str, Any]:
    """A finding with the lines of its citations."""
    return {**finding.as_dict(), "citation_lines": cited(corpus, finding.citations, finding.as_of)}
