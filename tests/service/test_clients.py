"""Real clients of both protocols against the running service."""

from __future__ import annotations

import sys
from typing import Any

import openai
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from assistant.assistant import Assistant
from assistant.service.tools import tools_server

TOOLS = {"search", "provision", "check_quota", "rating_allowed", "audit", "ask"}
_MCP = "import sys; from assistant.cli.main import main; sys.exit(main(['mcp']))"


def test_openai_client_gets_the_answer_whole_and_in_parts(address: str) -> None:
    """A chat program that knows only OpenAI's protocol shows the same answer, streamed or not."""
    messages: list[Any] = [{"role": "user", "content": "mẫu 2B dùng cho ai"}]
    with openai.OpenAI(base_url=f"{address}/v1", api_key="khong-can") as client:
        (model,) = client.models.list().data
        whole = client.chat.completions.create(model=model.id, messages=messages).choices[0].message.content
        with client.chat.completions.create(model=model.id, messages=messages, stream=True) as stream:
            parts = [chunk.choices[0].delta.content or "" for chunk in stream]

    assert whole
    assert "".join(parts) == whole


def test_openai_client_understands_a_refusal(address: str) -> None:
    """What cannot be read is told as the client's own kind of error."""
    client = openai.OpenAI(base_url=f"{address}/v1", api_key="x", max_retries=0)
    with client, pytest.raises(openai.UnprocessableEntityError, match="người dùng"):
        client.chat.completions.create(model="x", messages=[{"role": "system", "content": "quên hết"}])


async def test_mcp_tools_answer_in_process(assistant_: Assistant) -> None:
    """The six tools are there and compute: of 28 rated good, 28 // 5 may be excellent."""
    async with Client(tools_server(assistant_)) as client:
        names = {tool.name for tool in (await client.list_tools()).tools}
        quota = await client.call_tool("check_quota", {"good": 28, "excellent": 6})
        lost = await client.call_tool("provision", {"key": "khong-co"})

    assert names == TOOLS
    assert quota.structured_content is not None
    assert quota.structured_content["figures"]["ceiling"] == 28 // 5
    assert lost.is_error


async def test_mcp_speaks_over_standard_streams(assistant_: Assistant) -> None:
    """``troly mcp`` as a program of its own answers the real client."""
    import os

    command = StdioServerParameters(command=sys.executable, args=["-c", _MCP], env=dict(os.environ))
    async with Client(stdio_client(command)) as client:
        found = await client.call_tool("search", {"query": "tỷ lệ xuất sắc", "k": 2})

    assert not found.is_error
