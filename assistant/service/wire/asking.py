"""Questions, answers and receipts on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import ConfigDict, Field

from assistant.answering.answer import ClaimKind, Outcome
from assistant.answering.message.guard import LONGEST
from assistant.service.wire.base import Body, Dated, Out, Thread, among, told
from assistant.service.wire.calculating import FindingOut, LineOut
from corpus.vocabulary import Confidence


class AskBody(Body):
    """Một câu hỏi."""

    model_config = ConfigDict(extra="forbid")
    question: str = Field(min_length=1, max_length=LONGEST, description="câu hỏi, có dấu hay không dấu đều được")
    as_of: Dated | None = Field(None, description="trả lời theo quy định áp dụng vào ngày này; bỏ trống: theo câu hỏi")
    scope: str | None = Field(
        None, min_length=1, max_length=100,
        description="tỉnh, đơn vị của người hỏi, để xét cả văn bản địa phương; bỏ trống: theo thiết đặt của máy chủ",
    )  # fmt: skip
    thread: Thread | None = Field(
        None, description="mã hội thoại tự đặt ngẫu nhiên, để hiểu câu hỏi nối tiếp; chỉ dùng khi có X-Troly-Person"
    )


class ClaimOut(Out):
    """Một ý của câu trả lời."""

    text: str = told("câu chữ; [1], [2] chỉ căn cứ cùng số")
    kind: str = among(ClaimKind, "ý này từ đâu mà có")
    citations: list[str] = told("khóa các điều khoản làm căn cứ")


class AnswerOut(Out):
    """Câu trả lời và biên nhận của nó."""

    receipt: str = told("mã biên nhận, để xem lại ở /api/v1/answers/{receipt}")
    status: str = among(Outcome, "kết quả")
    text: str = told("câu trả lời như người đọc thấy, có các dòng căn cứ")
    as_of: date = told("ngày áp dụng của câu trả lời")
    claims: list[ClaimOut] = told("từng ý")
    citations: list[LineOut] = told("các căn cứ")
    confidence: str | None = among(Confidence, "mức đối chiếu thấp nhất của các căn cứ", nullable=True)
    made_by: str = told("cách soạn: extractive (trích ý điều khoản), fixed (lời đáp sẵn) hoặc model:tên mô hình")
    findings: list[FindingOut] = told("kết quả của bộ tính, nếu câu hỏi có số liệu")
    elapsed_ms: float = told("thời gian soạn, mili giây")


class ReceiptOut(AnswerOut):
    """Câu trả lời giữ theo biên nhận, như lúc đã gửi."""

    at: datetime = told("lúc trả lời (giờ quốc tế)")
    question: str | None = told("câu hỏi, chỉ có khi máy chủ đặt lưu nội dung")
    code: str | None = told("mã của lời đáp sẵn, nếu có")
