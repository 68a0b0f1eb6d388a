"""Reading without a question: the 27 signs, the documents, and the ground they are read on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from eval.page import MOST, transfers
from tests.page.visit import Visit, at_phone, visiting

CHANGES = "/thay-doi?cu=qd-124-2023&moi=qd-366-2025"
DARK = "rgb(23, 22, 20)"
LIGHT = "rgb(255, 255, 255)"


def _ground(visit: Visit) -> str:
    return str(visit.page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_signs_are_found_by_description_while_typing(visit: Visit) -> None:
    """ "Lười học chính trị", with or without marks, leads to its sign; its words open in place."""
    visit.open("/bieu-hien")
    signs = visit.page.locator("#ket-qua ol > li")
    expect(signs).to_have_count(27)
    visit.shot("bieu-hien", whole=False)
    visit.page.fill("#q", "luoi hoc chinh tri")
    expect(visit.page.locator("#ket-qua p").first).to_contain_text("gần với")
    expect(signs.first).to_have_attribute("value", "3")
    visit.page.fill("#q", "12")
    expect(visit.page.locator("#ket-qua p").first).to_contain_text("mang số")
    expect(signs).to_have_count(1)
    expect(signs.first).to_contain_text("Nhóm 2, biểu hiện 3")
    visit.shot("tim-bieu-hien")
    signs.first.get_by_role("link").click()
    expect(visit.page.get_by_role("dialog").locator(".text")).not_to_be_empty()
    visit.page.keyboard.press("Escape")
    visit.page.fill("#q", "")
    expect(signs).to_have_count(27)


def test_documents_are_found_by_number_while_typing(visit: Visit) -> None:
    """What holds now stands first; a number narrows the list at once."""
    visit.open("/van-ban")
    expect(visit.page.locator("#ket-qua h2").first).to_contain_text("đang áp dụng")
    expect(visit.page.locator("#ket-qua li a").first).to_contain_text("Quy định 366-QĐ/TW")
    visit.page.fill("#q", "124-qd")
    expect(visit.page.locator("#ket-qua li")).to_have_count(2)
    visit.page.fill("#q", "khong co van ban nay")
    expect(visit.page.locator("#ket-qua")).to_contain_text("Không có văn bản nào khớp")


def test_every_place_fits_the_screen(visit: Visit) -> None:
    """The places are reached from the head of each page, by a menu on a phone."""
    for path in (
        "/van-ban",
        "/van-ban/qd-366-2025",
        "/rieng-tu",
        "/khong-co-trang-nay",
        "/tinh/toi-da",
        "/thay-doi",
        CHANGES,
    ):
        visit.open(path)
        visit.shot(re.sub(r"[^a-z0-9]+", "-", path.strip("/")), whole=not path.startswith("/van-ban"))
    if visit.width == "phone":
        menu = visit.page.locator(".menu")
        menu.locator("summary").click()
        visit.shot("cac-muc", whole=False)
        visit.page.keyboard.press("Escape")
        expect(menu.locator("nav")).to_be_hidden()
        expect(menu.locator("summary")).to_be_focused()
        menu.locator("summary").click()
    visit.page.get_by_role("link", name="27 biểu hiện").locator("visible=true").click()
    visit.page.wait_for_url("**/bieu-hien")


@at_phone
def test_unknown_address_is_a_page_with_a_code(visit: Visit) -> None:
    """A mistyped address is told as everything else is."""
    visit.open("/khong-co-trang-nay")

    expect(visit.page.locator("[data-problem]")).to_contain_text("TL-721")


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_ground_follows_the_device_until_one_is_chosen(browser: Browser, address: str, shots: Path, width: str) -> None:
    """Dark where the device is dark; a choice of one's own is remembered, and only that."""
    with visiting(browser, address, shots, width=width, color_scheme="dark") as visit:
        visit.open("/")
        assert _ground(visit) == DARK
        assert visit.page.evaluate("localStorage.length") == 0
        visit.shot("hoi-dap-nen-toi")
        if width == "phone":
            visit.page.locator(".menu summary").click()
        visit.page.get_by_role("button", name="Nền sáng").locator("visible=true").click()
        assert _ground(visit) == LIGHT
        visit.open("/bieu-hien")
        assert _ground(visit) == LIGHT


def test_first_load_is_light(browser: Browser, address: str) -> None:
    """On a weak line the first page is there with fewer than 200 KB."""
    found = transfers(browser, address)

    assert {"/", "/static/app.css", "/static/js/app.js", "/static/js/conversation.js"} <= set(found)
    assert 0 < sum(found.values()) <= MOST


def test_first_tab_skips_to_the_content(visit: Visit) -> None:
    """The keyboard need not walk through the head of every page."""
    visit.open("/bieu-hien")
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator(".skip")).to_be_focused()
    expect(visit.page.locator(".skip")).to_be_in_viewport()
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")

    expect(visit.page.locator("#q")).to_be_focused()
    outline = visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_nothing_moves_for_who_wants_no_motion(browser: Browser, address: str, shots: Path) -> None:
    """The sign of work stands still."""
    with visiting(browser, address, shots, reduced_motion="reduce") as visit:
        visit.open("/")
        name = "getComputedStyle(document.getElementById('tinh-trang'), '::before').animationName"
        visit.page.evaluate("document.getElementById('tinh-trang').textContent = 'Đang tìm…'")
        assert visit.page.evaluate(name) == "none"
        assert visit.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
