"""How long a proposal of thousands of people takes to check: ``python -m eval.check [--rows 5000]``."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from assistant.sheet.check import check_proposal
from assistant.sheet.proposal import read_proposal

_BOUND = 1.0
_DAY = date(2025, 12, 1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the processor seconds of reading and of checking; 1 where both together take more than a second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5000)
    rows = parser.parse_args(arguments).rows
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Chi bộ", "Mức đề nghị", "Tổng điểm"])
    for at in range(rows):
        sheet.append([f"Chi bộ {at % 90}", "Hoàn thành tốt nhiệm vụ", 70 + at % 20])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "de-nghi.xlsx"
        book.save(path)
        check_proposal(read_proposal(path), day=_DAY)  # the rules are read before the clock starts
        began = time.process_time()
        proposal = read_proposal(path)
        read = time.process_time() - began
        found = check_proposal(proposal, day=_DAY)
        took = time.process_time() - began
    print(f"{rows} dòng, {len(found)} kết luận: đọc {read:.2f} giây máy, kiểm tra {took - read:.2f} giây máy")
    return 0 if took <= _BOUND else 1


if __name__ == "__main__":
    raise SystemExit(main())
