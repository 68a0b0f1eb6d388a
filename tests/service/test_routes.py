"""What each route gives, and how it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

KEY = "khoa-quan-tri"
PERSON = {"X-Troly-Person": "abcdefghijklmnop0123"}
QUESTION = {"question": "đảng viên mới kết nạp 4 tháng có phải xếp loại không?"}


def test_ask_gives_an_answer_that_its_receipt_shows_again(client: TestClient) -> None:
    """What was answered can be shown again under its number, word for word."""
    told = client.post("/api/v1/ask", json=QUESTION).json()

    assert told["status"] == "answered"
    assert told["citations"]
    assert client.get(f"/api/v1/answers/{told['receipt']}").json()["text"] == told["text"]


def test_calculator_answers_in_words_and_lines(client: TestClient) -> None:
    """Of 28 rated good, 28 // 5 may be excellent."""
    finding = client.post("/api/v1/calc/ty-le", json={"tot": "28", "xuat_sac": "6", "ngay": "2025-12-01"}).json()

    assert (finding["figures"]["ceiling"], finding["verdict"]) == (28 // 5, "breached")
    assert finding["citation_lines"][0]["key"] == finding["citations"][0]


def test_groups_are_each_checked_alone(client: TestClient) -> None:
    """One group over its quota is not saved by another below it."""
    body = {"groups": [{"name": "A", "good": 28, "excellent": 5}, {"name": "B", "good": 10, "excellent": 4}]}
    outcomes = client.post("/api/v1/check/groups", json=body).json()["outcomes"]

    assert outcomes[0]["verdict"] == "holds"
    assert outcomes[1]["verdict"] != "holds"


def test_audit_marks_the_words_and_gives_a_copy(client: TestClient) -> None:
    """The wrong percentage is shown where it stands, and the annotated copy can be fetched."""
    report = "Chi bộ có 28/40 đảng viên, tỷ lệ 71% được xếp loại tốt.".encode()
    found = client.post("/api/v1/audit", files={"file": ("bao-cao.txt", report)}).json()
    (span,) = found["spans"][0]

    assert found["text_lines"][span["at"]]["text"][span["start"] : span["end"]] == found["findings"][0]["stated"]
    assert client.get(f"/api/v1/files/{found['download']}").content.startswith(b"PK")


def test_template_is_accepted_once_filled(client: TestClient) -> None:
    """The template comes as a workbook; empty it is refused with what to do."""
    sheet = client.get("/api/v1/check/template.xlsx").content
    answer = client.post("/api/v1/check", files={"file": ("mau.xlsx", sheet)})

    assert sheet.startswith(b"PK")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "TL-500")


def test_texts_are_found_by_key_and_all_27_signs_are_there(client: TestClient) -> None:
    """Every provision of the list of documents opens; the signs are three groups of nine."""
    one = client.get("/api/v1/provisions/qd-366-2025/dieu-11/khoan-1").json()
    old = client.get("/api/v1/documents/qd-124-2023").json()
    groups = client.get("/api/v1/signs").json()

    assert one["text_kind_label"] == "diễn đạt lại"
    assert old["replaced_by"] == ["qd-366-2025"]
    assert [len(group["signs"]) for group in groups] == [9, 9, 9]
    assert client.get("/api/v1/compare?old=qd-124-2023&new=qd-366-2025").json()["rows"]
    assert client.get("/api/v1/rules").json()[0]["values"]
    assert {"old": "qd-124-2023", "new": "qd-366-2025"} in client.get("/api/v1/timeline").json()["edges"]
    assert client.get("/api/v1/search", params={"q": "tỷ lệ xuất sắc", "k": 3}).json()[2]["line"]


def test_quiz_grades_and_the_person_takes_and_deletes_what_is_kept(client: TestClient) -> None:
    """An answer is graded with its provision; deletion leaves nothing."""
    item = client.post("/api/v1/quiz/next", json={}, headers=PERSON).json()["item"]
    given = {"item": item["id"], "option": item["options"][0]["id"]}
    result = client.post("/api/v1/quiz/grade", json=given, headers=PERSON).json()
    held = client.get("/api/v1/me/export", headers=PERSON).json()

    assert result["citations"]
    assert item["id"] in json.dumps(held)
    assert client.delete("/api/v1/me", headers=PERSON).json()["deleted"] >= 1
    assert item["id"] not in json.dumps(client.get("/api/v1/me/export", headers=PERSON).json())


def test_administration_opens_with_the_key_alone(client: TestClient) -> None:
    """Without the key nothing is told; with it feedback is there."""
    made = client.post("/api/v1/feedback", json={"key": "qd-366-2025/dieu-11/khoan-1", "comment": "sai"}).json()
    listed = client.get("/api/v1/admin/feedback", headers={"X-Admin-Key": KEY}).json()

    assert made["id"] in [one["id"] for one in listed]
    assert client.get("/api/v1/admin/feedback").status_code == 401
    assert client.get("/api/v1/admin/feedback", headers={"X-Admin-Key": "sai"}).status_code == 401


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        ("GET", "/api/v1/khong-co", {}, 404),
        ("PUT", "/api/v1/ask", {}, 405),
        ("POST", "/api/v1/ask", {"json": {}}, 422),
        ("POST", "/api/v1/ask", {"content": b"{", "headers": {"content-type": "application/json"}}, 422),
        ("POST", "/api/v1/ask", {"content": b"x" * 30_000_000}, 413),
        ("POST", "/api/v1/ask", {"content": iter([b"x" * 200_000] * 2)}, 413),
        ("GET", "/api/v1/provisions/khong-co", {}, 404),
        ("GET", "/api/v1/me/export", {}, 422),
    ],
)
def test_every_refusal_has_the_one_shape(
    client: TestClient, method: str, path: str, options: dict[str, Any], status: int
) -> None:
    """A program has one thing to read whatever went wrong."""
    answer = client.request(method, path, **options)

    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"code", "message", "action", "reference"}


def test_no_cookie_and_a_strict_policy_on_everything(client: TestClient) -> None:
    """Nothing of others is loaded and nothing is kept in the browser unasked."""
    for path in ("/healthz", "/api/v1/signs", "/khong-co"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
        assert "set-cookie" not in headers


def test_metrics_tell_counts_and_no_words(client: TestClient) -> None:
    """What was asked is in no meter, an address that was made up is in no label."""
    client.post("/api/v1/ask", json={"question": "bimatxyz là gì"})
    client.get("/bimatxyz")
    text = client.get("/metrics").text

    assert 'troly_requests_total{method="POST",route="/api/v1/ask",status="200"}' in text
    assert "bimatxyz" not in text
