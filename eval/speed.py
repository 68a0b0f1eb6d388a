"""The budgets of speed and memory, beside a plain LlamaIndex pipeline in the same run: ``python -m eval.speed``."""

from __future__ import annotations

import argparse
import json
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.timing import PARTS

_COLD_RUNS = 7
_QUESTION = "đảng viên mới kết nạp được 4 tháng cuối năm có phải xếp loại không?"
_COMMAND = "import sys; from assistant.cli.main import main; sys.exit(main())"


@dataclass(frozen=True)
class Budget:
    """A bar: `measure` is the figure's name, `most` what it may be."""

    measure: str
    label: str
    most: float
    unit: str


BUDGETS = (
    Budget("search_p50_ms", "Tìm trong tiến trình, p50", 3, "ms"),
    Budget("search_p99_ms", "Tìm trong tiến trình, p99", 10, "ms"),
    Budget("answer_p50_ms", "Trả lời trọn vẹn, p50", 15, "ms"),
    Budget("answer_p99_ms", "Trả lời trọn vẹn, p99", 50, "ms"),
    Budget("cold_s", "Dòng lệnh, từ lúc gọi đến lúc in xong (trung vị 7 lần)", 0.8, "s"),
    Budget("memory_mb", "Bộ nhớ sau 1.000 câu trả lời", 300, "MB"),
    Budget("build_s", "Dựng chỉ mục từ đầu", 30, "s"),
)


def measure() -> dict[str, dict[str, float]]:
    """All figures of ours and of the peer, each part in a process of its own, in a data folder of this run."""
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "ASSISTANT_DATA": str(Path(home) / "data"), "PYTHONUTF8": "1"}
        ours, plain = (
            {**_part(f"build-{one}", home, env), **_part(f"serve-{one}", home, env)} for one in ("ours", "plain")
        )
        ours["cold_s"] = _cold(env)
    return {"ours": ours, "plain": plain}


def report(figures: Mapping[str, Mapping[str, float]]) -> list[dict[str, Any]]:
    """A row a budget: ours, the bar, whether it is met, the peer's figure and how many times ours it is."""
    rows = []
    for budget in BUDGETS:
        ours, plain = figures["ours"][budget.measure], figures["plain"].get(budget.measure)
        rows.append(
            {
                "measure": budget.measure,
                "label": budget.label,
                "unit": budget.unit,
                "value": round(ours, 3),
                "most": budget.most,
                "met": ours <= budget.most,
                "plain": None if plain is None else round(plain, 3),
                "ratio": None if plain is None else round(plain / ours, 2),
            }
        )
    return rows


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as people read them."""
    lines = [f"{'Việc đo':<56}{'Kết quả':>12}{'Mức':>10}{'':>7}{'LlamaIndex mặc định':>21}{'Gấp':>8}"]
    for row in rows:
        value, most = (f"{row[name]:.4g} {row['unit']}" for name in ("value", "most"))
        peer = "–" if row["plain"] is None else f"{row['plain']:.4g} {row['unit']}"
        ratio = "–" if row["ratio"] is None else f"{row['ratio']:.2f}"
        met = "đạt" if row["met"] else "KHÔNG"
        lines.append(f"{row['label']:<56}{value:>12}{most:>10}{met:>7}{peer:>21}{ratio:>8}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.speed", description="Đo tốc độ, bộ nhớ so với mức đặt ra.")
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.add_argument("--part", choices=sorted(PARTS), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args(argv)
    if args.part:
        logging.getLogger("assistant").addHandler(logging.NullHandler())  # what is refused is not what is timed
        print(json.dumps(PARTS[args.part](args.folder)))
        return 0
    rows = report(measure())
    print(json.dumps(rows, ensure_ascii=False, indent=1) if args.json else table(rows))
    return 0 if all(row["met"] for row in rows) else 1


def _part(name: str, home: str, env: Mapping[str, str]) -> dict[str, float]:
    command = [sys.executable, "-m", "eval.speed", "--part", name, "--folder", str(Path(home) / "plain")]
    done = subprocess.run(command, env=dict(env), check=True, stdout=subprocess.PIPE, encoding="utf-8")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _cold(env: Mapping[str, str]) -> float:
    """Seconds from the call of the program to the end of its printed answer."""
    took = []
    for _ in range(_COLD_RUNS):
        started = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", _COMMAND, "ask", _QUESTION], env=dict(env), stdout=subprocess.PIPE)
        took.append(time.perf_counter() - started)
        if not done.stdout.strip():
            raise RuntimeError(f"the command line ended with {done.returncode} and no answer")
    return statistics.median(took)


if __name__ == "__main__":
    sys.exit(main())
