"""What a query may hold: a name the route does not know is refused, as in a body, and not passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel


async def known_query(request: Request) -> None:
    """Refuse a query with a name that the route does not take.

    Raises:
        RequestValidationError: names it.
    """
    route = request.scope.get("route")
    if not request.query_params or not isinstance(route, APIRoute):
        return
    known = set(_names(route.dependant))
    unknown = [name for name in dict.fromkeys(request.query_params) if name not in known]
    if unknown:
        raise RequestValidationError([{"type": "extra_forbidden", "loc": ("query", name)} for name in unknown])


def _names(taken: Dependant) -> Iterator[str]:
    """The names a route takes, those of what it depends on included."""
    for field in taken.query_params:
        model = field.field_info.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):  # a query described as one body
            yield from (one.alias or name for name, one in model.model_fields.items())
        else:
            yield field.alias
    for one in taken.dependencies:
        yield from _names(one)
