"""What each route gives, and how it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.desk import Desk
from assistant.storage import Store
from assistant.storage.receipts import Receipts
from corpus.errors import DatabaseUnavailable

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


def test_no_cookie_and_a_strict_policy_on_every_route(app: FastAPI, client: TestClient) -> None:
    """Nothing of others is loaded and nothing is kept in the browser unasked, whatever is asked for and however it ends."""
    asked = [(method, path) for path, item in app.openapi()["paths"].items() for method in item]
    asked += [("get", path) for path in ("/", "/van-ban", "/rieng-tu", "/static/app.css", "/khong-co", "/openapi.json")]
    asked += [("post", "/")]
    for method, path in asked:
        given = {"json": {}} if method == "post" else {}
        headers = client.request(method, path, **given).headers
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert policy.pop("default-src") == "'none'", path
        assert {source for sources in policy.values() for source in sources.split()} <= {"'none'", "'self'", "data:"}
        assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "set-cookie" not in headers, path
        assert path.startswith("/static/") or headers["cache-control"] == "no-store", path


def test_plain_asking_sets_no_cookie(client: TestClient) -> None:
    """Asking by each way leaves nothing in the browser."""
    answers = [
        client.post("/api/v1/ask", json=QUESTION),
        client.post("/api/v1/ask/stream", json=QUESTION),
        client.post("/", data={"q": QUESTION["question"]}),
        client.get("/", params={"q": QUESTION["question"]}),
    ]

    assert [answer.status_code for answer in answers] == [200] * 4
    assert not client.cookies
    assert not any("set-cookie" in answer.headers for answer in answers)


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("/api/v1/compare", {"old": "qd-124-2023", "new": "khong-co"}),
        ("/api/v1/documents/khong-co", {}),
        ("/api/v1/answers/khong-co", {}),
        ("/api/v1/files/khong-co", {}),
    ],
)
def test_what_is_not_there_is_told_as_such(client: TestClient, path: str, params: dict[str, str]) -> None:
    """A key that opens nothing is 404 with what to do."""
    answer = client.get(path, params=params)

    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "TL-721")


def test_compare_puts_what_changed_first(client: TestClient) -> None:
    """Both sides name their provision; of what both speak of, what stayed comes after what changed."""
    rows = client.get("/api/v1/compare", params={"old": "qd-124-2023", "new": "qd-366-2025"}).json()["rows"]
    changed = [row["changed"] for row in rows if row["left"] and row["right"]]

    assert changed == sorted(changed, reverse=True)
    assert any(
        row["left_key"].startswith("qd-124-2023/") and row["right_key"].startswith("qd-366-2025/") for row in rows
    )


def test_rules_tell_each_value_with_its_days_and_provision(client: TestClient) -> None:
    """The values of a rule follow without a gap, newest first, each on a provision that opens."""
    (rule,) = [one for one in client.get("/api/v1/rules").json() if one["id"] == "excellent_quota_member"]
    values = rule["values"]

    assert values[0]["until"] is None
    assert values[0]["amount"] == "1/5"
    assert [one["until"] for one in values[1:]] == [one["since"] for one in values[:-1]]
    for value in values:
        assert client.get(f"/api/v1/provisions/{value['cite']}").status_code == 200


def test_search_finds_what_applied_on_the_day(client: TestClient) -> None:
    """Asked of 2019 the rules of 2018 come first; without accents the same as with."""
    then = client.get("/api/v1/search", params={"q": "tỷ lệ xuất sắc", "on": "2019-12-01", "k": 3}).json()
    bare, full = (
        client.get("/api/v1/search", params={"q": q, "k": 3}).json() for q in ("ty le xuat sac", "tỷ lệ xuất sắc")
    )

    assert "2018" in then[0]["line"] or "2019" in then[0]["line"]
    assert bare[0]["key"] == full[0]["key"]


@pytest.mark.parametrize("given", [0, 1.5, "0", "31/12/2025", True, "2025-02-30"])
def test_day_is_written_out_and_never_a_number(client: TestClient, given: object) -> None:
    """A number was once read as seconds since 1970, and the answer held for that day."""
    body = client.post("/api/v1/ask", json={**QUESTION, "as_of": given})
    query = client.get("/api/v1/search", params={"q": "xuất sắc", "on": str(given)})

    assert (body.status_code, query.status_code) == (422, 422)
    assert "năm-tháng-ngày" in body.json()["error"]["message"]


def test_body_of_another_kind_is_told_which_kind_is_read(client: TestClient) -> None:
    """XML gets 415 and the kinds that are taken."""
    answer = client.post("/api/v1/ask", content=b"<a/>", headers={"content-type": "application/xml"})

    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "TL-724")


def test_storage_that_fails_is_told_as_not_ready(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is acknowledged that could not be kept; health still lives, readiness does not."""

    def broken(*_: Any, **__: Any) -> None:
        raise DatabaseUnavailable("Không ghi được vào nơi lưu.")

    monkeypatch.setattr(Store, "record", broken)
    monkeypatch.setattr(Receipts, "get", broken)
    answer = client.post("/api/v1/ask", json=QUESTION)

    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "TL-771")
    assert int(answer.headers["retry-after"]) >= 1
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_failure_of_the_program_tells_a_number_and_no_words(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What went wrong is in the log under that number, without the question."""

    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("bimatxyz")

    monkeypatch.setattr(Desk, "ask", broken)
    answer = client.post("/api/v1/ask", json=QUESTION)

    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "TL-729")
    assert len(answer.json()["error"]["reference"]) == 8
    assert "bimatxyz" not in answer.text
    assert answer.headers["content-security-policy"]


def test_metrics_tell_counts_and_no_words(client: TestClient) -> None:
    """What was asked is in no meter, an address that was made up is in no label."""
    client.post("/api/v1/ask", json={"question": "bimatxyz là gì"})
    client.get("/bimatxyz")
    text = client.get("/metrics").text

    assert 'troly_requests_total{method="POST",route="/api/v1/ask",status="200"}' in text
    assert "bimatxyz" not in text


def test_disciplines_are_listed_for_programs_and_in_the_form(client: TestClient) -> None:
    """Nobody has to guess how a discipline is written."""
    listed = {one["name"]: one for one in client.get("/api/v1/calc").json()}["highest"]["fields"]
    choices = {one["name"]: one["choices"] for one in listed}
    page = client.get("/tinh/muc-cao-nhat").text

    assert list(choices["discipline"].values()) == ["không", "khiển trách", "cảnh cáo", "cách chức", "khai trừ"]
    assert choices["member_discipline"] == choices["discipline"]
    assert list(choices["civil_rating"])[-1] == "khong-phai"
    for key in ("ky_luat", "ky_luat_thanh_vien", "xep_loai_cong_chuc"):
        assert f'<select id="m-{key}"' in page
    assert '<option value="khien-trach">Khiển trách</option>' in page


def test_calculator_takes_numbers_as_json_has_them(client: TestClient) -> None:
    """28.125 is no 28.125 of thousands; a list is nothing that a field can hold."""
    counted = client.post("/api/v1/calc/ty-le", json={"tot": 28, "xuat_sac": 6.0, "don_vi_noi_troi": False})
    scored = client.post("/api/v1/calc/diem", json={"diem": 28.125, "ngay": "2025-12-01"})
    refused = client.post("/api/v1/calc/ty-le", json={"tot": [28]})

    assert counted.json()["figures"]["excellent"] == 6
    assert "28,125 điểm" in scored.json()["says"]
    assert refused.status_code == 422


@pytest.mark.parametrize(
    "address", ["/api/v1/timeline?on=2025-02-30", "/api/v1/rules?on=abc", "/api/v1/search?q=a&day=1"]
)
def test_query_the_route_does_not_know_is_refused(address: str, client: TestClient) -> None:
    """As a field of a body is: passed over in silence it would look heeded."""
    told = client.get(address)

    assert told.status_code == 422
    assert "không có mục này" in told.json()["error"]["message"]


def test_refusals_name_the_limit_and_no_place_of_broken_json(client: TestClient) -> None:
    """“1” was once named as a field: it was the place of a letter."""
    broken = client.post("/api/v1/calc/ty-le", content="{a", headers={"Content-Type": "application/json"})
    small = client.get("/api/v1/search", params={"q": "a", "k": 0})
    none = client.post("/api/v1/check/groups", json={"groups": []})
    told = [one.json()["error"]["message"] for one in (broken, small, none)]

    assert "nội dung: không đúng cú pháp JSON" in told[0]
    assert "phải từ 1 trở lên" in told[1]
    assert "phải có ít nhất 1 mục" in told[2]
