"""The assistant as every door uses it: opened once, asked many times; it notices by itself when the texts change."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistant import clock
from assistant.answering.answer import Answer
from assistant.answering.memory import Asked, Memory
from assistant.settings import Settings
from corpus.document import Corpus
from corpus.errors import RegulationError
from corpus.library import Library, Mark
from index.embed import encoder_for
from index.search import Index
from index.store import Manifest, address, prune

Progress = Callable[[str], None]
_LOOK = 1.0  # seconds between two looks at the library
_AGAIN = 60.0  # seconds after which a new index that could not be had is tried again
_log = logging.getLogger("assistant")


class Assistant:
    """Questions in, answers out; holds the opened index and nothing of a person.

    `corpus` and `index` are those of the moment: read them anew for each request, and once in it.
    """

    def __init__(self, index: Index, settings: Settings, *, mark: Mark | None = None) -> None:
        self.settings = settings
        self._index = index
        self._memory = Memory()
        self._library = Library(settings.data)
        self._mark = self._library.mark() if mark is None else mark
        self._looked = time.monotonic()
        self._again: float | None = None  # when to try once more, after a failure
        self._swapping = threading.Lock()

    @classmethod
    def open(cls, settings: Settings | None = None, *, progress: Progress = lambda _: None) -> Assistant:
        """Open the index, building it first where there is none yet.

        Raises:
            StaleIndex: an index given by setting does not fit the texts or the encoder.
            ModelUnavailable: the encoder asked for is not on this machine.
            DocumentError: a loaded document cannot be read.
        """
        settings = settings or Settings.read()
        mark = Library(settings.data).mark()  # before opening: a change from here on is noticed
        return cls(open_index(settings, progress=progress), settings, mark=mark)

    @property
    def index(self) -> Index:
        self._look()
        return self._index

    @property
    def corpus(self) -> Corpus:
        return self.index.corpus

    def ask(
        self,
        question: str | Sequence[str],
        *,
        as_of: date | None = None,
        scope: str | None = None,
        on_step: Callable[[str], None] | None = None,
    ) -> Answer:
        """Answer a question, or the last of a conversation's questions in the light of those before it; `scope` is the
        asker's own province or unit where it is not the setting's.

        `on_step` is told the name of each step as it begins; what it raises ends the work.
        """
        from assistant.answering.pipeline import answer

        began = time.perf_counter()
        turns = (question,) if isinstance(question, str) else tuple(question)
        settings = replace(self.settings, scope=scope) if scope else self.settings
        index, today = self.index, clock.today()  # one index for the whole answer, whatever is swapped meanwhile
        asked = Asked(turns, today, as_of, f"{index.manifest.corpus} {index.manifest.encoder}", settings.scope)
        # Whoever listens to the steps gets them taken; what a model words may differ each time, and it may fail for a while.
        kept = None if on_step or settings.llm_url else self._memory.get(asked)
        if kept is not None:
            return replace(kept, elapsed_ms=(time.perf_counter() - began) * 1000)
        made = answer(
            index, turns, today=today, as_of=as_of, settings=settings, on_step=on_step or (lambda _: None),
            exercises=_exercises,
        )  # fmt: skip
        if not settings.llm_url:
            self._memory.add(asked, made)
        return made

    def _look(self) -> None:
        """Where the library has changed, put the new index in place of the old one. Whoever asks meanwhile gets the old
        one whole, and so does an answer under way; a new one that cannot be had leaves the old one serving."""
        if self.settings.index is not None or time.monotonic() - self._looked < _LOOK:
            return
        self._looked = now = time.monotonic()
        mark = self._library.mark()
        due = mark != self._mark or (self._again is not None and now >= self._again)
        if not due or not self._swapping.acquire(blocking=False):
            return
        self._mark = mark
        try:
            ready = (index_folder(self.settings) / "manifest.json").is_file()
        except (RegulationError, OSError):
            ready = False
        if ready:
            self._swap()
        else:  # put there by hand: nobody waits for the building
            threading.Thread(target=self._swap, name="index", daemon=True).start()

    def _swap(self) -> None:
        try:
            self._index = open_index(self.settings)
            self._again = None
            _log.info("library changed: %d documents", len(self._index.corpus.documents))
        except (RegulationError, OSError, ValueError) as error:
            self._again = time.monotonic() + _AGAIN
            code = error.code if isinstance(error, RegulationError) else type(error).__name__
            _log.warning("library changed but the new index cannot be used, the old one serves on: %s", code)
        finally:
            self._swapping.release()


def index_folder(settings: Settings) -> Path:
    """Where the index of the texts (shipped and loaded) and the set encoder lives (or would)."""
    if settings.index is not None:
        return settings.index
    return address(settings.data, corpus=Library(settings.data).digest(), encoder=encoder_for(settings.model).name)


def open_index(settings: Settings, *, progress: Progress = lambda _: None) -> Index:
    """The index, built on first use; one given by ``ASSISTANT_INDEX`` is never built unasked."""
    encoder = encoder_for(settings.model)
    folder = index_folder(settings)
    if settings.index is None and not (folder / "manifest.json").is_file():
        build_index(settings, progress=progress)
    digest = Library(settings.data).digest()
    if settings.index is None:
        folder = address(settings.data, corpus=digest, encoder=encoder.name)
    Manifest.load(folder).check(corpus=digest, encoder=encoder.name, folder=folder)
    return Index.open(folder, encoder)


def build_index(settings: Settings, *, corpus: Corpus | None = None, progress: Progress = lambda _: None) -> Manifest:
    """Build the index of the texts (those of the library, or a corpus it is about to hold) into its folder, and drop
    those that serve no more."""
    from index.build import build

    if corpus is None:
        corpus = Library(settings.data).corpus()
    encoder = encoder_for(settings.model)
    folder = settings.index or address(settings.data, corpus=corpus.digest, encoder=encoder.name)
    manifest = build(corpus, encoder, folder, progress=progress)
    if settings.index is None:
        prune(settings.data, keep=folder)
    return manifest


def _exercises(corpus: Corpus, message: str, today: date) -> str | None:
    """Exercises for a message that asks for some; the training is loaded at first use."""
    from assistant.training.asked import exercises

    return exercises(corpus, message, today)
