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
    """Serve until the other side ends."""
    from assistant.assistant import Assistant
    from assistant.service.tools import tools_server

    server = tools_server(Assistant.open())
    if args.http:
        server.run("streamable-http", host=args.host, port=args.port)
    else:
        server.run("stdio")
    return Exit.CLEAN
