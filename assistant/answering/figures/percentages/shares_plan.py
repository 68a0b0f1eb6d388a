"""The share of each rating in all that were rated: "xuất sắc 21, tốt 118, hoàn thành 9, tỷ lệ từng mức"; stated ones checked."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import APART, set_apart
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.rating.counted_otherwise_plan import counts_others
from assistant.answering.figures.ratings import LABEL_OF, RATING_OF
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_EACH = (
    r"\b(?:tung|moi|cac|4|bon|3|ba|2|hai) (?:loai|muc|hang)(?: xep loai)?\b[^.;?]{0,30}(?:%|\bphan tram\b|\b(?:ty|ti) le\b)|"
    r"(?:%|\bphan tram\b|\b(?:ty|ti) le\b)[^.;?]{0,20}\b(?:tung|moi|cac|4|bon|3|ba) (?:loai|muc|hang)\b|"
    r"\blan luot\b[^.;?]{0,30}(?:%|\bphan tram\b)"
)
_RIGHT = r"\b(?:dung|chinh xac|sai|khop|chuan)(?: het| ca| hay sai)? (?:khong|ko|chua|k|hong)\b|\b(?:co|da) (?:dung|chinh xac|sai|khop|chuan)\b|\b(?:kiem tra|soat)\b"
# "xs 11, tốt 58, ht 9: tính tỷ lệ %": of all rated, where it is not told that the good are the base
_OF_GOOD = r"\b(?:tren|so voi|cua) (?:tong )?(?:so )?(?:\w+ ){0,3}?(?:hoan thanh )?(?:tot|htt\w*)\b|\btot (?:nhiem vu )?tro len\b"
_OF_ALL = r"\btren (?:tong|tat ca|ca)\b|\btong (?:so )?(?:dang vien|nguoi|dong chi|quan so)\b"
# "ghi % vào báo cáo thế nào", "đổi ra phần trăm giúp em"
_WRITTEN = r"\b(?:ghi|tinh|quy|doi|ra|viet|dien|len|bao cao|lam|the hien|cho)(?: (?!tren\b|tot\b)\w+){0,3}? ?(?:%|phan tram\b|(?:ty|ti) le\b)|(?:%|\bphan tram|\b(?:ty|ti) le) (?:%|(?:\w+ ){0,3}?)(?:ghi|viet|dien) (?:the nao|nhu the nao|sao|ra sao|ntn|lam sao)\b"
_LEAST = 2
_MANY = 3  # with two ratings alone the base of the excellent may be meant


def plan(told: Told) -> Outcome:
    """Every share of what was rated, or whether those stated are right; None where neither is asked."""
    if counts_others(told):
        return None
    if (listed := _listed(told)) is not None:
        return listed
    rated = {role: figure for role in RATING_OF if (figure := told.get(role)) is not None}
    if told.says(asking.OVER) or len(rated) < _LEAST or any(len(told.all(role)) > 1 for role in rated):
        return None
    stated = _stated(told, rated)
    checks = len(stated) == len(rated) and told.says(_RIGHT)
    if not checks and (stated or not (told.says(_EACH) or _of_all(told, rated))):
        return None
    known = {*map(id, rated.values()), *map(id, stated.values())}
    counted = sum(figure.value for figure in rated.values())
    whole = told.get("members") or told.get("units")
    apart = set_apart(told)[0]
    fits = whole is not None and whole.value in (counted, counted + apart)
    beside = (*APART, "among") if fits else ()  # told apart from those rated
    if any(
        figure.role not in (None, "members", "units", *beside) and id(figure) not in known for figure in told.figures
    ):
        return None  # a number is told that is none of these
    if counted <= 0 or any(figure.value.denominator != 1 for figure in rated.values()):
        return None
    if whole is not None and not fits:
        return Need(
            "members",
            f"Các mức cộng lại là {say(counted)}, khác tổng {say(whole.value)}: số nào là tổng số được xếp loại?",
        )
    if whole is not None and whole.value != counted:
        told.notes.append(f"{say(whole.value)} - {say(apart)} không xếp loại = {say(counted)}")
    return _checked(told, rated, stated, int(counted)) if checks else _told(told, rated, int(counted))


def _listed(told: Told) -> Outcome:
    """Counts and percentages told one after the other, without names: "21, 128, 17, 4 trên 170, tỷ lệ 12,35%; 75,29%; …"."""
    last = [figure for figure in told.figures if figure.turn == told.last_turn and not figure.vague]
    shares = [figure for figure in last if figure.quantity.percent]
    parents = [figure.of for figure in last if figure.of is not None]
    counts = [
        figure for figure in last if not figure.is_share and figure.role in (None, "members", "units", *RATING_OF)
    ]
    if counts and re.match(r"\s*(?:muc|loai|nhom|o|cot)\b", told.folded[counts[0].quantity.end :]):
        counts = counts[1:]  # "3 mức 10, 20, 3"
    totals = [
        one
        for one in counts
        if (one.role in ("members", "units") and one.of is None) or any(one is whole for whole in parents)
    ]
    counts = [one for one in counts if not any(one is total for total in totals)]
    if len(counts) < _LEAST or not told.says(_RIGHT) or len({total.value for total in totals}) > 1:
        return None
    whole, total = sum((one.value for one in counts), Fraction(0)), sum(one.value for one in shares[: len(counts)])
    if totals:
        if totals[0].value < whole:
            return None
        whole = totals[0].value
    summed = [figure for figure in shares[len(counts) :] if figure.value == total]
    if len(shares) - len(summed) != len(counts) or any(_between(told, one, counts) for one in shares):
        return None
    parts = "; ".join(f"{count.typed()}:{share.typed()}" for count, share in zip(counts, shares, strict=False))
    finding: Finding = run("percentage", {"parts": parts, "whole": str(whole)}, told)
    if not totals and not finding.holds:
        return Need("members", "Tổng số được xếp loại là bao nhiêu?")
    asks_wrong = told.says(r"\bsai (?:khong|ko|k|chua|hong)\b")
    opening = ("Không sai" if asks_wrong else "Đúng") if finding.holds else ("Có sai" if asks_wrong else "Không đúng")
    lead = f"{opening}: {finding.says[:1].lower()}{finding.says[1:]}"
    if finding.holds and total != 100 and sum(one.value for one in counts) == whole:
        lead = f"{lead.rstrip('.')} vì từng tỷ lệ đã làm tròn"
    understood = tuple(
        f"{say(count.value)} ghi {share.quantity.text}" for count, share in zip(counts, shares, strict=False)
    )
    return Result(lead, (*understood, f"trên tổng {say(whole)}"), (finding,), finding.steps)


def _between(told: Told, share: Figure, counts: list[Figure]) -> bool:
    """Whether a percentage stands before the last of the counts: told beside its own, or of something else."""
    return share.quantity.start < counts[-1].quantity.start


def _of_all(told: Told, rated: dict[str, Figure]) -> bool:
    """Whether percentages are asked for of ratings told in full, with no base named but all of them."""
    lower = any(role in rated for role in ("completed", "not_completed"))
    full = len(rated) >= _MANY or (lower and told.says(_OF_ALL))
    return full and (told.says(asking.PERCENT) or told.says(_WRITTEN)) and not told.says(_OF_GOOD)


_COUNTS_ASKED = r"\b(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|dv|dc)\b"


def _told(told: Told, rated: dict[str, Figure], whole: int) -> Result:
    added = " + ".join(say(figure.value) for figure in rated.values())
    if not told.says(_EACH):  # of one rating alone: "xs bao nhiêu % trên tổng"
        rated = {role: figure for role, figure in rated.items() if role in told.asked} or rated
    findings = [run("percentage", {"part": figure.typed(), "whole": whole}, told) for figure in rated.values()]
    each = [f"{LABEL_OF[role]} {finding.figures['computed']}" for role, finding in zip(rated, findings, strict=True)]
    steps = [
        f"{say(figure.value)} : {say(whole)} = {percent(figure.value / whole)}".replace("= ≈", "≈")
        for figure in rated.values()
    ]
    lead = f"Trên {say(whole)} được xếp loại: {'; '.join(each)}"
    if told.says(_COUNTS_ASKED) and sum("% của" in note for note in told.notes) > 1:
        counts = "; ".join(f"{LABEL_OF[role]} {say(figure.value)}" for role, figure in rated.items())
        lead = f"Trên {say(whole)} người được xếp loại: {counts}"  # the shares are told, the people asked
    return Result(lead, (f"tổng số được xếp loại {added} = {say(whole)}",), tuple(findings), tuple(steps))


def _checked(told: Told, rated: dict[str, Figure], stated: dict[str, Figure], whole: int) -> Result:
    parts = "; ".join(f"{figure.typed()}:{stated[role].typed()}" for role, figure in rated.items())
    finding: Finding = run("percentage", {"parts": parts, "whole": whole}, told)
    lead = f"{'Đúng' if finding.holds else 'Không đúng'}: {finding.says[:1].lower()}{finding.says[1:]}"
    understood = tuple(
        f"{say(figure.value)} {LABEL_OF[role]} ghi {stated[role].quantity.text}" for role, figure in rated.items()
    )
    return Result(lead, (*understood, f"trên tổng {say(whole)}"), (finding,), finding.steps)


def _stated(told: Told, rated: dict[str, Figure]) -> dict[str, Figure]:
    """The percentage told right after each count: "xuất sắc 9 (15,0%)"."""
    found: dict[str, Figure] = {}
    for role, figure in rated.items():
        following = next((one for one in told.figures if one.quantity.start >= figure.quantity.end), None)
        if following is None or not following.quantity.percent:
            continue
        between = told.folded[figure.quantity.end : following.quantity.start]
        if re.fullmatch(r"[^.;?\d]{0,40}", between):
            found[role] = following
    return found
