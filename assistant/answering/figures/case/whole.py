"""The whole that a counted part is of, and what is asked back where it is not told: "chậm 3 việc" of how many."""

from __future__ import annotations

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need

TASKS = ("done", "on_time", "exceeded", "late", "not_done")  # parts of the tasks
# The part, and the figure that tells its whole.
WHOLE_OF = {
    "done": "assigned", "not_done": "assigned", "on_time": "assigned", "exceeded": "assigned", "late": "assigned",
    "low_votes": "votes", "fixed": "shortcomings", "disciplined": "units",
}  # fmt: skip
# The part's name in the rules, where it is another.
QUANTITY_OF = {"low_votes": "low_confidence_votes", "disciplined": "disciplined_share"}
_QUESTIONS = {
    "assigned": "Tổng số nhiệm vụ được giao là bao nhiêu?",
    "votes": "Tổng số phiếu lấy phiếu tín nhiệm là bao nhiêu?",
    "shortcomings": "Kỳ trước có tất cả bao nhiêu hạn chế, khuyết điểm được chỉ ra?",
    "members": "Chi bộ có tất cả bao nhiêu đảng viên?",
}


def whole_of(told: Told, part: Figure, role: str) -> Figure | None:
    """The whole told with the part, or for itself; those disciplined may also be of the members."""
    return part.of or told.get(WHOLE_OF[role]) or (told.get("members") if role == "disciplined" else None)


def ask_whole(name: str) -> Need:
    """The question back for a whole by its name."""
    return Need(name, _QUESTIONS[name])
