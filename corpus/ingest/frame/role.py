"""What a line is to the document."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """What a line is to the document; the value says why it is left out, in Vietnamese."""

    BODY = ""
    BLANK = "dòng trống"
    HEAD = "đầu văn bản"
    PAGE = "số trang"
    RUNNING = "dòng lặp ở đầu, cuối trang"
    RULE = "dòng kẻ"
    NOTE = "chú thích"
    TAIL = "nơi nhận, chữ ký"
