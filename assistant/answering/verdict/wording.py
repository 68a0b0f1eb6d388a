"""The wording of a stored opening sentence: with its Có or Không, without it, or with the word the question calls for."""

from __future__ import annotations

import re

from assistant.answering.clauses.repeating import share_of_pairs
from assistant.answering.left_open import answer_alone
from assistant.answering.question.interrogative import confirms, is_universal
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from corpus.text import capitalized, fold
from index.text import tokens

_WORD_FOR_WORD = 0.95
_SHORTEST = 5  # words a statement must have to be recognized in a sentence
_OPENING = re.compile(r"^(?:Có|Không đúng|Không|Đúng|Tùy trường hợp|Tùy)\. (?=\S)")
_DENIES = re.compile(
    r"\b(?:khong (?:phai|can|duoc|bi|thuoc|xep|kiem|danh gia|tinh|ap dung|con)|chua (?:phai|duoc|bi|xep|kiem)|mien (?:kiem|xep))\b"
)
_HANGS = re.compile(r"^Tùy(?: trường hợp)?\. ")


def remainder(lead: str) -> str:
    """A stored opening sentence without its Có, Không or Tùy."""
    rest = _OPENING.sub("", lead)
    return capitalized(rest)


def fitted(question: Question, lead: str) -> str:
    """A stored sentence for the way it is asked: a truth put up for confirmation is confirmed, "Không đúng" answers
    nothing but a statement, and what hangs on the case is not so where it is claimed of every case."""
    confirming = confirms(fold(question.text))
    if lead.startswith("Không đúng. ") and _affirms(question, lead):
        return f"Đúng. {remainder(lead)}"
    if lead.startswith("Không đúng. ") and not confirming:
        return lead.replace("Không đúng. ", "Không. ", 1)
    if _HANGS.match(lead) and is_universal(question.folded):
        return f"{'Không đúng' if confirming else 'Không'}. {remainder(lead)}"
    return lead


def _affirms(question: Question, lead: str) -> bool:
    """Whether a statement put up for confirmation is what a stored sentence says, word after word."""
    if not confirms(fold(question.text)):
        return False
    mine = tokens(stance(fold(question.text)).folded)
    return len(mine) >= _SHORTEST and share_of_pairs(mine, tokens(lead)) >= _WORD_FOR_WORD


def forms_of(lead: str) -> frozenset[str]:
    """The ways a stored sentence may be said: as it stands, without its Có or Không, or with the word that the way of
    asking calls for."""
    forms = {lead, remainder(lead), answer_alone(lead)}
    if lead.startswith("Không đúng. "):
        forms |= {f"Đúng. {remainder(lead)}", lead.replace("Không đúng. ", "Không. ", 1)}
    if _HANGS.match(lead):
        forms |= {f"Không đúng. {remainder(lead)}", f"Không. {remainder(lead)}"}
    rest = remainder(lead)
    if lead.startswith("Không. "):
        forms.add(f"Không đúng. {rest}")
    else:  # what it affirms may have been denied
        forms |= {f"Không đúng. {rest}", f"Không. {rest}"}
    if _DENIES.search(fold(rest)):  # and what it denies may have been put as a denial
        forms |= {f"Đúng. {rest}", f"Có. {rest}"}
    return frozenset(forms)
