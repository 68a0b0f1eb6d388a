"""The assistant as every door uses it: opened once, asked many times."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistant import clock
from assistant.answering.answer import Answer
from assistant.answering.memory import Asked, Memory
from assistant.settings import Settings
from corpus.load import digest_of
from index.embed import encoder_for
from index.search import Index
from index.store import Manifest, address

Progress = Callable[[str], None]


class Assistant:
    """Questions in, answers out; holds the opened index and nothing of a person."""

    def __init__(self, index: Index, settings: Settings) -> None:
        self.index = index
        self.settings = settings
        self.corpus = index.corpus
        self._memory = Memory()

    @classmethod
    def open(cls, settings: Settings | None = None, *, progress: Progress = lambda _: None) -> Assistant:
        """Open the index, building it first where there is none yet.

        Raises:
            StaleIndex: an index given by setting does not fit the texts or the encoder.
            ModelUnavailable: the encoder asked for is not on this machine.
        """
        settings = settings or Settings.read()
        return cls(open_index(settings, progress=progress), settings)

    def ask(
        self, question: str | Sequence[str], *, as_of: date | None = None, on_step: Callable[[str], None] | None = None
    ) -> Answer:
        """Answer a question, or the last of a conversation's questions in the light of those before it.

        `on_step` hears the name of each step as it begins: understand, route, retrieve, compute, decide, compose,
        draft (a language model, where one is set), verify; a step that ends the answer is the last heard.
        """
        from assistant.answering.pipeline import answer

        began = time.perf_counter()
        index, today = self.index, clock.today()  # one index for the whole answer, whatever is swapped meanwhile
        turns = (question,) if isinstance(question, str) else tuple(question)
        asked = Asked(turns, today, as_of, f"{index.manifest.corpus} {index.manifest.encoder}", self.settings.scope)
        # Whoever listens to the steps gets them taken; what a model would word is worded anew.
        kept = None if on_step or self.settings.llm_url else self._memory.get(asked)
        if kept is not None:
            return replace(kept, elapsed_ms=(time.perf_counter() - began) * 1000)
        made = answer(index, turns, today=today, as_of=as_of, settings=self.settings, on_step=on_step)
        if not self.settings.llm_url:
            self._memory.add(asked, made)
        return made


def index_folder(settings: Settings) -> Path:
    """Where the index of the shipped texts and the set encoder lives (or would)."""
    if settings.index is not None:
        return settings.index
    return address(settings.data, corpus=digest_of(), encoder=encoder_for(settings.model).name)


def open_index(settings: Settings, *, progress: Progress = lambda _: None) -> Index:
    """The index, built on first use; one given by ``ASSISTANT_INDEX`` is never built unasked."""
    encoder = encoder_for(settings.model)
    folder = index_folder(settings)
    if settings.index is None and not (folder / "manifest.json").is_file():
        build_index(settings, progress=progress)
    Manifest.load(folder).check(corpus=digest_of(), encoder=encoder.name, folder=folder)
    return Index.open(folder, encoder)


def build_index(settings: Settings, *, progress: Progress = lambda _: None) -> Manifest:
    """Build the index of the shipped texts into its folder."""
    from corpus.load import load_corpus
    from index.build import build

    return build(load_corpus(), encoder_for(settings.model), index_folder(settings), progress=progress)
