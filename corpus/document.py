"""A document and its provisions, as facts that do not change while the program runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from corpus.text import fold
from corpus.vocabulary import Confidence, DocumentKind, Status, TextKind

UNNAMED = "cơ quan chưa rõ tên"  # the issuer of a loaded text that does not say who issued it


@dataclass(frozen=True)
class Period:
    """Days from `since` (included) until `until` (not included); None leaves that end open."""

    since: date | None
    until: date | None

    def holds(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Asking:
    """How people ask for a provision. `opens` is the Có/Không/Tùy a yes-or-no question deserves, if it is one,
    `lead` the sentence that says it, and `also` everyday wordings of the same question; one of these, taken by itself,
    is of the question `of`."""

    text: str
    opens: str | None = None
    lead: str | None = None
    also: tuple[str, ...] = ()
    of: str | None = None

    def worded(self) -> Iterator[Asking]:
        """The question in each of its wordings, its own first."""
        yield self
        for text in self.also:
            yield Asking(text, self.opens, self.lead, of=self.text)


@dataclass(frozen=True)
class Provision:
    """One citable place of a document.

    Attributes:
        key: the address, ``qd-366-2025/dieu-11/khoan-1``.
        at: the key without the document.
        text: what the place says, official or restated as its document is.
        note: what a reader may be told beside the text; keys in it point elsewhere.
        placed_by: ``"inferred"`` where the number of the place was inferred from the order of the text.
        text_kind: whether `text` is the official wording, which alone may be quoted.
    """

    key: str
    document_id: str
    at: str
    heading: str
    text: str
    confidence: Confidence
    sources: tuple[str, ...] = ()
    note: str | None = None
    label: str | None = None
    placed_by: str | None = None
    questions: tuple[Asking, ...] = ()
    keywords: tuple[str, ...] = ()
    text_kind: TextKind = TextKind.RESTATED

    @property
    def is_official(self) -> bool:
        return self.text_kind is TextKind.OFFICIAL


@dataclass(frozen=True)
class Document:
    """A document's identity, its days in force and its provisions (none for those known by identity only)."""

    id: str
    number: str | None
    kind: DocumentKind
    title: str
    issuer: str
    signed: date | None
    in_force: Period
    text_kind: TextKind
    status: Status
    subject: str = ""
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    implements: tuple[str, ...] = ()
    confidence: Confidence = Confidence.SINGLE
    sources: tuple[str, ...] = ()
    note: str | None = None
    structure: str | None = None
    scope: str | None = None
    signer: str | None = None
    dated: str | None = None
    known: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    questions: tuple[Asking, ...] = ()
    provisions: tuple[Provision, ...] = ()

    @property
    def is_local(self) -> bool:
        return self.scope is not None

    @property
    def lacks_text(self) -> bool:
        """Whether none of its text was found: what is held of it is what others say of it."""
        return any(fold(line).startswith("khong tim duoc toan van") for line in self.unread)


@dataclass(frozen=True)
class Corpus:
    """All documents by id, and every provision by key."""

    documents: Mapping[str, Document]
    digest: str
    provisions: Mapping[str, Provision] = field(init=False)

    def __post_init__(self) -> None:
        found = {item.key: item for document in self.documents.values() for item in document.provisions}
        object.__setattr__(self, "provisions", found)

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents.values())

    def document_of(self, key: str) -> Document:
        """The document a key (of a provision or of a document) belongs to."""
        return self.documents[key.split("/", 1)[0]]


def askings(corpus: Corpus) -> Iterator[tuple[str, Asking]]:
    """Every indexed question, in each of its wordings, with the key it belongs to."""
    for document in corpus:
        for asking in document.questions:
            yield from ((document.id, wording) for wording in asking.worded())
        for provision in document.provisions:
            for asking in provision.questions:
                yield from ((provision.key, wording) for wording in asking.worded())
