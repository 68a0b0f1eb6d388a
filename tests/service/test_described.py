"""The description of the service: whole, in Vietnamese, with examples that are what the service takes and gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.service.described import example_of

VIETNAMESE = re.compile("[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")
KEY = {"X-Admin-Key": "khoa-quan-tri"}


def operations(app: FastAPI) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in app.openapi()["paths"].items():
        for method, operation in item.items():
            yield method, path, operation


def in_words(text: str | None) -> bool:
    return bool(text and VIETNAMESE.search(text.lower()))


def validator(app: FastAPI, schema: dict[str, Any]) -> Any:
    whole = {**schema, "components": app.openapi()["components"]}
    return jsonschema.Draft202012Validator(whole, format_checker=jsonschema.FormatChecker())


def test_every_route_says_what_it_is_for_in_vietnamese(app: FastAPI) -> None:
    """Name, sentence and tag; the tags are explained."""
    tags = {tag["name"] for tag in app.openapi()["tags"] if in_words(tag["description"])}
    bare = [
        operation["operationId"]
        for _, _, operation in operations(app)
        if not (in_words(operation.get("summary")) and in_words(operation.get("description")))
        or not set(operation.get("tags", ())) <= tags
        or not operation.get("tags")
    ]

    assert len(list(operations(app))) > 34
    assert bare == []


def test_everything_sent_and_received_is_described(app: FastAPI) -> None:
    """Each parameter, each field of each body has its words."""
    bare = [
        f"{operation['operationId']} {parameter['name']}"
        for _, _, operation in operations(app)
        for parameter in operation.get("parameters", ())
        if not in_words(parameter.get("description", parameter["schema"].get("description")))
    ]
    for name, schema in app.openapi()["components"]["schemas"].items():
        bare += [
            f"{name}.{field}"
            for field, one in schema.get("properties", {}).items()
            if not in_words(one.get("description"))
        ]

    assert bare == []


def test_every_route_shows_a_request_and_its_answer(app: FastAPI) -> None:
    """A programmer starts from an example: the body or the parameters that must be sent, and what comes back."""
    lacking = []
    for _, _, operation in operations(app):
        id = operation["operationId"]
        lacking += [
            f"{id} body"
            for media in operation.get("requestBody", {}).get("content", {}).values()
            if "example" not in media
        ]
        lacking += [
            f"{id} {one['name']}"
            for one in operation.get("parameters", ())
            if one.get("required") and "example" not in one
        ]
        said = operation["responses"]["200"]
        lacking += [f"{id} answer"] * (not in_words(said["description"]) or not said.get("content"))
        lacking += [
            f"{id} {kind}"
            for kind, media in said["content"].items()
            if "example" not in media or not media.get("schema")
        ]

    assert lacking == []


def test_every_failure_of_every_route_has_the_one_shape(app: FastAPI) -> None:
    """Each status says its codes, shows each as an example, and tells when to come back where waiting helps."""
    wrong = []
    for _, _, operation in operations(app):
        answers = operation["responses"]
        assert {"405", "500"} <= set(answers), operation["operationId"]
        for status, answer in answers.items():
            if status == "200":
                continue
            media = answer["content"]["application/json"]
            fits = validator(app, media["schema"])
            told = [
                fits.is_valid(one["value"]) and one["value"]["error"]["code"] == code
                for code, one in media["examples"].items()
            ]
            good = told and all(told) and in_words(answer["description"])
            if not good or (status in ("429", "503")) != ("Retry-After" in answer.get("headers", {})):
                wrong.append(f"{operation['operationId']} {status}")

    assert wrong == []
    assert "HTTPValidationError" not in app.openapi()["components"]["schemas"]


def test_examples_are_what_the_schemas_say(app: FastAPI) -> None:
    """An example that the description itself forbids misleads."""
    wrong = []
    for _, _, operation in operations(app):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            if "file" not in media["example"]:
                wrong += [
                    f"{operation['operationId']} request: {one.message}"
                    for one in validator(app, media["schema"]).iter_errors(media["example"])
                ]
        media = operation["responses"]["200"]["content"].get("application/json")
        if media is not None:
            wrong += [
                f"{operation['operationId']} answer: {one.message}"
                for one in validator(app, media["schema"]).iter_errors(media["example"])
            ]

    assert wrong == []


@pytest.fixture(scope="module")
def made(client: TestClient) -> dict[str, str]:
    """What some examples stand on: a receipt, a file to fetch, a question put."""
    receipt = client.post("/api/v1/ask", json={"question": "mẫu 2B dùng cho ai"}).json()["receipt"]
    files = {"file": ("bao-cao.txt", "Chi bộ có 28/40 đảng viên, tỷ lệ 71%.".encode())}
    item = client.post("/api/v1/quiz/next", json={}, headers=example_of("grade")["header"]).json()["item"]
    one = {"item": item["id"], "option": item["options"][0]["id"]}
    return {**one, "receipt": receipt, "key": client.post("/api/v1/audit", files=files).json()["download"]}


def _standing(id: str, made: dict[str, str]) -> dict[str, str]:
    """What of an example's body must exist before it is sent."""
    if id == "grade":
        return {"item": made["item"], "option": made["option"]}
    return {"receipt": made["receipt"]} if id == "feedback" else {}


def test_each_example_is_taken_and_answered_as_described(
    app: FastAPI, client: TestClient, made: dict[str, str]
) -> None:
    """Sent as it stands, every example gets a 200 whose body is the one described, no field more or less."""
    wrong = []
    order = sorted(operations(app), key=lambda one: one[0] == "delete")  # its own data last
    for method, path, operation in order:
        id = operation["operationId"]
        given = example_of(id)
        at = {
            **given.get("path", {}),
            **({"receipt": made["receipt"]} if id == "receipt" else {}),
            **({"key": made["key"]} if id == "download" else {}),
        }
        sent: dict[str, Any] = {
            "params": given.get("query"),
            "headers": {**given.get("header", {}), **(KEY if "/admin/" in path else {})},
        }
        if "file" in given.get("body", {}):
            name, text = ("b.csv", "Nhóm,Tổng số,Hoàn thành xuất sắc nhiệm vụ,Hoàn thành tốt nhiệm vụ\nA,33,5,28\n")
            sent["files"] = {"file": (name, text.encode())}
        elif "body" in given:
            sent["json"] = {**given["body"], **_standing(id, made)}
        answer = client.request(method, path.format(**at), **sent)
        if answer.status_code != 200:
            wrong.append(f"{id}: {answer.status_code} {answer.text[:200]}")
            continue
        kind = answer.headers["content-type"].partition(";")[0]
        media = operation["responses"]["200"]["content"].get(kind)
        if media is None:
            wrong.append(f"{id}: {kind} is not described")
        elif kind == "application/json":
            wrong += [f"{id}: {one.message}" for one in validator(app, media["schema"]).iter_errors(answer.json())]

    assert wrong == []
