"""The page: asking without a script, every citation a link that opens, nothing from anywhere else."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

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
