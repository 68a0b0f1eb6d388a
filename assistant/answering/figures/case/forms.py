"""The forms of discipline, the heaviest first, as the calculator takes them and as they are said."""

from __future__ import annotations

FORMS = {"khai-tru": "khai trừ", "cach-chuc": "cách chức", "canh-cao": "cảnh cáo", "khien-trach": "khiển trách"}


def spoken(form: str) -> str:
    """A form as it is typed without its marks: "khien trach"."""
    return form.replace("-", " ")
