"""What a caller is told when something goes wrong: one shape, with a code, what to do and a reference number."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import Any

from fastapi.responses import JSONResponse

from assistant.incident import record
from corpus.errors import RegulationError, SearchError, StorageError


@dataclass(frozen=True)
class Failure:
    """A kind of failure: its code, the HTTP status it ends with, what happened, and what to do."""

    code: str
    status: int
    message: str
    action: str


_MEND = "Sửa theo thông báo rồi gửi lại; cách ghi từng mục ở /openapi.json."

UNREADABLE = Failure("TL-720", 422, "Nội dung gửi lên không đọc được.", _MEND)
NOT_FOUND = Failure("TL-721", 404, "Không có nội dung ở địa chỉ này.", "Kiểm tra lại địa chỉ, khóa hoặc mã đã ghi.")
METHOD = Failure("TL-722", 405, "Địa chỉ này không nhận cách gọi ấy.", "Xem cách gọi đúng ở /openapi.json.")
TOO_LARGE = Failure("TL-723", 413, "Nội dung gửi lên quá lớn.", "Tách nhỏ rồi gửi từng phần.")
MEDIA_TYPE = Failure(
    "TL-724", 415, "Kiểu nội dung này không nhận.", "Gửi JSON (application/json); tệp thì gửi multipart/form-data."
)
TOO_MANY = Failure("TL-725", 429, "Số yêu cầu gửi lên quá dày.", "Chờ đủ số giây ở đầu mục Retry-After rồi gửi lại.")
BUSY = Failure("TL-726", 503, "Máy chủ đang bận.", "Chờ ít giây rồi gửi lại.")
TOO_SLOW = Failure("TL-727", 503, "Việc này chạy quá lâu nên đã dừng.", "Chia nhỏ nội dung hoặc gửi lại sau.")
NEEDS_KEY = Failure("TL-728", 401, "Phần quản trị cần khóa.", "Gửi khóa quản trị ở đầu mục X-Admin-Key.")
INTERNAL = Failure("TL-729", 500, "Lỗi của chương trình.", "Báo người quản trị kèm số tham chiếu.")
NOT_READY = Failure("TL-730", 503, "Dịch vụ chưa sẵn sàng.", "Chờ ít giây rồi gửi lại.")
NOT_KEPT = Failure("TL-732", 410, "Tệp này không còn giữ.", "Gửi lại báo cáo, bảng để có bản mới.")

ALL = (
    UNREADABLE, NOT_FOUND, METHOD, TOO_LARGE, MEDIA_TYPE, TOO_MANY, BUSY, TOO_SLOW, NEEDS_KEY, INTERNAL, NOT_READY, NOT_KEPT,
)  # fmt: skip
BY_STATUS = {failure.status: failure for failure in (*reversed(ALL), BUSY)} | {400: UNREADABLE, 406: MEDIA_TYPE}


class ServiceError(RegulationError):
    """A request the service does not serve; `retry_after` in seconds where waiting helps."""

    def __init__(self, failure: Failure, message: str | None = None, *, retry_after: int | None = None) -> None:
        super().__init__(message or failure.message)
        self.failure = failure
        self.code = failure.code
        self.retry_after = retry_after


def respond(failure: Failure, *, message: str | None = None, code: str | None = None, status: int | None = None,
            reference: str | None = None, retry_after: int | None = None) -> JSONResponse:  # fmt: skip
    """The response of a failure; `reference` is made up where none was recorded."""
    told = body_of(
        code or failure.code, message or failure.message, failure.action, reference or secrets.token_hex(4).upper()
    )
    ended = status or failure.status
    headers = {"Retry-After": str(retry_after or 1)} if ended in (429, 503) else {}
    return JSONResponse(told, ended, headers)


def refuse(error: RegulationError) -> JSONResponse:
    """The response of a refusal of the program: 422 for what was given, 503 where the index or the storage cannot serve."""
    if isinstance(error, ServiceError):
        return respond(error.failure, message=error.message, retry_after=error.retry_after)
    if isinstance(error, (SearchError, StorageError)):
        return respond(NOT_READY, message=error.message, code=error.code)
    return respond(UNREADABLE, message=error.message, code=error.code)


def told_of(error: Exception, *, command: str) -> dict[str, Any]:
    """The body a failure ends with, for where no status can be sent any more."""
    if isinstance(error, RegulationError):
        told: dict[str, Any] = json.loads(bytes(refuse(error).body))
        return told
    reference, _ = record(error, command=command)
    return dict(body_of(INTERNAL.code, INTERNAL.message, INTERNAL.action, reference))


def body_of(code: str, message: str, action: str, reference: str) -> dict[str, dict[str, str]]:
    """The one shape of an error."""
    return {"error": {"code": code, "message": message, "action": action, "reference": reference}}
