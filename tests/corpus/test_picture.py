"""The picture of what replaced what: sound, readable without colour, and fit for a page under a strict policy."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as Xml

import pytest

from corpus.picture import lanes, timeline_lines, timeline_svg
from corpus.picture.axis import axis_for
from corpus.picture.lane import ALONE

DAY = date(2026, 11, 27)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=[False, True], ids=["phone", "desk"])
def picture(shipped, request):
    return Xml.fromstring(timeline_svg(shipped, today=DAY, wide=request.param))


def test_every_lane_has_its_documents_in_order(shipped):
    """
    132, 124, 366 stand in one lane, oldest first, with an arrow from each to the next.
    """
    lane = next(lane for lane in lanes(shipped) if any(item.id == "qd-366-2025" for item in lane.documents))

    assert [item.id for item in lane.documents] == ["qd-132-2018", "qd-124-2023", "qd-366-2025"]
    assert lane.arrows == (("qd-132-2018", "qd-124-2023"), ("qd-124-2023", "qd-366-2025"))
    assert lane.title.startswith("Quy định về việc kiểm điểm")


def test_every_known_replacement_is_drawn_once(shipped, picture):
    """
    As many arrows as pairs in the corpus, and no document twice.
    """
    pairs = {
        (old, document.id)
        for document in shipped
        for old in document.replaces
        if old in shipped.documents and shipped.documents[old].in_force.since and document.in_force.since
    } | {
        (document.id, new)
        for document in shipped
        for new in document.replaced_by
        if document.in_force.since and shipped.documents[new].in_force.since
    }
    arrows = [one for one in picture.iter(f"{SVG}path") if one.get("class") == "tl-arrow"]
    links = [one.get("href") for one in picture.iter(f"{SVG}a")]

    assert len(arrows) == len(pairs)
    assert len(links) == len(set(links))
    assert "/van-ban/qd-366-2025" in links


def test_documents_that_stand_alone_share_the_last_lane(shipped):
    """
    Resolution 04 replaced nothing we hold, yet it is not left out.
    """
    last = lanes(shipped)[-1]

    assert last.title == ALONE
    assert "nq-04-2016" in {item.id for item in last.documents}
    assert last.arrows == ()


def test_picture_has_title_description_and_no_style_or_script(picture):
    """
    Read aloud it says what it is; a page that forbids inline style and scripts shows it all the same.
    """
    parts = {one.tag.removeprefix(SVG) for one in picture.iter()}
    named = picture.get("aria-labelledby").split()

    assert [one.get("id") for one in picture if one.get("id")] == named
    assert "27/11/2026" in picture.find(f"{SVG}desc").text
    assert not parts & {"style", "script", "image", "foreignObject"}
    assert not any("style" in one.attrib or any(name.startswith("on") for name in one.attrib) for one in picture.iter())


def test_nothing_is_drawn_outside(picture):
    """
    Bars, arrows and words begin inside the frame.
    """
    _, _, width, height = (float(part) for part in picture.get("viewBox").split())
    for one in picture.iter():
        if one.get("x") is not None:
            assert 0 <= float(one.get("x")) <= width
            assert 0 <= float(one.get("y")) <= height
            assert float(one.get("x")) + float(one.get("width", 0)) <= width + 3


def test_state_is_told_in_words_not_by_colour_alone(shipped):
    """
    A lapsed document shows both its days, one that applies says so.
    """
    svg = timeline_svg(shipped, today=DAY, focus="qd-124-2023")

    assert "04/10/2023 – 30/8/2025" in svg
    assert "từ 30/8/2025, đang hiệu lực" in svg


def test_focus_shows_the_documents_own_lane_and_marks_it(shipped):
    """
    On a document's page its own line, itself set apart.
    """
    svg = Xml.fromstring(timeline_svg(shipped, today=DAY, focus="hd-25-2023"))
    marked = [one.text for one in svg.iter(f"{SVG}text") if "tl-here" in one.get("class")]

    assert marked == ["Hướng dẫn 25-HD/BTCTW"]
    assert timeline_svg(shipped, today=DAY, focus="nq-04-2016") == ""


def test_file_of_its_own_is_dressed_and_has_no_links(shipped):
    """
    A picture saved to a file has its style inside and leads nowhere.
    """
    svg = Xml.fromstring(timeline_svg(shipped, today=DAY, links=False, styled=True))

    assert "prefers-color-scheme: dark" in svg.find(f"{SVG}style").text
    assert not list(svg.iter(f"{SVG}a"))


def test_day_before_a_document_shows_it_as_not_yet(shipped):
    """
    Looked at in 2024, Regulation 366 had not come yet and 124 applied.
    """
    told = "\n".join(timeline_lines(shipped, today=date(2024, 6, 1), focus="qd-366-2025"))

    assert "● Quy định 124-QĐ/TW (qd-124-2023): 04/10/2023 – 30/8/2025, đang hiệu lực ← thay 132-QĐ/TW" in told
    assert "● Quy định 366-QĐ/TW" not in told


def test_scale_keeps_days_in_order_and_at_the_edges(shipped):
    """
    What began before the scale stands at its edge; later days stand further right.
    """
    axis = axis_for(lanes(shipped), DAY, left=10, right=110)

    assert axis.at(date(2000, 1, 1)) == 10
    assert axis.at(date(2018, 3, 8)) < axis.at(date(2023, 10, 4)) < axis.at(DAY) <= 110
