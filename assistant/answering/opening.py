"""How an answer opens: Có, Không, Tùy; the figure, the day, the body, the form."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asserted import asserted
from assistant.answering.condition import agrees
from assistant.answering.polarity import asking, carries, is_yes_no, stance
from assistant.answering.question import Asks, Question
from assistant.answering.stated import stated
from assistant.answering.subject import same_subject
from corpus.document import Asking, Document, Provision
from corpus.text import fold
from index.search import Index

CLOSE = 0.4  # likeness from which a stored opening sentence is taken to answer the question asked
_FULL = 0.5  # likeness from which its sentence is worth saying even where its Có or Không does not carry over
_OPENING = re.compile(r"^(?:Có|Không đúng|Không|Đúng|Tùy trường hợp|Tùy)\. (?=\S)")
_GROUPS = {
    "1": "suy thoái về tư tưởng chính trị",
    "2": "suy thoái về đạo đức, lối sống",
    "3": "biểu hiện tự diễn biến, tự chuyển hóa",
}


def opening(index: Index, question: Question, provision: Provision, document: Document) -> Claim | None:
    """The sentence that answers outright, if one is known: the place of a sign of degradation; whether a figure the
    question asserts is the provision's; a stored sentence whose question is like this one; the clause that settles it."""
    claim = sign_claim(provision) or asserted(question, provision)
    if claim is not None:
        return claim
    part = index.normalizer.question(asking(fold(question.text)))[0]
    yes_no = question.asks is Asks.YES_NO or is_yes_no(fold(question.text))
    stored = _alike(index, question, part, provision, yes_no=yes_no)
    if not yes_no:
        return next((_lead(provision, asked.lead) for asked, _ in stored if asked.lead), None)
    for asked, _ in stored:
        if asked.lead and asked.opens and carries(part, asked.text, asked.opens):
            return _lead(provision, asked.lead)
    own = stated(question.folded, stance(part), provision, index.weight)
    if own is not None:
        return own
    return next(
        (_lead(provision, remainder(asked.lead)) for asked, alike in stored if asked.lead and alike >= _FULL), None
    )


def remainder(lead: str) -> str:
    """A stored opening sentence without its Có, Không or Tùy."""
    rest = _OPENING.sub("", lead)
    return rest[:1].upper() + rest[1:]


def _alike(index: Index, question: Question, part: str, provision: Provision, *, yes_no: bool) -> list[tuple[Asking, float]]:
    """Stored questions like this one, likeliest first, that ask in the same way about the same subject with agreeing
    figures; the asking sentence and the whole message are both compared."""
    best: dict[str, tuple[Asking, float]] = {}
    for text in dict.fromkeys((question.text, part)):
        for asked, alike in index.nearest_leads(text, provision.key, yes_no=yes_no):
            if alike >= CLOSE and alike > best.get(asked.text, (asked, 0.0))[1]:
                best[asked.text] = (asked, alike)
    found = sorted(best.values(), key=lambda pair: -pair[1])
    return [
        (asked, alike) for asked, alike in found
        if asked.lead and agrees(question.text, asked.text, asked.lead)
        and same_subject(question.folded, asked.text, asked.lead)
    ]  # fmt: skip


def _lead(provision: Provision, text: str) -> Claim:
    return Claim(text, (provision.key,), ClaimKind.LEAD)


def sign_claim(provision: Provision) -> Claim | None:
    """The place of a sign of degradation among the 27, if the provision is one."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    if found is None or not provision.document_id.startswith("nq-04-2016"):
        return None
    text = f"Đó là biểu hiện thứ {found[2]}, nhóm {found[1]} ({_GROUPS[found[1]]}): {provision.heading}."
    return Claim(text, (provision.key,), ClaimKind.IDENTITY)
