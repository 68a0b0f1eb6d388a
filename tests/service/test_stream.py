"""An answer told as it is made: the steps truly taken, each claim with its citations, the whole, or the failure."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.answering.pipeline import STEPS
from assistant.desk import Desk
from assistant.service import stream
from assistant.service.work import Work
from corpus.errors import DatabaseUnavailable

QUESTION = {"question": "đảng viên mới kết nạp 4 tháng có phải xếp loại không?"}

NAMES = [step[0] if isinstance(step, tuple) else step.__name__.removesuffix("_step") for step in STEPS]


def events(text: str) -> list[tuple[str, Any]]:
    """Names and data of a stream's events."""
    parts = [part.split("\n", 1) for part in text.strip().split("\n\n") if not part.startswith(":")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in parts]


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_stream_tells_the_steps_the_claims_and_the_whole(client: TestClient, method: str) -> None:
    """Both ways to ask tell the pipeline's own steps in order, then each claim with its grounds, then everything."""
    given: dict[str, Any] = {"json": QUESTION} if method == "POST" else {"params": QUESTION}
    answer = client.request(method, "/api/v1/ask/stream", **given)
    told = events(answer.text)
    steps = [data for name, data in told if name == "step"]
    claims = [data for name, data in told if name == "claim"]

    assert answer.headers["content-type"].startswith("text/event-stream")
    assert [step["name"] for step in steps] == NAMES
    assert [step["number"] for step in steps] == sorted(step["number"] for step in steps)
    assert steps[-1]["number"] == steps[-1]["total"]
    assert all(step["label"] == stream.LABELS[step["name"]] for step in steps)
    assert told[-1][0] == "answer"
    assert [{name: claim[name] for name in ("text", "kind", "citations")} for claim in claims] == told[-1][1]["claims"]
    assert all([line["key"] for line in claim["citation_lines"]] == claim["citations"] for claim in claims)
    assert client.get(f"/api/v1/answers/{told[-1][1]['receipt']}").json()["text"] == told[-1][1]["text"]


def test_every_step_of_the_pipeline_has_its_words() -> None:
    """A step added to the pipeline is told in Vietnamese."""
    assert [name for name in NAMES if name not in stream.LABELS] == []


@pytest.mark.parametrize("error", [DatabaseUnavailable("Không ghi được."), ZeroDivisionError("bimatxyz")])
def test_failure_on_the_way_is_an_event_of_the_one_shape(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """The status has gone out: the failure comes as the last event, without the words of the program."""

    def fail(self: Desk, question: str, *, on_step: Callable[[str], None], **_: Any) -> None:
        on_step("understand")
        raise error

    monkeypatch.setattr(Desk, "ask", fail)
    text = client.post("/api/v1/ask/stream", json=QUESTION).text
    (first, _), (last, told) = events(text)

    assert (first, last) == ("step", "error")
    assert set(told["error"]) == {"code", "message", "action", "reference"}
    assert "bimatxyz" not in text


def test_full_service_refuses_a_stream_before_it_begins(app: FastAPI, client: TestClient) -> None:
    """Where no more can be taken on, a stream too is answered with 503 and the seconds to wait."""
    light = app.state.light
    held, light.count = light.count, light.at_once + light.waiting
    try:
        answer = client.post("/api/v1/ask/stream", json=QUESTION)
    finally:
        light.count = held

    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "TL-726")
    assert int(answer.headers["retry-after"]) >= 1


async def test_a_long_silence_is_broken_by_a_sign_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow model does not make the connection look dead."""
    monkeypatch.setattr(stream, "_BEAT_S", 0.01)
    go = threading.Event()

    def slow(*, on_step: Callable[[str], None]) -> str:
        on_step("compose")
        go.wait(5)
        return "xong"

    told = []
    async for one in stream.progress(Work(1, 1, 10), slow):
        told.append(one)
        if one is None:
            go.set()

    assert told[:2] == [stream.Step("compose"), None]
    assert told[-1] == stream.Done("xong")


async def test_who_stops_listening_stops_the_work() -> None:
    """A closed page costs at most the step in hand, and its place is free again."""
    went_on, stopped = threading.Event(), threading.Event()

    def working(*, on_step: Callable[[str], None]) -> None:
        try:
            on_step("understand")
            went_on.wait(5)
            on_step("retrieve")
        except Exception:
            stopped.set()
            raise

    work = Work(1, 0, 10)
    listening = stream.progress(work, working)
    assert await anext(listening) == stream.Step("understand")
    await listening.aclose()  # type: ignore[attr-defined]
    went_on.set()
    await asyncio.to_thread(stopped.wait, 5)

    assert stopped.is_set()
    with anyio.fail_after(5):
        while work.count:
            await anyio.sleep(0.01)


async def test_a_client_that_hangs_up_ends_the_work_on_a_real_server(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server notices a closed connection by itself, in the middle of an answer."""
    stopped = threading.Event()

    def working(self: Desk, question: str, *, on_step: Callable[[str], None], **_: Any) -> None:
        on_step("understand")
        until = time.monotonic() + 5
        try:
            while time.monotonic() < until:
                on_step("retrieve")
                time.sleep(0.02)
        except Exception:
            stopped.set()
            raise

    monkeypatch.setattr(Desk, "ask", working)
    async with (
        httpx.AsyncClient(base_url=address, timeout=10) as caller,
        caller.stream("POST", "/api/v1/ask/stream", json=QUESTION) as answer,
    ):
        assert "understand" in await anext(answer.aiter_text())
    await asyncio.to_thread(stopped.wait, 5)

    assert stopped.is_set()
