"""What every request and every answer of the service has in common."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from corpus.vocabulary import Term

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
ID = r"^[A-Za-z0-9_-]+$"
Thread = Annotated[
    str,
    Field(min_length=8, max_length=64, pattern=ID, description="mã hội thoại do máy người dùng tự đặt ngẫu nhiên"),
]


def _written_out(given: Any) -> Any:
    """A day is written year-month-day; left to itself the library takes any number as seconds since 1970."""
    if given is None or isinstance(given, date) or (isinstance(given, str) and _DAY.fullmatch(given)):
        return given
    raise PydanticCustomError("date_parsing", "a day is written year-month-day")


Dated = Annotated[date, BeforeValidator(_written_out)]


class Body(BaseModel):
    """A request's body: what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid")


class Out(BaseModel):
    """An answer's body: nothing stands in it that is not described."""

    model_config = ConfigDict(extra="forbid")


def among(terms: type[Enum], said: str, *, nullable: bool = False) -> Any:
    """A field that holds one of the terms, described with their labels."""
    values: list[Any] = [term.value for term in terms]
    labels = "; ".join(f"{term.value}: {term.label}" for term in terms if isinstance(term, Term))
    return Field(
        description=f"{said} ({labels})" if labels else said,
        json_schema_extra={"enum": values + [None] * nullable},
    )


def told(said: str) -> Any:
    """A field that is described."""
    return Field(description=said)
