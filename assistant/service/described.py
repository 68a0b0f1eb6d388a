"""The description of the service (OpenAPI): each route with its examples, and every failure it may end with."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from assistant.service.failures import (
    ALL,
    BUSY,
    INTERNAL,
    MEDIA_TYPE,
    METHOD,
    NOT_READY,
    TOO_LARGE,
    TOO_MANY,
    TOO_SLOW,
    UNREADABLE,
    Failure,
    body_of,
)
from assistant.service.limits import FREE
from assistant.service.wire.failing import ErrorIn, ErrorOut

_EXAMPLES = Path(__file__).parent / "examples"
_EVERYWHERE = (METHOD, INTERNAL)
_LIMITED = (TOO_LARGE, TOO_MANY, BUSY, TOO_SLOW, NOT_READY)
_REFERENCE = "1A2B3C4D"


def describe(app: FastAPI) -> Callable[[], dict[str, Any]]:
    """A function that gives the application's description, made once when first asked for."""
    plain = app.openapi

    @cache
    def described() -> dict[str, Any]:
        whole = plain()
        schemas = whole["components"]["schemas"]
        for model in (ErrorOut, ErrorIn):
            made = model.model_json_schema(ref_template="#/components/schemas/{model}")
            made.pop("$defs", None)
            schemas[model.__name__] = made
        for name in ("HTTPValidationError", "ValidationError"):  # the framework's own shape, which is never sent
            schemas.pop(name, None)
        for path, item in whole["paths"].items():
            for operation in item.values():
                _fail(path, operation)
                _exemplify(operation)
        return whole

    return described


def example_of(operation: str) -> dict[str, Any]:
    """A route's example: `query`, `path`, `header`, `body` as they are sent, and the `response` they get."""
    found: dict[str, Any] = json.loads((_EXAMPLES / f"{operation}.json").read_text(encoding="utf-8"))
    return found


def _fail(path: str, operation: dict[str, Any]) -> None:
    """Describe the failures: those declared by the route, those of its parts, those of the limits around it."""
    answers = operation["responses"]
    declared = {int(status) for status in answers if status != "200"} - {422}
    failures = [failure for failure in ALL if failure.status in declared]
    failures += [UNREADABLE] if "parameters" in operation or "requestBody" in operation else []
    failures += [MEDIA_TYPE] if "requestBody" in operation else []
    failures += [*_EVERYWHERE, *(() if path in FREE else _LIMITED)]
    by_status: dict[int, list[Failure]] = {}
    for failure in failures:
        if failure not in by_status.setdefault(failure.status, []):
            by_status[failure.status].append(failure)
    for status, kinds in sorted(by_status.items()):
        answers[str(status)] = _answer(kinds)


def _answer(kinds: list[Failure]) -> dict[str, Any]:
    examples = {
        one.code: {"summary": one.message, "value": body_of(one.code, one.message, one.action, _REFERENCE)}
        for one in kinds
    }
    answer: dict[str, Any] = {
        "description": " ".join(f"{one.code}: {one.message}" for one in kinds),
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorOut"}, "examples": examples}},
    }
    if kinds[0].status in (429, 503):
        seconds = {"type": "integer", "minimum": 1}
        answer["headers"] = {"Retry-After": {"description": "số giây nên chờ", "schema": seconds}}
    return answer


def _exemplify(operation: dict[str, Any]) -> None:
    given = example_of(operation["operationId"])
    for parameter in operation.get("parameters", ()):
        part = given.get(parameter["in"], {})
        if parameter["name"] in part:
            parameter["example"] = part[parameter["name"]]
    for media in operation.get("requestBody", {}).get("content", {}).values():
        media["example"] = given["body"]
    said = operation["responses"]["200"]
    said["description"] = given.get("says", "Kết quả.")
    for kind, media in said.get("content", {}).items():
        media["example"] = given["stream"] if kind == "text/event-stream" and "stream" in given else given["response"]
