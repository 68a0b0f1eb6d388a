"""Word files: paragraphs, lists with their numbers, tables, text boxes and footnotes, in reading order."""

from __future__ import annotations

import re
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from corpus.ingest.legacy import convert, font_encoding, is_capital_font
from corpus.ingest.line import Extract, Line
from corpus.ingest.numbering import W, read_numbering
from corpus.ingest.opening import open_word
from corpus.ingest.plain import converted
from corpus.ingest.runs import boxes_of, font_of, runs_of
from corpus.ingest.scan import Step
from corpus.ingest.tidy import tidy
from corpus.ingest.word_styles import WordStyles

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A table that only sets the head or the signatures side by side.
_LAYOUT = re.compile(
    r"ĐẢNG CỘNG SẢN|CỘNG H[ÒO][ÀA] XÃ HỘI|Nơi nhận|N[ƠO]I NH[ẬA]N|T/M |TM\.|K/T|KT\.|Số\s*:?\s*[\d….]*\s*[-/]|tháng.{0,6}năm",
    re.IGNORECASE,
)


def read_word(data: bytes, step: Step | None = None) -> Extract:
    """A Word file as lines, one a paragraph or table row.

    Raises:
        UnreadableFile: the file is damaged.
    """
    return WordReader(open_word(data)).extract(step)


class WordReader:
    """A document's text, whatever font and list it was typed in."""

    def __init__(self, document: WordDocument) -> None:
        self.document = document
        self.numbering = read_numbering(self._part("numbering"))
        self.styles = WordStyles(document)
        self.lines: list[Line] = []
        self.page = 1
        self.old: str | None = None

    def extract(self, step: Step | None) -> Extract:
        body = self.document.element.body
        total = len(body)
        for done, child in enumerate(body.iterchildren(), 1):
            self._take(child)
            if step is not None and done % 500 == 0:
                step(done, total, "đọc đoạn")
        self._notes()
        return Extract(tuple(self.lines), self.old or "docx", self.page, converted(self.old))

    def _part(self, name: str) -> Any:
        for relation in self.document.part.rels.values():
            if relation.reltype.endswith(f"/{name}") and not relation.is_external:
                return parse_xml(relation.target_part.blob)
        return None

    def _walk(self, holder: Any) -> None:
        for child in holder.iterchildren():
            self._take(child)

    def _take(self, child: Any) -> None:
        if child.tag == f"{W}p":
            self._paragraph(child)
        elif child.tag == f"{W}tbl":
            self._table(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
            self._walk(child)

    def _paragraph(self, paragraph: Any) -> None:
        mark = self._mark(paragraph)
        text = self.text(paragraph)
        if mark and text.strip():
            text = f"{mark} {text}"
        for part in text.split("\n"):
            self._add(part)
        for box in boxes_of(paragraph):
            self._walk(box)

    def _add(self, text: str, *, note: bool = False) -> None:
        self.lines.append(Line(len(self.lines) + 1, tidy(text), self.page, whole=True, note=note))

    def _mark(self, paragraph: Any) -> str:
        numbering = self.styles.numbering_of(paragraph)
        if numbering is None:
            return ""
        level, own = numbering.find(f"{W}ilvl"), numbering.find(f"{W}numId")
        depth = 0 if level is None else int(level.get(f"{W}val", 0))
        return self.numbering.next("" if own is None else own.get(f"{W}val", ""), depth)

    def text(self, paragraph: Any) -> str:
        """Text of the paragraph's own runs, those inserted too, each in Unicode whatever font it was typed in."""
        default = self.styles.font_of(paragraph)
        parts: list[tuple[str | None, bool, str]] = []
        for run in runs_of(paragraph):
            font = font_of(run) or default
            parts.append((font_encoding(font), is_capital_font(font), self._run(run)))
        joined: list[tuple[str | None, bool, str]] = []
        for encoding, capital, text in parts:
            if joined and joined[-1][:2] == (encoding, capital):
                joined[-1] = (encoding, capital, joined[-1][2] + text)
            else:
                joined.append((encoding, capital, text))
        return "".join(self._unicode(*part) for part in joined)

    def _unicode(self, encoding: str | None, capital: bool, text: str) -> str:
        if encoding is None or not text.strip():
            return text
        self.old = encoding
        fixed = convert(text, encoding)
        return fixed.upper() if capital else fixed

    def _run(self, run: Any) -> str:
        found = []
        for child in run.iterchildren():
            tag = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
            if tag == "t":
                found.append(child.text or "")
            elif tag == "tab":
                found.append(" ")
            elif tag in ("br", "cr"):
                self.page += child.get(f"{W}type") == "page"
                found.append("\n")
            elif tag == "lastRenderedPageBreak":
                self.page += 1
            elif tag == "noBreakHyphen":
                found.append("-")
            elif tag == "sym":
                found.append(tidy(chr(int(child.get(f"{W}char", "F0B7"), 16))))
            elif tag in ("footnoteReference", "endnoteReference"):
                found.append(child.get(f"{W}id", "").translate(_RAISED))
        return "".join(found)

    def _table(self, table: Any) -> None:
        rows = [
            list(row.iterchildren(f"{W}tc"))
            for row in table.iter(f"{W}tr")
            if next(row.iterancestors(f"{W}tbl")) is table
        ]
        texts = [
            [" ".join(text for text in map(self._plain_text, cell.iter(f"{W}p")) if text) for cell in row]
            for row in rows
        ]
        whole = " ".join(text for row in texts for text in row)
        single = len(rows) == 1 and len(rows[0]) == 1
        if single or (len(rows) <= 4 and max(map(len, rows), default=0) <= 2 and _LAYOUT.search(whole)):
            for row in rows:
                for cell in row:
                    self._walk(cell)
            return
        for row in texts:
            if any(row):
                self._add(" | ".join(row))

    def _plain_text(self, paragraph: Any) -> str:
        mark = self._mark(paragraph)
        text = tidy(self.text(paragraph))
        return f"{mark} {text}" if mark and text else text

    def _notes(self) -> None:
        for name in ("footnotes", "endnotes"):
            root = self._part(name)
            if root is None:
                continue
            for note in root.iter(f"{W}{name[:-1]}"):
                text = tidy(" ".join(self.text(paragraph) for paragraph in note.iter(f"{W}p")))
                if text and note.get(f"{W}type") not in ("separator", "continuationSeparator"):
                    self._add(f"{note.get(f'{W}id', '').translate(_RAISED)} {text}", note=True)
