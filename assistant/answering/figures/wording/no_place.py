"""What was taken for a place in a document and is none: "điểm 95", "vượt mức 12", "trong nhóm 44 người"."""

from __future__ import annotations

import re

from corpus.text import fold


def is_no_place(text: str, start: int, end: int) -> bool:
    """Whether "điểm 95", "kiểm điểm 1 ngày" or "vượt mức 12" was taken for a place in a document."""
    said = fold(text[start:end])
    if text[start:end].lower().startswith("mức") or fold(text[:start]).endswith("vuot "):
        return True
    if said.startswith("nhom ") and re.match(
        r" (?:nguoi|dong chi|dang vien|can bo|cong chuc|vien chuc)\b", fold(text[end:])
    ):
        return True  # "trong nhóm 44 người tốt"
    if said.startswith("nhom ") and re.match(
        r"(?:, ?| va )\d+(?:, ?\d+| va \d+)* (?:nguoi|dong chi|dang vien|can bo|tap the)\b", fold(text[end:])
    ):
        return True  # "ba nhóm 18, 27 và 34 đồng chí"
    if said.startswith("phan ") and re.search(r"\d $", text[:start]):
        return True  # "41 phần 97"
    found = re.match(r"diem (\d+)", said)
    return found is not None and (fold(text[:start]).endswith("kiem ") or int(found[1]) > 9 or "." not in said)
