"""What a paragraph of a Word file has from its style: the list that numbers it, the font it is typed in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument

from corpus.ingest.numbering import W
from corpus.ingest.runs import font_of


class WordStyles:
    """The styles of a document, each with those it is based on."""

    def __init__(self, document: WordDocument) -> None:
        self._elements = {each.style_id: each.element for each in document.styles}
        self._defaults = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault")
        self._fonts: dict[str | None, str | None] = {}

    def numbering_of(self, paragraph: Any) -> Any:
        """The numbering the paragraph bears itself, else the nearest its style has; None where it is in no list."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        found = (element.find(f"{W}pPr/{W}numPr") for element in self._chain(_style_of(paragraph)))
        return own if own is not None else next((one for one in found if one is not None), None)

    def font_of(self, paragraph: Any) -> str | None:
        """The font of the paragraph's style, of those it is based on, or of the document."""
        name = _style_of(paragraph)
        if name not in self._fonts:
            self._fonts[name] = self._font_named(name)
        return self._fonts[name]

    def _font_named(self, name: str | None) -> str | None:
        own = next((font for element in self._chain(name) if (font := font_of(element))), None)
        if own:
            return own
        normal = next((element for element in self._elements.values() if _is_normal(element)), None)
        found = None if normal is None else font_of(normal)
        return found or (None if self._defaults is None else font_of(self._defaults))

    def _chain(self, name: str | None) -> Iterator[Any]:
        """The style and those it is based on, as far as they are there."""
        seen: set[str] = set()
        while name is not None and name in self._elements and name not in seen:
            seen.add(name)
            element = self._elements[name]
            yield element
            base = element.find(f"{W}basedOn")
            name = None if base is None else base.get(f"{W}val")


def _style_of(paragraph: Any) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    found: str | None = None if style is None else style.get(f"{W}val")
    return found


def _is_normal(element: Any) -> bool:
    return bool(element.get(f"{W}default") == "1" and element.get(f"{W}type") == "paragraph")
