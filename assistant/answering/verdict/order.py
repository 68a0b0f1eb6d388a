"""What comes first ("xếp loại xong tập thể thì mới xếp loại thủ trưởng") against the order that a clause sets."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.question.act import IDLE
from assistant.answering.question.polarity import Mode, Stance
from assistant.answering.verdict.sequence import acts, turns
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import WORDS, verdict_word
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.text import tokens

_SAME = 0.75  # the weighted share of a party asked about that the clause's party must hold
_WHOLE = 0.3  # and of the clause's party that is asked about
_TURN = re.compile(r"(.*\bxong\b.*?)(?:\b(?:thi|roi)\b )*\bmoi (.+)")
_WAITS = re.compile(r"(.+?) xong,? (?:(?:thi|roi) )*(.+?) moi (?:duoc )?(?:xep|kiem|danh)\b[\w ]*")
_BOTH = re.compile(r"(.+?) truoc,? (.+?) sau$")
BY_ONESELF = re.compile(
    r"(?<!thu )(?<!trinh )\btu (?:xep|danh gia|cham|nhan)\b"
)  # who rates himself first is not rated first
_HEAD = re.compile(r"\b(?:thu truong|giam doc|hieu truong)\b")
_ACT = frozenset(tokens("xếp loại kiểm điểm đánh giá xong trước sau mới rồi đến tới quay sang hết"))
_ENDS = re.compile(r"\b(?:dung|phai)?\s*(?:khong|ko|chua|a|ha|chu)$")

Pair = tuple[frozenset[str], frozenset[str]]


def ordered(asked: Stance, provision: Provision, weight: Callable[[str], float], *, confirming: bool) -> Claim | None:
    """Có where a clause puts the same two parties in the order asked about, Không where it puts them the other way."""
    mine = None if asked.denies or BY_ONESELF.search(asked.folded) else _parties(_ENDS.sub("", asked.folded).strip())
    if mine is None:
        return None
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        theirs = _parties(_plain(text))
        if theirs is None:
            continue
        if _same(mine[0], theirs[0], weight) and _same(mine[1], theirs[1], weight):
            return Claim(
                said_of(verdict_word(holds=True, confirming=confirming), provision, text),
                (provision.key,),
                ClaimKind.LEAD,
            )
        if _same(mine[0], theirs[1], weight) and _same(mine[1], theirs[0], weight):
            word = verdict_word(holds=False, confirming=confirming)
            return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)
    return None


def by_turns(asked: Stance, provision: Provision, *, confirming: bool) -> Claim | None:
    """The clause that sets the parties asked about in their turn; None where clauses of the place differ on them, or it
    is a place on the other act (the review, the rating)."""
    mine, act = turns(_ENDS.sub("", asked.folded).strip()), acts(asked.folded)
    if (
        asked.denies
        or not mine
        or BY_ONESELF.search(asked.folded)
        or (act and not act & acts(fold(f"{provision.heading} {provision.text}")))
    ):
        return None
    if len(act) == 1 and acts(fold(provision.heading)) and not act & acts(fold(provision.heading)):
        return None
    verdicts: dict[bool, str] = {}
    for clause in clauses(provision.text):
        theirs = turns(_plain(clause.text))
        for first, later in mine:
            if {(first, later), (later, first)} & theirs:
                verdicts.setdefault((first, later) in theirs, squeeze(clause.text))
    if len(verdicts) != 1:
        return None
    [(holds, text)] = verdicts.items()
    holds = holds != (asked.mode is Mode.FAULT)
    return Claim(
        said_of(verdict_word(holds=holds, confirming=confirming), provision, text), (provision.key,), ClaimKind.LEAD
    )


def is_ordered(text: str, provision: Provision) -> bool:
    """Whether an opening gives a whole clause that sets an order."""
    return any(
        text in {said_of(word, provision, squeeze(clause.text)) for word in WORDS}
        and (_parties(_plain(clause.text)) is not None or bool(turns(_plain(clause.text))))
        for clause in clauses(provision.text)
    )


def _plain(clause: str) -> str:
    return re.sub(r"^- ", "", fold(squeeze(clause))).rstrip(".")


def _parties(folded: str) -> Pair | None:
    """The party that comes first and the one that waits for it; None where either is left unsaid."""
    for pattern in (_BOTH, _TURN, _WAITS):
        found = pattern.fullmatch(folded)
        if found is None:
            continue
        first, second = (_telling(side) for side in found.groups())
        if first and second:
            return first, second
    return None


def _telling(side: str) -> frozenset[str]:
    words = tokens(_HEAD.sub("nguoi dung dau", side))
    return frozenset(word for word in words if word == "ca" or (word not in IDLE and word not in _ACT))


def _same(mine: frozenset[str], theirs: frozenset[str], weight: Callable[[str], float]) -> bool:
    common = sum(weight(word) for word in mine & theirs)
    return common >= _SAME * sum(map(weight, mine)) and common >= _WHOLE * sum(map(weight, theirs))
