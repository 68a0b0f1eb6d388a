"""The quota by the counts told: what is asked of them, once it is no group, no move and no share."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Noun, Odd, Outcome
from assistant.answering.figures.quota.all_good import ALL_GOOD, pool_of, whole_for
from assistant.answering.figures.quota.certain import (
    all_good_beside,
    good_are_all,
    most_if_all_good,
    none_at_all,
    too_many,
)
from assistant.answering.figures.quota.chosen import chosen_of_good
from assistant.answering.figures.quota.doubts import ask_good, unnamed
from assistant.answering.figures.quota.good_count import count_good
from assistant.answering.figures.quota.held import held
from assistant.answering.figures.quota.most import most_beside
from assistant.answering.figures.quota.needed import needed_for
from assistant.answering.figures.quota.parts import odd_counts
from assistant.answering.figures.quota.rest import rest_good, rest_pool, rest_said
from assistant.answering.figures.quota.wanted import Wanted

_ASK_EXCELLENT = "Có bao nhiêu {one} xếp (hoặc dự kiến xếp) Hoàn thành xuất sắc nhiệm vụ?"
_THIS_YEAR = r"\b(?:nam|ky) (?:ngoai|truoc)\b.*\b(?:nam|ky) nay\b"
_ON_TOP = r"\bthem\b|\bnua\b"
_ON_TOP_OF = r"\b(?:da|dang) (?:co |xep |duyet |lay )?\d+ (?:xs|xuat sac)"
_IN_ALL = r"^(?!.*\b(?:tot|httnv|htt)\b).*\b(?:bao nhieu|may) (?:dang vien|nguoi|dong chi|dv)\b"


def by_counts(told: Told, noun: Noun, options: dict[str, object], wanted: Wanted) -> Outcome:
    """The outcome; None where the counts are of something else."""
    good, pool, excellent = told.get("good"), told.get("good_up"), wanted.excellent
    members = told.get("members") or told.get("units")
    if (all_good := _of_all_good(told, noun, options, wanted)) is not None:
        return all_good
    good_count = count_good(told, members, excellent)
    if isinstance(good_count, Odd):
        return good_count
    more, most = wanted.more, wanted.most
    if wanted.smallest and excellent is not None and good_count is None:
        return needed_for(told, noun, options, excellent)
    if good_count is None:
        if excellent is None and members is None:
            return unnamed(told, noun)
        if pool is not None or (
            excellent is None and any(one.quantity.percent and not one.is_of_rule for one in told.figures)
        ):
            return None
        if excellent is None and (most or told.says(asking.YES_NO)) and not wanted.smallest:
            if (none := none_at_all(told, noun, options, members)) is not None:
                return none
        good_count = too_many(told, options, members, excellent)
        if good_count is None:
            bound = most_if_all_good(told, noun, options, members) if excellent is None and not wanted.smallest else ""
            return Need("good", ask_good(noun, members) + bound)
    if (beside := all_good_beside(told, members, good_count, excellent)) is not None:
        good_count = beside
    if (odd := odd_counts(told, good_count, excellent)) is not None:
        return odd
    if good is None and pool is None and rest_good(told, members, excellent) is not None:
        told.notes.append(rest_said(told, members, excellent))
    if wanted.smallest and excellent is not None and not wanted.lowered and good is not None:
        return needed_for(told, noun, options, excellent, good_count)
    if excellent is None:
        if (more or most) and good is not None and not (wanted.lowered or wanted.smallest):
            if (chosen := chosen_of_good(told, noun, options, good_count)) is not None:
                return chosen
        if more and (told.says(asking.TO_CEILING) or (told.says(_THIS_YEAR) and not told.says(_ON_TOP))):
            more, most = False, True  # "năm nay chỉ 15 tốt thì còn mấy xuất sắc": how many there may be
        if more and options.get("outstanding") and told.last_turn and not told.says(_ON_TOP_OF):
            more = False  # "24 tốt mấy xs", "chi bộ được 25%", "vậy thêm được mấy": more than by the common ratio
        if (
            more
            or wanted.lowered
            or (wanted.checks and not most and good is not None and "excellent" not in told.asked)
        ):
            return Need("excellent", _ASK_EXCELLENT.format(one=noun.one))
        return most_beside(told, noun, options, good_count, smallest=wanted.smallest)
    return held(told, noun, options, good=good_count, excellent=excellent, more=more, lowered=wanted.lowered)


def _of_all_good(told: Told, noun: Noun, options: dict[str, object], wanted: Wanted) -> Outcome:
    """The outcome where all those counted are at least good, or are asked for; None where they are not."""
    good, pool, excellent = told.get("good"), told.get("good_up"), wanted.excellent
    members = told.get("members") or told.get("units")
    whole = "good" not in told.asked and told.says(_IN_ALL) and pool is None and members is None
    if wanted.smallest and excellent is not None and good is None and (whole or told.says(ALL_GOOD)):
        return whole_for(told, noun, options, excellent)
    if excellent is None and good is not None and (wanted.most or wanted.more) and good_are_all(told):
        return pool_of(told, noun, options, int(good.value))
    if excellent is None and (wanted.most or wanted.more):
        rest = rest_pool(told, members) if pool is None else None
        if rest is None and pool is None and good is None:
            rest = rest_good(told, members, None)  # those excellent are of the number too: none of them is told apart
        if pool is None and rest is not None and int(rest) != int(members.value if members else 0):
            told.notes.append(rest_said(told, members, None, named="từ tốt trở lên"))
        if pool is not None or rest is not None:
            return pool_of(told, noun, options, int(pool.value) if pool is not None else int(str(rest)))
    return None
