"""Questions that are answered and questions nothing answers, each with what was found for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from assistant.answering.judges.answerable import traits_of
from assistant.answering.route import Way
from assistant.answering.steps.computing import compute_step
from assistant.answering.steps.retrieving import retrieve_step
from assistant.answering.steps.understanding import understand_step
from assistant.answering.work import Work
from assistant.assistant import Assistant
from eval.cases import load_cases

HERE = Path(__file__).parent
INSIDE, OUTSIDE = HERE / "inside.yaml", HERE / "outside.yaml"
_DECLINED = ("not_in_corpus", "out_of_scope")


@dataclass(frozen=True)
class Told:
    """A question with what was found for it.

    Attributes:
        kind: the set it is of: "eval", "inside", or the kind of matter outside.
        answered: whether the first provision found answers it.
    """

    text: str
    folded: str
    kind: str
    answered: bool
    traits: list[float]


def gathered(assistant: Assistant, today: date) -> Iterator[Told]:
    """The cases of the evaluation, questions written for provisions and unlike those stored, and questions outside.

    Left out is what is not searched for, is reckoned, names a document, or whose provision is not found first.
    """
    for case in load_cases():
        if len(case.turns) == 1 and (case.status == "answered" or case.status in _DECLINED):
            keys = case.keys if case.status == "answered" else frozenset()
            yield from _told(assistant, case.turns[0], "eval", keys, case.today or today)
    for key, texts in yaml.safe_load(INSIDE.read_text(encoding="utf-8")).items():
        for text in texts:
            yield from _told(assistant, text, "inside", frozenset({key}), today)
    for kind, texts in yaml.safe_load(OUTSIDE.read_text(encoding="utf-8")).items():
        for text in texts:
            yield from _told(assistant, text, kind, frozenset(), today)


def _told(assistant: Assistant, text: str, kind: str, keys: frozenset[str], today: date) -> Iterator[Told]:
    work = Work(assistant.index, [text], today, None, assistant.settings)
    for step in (understand_step, retrieve_step, compute_step):
        if work.answer is None:
            step(work)
    if work.answer is not None or work.computed is not None or len(work.found) != 1:
        return
    question, route = work.known()
    if route.way is not Way.SEARCH or question.documents or question.places:
        return
    traits = traits_of(assistant.index, work.found[0], route.chances or {})
    if traits is not None and (not keys or work.found[0].hits[0].key in keys):
        yield Told(text, question.folded, kind, bool(keys), traits)
