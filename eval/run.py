"""The evaluation: ``python -m eval.run`` or ``troly eval``.

Asks every case, prints the table by slice, compares with ``eval/expected.yaml`` (``--gate``), writes the README's table
(``--write``), and lists what went wrong (``--worst``).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from assistant import clock
from assistant.assistant import Assistant
from corpus.text import fold
from eval.cases import Case, load_cases
from eval.judge import Judgement, judge
from eval.metrics import loss_points
from eval.table import measures, write_readme
from eval.table import render as render_table

TODAY = date(2026, 11, 21)  # the day the cases were written for
EXPECTED = Path(__file__).parent / "expected.yaml"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the evaluation; 0 if the gate holds (or was not asked for), 1 if not."""
    parser = argparse.ArgumentParser(prog="troly eval", description="Chấm bộ câu hỏi của kho.")
    parser.add_argument("--slice", action="append", metavar="LÁT", help="chỉ chấm các lát này")
    parser.add_argument("--half", choices=("dev", "report"), help="chỉ chấm nửa phát triển hoặc nửa báo cáo")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="in N câu chấm hỏng")
    parser.add_argument("--gate", action="store_true", help="so với eval/expected.yaml, khác thì báo lỗi")
    parser.add_argument("--write", type=Path, metavar="README", help="ghi bảng vào tệp README")
    options = parser.parse_args(argv)
    cases = [case for case in load_cases() if _wanted(case, options)]
    assistant = Assistant.open(progress=lambda line: print(line, file=sys.stderr))
    judged = run(cases, assistant)
    print(render_table(judged))
    lost = unmarked_loss(judged, assistant)
    print(f"Gõ không dấu mất: {lost['hit1']:.1f} điểm hit@1, {lost['status']:.1f} điểm kết cục đúng.")
    for item in [item for item in judged if faults(item)][: options.worst]:
        print(f"\n{item.case.id}: {', '.join(faults(item))}\n  hỏi: {' | '.join(item.case.turns)}")
        print(f"  muốn: {item.case.status} {sorted(item.case.keys)} {item.case.says or ''}")
        print(
            f"  được: {item.answer.status.value} {list(item.answer.hits[:3])}\n  "
            + item.answer.text.replace("\n", "\n  ")
        )
    if options.write:
        write_readme(options.write, judged)
    if options.gate:
        return max(_gate(judged), _loss_gate(lost))
    return 0


def run(cases: Sequence[Case], assistant: Assistant) -> list[Judgement]:
    """Ask every case on its day."""
    judged = []
    for case in cases:
        with clock.fixed(case.today or TODAY):
            judged.append(judge(case, assistant.ask(list(case.turns))))
    return judged


def unmarked_loss(judged: Sequence[Judgement], assistant: Assistant) -> dict[str, float]:
    """Percentage points lost when the answerable questions are typed without diacritics, by measure."""
    marked = [item for item in judged if item.hit1 is not None]
    unmarked = run([replace(item.case, turns=tuple(map(fold, item.case.turns))) for item in marked], assistant)
    return {
        "hit1": loss_points([bool(item.hit1) for item in marked], [bool(item.hit1) for item in unmarked]),
        "status": loss_points([item.status for item in marked], [item.status for item in unmarked]),
    }


def faults(item: Judgement) -> list[str]:
    """What is wrong with one case, in Vietnamese."""
    checks: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("sai kết cục", lambda: not item.status),
        ("sai phiên bản", lambda: item.wrong_version is True),
        ("sai số liệu", lambda: item.figures is False),
        ("sai câu mở đầu", lambda: item.opens is False),
        ("không tìm thấy trong 5", lambda: item.hit5 is False),
        ("không đứng đầu", lambda: item.hit1 is False),
    )
    return [name for name, check in checks if check()]


def _wanted(case: Case, options: argparse.Namespace) -> bool:
    if options.half and case.is_dev != (options.half == "dev"):
        return False
    return not options.slice or bool(set(options.slice) & set(case.slices))


def _loss_gate(lost: dict[str, float]) -> int:
    """Typing without diacritics may cost no more than is expected."""
    most = yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))["unmarked_loss_points"]
    worst = max(lost.values())
    print(f"{'đạt ' if worst <= most else 'HỎNG'} mất khi gõ không dấu = {worst:.1f} điểm (≤ {most})")
    return int(worst > most)


def _gate(judged: Sequence[Judgement]) -> int:
    """Compare the whole set's measures with what is expected of it."""
    found = measures(judged)
    failed = 0
    for name, bound in yaml.safe_load(EXPECTED.read_text(encoding="utf-8"))["measures"].items():
        value = found[name]
        assert value is not None
        holds = value >= bound["at_least"] if "at_least" in bound else value <= bound["at_most"]
        print(f"{'đạt ' if holds else 'HỎNG'} {name} = {value:.3f} ({bound})")
        failed += not holds
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
