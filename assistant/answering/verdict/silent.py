"""Whether a text lays a thing down ("có ghi cách làm tròn không") where a clause says in so many words that it does not."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.question.interrogative import confirms
from assistant.answering.question.polarity import Stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.settled import said_of
from corpus.document import Document, Provision
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_LAYS_DOWN = r"(?:neu|ghi|an dinh|kem(?: theo)?|dat ra|tu dat|chia|quy dinh|dua ra|chi(?= (?:cach|ro))|huong dan cach|noi(?= (?:cach|ro|den)))"
_SILENT = re.compile(
    r"\bkhong (?:thay )?(?:tu )?(?:neu|ghi|an dinh|kem|dat(?= (?:ra|ty le|so|muc))|chia|quy dinh)\b([^;:.]*?)(?=[;:.]|, cung khong|, cap uy|; | va thoi|$)"
)
_ASKED = re.compile(rf"\b{_LAYS_DOWN}\b")
_LIGHT = frozenset(tokens("cách cho từng các những số của riêng và một theo tự ra rõ"))
_HELD = 0.7  # the share of what is not laid down that the question must name

_OTHER_TEXT = re.compile(
    r"\b(?:van ban|huong dan|quy dinh) (?:cua )?(?:cap duoi|dia phuong|tinh|don vi)\b|\b(?:noi|dia phuong|don vi|tinh|van ban) nao (?:ghi|neu|quy dinh|cho|co)\b"
)


def silent(index: Index, question: Question, asked: Stance, provision: Provision, document: Document) -> Claim | None:
    """Không where a clause says that the text does not lay down what is asked about."""
    folded = fold(question.text)
    named = {each.id for each in question.documents}
    if asked.denies or not _ASKED.search(folded) or (named and document.id not in named):
        return None
    if _SILENT.search(re.sub(r"\b(?:dung|phai) khong\b", " ", folded)):
        return None  # the silence is what is put up for confirmation
    if _OTHER_TEXT.search(folded):
        return None  # what one text leaves open another may say
    told = [*tokens(question.folded), *tokens(folded)]
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        for found in _SILENT.finditer(fold(text)):
            thing = [word for word in tokens(found[1]) if word not in _LIGHT]
            if thing and index.share(thing, told) >= _HELD:
                word = "Không đúng" if confirms(folded) else "Không"
                return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)
    return None


def is_silent(text: str, provision: Provision) -> bool:
    """Whether an opening gives a whole clause that says what its text does not lay down."""
    said = {
        said_of(word, provision, squeeze(clause.text))
        for clause in clauses(provision.text)
        if _SILENT.search(fold(clause.text))
        for word in ("Không", "Không đúng")
    }
    return text in said
