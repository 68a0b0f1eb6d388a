"""A server killed under load has kept every answer it acknowledged."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx

from assistant.settings import Settings
from assistant.storage import Store

_SERVE = "import sys; from assistant.cli.main import main; sys.exit(main())"


def test_killed_under_load_loses_nothing_acknowledged(settings: Settings, tmp_path: Path) -> None:
    """Whoever got a receipt, a number for feedback or a grade finds it again after the machine went down."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "ASSISTANT_DATA": str(tmp_path), "ASSISTANT_INDEX": str(settings.index), "ASSISTANT_RATE": "0"}
    server = subprocess.Popen([sys.executable, "-c", _SERVE, "serve", "--port", str(port)], env=env)
    receipts: list[str] = []
    remarks: list[str] = []
    grades: list[tuple[str, str]] = []

    def until_killed(act: Callable[[httpx.Client, int], None]) -> None:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
            number = 0
            while True:
                number += 1
                try:
                    act(client, number)
                except (httpx.HTTPError, ValueError, KeyError):
                    if server.poll() is not None:
                        return
                    time.sleep(0.05)

    def ask(client: httpx.Client, number: int) -> None:
        receipts.append(client.post("/api/v1/ask", json={"question": "mẫu 2B"}).json()["receipt"])

    def remark(client: httpx.Client, number: int) -> None:
        told = client.post("/api/v1/feedback", json={"key": "qd-366-2025/dieu-1", "comment": f"lời {number}"})
        remarks.append(told.json()["id"])

    def train(client: httpx.Client, number: int) -> None:
        me = {"X-Troly-Person": f"nguoi-hoc-{number:010}"}
        item = client.post("/api/v1/quiz/next", json={}, headers=me).json()["item"]
        given = {"item": item["id"], "option": item["options"][0]["id"]}
        client.post("/api/v1/quiz/grade", json=given, headers=me).raise_for_status()
        grades.append((me["X-Troly-Person"], item["id"]))

    callers = [threading.Thread(target=until_killed, args=(act,)) for act in (ask, ask, remark, train)]
    for caller in callers:
        caller.start()
    until = time.monotonic() + 60
    while (len(receipts) < 30 or len(remarks) < 10 or len(grades) < 10) and time.monotonic() < until:
        time.sleep(0.02)
    server.kill()
    server.wait()
    for caller in callers:
        caller.join()
    store = Store.open(replace(settings, data=tmp_path))
    kept = {one.id for one in store.feedback.list(limit=100_000)}
    lost: list[object] = [receipt for receipt in receipts if store.receipts.get(receipt) is None]
    lost += [one for one in remarks if one not in kept]
    lost += [
        (person, item)
        for person, item in grades
        if item not in [one["item"] for one in store.export(store.person("web", person))["attempts"]]
    ]
    store.close()

    assert len(receipts) >= 30
    assert len(remarks) >= 10
    assert len(grades) >= 10
    assert lost == []
