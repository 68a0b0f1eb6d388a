"""The files a corpus is read from: where they are shipped, what they are named, and a digest of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from corpus.topics import ASKED
from corpus.topics import SHIPPED as TOPICS
from corpus.wording import SHIPPED as WORDINGS

SHIPPED = Path(__file__).parent / "documents"


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


def sha256_of(path: Path) -> str:
    """The digest of a file's bytes."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            found.update(piece)
    return found.hexdigest()


@lru_cache(maxsize=4)
def _digest_of(*folders: Path) -> str:
    found = hashlib.sha256()
    for folder in (*folders, *((WORDINGS,) if SHIPPED in folders else ())):
        for path in sorted(folder.glob("*.yaml")):
            found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    found.update(TOPICS.read_bytes() + ASKED.read_bytes())
    return found.hexdigest()
