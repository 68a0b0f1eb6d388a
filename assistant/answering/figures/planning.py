"""Which calculation is asked for, and late figures (answers to a question back, follow-ups) put where they belong."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.figures import (
    added_plan,
    agreed_plan,
    all_scored_plan,
    alternatives,
    asking,
    balance_plan,
    band_range_plan,
    bands_plan,
    becomes_plan,
    before_deduction_plan,
    bound_plan,
    ceiling_each,
    ceiling_plan,
    civil_told,
    counted_by_score,
    counted_otherwise_plan,
    day_plan,
    difference_plan,
    discipline_plan,
    fall_plan,
    fraction_bound_plan,
    fraction_plan,
    from_share_plan,
    graders_plan,
    growth_plan,
    head_first_plan,
    heads_beside_plan,
    leader_of_rated,
    levels_plan,
    mean_plan,
    moved_plan,
    of_whole_plan,
    own_share_plan,
    part_of_plan,
    percentage_plan,
    quarters_plan,
    quota_all,
    quota_asserted,
    quota_base_plan,
    quota_of_total,
    quota_plan,
    quota_years,
    rating_plan,
    rest_share_plan,
    rounded_plan,
    scores_plan,
    shares_plan,
    short_good_plan,
    short_of_plan,
    sick_between_plan,
    sick_plan,
    stated_shares_plan,
    sum_plan,
    sums_plan,
    suspended_spell_plan,
    talked_series_plan,
    tally_plan,
    targets_plan,
    temporary_plan,
    threshold_plan,
    tied_plan,
    tries_plan,
    years_apart_plan,
)
from assistant.answering.figures.changed_counts import unclear_change
from assistant.answering.figures.counted import told_new
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.late_aside import set_apart_late
from assistant.answering.figures.later_number import unclear_number
from assistant.answering.figures.other_asked import asks_other
from assistant.answering.figures.other_scored import with_other_points
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.quota_next import place_wanted
from assistant.answering.figures.quota_used_up import says_used_up
from assistant.answering.figures.reserves import is_reserve

_PLANS: tuple[Callable[[Told], Outcome], ...] = (
    suspended_spell_plan.plan,
    day_plan.plan,
    bands_plan.plan,
    band_range_plan.plan,
    targets_plan.plan,
    moved_plan.plan,
    added_plan.plan,
    counted_otherwise_plan.plan,
    becomes_plan.plan,
    rounded_plan.plan,
    agreed_plan.plan,
    of_whole_plan.plan,
    part_of_plan.plan,
    tries_plan.plan,
    own_share_plan.plan,
    difference_plan.plan,
    growth_plan.plan,
    from_share_plan.plan,
    rest_share_plan.plan,
    sums_plan.plan,
    temporary_plan.plan,
    quota_base_plan.plan,
    quota_all.plan,
    quota_of_total.plan,
    shares_plan.plan,
    balance_plan.plan,
    short_good_plan.plan,
    short_of_plan.plan,
    sum_plan.plan,
    sick_between_plan.plan,
    sick_plan.plan,
    bound_plan.plan,
    fall_plan.plan,
    years_apart_plan.plan,
    quota_years.plan,
    quota_asserted.plan,
    heads_beside_plan.plan,
    head_first_plan.plan,
    ceiling_each.plan,
    ceiling_plan.plan,
    fraction_bound_plan.plan,
    threshold_plan.plan,
    stated_shares_plan.plan,
    percentage_plan.plan,
    fraction_plan.plan,
    discipline_plan.plan,
    leader_of_rated.plan,
    civil_told.plan,
    levels_plan.plan,
    scores_plan.plan,
    rating_plan.plan,
    quota_plan.plan,
    tally_plan.plan,
)
_DECREE = r"\b(?:cong|vien) chuc\b.*\bnghi dinh (?:nao|gi|so may|may)\b"
_MINUS = re.compile(r"\bâm ")  # "âm 2 đảng viên"
_TAKES = re.compile(r"\b(?:lay|chon|xep|de nghi|de xuat|duyet|chot|cho)(?: (?:luon|du|ca|len|han))*\s*$")
_HAS = re.compile(
    r"\b(?:chi bo|dang bo|don vi|co quan|nhom|phong|to|khoi|khoa)(?: (?:chi|em|toi|minh|chung toi|chung em|nay|chau|con|tui|ta|nha))* (?:co|gom|la|tong(?: so| cong)?)(?: (?:ca thay|tat ca|tong cong|tong so|het))*\s*$"
    r"|\b(?:tong so|tong cong|ca thay|tat ca|toan chi bo)(?: (?:la|co|duoc))*\s*$"
)
_IN_ALL = re.compile(
    r"\s*(?:dang vien|dong chi|nguoi|dc|d/c|dv)?(?: (?:la|thi))*\s*(?:tat ca|tong cong|ca thay|het thay)\b"
)
# "4 không xếp gì": what is told of them is no answer to how many of the others there are
_TELLS_OTHER = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|dv|dc|d/c) )?(?:thi )?(?:(?:khong|chua|ko) (?:xep|danh gia|du|tham gia|di|kiem diem)|bi|dang (?:di|nghi|hoc|om)|nghi|di hoc|vang|chuyen)\b"
)
_TOTALS = ("members", "units", "assigned", "whole", "votes")
_COUNTS = ("good", "excellent", "good_up", "score", "assigned", "completed", "members")


def settle(told: Told) -> Outcome:
    """The outcome of what was told, the newest figures last; a part above its whole is named where nothing is reckoned."""
    outcome = with_other_points(told, _settle(told))
    if isinstance(outcome, (Result, Odd)):
        return outcome
    return _above_whole(told) or outcome


def _above_whole(told: Told) -> Odd | None:
    """ "50 xuất sắc trong 40 đảng viên": more than there are, whatever is asked."""
    for part in told.figures:
        whole = part.of
        if whole is None or whole.role not in _TOTALS or part.role not in (*_COUNTS, "not_completed"):
            continue
        if part.value > whole.value and not part.is_share:
            return Odd(f"{part.quantity.text} lớn hơn tổng số {whole.quantity.text}.")
    return None


def _settle(told: Told) -> Outcome:
    if told.says(asking.JUDGES) and place_wanted(told) is None:
        return None  # who deserves what is not computed
    if asks_other(told):
        return None
    if told.says(_DECREE):
        return None  # points of public employees are those of a decree, not of the Party's regulation
    if (odd := _negative(told)) is not None:
        return odd
    if (changed := unclear_change(told)) is not None:
        return changed
    if (which := unclear_number(told)) is not None:
        return which
    if (
        same := talked_series_plan.plan(told)
        or before_deduction_plan.plan(told)
        or all_scored_plan.plan(told)
        or tied_plan.plan(told)
        or quarters_plan.plan(told)
        or graders_plan.plan(told)
        or mean_plan.plan(told)
        or counted_by_score.plan(told)
    ) is not None:
        return same
    if isinstance(several := scores_plan.plan(told), Result):
        return several
    if (two := alternatives.both(told, _plan)) is not None:
        return two
    late = [figure for figure in _late(told) if not _is_taken(told, figure) and not set_apart_late(told, figure)]
    for figure in late:
        figure.role = None
    outcome = _plan(told)
    if isinstance(outcome, Result) and says_used_up(told):
        return outcome  # "nếu lấy hết 5": the number of the places, no new count
    for figure in late:
        if isinstance(outcome, Need):
            figure.role = outcome.role
        else:
            earlier = {other.role for other in told.figures if other.turn < figure.turn and other.role in _COUNTS}
            members = "members" in earlier and figure.unit == "people" and earlier & {"exempt", "new"}
            counts = earlier - {"members"} or earlier
            if counts == {"good", "excellent"} and _takes_newest(told, figure):
                figure.role = "excellent"
                outcome = _plan(told)
                continue
            if counts == {"good", "excellent"} and figure.role is None and _asks_again(told, figure):
                number = figure.quantity.text
                return Need("excellent", f"Số {number} là số Hoàn thành xuất sắc hay số Hoàn thành tốt nhiệm vụ?")
            figure.role = "members" if members else counts.pop() if len(counts) == 1 else None
        outcome = _plan(told)
    return outcome


def _plan(told: Told) -> Outcome:
    for plan in _PLANS:
        outcome = plan(told)
        if outcome is not None:
            return outcome
    return None


def _late(told: Told) -> list[Figure]:
    """Figures of later turns that say no more than a number and perhaps a unit of people."""
    return [
        figure
        for figure in told.figures
        if figure.turn
        and (figure.role in (None, "members") or _renewed(told, figure))
        and not _is_whole(told, figure)
        and not figure.is_share
        and figure.of is None
        and _TELLS_OTHER.match(told.folded, figure.quantity.end) is None
    ]


def _is_whole(told: Told, figure: Figure) -> bool:
    """ "Chi bộ mình có 24 đảng viên tất cả": all there are, no answer to how many of them are good."""
    if figure.role != "members":
        return False
    before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
    return _HAS.search(before) is not None or _IN_ALL.match(after) is not None


def _is_taken(told: Told, figure: Figure) -> bool:
    """ "40 tốt được mấy xuất sắc", then "lấy 9 được không": the excellent wanted; "2 dự bị đó" are members of their own."""
    if is_reserve(told, figure):
        return True
    same = any(one.value == figure.value for one in told_new(told) if one.turn < figure.turn)
    if same and re.search(r"\bca\s*$", told.folded[: figure.quantity.start]):
        figure.role = "among"  # "cả 2 đủ rồi": those told before
        return True
    if "excellent" not in told.asked or told.has("excellent") or figure.role is not None:
        return False
    if _TAKES.search(told.folded[: figure.quantity.start]) is None:
        return False
    figure.role = "excellent"
    return True


def _renewed(told: Told, figure: Figure) -> bool:
    """ "12 tập thể hoàn thành tốt …", then "nếu 25 tập thể thì sao": the same are counted anew."""
    before = [other for other in told.figures if other.turn < figure.turn and other.role in _COUNTS]
    return figure.role == "units" and len(before) == 1 and before[0].unit == figure.unit


def _takes_newest(told: Told, figure: Figure) -> bool:
    """ "24 tốt được mấy", "5 người có vượt không", "thế 4": the number of the turn before is tried anew, also where a
    change is told behind it."""
    best, good = told.get("excellent"), told.get("good")
    alone = sum(other.turn == figure.turn for other in told.figures) == 1
    if figure.role is not None or best is None or good is None or not alone:
        return False
    return best.turn > good.turn and figure.value < good.value


def _asks_again(told: Told, figure: Figure) -> bool:
    """Whether the last turn brings nothing but this number, so that which count it takes the place of is not told."""
    return figure.turn == told.last_turn and sum(other.turn == figure.turn for other in told.figures) == 1


def _negative(told: Told) -> Odd | None:
    said = _MINUS.search(told.text.lower())
    if said is not None and any(figure.quantity.start == said.end() for figure in told.figures):
        return Odd("Câu hỏi nêu số âm; số người, số nhiệm vụ phải từ 0 trở lên.")
    below = next((figure for figure in told.figures if figure.value < 0 and (figure.unit or figure.role)), None)
    return (
        None if below is None else Odd(f"Số {below.quantity.text} là số âm; số người, số nhiệm vụ phải từ 0 trở lên.")
    )
