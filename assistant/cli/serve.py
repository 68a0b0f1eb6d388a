"""``troly serve``: the assistant for everyone with a browser on this machine, or on the office's network."""

from __future__ import annotations

import argparse

from assistant.cli.exits import Exit

HELP = """Mở trang web và giao diện lập trình của trợ lý trên máy này.

  troly serve                          mở ở http://127.0.0.1:8000
  troly serve --port 8080              ở cổng khác
  troly serve --host 0.0.0.0           cho các máy khác trong mạng cơ quan dùng
Dừng bằng Ctrl+C. Tình trạng ở /healthz, /readyz; số đo ở /metrics; mô tả giao diện lập trình ở /openapi.json."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="địa chỉ lắng nghe (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="cổng lắng nghe (8000)")


def run(args: argparse.Namespace) -> int:
    """Serve until stopped.

    Raises:
        CannotListen: the port is taken or the address is not this machine's.
        RegulationError: the index or the storage cannot be opened.
    """
    from assistant.cli.screen import say
    from assistant.service.app import create_app
    from assistant.service.serving import listen, serve, welcome
    from assistant.settings import Settings

    settings = Settings.read()
    with listen(args.host, args.port) as listening:  # before the texts are opened: a taken port is told at once
        try:
            app = create_app(settings)
            serve(app, listening, ready=lambda: say(welcome(listening)), proxy=settings.proxy)
        except KeyboardInterrupt:
            say("Đã dừng.")
    return Exit.CLEAN
