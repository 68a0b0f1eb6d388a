"""A provision's clauses, and which of them answer a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.answering.question.asks import Asks
from corpus.text import fold
from index.chunk import is_item
from index.text import tokens

SHORT = 480  # a provision up to this many characters is shown whole
_ROOM = 620  # characters that chosen clauses may take
_WHOLE_LIST = 1100  # characters up to which a list is given whole rather than in part
_BRIEF = 0.5  # of that room, where an answer has other things to say or may be beside the point
_FEW = 6  # a list of at most so many items is given whole or not at all
_ALONE = 1.5  # an item so much closer than its list's next answers alone
_FIGURE = re.compile(r"\d")
_DAY = re.compile(r"\d{1,2}/\d{1,2}|\bngày\b|\btháng\b|\bquý\b|\bcuối năm\b|\bkhi\b", re.IGNORECASE)
_BODY = re.compile(r"thường vụ|cấp ủy|đảng ủy|chi ủy|chi bộ|bộ chính trị|ban bí thư|ban tổ chức|cấp có thẩm quyền|người đứng đầu|"
                   r"cơ quan|tập thể|đảng viên|bí thư", re.IGNORECASE)  # fmt: skip
_FORM = re.compile(r"\b(mẫu|biểu|phiếu)\b", re.IGNORECASE)
_SIGNS = {Asks.HOW_MANY: _FIGURE, Asks.WHEN: _DAY, Asks.WHO: _BODY, Asks.WHERE: _BODY, Asks.WHICH_FORM: _FORM}
_NUMBERED = re.compile(r"^(?:Bước \d|\(?[a-zđ0-9]{1,2}(?:\.[0-9]+)*[.)]\s)")
_STEP = re.compile(r"^Bước \d+\b")
_COUNTING = re.compile(
    r"\b(?:\d+|hai|ba|bốn|năm) (?:bước|nhóm|nội dung|mục đích|diện|điều kiện|nguyên tắc|phụ lục|cấp độ|mức)[^:]*:$"
)
_JOINED = re.compile(r"(?:và|đồng thời|gồm|thêm):$")
_SEVERAL = re.compile(r"\b(?:nhung|cac|gom)\b")
_EXCEPTION = re.compile(r"^(?:[-–•+]\s+)?(?:Ngoại lệ|Trừ|Riêng)\b")
_CONDITION = frozenset(tokens("nếu khi trừ chỉ riêng nhưng không chưa phải ít nhất tối thiểu tối đa quá"))
_SENTENCE = re.compile(r"(?<=[\w)”\"%]{3}[.!?])\s+(?=[\"“(A-ZÀ-ỸĐ0-9])")


@dataclass(frozen=True)
class Clause:
    """A line or sentence of a provision; `intro` is the line a list item hangs on."""

    text: str
    number: int
    intro: int | None = None


def clauses(text: str) -> list[Clause]:
    """The clauses of a provision in order: list items whole, other lines sentence by sentence."""
    found: list[Clause] = []
    intro: int | None = None
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        if listed(line):
            found.append(Clause(line, len(found), intro))
            continue
        for sentence in _SENTENCE.split(line):
            found.append(Clause(sentence.strip(), len(found)))
        intro = len(found) - 1 if line.endswith(":") else None
    return found


def listed(line: str) -> bool:
    """Whether a line is an item of a list: a bullet, a number, a step."""
    return is_item(line) or _STEP.match(line) is not None


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
    counted = asks in (Asks.LIST, Asks.HOW_MANY) and any(_COUNTING.search(clause.text) for clause in whole)
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
    for items in _lists(whole):
        _complete(
            kept,
            items,
            whole,
            scores,
            most=_WHOLE_LIST if told and not brief else share * _WHOLE_LIST,
            alone=asks is not Asks.LIST and not _SEVERAL.search(asked),
        )
    if told and asks in _SIGNS and not counted:
        kept -= _conditions(whole, kept)
    return [whole[number].text for number in sorted(kept)]


def _conditions(whole: Sequence[Clause], kept: set[int]) -> set[int]:
    """What is kept of lists that set several things out together, with their introductions; of lists of dots only where
    something else is kept, as it may be told there for whom the sentence holds."""
    dotted: set[int] = set()
    numbered: set[int] = set()
    for items in _lists(whole):
        intro = whole[items[0]].intro
        if intro is None or len(kept & set(items)) < 2:
            continue
        after = items[-1] + 1
        ends = {after} if after < len(whole) and whole[after].text.startswith("Ngoài ra") else set()
        (numbered if _NUMBERED.match(whole[items[0]].text) else dotted).update({intro, *items, *ends})
    return numbered | (dotted if kept - dotted - numbered else set())


def repeats(line: str, said: str, weight: Callable[[str], float], *, share: float = 0.8) -> bool:
    """Whether a line says nothing that has not been said: hardly a weighty word (`share` of their weight is told), no
    figure and no condition more."""
    words, before = set(tokens(line)), set(tokens(said))
    if not figures(line) <= figures(said) or (words & _CONDITION) - before:
        return False
    heavy = sum(weight(word) for word in words)
    return heavy > 0 and sum(weight(word) for word in words & before) >= share * heavy


def _lists(whole: Sequence[Clause]) -> list[list[int]]:
    """The lists of a provision: runs of items under one introduction, or under none."""
    found: list[list[int]] = []
    for clause in whole:
        if not listed(clause.text):
            continue
        before = whole[found[-1][-1]] if found else None
        if before is not None and before.number == clause.number - 1 and before.intro == clause.intro:
            found[-1].append(clause.number)
        else:
            found.append([clause.number])
    return found


def _complete(
    kept: set[int], items: list[int], whole: Sequence[Clause], scores: Sequence[float], *, most: float, alone: bool
) -> None:
    """Make what is kept of one list readable: an introduction gets its items, a rule goes before its exception, and a
    list that must be whole is, unless one item of it answers alone."""
    intro = whole[items[0]].intro
    inside = [number for number in items if number in kept]
    if not inside and intro not in kept:
        return
    ranked = sorted(items, key=lambda number: (-scores[number], number))
    introduced = whole[intro].text if intro is not None else ""
    counting = _COUNTING.search(introduced) is not None
    fits = sum(len(whole[number].text) for number in items) <= most
    numbered = _NUMBERED.match(whole[items[0]].text) is not None
    together = len(items) <= _FEW and (counting or numbered or _JOINED.search(introduced) is not None)
    single = (
        alone and bool(inside) and scores[ranked[0]] > 0
        and (len(items) == 1 or scores[ranked[0]] >= _ALONE * scores[ranked[1]])
        and (intro is None or scores[ranked[0]] >= scores[intro])
    )  # fmt: skip
    if together and single:
        kept.difference_update(items)
        kept.add(ranked[0])
        if counting and intro is not None and len(items) > 1:
            kept.discard(intro)
    elif not inside or together:
        chosen = items if fits and len(items) <= _FEW else ranked[:2]
        kept.difference_update(items)
        kept.update(chosen)
        if counting and chosen is not items and intro is not None:
            kept.discard(intro)
    after = items[-1] + 1
    if set(items) <= kept and after < len(whole) and whole[after].text.startswith("Ngoài ra"):
        kept.add(after)
    for number in items:
        if number in kept and _EXCEPTION.match(whole[number].text):
            kept.update(rule for rule in items[:1] if not _EXCEPTION.match(whole[rule].text))


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


def sentences(note: str) -> list[str]:
    """The sentences of a running note."""
    return [sentence.strip() for sentence in re.split(r"(?<=[.])\s+(?=[A-ZÀ-ỸĐ])", note)]


def figures(text: str) -> set[str]:
    """The figures of a text in one spelling: "01/3" → "1/3", "1.240" → "1240", "5,0" stays "5,0"."""
    found = set()
    for number in re.findall(r"\d+(?:[.,/]\d+)*", fold(text)):
        parts = re.split(r"([.,/])", number)
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
            number = number.replace(".", "")
            parts = re.split(r"([.,/])", number)
        found.add("".join(part.lstrip("0") or "0" if part.isdigit() else part for part in parts))
    return found
