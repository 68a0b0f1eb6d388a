"""From files to a corpus: strict, so that a wrong file is refused with its line and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from corpus.document import Corpus, Document
from corpus.document_file import load_document
from corpus.errors import DuplicateProvision, UnknownReplacement
from corpus.files import SHIPPED, digest_of, yaml_files
from corpus.marked import Marked
from corpus.overlay import join
from corpus.wording import worded


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
            if folder == SHIPPED:
                document = worded(document)
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
