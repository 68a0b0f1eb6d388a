"""Whether a text asks for anything at all."""

from __future__ import annotations

import re

from corpus.text import fold

ASKING = re.compile(
    r"\?|\b(gi|nao|ai|may|bao nhieu|bao gio|bao lau|khi nao|o dau|the nao|ra sao|sao|khong|ko|chua|toi da|toi thieu|la gi|ha|a|\d[abc]? hay (?:mau )?0?\d[abc]|so sanh|liet ke|ke ten|neu|cho (?:biet|hoi|xem))\b"
)
# what is denied of somebody asks nothing: "không giữ chức vụ, được giao 18 việc"
_NOTHING = re.compile(
    r"\b(?:khong|ko|chua)(?: co)? (?:viec|nhiem vu|chi tieu|cai) nao\b|\b(?:bi|da|duoc) neu\b|\b(?:khong|ko|chua) bi ky luat(?: gi)?(?= ?(?:[,;.]|$))|"
    r"\bkhong (?:\w+ ){0,4}?(?:gi|nao|ai)(?= ?[,;.])|\b(?:khong|ko|chua) (?:giu|lam|tham gia|thuoc|co chuc|phai la|hoan thanh|xong|kip|dat)\b(?= \w)(?![^,;.?]*\b(?:a|ha|nhi|vay)\b)"
)


def asks_anything(text: str) -> bool:
    """Whether a turn asks; "không giữ chức vụ gì," does not."""
    return ASKING.search(_NOTHING.sub(" ", fold(text))) is not None
