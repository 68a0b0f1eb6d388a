"""The fields of one mapping in a file: every value is checked as it is read, and a refusal names its line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from corpus.errors import DocumentError, InvalidDate, UncleanText, UnknownKey
from corpus.marked import Marked, Where
from corpus.text import is_clean
from corpus.vocabulary import Term

_Kind = TypeVar("_Kind", bound=Term)


class Fields:
    """A mapping at a place of a file.

    Every reader raises DocumentError or one of its kinds, with file, line and remedy.
    """

    def __init__(self, source: Marked, holder: Mapping[str, Any], where: Where = ()) -> None:
        self.source = source
        self.holder = holder
        self.where = where

    def inside(self, holder: Mapping[str, Any], *at: str | int) -> Fields:
        """The fields of a mapping that stands inside this one."""
        return Fields(self.source, holder, (*self.where, *at))

    def only(self, known: frozenset[str]) -> None:
        """Refuse a key that is not among those known."""
        for key in self.holder:
            if key not in known:
                raise self.fail(
                    UnknownKey, f"khóa “{key}” không được biết. Các khóa dùng được: {', '.join(sorted(known))}.", key
                )

    def items(self, key: str) -> list[Any]:
        """A list; empty where it is not given."""
        value = self.holder.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fail(DocumentError, f"{key} phải là một danh sách.", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is not given."""
        return tuple(self.clean(item, key, number) for number, item in enumerate(self.items(key)))

    def maybe(self, key: str) -> str | None:
        """A text, where it is given."""
        value = self.holder.get(key)
        return None if value is None else self.clean(value, key)

    def text(self, key: str) -> str:
        """A text that must be given."""
        value = self.maybe(key)
        if not value or not value.strip():
            raise self.fail(DocumentError, f"thiếu {key}. Hãy ghi {key}.", key)
        return value

    def clean(self, value: Any, *at: str | int) -> str:
        """A value at a place as clean text."""
        if not isinstance(value, str):
            raise self.fail(DocumentError, f"“{value}” phải là chữ. Hãy đặt trong ngoặc kép.", *at)
        if not is_clean(value):
            raise self.fail(
                UncleanText,
                "chữ chưa ở dạng dựng sẵn (NFC) hoặc có Ð (U+00D0) thay cho Đ. Hãy chuyển mã rồi lưu lại.",
                *at,
            )
        return value

    def day(self, key: str) -> date | None:
        """A day, where it is given."""
        value = self.holder.get(key)
        if value is None:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        raise self.fail(
            InvalidDate, f"{key} phải là ngày viết năm-tháng-ngày, không đặt trong ngoặc, ví dụ 2025-08-30.", key
        )

    def term(self, kind: type[_Kind], key: str, default: _Kind | None = None) -> _Kind:
        """One of the vocabulary's terms; the default, where there is one, stands for a key not given."""
        if default is not None and key not in self.holder:
            return default
        try:
            return kind(str(self.holder.get(key)))
        except ValueError:
            known = ", ".join(member.value for member in kind)
            raise self.fail(DocumentError, f"{key} phải là một trong: {known}.", key) from None

    def fail(self, kind: type[DocumentError], message: str, *at: str | int) -> DocumentError:
        """A refusal that names the line of a place in this mapping."""
        return kind(message, path=self.source.path, line=self.source.line((*self.where, *at)))
