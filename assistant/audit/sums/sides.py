"""Two parts that leave no third: men and women, official and probationary members, inspections and supervisions."""

from __future__ import annotations

import re

_SIDES = tuple(
    (re.compile(first), re.compile(second))
    for first, second in (
        (r"\bnam\b", r"\bnu\b"),
        (r"thanh tra", r"kiem tra"),
        (r"truoc han|vuot muc", r"dung han"),
        (r"khong giu chuc vu", r"uy vien|chuc vu|lanh dao"),
        (r"chinh thuc", r"du bi"),
        (r"dang bo co so", r"chi bo co so"),
        (r"tap the", r"ca nhan"),
        (r"cap (?:truong|chinh)|\btruong\b", r"cap pho|\bpho\b"),
        (r"bi thu(?! chi)", r"pho bi thu"),
        (r"kiem tra", r"giam sat"),
        (r"cap uy", r"uy ban kiem tra|ubkt"),
        (r"cap huyen|cap tinh", r"cap (?:co so|xa|huyen)"),
        (r"khien trach", r"canh cao"),
        (r"to chuc dang", r"dang vien"),
        (r"thuong xuyen", r"chuyen de"),
        (r"du bi", r"chinh thuc"),
        (r"dang bo", r"chi bo"),
        (r"hoan thanh|dat", r"chua hoan thanh|khong dat|chua dat"),
        (r"nong thon", r"co quan|doanh nghiep"),
        (r"dung han", r"qua han|cham|tre"),
        (r"dang vien", r"quan chung"),
        (r"da (?:khac phuc|giai quyet|xong)", r"dang|chua"),
        (r"thon|ban|khu", r"co quan|truong|don vi"),
        (r"cong chuc", r"vien chuc"),
        (r"can bo", r"cong chuc"),
    )
)


def are_sides(one: str, two: str) -> bool:
    """Whether two phrases, folded, name the two sides of one whole, in either order."""
    return any((a.search(one) and b.search(two)) or (b.search(one) and a.search(two)) for a, b in _SIDES)
