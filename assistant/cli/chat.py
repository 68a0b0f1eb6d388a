"""``troly chat``: a conversation line by line; each question is understood in the light of those before it."""

from __future__ import annotations

import argparse
import contextlib
import sys
from dataclasses import dataclass, field
from datetime import date

from assistant.assistant import Assistant
from assistant.cli.exits import Exit
from assistant.cli.screen import progress, say
from assistant.clock import parse_day
from corpus.errors import RegulationError
from corpus.text import fold

HELP = """Hỏi đáp nhiều lượt. Câu hỏi nối tiếp ("thế còn chi bộ thì sao?") được hiểu theo các câu trước.

Trong cuộc trao đổi:
  /ngày NGÀY   trả lời theo quy định áp dụng vào ngày này (21/11/2026 hoặc 2026-11-21); /ngày không kèm gì là trở lại hôm nay
  /mới         bắt đầu chuyện khác, quên các câu trước
  /trợ_giúp    nhắc lại các lệnh này
  /thoát       kết thúc"""

_KEPT = 10  # turns; older ones no longer help to understand the next
_GREETING = "Đồng chí cần hỏi gì về kiểm điểm, đánh giá, xếp loại? (/trợ_giúp để xem các lệnh, /thoát để kết thúc)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="NGÀY", help="trả lời theo quy định áp dụng vào ngày này (21/11/2026 hoặc 2026-11-21)"
    )


def run(args: argparse.Namespace) -> int:
    conversation = Conversation(Assistant.open(progress=progress), parse_day(args.as_of) if args.as_of else None)
    prompt = ""
    if _at_keyboard():
        prompt = "\n> "
        say(_GREETING)
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401  arrow keys and history in input()
    while conversation.open:
        try:
            line = input(prompt)
        except EOFError:
            break
        if line.strip():
            say(conversation.hear(line.strip()) + ("" if prompt else "\n"))
    return Exit.CLEAN


def _at_keyboard() -> bool:
    return sys.stdin.isatty()


@dataclass
class Conversation:
    """The turns so far and the day to answer about (None: today, or the day a question names)."""

    assistant: Assistant
    as_of: date | None = None
    turns: list[str] = field(default_factory=list)
    open: bool = True

    def hear(self, line: str) -> str:
        """The reply to one line: a command or a question. What cannot be used is told; the conversation goes on."""
        try:
            return self._obey(line) if line.startswith("/") else self._answer(line)
        except RegulationError as error:
            return f"Lỗi: {error}"

    def _answer(self, question: str) -> str:
        asked = [*self.turns, question]
        answer = self.assistant.ask(asked, as_of=self.as_of)
        self.turns = asked[-_KEPT:]
        return answer.text

    def _obey(self, line: str) -> str:
        word, _, rest = line.partition(" ")
        match fold(word).strip("/").replace("_", "").replace("-", ""):
            case "thoat":
                self.open = False
                return "Chào đồng chí."
            case "ngay":
                self.as_of = parse_day(rest) if rest.strip() else None
                if self.as_of is None:
                    return "Trả lời theo quy định áp dụng hôm nay."
                return f"Trả lời theo quy định áp dụng vào ngày {self.as_of:%d/%m/%Y}."
            case "moi":
                self.turns = []
                return "Đã quên các câu trước."
            case "trogiup":
                return HELP
        return f"Không có lệnh {word}. Dùng /ngày, /mới, /trợ_giúp hoặc /thoát."
