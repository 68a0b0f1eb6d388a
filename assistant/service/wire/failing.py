"""A failure on the wire."""

from __future__ import annotations

from assistant.service.wire.base import Out, told


class ErrorIn(Out):
    """Lỗi: mã, chuyện gì, cần làm gì, số tham chiếu."""

    code: str = told("mã lỗi, không đổi qua các bản")
    message: str = told("chuyện gì, ở đâu")
    action: str = told("cần làm gì")
    reference: str = told("số tham chiếu, để báo người quản trị")


class ErrorOut(Out):
    """Dạng lỗi duy nhất của mọi địa chỉ."""

    error: ErrorIn = told("lỗi")
