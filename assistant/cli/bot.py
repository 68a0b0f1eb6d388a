"""``troly bot``: the Telegram bot, by polling or behind a webhook."""

from __future__ import annotations

import argparse

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
    """Serve until interrupted; the bot stands to the right of this package, and only this command hands over to it."""
    host, _, port = args.listen.rpartition(":")
    if not host or not port.isdigit():
        raise InputError(f"“{args.listen}” không đúng dạng máy:cổng, ví dụ 127.0.0.1:8443.")
    from bot import run as work  # telegram takes a while to import

    work.run(Settings.read(), webhook=work.Webhook(args.webhook, host, int(port)) if args.webhook else None)
    return Exit.CLEAN
