"""A document read from its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from corpus.document import Asking, Document, Period, Provision
from corpus.errors import DocumentError, DuplicateProvision, InvalidPeriod, MissingSource, UnknownDivision
from corpus.fields import Fields
from corpus.marked import Marked
from corpus.path import split
from corpus.vocabulary import Confidence, DocumentKind, Status, TextKind

_DOCUMENT_KEYS = frozenset(
    "id number kind title issuer signed dated signer in_force status replaces replaced_by implements text_kind subject "
    "scope confidence sources structure note known unread questions provisions loaded".split()
)
_LOADED_KEYS = frozenset({"file", "original", "sha256", "at"})
_PROVISION_KEYS = frozenset("at heading label confidence placed_by sources text note keywords questions".split())
_ASKING_KEYS = frozenset({"ask", "opens", "lead"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OPENINGS = ("có", "không", "tùy")


def load_document(path: Path) -> Document:
    """Read one document.

    Raises:
        DocumentError: one of its kinds, with file, line and remedy.
    """
    source = Marked(path)
    top = Fields(source, source.value)
    top.only(_DOCUMENT_KEYS)
    identifier = top.text("id")
    if not is_id(identifier):
        raise top.fail(
            DocumentError,
            f"id “{identifier}” phải là chữ thường không dấu, số và gạch nối, ví dụ qd-366-2025.",
            "id",
        )
    text_kind = top.term(TextKind, "text_kind")
    sources = top.texts("sources")
    if text_kind is TextKind.OFFICIAL and not sources:
        raise top.fail(MissingSource, "văn bản ghi nguyên văn (official) mà thiếu sources. Hãy ghi nguồn.", "text_kind")
    if isinstance(loaded := top.holder.get("loaded"), dict):
        top.inside(loaded, "loaded").only(_LOADED_KEYS)
    confidence = top.term(Confidence, "confidence", Confidence.SINGLE)
    return Document(
        id=identifier,
        number=top.maybe("number"),
        kind=top.term(DocumentKind, "kind"),
        title=top.text("title"),
        issuer=top.text("issuer"),
        signed=top.day("signed"),
        dated=top.maybe("dated"),
        signer=top.maybe("signer"),
        in_force=_period(top),
        status=top.term(Status, "status", Status.IN_FORCE),
        replaces=top.texts("replaces"),
        replaced_by=top.texts("replaced_by"),
        implements=top.texts("implements"),
        text_kind=text_kind,
        subject=top.maybe("subject") or "",
        scope=top.maybe("scope"),
        confidence=confidence,
        sources=sources,
        structure=top.maybe("structure"),
        note=top.maybe("note"),
        known=top.texts("known"),
        unread=top.texts("unread"),
        questions=tuple(_questions(top)),
        provisions=tuple(_provisions(top, identifier, text_kind)),
    )


def is_id(text: object) -> bool:
    """Whether a text can be a document's id, and so the name of its file."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def _provisions(top: Fields, document_id: str, text_kind: TextKind) -> Iterator[Provision]:
    seen: set[str] = set()
    for number, entry in enumerate(top.items("provisions")):
        if not isinstance(entry, dict):
            raise top.fail(
                DocumentError, "mỗi mục của provisions phải là một danh mục khóa: giá trị.", "provisions", number
            )
        item = top.inside(entry, "provisions", number)
        item.only(_PROVISION_KEYS)
        at = item.text("at")
        if at in seen:
            raise item.fail(DuplicateProvision, f"nơi “{at}” đã có ở trên. Hãy gộp hoặc đặt nơi khác.", "at")
        seen.add(at)
        try:
            split(at)
        except UnknownDivision as error:
            raise item.fail(UnknownDivision, error.message, "at") from None
        placed_by = item.maybe("placed_by")
        if placed_by not in (None, "inferred"):
            raise item.fail(DocumentError, "placed_by chỉ nhận giá trị inferred.", "placed_by")
        yield Provision(
            key=f"{document_id}/{at}",
            document_id=document_id,
            at=at,
            heading=item.text("heading"),
            label=item.maybe("label"),
            text=item.text("text").strip(),
            confidence=item.term(Confidence, "confidence"),
            placed_by=placed_by,
            sources=item.texts("sources"),
            note=item.maybe("note"),
            keywords=item.texts("keywords"),
            questions=tuple(_questions(item)),
            text_kind=text_kind,
        )


def _questions(holder: Fields) -> Iterator[Asking]:
    for number, entry in enumerate(holder.items("questions")):
        if isinstance(entry, str):
            yield Asking(holder.clean(entry, "questions", number))
        elif isinstance(entry, dict):
            item = holder.inside(entry, "questions", number)
            item.only(_ASKING_KEYS)
            opens = item.maybe("opens")
            if opens is not None and opens not in _OPENINGS:
                raise item.fail(DocumentError, "opens chỉ nhận có, không hoặc tùy.", "opens")
            yield Asking(item.text("ask"), opens, item.maybe("lead"))
        else:
            raise holder.fail(
                DocumentError, "mỗi câu hỏi phải là chữ, hoặc danh mục ask, opens, lead.", "questions", number
            )


def _period(top: Fields) -> Period:
    value = top.holder.get("in_force")
    if not isinstance(value, dict):
        raise top.fail(InvalidPeriod, "thiếu in_force. Hãy ghi in_force: {since: …, until: …}.", "in_force")
    days = top.inside(value, "in_force")
    days.only(frozenset({"since", "until"}))
    since, until = days.day("since"), days.day("until")
    if since is not None and until is not None and until <= since:
        raise days.fail(InvalidPeriod, f"until ({until}) phải sau since ({since}). Hãy sửa một trong hai.", "until")
    return Period(since, until)
