"""A server killed under load has kept every answer it acknowledged."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import httpx

from assistant.settings import Settings
from assistant.storage import Store

_SERVE = "import sys; from assistant.cli.main import main; sys.exit(main())"


def test_killed_under_load_loses_nothing_acknowledged(settings: Settings, tmp_path: Path) -> None:
    """Whoever got a receipt finds the answer again after the machine went down."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "ASSISTANT_DATA": str(tmp_path), "ASSISTANT_INDEX": str(settings.index), "ASSISTANT_RATE": "0"}
    server = subprocess.Popen([sys.executable, "-c", _SERVE, "serve", "--port", str(port)], env=env)
    receipts: list[str] = []

    def ask() -> None:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
            while True:
                try:
                    answer = client.post("/api/v1/ask", json={"question": "mẫu 2B"})
                except httpx.HTTPError:
                    if server.poll() is not None:
                        return
                    time.sleep(0.05)
                else:
                    receipts.append(answer.json()["receipt"])

    callers = [threading.Thread(target=ask) for _ in range(4)]
    for caller in callers:
        caller.start()
    until = time.monotonic() + 60
    while len(receipts) < 40 and time.monotonic() < until:
        time.sleep(0.02)
    server.kill()
    server.wait()
    for caller in callers:
        caller.join()
    store = Store.open(replace(settings, data=tmp_path))
    lost = [receipt for receipt in receipts if store.receipts.get(receipt) is None]
    store.close()

    assert len(receipts) >= 40
    assert lost == []
