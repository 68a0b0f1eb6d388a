"""The commands by name: where each one lives and the line the help gives it; a module is imported only when called."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast


class Command(Protocol):
    """What a command's module holds."""

    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


@dataclass(frozen=True)
class Entry:
    """A command of the table; one with its `own_parser` gets the words after its name as they are, in ``args.rest``."""

    module: str
    help: str
    own_parser: bool = False

    def load(self) -> Command:
        return cast(Command, import_module(self.module))


COMMANDS = {
    "ask": Entry("assistant.cli.ask", "hỏi một câu, trả lời kèm điều khoản làm căn cứ"),
    "chat": Entry("assistant.cli.chat", "hỏi đáp nhiều lượt, hiểu câu hỏi nối tiếp"),
    "calc": Entry("assistant.cli.calc", "tính tỷ lệ, điểm, thời hạn, điều kiện theo quy định"),
    "check": Entry("assistant.cli.check", "kiểm tra bảng đề nghị xếp loại trước khi trình"),
    "audit": Entry("assistant.cli.audit", "soát số liệu và viện dẫn trong một báo cáo"),
    "docs": Entry("assistant.cli.docs", "liệt kê, xem, so sánh các văn bản"),
    "lint": Entry("assistant.cli.lint", "rà lỗi các tệp văn bản"),
    "index": Entry("assistant.cli.index", "dựng chỉ mục tìm kiếm, xem tình trạng chỉ mục"),
    "quiz": Entry("assistant.cli.quiz", "luyện tập bằng câu hỏi trắc nghiệm, có điều khoản giải thích"),
    "bot": Entry("assistant.cli.bot", "chạy bot Telegram"),
    "serve": Entry("assistant.cli.serve", "mở trang web và giao diện lập trình trên máy này"),
    "mcp": Entry("assistant.cli.mcp", "cho chương trình khác dùng trợ lý làm công cụ (MCP)"),
    "log": Entry("assistant.cli.log", "xem câu hỏi chưa trả lời được, góp ý của người dùng"),
    "eval": Entry("assistant.cli.eval", "chấm chất lượng trả lời trên bộ câu hỏi kiểm tra", own_parser=True),
}


def called(words: list[str]) -> str | None:
    """The command that the words of a command line call, if there is one of the table among them."""
    return next((word for word in words if word in COMMANDS), None)
