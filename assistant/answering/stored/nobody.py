"""The rating that a text says nobody has."""

from __future__ import annotations

import re

_NONE_OF = re.compile(
    r"\bkhong (?:co |mot |chon |xep )*(?:ai|nguoi nao|dong chi nao|dang vien nao)(?: (?:duoc|xep|dat|muc|loai|la))* (?P<rating>hoan thanh xuat sac|xuat sac|hoan thanh tot|tot)\b"
)


def nobody_rated(folded: str) -> str | None:
    """The rating that a text says nobody has: "không có ai hoàn thành tốt"."""
    found = _NONE_OF.search(folded)
    return None if found is None else found["rating"].removeprefix("hoan thanh ")
