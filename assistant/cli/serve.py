"""``troly serve``: the assistant for everyone with a browser on this machine, or on the office's network."""

from __future__ import annotations

import argparse

from assistant.cli.exits import Exit

HELP = """Mở trang web và giao diện lập trình của trợ lý trên máy này.

  troly serve                          mở ở http://127.0.0.1:8000
  troly serve --host 0.0.0.0           cho các máy khác trong mạng cơ quan dùng"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="địa chỉ lắng nghe (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="cổng lắng nghe (8000)")


def run(args: argparse.Namespace) -> int:
    """Serve until stopped."""
    import uvicorn

    from assistant.service.app import create_app
    from assistant.settings import Settings

    uvicorn.run(create_app(Settings.read()), host=args.host, port=args.port, log_level="warning", access_log=False)
    return Exit.CLEAN
