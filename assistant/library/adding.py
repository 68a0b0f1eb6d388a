"""A document taken into the library or out of it: its index is complete before the library changes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from assistant import clock
from assistant.assistant import build_index
from assistant.library.review import Review, review
from assistant.settings import Settings
from corpus.document import UNNAMED, Corpus
from corpus.errors import Unidentified
from corpus.library import Library
from corpus.load import load_corpus
from corpus.text import fold
from index.embed import encoder_for
from index.store import address

Progress = Callable[[str], None]
REVIEWS = "reviews"
_OF_A_PLACE = re.compile(
    r"\b(?:tinh uy|thanh uy|huyen uy|thi uy|quan uy|uy ban nhan dan|ubnd|so [a-z]|dang uy (?:xa|phuong|so|tinh))"
)
_NEEDED = {"title": "--title", "issuer": "--issuer", "kind": "--kind"}


def add(
    settings: Settings,
    values: Mapping[str, Any],
    source: Path | None,
    *,
    file: str | None = None,
    progress: Progress = lambda _: None,
) -> Review:
    """Take a document in (in the place of one of its id) and tell what must be looked at again.

    The index of the library as it will be is built first; then one rename makes the document part of it. Whatever
    stops the work before, the old library and its index serve on.

    Raises:
        Unidentified: the values do not say which document it is.
        DocumentError, Unreachable: the document cannot be taken; the message says why.
    """
    missing = [option for name, option in _NEEDED.items() if not values.get(name)]
    if missing:
        raise Unidentified(f"Chưa rõ văn bản: còn thiếu {', '.join(missing)}. Hãy ghi thêm các mục ấy rồi nạp lại.")
    library = Library(settings.data)
    shipped = load_corpus()
    local = values["issuer"] == UNNAMED or _OF_A_PLACE.search(fold(values["issuer"]))
    if not values.get("scope") and values["id"] not in shipped.documents and local:
        values = {
            **values,
            "scope": settings.scope or values["issuer"],
        }  # whose it is may be unclear, central it is not
    with library.with_document(values, source, at=clock.today(), file=file) as change:
        _build(settings, change.corpus, progress)
        assert change.document is not None
        found = review(shipped, change.corpus, change.document)
        change.commit()
    _keep(library, found)
    return found


def remove(settings: Settings, document_id: str, *, progress: Progress = lambda _: None) -> None:
    """Take a document out; what was shipped of it serves again.

    Raises:
        NotLoaded: it is not in the library.
    """
    library = Library(settings.data)
    change = library.without(document_id)
    _build(settings, change.corpus, progress)
    change.commit()
    (library.folder / REVIEWS / f"{document_id}.json").unlink(missing_ok=True)


def kept_review(library: Library, document_id: str) -> dict[str, Any] | None:
    """The review as it was when the document was loaded; None where none was kept."""
    try:
        found = json.loads((library.folder / REVIEWS / f"{document_id}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _build(settings: Settings, corpus: Corpus, progress: Progress) -> None:
    if settings.index is not None:
        progress("Chỉ mục đặt riêng không tự dựng lại. Sau khi nạp, hãy chạy: troly index build")
        return
    folder = address(settings.data, corpus=corpus.digest, encoder=encoder_for(settings.model).name)
    if not (folder / "manifest.json").is_file():
        build_index(settings, corpus=corpus, progress=progress)


def _keep(library: Library, found: Review) -> None:
    folder = library.folder / REVIEWS
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f"{found.document}.json.new"
    text = json.dumps({"at": clock.today().isoformat(), **found.as_dict()}, ensure_ascii=False, indent=1)
    half.write_text(text, encoding="utf-8")
    os.replace(half, folder / f"{found.document}.json")
