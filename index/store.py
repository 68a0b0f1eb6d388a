"""The built index on disk: its manifest, and when it may not be used."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import StaleIndex

FORMAT = 3
REBUILD = "troly index build"


@dataclass(frozen=True)
class Manifest:
    """What an index was built from and how much it holds; counts are per document id."""

    format: int
    corpus: str
    encoder: str
    built: str
    units: int
    questions: int
    chunks: dict[str, int]

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
