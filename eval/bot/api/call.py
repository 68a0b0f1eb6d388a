"""What passes between the bot and the server: a request made, an error to give, a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

TOKEN = "123456:TEST-TOKEN-OF-NOBODY"
BOT = {"id": 123456, "is_bot": True, "first_name": "Trợ lý", "username": "troly_test_bot", "can_join_groups": True,
       "can_read_all_group_messages": False, "supports_inline_queries": True}  # fmt: skip
NOW = 1_795_737_600  # seconds since 1970, so that every run sends the same
Json = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One request the bot made."""

    method: str
    data: Json
    at: float


@dataclass
class Fault:
    """An error to give instead of an answer.

    Attributes:
        code: HTTP status; 0 with a `hang` answers after all, only late.
        times: how many requests it meets; `chat` limits it to one chat.
        hang: seconds the request waits before the error.
        done: the method is carried out all the same and only its answer is lost.
    """

    method: str
    code: int
    description: str
    times: int = 1
    chat: int | None = None
    retry_after: int | None = None
    hang: float = 0.0
    done: bool = False


class Refused(Exception):
    """What the server answers where it does not do as asked."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code


def refuse(wrong: bool, why: str) -> None:
    if wrong:
        raise Refused(400, f"Bad Request: {why}")
