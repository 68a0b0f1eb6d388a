"""``troly mcp``: the assistant as tools for programs that speak the Model Context Protocol."""

from __future__ import annotations

import argparse

from assistant.cli.exits import Exit

HELP = """Cho chương trình khác dùng trợ lý làm công cụ, theo giao thức MCP.

  troly mcp                    qua đầu vào, đầu ra chuẩn
  troly mcp --http             qua http://127.0.0.1:8001/mcp"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--http", action="store_true", help="mở qua HTTP thay cho đầu vào, đầu ra chuẩn")
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="địa chỉ lắng nghe (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8001, metavar="CỔNG", help="cổng lắng nghe (8001)")


def run(args: argparse.Namespace) -> int:
    """Serve until the other side ends, or the program is stopped.

    Raises:
        CannotListen: the port is taken or the address is not this machine's.
        RegulationError: the index cannot be opened.
    """
    from assistant.assistant import Assistant
    from assistant.cli.screen import say
    from assistant.service.limits import Limits
    from assistant.service.serving import listen, serve, welcome
    from assistant.service.tools import tools_app, tools_server
    from assistant.settings import Settings

    if not args.http:
        tools_server(Assistant.open()).run("stdio")
        return Exit.CLEAN
    with listen(args.host, args.port) as listening:
        settings = Settings.read()
        app = tools_app(Assistant.open(settings), host=args.host, limits=Limits(rate=settings.rate))
        try:
            serve(app, listening, ready=lambda: say(welcome(listening, path="/mcp")), proxy=settings.proxy)
        except KeyboardInterrupt:
            say("Đã dừng.")
    return Exit.CLEAN
