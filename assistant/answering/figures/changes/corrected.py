"""A number put right in the breath that told it: "32 đồng chí tốt. À nhầm, 28 thôi", "20 tốt 5 xs à quên 4 xs thôi"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.calculator.number import say

_MARK = re.compile(
    r"\b(?:(?:go|noi|ghi|danh|dem|viet|tinh|em|toi|minh|bam) )?(?:nham(?! (?:vu|chuc|lan))|lon|lo tay|quen|sot)\b(?: (?:roi|mat|chut|ti|xiu|so|la|co|khong phai|em|phai|dung ra|chinh xac))*"
    r"|\b(?:xin loi|sua lai|noi lai|dinh chinh|dung ra|chinh xac|y (?:em|toi|minh)|moi dung)\b(?: (?:la|chi|co|so|thi|phai))*"
)
_TO_IT = re.compile(r"[\s,.:;!]*(?:(?:la|chi|co|con|phai|dung ra|thuc ra|tong|so|chu|chi co|moi) )*$")
_ON_TOP = re.compile(r"\b(?:them|cong|con)(?: (?:co|la))*\s*$")
_FORGOTTEN = re.compile(r"\bquen(?: (?:mat|chua))?(?: (?:ke|tinh|noi))?(?: (?:co|la))*\s*$")
_KIND = re.compile(r"\s*(?:chinh thuc|du bi)\b")
_COUNTS = ("good", "excellent", "good_up", "completed", "not_completed", "members", "units", "score", "exempt", "new")
_RATED = ("good", "excellent", "good_up", "completed", "not_completed")


def correct(told: Told) -> None:
    """Give the number behind such words the place of the one it puts right; nothing where it could be one beside it."""
    for mark in _MARK.finditer(told.folded):
        after = _next(told, mark.end())
        if after is None or _ON_TOP.search(told.folded[: after.quantity.start]):
            continue
        before = [one for one in told.figures if one.turn == after.turn and one.quantity.end <= mark.start()]
        if not before and _is_whole_turn(told, mark, after):
            before = [one for one in told.figures if one.turn == after.turn - 1]
            old = _put_right(told, after, [one for one in before if _is_count(one)])
            if old is not None and len([one for one in before if _is_count(one)]) == 1:
                told.notes.append(f"sửa {say(old.value)} thành {say(after.value)}")
                after.role, after.unit, after.unit_text = old.role, old.unit, old.unit_text
                old.role = "among"
            continue
        again = after.role in _RATED and any(one.role == after.role for one in before)
        if not again and _FORGOTTEN.search(told.folded[: after.quantity.start]):
            continue  # "à quên có 1 người không hoàn thành": one more count
        old = _put_right(told, after, [one for one in before if _is_count(one)])
        if old is None:
            continue
        told.notes.append(f"sửa {say(old.value)} thành {say(after.value)}")
        if after.role in (None, "members") and old.role not in (None, "members"):
            after.role, after.unit, after.unit_text = old.role, old.unit, after.unit_text or old.unit_text
        old.role = "among"
        _put_kinds_right(told, after, before)


def _put_kinds_right(told: Told, after: Figure, before: list[Figure]) -> None:
    """ "à nhầm, 21 chính thức 3 dự bị": the other kind told again behind it takes its place as well."""
    for figure in told.figures:
        kind = _KIND.match(told.folded, figure.quantity.end)
        if kind is None or figure.turn != after.turn or figure.quantity.start <= after.quantity.start:
            continue
        for old in before:
            if told.folded.startswith(kind.group().strip(), old.quantity.end + 1):
                old.role = "among"


def _is_whole_turn(told: Told, mark: re.Match[str], after: Figure) -> bool:
    """ "à quên 20": the mark and the number are all that the turn says."""
    start = told.folded.rfind(BETWEEN, 0, mark.start())
    said = told.folded[start + len(BETWEEN) : mark.start()] if start >= 0 else "."
    rest = told.folded[after.quantity.end :].split(BETWEEN)[0]
    return (
        re.fullmatch(r"\W*(?:(?:a|o|u|xin loi|thoi|em|toi)\W*)*", said) is not None
        and re.fullmatch(
            r"\s*(?:nguoi|dong chi|dang vien|dc|d/c|dv|thoi|moi dung|co|chu|nhe|a)?(?: (?:thoi|moi dung|co|chu|nhe|a))*[\s.!]*",
            rest,
        )
        is not None
    )


def _next(told: Told, at: int) -> Figure | None:
    """The number right behind the words, of the same turn."""
    found = next((one for one in told.figures if one.quantity.start >= at), None)
    if found is None or not _is_count(found) or BETWEEN in told.folded[at : found.quantity.start]:
        return None
    return found if _TO_IT.fullmatch(told.folded[at : found.quantity.start]) else None


def _is_count(figure: Figure) -> bool:
    plain = not figure.is_share and not figure.vague and figure.of is None
    return plain and figure.role in (None, *_COUNTS)


def _put_right(told: Told, after: Figure, before: list[Figure]) -> Figure | None:
    """The number told before that is meant: of the same rating, else the last one."""
    if not before:
        return None
    if after.role in _RATED:
        same = [one for one in before if one.role == after.role]
        return same[-1] if same else None
    if (kind := _KIND.match(told.folded, after.quantity.end)) is not None:  # "12 chính thức … à nhầm, 21 chính thức"
        alike = [one for one in before if told.folded.startswith(kind.group().strip(), one.quantity.end + 1)]
        if alike:
            return alike[-1]
    if after.unit in (None, before[-1].unit, "people"):
        return before[-1]
    return next((one for one in reversed(before) if one.unit == after.unit), None)
