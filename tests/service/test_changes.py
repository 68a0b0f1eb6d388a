"""The page of what is new: works without a script, tells refusals in place, gives a Word document."""

from __future__ import annotations

import html
import re
from io import BytesIO

import pytest
from docx import Document as read_document
from fastapi import FastAPI
from fastapi.testclient import TestClient

from corpus.changes import changes
from corpus.changes.view import view

PAIR = "cu=qd-124-2023&moi=qd-366-2025"


def test_two_documents_are_compared_on_the_page(client: TestClient) -> None:
    """Figures first, every place a link that opens, both choices kept in the form."""
    page = client.get(f"/thay-doi?{PAIR}")
    links = set(re.findall(r'href="(/dieu-khoan/[^"]+)"', page.text))

    assert page.status_code == 200
    assert page.text.index("Con số") < page.text.index("Nội dung có khác")
    assert page.text.index("ít nhất 50%") < page.text.index("ít nhất 30%")
    assert "chưa đối chiếu" in page.text
    assert {client.get(link).status_code for link in sorted(links)[:12]} == {200}
    assert '<option value="qd-124-2023" selected>' in page.text
    assert "<script" not in page.text.partition("<main")[2]
    assert not re.search(r"\sstyle=|<style", page.text)


def test_page_without_a_choice_offers_the_versions_and_the_picture(client: TestClient) -> None:
    """Nobody needs to know a key: the versions that replaced each other are one press away."""
    page = client.get("/thay-doi")

    assert page.status_code == 200
    assert f'href="/thay-doi?{PAIR.replace("&", "&amp;")}"' in page.text
    assert page.text.count("<svg") == 2
    assert "Văn bản nào thay văn bản nào" in page.text


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("cu=qd-124-2023&moi=qd-124-2023", "cùng chỉ một văn bản"), ("cu=khong-co&moi=qd-366-2025", "Không thấy văn bản"),
        ("cu=qd-124-2023", "Chưa chọn đủ hai văn bản"), ("cu=qd-37-2021&moi=qd-366-2025", "Kho chỉ có danh tính"),
        ("cu=%3Cb%3E&moi=qd-366-2025", "Không thấy văn bản “&lt;b&gt;”"),
    ],
)  # fmt: skip
def test_refusal_is_told_above_the_form(client: TestClient, query: str, message: str) -> None:
    """What was chosen stays chosen; what was typed into the address comes back as text only."""
    for path in ("/thay-doi", "/thay-doi.docx"):
        page = client.get(f"{path}?{query}&moi=" if "moi" not in query else f"{path}?{query}")
        assert page.status_code == 422
        assert message in page.text
        assert 'name="cu"' in page.text


def test_comparison_is_given_as_a_word_document(client: TestClient) -> None:
    """A file with a name that says what it is, and the same figures inside."""
    given = client.get(f"/thay-doi.docx?{PAIR}")
    paper = read_document(BytesIO(given.content))

    assert given.status_code == 200
    assert 'filename="diem-moi-qd-366-2025-so-voi-qd-124-2023.docx"' in given.headers["content-disposition"]
    assert paper.tables[0].rows[1].cells[2].text.startswith("ít nhất 30%")


def test_documents_have_their_picture(client: TestClient) -> None:
    """All lines on the list, its own line beside a document, none where nothing was replaced."""
    whole, one, none = (client.get(f"/van-ban{path}").text for path in ("", "/qd-124-2023", "/nq-04-2016"))

    assert whole.count("<svg") == one.count("<svg") == 2
    assert "/van-ban/hd-43-2025" in whole.partition("<svg")[2]
    assert "/van-ban/hd-43-2025" not in one.partition("<svg")[2].partition("</figure>")[0]
    assert "<svg" not in none


@pytest.mark.parametrize(("old", "new"), [("qd-124-2023", "qd-366-2025"), ("hd-25-2023", "hd-43-2025")])
def test_program_is_given_what_the_page_shows(app: FastAPI, client: TestClient, old: str, new: str) -> None:
    """Every part, figures first, every place and every word that differs; one matching for page, command and program."""
    corpus = app.state.desk.assistant.corpus
    given = client.get("/api/v1/compare", params={"old": old, "new": new}).json()
    shown = view(corpus, changes(corpus, old, new))
    page = html.unescape(client.get("/thay-doi", params={"cu": old, "moi": new}).text)
    rows = [row for group in given["groups"] for row in group["rows"]]

    assert {key: value for key, value in given.items() if key != "rows"} == shown.as_dict()
    assert given["groups"][0]["id"] == "figures"
    assert [row["label"] for row in rows if row["label"] not in page] == []
    assert {place["key"] for row in rows for side in ("old", "new") for place in row[side]["places"]} <= set(
        re.findall(r'href="/dieu-khoan/([^"?]+)"', page)
    )


def test_words_that_differ_give_both_texts_back(client: TestClient) -> None:
    """Kept and taken out make the old text of the place, kept and given the new one."""
    given = client.get("/api/v1/compare", params={"old": "qd-124-2023", "new": "qd-366-2025"}).json()
    woven = [row for group in given["groups"] for row in group["rows"] if row["wording"]]

    assert woven
    for row in woven:
        for side, other in (("old", "given"), ("new", "taken")):
            told = "".join(piece["text"] for piece in row["wording"] if piece["op"] != other)
            text = client.get(f"/api/v1/provisions/{row[side]['places'][0]['key']}").json()["text"]
            assert told.split() == text.split(), row["label"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [("qd-124-2023", "qd-124-2023", "cùng chỉ một văn bản"), ("qd-37-2021", "qd-366-2025", "Kho chỉ có danh tính")],
)
def test_program_is_refused_what_the_page_refuses(client: TestClient, old: str, new: str, message: str) -> None:
    """A document against itself, or one of which only the identity is known, says so instead of finding no change."""
    answer = client.get("/api/v1/compare", params={"old": old, "new": new})

    assert answer.status_code == 422
    assert message in answer.json()["error"]["message"]
