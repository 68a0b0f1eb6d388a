"""What the alarms of mistyped reports teach: which of them name the figure that was changed."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant.audit.comparing import claims_of
from assistant.audit.figures.figure import line_of
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_day
from assistant.audit.file.reading import read_report
from assistant.audit.survey import Survey
from assistant.audit.weighing import weigh
from assistant.audit.weighing.alarm import alarm_traits
from assistant.audit.weighing.counter import is_idle, is_refuted
from assistant.clock import today
from corpus.load import load_corpus
from eval.determined import determined
from eval.perturb import names
from eval.slip import Slip, slip, stated
from eval.weighing.key import hand_of

_EXCERPTS, _HEAD, _FIGURES = 4, 4, 8
_FAULTS = (1, 1, 4, 1, 2, 1, 8)  # figures changed in one copy after another: reports have one fault, or many


@dataclass(frozen=True)
class Alarm:
    """One alarm: whether it names a figure changed, by which rule, and what there is to judge it by."""

    true: bool
    rule: str
    figures: tuple[tuple[int, int], ...]
    refuted: bool
    idle: bool
    traits: list[float]


@dataclass(frozen=True)
class Tried:
    """The alarms of one report as it stands, or with one figure changed, or several.

    Attributes:
        fixed: whether one figure is changed and another figure of the report fixes it.
        stated: figures of the report.
        excerpt: whether it is a passage of the report alone, as one audits a page or a draft: little is there to go by.
    """

    name: str
    hand: str
    slips: int
    fixed: bool
    stated: int
    alarms: Sequence[Alarm]
    excerpt: bool = False


def tried(reports: Sequence[Path], models: Sequence[Path], *, trials: int, workers: int = 2) -> list[Tried]:
    """Each report audited as it stands and with `trials` slips, with relations weighed by a model that has not seen it."""
    with ProcessPoolExecutor(workers) as pool:
        found = pool.map(partial(_of_report, trials=trials), reports, models)
        return [one for several in found for one in several]


def _of_report(report: Path, model: Path, *, trials: int) -> list[Tried]:
    weigh.MODEL = model
    text, chance = report.read_text(encoding="utf-8"), random.Random(f"train {report.stem}")
    key, hand = determined(report), hand_of(report)
    figures = len(stated(text))
    found = [Tried(report.stem, hand, 0, False, figures, list(_alarms(report, ())))]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / report.name
        for trial in range(trials):
            slips, wrong = _slips(text, _FAULTS[trial % len(_FAULTS)], chance)
            copy.write_text(wrong, encoding="utf-8")
            fixed = (
                key is not None and len(slips) == 1 and bool(key.kinds(slips[0].line, slips[0].old, slips[0].column))
            )
            found.append(Tried(report.stem, hand, len(slips), fixed, figures, list(_alarms(copy, slips))))
        for at in range(_EXCERPTS):
            part = _excerpt(text, chance)
            for slips, wrong in (([], part), _slips(part, 1, chance), _slips(part, 1, chance)):
                copy.write_text(wrong, encoding="utf-8")
                name, alarms = f"{report.stem} {at}", list(_alarms(copy, slips))
                found.append(Tried(name, hand, len(slips), False, len(stated(part)), alarms, excerpt=True))
    return found


def _excerpt(text: str, chance: random.Random) -> str:
    """The head of a report and a few of its paragraphs with eight figures at least."""
    lines = text.split("\n")
    told = [len(stated(f"{line}\n")) for line in lines]
    starts = [at for at in range(_HEAD, len(lines)) if sum(told[at:]) >= _FIGURES and told[at]]
    start = chance.choice(starts or [_HEAD])
    end = next((at for at in range(start, len(lines)) if sum(told[start:at]) >= _FIGURES), len(lines))
    return "\n".join([*lines[:_HEAD], *lines[start : end + chance.randint(0, 6)]])


def _slips(text: str, many: int, chance: random.Random) -> tuple[list[Slip], str]:
    """So many figures of a text changed, each once, and the text they give."""
    slips: dict[int, Slip] = {}
    while len(slips) < many:
        one = slip(text, chance)
        if one is not None and one.start not in slips:
            slips[one.start] = one
            text = text[: one.start] + one.new + text[one.start + len(one.old) :]
    return list(slips.values()), text


def _alarms(path: Path, slips: Sequence[Slip]) -> Iterator[Alarm]:
    report = read_report(path)
    survey = Survey(Scene(report))
    scene, grids = survey.scene, survey.grids
    claims = claims_of(survey, report_day(report) or today(), load_corpus())
    alarms, evidence = weigh.alarms_of(scene, grids, claims)
    for claim in alarms:
        figures = tuple((line_of(report, figure), figure.start) for figure in claim.figures)
        true, traits = any(names(claim, report, one) for one in slips), alarm_traits(claim, evidence, alarms)
        refuted, idle = is_refuted(claim, evidence), is_idle(claim, evidence)
        yield Alarm(true, claim.rule, figures, refuted, idle, traits)
