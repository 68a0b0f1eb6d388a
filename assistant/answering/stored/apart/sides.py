"""One of two sides, or one side of a matter, that a stored sentence tells and the question does not ask for."""

from __future__ import annotations

import re

from assistant.answering.stored.apart.parties import PARTY
from index.text import tokens

_SIDES = re.compile(r"(?<!khong )(?<!ko )(?<! k )(?<!chua )\bhay(?: la)? (?!khong\b|ko\b|chua\b|nhieu\b|bi\b|ca\b)")
_YES_OR_NO = re.compile(
    r"\b(?:khong|ko|k|chua|a|ha)(?: (?:a|vay|nhi|em|anh|chi|ad))*[\s?.!]*$"
)  # it asks of both at once
_SIDE = 4  # words on either side of "hay" that may name it
IDLE = frozenset(
    tokens(
        "xếp loại kiểm điểm đánh giá trước sau thì là phải được có làm theo dùng chỉ cả của cho ở tại mới cũng cái nào khi cần"
    )
)
_REVIEWED = re.compile(r"\b(?:phai|can|mien|duoc|co) (?:\w+ )?(?:tu )?kiem diem\b")
_REVIEW = re.compile(r"\bkiem diem\b")
_RATED_TOO = re.compile(r"\b(?:xep|muc|loai|tot|xuat sac|hoan thanh)\b")
_SIDES_OPEN = tuple(
    (re.compile(rf"\b(?:{words})\b"), re.compile(rf"\b(?:{asks})\b"))
    for words, asks in (
        (
            r"neu (?:ro )?ly do|giai thich",
            r"ly do|vi sao|tai sao|giai thich|noi ro|can cu|thong bao|bao (?:cho|truoc)|hoi",
        ),
        (r"truoc (?:ngay|khi) hop", r"truoc|ngay|khi nao|bao gio|han|luc nao|may"),
        (r"bao luu", r"bao luu|khong dong y|khac y|y kien rieng|phan doi|ko dong y"),
        (r"uy quyen", r"uy quyen|thay|ho|giao|cap pho|pho (?:bi thu|chu tich)|giup"),
        (r"(?:noi|chi bo) (?:noi )?chuyen di phai nhan xet", r"nhan xet|y kien|cu|chuyen di|xac nhan|danh gia ben"),
    )
)


def of_another_side(asked: str, thing: str) -> bool:
    """Whether what a sentence tells to be left open is one side of a matter ("phải nêu lý do khi hạ mức") that a folded
    question does not ask for: whether the rating may be lowered is not whether a reason must be given."""
    if (
        _REVIEWED.search(asked)
        and not _RATED_TOO.search(asked)
        and _RATED_TOO.search(thing)
        and not _REVIEW.search(thing)
    ):
        return True  # who must be reviewed is not told by how he is rated
    return any(words.search(thing) and not asks.search(asked) for words, asks in _SIDES_OPEN)


def of_one_side(asked: str, told: str) -> bool:
    """Whether a folded question asks which of two parties comes first ("công chức trước hay đảng viên trước"), and what was
    stored, with its sentence, does not speak of both."""
    cut = _SIDES.search(asked)
    if cut is None or len(_SIDES.findall(asked)) != 1 or _YES_OR_NO.search(asked) or "truoc" not in asked:
        return False
    left, right = tokens(asked[: cut.start()])[-_SIDE:], tokens(asked[cut.end() :])[:_SIDE]
    both = {*left} & {*right}
    known = {*tokens(told)}
    sides = [[word for word in side if word not in both and word not in IDLE] for side in (left, right)]
    if not all(sides):
        return False
    spoken = [2 * sum(word in known for word in side) > len(side) for side in sides]
    return all(PARTY.search(" ".join(side)) for side in sides) and not all(spoken)
