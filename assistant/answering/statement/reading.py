"""Đúng or Không đúng to a statement that one sentence says whole, or says but for one element that it sets otherwise."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.repeating import in_order
from assistant.answering.left_open import is_unsaid
from assistant.answering.matter.condition import agrees
from assistant.answering.matter.parties import other_party
from assistant.answering.matter.subject import conflicts, same_subject, slots
from assistant.answering.question.act import telling
from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import confirms, is_universal
from assistant.answering.question.polarity import Stance
from assistant.answering.statement.figured import figure_of_another
from assistant.answering.statement.members import swapped
from assistant.answering.statement.scope import ALL, DENIES, LETS_GO, ONLY, holds_to, lets_go, narrows
from assistant.answering.verdict.wording import forms_of, remainder
from corpus.document import Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_SHORTEST = 3  # telling words of a statement
_WHOLE = 0.8  # the share of them that a sentence says which affirms it
_ORDERED = 0.7  # and in their order
_BUT_ONE = 0.5  # the share that a sentence says which sets one element otherwise
_STRANGE = re.compile(r"\b(?:tuy|co the|neu|truong hop)\b")


def read(index: Index, folded: str, put: Stance, provision: Provision) -> Claim | None:
    """The stored sentence that affirms or denies a statement put up for confirmation, led by its word; None where none
    does, or where two say different things.

    Args:
        folded: the message, folded.
    """
    if not confirms(folded):
        return None
    mine = telling(index.normalizer.question(LETS_GO.sub(" ", put.folded))[0])
    if len(set(mine)) < _SHORTEST:
        return None
    best: dict[str, tuple[float, str]] = {}
    for item in provision.questions:
        if not item.lead or item.opens == "tùy" or is_unsaid(item.lead):
            continue
        rest = remainder(item.lead)
        word, share = _word(index, folded, put.folded, mine, fold(rest))
        text = f"{word}. {rest}"
        if word and share > best.get(word, (0.0, ""))[0] and text in forms_of(item.lead):
            best[word] = (share, text)
    if len(best) != 1:
        return None
    ((_, text),) = best.values()
    return Claim(text, (provision.key,), ClaimKind.LEAD)


def _leaves_standing(put: str, sentence: str) -> bool:
    """Whether a statement is of people of a standing of their own ("đảng viên dự bị") and a sentence speaks of none."""
    return "standing" in slots(put) and "standing" not in slots(sentence)


def _word(index: Index, folded: str, put: str, mine: list[str], sentence: str) -> tuple[str, float]:
    """What one sentence says of the statement, and the share of it that it says."""
    said = tokens(sentence)
    share = index.share(mine, said)
    if share < _BUT_ONE or _STRANGE.search(sentence) or other_party(folded, sentence):
        return "", share
    if swapped(put, sentence) or narrows(put, sentence) or lets_go(put, sentence):
        if not same_subject(put, sentence) or _leaves_standing(put, sentence):
            return "", share  # what is said of others, or of all, is not said of him
        plain = not (DENIES.search(put) and not LETS_GO.search(put) and not ONLY.search(put))
        return ("Không đúng" if plain else ""), share
    if holds_to(put, sentence):
        same = share >= _WHOLE and not conflicts(slots(put), slots(sentence))
        return ("Không đúng" if same else ""), share
    limits = (DENIES, ONLY, ALL)
    alike = all(bool(each.search(put)) == bool(each.search(sentence)) for each in limits) and not is_universal(put)
    figures = set(re.findall(r"\d+", put)) <= set(re.findall(r"\d+", sentence))
    fits = agrees(folded, "", sentence) and not contrast(put, sentence) and not conflicts(slots(put), slots(sentence))
    ordered = index.share(mine, in_order(mine, said))
    whole = share >= _WHOLE and ordered >= _ORDERED and not LETS_GO.search(put)
    if whole and fits and figure_of_another(index, mine, put, sentence):
        return "Không đúng", share
    return ("Đúng" if alike and figures and fits and whole else ""), share
