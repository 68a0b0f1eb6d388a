"""Who is left of those rated when the good, the excellent and the lower ones are counted off."""

from __future__ import annotations

from assistant.calculator.number import say
from corpus.errors import ProposalError


def left_of(total: int | None, *, good: int, excellent: int = 0, below: int = 0) -> int:
    """`total` less the parts.

    Raises:
        ProposalError: the total is not told, or the parts are above it.
    """
    if total is None:
        raise ProposalError("Cần ghi cả tổng số được xếp loại khi ghi số xếp mức thấp hơn tốt.", place="tong")
    parts = {"tốt": good, "xuất sắc": excellent, "mức thấp hơn": below}
    told = {name: count for name, count in parts.items() if count or name == "tốt"}
    counted = sum(told.values())
    if counted > total:
        listed = " + ".join(f"{say(count)} {name}" for name, count in told.items())
        sum_line = f" = {say(counted)}" if len(told) > 1 else ""
        raise ProposalError(
            f"{listed}{sum_line}, lớn hơn tổng số được xếp loại {say(total)}. Hãy xem lại các số này.", place="tong"
        )
    return total - counted
