"""Everyone's page: axe finds nothing serious on any place, light or dark, on a phone or a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.page.test_files import REPORT
from tests.page.visit import Visit, visiting

PLACES = (
    "/", "/tinh", "/tinh/muc-cao-nhat?diem=92&nhiem_vu=20&hoan_thanh=20", "/tinh/nhieu-nhom?ten=A&tot=28&xuat_sac=7",
    "/tinh/phan-tram?phan=a&tong=2", "/kiem-tra", "/van-ban?q=quy+định", "/van-ban/qd-124-2023", "/bieu-hien", "/thay-doi", "/thay-doi?cu=qd-124-2023&moi=qd-366-2025", "/luyen-tap",
    "/dieu-khoan/qd-124-2023/dieu-12/khoan-1/noi-dung-ty-le", "/du-lieu-cua-toi", "/rieng-tu", "/khong-co",
)  # fmt: skip
_SERIOUS = ("serious", "critical")


def _complaints(visit: Visit, place: str) -> list[str]:
    rules = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = Axe().run(visit.page, options=rules).response["violations"]
    return [
        f"{place}: {one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in _SERIOUS
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize(("width", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_axe_finds_nothing_serious(browser: Browser, address: str, shots: Path, width: str, scheme: str) -> None:
    """Names, contrast, order, what can be reached: on every place and on what opens in it."""
    with visiting(browser, address, shots, width=width, color_scheme=scheme) as visit:
        found = []
        for place in PLACES:
            visit.open(place)
            found += _complaints(visit, place)
        visit.open("/")
        visit.ask("Năm 2022 tỷ lệ xuất sắc tối đa là bao nhiêu?")
        found += _complaints(visit, "answer")
        visit.page.locator("article.answer a.chip").first.click()
        visit.page.locator("dialog[open] article").wait_for()
        found += _complaints(visit, "drawer")
        visit.open("/kiem-tra")
        visit.page.set_input_files("#tep", {"name": "a.txt", "mimeType": "text/plain", "buffer": REPORT.encode()})
        visit.page.get_by_role("button", name="Kiểm tra", exact=True).click()
        visit.page.locator(".paper").wait_for()
        found += _complaints(visit, "findings")
        visit.open("/luyen-tap")
        visit.page.get_by_role("button", name="Đồng ý và bắt đầu").click()
        visit.page.locator("label.option").first.click()
        found += _complaints(visit, "question")
        visit.page.get_by_role("button", name="Trả lời").click()
        visit.page.get_by_role("button", name="Câu tiếp").wait_for()
        found += _complaints(visit, "result")
    assert found == []
