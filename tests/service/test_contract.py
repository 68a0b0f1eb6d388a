"""The whole description kept: no failure of the program, no answer it does not describe."""

from __future__ import annotations

from fastapi import FastAPI

from eval.contract import Breach, breaches

KEY = {"X-Admin-Key": "khoa-quan-tri"}


def test_made_up_requests_find_no_breach(app: FastAPI, client: object) -> None:
    """Whatever is sent, right or wrong, the answer is one that the description promises."""
    told = list(breaches(app, examples=4, start=1, headers=KEY))
    found = [one for one in told if isinstance(one, Breach)]

    assert len(told) - len(found) > 34
    assert [f"{one.operation}: {one.told}" for one in found] == []
