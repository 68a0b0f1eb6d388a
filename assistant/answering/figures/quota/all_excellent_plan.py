"""All of a unit put up as excellent ("cả chi bộ 10 người xuất sắc hết được không"): none is left for the base of the quota."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import rated_of
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_BODY = r"(?:chi bo|dang bo|co quan|don vi|phong|to|doi|khoa|ban)"
_WHOLE_BODY = re.compile(rf"\b(?:ca|toan|toan bo|tat ca) (?:{_BODY})\b")
_OF_BODY = re.compile(rf"\b{_BODY}(?: (?:em|toi|minh|co|gom|nay|chung toi))* $")
_EVERYBODY = r"\b(?:ai cung|ai ai cung|tat ca(?: deu)?|het thay|deu|ca lang)(?: (?:duoc|xep|la|deu|len|muc))* (?:hoan thanh )?(?:xuat sac|xs|htxs)\b"
_OTHER_ROLES = ("good", "good_up", "completed", "not_completed", "score", "assigned", "done")


def plan(told: Told) -> Outcome:
    """No, with the most of them if all are at least good; None where others are told, or it is not asked."""
    excellent = told.all("excellent") or _all_asked(told)
    asked = told.says(asking.YES_NO) or told.says(asking.OVER) or told.says(asking.MOST)
    if len(excellent) != 1 or told.has(*_OTHER_ROLES) or not asked or not _is_all(told, excellent[0]):
        return None
    noun, whole = noun_of(told), int(excellent[0].value)
    options = options_of(told, noun)
    none_good = run("quota", {"good": 0, "excellent": whole, **options}, told)
    pool = run("pool", {"total": whole, **options}, told)
    if not int(str(none_good.figures["over"])):
        return None
    most, rest = int(str(pool.figures["ceiling"])), int(str(pool.figures["rest"]))
    word = "Có, vượt" if told.says(asking.OVER) else "Không"
    lead = (
        f"{word}: cả {say(whole)} {noun.one} xếp xuất sắc thì không còn ai Hoàn thành tốt nhiệm vụ để tính tỷ lệ; "
        f"nếu cả {say(whole)} đều từ tốt trở lên thì tối đa {say(most)} xuất sắc và {say(rest)} tốt"
    )
    understood = (f"cả {say(whole)} {noun.one} đề nghị Hoàn thành xuất sắc nhiệm vụ", *echo(told, noun))
    steps = [step for step in none_good.steps if "×" in step][:1]
    steps += [step for step in pool.steps if "x ≤" in step or "Thử lại" in step]
    return Result(f"{lead}.", understood, (none_good, pool), tuple(steps), closing(pool, options))


def _all_asked(told: Told) -> list[Figure]:
    """ "ai cũng xs được không, chi bộ có 9 người": all there are are put up."""
    whole = told.get("members")
    if whole is None or "excellent" in told.asked or not told.says(_EVERYBODY):
        return []
    return [] if len(told.figures) > 1 else [replace(whole, role="excellent")]


def _is_all(told: Told, excellent: Figure) -> bool:
    """Whether those excellent are all there are."""
    members = told.get("members") or told.get("units")
    if members is not None:
        return excellent.value == rated_of(told, members)
    before = told.folded[: excellent.quantity.start]
    named = _WHOLE_BODY.search(told.folded) or _OF_BODY.search(before)
    return "excellent" in told.everybody and named is not None
