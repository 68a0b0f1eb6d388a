"""The post or kind a number counts: "3 lãnh đạo và 19 giáo viên", "trong đó trưởng phó 3 người", "9 chi bộ nông thôn"."""

from __future__ import annotations

import re

from assistant.answering.figures.binding.row_names import is_plain
from assistant.answering.figures.figure import Figure, Told

_WITHIN = re.compile(
    r"\btrong (?:so )?\d{1,4} [^.;?,\d]{0,30}\b(?:co|gom)\s*$|\b(?:trong (?:do|so do|day|so nay)|gom|bao gom|ke ca)(?: (?:co|thi|la|ca))*\s*$"
)
_POSTS = r"lanh dao(?:,? quan ly)?|can bo (?:lanh dao|quan ly)|cap uy(?: vien)?|chi uy(?: vien)?|(?:pho )?bi thu|(?:cac )?truong,? pho(?: phong| khoa| ban)?|truong phong|pho phong|(?:pho )?giam doc|truong khoa|chuyen vien|nhan vien|giao vien|cong chuc|vien chuc"
_PART = re.compile(
    rf"\s*(?:dong chi |nguoi |dang vien |dc |d/c |can bo )?(?:la |giu chuc |thuoc )?(?P<kind>{_POSTS})\b"
)
# "9 chi bộ nông thôn, 5 chi bộ cơ quan"
BODIES_OF = re.compile(
    r"\s*(?P<kind>(?:chi bo|dang bo|don vi|phong|to|truong) (?!(?:tot|xuat|deu|xep|duoc|co(?! quan)|thi|hoan|va|con|nay|em|toi|minh|truc|dat|la|tren|trong|nao|moi|da|bi|se)\b)[a-z]+(?: (?!(?:tot|xuat|deu|xep|duoc|thi|hoan|va|con|dat)\b)[a-z]+)?)"
    r"(?=\s*(?:[,;.]|$|(?:va|deu|tot|xep|duoc|thi|con|hoan|dat)\b))"
)
# "trong đó trưởng phó 3 người", "trong số 40 người tốt thì lãnh đạo chiếm 10"
_PART_BEFORE = re.compile(
    rf"\b(?:trong (?:do|so do|day|so nay)|trong (?:so )?\d{{1,4}} [^.;?,\d]{{0,24}}|gom|bao gom)(?: (?:co|thi|la))* (?P<kind>{_POSTS})(?: (?:co|la|gom|chiem))* ?$"
)


def is_part(told: Told, figure: Figure) -> bool:
    before = told.folded[: figure.quantity.start].rstrip(" .,") + " "
    within = _WITHIN.search(before) is not None or _PART_BEFORE.search(before) is not None
    return within and can_be_one(figure) and bool(kind_of(told, figure))


def kind_of(told: Told, figure: Figure) -> str:
    """The post or kind counted, behind the number; empty where it is anybody."""
    found = _PART.match(told.folded, figure.quantity.end) or BODIES_OF.match(told.folded, figure.quantity.end)
    found = found or _PART_BEFORE.search(told.folded[: figure.quantity.start])
    return "" if found is None else told.text[found.start("kind") : found.end("kind")].strip(" ,")


def can_be_one(figure: Figure) -> bool:
    return (
        is_plain(figure) and figure.role in (None, "among", "members", "units", "good", "good_up") and figure.value > 0
    )
