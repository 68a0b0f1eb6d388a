"""The assistant's abilities as tools of the Model Context Protocol."""

from __future__ import annotations

import math
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from starlette.types import ASGIApp

from assistant.assistant import Assistant
from assistant.audit.audit import audit_file
from assistant.audit.told.telling import lines, summary
from assistant.calculator.functions import FUNCTIONS
from assistant.clock import parse_day, today
from assistant.service.common import finding_out
from assistant.service.limits import Limiter, Limits
from assistant.service.routes.texts import found_in
from corpus.citation import cite
from corpus.errors import RegulationError

_MOST_LETTERS = 400_000


def tools_server(assistant: Assistant) -> MCPServer[Any]:
    """A server with six tools over one assistant; refusals come as tool errors in Vietnamese."""
    server: MCPServer[Any] = MCPServer("tro-ly-kiem-diem", title="Trợ lý Kiểm điểm", log_level="ERROR")

    def compute(name: str, given: dict[str, str | None]) -> dict[str, Any]:
        kept = {key: text for key, text in given.items() if text}
        try:
            return finding_out(assistant.corpus, FUNCTIONS[name](kept, today=today()))
        except RegulationError as error:
            raise ToolError(str(error)) from None

    @server.tool(description="Tìm điều khoản gần nhất với một câu, áp dụng vào ngày nêu (bỏ trống: hôm nay).")
    def search(query: str, as_of: str | None = None, k: int = 5) -> list[dict[str, Any]]:
        return found_in(assistant.index, query[:400], _day(as_of), max(1, min(k, 20)))

    @server.tool(description="Nội dung một điều khoản theo khóa, ví dụ qd-366-2025/dieu-11/khoan-1.")
    def provision(key: str) -> dict[str, Any]:
        one = assistant.corpus.provisions.get(key)
        if one is None:
            raise ToolError("Không có điều khoản nào mang khóa này.")
        line = cite(assistant.corpus, key, as_of=today())
        return {"key": key, "heading": one.heading, "text": one.text, "line": line}

    @server.tool(description="Kiểm tra số được xếp loại Hoàn thành xuất sắc có vượt tỷ lệ khống chế không.")
    def check_quota(good: int, excellent: int, as_of: str | None = None, subject: str | None = None) -> dict[str, Any]:
        return compute("quota", {"good": str(good), "excellent": str(excellent), "as_of": as_of, "subject": subject})

    fields = ", ".join(f"{field.name} ({field.label})" for field in FUNCTIONS["highest"].fields)

    @server.tool(description=f"Mức xếp loại cao nhất quy định cho phép. Dữ kiện ghi bằng chữ theo tên mục: {fields}.")
    def rating_allowed(facts: dict[str, str]) -> dict[str, Any]:
        return compute("highest", dict(facts))

    @server.tool(description="Soát số liệu, văn bản viện dẫn trong chữ của một báo cáo.")
    def audit(text: str, day: str | None = None) -> dict[str, Any]:
        if len(text) > _MOST_LETTERS:
            raise ToolError("Báo cáo quá dài để soát một lần. Hãy tách nhỏ.")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bao-cao.txt"
            path.write_text(text, encoding="utf-8")
            try:
                found = audit_file(path, day=_day(day) if day else None, corpus=assistant.corpus)
            except RegulationError as error:
                raise ToolError(str(error)) from None
            return {**found.as_dict(), "summary": summary(found), "lines": lines(found)}

    @server.tool(description="Hỏi một câu về kiểm điểm, đánh giá, xếp loại; trả lời kèm điều khoản.")
    def ask(question: str, as_of: str | None = None) -> dict[str, Any]:
        answer = assistant.ask(question, as_of=_day(as_of) if as_of else None)
        lines_ = [{"key": one.key, "number": one.number, "line": one.line} for one in answer.citations]
        return {
            "status": answer.status.value,
            "text": answer.text,
            "as_of": answer.as_of.isoformat(),
            "citations": lines_,
        }

    return server


def tools_app(assistant: Assistant, *, host: str, limits: Limits) -> ASGIApp:
    """The tools over HTTP at ``/mcp``, refusing what is too much at once as the service does.

    A stream stays open for as long as its client listens, so that no time is set for a request.
    """
    app: ASGIApp = tools_server(assistant).streamable_http_app(host=host)
    return Limiter(app, replace(limits, seconds=math.inf))


def _day(text: str | None) -> date:
    try:
        return parse_day(text) if text else today()
    except RegulationError as error:
        raise ToolError(str(error)) from None
