"""What people leave and take, on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from assistant.service.wire.base import Body, Out, told
from assistant.service.wire.calculating import LineOut


class FeedbackBody(Body):
    """Góp ý về một câu trả lời hoặc một điều khoản."""

    receipt: str | None = Field(None, max_length=64, description="mã biên nhận của câu trả lời")
    key: str | None = Field(None, max_length=200, description="khóa điều khoản được góp ý")
    helpful: bool | None = Field(None, description="câu trả lời có ích không")
    comment: str = Field("", max_length=2000, description="lời góp ý; xin đừng ghi tên người")


class FeedbackOut(Out):
    """Góp ý đã nhận."""

    id: str = told("mã góp ý")


class DeletedOut(Out):
    """Đã xóa."""

    deleted: int = told("số bản ghi đã xóa")


class ExportOut(Out):
    """Tất cả những gì đang giữ về một người."""

    person: str = told("mã băm của người này; mã gốc không được giữ")
    conversations: list[dict[str, Any]] = told("các lượt hỏi")
    receipts: list[dict[str, Any]] = told("các câu trả lời đã nhận")
    feedback: list[dict[str, Any]] = told("các góp ý")
    cards: list[dict[str, Any]] = told("thẻ ôn tập")
    attempts: list[dict[str, Any]] = told("các lần làm trắc nghiệm")
    settings: list[dict[str, Any]] = told("lựa chọn riêng")
    updates: list[dict[str, Any]] = told("tin nhắn đang xử lý")


class NextBody(Body):
    """Chủ đề muốn luyện."""

    topic: str | None = Field(None, max_length=40, description="mã chủ đề; bỏ trống là mọi chủ đề")


class GradeBody(Body):
    """Phương án đã chọn."""

    item: str = Field(max_length=64, description="mã câu trắc nghiệm")
    option: str = Field(max_length=64, description="mã phương án")


class TopicOut(Out):
    """Một chủ đề trắc nghiệm."""

    id: str = told("mã chủ đề")
    label: str = told("tên chủ đề")
    count: int = told("số câu")


class OptionOut(Out):
    """Một phương án."""

    id: str = told("mã phương án")
    text: str = told("nội dung")


class ItemOut(Out):
    """Một câu trắc nghiệm."""

    id: str = told("mã câu")
    question: str = told("câu hỏi")
    options: list[OptionOut] = told("các phương án")
    topic: str = told("mã chủ đề")
    key: str = told("khóa điều khoản đứng sau câu hỏi")
    topic_label: str = told("tên chủ đề")


class NextOut(Out):
    """Câu kế tiếp."""

    item: ItemOut | None = told("câu trắc nghiệm; rỗng khi chưa có câu nào đến hạn")


class GradeOut(Out):
    """Kết quả một câu."""

    correct: bool = told("đúng không")
    right: OptionOut = told("phương án đúng")
    chosen: OptionOut = told("phương án đã chọn")
    explanation: str = told("giải thích")
    citations: list[LineOut] = told("các căn cứ")
    due: datetime = told("lúc nên ôn lại")
    right_count: int = told("số câu đúng đến nay")
    total_count: int = told("số câu đã làm đến nay")
    again: bool = told("câu này đã trả lời rồi, kết quả cũ giữ nguyên")


class WeakOut(Out):
    """Một chủ đề còn yếu."""

    topic: str = told("mã chủ đề")
    label: str = told("tên chủ đề")
    right: int = told("số câu đúng")
    total: int = told("số câu đã làm")
    keys: list[str] = told("khóa các điều khoản nên đọc lại, hay sai nhất đứng đầu")
