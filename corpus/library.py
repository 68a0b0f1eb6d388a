"""The library: documents an organization loaded, one YAML file each in its data folder, beside the files they came from."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.document import Corpus, Document
from corpus.document_dump import dump
from corpus.document_file import is_id, load_document
from corpus.errors import DocumentError, NotLoaded
from corpus.files import digest_of, sha256_of, yaml_files
from corpus.load import load_corpus
from corpus.loaded import ORIGINALS, Loaded, loaded_from

FOLDER = "corpus"
Mark = tuple[tuple[str, int, int], ...]


class Library:
    """The folder of loaded documents. What its ``*.yaml`` files say is the library; each change is one rename, so that
    whoever reads it finds the old one or the new one, whenever the writer stops."""

    def __init__(self, data: Path) -> None:
        self.folder = data / FOLDER

    def mark(self) -> Mark:
        """What changes when the library does: names, sizes and times of its files. Cheap enough to ask every second."""
        try:
            with os.scandir(self.folder) as entries:
                found = [(e.name, e.stat()) for e in entries if e.name.endswith(".yaml")]
        except OSError:
            return ()
        return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in found))

    def digest(self) -> str:
        """The digest of the shipped documents with these."""
        return digest_of(extra=self.folder)

    def corpus(self) -> Corpus:
        """The shipped documents with these laid over them.

        Raises:
            DocumentError: a file cannot be taken; the message names it and the line.
        """
        return load_corpus(extra=self.folder)

    def list(self) -> list[Loaded]:
        """All loaded documents by id; a file that cannot be read is listed under its name."""
        return [loaded_from(path) for _, path in sorted(yaml_files(self.folder).items())]

    def find(self, document_id: str) -> Loaded:
        """Raises: NotLoaded: there is none of this id."""
        for item in self.list():
            if item.id == document_id:
                return item
        known = ", ".join(item.id for item in self.list()) or "chưa có văn bản nào"
        raise NotLoaded(f"Chưa nạp văn bản nào mang khóa “{document_id}”. Đã nạp: {known}.")

    @contextmanager
    def with_document(
        self, values: Mapping[str, Any], source: Path | None, *, at: date, file: str | None = None
    ) -> Iterator[Change]:
        """A change that adds a document (or replaces the one of its id), checked but not yet made; `file` is what its
        source was called, where it was renamed since.

        Raises:
            DocumentError: the values make no document.
        """
        if not is_id(values.get("id")):  # it names files: nothing is written before that is known
            raise DocumentError(
                f"khóa “{values.get('id')}” phải là chữ thường không dấu, số và gạch nối, ví dụ hd-05-2026."
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".new-", dir=self.folder))
        try:
            name = f"{values['id']}.yaml"
            loaded: dict[str, str] = {"at": at.isoformat()}
            copy: Path | None = None
            if source is not None:
                digest = sha256_of(source)
                copy = self.folder / ORIGINALS / f"{values['id']}-{digest[:12]}{source.suffix.lower()}"
                loaded |= {"file": file or source.name, "original": f"{ORIGINALS}/{copy.name}", "sha256": digest}
            staged = work / name
            staged.write_text(dump({**values, "loaded": loaded}), encoding="utf-8")
            document = load_document(staged)
            files = {**yaml_files(self.folder), name: staged}
            yield Change(load_corpus(extra=files), document, self.folder / name, staged, source, copy)
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def without(self, document_id: str) -> Change:
        """A change that takes a document out, not yet made.

        Raises:
            NotLoaded: there is none of this id.
        """
        gone = self.find(document_id)
        files = {name: path for name, path in yaml_files(self.folder).items() if path != gone.path}
        return Change(load_corpus(extra=files), None, gone.path, None, None, gone.original)


@dataclass(frozen=True)
class Change:
    """A library as it would be: `corpus` is what it would hold, `commit` makes it so by one rename or removal."""

    corpus: Corpus
    document: Document | None
    path: Path
    staged: Path | None
    source: Path | None
    original: Path | None

    def commit(self) -> None:
        """Make the change. The original is in place before the document that names it, and goes after it."""
        if self.staged is None:
            _retry(self.path.unlink)
            if self.original is not None:
                with contextlib.suppress(OSError):
                    self.original.unlink()
            return
        if self.source is not None and self.original is not None and not self.original.exists():
            self.original.parent.mkdir(parents=True, exist_ok=True)
            half = self.staged.with_name("original")
            shutil.copyfile(self.source, half)
            os.replace(half, self.original)
        with self.staged.open("rb+") as file:
            os.fsync(file.fileno())
        staged, path = self.staged, self.path
        _retry(lambda: os.replace(staged, path))


def _retry(do: Any, *, times: int = 20) -> None:
    """Windows refuses a rename while another process reads the file: wait a little and try again."""
    import time

    for left in range(times, 0, -1):
        try:
            do()
            return
        except PermissionError:
            if left == 1:
                raise
            time.sleep(0.05)
