"""One document of the library: its file, and what is kept of where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

ORIGINALS = "originals"  # the folder of the files that documents came from


@dataclass(frozen=True)
class Loaded:
    """One loaded document: its file, and where it came from (nothing is known of one put there by hand)."""

    id: str
    path: Path
    file: str = ""
    original: Path | None = None
    sha256: str = ""
    at: str = ""


def loaded_from(path: Path) -> Loaded:
    """What a file says of itself; one that cannot be read goes by its name."""
    try:
        top = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        known = top.get("loaded") or {}
        original = path.parent / ORIGINALS / Path(known["original"]).name if known.get("original") else None
        return Loaded(
            str(top["id"]), path, known.get("file", ""), original, known.get("sha256", ""), str(known.get("at", ""))
        )
    except (OSError, UnicodeDecodeError, yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError):
        return Loaded(path.stem, path)
