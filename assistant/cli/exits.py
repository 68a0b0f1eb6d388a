"""How a command ends, as the shell sees it: the one place that says what an exit code means."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; `meaning` is the Vietnamese line of ``troly --help``."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> Exit:
        member = int.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    CLEAN = 0, "đã trả lời, hoặc đã rà và không thấy lỗi"
    DECLINED = 1, "không trả lời (ngoài phạm vi, chưa có văn bản, cần thêm dữ kiện …), hoặc đã rà và thấy lỗi"
    MISUSE = 2, "dùng sai lệnh, hoặc dữ liệu vào không đọc được"
    INTERNAL = 70, "lỗi của chương trình, kèm số tham chiếu"
    INTERRUPTED = 130, "người dùng cho dừng giữa chừng"


def explain() -> str:
    """The table of codes as the help prints it."""
    return "\n".join(f"  {code.value:<4}{code.meaning}" for code in Exit)
