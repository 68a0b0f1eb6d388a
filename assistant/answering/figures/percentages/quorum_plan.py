"""Those present out of all members: "35 đảng viên, có mặt 23, đủ để bỏ phiếu không, cần 2/3 hay quá nửa"; no text read sets how many."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import percent, say
from corpus.text import uncapitalized

_PEOPLE = r"(?: (?:nguoi|dong chi|dang vien|d/c|dc|dv|uy vien))?"
_COMES = r"(?:co mat|du hop|di hop|den hop|tham du|tham gia|du(?! (?:kien|bi|phong|dinh|an|thao)\b)|hop)"
_LINK = r"(?: (?:la|chi|co|duoc|moi|khoang|duoc co))*"
_BEFORE = re.compile(rf"\b(?:{_COMES}|chi co|hop (?:chi )?co){_LINK} ?:? ?$")
_AFTER = re.compile(rf"{_PEOPLE}(?: (?:thuc te|deu|den|moi))* {_COMES}\b")
_AWAY_BEFORE = re.compile(rf"\bvang(?: mat)?{_LINK} ?$")
_AWAY_AFTER = re.compile(rf"{_PEOPLE} vang\b")
_MEETING = r"\b(?:hop|hoi nghi|bo phieu|bieu quyet|buoi|cuoc)\b"
_ENOUGH = (
    r"\b(?:du|hop le|hop phap|dung|duoc|tien hanh|to chuc|hoan|dat)\b[^.;?]{0,40}\b(?:khong|ko|k|chua|hong)\b"
    r"|\b(?:can|phai|it nhat)\b[^.;?]{0,24}(?:\d/\d|\bqua (?:nua|ban)\b)|\bhop le\b"
)
_AGREES = (
    r"\b(?:tan thanh|dong y|nhat tri|ung ho|tin nhiem)\b|\bphieu (?:xuat sac|tot|cho|bau)\b|\b\d+ ?(?:/ ?\d+ )?phieu\b"
)
_OTHERS = ("excellent", "good", "good_up", "score", "assigned", "done", "months", "low_votes")
_FRACTIONS = {Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(3, 4), Fraction(1, 4)}
_SIMPLE = 4  # the largest whole of such a fraction, as it is said
_THIRDS, _HALF = Fraction(2, 3), Fraction(1, 2)


def plan(told: Told) -> Outcome:
    """That no share is set, with the share of those present; None where none are told, or nothing of a meeting is asked."""
    if told.has(*_OTHERS) or told.says(_AGREES) or not told.says(_MEETING) or not told.says(_ENOUGH):
        return None
    counts = [one for one in told.figures if not one.is_share and not one.vague and one.value.denominator == 1]
    pair = _pair(told, counts)
    if pair is None:
        return None
    present, whole = pair
    silence = unsaid("attendance_silent", told)
    if silence is None or not 0 < present <= whole:
        return None
    lead, _, stands_on = silence.says.partition(". ")
    share = Fraction(present, whole)
    held = f"{say(present)} trên {say(whole)} là {percent(share).split(' (')[0].removeprefix('≈ ')}{_held(told, share)}"
    finding = run("percentage", {"part": present, "whole": whole}, told)
    opening = f"Chưa kết luận được: {uncapitalized(lead)}" if told.says(asking.YES_NO) else lead
    return Result(
        f"{opening}; {held}",
        (f"có mặt {say(present)} trên {say(whole)}", on_day(told)),
        (silence, finding),
        finding.steps,
        (stands_on,),
    )


def _pair(told: Told, counts: list[Figure]) -> tuple[int, int] | None:
    """Those present and all there are."""
    for one in counts:
        if one.of is not None and one.value / one.of.value in _FRACTIONS and one.of.value <= _SIMPLE:
            continue  # "cần 2/3 đảng viên dự họp": no count of anybody
        before, end = told.folded[: one.quantity.start], one.quantity.end
        whole = one.of or next(
            (
                other
                for other in counts
                if other is not one
                and other.role in ("members", "absent")
                and other.value >= one.value
                and other.turn <= one.turn
            ),
            None,
        )
        if whole is None:
            continue
        if _AWAY_BEFORE.search(before) or _AWAY_AFTER.match(told.folded, end):
            return int(whole.value - one.value), int(whole.value)
        stop = end if one.of is None else max(end, one.of.quantity.end)
        if _BEFORE.search(before) or _AFTER.match(told.folded, stop):
            return int(one.value), int(whole.value)
    return None


def _held(told: Told, share: Fraction) -> str:
    """How the share stands to the bounds that are named."""
    said = []
    if told.says(r"\bqua (?:nua|ban)\b|\b50 ?%"):
        said.append("quá nửa" if share > _HALF else "chưa quá nửa")
    if told.says(r"\b2 ?/ ?3\b|\bhai phan ba\b"):
        said.append("đủ 2/3" if share >= _THIRDS else "chưa đủ 2/3")
    return f" ({', '.join(said)})" if said else ""
