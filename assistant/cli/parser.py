"""The reading of a command line: in Vietnamese throughout, with the one command called and no other imported."""

from __future__ import annotations

import argparse
import gettext
import os
from pathlib import Path
from typing import NoReturn

from assistant.cli.commands import COMMANDS, called
from assistant.cli.exits import explain
from corpus.errors import InputError

LOCALE = Path(__file__).parent.parent / "locale"
_DOMAIN = "troly"
_INTRO = """Trợ lý Kiểm điểm: hỏi đáp, tính toán và soát xét về kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng,
đảng viên và tập thể, cá nhân trong hệ thống chính trị. Chạy trên máy này, không cần mạng."""
_COMMON = """Tùy chọn chung, đặt ở đâu trong dòng lệnh cũng được:
  --today NGÀY  coi ngày này (21/11/2026 hoặc 2026-11-21) là hôm nay
  --version     in số bản của chương trình"""


class Parser(argparse.ArgumentParser):
    """argparse whose words are Vietnamese and whose complaints are `InputError`."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message}. Xem cách dùng: {self.prog} --help")


def build_parser(words: list[str]) -> Parser:
    """A parser for these words: it knows every command's name, and the arguments of the one they call."""
    parser = Parser(
        prog="troly",
        description=_INTRO,
        epilog=f"{_COMMON}\n\nMã thoát:\n{explain()}\n\nXem cách dùng một lệnh: troly LỆNH --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(title="Lệnh", dest="command", metavar="LỆNH", prog="troly")
    chosen = called(words)
    for name, entry in COMMANDS.items():
        if name != chosen:
            commands.add_parser(name, help=entry.help)
            continue
        command = entry.load()
        child = commands.add_parser(
            name,
            help=entry.help,
            description=command.HELP,
            epilog=_COMMON,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_arguments(child)
        child.set_defaults(run=command.run)
    return parser


def speak_vietnamese() -> None:
    """Give argparse, which asks gettext for its words, our catalogue."""
    os.environ["LANGUAGE"] = "vi"
    gettext.bindtextdomain(_DOMAIN, str(LOCALE))
    gettext.textdomain(_DOMAIN)
