"""What is new: two documents chosen and compared, on the page and as a Word document; the picture of what replaced what."""

from __future__ import annotations

from io import BytesIO
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from assistant.clock import today
from assistant.service.common import AtDesk
from assistant.service.failures import UNREADABLE, ServiceError
from assistant.service.pages.shown import show, told
from corpus.changes.memory import remembered
from corpus.changes.paper import write_docx
from corpus.changes.view import View, view
from corpus.citation import name_document, short_title
from corpus.document import Corpus, Document
from corpus.errors import RegulationError
from corpus.picture import timeline_svg
from corpus.timeline import successors

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Key = Annotated[str, Query(max_length=80)]


@router.get("/thay-doi")
def what_is_new(desk: AtDesk, cu: Key = "", moi: Key = "") -> HTMLResponse:
    """The choice of two documents and, where both are chosen, what differs."""
    corpus = desk.assistant.corpus
    given: dict[str, Any] = {
        "choices": _choices(corpus),
        "ready": _ready(corpus),
        "old": cu,
        "new": moi,
        "it": None,
        "refusal": None,
    }
    if not cu and not moi:
        return show("thay-doi.html", **given, picture=picture(corpus), address="")
    try:
        found = _view(corpus, cu, moi)
    except RegulationError as error:
        return show("thay-doi.html", status=422, **{**given, "refusal": told(error)}, picture="", address="")
    address = "/thay-doi.docx?" + urlencode({"cu": cu, "moi": moi})
    return show("thay-doi.html", **{**given, "it": found}, picture="", address=address)


@router.get("/thay-doi.docx")
def as_word(desk: AtDesk, cu: Key, moi: Key) -> Response:
    """The comparison to attach; a refusal is told on the page."""
    corpus = desk.assistant.corpus
    try:
        found = _view(corpus, cu, moi)
    except RegulationError:
        return what_is_new(desk, cu, moi)
    stream = BytesIO()
    write_docx([found], stream, day=today())
    name = f"diem-moi-{found.new.id}-so-voi-{found.old.id}.docx"
    return Response(
        stream.getvalue(), media_type=_DOCX, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def picture(corpus: Corpus, focus: str | None = None) -> Markup:
    """The picture for a phone and for a desk; the style sheet shows one of them."""
    day = today()
    return Markup("").join(  # made of elements, its texts escaped
        Markup(timeline_svg(corpus, today=day, focus=focus, wide=wide)) for wide in (False, True)
    )


def _view(corpus: Corpus, old: str, new: str) -> View:
    if not old or not new:
        raise ServiceError(UNREADABLE, "Chưa chọn đủ hai văn bản. Hãy chọn cả văn bản cũ và văn bản mới.")
    for id in (old, new):
        if id not in corpus.documents:
            raise ServiceError(
                UNREADABLE, f"Không thấy văn bản “{id}” trong kho. Hãy chọn trong hai danh sách dưới đây."
            )
    return view(corpus, remembered(corpus, old, new))


def _choices(corpus: Corpus) -> list[tuple[str, str]]:
    """Documents with content, newest first within their kind."""
    held = [item for item in corpus if item.provisions]
    held.sort(key=lambda item: (item.is_local, item.kind.label, -(item.signed.toordinal() if item.signed else 0)))
    return [(item.id, f"{name_document(item)}, {short_title(item, 60)}") for item in held]


def _ready(corpus: Corpus) -> list[tuple[Document, Document, str]]:
    """Pairs of which one replaced the other and both have content, newest first."""
    pairs = [(old, new) for old in corpus if old.provisions for new in successors(corpus, old.id) if new.provisions]
    pairs.sort(key=lambda pair: pair[1].in_force.since.toordinal() if pair[1].in_force.since else 0, reverse=True)
    return [
        (old, new, f"{name_document(new, dated=False)} so với {name_document(old, dated=False)}") for old, new in pairs
    ]  # fmt: skip
