"""The quota of excellent: which of its questions is asked of the counts told, one after the other."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.changes.moved import moved
from assistant.answering.figures.figure import Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Need, Outcome
from assistant.answering.figures.quota.after_move import after_move
from assistant.answering.figures.quota.allotted import dealt_out
from assistant.answering.figures.quota.by_counts import by_counts
from assistant.answering.figures.quota.doubts import ask_good, others_besides, two_values, unsure_count
from assistant.answering.figures.quota.each import like_groups
from assistant.answering.figures.quota.groups import each_group
from assistant.answering.figures.quota.kinds import each_kind
from assistant.answering.figures.quota.needed import needed_for
from assistant.answering.figures.quota.next_place import place_over, place_wanted
from assistant.answering.figures.quota.of_shares import of_shares
from assistant.answering.figures.quota.options import RAISES_RATE, options_of, with_decision
from assistant.answering.figures.quota.other_reading import by_reading_asked
from assistant.answering.figures.quota.outside import asks_of_others, asks_of_sum
from assistant.answering.figures.quota.pair import pair_of_good
from assistant.answering.figures.quota.pooled import pooled_again, shared_from_pool, taken_from_sum
from assistant.answering.figures.quota.pools import pools
from assistant.answering.figures.quota.ratio_of_what import with_base
from assistant.answering.figures.quota.rounding import rounding
from assistant.answering.figures.quota.share import share_of_good
from assistant.answering.figures.quota.share_put_up import share_put_up
from assistant.answering.figures.quota.shares_apart import each_own_share
from assistant.answering.figures.quota.used_up import share_used_up
from assistant.answering.figures.quota.wanted import wanted_of
from assistant.answering.figures.quota.within import one_within
from assistant.answering.figures.rating.counted_otherwise_plan import counts_others
from assistant.answering.figures.whose import noun_of, turned_to

_OF_GROUPS = r"\btoi da\b|\bnhieu nhat\b|\bgop\b|\btinh chung\b"
_ABOUT = r"\bhan muc\b[^.;?]*\bnoi troi\b|\bnoi troi\b[^.;?]*\bhan muc\b|\bxuat sac|htxs|\bxs\b|ty le 20|\b25 ?%|vuot (?:ty le|tran|20)|khong che|\btran (?:la |gio |moi |duoc |the )*(?:may|bao nhieu)\b"
_BOUND_TO_FILL = r"\bbat buoc\b|\b(?:0|khong(?: co)?) (?:nguoi|ai|dong chi)(?: nao)? (?:xuat sac |xs )?(?:thi )?(?:co )?(?:duoc|sao)(?: gi)? (?:khong|ko|k)\b"
_AS_THE_RULE = r"\b(?:neu|cu|moi) \d+ (?:nguoi |dong chi |suat )?(?:xs|xuat sac|htxs) (?:thi )?(?:can|phai co|ung voi) (?:co )?5 (?:nguoi |dong chi )?tot\b"


def plan(told: Told) -> Outcome:
    """The outcome, or None where the quota is not what is asked."""
    return with_base(told, by_reading_asked(told, with_decision(told, _plan(told))))


def _plan(told: Told) -> Outcome:
    if told.has("score", "assigned", "done", "not_done") or counts_others(told) or asks_of_others(told):
        return None
    noun = noun_of(told)
    for put_up in (taken_from_sum, dealt_out, share_put_up, pooled_again, shared_from_pool):
        if (outcome := put_up(told, noun, options_of(told, noun))) is not None:
            return outcome
    if (kinds := each_kind(told)) is not None and not told.says(asking.LOWER) and not told.says(asking.MORE):
        return kinds
    if asks_of_sum(told):
        return None
    if (within := one_within(told, noun, options_of(told, noun))) is not None:
        return within
    if turned_to(told) is not None and any(figure.unit == "people" for figure in told.figures):
        return Need("good", ask_good(noun, None))  # the counts told were of people
    options = options_of(told, noun)
    if (outcome := rounding(told, noun, options) or share_used_up(told, noun, options)) is not None:
        return outcome
    place, good = place_wanted(told), told.get("good")
    if good is not None and told.says(_AS_THE_RULE):
        good.role, good = "among", None  # "nếu 1 xs cần 5 tốt thì 7 xs cần mấy": the rule's own ratio
    if place is not None and (good is not None or told.has("excellent")):
        return needed_for(told, noun, options, place, None if good is None else int(good.value))
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
    if (outcome := share_of_good(told, noun, options) or of_shares(told, noun, options)) is not None:
        return outcome
    if told.says(_BOUND_TO_FILL):
        return None  # whether all the places must be filled is no sum
    if told.says(r"\bquy tac do\b|\bo dau ra\b|\blam tron (?:thanh|len) \d"):
        return None  # asks where a rule is from, or about rounding: the provision answers
    if (outcome := like_groups(told, noun, options) or pools(told, noun, options)) is not None:
        return outcome
    if (over := place_over(told)) is not None:
        return after_move(told, noun, options, (over, "excellent"))
    if (move := moved(told)) is not None and (outcome := after_move(told, noun, options, move)) is not None:
        return outcome
    if groups is not None:
        return each_group(told, noun, options, groups)
    if (unclear := two_values(told) or unsure_count(told, noun) or others_besides(told, noun)) is not None:
        return unclear
    wanted = wanted_of(told, product=product)
    return None if wanted is None else by_counts(told, noun, options, wanted)
