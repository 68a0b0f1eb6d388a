"""From paragraphs to divisions, each at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.draft import Piece
from corpus.ingest.heading import CLOSING, OPENING, Growing, heading_of, mark_of
from corpus.ingest.levels import Chosen
from corpus.ingest.line import Line
from corpus.ingest.mark import WORDED, Mark, Rank
from corpus.ingest.numerals import roman
from corpus.ingest.weave import Paragraph
from corpus.text import fold

_CLOSES = re.compile(
    r"^(?:Thực hiện|Trên đây|Đề nghị|Yêu cầu|Nhận được|(?:Hướng dẫn|Quy định|Công văn|Kết luận|Thông báo|Chỉ thị|Nghị quyết|Kế hoạch) này)\b"
)


class Splitter:
    """Builds the pieces one paragraph after another."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.done: list[Growing] = []
        self.open: list[tuple[Chosen, str]] = []
        self.used: set[str] = set()
        self.items: dict[str, int] = {}
        self.prefix = ""
        self.list: Growing | None = None

    def run(self, paragraphs: Sequence[Paragraph]) -> list[Piece]:
        for paragraph in paragraphs:
            loose = not self.open and paragraph.chosen is not None and paragraph.chosen.mark.rank is Rank.BULLET
            if paragraph.chosen is not None and not loose:
                self._open(paragraph.chosen)
            elif not self.done:
                self.done.append(Growing(self._unique(OPENING), 0, None))
            elif paragraph.chosen is None:
                self._list(paragraph)
            self.done[-1].paragraphs.append(paragraph)
        self._close()
        follow = [*(after.level for after in self.done[1:]), *([0] if self.done else [])]
        return [self._piece(growing, deeper > growing.level) for growing, deeper in zip(self.done, follow, strict=True)]

    def _list(self, paragraph: Paragraph) -> None:
        """Items of a list without marks: after a colon, each ended by a semicolon but the last."""
        last = self.done[-1]
        before = last.paragraphs[-1].text
        item = last.chosen is None and "/" in last.at
        if not item and re.search(r":$", before) and re.search(r";(?: và| hoặc)?$", paragraph.text):
            self.list = last
        elif not item or self.list is None:
            return
        above = self.list
        if re.search(r";(?: và| hoặc)?$", before) or above is last:
            self.items[above.at + "/"] = self.items.get(above.at + "/", 0) + 1
            self.done.append(Growing(self._unique(f"{above.at}/y-{self.items[above.at + '/']}"), above.level + 1, None))
        else:
            self.done.append(Growing(self._unique(f"{above.at}/doan-2"), above.level + 1, None))
            self.list = None

    def _open(self, chosen: Chosen) -> None:
        depth = min(chosen.depth, len(self.open))
        del self.open[depth:]
        if chosen.mark.rank is Rank.ANNEX:
            self.prefix = ""
        elif chosen.restart and chosen.mark.rank is Rank.ARTICLE:
            self.prefix = self._unique("noi-dung-kem-theo") + "/"
        at = self._unique(self._at(chosen.mark, chosen.restart))
        self.open.append((chosen, at))
        self.done.append(Growing(at, len(self.open) - 1, chosen))

    def _at(self, mark: Mark, restart: bool) -> str:
        above = [at for _, at in self.open]
        parent = above[-1] + "/" if above else self.prefix
        rank = mark.rank
        if rank is Rank.ANNEX:
            return _annex(mark)
        if rank is Rank.ARTICLE:  # numbered through the chapters, so chapters are no part of its place
            annex = next((at for chosen, at in self.open if chosen.mark.rank is Rank.ANNEX), None)
            return f"{annex}/dieu-{_ascii(mark.written)}" if annex else f"{self.prefix}dieu-{_ascii(mark.written)}"
        if rank is Rank.PART:
            return f"{parent}phan-{roman(mark.number[0]) if not re.fullmatch('[A-E]', mark.written) else mark.written}"
        if rank in WORDED:
            return f"{parent}{rank.value}-{mark.written}"
        if rank is Rank.CAPITAL:
            return f"{parent}phan-{_ascii(mark.written)}"
        if rank is Rank.ROMAN:
            return f"{parent}muc-{mark.written}"
        if restart:
            parent = self._second_list(parent)
        last = parent.rstrip("/").rsplit("/", 1)[-1]
        if rank in (Rank.BULLET, Rank.BRACKET, Rank.LOW_ROMAN):
            self.items[parent] = self.items.get(parent, 0) + 1
            return f"{parent}y-{self.items[parent]}"
        if rank is Rank.LETTER:
            return f"{parent}diem-{'dd' if mark.written == 'đ' else mark.written}"
        if rank is Rank.DECIMAL:
            return self._decimal(mark)
        if last.startswith("dieu"):
            return f"{parent}khoan-{mark.number[0]}"
        if any(chosen.mark.rank in (Rank.ARABIC, Rank.DECIMAL, Rank.LETTER, Rank.BULLET) for chosen, _ in self.open):
            return f"{parent}{'y' if last.startswith(('diem', 'y')) else 'diem'}-{mark.number[0]}"
        if re.match(r"(?:muc|phan|tieu-muc|chuong)-", last):
            return f"{parent}tieu-muc-{mark.number[0]}"
        return f"{parent}muc-{mark.number[0]}"

    def _decimal(self, mark: Mark) -> str:
        """A decimal number holds its parents' numbers, so it replaces them in the place: ``muc-I/tieu-muc-2.1``."""
        holder, division = "", "tieu-muc"
        for chosen, at in self.open:
            own = chosen.mark
            if own.rank is Rank.DECIMAL:
                continue
            if own.rank is Rank.ARABIC and at.rsplit("/", 1)[-1].startswith("tieu-muc"):
                holder = at.rsplit("/", 1)[0] + "/" if "/" in at else ""
                continue
            holder = at + "/"
            if at.rsplit("/", 1)[-1].startswith(("dieu", "khoan", "diem")):
                division = "diem"
        return f"{holder or self.prefix}{division}-{mark.written}"

    def _second_list(self, parent: str) -> str:
        number = 2
        while f"{parent}doan-{number}" in self.used:
            number += 1
        self.used.add(f"{parent}doan-{number}")
        return f"{parent}doan-{number}/"

    def _unique(self, at: str) -> str:
        found, number = at, 2
        while found in self.used:
            found, number = f"{at}/doan-{number}", number + 1
        self.used.add(found)
        return found

    def _close(self) -> None:
        """A last formula ("Trên đây là …") belongs to the whole document, not to the last item."""
        if not self.done or len(self.done) < 2:
            return
        last = self.done[-1]
        if any(part.startswith("dieu-") for part in last.at.split("/")) or len(last.paragraphs) < 2:
            return
        if _CLOSES.match(last.paragraphs[-1].text):
            self.done.append(Growing(self._unique(CLOSING), 0, None, [last.paragraphs.pop()]))

    def _piece(self, growing: Growing, holds: bool) -> Piece:
        heading, body, titled = heading_of(growing, holds)
        numbers = [self.lines[at].number for paragraph in growing.paragraphs for at in paragraph.lines]
        text = "\n".join(paragraph.text for paragraph in growing.paragraphs)
        mark = mark_of(growing.paragraphs[0], growing.chosen.mark) if growing.chosen else ""
        return Piece(growing.at, heading, text, (min(numbers), max(numbers)), growing.level, body, titled, mark)


def _annex(mark: Mark) -> str:
    slug = {
        "Phụ lục": "phu-luc",
        "Mẫu": "mau",
        "Biểu mẫu": "mau",
        "Biểu": "bieu",
        "Văn bản kèm theo": "noi-dung-kem-theo",
    }[mark.word]
    number = mark.written.lower() if not re.fullmatch(r"[IVXLC]+", mark.written) else mark.written
    if slug == "phu-luc" and number.isdigit():
        number = str(int(number))
    series = re.match(r"-?\s*(HD\s*KĐ\.?\s*ĐG\s*\d{4})", f"{mark.sign}{mark.rest}".lstrip("-"))
    tail = "-" + "-".join(re.findall(r"[a-z0-9]+", fold(series.group(1)))) if series else ""
    return (f"{slug}-{number}" if number else slug) + tail


def _ascii(written: str) -> str:
    return written.replace("đ", "dd").replace("Đ", "DD")
