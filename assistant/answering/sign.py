"""A sign of degradation among the 27: its place, and whether what a question tells is one."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.polarity import is_yes_no
from assistant.answering.stated import IDLE
from corpus.document import Asking, Provision
from index.search import Index
from index.text import tokens

_GROUPS = {
    "1": "suy thoái về tư tưởng chính trị",
    "2": "suy thoái về đạo đức, lối sống",
    "3": "biểu hiện tự diễn biến, tự chuyển hóa",
}
_WHETHER = re.compile(
    r"\b(?:nam trong|thuoc|phai|la)\b(?: (?!cung)\w+){0,3} (?:bieu hien|dau hieu|suy thoai|tu dien bien|tu chuyen hoa)\b"
)
_ASKING = re.compile(
    r"\b(?:co|phai|nam trong|thuoc|la|mot|cac|nhung|27|bieu hien|dau hieu|suy thoai|tu dien bien|tu chuyen hoa|khong)\b"
)
_TOLD = 0.5  # the share of what is told that the sign, or a question stored for it, must speak of


def sign_claim(provision: Provision, *, affirmed: bool = False) -> Claim | None:
    """The place of a sign among the 27, if the provision is one; `affirmed` where it is asked whether it is."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    if found is None or not provision.document_id.startswith("nq-04-2016"):
        return None
    text = f"Đó là biểu hiện thứ {found[2]}, nhóm {found[1]} ({_GROUPS[found[1]]}): {provision.heading}."
    if affirmed:
        text = f"Có. {text}"
    return Claim(text, (provision.key,), ClaimKind.IDENTITY)


def told_as_sign(index: Index, part: str, provision: Provision) -> bool:
    """Whether the asking part of a message asks if something is one of the signs, and this sign speaks of it."""
    if not is_yes_no(part) or not _WHETHER.search(part):
        return False
    told = [word for word in tokens(_ASKING.sub(" ", part)) if word not in IDLE]
    asked = [item.text for item in provision.questions if isinstance(item, Asking)]
    known = tokens(" ".join((provision.heading, provision.text, *asked)))
    beside = set(pairwise(told)) & set(pairwise(known))  # single syllables recur everywhere
    return bool(beside) and index.share(told, known) >= _TOLD
