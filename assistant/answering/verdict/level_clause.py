"""A clause that tells when a level is given: what it names as a condition it neither demands nor allows by itself."""

from __future__ import annotations

import re

from assistant.answering.clauses.clause import Clause
from assistant.answering.matter.level import rating
from assistant.answering.question.polarity import Mode, Stance, main_clause
from corpus.document import Provision
from corpus.text import fold

_CASES = re.compile(r"\b(?:xep|dat|duoc)\b.*\bkhi\b|\bdong thoi\b|\bmot trong\b|\btruong hop\b|\bdieu kien\b")
_LEVEL = re.compile(r"\b(?:xuat sac|hoan thanh|(?:muc|hang|loai|xep) tot|trung binh|kem)\b")


def affirms_nothing(clause: Clause, whole: list[Clause], provision: Provision, asked: Stance) -> bool:
    """Whether a clause is a condition or case of a level, and no Có to what is asked: the question speaks of no level, or
    asks whether one is given, which takes more than the one condition told; that the lowest is, a case of it affirms.

    Example: "có cần lấy phiếu tín nhiệm khi xếp loại không" is not affirmed by "có trên 50% phiếu tín nhiệm thấp", nor
    "một tiêu chí Trung bình thì có được xuất sắc không" by "tiêu chí còn lại đạt Tốt trở lên".
    """
    intro = "" if clause.intro is None else fold(whole[clause.intro].text)
    listed = _LEVEL.search(intro) is not None and _CASES.search(intro) is not None
    if listed and not _LEVEL.search(asked.folded):
        return True
    given = rating(main_clause(asked.folded)) not in (None, "none") and asked.mode is not Mode.MUST
    return given and (listed or rating(fold(provision.heading)) is not None)
