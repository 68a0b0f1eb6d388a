"""Which clauses of a provision answer a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from assistant.answering.clauses.clause import Clause, clauses
from assistant.answering.clauses.lists import COUNTING, complete, conditions, lists_of
from assistant.answering.question.asks import Asks
from index.text import tokens

SHORT = 480  # a provision up to this many characters is shown whole
_ROOM = 620  # characters that chosen clauses may take
_WHOLE_LIST = 1100  # characters up to which a list is given whole rather than in part
_BRIEF = 0.5  # of that room, where an answer has other things to say or may be beside the point
_FIGURE = re.compile(r"\d")
_DAY = re.compile(r"\d{1,2}/\d{1,2}|\bngày\b|\btháng\b|\bquý\b|\bcuối năm\b|\bkhi\b", re.IGNORECASE)
_BODY = re.compile(r"thường vụ|cấp ủy|đảng ủy|chi ủy|chi bộ|bộ chính trị|ban bí thư|ban tổ chức|cấp có thẩm quyền|người đứng đầu|"
                   r"cơ quan|tập thể|đảng viên|bí thư", re.IGNORECASE)  # fmt: skip
_FORM = re.compile(r"\b(mẫu|biểu|phiếu)\b", re.IGNORECASE)
_SIGNS = {Asks.HOW_MANY: _FIGURE, Asks.WHEN: _DAY, Asks.WHO: _BODY, Asks.WHERE: _BODY, Asks.WHICH_FORM: _FORM}
_SEVERAL = re.compile(r"\b(?:nhung|cac|gom)\b")


def choose(text: str, asked: str, asks: Asks, weight: Callable[[str], float], *, brief: bool = False,
           nearest: bool = False, told: bool = False) -> list[str]:  # fmt: skip
    """The clauses of a provision that answer, in the provision's order, none cut; all of a short provision.

    A numbered or short list is given whole, or the one item that answers alone; no introduction without its items.

    Args:
        asked: the question, folded; weight: how telling a folded syllable is.
        brief: where the answer has other things to say; nearest: where the provision may not answer at all; told: where
            a sentence has answered: of the provision, half as much, and no list of conditions beside one thing asked.
    """
    whole = clauses(text)
    counted = asks in (Asks.LIST, Asks.HOW_MANY) and any(COUNTING.search(clause.text) for clause in whole)
    share = _BRIEF if brief or told or (nearest and not counted) else 1.0
    if len(text) <= share * SHORT or len(whole) == 1:
        return [clause.text for clause in whole]
    if asks is Asks.LIST and len(text) <= 3 * SHORT and not brief:
        return [clause.text for clause in whole]
    wanted = set(tokens(asked))
    pairs = set(pairwise(tokens(asked)))
    scores = [_score(clause, wanted, pairs, asks, weight) for clause in whole]
    kept: set[int] = set()
    room = share * _ROOM
    for number in sorted(range(len(whole)), key=lambda number: (-scores[number], number)):
        intro = whole[number].intro
        needed = {number} | ({intro} if intro is not None else set())
        cost = sum(len(whole[index].text) for index in needed - kept)
        if kept and (cost > room or scores[number] < 0.45 * max(scores)):
            continue
        kept |= needed
        room -= cost
    for items in lists_of(whole):
        complete(
            kept,
            items,
            whole,
            scores,
            most=_WHOLE_LIST if told and not brief else share * _WHOLE_LIST,
            alone=asks is not Asks.LIST and not _SEVERAL.search(asked),
        )
    if told and asks in _SIGNS and not counted:
        kept -= conditions(whole, kept)
    return [whole[number].text for number in sorted(kept)]


def _score(
    clause: Clause, wanted: set[str], pairs: set[tuple[str, str]], asks: Asks, weight: Callable[[str], float]
) -> float:
    words = tokens(clause.text)
    shared = sum(weight(word) for word in set(words) & wanted)
    shared += sum(min(weight(left), weight(right)) for left, right in set(pairwise(words)) & pairs)
    sign = _SIGNS.get(asks)
    if sign is not None and sign.search(clause.text):
        shared *= 1.3
    return shared / (1 + 0.004 * len(clause.text))
