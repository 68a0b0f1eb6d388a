"""The clauses of a provision that are told after its opening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.choosing import SHORT, choose
from assistant.answering.clauses.clause import listed
from assistant.answering.clauses.repeating import repeats
from assistant.answering.composing.draft import Draft
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import OUTRIGHT
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.search import Index

_MOST_LINES = 9
_LONG = 330  # characters of a sentence that is not said again after a Có or Không
_REPEATED = 0.8  # the share of a line's weighty words from which it is told, by any line before it
_RETOLD = 0.75  # or by an opening with its Có or Không
_ITEM = re.compile(r"\d\. ")


def tell_clauses(index: Index, question: Question, provision: Provision, draft: Draft, *, beside: bool,
               nearest: bool, said: str) -> None:  # fmt: skip
    """`said` is the sentence that has told all that is asked: the clauses nearest to it are those it stands on."""
    settled = any(
        claim.kind is ClaimKind.LEAD and provision.key in claim.citations and OUTRIGHT.match(claim.text)
        for claim in draft.claims
    )
    asked = f"{question.folded} {fold(said)}".strip()
    short = beside or (settled and len(provision.text) > SHORT)
    lines = choose(provision.text, asked, question.asks, index.weight, brief=short, nearest=nearest, told=bool(said))
    if settled and len(lines) == 1 and len(lines[0]) > _LONG:
        return  # one long sentence, of which the opening has told what was asked
    if beside and _is_torn(provision.text, lines):
        return
    before = " ".join(claim.text for claim in draft.claims if claim.kind is not ClaimKind.VERSION)
    introduced = any(line.endswith(":") for line in lines)
    for line in _whole(lines, _MOST_LINES if question.asks is not Asks.LIST else 2 * _MOST_LINES):
        kept = line.endswith(":") or (listed(line) and (introduced or not settled))
        share = _RETOLD if settled and not listed(line) else _REPEATED
        if before and not kept and repeats(line, before, index.weight, share=share):
            continue  # the opening sentence has said it
        draft.add([Claim(squeeze(line), (provision.key,), ClaimKind.CLAUSE)])


def _is_torn(text: str, lines: Sequence[str]) -> bool:
    """Whether nothing is kept of a provision but some items of a numbered list: "3. …", "5. …" beside an answer tell nobody
    what they are items of."""
    items = [line.strip() for line in text.splitlines() if _ITEM.match(line.strip())]
    return bool(lines) and all(_ITEM.match(line) for line in lines) and len(lines) < len(items)


def _whole(lines: list[str], most: int) -> list[str]:
    """The first lines, never an introduction without its items."""
    kept = lines[:most]
    while len(kept) > 1 and kept[-1].endswith(":"):
        kept = kept[:-1]
    return kept
