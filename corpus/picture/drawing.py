"""The drawing itself: a bar for each document's days, an arrow where another replaced it, a line for today.

Colours and sizes come from classes, so that a page under a strict policy can dress it; alone in a file it carries its
own style.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from textwrap import wrap
from xml.etree import ElementTree as Xml

from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.picture.axis import Axis, axis_for
from corpus.picture.lane import Lane, end, lanes, span, state
from corpus.picture.style import STYLE


@dataclass(frozen=True)
class Shape:
    """Measures of a picture in units of its own width: words above the bars on a phone, beside them on a desk."""

    width: int
    words: int  # where the bars begin
    row: int
    bar: int  # the bar's place in its row
    letters: int  # of a lane's title in one line


NARROW = Shape(width=344, words=4, row=60, bar=40, letters=34)
WIDE = Shape(width=752, words=300, row=44, bar=13, letters=74)
_HIGH = 12  # of a bar
_HEAD = 46


def timeline_svg(
    corpus: Corpus,
    *,
    today: date,
    focus: str | None = None,
    wide: bool = False,
    links: bool = True,
    styled: bool = False,
) -> str:
    """The picture as one SVG element; empty where `focus` has no lane. `styled` puts the style inside, for a file."""
    shown = lanes(corpus, focus=focus)
    if not shown:
        return ""
    shape = WIDE if wide else NARROW
    axis = axis_for(shown, today, left=shape.words, right=shape.width - 10)
    name = f"so-do-{'rong' if wide else 'hep'}"
    svg = Xml.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "class": f"timeline {'tl-wide' if wide else 'tl-narrow'}", "role": "group",
        "aria-labelledby": f"{name}-ten {name}-mo-ta",
    })  # fmt: skip
    Xml.SubElement(svg, "title", {"id": f"{name}-ten"}).text = "Sơ đồ văn bản thay thế nhau theo thời gian"
    Xml.SubElement(
        svg, "desc", {"id": f"{name}-mo-ta"}
    ).text = f"Mỗi thanh là thời gian áp dụng của một văn bản, mũi tên nối văn bản cũ với văn bản thay nó. Tính đến {say_day(today)}."
    if styled:
        Xml.SubElement(svg, "style").text = STYLE
        Xml.SubElement(svg, "rect", {"class": "tl-paper", "width": "100%", "height": "100%"})
    back = Xml.SubElement(svg, "g", {"aria-hidden": "true"})
    top = float(_HEAD)
    for lane in shown:
        top = _lane(svg, corpus, lane, axis, shape, top, today, focus, links)
    _years(back, axis, top)
    _today(svg, axis, today, top)
    svg.set("viewBox", f"0 0 {shape.width} {round(top + 8)}")
    return Xml.tostring(svg, encoding="unicode")


def _lane(
    svg: Xml.Element, corpus: Corpus, lane: Lane, axis: Axis, shape: Shape, top: float, today: date, focus: str | None,
    links: bool,
) -> float:  # fmt: skip
    """Draw a lane from `top`; returns where it ends."""
    group = Xml.SubElement(svg, "g")
    for line in wrap(lane.title, shape.letters, max_lines=2, placeholder=" …"):
        _text(group, line, 4, top + 14, "tl-lane")
        top += 18
    rows = {document.id: top + 6 + number * shape.row for number, document in enumerate(lane.documents)}
    for old, new in lane.arrows:
        _arrow(group, axis, corpus.documents[old], corpus.documents[new], rows, shape)
    for document in lane.documents:
        _document(group, corpus, document, axis, shape, rows[document.id], today, focus=focus, links=links)
    return top + 6 + len(lane.documents) * shape.row + 14


def _document(
    group: Xml.Element, corpus: Corpus, document: Document, axis: Axis, shape: Shape, top: float, today: date, *,
    focus: str | None, links: bool,
) -> None:  # fmt: skip
    kind, words = state(corpus, document, today)
    here = " tl-here" if document.id == focus else ""
    home = Xml.SubElement(group, "a", {"href": f"/van-ban/{document.id}"}) if links else group
    if links:  # the whole row answers a finger, not the letters alone
        Xml.SubElement(home, "rect", {
            "class": "tl-hit", "fill": "transparent", "x": "0", "y": f"{top}", "width": f"{shape.width}", "height": f"{shape.row - 4}",
        })  # fmt: skip
    since, until = document.in_force.since or axis.first, end(document, today)
    left, right = axis.at(since), axis.at(until)
    Xml.SubElement(home, "rect", {
        "class": f"tl-bar tl-{kind}{here}", "x": f"{left}", "y": f"{top + shape.bar}", "width": f"{max(3.0, right - left):.1f}",
        "height": f"{_HIGH}", "rx": "3",
    })  # fmt: skip
    _text(home, name_document(document, dated=False), 4, top + 15, f"tl-name{here}")
    told = span(document) if kind == "past" and document.in_force.until else f"{span(document)}, {words}"
    _text(home, told, 4, top + 31, "tl-days")


def _arrow(group: Xml.Element, axis: Axis, old: Document, new: Document, rows: dict[str, float], shape: Shape) -> None:
    """From the end of the old bar down to the beginning of the new one."""
    if new.in_force.since is None:
        return
    begin = axis.at(new.in_force.since)
    end = max(axis.at(old.in_force.until or new.in_force.since), axis.left) - 1
    tip = rows[new.id] + shape.bar - 1
    start = rows[old.id] + shape.bar + _HIGH
    turn = start + 5
    path = f"M{end:.1f} {start:.1f}V{turn:.1f}H{begin + 1.5:.1f}V{tip - 4:.1f}"
    Xml.SubElement(group, "path", {"class": "tl-arrow", "d": path})
    head = f"M{begin + 1.5:.1f} {tip:.1f}l-4 -7h8z"
    Xml.SubElement(group, "path", {"class": "tl-head", "d": head})


def _years(back: Xml.Element, axis: Axis, bottom: float) -> None:
    for day in axis.ticks():
        place = axis.at(day)
        Xml.SubElement(back, "path", {"class": "tl-year", "d": f"M{place} {_HEAD - 8}V{bottom:.1f}"})
        _text(back, str(day.year), place + 2, _HEAD - 12, "tl-tick")


def _today(svg: Xml.Element, axis: Axis, today: date, bottom: float) -> None:
    place = axis.at(today)
    Xml.SubElement(svg, "path", {"class": "tl-today", "d": f"M{place} 18V{bottom:.1f}"})
    _text(svg, f"Hôm nay {say_day(today)}", min(place, axis.right) + 4, 13, "tl-now-text")


def _text(home: Xml.Element, text: str, x: float, y: float, kind: str) -> None:
    Xml.SubElement(home, "text", {"class": kind, "x": f"{x:g}", "y": f"{y:g}"}).text = text
