"""Training on the page: topics, one question at a time, what it stands on, when it comes again, where one is weak."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from assistant.clock import today
from assistant.desk import Desk
from assistant.service.common import AtDesk, cited
from assistant.service.failures import UNREADABLE, ServiceError
from assistant.service.pages import owner
from assistant.service.pages.shown import show, told
from assistant.training import Quiz
from corpus.errors import RegulationError

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/luyen-tap")
def start(request: Request, desk: AtDesk) -> HTMLResponse:
    """The topics; for one who has begun also what is due and where they are weak."""
    quiz, person = _quiz(desk), owner.trainee(request, desk)
    weak = [] if not person else [
        {"topic": one.topic, "label": one.label, "right": one.right, "total": one.total,
         "sources": cited(desk.assistant.corpus, one.keys[:5], today())}
        for one in quiz.weak_points(person)
    ]  # fmt: skip
    due = quiz.due(person) if person else 0
    return show("training.html", topics=quiz.topics(), begun=bool(person), weak=weak, due=due)


@router.post("/luyen-tap/bat-dau")
def begin(request: Request, chu_de: Annotated[str, Form(max_length=40)] = "") -> RedirectResponse:
    """From here on the browser has an id; it was said so beside the button."""
    response = RedirectResponse(f"/luyen-tap/cau?chu-de={chu_de}" if chu_de.isascii() else "/luyen-tap/cau", 303)
    owner.begin(request, response)
    return response


@router.get("/luyen-tap/cau", response_model=None)
def question(
    request: Request, desk: AtDesk, topic: Annotated[str, Query(alias="chu-de", max_length=40)] = ""
) -> HTMLResponse | RedirectResponse:
    """The next question of a topic, or of all."""
    person = owner.trainee(request, desk)
    if not person:
        return RedirectResponse("/luyen-tap", 303)
    try:
        item = _quiz(desk).next(person, topic=topic or None, today=today())
    except RegulationError as error:
        return _shown(desk, topic, status=422, refusal=told(error))
    return _shown(desk, topic, item=item)


@router.post("/luyen-tap/cau", response_model=None)
def grade(
    request: Request,
    desk: AtDesk,
    cau: Annotated[str, Form(max_length=64)] = "",
    phuong_an: Annotated[str, Form(max_length=64)] = "",
    chu_de: Annotated[str, Form(max_length=40)] = "",
) -> HTMLResponse | RedirectResponse:
    """Right or not, why, the provision, and when it comes again."""
    person = owner.trainee(request, desk)
    if not person:
        return RedirectResponse("/luyen-tap", 303)
    quiz = _quiz(desk)
    made = quiz.items(today()).get(cau)
    if made is not None and not phuong_an:
        unchosen = ServiceError(UNREADABLE, "Đồng chí chưa chọn phương án nào. Chọn một phương án rồi trả lời.")
        return _shown(desk, chu_de, status=422, item=made.item, refusal=told(unchosen))
    try:
        result = quiz.grade(person, cau, phuong_an)
    except RegulationError as error:
        return _shown(desk, chu_de, status=422, refusal=told(error))
    sources = cited(desk.assistant.corpus, result.citations, today())
    return _shown(desk, chu_de, item=made.item if made else None, result=result, sources=sources)


def _shown(desk: Desk, topic: str, *, status: int = 200, **given: Any) -> HTMLResponse:
    labels = {id: label for id, label, _ in _quiz(desk).topics()}
    shown = {"item": None, "result": None, "refusal": None, "sources": [], **given}
    return show("question.html", status=status, topic=topic, topic_label=labels.get(topic, "Mọi chủ đề"), **shown)


def _quiz(desk: Desk) -> Quiz:
    return Quiz(desk.assistant.corpus, desk.store.progress)
