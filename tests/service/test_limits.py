"""What the service takes on: beyond it a refusal at once, with the seconds to wait, and never a caller left hanging."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from assistant.desk import Desk
from assistant.service import create_app, serving
from assistant.service.limits import BODY, Limits
from assistant.service.work import Work
from assistant.settings import Settings
from corpus.errors import InputError

QUESTION = {"question": "mẫu 2B dùng cho ai"}


@pytest.mark.parametrize("limits", [Limits(rate=0.5, burst=2), Limits(rate_all=0.5, burst_all=2)])
def test_too_many_requests_are_told_when_to_come_back(settings: Settings, limits: Limits) -> None:
    """Beyond its burst a client, or all together, gets 429 at once, with the seconds to wait; health is never refused."""
    with TestClient(create_app(settings, limits=limits)) as client:
        answers = [client.get("/api/v1/signs") for _ in range(3)]
        alive = [client.get(path).status_code for path in ("/healthz", "/readyz", "/metrics")]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].json()["error"]["code"] == "TL-725"
    assert 1 <= int(answers[2].headers["retry-after"]) <= 2
    assert alive == [200] * 3


def test_one_hasty_client_does_not_take_anothers_turn(settings: Settings) -> None:
    """The rate is each client's own."""
    app = create_app(settings, limits=Limits(rate=0.5, burst=1))
    with TestClient(app, client=("10.0.0.1", 1)) as one:
        hasty = [one.get("/api/v1/signs").status_code for _ in range(2)]
        other = TestClient(app, client=("10.0.0.2", 1)).get("/api/v1/signs").status_code

    assert (hasty, other) == ([200, 429], 200)


def test_a_full_service_says_so_at_once(settings: Settings) -> None:
    """Where no more can be taken on, 503 with the seconds to wait comes instead of silence."""
    with TestClient(create_app(settings, limits=Limits(rate=0, at_once=0))) as client:
        answer = client.get("/api/v1/signs")

    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "TL-726")
    assert int(answer.headers["retry-after"]) >= 1


def test_a_full_queue_of_questions_refuses_the_next(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """With every thread busy and the line full, the next question is refused while texts are still served."""
    go, begun = threading.Event(), threading.Semaphore(0)
    asked = Desk.ask

    def slow(self: Desk, *given: Any, **options: Any) -> Any:
        begun.release()
        go.wait(20)
        return asked(self, *given, **options)

    monkeypatch.setattr(Desk, "ask", slow)
    app = create_app(settings, limits=Limits(rate=0))
    app.state.light = Work(at_once=1, waiting=1, seconds=20)
    answers: list[int] = []
    with TestClient(app) as client:
        callers = [
            threading.Thread(target=lambda: answers.append(client.post("/api/v1/ask", json=QUESTION).status_code))
            for _ in range(2)
        ]
        for caller in callers:
            caller.start()
        begun.acquire(timeout=10)
        until = time.monotonic() + 10
        while app.state.light.count < 2 and time.monotonic() < until:
            time.sleep(0.01)
        refused = client.post("/api/v1/ask", json=QUESTION)
        text = client.get("/api/v1/provisions/qd-366-2025/dieu-11/khoan-1").status_code
        go.set()
        for caller in callers:
            caller.join(20)

    assert (refused.status_code, refused.json()["error"]["code"]) == (503, "TL-726")
    assert int(refused.headers["retry-after"]) >= 1
    assert text == 200
    assert answers == [200, 200]


def test_what_takes_too_long_is_ended(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request over its time is told so; nobody waits for ever."""
    go = threading.Event()
    monkeypatch.setattr(Desk, "ask", lambda *_, **__: go.wait(10))
    app = create_app(settings, limits=Limits(rate=0))
    app.state.light = Work(at_once=1, waiting=1, seconds=0.05)
    with TestClient(app) as client:
        answer = client.post("/api/v1/ask", json=QUESTION)
        go.set()

    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "TL-727")
    assert int(answer.headers["retry-after"]) >= 1


def test_body_over_the_limit_is_refused_whichever_way_it_comes(client: TestClient) -> None:
    """Said beforehand or not, more than 256 KB is not taken where no file is expected."""
    said = client.post("/api/v1/ask", content=b"x" * (BODY + 1))
    unsaid = client.post("/api/v1/ask", content=iter([b"x" * 100_000] * 3))
    form = client.post("/api/v1/feedback", content=iter([b" " * 100_000] * 3), headers={"content-type": "text/plain"})

    assert [one.status_code for one in (said, unsaid, form)] == [413] * 3
    assert {one.json()["error"]["code"] for one in (said, unsaid, form)} == {"TL-723"}


def test_a_proxy_is_believed_only_when_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anyone may write X-Forwarded-For; the operator names whose word counts, and can never say "everybody's"."""
    for given in ("*", "0.0.0.0/0", "may-chu"):
        monkeypatch.setenv("ASSISTANT_PROXY", given)
        with pytest.raises(InputError, match="ASSISTANT_PROXY"):
            Settings.read()
    monkeypatch.setenv("ASSISTANT_PROXY", "127.0.0.1, 10.0.0.0/24")

    assert Settings.read().proxy == "127.0.0.1,10.0.0.0/24"


@pytest.fixture
def patient(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    """The server as ``troly serve`` runs it, with its patience shortened; believed proxy: this machine."""
    monkeypatch.setattr(serving, "_HEADERS_S", 0.3)
    app = create_app(replace(settings, data=tmp_path), limits=Limits(rate=0.1, burst=3, seconds=0.5))
    started = threading.Event()
    listening = serving.listen("127.0.0.1", 0)
    server: list[Any] = []

    class Stoppable(serving._Server):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            server.append(self)

    monkeypatch.setattr(serving, "_Server", Stoppable)
    running = threading.Thread(
        target=serving.serve, args=(app, listening), kwargs={"ready": started.set, "proxy": "127.0.0.1"}
    )
    running.start()
    assert started.wait(20)
    yield listening.getsockname()[:2]
    server[0].should_exit = True
    running.join(20)


def test_half_a_request_is_not_waited_for(patient: tuple[str, int]) -> None:
    """A head that never ends is hung up on, a body that never comes is answered; others are served meanwhile."""
    with socket.create_connection(patient, timeout=10) as silent, socket.create_connection(patient, timeout=10) as half:
        silent.sendall(b"GET /api/v1/signs HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        half.sendall(
            b"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        )
        alive = httpx.get(f"http://{patient[0]}:{patient[1]}/healthz", timeout=10).status_code
        hung_up = silent.recv(1000)
        answer = half.recv(10_000)

    assert alive == 200
    assert hung_up == b""
    assert answer.startswith(b"HTTP/1.1 503")
    assert b"TL-727" in answer or b"retry-after" in answer.lower()


def test_named_proxy_tells_who_calls(patient: tuple[str, int]) -> None:
    """Behind the named proxy each caller has a rate of its own."""
    with httpx.Client(base_url=f"http://{patient[0]}:{patient[1]}", timeout=10) as client:
        first = [client.get("/api/v1/models", headers={"X-Forwarded-For": "10.1.1.1"}).status_code for _ in range(4)]
        second = client.get("/api/v1/signs", headers={"X-Forwarded-For": "10.1.1.2"}).status_code

    assert first == [404, 404, 404, 429]
    assert second == 200


def test_server_header_and_version_are_not_told(patient: tuple[str, int]) -> None:
    """What runs here is nobody's business."""
    answer = httpx.get(f"http://{patient[0]}:{patient[1]}/healthz", timeout=10)

    assert "server" not in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"
