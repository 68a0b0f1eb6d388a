"""From files to a corpus: strict, so that a wrong file is refused with its line and the remedy."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from corpus.document import Asking, Corpus, Document, Period, Provision
from corpus.errors import (
    DocumentError,
    DuplicateProvision,
    InvalidDate,
    InvalidPeriod,
    MissingSource,
    UncleanText,
    UnknownDivision,
    UnknownKey,
    UnknownReplacement,
)
from corpus.marked import Marked, Where
from corpus.overlay import join
from corpus.path import split
from corpus.text import is_clean
from corpus.topics import SHIPPED as TOPICS
from corpus.vocabulary import Confidence, DocumentKind, Status, Term, TextKind

SHIPPED = Path(__file__).parent / "documents"

_DOCUMENT_KEYS = frozenset(
    [
        "id",
        "number",
        "kind",
        "title",
        "issuer",
        "signed",
        "dated",
        "signer",
        "in_force",
        "status",
        "replaces",
        "replaced_by",
        "implements",
        "text_kind",
        "subject",
        "scope",
        "confidence",
        "sources",
        "structure",
        "note",
        "known",
        "unread",
        "questions",
        "provisions",
        "loaded",
    ]
)
_LOADED_KEYS = frozenset({"file", "original", "sha256", "at"})
_PROVISION_KEYS = frozenset(
    ["at", "heading", "label", "confidence", "placed_by", "sources", "text", "note", "keywords", "questions"]
)
_ASKING_KEYS = frozenset({"ask", "opens", "lead"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OPENINGS = ("có", "không", "tùy")
_Kind = TypeVar("_Kind", bound=Term)


def load_corpus(*folders: Path, extra: Path | Mapping[str, Path] | None = None) -> Corpus:
    """Read every ``*.yaml`` of the folders (the shipped one if none is given); later folders replace by id.

    `extra` holds the documents an organization loaded (a folder, or files by name): they are laid over the others
    provision by provision, see `corpus.overlay`.

    Raises:
        DocumentError: one of its kinds, with file, line and remedy.
    """
    documents: dict[str, Document] = {}
    paths: dict[str, Path] = {}
    for folder in folders or (SHIPPED,):
        seen: set[str] = set()
        for path in sorted(folder.glob("*.yaml")):
            document = load_document(path)
            if document.id in seen:
                raise DuplicateProvision(f"mã văn bản “{document.id}” đã có ở tệp khác.", path=path)
            seen.add(document.id)
            documents[document.id] = document
            paths[document.id] = path
    _check_replacements(documents, paths)
    own = yaml_files(extra)
    if own:
        documents = join(documents, [load_document(path) for _, path in sorted(own.items())])
    return Corpus(documents=documents, digest=digest_of(*folders, extra=own))


def yaml_files(place: Path | Mapping[str, Path] | None) -> dict[str, Path]:
    """The document files of a folder by name; none where there is no such folder."""
    if place is None:
        return {}
    return {path.name: path for path in place.glob("*.yaml")} if isinstance(place, Path) else dict(place)


def digest_of(*folders: Path, extra: Path | Mapping[str, Path] | None = None) -> str:
    """A digest of the files' names and bytes, topics included: two corpora with the same digest answer alike."""
    base = _digest_of(*(folders or (SHIPPED,)))
    own = yaml_files(extra)
    if not own:
        return base
    found = hashlib.sha256(base.encode())
    for name, path in sorted(own.items()):
        found.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


@lru_cache(maxsize=4)
def _digest_of(*folders: Path) -> str:
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")):
            found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    found.update(TOPICS.read_bytes())
    return found.hexdigest()


def load_document(path: Path) -> Document:
    """Read one document.

    Raises:
        DocumentError: one of its kinds, with file, line and remedy.
    """
    return _Reader(Marked(path)).document()


def is_id(text: object) -> bool:
    """Whether a text can be a document's id, and so the name of its file."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


class _Reader:
    def __init__(self, source: Marked) -> None:
        self.source = source
        self.top: Mapping[str, Any] = source.value

    def document(self) -> Document:
        top = self.top
        self.only(top, _DOCUMENT_KEYS, ())
        identifier = self.text(top, "id", ())
        if not is_id(identifier):
            raise self.fail(
                DocumentError,
                f"id “{identifier}” phải là chữ thường không dấu, số và gạch nối, ví dụ qd-366-2025.",
                ("id",),
            )
        text_kind = self.term(TextKind, top, "text_kind", ())
        sources = self.texts(top, "sources", ())
        if text_kind is TextKind.OFFICIAL and not sources:
            raise self.fail(
                MissingSource, "văn bản ghi nguyên văn (official) mà thiếu sources. Hãy ghi nguồn.", ("text_kind",)
            )
        if isinstance(top.get("loaded"), dict):
            self.only(top["loaded"], _LOADED_KEYS, ("loaded",))
        confidence = self.term(Confidence, top, "confidence", ()) if "confidence" in top else Confidence.SINGLE
        return Document(
            id=identifier,
            number=self.maybe(top, "number", ()),
            kind=self.term(DocumentKind, top, "kind", ()),
            title=self.text(top, "title", ()),
            issuer=self.text(top, "issuer", ()),
            signed=self.day(top, "signed", ()),
            dated=self.maybe(top, "dated", ()),
            signer=self.maybe(top, "signer", ()),
            in_force=self.period(),
            status=self.term(Status, top, "status", ()) if "status" in top else Status.IN_FORCE,
            replaces=self.texts(top, "replaces", ()),
            replaced_by=self.texts(top, "replaced_by", ()),
            implements=self.texts(top, "implements", ()),
            text_kind=text_kind,
            subject=self.maybe(top, "subject", ()) or "",
            scope=self.maybe(top, "scope", ()),
            confidence=confidence,
            sources=sources,
            structure=self.maybe(top, "structure", ()),
            note=self.maybe(top, "note", ()),
            known=self.texts(top, "known", ()),
            unread=self.texts(top, "unread", ()),
            questions=self.questions(top, ()),
            provisions=tuple(self.provisions(identifier, text_kind)),
        )

    def provisions(self, document_id: str, text_kind: TextKind) -> Iterable[Provision]:
        seen: set[str] = set()
        for number, entry in enumerate(self.items(self.top, "provisions", ())):
            where: Where = ("provisions", number)
            if not isinstance(entry, dict):
                raise self.fail(DocumentError, "mỗi mục của provisions phải là một danh mục khóa: giá trị.", where)
            self.only(entry, _PROVISION_KEYS, where)
            at = self.text(entry, "at", where)
            if at in seen:
                raise self.fail(
                    DuplicateProvision, f"nơi “{at}” đã có ở trên. Hãy gộp hoặc đặt nơi khác.", (*where, "at")
                )
            seen.add(at)
            try:
                split(at)
            except UnknownDivision as error:
                raise self.fail(UnknownDivision, error.message, (*where, "at")) from None
            placed_by = self.maybe(entry, "placed_by", where)
            if placed_by not in (None, "inferred"):
                raise self.fail(DocumentError, "placed_by chỉ nhận giá trị inferred.", (*where, "placed_by"))
            yield Provision(
                key=f"{document_id}/{at}",
                document_id=document_id,
                at=at,
                heading=self.text(entry, "heading", where),
                label=self.maybe(entry, "label", where),
                text=self.text(entry, "text", where).strip(),
                confidence=self.term(Confidence, entry, "confidence", where),
                placed_by=placed_by,
                sources=self.texts(entry, "sources", where),
                note=self.maybe(entry, "note", where),
                keywords=self.texts(entry, "keywords", where),
                questions=self.questions(entry, where),
                text_kind=text_kind,
            )

    def questions(self, holder: Mapping[str, Any], where: Where) -> tuple[Asking, ...]:
        found = []
        for number, item in enumerate(self.items(holder, "questions", where)):
            place = (*where, "questions", number)
            if isinstance(item, str):
                found.append(Asking(self.clean(item, place)))
            elif isinstance(item, dict):
                self.only(item, _ASKING_KEYS, place)
                opens = self.maybe(item, "opens", place)
                if opens is not None and opens not in _OPENINGS:
                    raise self.fail(DocumentError, "opens chỉ nhận có, không hoặc tùy.", (*place, "opens"))
                found.append(Asking(self.text(item, "ask", place), opens, self.maybe(item, "lead", place)))
            else:
                raise self.fail(DocumentError, "mỗi câu hỏi phải là chữ, hoặc danh mục ask, opens, lead.", place)
        return tuple(found)

    def period(self) -> Period:
        value = self.top.get("in_force")
        where: Where = ("in_force",)
        if not isinstance(value, dict):
            raise self.fail(InvalidPeriod, "thiếu in_force. Hãy ghi in_force: {since: …, until: …}.", where)
        self.only(value, frozenset({"since", "until"}), where)
        since, until = self.day(value, "since", where), self.day(value, "until", where)
        if since is not None and until is not None and until <= since:
            raise self.fail(
                InvalidPeriod, f"until ({until}) phải sau since ({since}). Hãy sửa một trong hai.", (*where, "until")
            )
        return Period(since, until)

    def only(self, holder: Mapping[str, Any], known: frozenset[str], where: Where) -> None:
        for key in holder:
            if key not in known:
                raise self.fail(
                    UnknownKey,
                    f"khóa “{key}” không được biết. Các khóa dùng được: {', '.join(sorted(known))}.",
                    (*where, key),
                )

    def items(self, holder: Mapping[str, Any], key: str, where: Where) -> list[Any]:
        value = holder.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fail(DocumentError, f"{key} phải là một danh sách.", (*where, key))
        return value

    def texts(self, holder: Mapping[str, Any], key: str, where: Where) -> tuple[str, ...]:
        found = self.items(holder, key, where)
        return tuple(self.clean(item, (*where, key, number)) for number, item in enumerate(found))

    def maybe(self, holder: Mapping[str, Any], key: str, where: Where) -> str | None:
        value = holder.get(key)
        return None if value is None else self.clean(value, (*where, key))

    def text(self, holder: Mapping[str, Any], key: str, where: Where) -> str:
        value = self.maybe(holder, key, where)
        if not value or not value.strip():
            raise self.fail(DocumentError, f"thiếu {key}. Hãy ghi {key}.", (*where, key))
        return value

    def clean(self, value: Any, where: Where) -> str:
        if not isinstance(value, str):
            raise self.fail(DocumentError, f"“{value}” phải là chữ. Hãy đặt trong ngoặc kép.", where)
        if not is_clean(value):
            raise self.fail(
                UncleanText,
                "chữ chưa ở dạng dựng sẵn (NFC) hoặc có Ð (U+00D0) thay cho Đ. Hãy chuyển mã rồi lưu lại.",
                where,
            )
        return value

    def day(self, holder: Mapping[str, Any], key: str, where: Where) -> date | None:
        value = holder.get(key)
        if value is None:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        raise self.fail(
            InvalidDate,
            f"{key} phải là ngày viết năm-tháng-ngày, không đặt trong ngoặc, ví dụ 2025-08-30.",
            (*where, key),
        )

    def term(self, kind: type[_Kind], holder: Mapping[str, Any], key: str, where: Where) -> _Kind:
        try:
            return kind(str(holder.get(key)))
        except ValueError:
            known = ", ".join(member.value for member in kind)
            raise self.fail(DocumentError, f"{key} phải là một trong: {known}.", (*where, key)) from None

    def fail(self, kind: type[DocumentError], message: str, where: Where) -> DocumentError:
        return kind(message, path=self.source.path, line=self.source.line(where))


def _check_replacements(documents: Mapping[str, Document], paths: Mapping[str, Path]) -> None:
    for document in documents.values():
        for field in ("replaces", "replaced_by", "implements"):
            for other_id in getattr(document, field):
                if other_id not in documents:
                    raise UnknownReplacement(
                        f"nhắc tới văn bản “{other_id}” không có trong kho. Hãy thêm văn bản đó hoặc bỏ dòng này.",
                        path=paths[document.id],
                        line=Marked(paths[document.id]).line((field,)),
                    )
        for other_id in document.replaces:
            if documents[other_id].in_force.until is None:
                raise UnknownReplacement(
                    f"thay thế “{other_id}” nhưng văn bản ấy vẫn để ngỏ ngày hết hiệu lực. Hãy ghi until cho nó.",
                    path=paths[document.id],
                    line=Marked(paths[document.id]).line(("replaces",)),
                )
