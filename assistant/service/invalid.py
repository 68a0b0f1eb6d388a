"""What is wrong with a request, in Vietnamese, naming the field and never repeating what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_SAID = {
    "missing": "thiếu mục này",
    "extra_forbidden": "không có mục này",
    "json_invalid": "không phải JSON",
    "string_too_long": "quá dài",
    "string_too_short": "quá ngắn hoặc để trống",
    "string_pattern_mismatch": "có chữ, dấu không dùng được",
    "too_long": "quá nhiều phần",
    "too_short": "quá ít phần",
    "literal_error": "không thuộc các giá trị cho chọn",
    "enum": "không thuộc các giá trị cho chọn",
    "less_than_equal": "lớn quá mức nhận",
    "greater_than_equal": "nhỏ quá mức nhận",
}
_KINDS = (
    ("date", "phải là ngày dạng năm-tháng-ngày"),
    ("int", "phải là số nguyên"),
    ("float", "phải là số"),
    ("bool", "phải là true hoặc false"),
    ("string", "phải là chữ"),
    ("list", "phải là danh sách"),
    ("dict", "phải là đối tượng JSON"),
    ("model", "phải là đối tượng JSON"),
)
_PLACES = {"body": "nội dung", "query": "tham số", "path": "địa chỉ", "header": "đầu mục"}
_MOST = 3


def explain(errors: Sequence[Mapping[str, Any]]) -> str:
    """One sentence for the first few complaints."""
    told = [f"{_place(error['loc'])}: {_what(str(error['type']))}" for error in errors[:_MOST]]
    return f"Nội dung gửi lên chưa đúng: {'; '.join(dict.fromkeys(told))}."


def _place(at: Sequence[object]) -> str:
    """Where, by the names the description of the service uses; names a caller made up are left out."""
    first = _PLACES.get(str(at[0]), "nội dung") if at else "nội dung"
    rest = [str(part) for part in at[1:] if isinstance(part, int) or (str(part).isascii() and len(str(part)) <= 40)]
    return f"{first} “{'.'.join(rest)}”" if rest else first


def _what(kind: str) -> str:
    return _SAID.get(kind) or next((said for word, said in _KINDS if kind.startswith(word)), "không đọc được")
