"""What is asked of the counts told: whether they are over, the most, how many more, how many to lower, from how many on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.members.counted import only_apart
from assistant.answering.figures.quota.most import asks_rate
from assistant.answering.figures.quota.of_year import asks_ratio_of_year
from assistant.answering.figures.quota.options import RAISES_RATE, UNIT_BEST, lacks_decision
from assistant.answering.figures.quota.rest import rest_good, without_rest

_MAY_HAVE = r"\b(?:xep|lay|chon|cho|de nghi) (?:duoc )?\d+ (?:nguoi |dong chi )?(?:xs|xuat sac|htxs\w*)\b[^.;?]{0,24}\b(?:khong|ko|k|hong)\b|\bco (?:duoc|lay|xep|cho|chon)(?: (?:lay|xep|chon|duoc|cho))* (?:\d+|mot|hai|ba)\b[^.;?]{0,40}\b(?:khong|ko|k|hong)\b"
# "năm trước 5 xs, năm nay tốt giảm còn 21 thì xs còn mấy": how many there may be now
_COME_DOWN_TO = (
    r"\b(?:nam|ky) (?:ngoai|truoc)\b.*\b(?:xs|xuat sac) (?:thi )?con (?:duoc )?(?:may|bao nhieu)\b(?! (?:suat|nua))"
)
_MOST_ANEW = r"\b(?:toi da|nhieu nhat|tran)\b[^.;?]{0,20}\b(?:may|bao nhieu)\b"


@dataclass(frozen=True)
class Wanted:
    """What is asked.

    Attributes:
        excellent: the number held against the quota; None where none is told, or it is not what is asked about.
        more: how many more; `lowered`: how many to lower; `smallest`: from how many good on.
        most: how many there may be at most; `checks`: whether the number is over.
    """

    excellent: Figure | None
    more: bool
    lowered: bool
    smallest: bool
    most: bool
    checks: bool


def wanted_of(told: Told, *, product: bool) -> Wanted | None:
    """What is asked; None where it is nothing of the quota. `product`: "ba người tốt, 20% ra không phẩy mấy"."""
    good, excellent = told.get("good"), told.get("excellent")
    members = told.get("members") or told.get("units")
    if excellent is not None and (_asks_most_anew(told, excellent) or told.says(_COME_DOWN_TO)):
        excellent = None
    lowered, smallest = told.says(asking.LOWER), told.says(asking.SMALLEST)
    more = re.search(asking.MORE, without_rest(told)) is not None or (
        told.says(asking.RAISED) and told.says(r"\b(?:bao nhieu|may|ai|toi da|nhieu nhat)\b")
    )
    if excellent is None and _is_anew(told):
        lowered, more = False, False  # "1 đồng chí bị chuyển xuống, trần mới là bao nhiêu": the most is asked anew
    if told.changed and excellent is not None and told.says(asking.OVER):
        lowered = False  # "1 xuất sắc phải hạ, còn lại có vượt không": who is taken down is told
    if smallest:
        more = False
        if excellent is not None and excellent.value == 1 and told.says(r"\bthem (?:duoc )?(?:mot|1)\b"):
            excellent = None  # "để được thêm một xuất sắc" is what is wanted
    most = (excellent is None and _is_anew(told)) or product or "excellent" in told.asked or told.says(asking.MOST)
    if (told.says(RAISES_RATE) and not told.says(asking.OVER)) or (
        excellent is not None and _unit_is_best(told, excellent)
    ):
        excellent = None  # how far the ratio may be raised, whatever there are
    if excellent is None and (asks_rate(told) or lacks_decision(told)):
        most, more = True, False
    checks = told.says(asking.OVER) or told.says(asking.WITHIN)
    checks = checks or (excellent is not None and members is not None and told.says(_MAY_HAVE))
    told_whole = good is not None or rest_good(told, members, excellent) is not None
    if not (
        more
        or lowered
        or smallest
        or most
        or checks
        or (told_whole and excellent and (not told.says(asking.PERCENT) or asks_ratio_of_year(told)))
    ):
        return None
    return Wanted(excellent, more, lowered, smallest, most, checks)


def _unit_is_best(told: Told, excellent: Figure) -> bool:
    """ "20 tốt được 4 xuất sắc phải không", then "đơn vị em được xếp xuất sắc thì được mấy": the most is asked now."""
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    return excellent.turn < told.last_turn and re.search(UNIT_BEST, last) is not None


def _is_anew(told: Told) -> bool:
    """Whether the counts have changed, so that the most is asked anew."""
    return told.changed or only_apart(told) or told.says(_COME_DOWN_TO)


def _asks_most_anew(told: Told, excellent: Figure) -> bool:
    """ "9 tốt 2 xs có vượt không", then "vậy 9 tốt tối đa mấy": the most is asked, whoever was put up before."""
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    good = told.get("good")
    told_again = good is not None and good.turn == told.last_turn > excellent.turn
    other = re.search(asking.MORE, last) or re.search(asking.LOWER, last) or re.search(asking.OVER, last)
    return told_again and other is None and re.search(_MOST_ANEW, last) is not None
