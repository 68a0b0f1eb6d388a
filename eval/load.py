"""Answers a second over HTTP, from many callers at once: ``python -m eval.load``.

Two rows. ``cold``: every text is asked once (rounds beyond the first carry a number), so that nothing is answered from
memory. ``mixed``: drawn at random from all questions, the k-th of a shuffled order as often as 1/k (Zipf), as people
ask: a few questions much, most seldom. The callers share the machine with the service; the service's processor
seconds an answer do not depend on that.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, count
from typing import Any

from assistant.assistant import index_folder, open_index
from assistant.settings import Settings
from eval.cases import load_cases
from eval.timing import percentile

_SERVE = "import sys; from assistant.cli.main import main; sys.exit(main())"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def cold() -> Iterator[str]:
    """Every text once: the questions in turn, numbered from the second round on."""
    texts = [case.turns[-1] for case in load_cases()]
    yield from texts
    for number in count(2):
        yield from (f"{text} (câu hỏi số {number})" for text in texts)


def mixed(seed: int = 1) -> Iterator[str]:
    """Texts drawn with the weight 1/k for the k-th of a shuffled order."""
    draw = random.Random(seed)
    texts = [case.turns[-1] for case in load_cases()]
    draw.shuffle(texts)
    weights = list(accumulate(1 / rank for rank in range(1, len(texts) + 1)))
    while True:
        yield from draw.choices(texts, cum_weights=weights, k=500)


MIXES: dict[str, Callable[[], Iterator[str]]] = {"cold": cold, "mixed": mixed}


async def load(port: int, questions: Iterator[str], *, callers: int, seconds: float) -> dict[str, Any]:
    """Ask as fast as `callers` can, each question by the next caller that is free."""
    took: list[float] = []
    failed: list[int] = []
    until = time.perf_counter() + seconds

    async def caller() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < until:
            body = json.dumps({"question": next(questions)}).encode()
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
    parser.add_argument("--mix", choices=sorted(MIXES), help="chỉ đo một kiểu câu hỏi (mặc định: lần lượt cả hai)")
    parser.add_argument("--port", type=int, default=8765)
    args = parser.parse_args(argv)
    settings = Settings.read()
    open_index(settings)  # built beforehand, as it is shipped: the time to be ready is that of a start
    with tempfile.TemporaryDirectory() as data:
        index = str(index_folder(settings))
        env = {
            **os.environ,
            "ASSISTANT_RATE": "0",
            "ASSISTANT_DATA": data,
            "ASSISTANT_INDEX": index,
            **dict.fromkeys(_THREADS, "1"),
        }
        server = subprocess.Popen([sys.executable, "-c", _SERVE, "serve", "--port", str(args.port)], env=env)
        errors, began = 0, time.perf_counter()
        try:
            _wait(args.port)
            print(json.dumps({"ready_s": round(time.perf_counter() - began, 2)}), flush=True)
            for mix in [args.mix] if args.mix else MIXES:
                before = _meter(args.port, "process_cpu_seconds_total")
                seconds = min(args.seconds, 60)
                found = asyncio.run(load(args.port, MIXES[mix](), callers=args.callers, seconds=seconds))
                spent = _meter(args.port, "process_cpu_seconds_total") - before
                found["cpu_ms_per_answer"] = round(1000 * spent / max(1, found["answers"]), 2)
                found["memory_mb"] = round(_meter(args.port, "process_resident_memory_bytes") / 2**20, 1)
                print(json.dumps({"mix": mix, **found}), flush=True)
                errors += found["errors"]
        finally:
            server.terminate()
            server.wait(10)
    return 1 if errors else 0


def _meter(port: int, name: str) -> float:
    """One of the service's own meters; not a number where the system does not tell it."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as page:
        rows = page.read().decode().splitlines()
    return next((float(row.split()[1]) for row in rows if row.startswith(f"{name} ")), float("nan"))


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
