"""``troly bot``: the Telegram bot, by polling or behind a webhook."""

from __future__ import annotations

import argparse
from importlib import import_module

from assistant.cli.exits import Exit
from assistant.settings import Settings
from corpus.errors import InputError

HELP = """Chạy bot Telegram. Mã của bot đặt ở biến môi trường TELEGRAM_TOKEN.

  troly bot                                     nhận tin bằng cách hỏi máy chủ Telegram
  troly bot --webhook https://bot.don-vi.vn/tg  Telegram gửi tin tới địa chỉ này"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--webhook", metavar="ĐỊA_CHỈ", help="địa chỉ https công khai mà Telegram gửi tin tới")
    parser.add_argument(
        "--listen", metavar="MÁY:CỔNG", default="127.0.0.1:8443", help="nơi máy này nhận tin của webhook"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted; the package of the bot is loaded by name, as it stands to the right of this one."""
    host, _, port = args.listen.rpartition(":")
    if not host or not port.isdigit():
        raise InputError(f"“{args.listen}” không đúng dạng máy:cổng, ví dụ 127.0.0.1:8443.")
    work = import_module("bot.run")
    webhook = work.Webhook(args.webhook, host, int(port)) if args.webhook else None
    work.run(Settings.read(), webhook=webhook)
    return Exit.CLEAN
