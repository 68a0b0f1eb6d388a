"""The application: its routes, its limits, its one shape of errors, and the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from assistant.desk import Desk
from assistant.service import invalid
from assistant.service.described import describe
from assistant.service.failures import BY_STATUS, INTERNAL, MEDIA_TYPE, UNREADABLE, refuse, respond
from assistant.service.keeping import Keeping
from assistant.service.known import known_query
from assistant.service.limits import Limiter, Limits
from assistant.service.meters import Meters
from assistant.service.page import add_page
from assistant.service.pages.failure import Kindly
from assistant.service.pages.peek import Peek
from assistant.service.routes import ask, calc, chat, files, groups, health, people, texts
from assistant.service.shield import Shield
from assistant.service.work import Work
from assistant.settings import Settings
from corpus.errors import RegulationError

ABOUT = """Hỏi đáp có căn cứ, tính toán, soát báo cáo về kiểm điểm, đánh giá, xếp loại chất lượng.

Lỗi nào cũng một dạng: `{"error": {"code", "message", "action", "reference"}}`. Câu trả lời 429 và 503 có đầu mục
`Retry-After` (giây). Không cần đăng nhập; ai muốn giữ tiến độ của mình thì tự đặt một mã ngẫu nhiên ở `X-Troly-Person`.
Phần quản trị cần khóa ở `X-Admin-Key`.
"""
TAGS = [
    {"name": "hỏi đáp", "description": "Câu hỏi, câu trả lời, biên nhận."},
    {"name": "tính toán", "description": "Tỷ lệ, điểm, thời hạn, điều kiện theo quy định."},
    {"name": "kiểm tra, soát", "description": "Bảng đề nghị xếp loại, các nhóm, báo cáo."},
    {"name": "văn bản", "description": "Văn bản, điều khoản, quy tắc và giá trị qua các kỳ."},
    {"name": "người dùng", "description": "Góp ý, trắc nghiệm, dữ liệu của mình."},
    {"name": "quản trị", "description": "Việc chưa trả lời được, góp ý; cần khóa."},
    {"name": "chương trình trò chuyện", "description": "Trợ lý như một mô hình theo giao thức OpenAI."},
    {"name": "tình trạng", "description": "Dịch vụ sống, sẵn sàng, số đo."},
]
_READ = ("application/json", "multipart/form-data", "application/x-www-form-urlencoded")


def create_app(settings: Settings | None = None, *, limits: Limits | None = None) -> FastAPI:
    """The application over one desk, opened here and closed when the server stops.

    Raises:
        RegulationError: the index or the storage cannot be opened.
    """
    settings = settings or Settings.read()
    desk = Desk.open(settings)
    meters = Meters()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(
        title="Trợ lý Kiểm điểm", version="1", lifespan=lifespan, docs_url=None, redoc_url=None,
        generate_unique_id_function=lambda route: route.name, openapi_tags=TAGS,
        description=ABOUT,
    )  # fmt: skip
    app.state.desk, app.state.settings, app.state.meters = desk, settings, meters
    waits = settings.llm_url is not None  # for a model elsewhere: more at once, and longer, than the processors here
    app.state.light = Work(at_once=8 if waits else 2, waiting=200, seconds=90 if waits else 20)
    app.state.heavy = Work(at_once=2, waiting=8, seconds=60)
    app.state.keeping = Keeping()
    app.add_exception_handler(RegulationError, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http)
    for router in (ask.router, calc.router, files.router, groups.router, texts.router, people.router, people.admin):
        app.include_router(router, dependencies=[Depends(known_query)])
    for router in (health.router, chat.router):  # called by programs that add to a query what is theirs
        app.include_router(router)
    app.openapi = describe(app)  # type: ignore[method-assign]
    add_page(app, desk)
    app.add_middleware(Limiter, limits=limits or Limits(rate=settings.rate, seconds=100 if waits else 30))
    app.add_middleware(Shield, meters=meters)
    app.add_middleware(Kindly)
    app.add_middleware(Peek)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RegulationError)
    return refuse(error)


async def _unreadable(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in _READ and any(one["loc"][:1] == ("body",) for one in error.errors()):
        return respond(MEDIA_TYPE)
    return respond(UNREADABLE, message=invalid.explain(error.errors()))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    failure = BY_STATUS.get(error.status_code, INTERNAL)
    answer = respond(failure, status=failure.status)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer
