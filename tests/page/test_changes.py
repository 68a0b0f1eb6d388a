"""What is new, on the page: chosen and compared, read on a phone, downloaded, the picture of what replaced what."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.page.visit import Visit, visiting

PAIR = "/thay-doi?cu=hd-25-2023&moi=hd-43-2025"


def test_versions_are_compared_by_choosing_them(visit: Visit) -> None:
    """A pair offered is one press away; figures stand first; a place opens; the table fits the screen."""
    visit.open("/thay-doi")
    visit.page.get_by_role("link", name="Hướng dẫn 43-HD/BTCTW so với Hướng dẫn 25-HD/BTCTW").click()
    expect(visit.page.locator("h1")).to_contain_text("Điểm mới của Hướng dẫn 43-HD/BTCTW")
    expect(visit.page.locator("#cu")).to_have_value("hd-25-2023")
    first = visit.page.locator("table.changes").first.locator("tbody tr").first
    expect(first).to_contain_text("trước ngày 15/02 năm sau")
    expect(first).to_contain_text("trước ngày 01/02 năm sau")
    visit.shot("thay-doi")


def test_comparison_is_downloaded_for_word(visit: Visit) -> None:
    """The file to attach comes under a name that says what it is."""
    visit.open(PAIR)
    with visit.page.expect_download() as download:
        visit.page.get_by_role("link", name="Tải bảng so sánh (Word)").click()

    assert download.value.suggested_filename == "diem-moi-hd-43-2025-so-voi-hd-25-2023.docx"


def test_comparison_works_without_a_script(unscripted: Visit) -> None:
    """Choosing two documents and pressing the button is all it takes."""
    unscripted.open("/thay-doi")
    unscripted.page.select_option("#cu", "qd-124-2023")
    unscripted.page.select_option("#moi", "qd-366-2025")
    unscripted.page.get_by_role("button", name="So sánh").click()
    expect(unscripted.page.locator("table.changes").first).to_contain_text("ít nhất 30%")


def test_picture_fits_and_its_names_lead_to_the_documents(visit: Visit) -> None:
    """One picture for this width, its letters no smaller than 12 px, each name a link."""
    visit.open("/thay-doi")
    picture = visit.page.locator("svg.timeline").locator("visible=true")
    expect(picture).to_have_count(1)
    smallest = picture.evaluate(
        "svg => Math.min(...[...svg.querySelectorAll('text:not(.tl-tick)')].map(t => parseFloat(getComputedStyle(t).fontSize)))"
        " * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    )
    outside = picture.evaluate(
        "svg => [...svg.querySelectorAll('text')].filter(t => t.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1"
        " || t.getBoundingClientRect().left < svg.getBoundingClientRect().left - 1).map(t => t.textContent)"
    )
    visit.shot("so-do")
    picture.get_by_role("link", name="Quy định 124-QĐ/TW").first.click()
    visit.page.wait_for_url("**/van-ban/qd-124-2023")

    assert smallest >= 12
    assert outside == []


@pytest.mark.parametrize(("width", "scheme"), [("phone", "dark"), ("desktop", "light")])
def test_axe_finds_nothing_serious_in_comparison_and_picture(
    browser: Browser, address: str, shots: Path, width: str, scheme: str
) -> None:
    """Contrast, names and order hold in both."""
    with visiting(browser, address, shots, width=width, color_scheme=scheme) as visit:
        for place in ("/thay-doi", PAIR, "/van-ban/qd-124-2023"):
            visit.open(place)
            found = Axe().run(visit.page).response["violations"]
            assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == [], place
            visit.shot(f"{scheme}{place.split('?')[0].replace('/', '-')}", whole=False)
