"""What is asked back of a percentage: several of them, or several parts, not told beside one another."""

from __future__ import annotations

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need
from assistant.answering.figures.percentages.pair import TASKS
from assistant.answering.figures.ratings import LABEL_OF
from assistant.calculator.number import say


def several_stated(told: Told) -> Need | None:
    """Several percentages for several counts, not told beside one another: which belongs to which is not guessed."""
    last = [figure for figure in told.figures if figure.turn == told.last_turn and not figure.vague]
    shares = {figure.value for figure in last if figure.quantity.percent and not figure.is_of_rule}
    counts = [figure for figure in last if not figure.is_share and figure.role in (None, "members", *LABEL_OF)]
    if len(shares) < 2 or len(counts) < len(shares):
        return None
    return Need("stated", "Xin ghi từng số kèm tỷ lệ của nó và tổng số, ví dụ: 21 trên 170 ghi 12,35%.")


def several_parts(told: Told, part: Figure | None) -> Need | None:
    """ "quý 1 xong 20, quý 2 xong 25 trên tổng 50": which part is meant, or both together, is not told."""
    if part is None or part.role not in TASKS or part.of is not None:
        return None
    parts = [figure for figure in told.all(part.role) if figure.turn == part.turn and figure.of is None]
    if len({figure.value for figure in parts}) < 2:
        return None
    named, total = " hay ".join(say(figure.value) for figure in parts), sum(figure.value for figure in parts)
    return Need(part.role, f"Phần cần tính tỷ lệ là {named}, hay cộng lại là {say(total)}?")
