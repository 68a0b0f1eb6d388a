"""What goes over the wire: requests as they are checked, answers as they are described."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.answering.guard import LONGEST

ID = r"^[A-Za-z0-9_-]+$"
Thread = Annotated[
    str,
    Field(min_length=8, max_length=64, pattern=ID, description="mã hội thoại do máy người dùng tự đặt ngẫu nhiên"),
]


class Body(BaseModel):
    """A request's body: what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid")


class AskBody(Body):
    """Một câu hỏi."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"question": "đảng viên mới kết nạp 4 tháng có phải xếp loại không?"}},
    )
    question: str = Field(min_length=1, max_length=LONGEST, description="câu hỏi, có dấu hay không dấu đều được")
    as_of: date | None = Field(None, description="trả lời theo quy định áp dụng vào ngày này")
    thread: Thread | None = None


class ClaimOut(BaseModel):
    """Một ý của câu trả lời."""

    text: str
    kind: str
    citations: list[str]


class CitationOut(BaseModel):
    """Một điều khoản được dẫn, với dòng người đọc thấy."""

    key: str
    number: int
    line: str


class AnswerOut(BaseModel):
    """Câu trả lời và biên nhận của nó."""

    receipt: str
    status: str
    text: str
    as_of: date
    claims: list[ClaimOut]
    citations: list[CitationOut]
    confidence: str | None
    made_by: str
    findings: list[dict[str, Any]]
    elapsed_ms: float
