"""What the alarms of mistyped reports teach: which of them name the figure that was changed."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant.audit.audit import claims_of
from assistant.audit.dating import report_day
from assistant.audit.figure import Figure
from assistant.audit.finding import Claim
from assistant.audit.grid import grids_of
from assistant.audit.reading import read_report
from assistant.audit.report import Report
from assistant.audit.scene import Scene
from assistant.audit.weighing import weigh
from assistant.audit.weighing.alarm import alarm_traits
from assistant.clock import today
from corpus.load import load_corpus
from eval.determined import determined, place
from eval.perturb import Slip, slip
from eval.weighing.key import hand_of


@dataclass(frozen=True)
class Alarm:
    """One alarm: whether it names the figure changed, which figures it names, and what describes it."""

    true: bool
    figures: tuple[tuple[int, int], ...]
    traits: list[float]


@dataclass(frozen=True)
class Tried:
    """The alarms of one report, as it stands (`slip` None) or with one figure changed.

    Attributes:
        fixed: whether another figure of the report fixes the one changed.
    """

    name: str
    hand: str
    slip: tuple[int, str, str] | None
    fixed: bool
    alarms: Sequence[Alarm]


def tried(reports: Sequence[Path], models: Sequence[Path], *, trials: int, workers: int = 2) -> list[Tried]:
    """Each report audited as it stands and with `trials` slips, with relations weighed by a model that has not seen it."""
    with ProcessPoolExecutor(workers) as pool:
        found = pool.map(partial(_of_report, trials=trials), reports, models)
        return [one for several in found for one in several]


def _of_report(report: Path, model: Path, *, trials: int) -> list[Tried]:
    weigh.MODEL = model
    text, chance = report.read_text(encoding="utf-8"), random.Random(f"train {report.stem}")
    key, hand = determined(report) or {}, hand_of(report)
    found = [Tried(report.stem, hand, None, False, list(_alarms(report, None)))]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / report.name
        while len(found) <= trials:
            one = slip(text, chance)
            if one is None:
                continue
            copy.write_text(text[: one.start] + one.new + text[one.start + len(one.old) :], encoding="utf-8")
            fixed = bool(key.get(place(one.line, one.old)))
            found.append(Tried(report.stem, hand, (one.line, one.old, one.new), fixed, list(_alarms(copy, one))))
    return found


def _alarms(path: Path, one: Slip | None) -> Iterator[Alarm]:
    report = read_report(path)
    scene, grids = Scene(report), grids_of(report)
    claims = claims_of(scene, grids, report_day(report) or today(), load_corpus())
    alarms, evidence = weigh.alarms_of(scene, grids, claims)
    for claim in alarms:
        figures = tuple((_line(report, figure), figure.start) for figure in (claim.target, *claim.involved) if figure)
        yield Alarm(one is not None and _names(report, claim, one), figures, alarm_traits(claim, evidence, alarms))


def _names(report: Report, claim: Claim, one: Slip) -> bool:
    for figure in (claim.target, *claim.involved):
        if figure is not None:
            if _line(report, figure) == one.line and figure.text.rstrip(" %") == one.new.rstrip(" %"):
                return True
    return False


def _line(report: Report, figure: Figure) -> int:
    return figure.cell.line if figure.cell else report.blocks[figure.block].line(figure.start)
