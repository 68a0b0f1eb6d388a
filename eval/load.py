"""Answers a second over HTTP, distinct questions from many callers at once: ``python -m eval.load``."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from typing import Any

from eval.cases import load_cases
from eval.timing import percentile

_SERVE = "import sys; from assistant.cli.main import main; sys.exit(main())"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


async def load(port: int, *, callers: int, seconds: float, repeat: int | None) -> dict[str, Any]:
    """Ask as fast as `callers` can; `repeat` limits the questions to so many, each then asked many times."""
    asked = [case.turns[-1] for case in load_cases()][:repeat]
    took: list[float] = []
    failed: list[int] = []
    until, turn = time.perf_counter() + seconds, iter(range(10**9))

    async def caller() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < until:
            body = json.dumps({"question": asked[next(turn) % len(asked)]}).encode()
            head = f"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            started = time.perf_counter()
            writer.write(head.encode() + body)
            answer = await reader.readuntil(b"\r\n\r\n")
            lines = answer.decode("latin-1").lower().split("\r\n")
            length = next(int(line[15:]) for line in lines if line.startswith("content-length:"))
            await reader.readexactly(length)
            took.append(1000 * (time.perf_counter() - started))
            if (status := int(lines[0].split()[1])) != 200:
                failed.append(status)
        writer.close()

    started = time.perf_counter()
    await asyncio.gather(*(caller() for _ in range(callers)))
    whole = time.perf_counter() - started
    return {
        "answers_per_s": round(len(took) / whole, 1), "p50_ms": round(percentile(took, 0.5), 1),
        "p99_ms": round(percentile(took, 0.99), 1), "answers": len(took), "errors": len(failed), "callers": callers,
    }  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.load", description="Đo số câu trả lời mỗi giây qua HTTP.")
    parser.add_argument("--callers", type=int, default=32, help="số người hỏi cùng lúc")
    parser.add_argument("--seconds", type=float, default=20, help="đo trong bao nhiêu giây (nhiều nhất 60)")
    parser.add_argument("--repeat", type=int, help="chỉ dùng từng này câu, hỏi lặp lại")
    parser.add_argument("--port", type=int, default=8765)
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as data:
        env = {**os.environ, "ASSISTANT_RATE": "0", "ASSISTANT_DATA": data, **dict.fromkeys(_THREADS, "1")}
        server = subprocess.Popen([sys.executable, "-c", _SERVE, "serve", "--port", str(args.port)], env=env)
        try:
            _wait(args.port)
            found = asyncio.run(
                load(args.port, callers=args.callers, seconds=min(args.seconds, 60), repeat=args.repeat)
            )
            with urllib.request.urlopen(f"http://127.0.0.1:{args.port}/metrics") as page:
                rows = page.read().decode().splitlines()
            resident = [float(row.split()[1]) for row in rows if row.startswith("process_resident_memory_bytes")]
            found["memory_mb"] = round(resident[0] / 2**20, 1) if resident else None
        finally:
            server.terminate()
            server.wait(10)
    print(json.dumps(found))
    return 0 if not found["errors"] else 1


def _wait(port: int) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
