"""The matter of a question: the circumstance, the discipline, the exception, the votes. A provision or stored sentence of another
matter does not answer, however many words it shares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.matter.circumstance import circumstances, identity_tells, rules_on, tells
from assistant.answering.matter.level import DISCIPLINE, rating
from assistant.answering.matter.subject import slots
from assistant.answering.matter.units import ASKED_UNIT, UNITS
from assistant.answering.matter.voting import asks_of_votes, votes
from assistant.answering.question.question import Question
from assistant.answering.said import all_of, folded_of, text_of
from corpus.document import Corpus, Provision
from index.query import Hit

_CASES_OF_LEVEL = re.compile(
    r"\b(?:may|nhung|cac) (?:truong hop|dieu kien|ly do|tieu chi|loi)(?: (?:nao|gi))?\b.{0,25}\b(?:thi|ma|de|bi|duoc)\b.{0,12}\bxep\b"
)
_EXCEPTION = re.compile(
    r"\b25\b(?! (?:nguoi|dong chi|dang vien))|\bnang\b|\bty le cao hon\b|\bcao hon (?:20|muc chung)|\bngoai le\b|\bnoi troi\b|\bvuot (?:tran|20|ty le)|\bthanh tich\b"
)
_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b")
_SILENT = re.compile(r"\bkhong (?:neu|co quy tac|an dinh) (.*?)(?:[.;]|$)")
_PLAIN = frozenset("cach rieng cho don vi quy tac cung khong co cua va so trong xep loai duoc".split())


def unmet(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> bool:
    """Whether the question's matter is one that no provision found speaks of: a circumstance, or a figure in a unit."""
    if question.documents or question.places:
        return False
    texts = [provision for hit in hits if (provision := corpus.provisions.get(hit.key)) is not None]
    cases = circumstances(question.folded)
    if _is_beside(question, texts):
        return False
    if cases and rules_on(question) and not any(tells(question, cases, item) for item in texts):
        return not any(identity_tells(question, item) for hit in hits if (item := corpus.documents.get(hit.key)))
    unit = ASKED_UNIT.search(question.folded)
    told = [item for item in texts if cases & circumstances(all_of(item))] if cases and rules_on(question) else texts
    return unit is not None and not any(re.search(UNITS[unit[1]], text_of(item)) for item in told)


def _is_beside(question: Question, texts: Sequence[Provision]) -> bool:
    """Whether a circumstance told is beside the matter: the first provision is headed by the asker's own standing in the
    Party, or the cases of a level are asked for, which hold wherever one works."""
    if not texts:
        return False
    mine, theirs = slots(question.folded).get("standing"), slots(texts[0].heading).get("standing")
    if mine is not None and theirs is not None and mine <= theirs:
        return True
    return _CASES_OF_LEVEL.search(question.folded) is not None and rating(question.folded) == rating(
        folded_of(texts[0].heading)
    )


_NO_CEILING = re.compile(r"\bkhong neu ty le khong che cho muc hoan thanh tot\b")
_AS_EXCELLENT = re.compile(r"\b(?:nhu|giong)(?: \w+)? (?:hoan thanh )?xuat sac\b")


def same_matter(asked: str, stored: str) -> bool:
    """Whether a stored question (folded, with its sentence) may stand for the one asked: one about a discipline or
    about votes needs one that speaks of it; "không hoàn thành" is no level beside the others."""
    if any(words.search(asked) and not words.search(stored) for words in (DISCIPLINE, _PUNISHED)):
        return False
    if asks_of_votes(asked) and not votes(stored):
        return False
    if (
        _EXCEPTION.search(stored)
        and not re.search(r"\b20 ?%", stored)
        and not _EXCEPTION.search(asked)
        and "xuat sac" in asked
    ):
        return False  # the higher share is for who asks of it
    if _NO_CEILING.search(stored) and "xuat sac" in asked and not _AS_EXCELLENT.search(asked):
        return False  # that Tốt has no ceiling is no answer to what the ceiling of Xuất sắc is counted on
    silent = _SILENT.search(stored)
    if (
        silent
        and not re.search(r"\d", asked)
        and not (set(re.findall(r"\w+", silent[1])) - _PLAIN) & set(asked.split())
    ):
        return False  # that the text is silent on rounding answers who asks of rounding
    mine, theirs = rating(asked), rating(stored)
    return mine is None or theirs is None or (mine == "none") == (theirs == "none")
