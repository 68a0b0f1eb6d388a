"""The class of thing a noun names: a cell, a member, a task, a petition."""

from __future__ import annotations

import re

_NOUNS = (
    ("grassroots", re.compile(r"to chuc co so dang|tccsd|to chuc dang co so")),
    ("cell", re.compile(r"chi bo")),
    ("organization", re.compile(r"to chuc dang|to chuc\b|dang bo")),
    ("collective", re.compile(r"tap the")),
    ("cadre", re.compile(r"can bo|ca nhan|cong chuc|vien chuc")),
    ("member", re.compile(r"dang vien|quan chung uu tu|quan chung(?= duoc)")),
    ("anyone", re.compile(r"dong chi|d/c|nguoi|truong hop")),
    ("fault", re.compile(r"noi dung|han che|khuyet diem|viec")),
    ("file", re.compile(r"ho so")),
    ("task", re.compile(r"nhiem vu")),
    ("target", re.compile(r"chi tieu")),
    ("petition", re.compile(r"don(?: thu)?\b(?! vi)")),
)
_PEOPLE = frozenset({"cadre", "member", "anyone"})
_BODIES = frozenset({"grassroots", "organization"})


def noun_of(words: str) -> str | None:
    """The class of the noun a folded phrase opens with."""
    spots = [(found.start(), name) for name, pattern in _NOUNS if (found := pattern.search(words))]
    return min(spots)[1] if spots and min(spots)[0] < 4 else None


def same_noun(first: str, second: str) -> bool:
    """Whether two nouns may name one thing: "đồng chí" goes with every kind of person."""
    if first == second or {first, second} <= _BODIES:
        return True
    return {first, second} <= _PEOPLE and "anyone" in (first, second)
