"""A turn that gets the very sentences of the turn before it, none of which tells what it asks: said to be so, that nobody
takes them for its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.clauses.repeating import repeats
from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.in_place import AT, STANDING
from assistant.answering.left_open import is_unsaid
from assistant.answering.matter.subject import slots
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.rated import RATINGS
from assistant.answering.verdict.word import VERDICT
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_TOLD = (ClaimKind.LEAD, ClaimKind.CLAUSE)
_AGAIN = 0.8  # the share of a line's weighty words that the answer before told
_UNTOLD = 0.5  # the share of what a turn asks anew that no sentence tells
_LONGEST = 10  # words of a turn that asks for one thing more
_IDLE = frozenset("con the vay roi cai loai phan nao luc cung them nua de xong het bi dong lam".split())
# asks to be told surely, or of the source: nothing new is asked
SURE = re.compile(
    r"\b(?:chac|that|dung|phai|nham|chua ro|noi ro|giai thich|vi du|cu the|nghia la|tuc la|tom lai|can cu|dieu khoan|nguon|trich|(?<!nong )(?<!nhan )(?<!quan )(?<!dan )dan(?! (?:cu|dan|van|toc)\b))\b|\b(?:van ban|quy dinh|huong dan|dieu) (?:nao|gi|so may)\b"
)
# the same may be asked of somebody else or of another place, and told of all: "còn tập thể thì sao", "ở tỉnh có khác không"
OF_ANOTHER = re.compile(r"\bthi (?:sao|the nao|rang)\b|\b(?:khac|giong|cung)\b|^(?:con|the con|vay con)\b")
_KINDRED = re.compile(r"\b(?:khac|giong|cung|nam|ky|quy dinh|huong dan|truoc|gio|nay)\b")
_BODY = re.compile(r"\bcap (?:co tham quyen|uy|tren)\b|\bnguoi dung dau\b|\b(?:ban thuong vu|dang uy|co quan)\b")
_ONE_OF = re.compile(r"\b(?:cai|loai|giay to|tai lieu|phan|noi dung|nhom|muc|ben) nao\b")
_OPEN = (Asks.WHAT, Asks.HOW, Asks.WHY)


def untold(index: Index, turns: Sequence[str], before: Answer, made: Answer) -> str | None:
    """What the last turn asks, in its words, where its answer `made` only repeats the one before it and tells nothing of
    that."""
    turn = turns[-1]
    if (
        not asks_anything(turns[-2])
        or made.status is not Outcome.ANSWERED
        or before.status is not Outcome.ANSWERED
        or made.findings
    ):
        return None
    lines = [claim for claim in made.claims if claim.kind in _TOLD]
    if not lines or any(claim.kind not in (*_TOLD, ClaimKind.VERSION, ClaimKind.NOTE) for claim in made.claims):
        return None
    folded = fold(turn)
    if len(folded.split()) > _LONGEST or SURE.search(folded) or made.as_of != before.as_of:
        return None
    if OF_ANOTHER.search(folded):
        if names_another(turn) or _KINDRED.search(folded):
            return None
    elif asks_of(folded) in _OPEN and not _ONE_OF.search(folded):
        return None
    if asks_of(folded) is Asks.WHO and _BODY.search(fold(lines[0].text)):
        return None  # who it is stands in the sentence
    if _is_new(index, lines, before):
        return None
    told = [claim.text for claim in made.claims] + _stored_for(index, lines[0])
    said = {*tokens(fold(" . ".join(turns[:-1]))), *(word for text in told for word in tokens(text))}
    asked = asked_anew(index, turns)
    if not asked or index.share(asked, said) > 1 - _UNTOLD:
        return None
    return squeeze(bare(turn)).strip(" ?.!")


def names_another(turn: str) -> bool:
    """Whether a turn only names somebody else, or another standing or level, of whom the same is asked: what was told of all
    holds of him too."""
    folded = fold(bare(turn))
    if slots(folded).get("post", frozenset()) & {"outside", "none"}:
        return True
    rest = folded
    for kind in (STANDING, AT, RATINGS):
        rest = kind.sub(" ", rest)
    return rest != folded and not set(tokens(rest)) - EMPTY - _IDLE


def asked_anew(index: Index, turns: Sequence[str]) -> frozenset[str]:
    """The telling words of the last turn that none of those before it has."""
    said = set(tokens(fold(" . ".join(turns[:-1]))))
    return frozenset(set(tokens(index.normalizer.question(bare(turns[-1]))[0])) - EMPTY - _IDLE - said)


def _stored_for(index: Index, lead: Claim) -> list[str]:
    """The questions that a sentence is stored for: it answers them, though it need not say their words."""
    provision = index.corpus.provisions.get(lead.citations[0])
    return [] if provision is None else [item.text for item in provision.questions if item.lead == lead.text]


def _is_new(index: Index, lines: list[Claim], before: Answer) -> bool:
    """Whether an answer says what the one before it did not, or gives a verdict of its own."""
    told = " ".join(claim.text for claim in before.claims)
    first = lines[0].text
    if is_unsaid(first) or (VERDICT.match(first) and first not in {claim.text for claim in before.claims}):
        return True
    return not all(repeats(claim.text, told, index.weight, share=_AGAIN) for claim in lines)
