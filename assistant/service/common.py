"""What the routes share: the desk, who is asking, and the failures every route may end with."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Header, Query, Request
from pydantic import BaseModel, ConfigDict

from assistant import clock
from assistant.calculator.finding import Finding
from assistant.desk import Desk
from assistant.service.failures import ALL
from corpus.citation import cite
from corpus.document import Corpus


class Told(BaseModel):
    """Lỗi: mã, chuyện gì, cần làm gì, số tham chiếu."""

    code: str
    message: str
    action: str
    reference: str


class ErrorOut(BaseModel):
    """Dạng lỗi duy nhất của mọi địa chỉ."""

    model_config = ConfigDict(json_schema_extra={"example": {"error": {
        "code": "TL-721", "message": "Không có nội dung ở địa chỉ này.",
        "action": "Kiểm tra lại địa chỉ, khóa hoặc mã đã ghi.", "reference": "1A2B3C4D"}}})  # fmt: skip
    error: Told


FAILURES: dict[int | str, dict[str, Any]] = {
    failure.status: {"model": ErrorOut, "description": failure.message} for failure in ALL
}


def desk_of(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def person_of(
    request: Request,
    x_troly_person: Annotated[
        str | None,
        Header(min_length=16, max_length=64, pattern="^[A-Za-z0-9_-]+$", description="mã ngẫu nhiên người dùng tự giữ"),
    ] = None,
) -> str:
    """The keyed hash of who asks; empty for one who gave no id, under whom nothing is stored."""
    return desk_of(request).store.person("web", x_troly_person) if x_troly_person else ""


AtDesk = Annotated[Desk, Depends(desk_of)]
Person = Annotated[str, Depends(person_of)]
Day = Annotated[date | None, Query(description="ngày áp dụng, bỏ trống là hôm nay", examples=["2026-11-21"])]


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
