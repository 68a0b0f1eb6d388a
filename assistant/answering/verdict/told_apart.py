"""One thing told from another ("A chứ không phải B", "không phải B mà là A"): the claim is A, the denial is of B alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.act import telling
from assistant.answering.question.question import Question
from assistant.answering.verdict.wording import forms_of, remainder
from corpus.document import Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_END = r"(?=[,.;:?!]|$)"
_NOT_THAT = re.compile(rf"^(?P<before>.*?)(?P<cut>,? (?:chu|ma) (?:khong|ko) phai (?:la )?(?P<other>[^,.;:?!]+)){_END}")
_BUT_THIS = re.compile(
    rf"^(?P<before>.*?)(?P<cut>\b(?:khong|ko) phai (?:la )?(?P<other>[^.;:?!]+?),? ma (?=la |phai |theo |tren |o |do |cua |dung ))(?P<claim>[^,.;:?!]+){_END}"
)
_BESIDE = re.compile(rf"^(?P<before>.*?)(?P<cut>, (?:khong|ko) phai (?:la )?(?P<other>[^,.;:?!]+)){_END}")
# "tính trên A, không tính trên B": the same act of another thing
_BESIDE_ACT = re.compile(
    rf"^(?P<before>.*?)(?P<cut>, (?:chu |ma )?(?:khong|ko) (?P<act>(?!phai\b|duoc\b|bi\b|co\b|can\b)\w+) (?P<other>[^,.;:?!]+)){_END}"
)
_DENIED = re.compile(r"\b(?:khong|chua) (?:phai (?:la )?|tinh |xet |lay |xep )[^,;.]*")
_ASKED = re.compile(r"\s*(?:dung|phai|a|ha|nhi|chu)? ?(?:khong|ko|chua|chu)?$")
_LONGEST = 9  # telling words of what is claimed that stand nearest to the denial
_STANDS = 0.6  # the share of the one thing's own words that a sentence must hold
_FALLS = 0.4  # and of the other's, at most
_ABOUT = 0.4  # the share of the question that the sentence must speak of
_LETTERS = 8  # shorter is no statement


@dataclass(frozen=True)
class Apart:
    """What is claimed and what it is told from, folded; `start`, `end`: where the denial stands in the text."""

    claim: str
    other: str
    start: int
    end: int


def find_apart(folded: str) -> Apart | None:
    """The two sides of a folded statement that tells one thing from another."""
    for pattern in (_NOT_THAT, _BUT_THIS, _BESIDE, _BESIDE_ACT):
        found = pattern.search(folded)
        if found is None or len(found["before"]) < _LETTERS:
            continue
        claim = found["claim"] if pattern is _BUT_THIS else found["before"]
        other = _ASKED.sub("", found["other"])
        if pattern is _BESIDE_ACT and found["act"] not in claim.split():
            continue
        first = re.match(r"\w+ \w+|\w+", other)
        if first is None or (pattern is _BESIDE and first[0].split()[0] not in claim.split()):
            continue  # "…, không phải họp lại, đúng không": a duty denied, nothing told apart
        return Apart(claim, other, found.start("cut"), found.end("cut"))
    return None


def claim_alone(question: Question) -> Question:
    """A question without the denial of what its claim is told from."""
    if len(fold(question.text)) != len(question.text):
        return question
    apart = find_apart(fold(question.text))
    if apart is None:
        return question
    text = f"{question.text[: apart.start]} {question.text[apart.end :]}"
    again = find_apart(question.folded)
    folded = question.folded if again is None else f"{question.folded[: again.start]} {question.folded[again.end :]}"
    return replace(question, text=" ".join(text.split()), folded=" ".join(folded.split()))


def told_apart(index: Index, question: Question, provision: Provision) -> Claim | None:
    """Đúng where a stored sentence holds what is claimed and not what it is told from, Không đúng where it is the other
    way round; None where one holds both or neither, or they differ."""
    apart = find_apart(fold(question.text))
    if apart is None:
        return None
    claimed, denied = telling(apart.claim), telling(apart.other)
    mine = [word for word in claimed if word not in denied][-_LONGEST:]
    theirs = [word for word in denied if word not in claimed]
    if not mine or not theirs:
        return None
    told = telling(fold(question.text))
    verdicts: dict[str, Claim] = {}
    for item in provision.questions:
        rest = remainder(item.lead or "")
        said = fold(rest)
        if not rest or item.opens == "tùy" or index.share(told, tokens(f"{said} {provision.heading}")) < _ABOUT:
            continue
        affirmed = tokens(_DENIED.sub(" ", said))
        ours, other = index.share(mine, affirmed), index.share(theirs, affirmed)
        word = "Đúng" if ours >= _STANDS and other <= _FALLS else "Không đúng" if other >= _STANDS and ours <= _FALLS else None  # fmt: skip
        if word is not None and f"{word}. {rest}" in forms_of(item.lead or ""):
            verdicts.setdefault(word, Claim(f"{word}. {rest}", (provision.key,), ClaimKind.LEAD))
    return verdicts.popitem()[1] if len(verdicts) == 1 else None
