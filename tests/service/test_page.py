"""The page: asking without a script, every citation a link that opens, nothing from anywhere else."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from markupsafe import escape

from assistant.calculator.functions import FUNCTIONS
from assistant.service import create_app
from assistant.service.limits import Limits
from assistant.settings import Settings

QUESTION = "chi bộ được xếp tối đa mấy đồng chí xuất sắc?"


def test_question_is_answered_on_the_page_with_links_that_open(client: TestClient) -> None:
    """A member on an old phone asks, reads the answer, and opens each provision."""
    page = client.post("/", data={"q": QUESTION})

    assert page.status_code == 200
    assert "20%" in page.text
    links = re.findall(r'href="(/(?:dieu-khoan|van-ban)/[^"]+)"', page.text)
    assert len(links) >= 2
    assert [client.get(link).status_code for link in links] == [200] * len(links)
    for number in re.findall(r'href="#([a-z0-9]+-\d+)"', page.text):
        assert f'id="{number}"' in page.text


def test_unreadable_day_is_told_and_the_question_kept(client: TestClient) -> None:
    """Nothing typed is lost to a slip in the date."""
    page = client.post("/", data={"q": QUESTION, "ngay": "31/12"})

    assert page.status_code == 422
    assert "TL-600" in page.text
    assert QUESTION in page.text


def test_what_is_typed_is_escaped(client: TestClient) -> None:
    """A question is text, never markup."""
    page = client.post("/", data={"q": "<script>alert(1)</script> là biểu hiện nào"})

    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


@pytest.mark.parametrize("path", ["/", "/van-ban", "/van-ban/qd-366-2025", "/bieu-hien", "/rieng-tu"])
def test_pages_load_nothing_from_elsewhere_and_set_no_cookie(client: TestClient, path: str) -> None:
    """The page works where the rest of the world cannot be reached."""
    page = client.get(path)

    assert page.status_code == 200
    assert not re.findall(r'(?:src|href|action)="(?!/|#)', page.text)
    assert "set-cookie" not in page.headers
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_all_27_signs_are_listed(client: TestClient) -> None:
    """The list is whole."""
    assert len(set(re.findall(r'href="(/dieu-khoan/nq-04-2016/nhom-\d/so-\d+)"', client.get("/bieu-hien").text))) == 27


def test_document_page_leads_to_its_provisions(client: TestClient) -> None:
    """Every document's page and every link on it opens."""
    for path in re.findall(r'href="(/van-ban/[^"]+)"', client.get("/van-ban").text):
        assert client.get(path).status_code == 200, path
    page = client.get("/van-ban/qd-124-2023").text
    assert "/van-ban/qd-366-2025" in page
    assert "/dieu-khoan/qd-124-2023/" in page


def test_unknown_address_says_where_to_look(client: TestClient) -> None:
    """An old link ends in a sentence and two ways on."""
    page = client.get("/dieu-khoan/khong-co")

    assert page.status_code == 404
    assert "danh mục văn bản" in page.text


HTML = {"Accept": "text/html"}


def test_failure_is_a_page_for_people_and_json_for_machines(client: TestClient) -> None:
    """The one shape of errors, worn two ways; the headers that protect stay on both."""
    page = client.get("/khong-co", headers=HTML)
    machine = client.get("/api/v1/khong-co", headers=HTML)

    assert (page.status_code, machine.status_code) == (404, 404)
    assert page.headers["content-type"].startswith("text/html")
    assert "TL-721" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert machine.json()["error"]["code"] == "TL-721"


def test_file_too_large_is_told_as_a_page(client: TestClient) -> None:
    """Without a script too, an officer reads why and what to do."""
    page = client.post("/kiem-tra", files={"tep": ("a.txt", b"a" * (22 * 1024 * 1024))}, headers=HTML)

    assert page.status_code == 413
    assert "TL-723" in page.text
    assert "Tách nhỏ" in page.text


def test_slow_hand_is_told_when_to_come_back(settings: Settings) -> None:
    """The rate of one client refuses a page with a page, and says how long to wait."""
    with TestClient(create_app(settings, limits=Limits(rate=0.1, burst=1))) as hasty:
        hasty.get("/rieng-tu", headers=HTML)
        page = hasty.get("/rieng-tu", headers=HTML)

    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) > 0
    assert "TL-725" in page.text
    assert f"Chờ {page.headers['Retry-After']} giây" in page.text


def test_every_calculation_has_a_form_that_works_by_address(client: TestClient) -> None:
    """All functions are listed, and the example each one gives, typed into its form, computes."""
    listed = set(re.findall(r'href="/tinh/([a-z0-9-]+)"', client.get("/tinh").text))

    assert listed == {function.key for function in FUNCTIONS.values()}
    for function in FUNCTIONS.values():
        given = dict(part.split("=", 1) for part in shlex.split(function.example)[3:])
        page = client.get(f"/tinh/{function.key}", params=given)
        assert page.status_code == 200, function.key
        assert "<h3>Các bước</h3>" in page.text, function.key
        for value in given.values():
            assert all(escape(part) in page.text for part in re.split("[:;/ ]+", value)), function.key


def test_group_of_an_odd_name_is_one_group(client: TestClient) -> None:
    """A semicolon in a name does not make two groups; a missing count is told."""
    page = client.get("/tinh/nhieu-nhom", params={"ten": "A; B: C", "tot": "28", "xuat_sac": "7"})
    wrong = client.get("/tinh/nhieu-nhom", params={"ten": "A", "tot": "hai", "xuat_sac": "7"})

    assert "A, B: C: 28 tốt, 7 xuất sắc" in page.text
    assert wrong.status_code == 422
    assert 'value="hai"' in wrong.text


def test_who_has_no_id_is_kept_nothing_of(client: TestClient) -> None:
    """Without a cookie and a script there is nothing to take along and nothing to delete."""
    assert client.get("/du-lieu-cua-toi/tai-ve").json() == {}
    assert "Đã xóa 0 bản ghi" in client.post("/du-lieu-cua-toi/xoa").text
    assert client.get("/luyen-tap/cau", follow_redirects=False).headers["location"] == "/luyen-tap"


def test_receipt_opens_for_anyone_with_its_number(client: TestClient) -> None:
    """The address of an answer is its key; a wrong one ends kindly."""
    receipt = client.post("/api/v1/ask", json={"question": QUESTION}).json()["receipt"]

    assert "20%" in client.get(f"/cau-tra-loi/{receipt}").text
    for wrong in ("a" * 16, "%00", "a" * 500):
        page = client.get(f"/cau-tra-loi/{wrong}")
        assert page.status_code == 404
        assert "Hỏi lại" in page.text or "TL-721" in page.text


def test_receipt_leads_to_the_bot_where_one_is_named(client: TestClient, app: FastAPI) -> None:
    """The answer goes on in Telegram under its number; an office without a bot shows no such link."""
    receipt = client.post("/api/v1/ask", json={"question": QUESTION}).json()["receipt"]
    assert "t.me" not in client.get(f"/cau-tra-loi/{receipt}").text

    before = app.state.settings
    app.state.settings = replace(before, telegram_name="tro_ly_bot")
    try:
        page = client.get(f"/cau-tra-loi/{receipt}").text
    finally:
        app.state.settings = before
    assert f'href="https://t.me/tro_ly_bot?start={receipt}"' in page


_FOREIGN = re.compile(
    r"\b(?:the|and|with|error|loading|submit|close|open|search|file|upload|download|copy|link|menu|dark|light|next|quiz|home)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "path",
    ["/", "/tinh", "/tinh/muc-cao-nhat", "/kiem-tra", "/van-ban", "/bieu-hien", "/luyen-tap", "/du-lieu-cua-toi", "/rieng-tu", "/khong-co"],
)  # fmt: skip
def test_page_speaks_vietnamese_alone(client: TestClient, path: str) -> None:
    """No word of the program's own language reaches the reader."""
    body = client.get(path, headers=HTML).text.partition("<body>")[2]
    labels = " ".join(re.findall(r'(?:aria-label|placeholder|title)="([^"]*)"', body))

    assert _FOREIGN.findall(f"{re.sub('<[^>]*>', ' ', body)} {labels}") == []


def test_place_is_chosen_and_kept_in_the_form(client: TestClient) -> None:
    """Where one works is among the places that have documents."""
    page = client.post("/", data={"q": "hạn kiểm điểm là ngày nào", "noi": "Lai Châu"}).text

    assert "<option selected>Lai Châu</option>" in page
