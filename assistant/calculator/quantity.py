"""The facts a rating is judged by, with their Vietnamese names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from assistant.calculator.number import percent, say
from assistant.calculator.scale import Amount, label, rank
from corpus.errors import ProposalError

QUANTITIES: Mapping[str, str] = {
    "score": "tổng điểm",
    "done": "nhiệm vụ hoàn thành",
    "on_time": "nhiệm vụ đúng hạn",
    "exceeded": "nhiệm vụ vượt mức",
    "late": "nhiệm vụ chậm tiến độ",
    "not_done": "nhiệm vụ không hoàn thành",
    "weak": "chỉ tiêu, tiêu chí chưa bảo đảm chất lượng, tiến độ",
    "own_done": "nhiệm vụ của bản thân hoàn thành",
    "own_exceeded": "nhiệm vụ của bản thân vượt mức",
    "fixed": "hạn chế, khuyết điểm kỳ trước đã khắc phục",
    "result_level": "cấp độ thấp nhất của tiêu chí kết quả nhiệm vụ",
    "other_level": "cấp độ thấp nhất của tiêu chí còn lại",
    "lowest_level": "cấp độ thấp nhất của mọi tiêu chí",
    "units_completed": "trực thuộc từ Hoàn thành nhiệm vụ trở lên",
    "units_good": "trực thuộc từ Hoàn thành tốt nhiệm vụ trở lên",
    "units_failed": "nơi phụ trách bị xếp Không hoàn thành nhiệm vụ",
    "low_confidence_votes": "phiếu tín nhiệm thấp",
    "discipline": "hình thức kỷ luật trong năm",
    "member_discipline": "hình thức kỷ luật của thành viên, đơn vị trực thuộc",
    "disciplined_share": "đảng viên của chi bộ (đơn vị trực thuộc) bị kỷ luật",
    "civil_rating": "mức xếp loại cán bộ, công chức, viên chức",
    "degradation": "kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "main_target_missed": "có chỉ tiêu chủ yếu không đạt",
    "duty_related": "vi phạm liên quan chức trách, công vụ",
    "self_remedied": "tự phát hiện, đã khắc phục xong hậu quả",
    "force_majeure": "lý do bất khả kháng",
    "sick_months": "số tháng nghỉ ốm cộng dồn",
    "collective_rating": "mức của tập thể, tổ chức mình đứng đầu",
    "organization_rating": "mức của tổ chức, cơ quan, đơn vị",
}
SHARES = frozenset(
    ("done", "on_time", "exceeded", "late", "not_done", "weak", "own_done", "own_exceeded", "fixed", "units_completed",
     "units_good", "units_failed", "low_confidence_votes", "disciplined_share")
)  # fmt: skip

FLAGS = frozenset(("degradation", "main_target_missed", "duty_related", "self_remedied", "force_majeure"))

# Parts of one whole to which nothing can belong twice. What is late may or may not be done yet, so that pair is not here.
_APART = (
    ("done", "not_done"), ("on_time", "late"), ("on_time", "not_done"), ("exceeded", "not_done"),
    ("units_completed", "units_failed"), ("units_good", "units_failed"),
)  # fmt: skip
# A part that lies within another.
_WITHIN = (
    ("on_time", "done"), ("exceeded", "done"), ("own_exceeded", "own_done"), ("units_good", "units_completed"),
)  # fmt: skip

# What is known of a case: an amount, or None where the matter does not arise (no shortcoming, not a civil servant).
Facts = Mapping[str, Amount | None]


def tell(quantity: str, amount: Amount) -> str:
    """An amount as it is said beside its quantity: "35%", "89,5", "Tốt"."""
    if quantity in FLAGS:
        return "có" if amount else "không"
    if quantity in SHARES and not isinstance(amount, str):
        return percent(amount)
    return label(amount) if isinstance(amount, str) else say(amount)


def told_any(quantities: Sequence[str]) -> str:
    """Some facts as alternatives: "lý do bất khả kháng hoặc tự phát hiện, đã khắc phục xong hậu quả"."""
    return " hoặc ".join(QUANTITIES[name] for name in quantities)


def complete(facts: Facts) -> dict[str, Amount | None]:
    """The facts with those that follow from them: what is not done, what is late, the lowest level.

    Raises:
        ProposalError: an unknown quantity, a share outside 0 to 100%, or a part above its whole.
    """
    known = dict(facts)
    for quantity, amount in facts.items():
        if quantity not in QUANTITIES:
            raise ProposalError(f"không có dữ kiện này. Dùng một trong: {', '.join(QUANTITIES)}.", place=quantity)
        if quantity in SHARES and amount is not None and not 0 <= rank(amount) <= 1:
            raise ProposalError(
                f"tỷ lệ phải từ 0 đến 100%, nay là {tell(quantity, amount)}.", place=QUANTITIES[quantity]
            )
    shares = {name: share for name in SHARES if (share := _share(known, name)) is not None}
    refuse_impossible(shares, whole=1, tell=percent)
    done, on_time, late = (shares.get(name) for name in ("done", "on_time", "late"))
    if done is not None:
        known.setdefault("not_done", 1 - done)
        if on_time is not None:
            known.setdefault("late", done - on_time)
        if late is not None and (done == 1 or late == 0):  # else what is late may be among what is not done
            known.setdefault("on_time", done - late)
    levels = [level for name in ("result_level", "other_level") if (level := known.get(name)) is not None]
    if levels:
        known.setdefault("lowest_level", min(levels, key=rank))
    return known


# Shares are told rounded: two of them may lack a point of their sum.
_ROUNDED = Fraction(1, 100)


def refuse_impossible(
    parts: Mapping[str, int | Fraction],
    *,
    whole: int,
    tell: Callable[[int | Fraction], str],
    places: Mapping[str, str] = QUANTITIES,
) -> None:
    """Refuse parts of one whole that cannot stand beside one another.

    Args:
        parts: by quantity, in the units of `whole`: counts, or shares of 1.
        places: what each part is called where it was typed.

    Raises:
        ProposalError: a part lies above the one it is within, two that exclude each other are more than the whole, or
            what was done is neither on time nor late.
    """
    for part, within in _WITHIN:
        if part in parts and within in parts and parts[part] > parts[within]:
            raise ProposalError(
                f"{QUANTITIES[part]} {tell(parts[part])}, lớn hơn số {QUANTITIES[within]} {tell(parts[within])}. "
                "Hãy xem lại một trong hai số.",
                place=places[part],
            )
    for one, other in _APART:
        if one in parts and other in parts and parts[one] + parts[other] > whole:
            raise ProposalError(
                f"{QUANTITIES[one]} {tell(parts[one])} và {QUANTITIES[other]} {tell(parts[other])} loại trừ nhau, "
                f"cộng lại {tell(parts[one] + parts[other])}, lớn hơn tổng {tell(whole)}. Hãy xem lại một trong hai số.",
                place=places[other],
            )
    if not {"done", "on_time", "late"} <= parts.keys():
        return
    done, told = parts["done"], parts["on_time"] + parts["late"]
    if told < done - (_ROUNDED if whole == 1 else 0):
        raise ProposalError(
            f"{QUANTITIES['on_time']} {tell(parts['on_time'])} và {QUANTITIES['late']} {tell(parts['late'])} cộng lại "
            f"{tell(told)}, nhỏ hơn số {QUANTITIES['done']} {tell(done)}: việc đã hoàn thành thì đúng hạn hoặc chậm. "
            "Hãy xem lại một trong các số.",
            place=places["late"],
        )


def _share(facts: Facts, name: str) -> Fraction | None:
    amount = facts.get(name)
    return None if amount is None or isinstance(amount, str) else Fraction(amount)
