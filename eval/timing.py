"""What one process measures of one pipeline: building it, or searching and answering with what was built."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant import clock
from assistant.assistant import Assistant, build_index
from assistant.settings import Settings
from corpus.load import load_corpus
from eval.cases import load_cases
from index.chunk import identity
from index.embed import encoder_for
from index.query import Query

LEAST = 1000  # timed calls at least, so that the 99th percentile rests on ten of them
_WARM = 20


def _heard(_: str) -> None:
    """Who listens to the steps gets them taken: an answer from memory would say nothing of their cost."""


def build_ours(folder: Path) -> dict[str, Any]:
    """The full build into the data folder of the settings: load, lint, chunk, embed, index, check."""
    started = time.perf_counter()
    build_index(Settings.read())
    return {"build_s": time.perf_counter() - started}


def build_plain(folder: Path) -> dict[str, Any]:
    """The peer's build of the same texts, one document a regulation."""
    from eval.plain import Plain

    started = time.perf_counter()
    texts = {
        document.id: "\n\n".join(
            (identity(document), *(f"{item.heading}\n{item.text}" for item in document.provisions))
        )
        for document in load_corpus()
    }
    Plain.build(texts, encoder_for(Settings.read().model)).save(folder)
    return {"build_s": time.perf_counter() - started}


def serve_ours(folder: Path) -> dict[str, Any]:
    """Search alone, then whole answers, over the evaluation's questions."""
    assistant = Assistant.open()
    today = clock.today()
    turns = [list(case.turns) for case in load_cases()]
    search = timed(lambda asked: assistant.index.search(Query(asked[-1], today), k=10), turns)
    answer = timed(lambda asked: assistant.ask(asked, on_step=_heard), turns)
    return {**_percentiles("search", search), **_percentiles("answer", answer), "memory_mb": resident_mb()}


def serve_plain(folder: Path) -> dict[str, Any]:
    """The peer's search over the same questions."""
    from eval.plain import Plain

    retriever = Plain.open(folder, encoder_for(Settings.read().model)).retriever()
    search = timed(lambda asked: retriever.retrieve(asked[-1]), [list(case.turns) for case in load_cases()])
    return {**_percentiles("search", search), "memory_mb": resident_mb()}


PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "build-ours": build_ours,
    "build-plain": build_plain,
    "serve-ours": serve_ours,
    "serve-plain": serve_plain,
}


def timed(call: Callable[[list[str]], object], questions: Sequence[list[str]]) -> list[float]:
    """Milliseconds of each call, all questions in turn until there are `LEAST`; a few first calls are not counted."""
    for asked in questions[:_WARM]:
        call(asked)
    found: list[float] = []
    while len(found) < LEAST:
        for asked in questions:
            started = time.perf_counter()
            call(asked)
            found.append(1000 * (time.perf_counter() - started))
    return found


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share of all values does not exceed (nearest rank).

    >>> percentile([4.0, 1.0, 3.0, 2.0], 0.5)
    2.0
    >>> percentile(list(range(1, 101)), 0.99)
    99
    """
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * round(100 * share) // 100) - 1)]


def resident_mb() -> float:
    """Memory this process holds now; where the system does not tell, the most it ever held."""
    statm = Path("/proc/self/statm")
    if statm.is_file():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def _percentiles(name: str, values: Sequence[float]) -> dict[str, float]:
    return {f"{name}_p50_ms": percentile(values, 0.5), f"{name}_p99_ms": percentile(values, 0.99)}
