"""How long an audit takes: ``python -m eval.audit [FILES] [--pages 12]`` prints pages, figures and seconds for each report.

A page is 400 words or 45 lines. Without files, the reports of the tests and of ``eval/reports`` are read, and one made of
several of them up to the pages asked. The corpus is loaded before the clock starts, as the service does. Processor seconds
are told, so that what else the machine does is not counted.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from assistant.audit import audit_file
from corpus.document import Corpus
from corpus.load import load_corpus
from eval.perturb import REPORTS

_WORDS, _LINES, _WIDTH = 400, 45, 95
_BOUND = 1.0


def pages(text: str) -> int:
    """Pages by words or by lines as wide as a page, whichever is more."""
    lines = sum(1 + len(line) // _WIDTH for line in text.splitlines() if line.strip())
    return max(1, -(-len(text.split()) // _WORDS), -(-lines // _LINES))


def seconds(path: Path, corpus: Corpus) -> tuple[float, int]:
    """The best of three runs, and the figures found."""
    best, stated = float("inf"), 0
    for _ in range(3):
        start = time.process_time()
        stated = audit_file(path, corpus=corpus).counts.stated
        best = min(best, time.process_time() - start)
    return best, stated


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, default=12, help="pages of the report made of several")
    given = parser.parse_args(arguments)
    corpus = load_corpus()
    folders = (REPORTS, Path(__file__).parent / "reports")
    found = given.files or [
        path for folder in folders for path in sorted(folder.glob("*.txt")) if ".faulty" not in path.name
    ]
    for path in found:
        _tell(path.name, path, corpus)
    if given.files:
        return 0
    joined = ""
    for path in sorted(found, key=lambda path: -len(path.read_text(encoding="utf-8"))):
        if pages(joined) >= given.pages:
            break
        joined += path.read_text(encoding="utf-8") + "\n"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "dai.txt"
        target.write_text(joined, encoding="utf-8")
        took = _tell("ghép", target, corpus)
    return 0 if took <= _BOUND else 1


def _tell(name: str, path: Path, corpus: Corpus) -> float:
    took, stated = seconds(path, corpus)
    print(f"{name}: {pages(path.read_text(encoding='utf-8'))} trang, {stated} số liệu, {took:.2f} giây máy")
    return took


if __name__ == "__main__":
    raise SystemExit(main())
