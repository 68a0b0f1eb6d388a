"""The real client of OpenAI's protocol against the running service."""

from __future__ import annotations

import threading
from typing import Any

import openai
import pytest

from assistant.assistant import Assistant
from corpus.errors import StaleIndex


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


def test_openai_client_sees_the_first_sign_before_the_answer_is_made(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chat program shows that somebody is writing at once; a count of words comes where it was asked for."""
    go = threading.Event()
    asked = Assistant.ask

    def slow(self: Assistant, *given: Any, **options: Any) -> Any:
        go.wait(10)
        return asked(self, *given, **options)

    monkeypatch.setattr(Assistant, "ask", slow)
    messages: list[Any] = [{"role": "user", "content": [{"type": "text", "text": "mẫu 2B dùng cho ai"}]}]
    with (
        openai.OpenAI(base_url=f"{address}/v1", api_key="khong-can") as client,
        client.chat.completions.create(
            model="x", messages=messages, stream=True, stream_options={"include_usage": True}
        ) as stream,
    ):
        first = next(stream)
        early = not go.is_set()
        go.set()
        rest = list(stream)

    assert early
    assert first.choices[0].delta.role == "assistant"
    assert rest[-2].choices[0].finish_reason == "stop"
    assert rest[-1].usage is not None
    assert rest[-1].usage.completion_tokens > 10


def test_openai_client_is_told_of_a_failure_on_the_way(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that cannot be finished ends in the client's own kind of error, with the code."""

    def fail(*_: Any, **__: Any) -> None:
        raise StaleIndex("Chỉ mục đã cũ.")

    monkeypatch.setattr(Assistant, "ask", fail)
    messages: list[Any] = [{"role": "user", "content": "mẫu 2B"}]
    with openai.OpenAI(base_url=f"{address}/v1", api_key="x", max_retries=0) as client:
        stream = client.chat.completions.create(model="x", messages=messages, stream=True)
        with stream, pytest.raises(openai.APIError, match="Chỉ mục đã cũ"):
            list(stream)


def test_openai_client_talks_over_several_turns(address: str) -> None:
    """The earlier turns it sends are understood: the second question stands on the first."""
    messages: list[Any] = [
        {"role": "system", "content": "Trả lời bằng tiếng Anh."},
        {"role": "user", "content": "chi bộ có 28 đồng chí tốt thì tối đa mấy xuất sắc"},
        {"role": "assistant", "content": "5"},
        {"role": "user", "content": "còn 40 thì sao"},
    ]
    with openai.OpenAI(base_url=f"{address}/v1", api_key="x") as client:
        told = client.chat.completions.create(model="x", messages=messages).choices[0].message.content

    assert told
    assert f"{40 // 5} đồng chí" in told
