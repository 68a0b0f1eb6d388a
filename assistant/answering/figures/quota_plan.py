"""The quota of excellent: over it or not, the most, how many more, how many to lower, whole groups, several groups."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.allotted import dealt_out
from assistant.answering.figures.both_bases import by_reading_asked
from assistant.answering.figures.counted import counted_line, only_apart
from assistant.answering.figures.counted_otherwise_plan import counts_others
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.percentage_plan import ROUNDED_TO_RULE
from assistant.answering.figures.quota_certain import (
    all_good_beside,
    good_are_all,
    most_if_all_good,
    none_at_all,
    too_many,
)
from assistant.answering.figures.quota_doubts import (
    ask_good,
    not_told,
    odd_counts,
    others_besides,
    rest_good,
    rest_pool,
    rest_said,
    two_values,
    unnamed,
    unsure_count,
    without_rest,
)
from assistant.answering.figures.quota_each import like_groups
from assistant.answering.figures.quota_groups import ALL_GOOD, each_group, needed_for, pool_of, whole_for
from assistant.answering.figures.quota_kinds import each_kind
from assistant.answering.figures.quota_most import asks_rate, most_beside
from assistant.answering.figures.quota_moves import after_move, moved
from assistant.answering.figures.quota_next import place_over, place_wanted
from assistant.answering.figures.quota_of_shares import of_shares
from assistant.answering.figures.quota_options import RAISES_RATE, echo, lacks_decision, options_of, with_decision
from assistant.answering.figures.quota_pair import pair_of_good
from assistant.answering.figures.quota_pooled import pooled_again, shared_from_pool, taken_from_sum
from assistant.answering.figures.quota_pools import pools
from assistant.answering.figures.quota_rounding import rounding
from assistant.answering.figures.quota_share import share_of_good
from assistant.answering.figures.quota_shares_apart import each_own_share
from assistant.answering.figures.quota_used_up import share_used_up
from assistant.answering.figures.quota_within import one_within
from assistant.answering.figures.quota_words import (
    check_lead,
    closing,
    lower_lead,
    more_lead,
    stated_lead,
    unless_below,
)
from assistant.answering.figures.rated_among import rated_among
from assistant.answering.figures.running import run
from assistant.answering.figures.share_put_up import share_put_up
from assistant.answering.figures.whose import noun_of, turned_to
from assistant.answering.matter.voting import asks_of_votes
from assistant.calculator.number import say

_ASK_EXCELLENT = "Có bao nhiêu {one} xếp (hoặc dự kiến xếp) Hoàn thành xuất sắc nhiệm vụ?"
_OF_GROUPS = r"\btoi da\b|\bnhieu nhat\b|\bgop\b|\btinh chung\b"
_ABOUT = r"\bhan muc\b[^.;?]*\bnoi troi\b|\bnoi troi\b[^.;?]*\bhan muc\b|\bxuat sac|htxs|\bxs\b|ty le 20|\b25 ?%|vuot (?:ty le|tran|20)|khong che|\btran (?:la |gio |moi |duoc |the )*(?:may|bao nhieu)\b"


_MAY_HAVE = r"\b(?:xep|lay|chon|cho|de nghi) (?:duoc )?\d+ (?:nguoi |dong chi )?(?:xs|xuat sac|htxs\w*)\b[^.;?]{0,24}\b(?:khong|ko|k|hong)\b|\bco (?:duoc|lay|xep|cho|chon)(?: (?:lay|xep|chon|duoc|cho))* (?:\d+|mot|hai|ba)\b[^.;?]{0,40}\b(?:khong|ko|k|hong)\b"
_BOUND_TO_FILL = r"\bbat buoc\b|\b(?:0|khong(?: co)?) (?:nguoi|ai|dong chi)(?: nao)? (?:xuat sac |xs )?(?:thi )?(?:co )?(?:duoc|sao)(?: gi)? (?:khong|ko|k)\b"
_AS_THE_RULE = r"\b(?:neu|cu|moi) \d+ (?:nguoi |dong chi |suat )?(?:xs|xuat sac|htxs) (?:thi )?(?:can|phai co|ung voi) (?:co )?5 (?:nguoi |dong chi )?tot\b"
_THIS_YEAR = r"\b(?:nam|ky) (?:ngoai|truoc)\b.*\b(?:nam|ky) nay\b"
# "năm trước 5 xs, năm nay tốt giảm còn 21 thì xs còn mấy": how many there may be now
_COME_DOWN_TO = (
    r"\b(?:nam|ky) (?:ngoai|truoc)\b.*\b(?:xs|xuat sac) (?:thi )?con (?:duoc )?(?:may|bao nhieu)\b(?! (?:suat|nua))"
)
_MOST_ANEW = r"\b(?:toi da|nhieu nhat|tran)\b[^.;?]{0,20}\b(?:may|bao nhieu)\b"
_POINTS_ASKED = r"\b(?:bao nhieu|may)(?: them| nua)? diem\b"
_ON_TOP = r"\bthem\b|\bnua\b"
_IN_ALL = r"^(?!.*\b(?:tot|httnv|htt)\b).*\b(?:bao nhieu|may) (?:dang vien|nguoi|dong chi|dv)\b"


def plan(told: Told) -> Outcome:
    """The outcome, or None where the quota is not what is asked."""
    return by_reading_asked(told, with_decision(told, _plan(told)))


def _plan(told: Told) -> Outcome:
    if told.has("score", "assigned", "done", "not_done") or counts_others(told) or _asks_of_others(told):
        return None
    noun = noun_of(told)
    if (pooled := taken_from_sum(told, noun, options_of(told, noun))) is not None:
        return pooled
    if (dealt := dealt_out(told, noun, options_of(told, noun))) is not None:
        return dealt
    if (put_up := share_put_up(told, noun, options_of(told, noun))) is not None:
        return put_up
    if (again := pooled_again(told, noun, options_of(told, noun))) is not None:
        return again
    if (shared := shared_from_pool(told, noun, options_of(told, noun))) is not None:
        return shared
    if (kinds := each_kind(told)) is not None and not told.says(asking.LOWER) and not told.says(asking.MORE):
        return kinds
    if _adds_up(told):
        return None
    if (within := one_within(told, noun, options_of(told, noun))) is not None:
        return within
    if turned_to(told) is not None and any(figure.unit == "people" for figure in told.figures):
        return Need("good", ask_good(noun, None))  # the counts told were of people
    options = options_of(told, noun)
    if (rounded := rounding(told, noun, options)) is not None:
        return rounded
    if (shared := share_used_up(told, noun, options)) is not None:
        return shared
    wanted, good = place_wanted(told), told.get("good")
    if good is not None and told.says(_AS_THE_RULE):
        good.role, good = "among", None  # "nếu 1 xs cần 5 tốt thì 7 xs cần mấy": the rule's own ratio
    if wanted is not None and (good is not None or told.has("excellent")):
        return needed_for(told, noun, options, wanted, None if good is None else int(good.value))
    if (apart := each_own_share(told, noun, options)) is not None:
        return apart
    groups = groups_of(told)
    if (pair := pair_of_good(told, noun, options)) is not None:
        return pair
    product = told.has("good") and told.says(asking.PRODUCT)  # "ba người tốt, 20% ra không phẩy mấy"
    if (
        groups is None
        and not told.has("good", "good_up")
        and told.says(asking.SHARED_OUT)
        and (told.says(asking.YES_NO) or told.says(asking.WITHIN))
        and "excellent" not in told.asked
    ):
        return None  # whether the counts of several cells may be put together is no sum
    about = told.says(_ABOUT) or told.says(RAISES_RATE) or "excellent" in told.asked
    if not product and not about and not (groups is not None and told.says(_OF_GROUPS)):
        return None
    if (shared := share_of_good(told, noun, options)) is not None:
        return shared
    if (told_as := of_shares(told, noun, options)) is not None:
        return told_as
    if told.says(_BOUND_TO_FILL):
        return None  # whether all the places must be filled is no sum
    if told.says(r"\bquy tac do\b|\bo dau ra\b|\blam tron (?:thanh|len) \d"):
        return None  # asks where a rule is from, or about rounding: the provision answers
    if (each := like_groups(told, noun, options)) is not None:
        return each
    if (apart := pools(told, noun, options)) is not None:
        return apart
    if (place := place_over(told)) is not None:
        return after_move(told, noun, options, (place, "excellent"))
    if (move := moved(told)) is not None and (outcome := after_move(told, noun, options, move)) is not None:
        return outcome
    if groups is not None:
        return each_group(told, noun, options, groups)
    if (unclear := two_values(told)) is not None:
        return unclear
    if (unsure := unsure_count(told, noun)) is not None:
        return unsure
    if (others := others_besides(told, noun)) is not None:
        return others
    good, excellent, pool = (told.get(role) for role in ("good", "excellent", "good_up"))
    members = told.get("members") or told.get("units")
    if excellent is not None and (_asks_most_anew(told, excellent) or told.says(_COME_DOWN_TO)):
        excellent = None
    lowered, smallest = told.says(asking.LOWER), told.says(asking.SMALLEST)
    more = re.search(asking.MORE, without_rest(told)) is not None or (
        told.says(asking.RAISED) and told.says(r"\b(?:bao nhieu|may|ai|toi da|nhieu nhat)\b")
    )
    if excellent is None and (told.changed or only_apart(told) or told.says(_COME_DOWN_TO)):
        lowered, more = False, False  # "1 đồng chí bị chuyển xuống, trần mới là bao nhiêu": the most is asked anew
    if told.changed and excellent is not None and told.says(asking.OVER):
        lowered = False  # "1 xuất sắc phải hạ, còn lại có vượt không": who is taken down is told
    if smallest:
        more = False
        if excellent is not None and excellent.value == 1 and told.says(r"\bthem (?:duoc )?(?:mot|1)\b"):
            excellent = None  # "để được thêm một xuất sắc" is what is wanted
    most = (
        (excellent is None and (told.changed or only_apart(told) or told.says(_COME_DOWN_TO)))
        or product
        or "excellent" in told.asked
        or told.says(asking.MOST)
    )
    if told.says(RAISES_RATE) and not told.says(asking.OVER):
        excellent = None  # how far the ratio may be raised, whatever there are
    if excellent is None and (asks_rate(told) or lacks_decision(told)):
        most, more = True, False
    checks = told.says(asking.OVER) or told.says(asking.WITHIN)
    checks = checks or (excellent is not None and members is not None and told.says(_MAY_HAVE))
    told_whole = good is not None or rest_good(told, members, excellent) is not None
    if not (
        more or lowered or smallest or most or checks or (told_whole and excellent and not told.says(asking.PERCENT))
    ):
        return None
    whole = "good" not in told.asked and told.says(_IN_ALL) and pool is None and members is None
    if smallest and excellent is not None and good is None and (whole or told.says(ALL_GOOD)):
        return whole_for(told, noun, options, excellent)
    if excellent is None and good is not None and (most or more) and good_are_all(told):
        return pool_of(told, noun, options, int(good.value))
    if excellent is None and (most or more):
        rest = rest_pool(told, members) if pool is None else None
        if rest is None and pool is None and good is None:
            rest = rest_good(told, members, None)  # those excellent are of the number too: none of them is told apart
        if pool is None and rest is not None and int(rest) != int(members.value if members else 0):
            told.notes.append(rest_said(told, members, None, named="từ tốt trở lên"))
        if pool is not None or rest is not None:
            return pool_of(told, noun, options, int(pool.value) if pool is not None else int(str(rest)))
    good_count = int(good.value) if good else rest_good(told, members, excellent)
    if good_count is None and pool is not None and excellent is not None and not good:
        good_count = int(pool.value - excellent.value)
        if good_count < 0:
            return Odd(f"{say(excellent.value)} xuất sắc lớn hơn {say(pool.value)} từ tốt trở lên.")
        told.notes.append(f"{say(pool.value)} từ tốt trở lên - {say(excellent.value)} xuất sắc = {say(good_count)} tốt")
    if good_count is None and excellent is not None and (together := rest_pool(told, members)) is not None:
        good_count = together - int(excellent.value)
        if good_count < 0:
            return Odd(f"{say(excellent.value)} xuất sắc lớn hơn {say(together)} từ tốt trở lên.")
        told.notes.append(rest_said(told, members, None, named="từ tốt trở lên"))
        told.notes.append(f"{say(together)} - {say(excellent.value)} xuất sắc = {say(good_count)} tốt")
    if smallest and excellent is not None and good_count is None:
        return needed_for(told, noun, options, excellent)
    if good_count is None:
        if excellent is None and members is None:
            return unnamed(told, noun)
        if pool is not None or (excellent is None and any(_is_share_told(figure) for figure in told.figures)):
            return None
        if excellent is None and (most or told.says(asking.YES_NO)) and not smallest:
            if (none := none_at_all(told, noun, options, members)) is not None:
                return none
        good_count = too_many(told, options, members, excellent)
        if good_count is None:
            bound = most_if_all_good(told, noun, options, members) if excellent is None and not smallest else ""
            return Need("good", ask_good(noun, members) + bound)
    if (beside := all_good_beside(told, members, good_count, excellent)) is not None:
        good_count = beside
    if (odd := odd_counts(told, good_count, excellent)) is not None:
        return odd
    if good is None and pool is None and rest_good(told, members, excellent) is not None:
        told.notes.append(rest_said(told, members, excellent))
    if smallest and excellent is not None and not lowered and good is not None:
        return needed_for(told, noun, options, excellent, good_count)
    if excellent is None:
        if more and (told.says(asking.TO_CEILING) or (told.says(_THIS_YEAR) and not told.says(_ON_TOP))):
            more, most = False, True  # "năm nay chỉ 15 tốt thì còn mấy xuất sắc": how many there may be
        if more or lowered or (checks and not most and good is not None and "excellent" not in told.asked):
            return Need("excellent", _ASK_EXCELLENT.format(one=noun.one))
        return most_beside(told, noun, options, good_count, smallest=smallest)
    function = "how_many_to_lower" if lowered else "how_many_more" if more else "quota"
    among, of_whom = rated_among(told, noun, good_count, int(excellent.value)) if more else ({}, ())
    given = {"good": good_count, "excellent": say(excellent.value), **among, **options}
    finding = run(function, given, told)
    understood = (
        *of_whom,
        f"{say(good_count)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"{say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",
    )
    lead = {"quota": check_lead, "how_many_more": more_lead, "how_many_to_lower": lower_lead}[function](
        told, noun, finding
    )
    if function == "quota" and told.struck_from is not None:
        below = run(function, {**given, "good": told.struck_from}, told)
        lead = unless_below(noun, lead, finding, below)
    steps = [step for step in finding.steps if "×" in step and not step.startswith("Hạ xuống tốt 0:")][
        : 1 if function == "quota" else 3
    ]
    if function == "quota":
        steps += _shown_share(told, good_count, excellent)
    counted, found = counted_line(told)
    stated = told.share("stated")
    if function == "quota" and stated is not None and not told.says(ROUNDED_TO_RULE):
        reckoned = run(
            "percentage", {"part": say(excellent.value), "whole": good_count, "stated": stated.typed()}, told
        )
        lead = stated_lead(told, lead, reckoned, stated)
    left = not_told(told, good_count, int(excellent.value)) if function == "quota" else None
    if left is not None:
        finding, steps = replace(finding, steps=(*finding.steps, left)), [*steps[:2], left]
    return Result(
        lead, (*understood, *echo(told, noun)), (finding, *found), (*counted, *steps), closing(finding, options, told)
    )


def _asks_most_anew(told: Told, excellent: Figure) -> bool:
    """ "9 tốt 2 xs có vượt không", then "vậy 9 tốt tối đa mấy": the most is asked, whoever was put up before."""
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    good = told.get("good")
    told_again = good is not None and good.turn == told.last_turn > excellent.turn
    other = re.search(asking.MORE, last) or re.search(asking.LOWER, last) or re.search(asking.OVER, last)
    return told_again and other is None and re.search(_MOST_ANEW, last) is not None


def _asks_of_others(told: Told) -> bool:
    """ "cần bao nhiêu phiếu", "thêm mấy điểm để lên xuất sắc": votes or points are asked for, and no good are told."""
    if told.has("good", "good_up"):
        return False
    return told.says(_POINTS_ASKED) or asks_of_votes(told.folded)


def _adds_up(told: Told) -> bool:
    """Whether it is asked if parts add up, which is no matter of the quota."""
    if told.says(r"\bkhop\b(?! (?:\w+ ){0,2}?(?:ty le|ti le|tran|muc|quy dinh|khong che|2[05]))"):
        return True
    if len(told.all("excellent")) > 1 and groups_of(told) is not None:
        return False
    if told.says(
        r"\b(?:kiem|soat|xem|kt)(?: (?:tra|lai|ho|giup))* (?:so )?tong\b|\bla (?:du|thua|thieu) may\b"
    ) and not told.says(asking.OVER):
        return True
    if told.says(r"\bcong (?:the |vay |nhu vay |nhu the |co |da |so |thay )*(?:dung|du|khop|sai)\b"):
        return True
    if told.says(r"\bcong (?:mai |hoai )?(?:khong|ko|k) (?:ra|khop|du|dung)\b"):
        return True
    of_quota = told.has("good_up") or "excellent" in told.asked or told.says(asking.OVER) or told.says(asking.SMALLEST)
    return told.says(r"cong (?:lai|vao)") and not of_quota


def _is_share_told(figure: Figure) -> bool:
    """Whether a percentage is told that is none of the rule's own."""
    return bool(figure.quantity.percent) and figure.value not in (20, 25)


def _shown_share(told: Told, good: int, excellent: Figure) -> list[str]:
    if not 0 < excellent.value <= good:
        return []
    both = int(excellent.value) + good
    shares = [run("percentage", {"part": int(excellent.value), "whole": whole}, told) for whole in (good, both)]
    told_of = ("số tốt", "số tốt trở lên")
    return [
        f"Tỷ lệ xuất sắc so với {whole}: {share.steps[0].split(' → ')[0]}"
        for whole, share in zip(told_of, shares, strict=True)
    ]
