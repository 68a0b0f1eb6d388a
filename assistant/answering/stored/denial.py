"""Whether a message says what a stored "Không đúng" denies, or tells the exception that its Có or Không makes."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.clauses.repeating import in_order
from assistant.answering.question.act import IDLE, telling
from assistant.answering.question.interrogative import confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.stored.sameness import plain_words
from corpus.document import Asking
from corpus.text import fold
from index.search import Index
from index.text import tokens

_REPEATED = 0.85  # the share of a statement that a sentence must hold, in its order, to be the same statement
_WRONG = 0.4  # the share of what a stored sentence denies that a message must say to be denied too
_WITHIN = 0.8  # the share of a message that a false statement must hold for the message to say no more than it
_ONLY = re.compile(r"\b(?<!dong )chi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet)\b)")
_OWN_CASE = 3  # words of its own by which a message tells a case of its own
_ANYBODY = frozenset(tokens("đảng viên người cá nhân đồng chí"))
_TIES = frozenset(("thi", "la", "ma", "dung", "sai", "roi"))


def denies_same(index: Index, question: Question, asked: Asking) -> bool:
    """Whether a message says what a stored sentence denies ("Không đúng. …"): the words of the stored question that the
    sentence does not take up, or where there are none their order, are what is wrong, and the message must hold them; or
    it says no more than the stored statement, in its order."""
    if asked.lead is None or asked.opens != "không":
        return True
    if not asked.lead.startswith("Không đúng."):
        return not _is_truth(index, question, asked.lead)
    theirs, ours = stance(fold(asked.text)), stance(fold(question.text))
    stored, said = tokens(index.normalizer.question(theirs.folded)[0]), tokens(asked.lead)
    mine = telling(index.normalizer.question(ours.folded)[0])
    if _ONLY.search(theirs.folded) and _ONLY.search(ours.folded) and index.share(mine, stored) >= 0.3:
        return True
    if index.share(mine, [*stored, *said]) < _WRONG:
        return False
    wrong = [word for word in stored if word not in {*said, *IDLE, *_ANYBODY, *_TIES} and word.isalpha()]
    order = set(pairwise(plain_words(stored))) - set(pairwise(plain_words(said)))
    held = len(order & set(pairwise(plain_words(tokens(ours.folded))))) >= _WRONG * len(order)
    if held and stored.count("khong") == tokens(ours.folded).count("khong") and index.share(mine, stored) >= _WITHIN:
        return True
    if wrong:
        return index.share(wrong, tokens(question.folded)) >= _WRONG
    return ours.turned if theirs.turned else held


def _is_truth(index: Index, question: Question, lead: str) -> bool:
    """Whether a statement put up for confirmation is what a sentence says, in its order."""
    ours = stance(fold(question.text))
    mine = tokens(index.normalizer.question(ours.folded)[0])
    if set(re.findall(r"\d+", ours.folded)) - set(re.findall(r"\d+", lead)):
        return False
    return confirms(fold(question.text)) and index.share(mine, in_order(mine, tokens(lead))) >= _REPEATED


def met(whole: str, part: str, asked: Asking) -> bool:
    """Whether the opening word may stand: not a Tùy where the question itself tells that the case it hangs on is met, nor
    a Có or Không where the message tells the exception that the sentence makes ("nếu đã chủ động khắc phục …"), or may
    tell one that is left unsaid ("trừ trường hợp đặc biệt")."""
    folded = fold(asked.lead or "")
    if asked.opens == "tùy":
        case = re.search(r"\b(?:khi|neu)\b(.*)", folded) or re.search(r"^tuy[\w ]*\. (.*) thi\b", folded)
        found, told = case, tokens(part)
    else:
        found, told = re.search(r"[;,] (?:neu|tru khi|tru truong hop|nhung)\b(.*)", folded), tokens(whole)
    if found is None:
        return True
    if "dac biet" in found[1]:
        known = {*tokens(fold(asked.text)), *tokens(folded), *IDLE, *_ANYBODY}
        return len({word for word in told if word not in known}) < _OWN_CASE
    condition = set(telling(found[1]))
    most = 0.6 if asked.opens == "tùy" and " thi" in found[0] else 0.45
    return sum(word in told for word in condition) < most * len(condition)
