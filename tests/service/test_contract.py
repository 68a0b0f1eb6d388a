"""The whole description kept: no failure of the program, no answer it does not describe."""

from __future__ import annotations

import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)


def test_every_route_is_described_in_vietnamese(app: FastAPI) -> None:
    """Who reads the description finds a name and a sentence for every route."""
    paths = app.openapi()["paths"]
    bare = [
        path
        for path, item in paths.items()
        for one in item.values()
        if not (one.get("summary") and one.get("description"))
    ]

    assert len(paths) > 30
    assert bare == []


def test_made_up_requests_find_no_breach(app: FastAPI, client: object) -> None:
    """Whatever is sent, the answer is one that the description promises."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    checks = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
    tried = 0
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings(max_examples=12, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        def attempt(case: schemathesis.Case) -> None:
            case.call_and_validate(checks=checks)

        from hypothesis import given

        given(case=operation.as_strategy())(attempt)()
        tried += 1

    assert tried > 30
