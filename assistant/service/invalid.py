"""What is wrong with a request, in Vietnamese, naming the field and never repeating what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_SAID = {
    "missing": "thiếu mục này",
    "extra_forbidden": "không có mục này",
    "json_invalid": "không đúng cú pháp JSON",
    "string_pattern_mismatch": "có chữ, dấu không dùng được",
    "literal_error": "không thuộc các giá trị cho chọn",
    "enum": "không thuộc các giá trị cho chọn",
}
# What is said where a limit is known, the limit's name, and what is said without it.
_LIMITS = {
    "string_too_long": ("không được dài quá {} ký tự", "max_length", "quá dài"),
    "string_too_short": ("phải có ít nhất {} ký tự", "min_length", "đang để trống hoặc quá ngắn"),
    "too_long": ("không được quá {} mục", "max_length", "nhiều mục quá"),
    "too_short": ("phải có ít nhất {} mục", "min_length", "đang để trống hoặc thiếu mục"),
    "less_than_equal": ("phải từ {} trở xuống", "le", "lớn hơn mức cho phép"),
    "greater_than_equal": ("phải từ {} trở lên", "ge", "nhỏ hơn mức cho phép"),
    "less_than": ("phải nhỏ hơn {}", "lt", "lớn hơn mức cho phép"),
    "greater_than": ("phải lớn hơn {}", "gt", "nhỏ hơn mức cho phép"),
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
_UNPLACED = frozenset(("json_invalid",))
"""Complaints of a whole body; where they give a place it is a letter's, not a field's."""
_MOST = 3


def explain(errors: Sequence[Mapping[str, Any]]) -> str:
    """One sentence for the first few complaints."""
    told = [f"{_place(error)}: {_what(error)}" for error in errors[:_MOST]]
    return f"Nội dung gửi lên chưa đúng: {'; '.join(dict.fromkeys(told))}."


def _place(error: Mapping[str, Any]) -> str:
    """Where, by the names the description of the service uses; names a caller made up are left out."""
    at: Sequence[object] = error["loc"]
    first = _PLACES.get(str(at[0]), "nội dung") if at else "nội dung"
    if error["type"] in _UNPLACED:
        return first
    rest = [str(part) for part in at[1:] if isinstance(part, int) or (str(part).isascii() and len(str(part)) <= 40)]
    return f"{first} “{'.'.join(rest)}”" if rest else first


def _what(error: Mapping[str, Any]) -> str:
    kind, limits = str(error["type"]), error.get("ctx") or {}
    if kind in _LIMITS:
        said, name, otherwise = _LIMITS[kind]
        return said.format(limits[name]) if limits.get(name) is not None else otherwise
    return _SAID.get(kind) or next((said for word, said in _KINDS if kind.startswith(word)), "không đọc được")
