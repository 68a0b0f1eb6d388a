"""The one tree of errors: every refusal has a code, a Vietnamese sentence and what it concerns."""

from __future__ import annotations

from pathlib import Path


class RegulationError(Exception):
    """Something a person did or gave that the program must refuse, told so that they can mend it.

    Attributes:
        code: stable identifier shown to people and programs, such as ``TL-201``.
        message: a Vietnamese sentence: what, where, what to do.
    """

    code = "TL-000"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return f"{self.message} (mã {self.code})"


class DocumentError(RegulationError):
    """A document file cannot be taken as it stands; `path` and `line` say where."""

    code = "TL-100"

    def __init__(self, message: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        place = "" if path is None else f"{Path(path).name}" + ("" if line is None else f", dòng {line}") + ": "
        super().__init__(place + message)
        self.path = path
        self.line = line


class UnknownKey(DocumentError):
    code = "TL-101"


class RepeatedKey(DocumentError):
    code = "TL-102"


class UnknownDivision(DocumentError):
    code = "TL-103"


class DuplicateProvision(DocumentError):
    code = "TL-104"


class InvalidPeriod(DocumentError):
    code = "TL-105"


class InvalidDate(DocumentError):
    code = "TL-106"


class MissingSource(DocumentError):
    code = "TL-107"


class UncleanText(DocumentError):
    code = "TL-108"


class UnknownReplacement(DocumentError):
    code = "TL-109"


class LibraryError(RegulationError):
    """A document cannot be taken into the library, or is not in it."""

    code = "TL-160"


class NotLoaded(LibraryError):
    code = "TL-161"


class Unidentified(LibraryError):
    code = "TL-162"


class IngestError(DocumentError):
    """A file somebody handed in cannot become a document; the message says which file, where, and what to do."""

    code = "TL-150"


class UnreadableFile(IngestError):
    code = "TL-151"


class ProtectedFile(IngestError):
    code = "TL-152"


class OversizeFile(IngestError):
    code = "TL-153"


class WrongFormat(IngestError):
    code = "TL-154"


class NoText(IngestError):
    code = "TL-155"


class NoRecognition(IngestError):
    code = "TL-156"


class ParameterError(RegulationError):
    """A rule has no value to give: `rule` names it."""

    code = "TL-200"

    def __init__(self, message: str, *, rule: str | None = None) -> None:
        super().__init__(message)
        self.rule = rule


class NotInForce(ParameterError):
    code = "TL-201"


class NotExact(ParameterError):
    code = "TL-202"


class NotQuoted(ParameterError):
    code = "TL-203"


class SearchError(RegulationError):
    """The index or its model cannot serve."""

    code = "TL-300"


class StaleIndex(SearchError):
    code = "TL-301"


class ModelUnavailable(SearchError):
    code = "TL-302"


class Unreachable(SearchError):
    code = "TL-303"


class AnswerError(RegulationError):
    """An answer was not fit to be sent."""

    code = "TL-400"


class UnknownCitation(AnswerError):
    code = "TL-401"


class UnsupportedFigure(AnswerError):
    code = "TL-402"


class AlteredQuotation(AnswerError):
    code = "TL-403"


class ModelFailed(AnswerError):
    """A language model gave nothing to work with; `retryable` where asking again later may help."""

    code = "TL-404"

    def __init__(self, message: str, *, retryable: bool = False) -> None:
        super().__init__(message)
        self.retryable = retryable


class ProposalError(RegulationError):
    """A proposal, sheet, report or set of figures cannot be read; `place` is the cell, line or field."""

    code = "TL-500"

    def __init__(self, message: str, *, place: str | None = None) -> None:
        super().__init__(message if place is None else f"{place}: {message}")
        self.place = place


class InputError(RegulationError):
    """What was typed on the command line or sent to a door is not usable."""

    code = "TL-600"


class StorageError(RegulationError):
    """What was to be kept or read again could not be."""

    code = "TL-770"


class DatabaseUnavailable(StorageError):
    code = "TL-771"


class NewerDatabase(StorageError):
    code = "TL-772"


class TrainingError(RegulationError):
    """A training item or option that is not there (any more)."""

    code = "TL-780"
