"""A part of a whole as a percentage, and whether a percentage stated is right."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.changes.moved import moved
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.answering.figures.percentages.both_bases import on_both, on_total_and_good, stated_on_both
from assistant.answering.figures.percentages.pair import TASKS, ask_missing, of_good_up, pair_of
from assistant.answering.figures.percentages.portion_plan import share_of
from assistant.answering.figures.percentages.unsure import several_parts, several_stated
from assistant.answering.figures.quota.of_year import asks_ratio_of_year
from assistant.answering.figures.quota.rounding import ROUNDED_TO_RULE
from assistant.answering.figures.ratings import LABEL_OF
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_RATIO_WORD = r"\b(?:ty|ti) le\b|%|\bphan tram\b"
_BEST = r"\bxuat sac|\bhtxs|\bxs\b"
_RATES = r"\bxep\b|\bkhtnv\b|\b(?:bi|la|thuoc) khong hoan thanh\b"
_HELD = r"\b(?:khong|chua|ko)(?: (?:he|bi|co|la))* (?:qua|vuot|lo)(?: (?:muc|tran|ty le|ti le))* ?2[05]\b|\btrong (?:muc |gioi han )?2[05] ?%"
_PASSED = r"\b(?:qua|vuot)(?: (?:muc|tran|ty le|ti le))* ?2[05] ?(?:%|phan tram)[^.;?]*\b(?:khong|ko|k|chua|hong)\b"
_ENOUGH_FOR = r"\b(?:du|xet|xep|dat|duoc|dieu kien)\b[^.;?]{0,40}\b(?:hoan thanh xuat sac|xuat sac|htxs\w*|xs|hoan thanh tot|tot)\b"
_REQUIRED = r"\b(?:bao nhieu|may) ?(?:%|phan tram)(?: \w+){0,4}? (?:phai|moi (?:duoc|dat|xep|du|len|xuat sac|tot)|thi (?:moi|duoc|dang bo|chi bo|ban))\b"
_OF_RATIO = r"\b2[05] ?(?:%|phan tram)|\bvuot\b|\bkhong che\b|\btran\b"
_MAY_BE = r"\b(?:duoc|dc|co the)(?: (?:xep|la|lay|de nghi|dat))* (?:hoan thanh )?(?:xuat sac|xs|htxs)"
_OF_COUNT = re.compile(r"\s*(?:cua \w+ )?(?:thi |tuc )?(?:la|ra|duoc|bang|=) (?:duoc )?\d+\b(?!\s*(?:%|phan tram))")
_BASE = "Tỷ lệ khống chế tính trên số Hoàn thành tốt nhiệm vụ, không tính trên tổng số đảng viên hay tổ chức"
_STATED = r"\b(?:dung|chuan|chinh xac) (?:chu|nhi|ha|a)\b|\b(?:dung|la|bang|dat|chiem) (?:la )?\d+(?:[.,]\d+)? ?(?:%|phan tram)(?: (?:la|co|thi))* (?:dung |phai |chuan |chinh xac )?(?:khong|ko|k|chua|hong)\b|\b(?:ghi|viet|lam tron|bao cao)\b[^.;?]{0,40}\b(?:duoc|on|ok|chuan) (?:khong|ko|chua|k\b|hong|hok)\b|\b(?:dung|chinh xac|sai|khop|chuan|tinh) (?:khong|ko|chua|k\b|hong|hok|roi|o dau|cho nao|o cho nao|hay)|\b(?:co|da) (?:dung|chinh xac|sai|khop|chuan)\b|\b(?:kiem tra|soat)\b"


def plan(told: Told) -> Outcome:
    """A part of a whole as a percentage, or whether the one stated is right."""
    if told.says(_RATIO_WORD) and (twice := on_total_and_good(told)) is not None:
        return twice
    stated = next((figure for figure in told.figures if figure.quantity.percent and not figure.vague), None)
    checks = stated is not None and _is_checked(told, stated)
    if (product := share_of(told)) is not None:
        good = told.get("good")
        asked = (told.says(asking.OVER) and told.says(_BEST)) or told.says(asking.PRODUCT)
        of_quota = good is not None and asked and (good.unit == "people" or not told.says(asking.PRODUCT))
        return None if of_quota else product
    if not told.says(asking.PERCENT) and not checks:
        return None
    if asks_ratio_of_year(told):
        return None
    if _is_asked_otherwise(told, stated if checks else None):
        return None
    if checks and (several := several_stated(told)) is not None:
        return several
    if (twice := on_both(told)) is not None:
        return twice
    if moved(told) is not None and told.has("good") and told.has("excellent"):
        return None  # the share after the move is asked for
    if failed_places(told) is not None and told.says(_RATES):
        return None  # the rating is asked for as well: its reckoning tells the share
    part, whole = of_good_up(told) or pair_of(told)
    if (unsure := several_parts(told, part)) is not None:
        return unsure
    if part is not None and part.role == "fixed" and told.says(_ENOUGH_FOR):
        return None  # "đạt 80%, đã đủ để xét xuất sắc chưa": whether the rule is met, not whether the share is right
    if part is not None and part.role in (*TASKS, "low_votes") and told.says(asking.RATE):
        return None  # the rating is asked for as well: its reckoning tells the share
    if checks and part is not None and whole is not None and (part.role, whole.role) == ("excellent", "good"):
        return stated_on_both(told, part, whole, stated)
    if part is None or whole is None:
        return ask_missing(told, part, whole) if told.says(asking.PERCENT) else None
    if part.role == whole.role == "excellent":
        return None  # "phải giảm 2 xs … đang 9 xs": no share of anything
    if part.value > whole.value:
        return Odd(f"Phần {part.quantity.text} lớn hơn tổng {whole.quantity.text}.")
    return _share(told, part, whole, stated if checks else None)


def _is_checked(told: Told, stated: Figure) -> bool:
    """Whether the percentage told is put up to be checked."""
    if not told.says(_STATED):
        return False
    return stated.role == "stated" or told.says(
        r"\b(?:chiem|ty le|ti le|dat|ghi|tinh|la|ra|bang|duoc|=) ?[^.?]{0,20}(?:%|phan tram\b)|(?:%|phan tram\b)[^.?]{0,12}(?:dung|sai|khop)"
    )


def _is_asked_otherwise(told: Told, checked: Figure | None) -> bool:
    """Whether the percentage is one of a rule or of the quota, or a count is asked for; `checked`: the one put up."""
    if (
        "good" in told.asked
        and told.says(r"\b(?:may|bao nhieu) (?:nguoi |dong chi )?(?:hoan thanh )?tot\b(?! tro len)")
        and not told.says(r"%|\bphan tram\b")
    ):
        return True  # "mới đúng tỷ lệ nghĩa là hiện có mấy tốt": a count is asked for
    if checked is not None and checked.is_of_rule and _OF_COUNT.match(told.folded, checked.quantity.end):
        return True  # "20% là 4 đúng không": what the ratio comes to, not what the share is
    if told.says(_REQUIRED):
        return True  # what a rule asks for, not what the figures told come to
    if told.says(r"\bxuat sac|\bhtxs|\bxs\b") and told.has("good", "good_up") and not told.has("excellent"):
        if told.says(
            r"\b(?:nhieu nhat|lon nhat|toi da|cao nhat|lay het|dung het|xep het|chon het|het suat|het cho|lay du|dung du)\b"
        ):
            return True  # the most that may be excellent, as a share
        if told.get("good_up") is not None and told.says(_MAY_BE):
            return True  # "bao nhiêu % được xuất sắc nếu tất cả đều tốt trở lên": the same
    if len(told.all("good")) > 1 or (told.says(asking.OVER) and told.has("good") and told.has("excellent")):
        return True
    if told.says(ROUNDED_TO_RULE) and told.has("good") and told.has("excellent"):
        return True  # "20,7% có làm tròn xuống 20% được không": whether the quota is kept
    # "2/10 = 20% đúng không": the quota's own ratio, of a base that is told
    return checked is not None and checked.is_of_rule and told.has("good") and told.has("excellent")


def _share(told: Told, part: Figure, whole: Figure, checked: Figure | None) -> Result:
    """The part as a percentage, or whether the one put up is right."""
    places = re.search(r"\b(\w+) (?:(?:chu so|so) (?:thap phan|le|sau dau phay)|chu so\b)", told.folded)
    given: dict[str, object] = {"part": part.typed(), "whole": whole.typed()}
    if checked is not None:
        given["stated"] = checked.typed()
    elif places:
        digits = {"mot": "1", "hai": "2", "ba": "3", "khong": "0"}.get(places[1], places[1])
        given |= {"places": digits} if digits.isdigit() else {}
    finding = run("percentage", given, told)
    kind = finding.figures.get("kind")
    lead = finding.says
    if kind is not None:
        lead = f"{'Đúng' if finding.holds else 'Không đúng'}: {finding.says}"
    noun = "" if part.role not in LABEL_OF else f" {LABEL_OF[part.role]}"
    counted = say(part.value) if part.quantity.whole is not None else part.quantity.text
    echo = (f"{counted}{noun} trên tổng {whole.quantity.text}",) + (
        (f"tỷ lệ đã ghi {checked.quantity.text}",) if checked is not None and kind else ()
    )
    if told.says(_HELD) and part.role is None and whole.role in (None, "whole", "members", "units") and finding.holds:
        only = "chưa đủ để kết luận có vượt hay không, vì tỷ lệ khống chế tính trên số Hoàn thành tốt nhiệm vụ"
        return Result(f"{lead.rstrip('.')}; {only}", echo, (finding,), finding.steps)
    bound = next((one for one in told.figures if one.is_of_rule and one is not checked), None)
    if bound is not None and told.says(_PASSED) and part.role in (None, "excellent") and whole.role in (None, "whole"):
        over = part.value / whole.value > bound.ratio
        lead = f"{lead.rstrip('.')}; {'quá' if over else 'không quá'} {bound.quantity.text} nếu {whole.quantity.text} là số xếp Hoàn thành tốt nhiệm vụ"
    of_all = part.role == "excellent" and whole.role in ("members", "units") and told.says(_OF_RATIO)
    return Result(lead, echo, (finding,), finding.steps, (_BASE,) if of_all else ())
