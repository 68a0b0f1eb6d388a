"""What the turns before speak of, without what they ask, and a turn read with it: "hồ sơ gửi Ban Tổ chức Trung ương trước ngày
nào", then "trễ 5 ngày thì sao" → "hồ sơ gửi Ban Tổ chức Trung ương trễ 5 ngày thì sao"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.conversation.bare import TIE
from assistant.answering.conversation.followup import whole_question
from assistant.answering.question.asks import Asks, asks_of
from corpus.document import Corpus
from corpus.text import fold, squeeze

# whether something is so, to its end: "có bắt buộc bỏ phiếu kín không"
_WHETHER = re.compile(
    r"\b(?:co(?: the)?(?: (?:bat buoc|duoc|phai|bi|can|nen))?|duoc|phai|can)(?! (?:cap|thanh|chuc|quan|so)\b) [^,.;?]*\b(?:khong|ko|k|chua)\b[^,.;?]*[\s?.!]*$|\b(?:khong|ko|chua)(?: (?:a|vay|nhi))*[\s?.!]*$"
)
_OPEN = re.compile(
    r"\b(?:(?:la|vao|den|truoc|tu) )*(?:ngay nao|ngay may|khi nao|bao gio|thang nao)\b|\b(?:toi thieu |toi da |it nhat |nhieu nhat |trong |het |gom |chia |co )*(?:may|bao nhieu) (?:\w+)|"
    r"\b(?:do |la |cho |gui )?(?:ai|cap nao)\b|\b(?:theo |dung |viet |cham theo )*(?:mau|phu luc|bieu|van ban|quy dinh|huong dan|hd|qd|dieu) (?:nao|gi|may)\b|"
    r"\b(?:o|tai) dau\b|\b(?:thi |la )*(?:gi|sao|the nao|nhu the nao|ntn|ra sao)\b|\btruoc hay sau\b"
)
_POLITE = re.compile(r"(?:\b(?:a|vay|the|nhi|ha|em|anh|chi|ad|thi|la|xep loai gi)\b\s*)+$")


def with_topic(turns: Sequence[str], corpus: Corpus, *, today: date) -> str | None:
    """The last turn behind what those before it speak of; None where they speak of nothing beside what they ask."""
    context = whole_question(turns[:-1], corpus, today=today)
    turn, folded = squeeze(turns[-1]).strip(" ?."), fold(context)
    if not context or len(folded) != len(context) or asks_of(folded) is Asks.WHY:
        return None
    asked = [match.span() for words in (_WHETHER, _OPEN) for match in words.finditer(folded)]
    left = squeeze(
        "".join(" " if any(start <= at < end for start, end in asked) else sign for at, sign in enumerate(context))
    ).strip(" ,?.!")
    if (polite := _POLITE.search(fold(left))) is not None:
        left = left[: polite.start()].strip(" ,")
    tie = TIE.match(fold(turn))
    own = turn[tie.end() if tie else 0 :]
    whole = re.match(r"\w", left) is not None and left[:1].isalpha()  # not the rest of a figure cut through
    return squeeze(f"{left} {own}") if whole and own and asked else None
