"""What the administrator reads, on the wire."""

from __future__ import annotations

from datetime import datetime

from assistant.service.wire.base import Out, told


class UnansweredOut(Out):
    """Một câu hỏi chưa trả lời được."""

    text: str | None = told("câu hỏi, tên người đã che; rỗng khi máy chủ không lưu nội dung")
    outcome: str = told("kết quả")
    code: str | None = told("mã của lời đáp")
    topic: str = told("chủ đề")
    count: int = told("số lần hỏi")
    first_at: datetime = told("lần đầu")
    last_at: datetime = told("lần gần nhất")


class CountOut(Out):
    """Số câu chưa trả lời được của một chủ đề."""

    outcome: str = told("kết quả")
    topic: str = told("chủ đề")
    count: int = told("số lần")


class RemarkOut(Out):
    """Một góp ý."""

    id: str = told("mã góp ý")
    at: datetime = told("lúc nhận")
    receipt: str | None = told("mã biên nhận của câu trả lời được góp ý")
    key: str | None = told("khóa điều khoản được góp ý")
    helpful: bool | None = told("có ích không; rỗng là chỉ báo sai")
    comment: str = told("lời góp ý")
