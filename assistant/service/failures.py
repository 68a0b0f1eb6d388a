"""What a caller is told when something goes wrong: one shape, with a code, what to do and a reference number."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.errors import (
    AnswerError,
    DocumentError,
    InputError,
    ParameterError,
    ProposalError,
    RegulationError,
    SearchError,
)


@dataclass(frozen=True)
class Failure:
    """A kind of failure: its code, the HTTP status it ends with, what happened, and what to do."""

    code: str
    status: int
    message: str
    action: str


class ServiceError(RegulationError):
    """A request the service does not serve; `retry_after` in seconds where waiting helps."""

    code = "TL-720"

    def __init__(self, failure: Failure, message: str | None = None, *, retry_after: int | None = None) -> None:
        super().__init__(message or failure.message)
        self.failure = failure
        self.code = failure.code
        self.retry_after = retry_after


UNREADABLE = Failure(
    "TL-720", 422, "Nội dung gửi lên không đọc được.", "Sửa lại theo phần mô tả của yêu cầu ở /api/docs rồi gửi lại."
)
NOT_FOUND = Failure("TL-721", 404, "Không có nội dung ở địa chỉ này.", "Kiểm tra lại địa chỉ, khóa hoặc mã đã ghi.")
METHOD = Failure("TL-722", 405, "Địa chỉ này không nhận cách gọi ấy.", "Xem cách gọi đúng ở /api/docs.")
TOO_LARGE = Failure("TL-723", 413, "Nội dung gửi lên quá lớn.", "Tách nhỏ rồi gửi từng phần.")
MEDIA_TYPE = Failure(
    "TL-724", 415, "Kiểu nội dung này không nhận.", "Gửi JSON (application/json), tệp thì gửi multipart/form-data."
)
TOO_MANY = Failure("TL-725", 429, "Số yêu cầu gửi lên quá dày.", "Chờ đủ thời gian ghi ở Retry-After rồi gửi lại.")
BUSY = Failure("TL-726", 503, "Máy chủ đang bận.", "Chờ ít giây rồi gửi lại.")
TOO_SLOW = Failure("TL-727", 503, "Việc này chạy quá lâu nên đã dừng.", "Chia nhỏ nội dung hoặc gửi lại sau.")
NEEDS_KEY = Failure("TL-728", 401, "Phần quản trị cần khóa.", "Gửi khóa quản trị ở đầu mục X-Admin-Key.")
INTERNAL = Failure("TL-729", 500, "Lỗi của chương trình.", "Báo người quản trị kèm số tham chiếu.")
NOT_READY = Failure("TL-730", 503, "Dịch vụ chưa sẵn sàng.", "Chờ ít giây rồi gửi lại.")

BY_STATUS = {
    400: UNREADABLE,
    401: NEEDS_KEY,
    404: NOT_FOUND,
    405: METHOD,
    413: TOO_LARGE,
    415: MEDIA_TYPE,
    422: UNREADABLE,
    429: TOO_MANY,
    503: BUSY,
}


def status_of(error: RegulationError) -> int:
    """The HTTP status a refusal of the program ends with."""
    if isinstance(error, ServiceError):
        return error.failure.status
    if isinstance(error, SearchError):
        return 503
    if isinstance(error, (InputError, ProposalError, ParameterError, DocumentError, AnswerError)):
        return 422
    return 422


def body_of(code: str, message: str, action: str, reference: str) -> dict[str, dict[str, str]]:
    """The one shape of an error."""
    return {"error": {"code": code, "message": message, "action": action, "reference": reference}}
