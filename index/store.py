"""The built index on disk: its manifest, and when it may not be used."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from corpus.errors import StaleIndex

FORMAT = 8
REBUILD = "troly index build"
_ABANDONED = 3600.0  # seconds after which an unfinished build is nobody's


@dataclass(frozen=True)
class Manifest:
    """What an index was built from and how much it holds; `chunks` counts per document id, `total` in all.

    `checked` holds, for each document in its official words, the digest of what was found by its own headings.
    """

    format: int
    corpus: str
    encoder: str
    built: str
    units: int
    questions: int
    chunks: dict[str, int]
    total: int = 0
    checked: dict[str, str] = field(default_factory=dict)

    def save(self, folder: Path) -> None:
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        (folder / "manifest.json").write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """Raises: StaleIndex: there is no manifest, or it cannot be read by this version."""
        try:
            values = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            if values.get("format") != FORMAT:
                raise StaleIndex(f"Chỉ mục ở {folder} do bản khác dựng. Hãy chạy: {REBUILD}")
            return cls(**values)
        except (OSError, ValueError, TypeError, AttributeError):
            raise StaleIndex(f"Chỉ mục ở {folder} không đọc được. Hãy chạy: {REBUILD}") from None

    def check(self, *, corpus: str, encoder: str, folder: Path) -> None:
        """Raises: StaleIndex: the texts or the encoder are not those the index was built from."""
        if self.corpus != corpus:
            raise StaleIndex(f"Chỉ mục ở {folder} cũ hơn các văn bản. Hãy chạy: {REBUILD}")
        if self.encoder != encoder:
            raise StaleIndex(
                f"Chỉ mục ở {folder} dựng bằng bộ mã hóa {self.encoder}, không phải {encoder}. Hãy chạy: {REBUILD}"
            )


def address(home: Path, *, corpus: str, encoder: str) -> Path:
    """Where the index of these texts and this encoder lives: another corpus never meets another's index."""
    name = f"{corpus[:12]}-{encoder.replace(':', '-').replace('/', '-')[-24:]}-{FORMAT}"
    return home / "index" / name


def prune(home: Path, *, keep: Path, spare: int = 2) -> None:
    """Drop built indexes other than `keep` and the `spare` newest others, and what broken-off builds left an hour ago.

    Who serves from one holds it in memory, so that nothing under way is disturbed.
    """
    others = [path for path in (home / "index").glob("*") if path.is_dir() and path != keep]
    whole = [path for path in others if (path / "manifest.json").is_file() and "." not in path.name]
    ages = {path: _changed(path) for path in others}
    whole.sort(key=lambda path: ages[path], reverse=True)
    broken = [path for path in others if path not in whole and time.time() - ages[path] > _ABANDONED]
    for path in (*whole[spare:], *broken):
        shutil.rmtree(path, ignore_errors=True)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
