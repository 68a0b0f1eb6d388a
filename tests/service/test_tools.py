"""The assistant as tools, called by the official client: in process, over standard streams, over HTTP."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from fastapi.testclient import TestClient
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from assistant.assistant import Assistant
from assistant.service.limits import BODY, UPLOAD, Limits
from assistant.service.tools import tools_app, tools_server

TOOLS = {"search", "provision", "check_quota", "rating_allowed", "audit", "ask"}
_MCP = "import sys; from assistant.cli.main import main; sys.exit(main(['mcp', *sys.argv[1:]]))"
ARTICLE = "qd-366-2025/dieu-11/khoan-1"
REPORT = "Chi bộ có 28/40 đảng viên, tỷ lệ 71% được xếp loại tốt."

# Each tool once right and once wrong: what is sent, and a word of what comes back.
RIGHT: list[tuple[str, dict[str, Any], str]] = [
    ("search", {"query": "ty le xuat sac", "k": 2}, ARTICLE),
    ("search", {"query": "tỷ lệ xuất sắc", "as_of": "2019-12-01", "k": 2}, "2018"),
    ("provision", {"key": ARTICLE}, "Điều 11, khoản 1"),
    ("check_quota", {"good": 28, "excellent": 6}, f'"ceiling":{28 // 5}'),
    ("check_quota", {"good": 28, "excellent": 5, "as_of": "2025-12-01"}, '"verdict":"holds"'),
    ("rating_allowed", {"facts": {"vai_tro": "dang-vien", "diem": "89,5"}}, '"verdict"'),
    ("audit", {"text": REPORT}, "70%"),
    ("ask", {"question": "mẫu 2B dùng cho ai"}, "Mẫu"),
]
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("search", {"query": "x", "as_of": "hôm qua"}, "TL-600"),
    ("provision", {"key": "khong-co"}, "Không có điều khoản"),
    ("check_quota", {"good": -1, "excellent": 6}, "TL-"),
    ("check_quota", {"good": 28, "excellent": 6, "subject": "khong-co"}, "TL-"),
    ("rating_allowed", {"facts": {"khong-co": "x"}}, "TL-"),
    ("audit", {"text": "x" * 400_001}, "quá dài"),
    ("audit", {"text": REPORT, "day": "31/31/2025"}, "TL-600"),
]


@pytest.fixture(scope="module")
def address(assistant_: Assistant) -> Iterator[str]:
    """``troly mcp --http`` as a program of its own, on a port it chose itself."""
    command = [sys.executable, "-c", _MCP, "--http", "--port", "0"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, env=dict(os.environ), text=True, encoding="utf-8")
    assert running.stdout is not None
    told = running.stdout.readline()
    found = re.search(r"http://\S+", told)
    assert found, told
    yield found[0]
    running.terminate()
    running.wait(20)
    running.stdout.close()


@pytest.fixture(params=["in process", "standard streams", "http"])
def client(request: pytest.FixtureRequest, assistant_: Assistant) -> AbstractAsyncContextManager[Any]:
    """The official client on each way to the tools."""
    if request.param == "in process":
        return Client(tools_server(assistant_))
    if request.param == "http":
        return Client(request.getfixturevalue("address"))
    return Client(stdio_client(StdioServerParameters(command=sys.executable, args=["-c", _MCP], env=dict(os.environ))))


async def test_every_tool_answers_and_refuses(client: AbstractAsyncContextManager[Any]) -> None:
    """What is right gets its figures and provisions, what is wrong a sentence that says what to do, by every way."""
    async with client as tools:
        known = {tool.name: tool for tool in (await tools.list_tools()).tools}
        right = [(await tools.call_tool(name, given), name, word) for name, given, word in RIGHT]
        wrong = [(await tools.call_tool(name, given), name, word) for name, given, word in WRONG]

    assert set(known) == TOOLS
    assert all(tool.description for tool in known.values())
    said = [(name, word, answer.is_error, _text(answer)) for answer, name, word in right]
    assert [one[:2] for one in said if one[2] or one[1] not in one[3]] == []
    refused = [(name, word, answer.is_error, _text(answer)) for answer, name, word in wrong]
    assert [one for one in refused if not one[2] or one[1] not in one[3]] == []


HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "thu", "version": "1"}},
}  # fmt: skip
SPEAKS = {"Accept": "application/json, text/event-stream"}


def test_tools_over_http_keep_to_the_rate_of_the_service(assistant_: Assistant) -> None:
    """A hasty program is told when to come back, another is served; a report as text fits, a flood does not."""
    app = tools_app(assistant_, host="127.0.0.1", limits=Limits(rate=0.5, burst=2))
    with TestClient(app, base_url="http://127.0.0.1:8001", headers=SPEAKS, client=("10.0.0.1", 1)) as hasty:
        answers = [hasty.post("/mcp", json=HELLO) for _ in range(3)]
        other = TestClient(app, base_url="http://127.0.0.1:8001", headers=SPEAKS, client=("10.0.0.2", 1))
        served = other.post("/mcp", json={**HELLO, "id": "x" * (BODY + 1)}).status_code
        flood = other.post("/mcp", content=b"x" * (UPLOAD + 1))

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].json()["error"]["code"] == "TL-725"
    assert int(answers[2].headers["retry-after"]) >= 1
    assert served == 200
    assert (flood.status_code, flood.json()["error"]["code"]) == (413, "TL-723")


def _text(answer: Any) -> str:
    return re.sub(r'":\s+', '":', "\n".join(part.text for part in answer.content))
