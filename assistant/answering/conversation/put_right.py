"""A number told before that a later turn puts right, where it says which: "à nhầm, 27 chứ không phải 28", "em đếm lại là 24"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.text import fold

_UNIT = r"(?: (?:nguoi|dong chi|d/c|dc|dv|dang vien|chi bo|to chuc|tap the|ngay|thang|diem|nhiem vu|viec|phieu))?"
_FRONT = r"(?:(?:a|u|ua|o|da|em|toi|minh|xin loi|sorry|chet|oi|nham(?: roi)?|(?:go|noi|ghi|viet) (?:nham|sai|lon)(?: roi)?|thuc ra|dung ra|phai)\b\s*,?\s*)*"
_IS = r"(?:(?:la|co|chi co|chi|phai la)\s+)*"
_OLD_TOLD = (
    re.compile(rf"{_FRONT}{_IS}(?P<new>\d+){_UNIT},? (?:moi dung )?(?:chu )?(?:khong|ko|k|chu khong) phai(?: la)? (?P<old>\d+)\b{_UNIT}"),
    re.compile(rf"{_FRONT}(?:khong|ko|k) phai(?: la)? (?P<old>\d+){_UNIT},? (?:ma )?(?:la |phai la )*(?P<new>\d+)\b{_UNIT}"),
)  # fmt: skip
_COUNTED_ANEW = re.compile(
    rf"{_FRONT}(?:dem|kiem|tinh|xem|ra soat|hoi) lai(?: (?:thi|thay|ra|roi))*,? {_IS}(?P<new>\d+)\b{_UNIT}(?: (?:thoi|co|a|nhe|moi dung|chu))*[\s.!]*$"
)
_AFTER = re.compile(r"\s*(?:(?:co|a|nhe|nha|moi dung)\b\s*)*[,.;!]*\s*")
_NUMBER = re.compile(r"(?<![\d/.,-])\d+(?![\d/%]|[.,]\d)")


def number_put_right(before: str, turn: str) -> tuple[str, str] | None:
    """What was told before with the number put right, and the rest of the turn; None where a turn puts none right, or it
    is not plain which."""
    folded = fold(turn)
    found = next((match for pattern in _OLD_TOLD if (match := pattern.match(folded)) is not None), None)
    found = found or _COUNTED_ANEW.match(folded)
    if found is None:
        return None
    old = found.groupdict().get("old")
    told = [match for match in _NUMBER.finditer(before) if old in (None, match.group())]
    if len(told) != 1:
        return None
    rest = turn[_end(folded, found.end()) :]
    return f"{before[: told[0].start()]}{found['new']}{before[told[0].end() :]}", rest


def _end(folded: str, at: int) -> int:
    after = _AFTER.match(folded, at)
    return after.end() if after else at


def put_right_turns(turns: Sequence[str]) -> list[str]:
    """The turns with each such number in the place of the one it puts right; a turn that does no more is left out."""
    found = [turns[0]] if turns else []
    for turn in turns[1:]:
        at = next((at for at in range(len(found) - 1, -1, -1) if _NUMBER.search(found[at])), None)
        right = None if at is None else number_put_right(found[at], turn)
        if at is None or right is None:
            found.append(turn)
            continue
        found[at], rest = right
        if rest:
            found.append(rest)
    return found
