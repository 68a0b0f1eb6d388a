"""What people leave and take back, on either database; what the administrator reads with the key alone."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.service import create_app
from assistant.service.limits import Limits
from assistant.settings import Settings

ADMIN = {"X-Admin-Key": "khoa-quan-tri"}
ADMIN_PATHS = ("/api/v1/admin/unanswered", "/api/v1/admin/feedback", "/api/v1/admin/counts")
ME = {"X-Troly-Person": "abcdefghijklmnop0123"}
OTHER = {"X-Troly-Person": "nguoi-khac-0123456789"}
LOST = {"question": "kiểm điểm năm 1990 của đồng chí Nguyễn Văn An làm thế nào"}
ARTICLE = "qd-366-2025/dieu-11/khoan-1"


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Iterator[TestClient]:
    """The service on a database of its own, of either kind, keeping texts as its operator said."""
    mine = replace(settings, data=tmp_path, keep_text=True)
    if request.param == "postgresql":
        mine = replace(mine, database=request.getfixturevalue("postgresql"))
    with TestClient(create_app(mine, limits=Limits(rate=0))) as client:
        yield client


def test_own_data_is_taken_along_and_deleted_whole(kept: TestClient) -> None:
    """Everything left is in the export; deletion leaves nothing of it, and nothing of another person's is touched."""
    receipt = kept.post("/api/v1/ask", json={"question": "mẫu 2B dùng cho ai"}, headers=ME).json()["receipt"]
    theirs = kept.post("/api/v1/ask", json={"question": "mẫu 2B dùng cho ai"}, headers=OTHER).json()["receipt"]
    remark = {"receipt": receipt, "helpful": False, "comment": "chưa đúng"}
    feedback = kept.post("/api/v1/feedback", json=remark, headers=ME).json()["id"]
    item = kept.post("/api/v1/quiz/next", json={}, headers=ME).json()["item"]
    chosen = {"item": item["id"], "option": item["options"][0]["id"]}
    kept.post("/api/v1/quiz/grade", json=chosen, headers=ME)
    held = kept.get("/api/v1/me/export", headers=ME).json()

    assert [one["id"] for one in held["receipts"]] == [receipt]
    assert [one["question"] for one in held["conversations"]] == ["mẫu 2B dùng cho ai"]
    assert [one["id"] for one in held["feedback"]] == [feedback]
    assert [one["item"] for one in held["attempts"]] == [item["id"]]
    assert ME["X-Troly-Person"] not in json.dumps(held)

    assert kept.delete("/api/v1/me", headers=ME).json()["deleted"] >= 4
    empty = kept.get("/api/v1/me/export", headers=ME).json()
    assert [name for name, rows in empty.items() if name != "person" and rows] == []
    assert kept.get(f"/api/v1/answers/{receipt}").status_code == 404
    assert kept.get(f"/api/v1/answers/{theirs}").status_code == 200


def test_receipt_shows_the_answer_word_for_word(kept: TestClient) -> None:
    """A shared answer reads as it was sent, its citations and findings with it."""
    told = kept.post("/api/v1/ask", json={"question": "chi bộ 28 tốt thì tối đa mấy xuất sắc"}).json()
    again = kept.get(f"/api/v1/answers/{told['receipt']}").json()

    assert {name: again[name] for name in told} == told
    assert again["question"] == "chi bộ 28 tốt thì tối đa mấy xuất sắc"


def test_follow_up_is_understood_within_its_thread_alone(kept: TestClient) -> None:
    """With an id and a thread the last question counts; without a thread nothing is remembered."""
    first, then = {"question": "chi bộ có 28 đồng chí tốt thì tối đa mấy xuất sắc"}, {"question": "còn 40 thì sao"}
    thread = {"thread": "chu-de-0001"}
    kept.post("/api/v1/ask", json={**first, **thread}, headers=ME)
    follow = kept.post("/api/v1/ask", json={**then, **thread}, headers=ME).json()
    kept.post("/api/v1/ask", json=first, headers=ME)
    alone = kept.post("/api/v1/ask", json=then, headers=ME).json()

    assert any(finding["figures"].get("ceiling") == 40 // 5 for finding in follow["findings"])
    assert alone["findings"] == []


def test_mistake_is_reported_on_its_provision_and_read_by_the_administrator(kept: TestClient) -> None:
    """A report names the provision it is about; the newest stands first, a day may be given."""
    kept.post("/api/v1/feedback", json={"key": ARTICLE, "helpful": False})
    kept.post("/api/v1/feedback", json={"key": ARTICLE, "comment": "Khoản này đã được sửa."})
    listed = kept.get("/api/v1/admin/feedback", headers=ADMIN, params={"since": "2020-01-01"}).json()
    later = kept.get("/api/v1/admin/feedback", headers=ADMIN, params={"since": "2999-01-01"}).json()

    assert [one["comment"] for one in listed] == ["Khoản này đã được sửa.", ""]
    assert {one["key"] for one in listed} == {ARTICLE}
    assert later == []


@pytest.mark.parametrize(
    "given",
    [{}, {"comment": "  "}, {"key": "khong-co"}, {"receipt": "khong-co", "comment": "sai"}, {"receipt": "a\0b"}],
)
def test_remark_on_nothing_is_not_taken(client: TestClient, given: dict[str, str]) -> None:
    """A remark is about an answer or a provision that exists, or has words of its own."""
    answer = client.post("/api/v1/feedback", json=given)

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "TL-720")


def test_administrator_reads_what_had_no_answer(kept: TestClient) -> None:
    """The same question is counted, its names masked; counts by outcome come beside."""
    for _ in range(3):
        kept.post("/api/v1/ask", json=LOST)
    (one,) = kept.get("/api/v1/admin/unanswered", headers=ADMIN).json()
    (count,) = kept.get("/api/v1/admin/counts", headers=ADMIN).json()
    later = kept.get("/api/v1/admin/unanswered", headers=ADMIN, params={"since": "2999-01-01"}).json()

    assert (one["count"], one["outcome"], count["count"]) == (3, "not_in_corpus", 3)
    assert "Văn An" not in one["text"]
    assert later == []


@pytest.mark.parametrize("path", ADMIN_PATHS)
@pytest.mark.parametrize("given", [{}, {"X-Admin-Key": ""}, {"X-Admin-Key": "sai"}, {"X-Admin-Key": "khoa-quan-tr"}])
def test_administration_is_closed_without_the_right_key(client: TestClient, path: str, given: dict[str, str]) -> None:
    """Without the key, with a wrong one or half of it, nothing is told."""
    answer = client.get(path, headers=given)

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "TL-728")
    assert client.get(path, headers=ADMIN).status_code == 200


def test_key_is_compared_in_constant_time(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a refusal takes tells nothing of the key."""
    compared: list[tuple[Any, Any]] = []
    plain = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda *both: compared.append(both) or plain(*both))
    client.get(ADMIN_PATHS[0], headers={"X-Admin-Key": "sai"})

    assert [type(side) for side in compared[0]] == [bytes, bytes]


def test_administration_stays_closed_where_no_key_is_set(settings: Settings) -> None:
    """No key set opens nothing, not even to an empty one."""
    with TestClient(create_app(replace(settings, admin_key=None), limits=Limits(rate=0))) as client:
        answers = [client.get(path, headers=given) for path in ADMIN_PATHS for given in ({}, {"X-Admin-Key": ""})]

    assert {answer.status_code for answer in answers} == {401}


@pytest.mark.parametrize("id", ["ngan", "x" * 65, "co dau cach 0123456789"])
def test_id_that_could_be_guessed_or_is_none_is_refused(client: TestClient, id: str) -> None:
    """An id is long and random, or it is not taken."""
    assert client.get("/api/v1/me/export", headers={"X-Troly-Person": id}).status_code == 422


def test_quiz_asks_grades_and_remembers(kept: TestClient) -> None:
    """Two persons train apart; what was missed is told as weak with the provision to read again."""
    missed = 0
    for _ in range(6):
        item = kept.post("/api/v1/quiz/next", json={"topic": "quy-dinh-366"}, headers=ME).json()["item"]
        assert item["topic"] == "quy-dinh-366"
        grade = {"item": item["id"], "option": item["options"][0]["id"]}
        result = kept.post("/api/v1/quiz/grade", json=grade, headers=ME).json()
        missed += not result["correct"]
        assert result["citations"][0]["line"]
    weak = kept.get("/api/v1/quiz/weak", headers=ME).json()

    assert result["total_count"] == 6
    assert sum(one["total"] - one["right"] for one in weak) == missed
    assert kept.get("/api/v1/quiz/weak", headers=OTHER).json() == []
    assert kept.post("/api/v1/quiz/next", json={"topic": "khong-co"}, headers=ME).status_code == 422
    lost = kept.post("/api/v1/quiz/grade", json={"item": "khong-co", "option": "a"}, headers=ME)
    assert (lost.status_code, lost.json()["error"]["code"]) == (422, "TL-780")
