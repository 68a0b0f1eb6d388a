"""Two bodies set against each other as the one that decides ("đảng ủy xã hay tỉnh ủy quyết định xếp loại chi bộ"): it is asked
who decides, and the bodies named would be taken for those that are rated."""

from __future__ import annotations

import re

from corpus.text import fold

_OF = r"(?: (?:truc tiep|co so|cap tren|cap tinh|xa|phuong|tinh|bo phan|truong|cua xa))*"
_BODY = rf"(?:(?:ban thuong vu )?(?:dang|tinh|thanh|huyen|chi|cap) uy{_OF}|ban thuong vu{_OF}|chi bo{_OF}|cap tren{_OF}|trung uong)"
_ACT = r"(?:quyet dinh|quyet|duyet|phe duyet|chot)"
_SET = re.compile(
    rf"^(?P<bodies>(?:do )?{_BODY}(?: {_ACT})?,? hay (?:la |do )?{_BODY}) (?={_ACT} (?:muc )?(?:xep loai|danh gia|ket qua)\b)"
)


def decider_asked(text: str) -> str:
    """A message that asks which of two bodies decides a rating, put as one that asks who does; any other as it stands."""
    folded = fold(text)
    found = _SET.match(folded) if len(folded) == len(text) else None
    if found is None:
        return text
    return f"{'cap nao' if folded == text else 'cấp nào'} {text[found.end() :]}"
