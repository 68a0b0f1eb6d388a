"""Runs of a Word paragraph and the font each was typed in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus.ingest.numbering import W

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = (f"{W}moveFrom", f"{W}del", _FALLBACK)


def runs_of(paragraph: Any) -> Iterator[Any]:
    """Runs of the paragraph itself: not of text boxes in it, not deleted or moved away."""
    for child in paragraph.iterchildren():
        if child.tag == f"{W}r":
            yield child
        elif child.tag not in _SKIPPED and isinstance(child.tag, str) and child.tag != f"{W}pPr":
            yield from runs_of(child)


def boxes_of(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(above.tag in _SKIPPED for above in box.iterancestors()):
            if next(box.iterancestors(f"{W}p")) is paragraph:
                yield box


def font_of(holder: Any) -> str | None:
    fonts = holder.find(f"{W}rPr/{W}rFonts")
    if fonts is None:
        return None
    found: str | None = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    return found
