"""A form claimed for someone ("phó phòng dùng mẫu 2B phải không"), set against whose form it is."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.matter.subject import slots
from assistant.answering.question.asks import Asks
from assistant.answering.question.interrogative import asking, confirms, is_yes_no
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from corpus.document import Corpus, Provision
from corpus.place import Place
from corpus.text import fold, uncapitalized
from corpus.vocabulary import Division
from index.agreement import place_match

_KEY = re.compile(r"mau-\d")
_NUMBER = re.compile(r"\b0?(\d[a-c])\b")
OF_TWO = re.compile(r"\b(?:mau )?0?\d[a-c] hay (?:la )?(?:mau )?0?\d[a-c]\b")
# a head of a village or its cell need hold no post in the political system: the texts do not tell which form is his
_OUT_OF_OFFICE = re.compile(
    r"\b(?:thon|ap|xom|ban lang|buon|to dan pho|khu pho|to truong)\b|\b(?:khong|ko|chua) (?:lam|cong tac|thuoc)\b"
)
_VILLAGE_HEAD = re.compile(
    r"\b(?:bi thu|chi uy)(?: vien)?(?: chi bo)? (?:o |cua )?(?:thon|ap|xom|buon|ban|to dan pho|khu pho|khu dan cu|tdp)\b"
)
_USES = re.compile(r"\b(?:dung|xai|su dung|viet|lam|theo|dien|khai|nop|ke|la|cua|cho|danh|in|tai)\b")


def of_village_head(folded: str) -> bool:
    """Whether a question is of the head of a village's cell, of whom the texts do not tell whether he holds a post."""
    return _VILLAGE_HEAD.search(folded) is not None


def whose_form(corpus: Corpus, question: Question, provision: Provision) -> Claim | None:
    """Đúng or Không, with the form that is for the person a question tells of, of the guidance that the provision stands
    in; that form by its name where it is asked which of two; None where a question names no form or several, no post or
    several, or the guidance has no form for that post."""
    named = {place.number.lstrip("0"): place for place in question.places if place.division is Division.FORM}
    folded = fold(question.text)
    post = slots(question.folded).get("post", frozenset())
    if len(post) == 1 and OF_TWO.search(folded) and not _OUT_OF_OFFICE.search(folded):
        return _of_two(forms_of_document(corpus, provision.document_id), set(_NUMBER.findall(folded)), post)
    if len(named) != 1 or len(post) != 1 or not _USES.search(folded) or stance(asking(folded)).denies:
        return None
    if len(set(_NUMBER.findall(folded))) > 1 or not (is_yes_no(asking(folded)) or question.asks is Asks.YES_NO):
        return None  # "2A hay 2B", "mẫu 2A dành cho ai"
    forms = forms_of_document(corpus, provision.document_id)
    claimed = _claimed(forms, next(iter(named.values())))
    right = [form for form in forms if slots(form.heading).get("post") == post]
    if claimed is None or len(right) != 1 or "post" not in slots(claimed.heading):
        return None
    return _verdict(right[0], right=right[0] == claimed, confirming=confirms(folded))


def form_verdicts(form: Provision) -> list[Claim]:
    """Every verdict that names a form: what an answer's opening is checked against."""
    verdicts = [
        _verdict(form, right=right, confirming=confirming) for right in (True, False) for confirming in (True, False)
    ]
    return [*verdicts, _named(form)]


def forms_of_document(corpus: Corpus, document_id: str) -> list[Provision]:
    """The forms of a guidance, each told of by its own heading."""
    return [item for item in corpus.documents[document_id].provisions if _KEY.match(item.at) and "/" not in item.at]


def _claimed(forms: list[Provision], place: Place) -> Provision | None:
    found = [form for form in forms if place_match(form.key, (place,)) > 0]
    return found[0] if len(found) == 1 else None


def _of_two(forms: list[Provision], codes: set[str], post: frozenset[str]) -> Claim | None:
    """The form of the two set against each other that is for a post; None where neither is."""
    right = [form for form in forms if slots(form.heading).get("post") == post]
    if len(right) != 1 or not codes & set(_NUMBER.findall(fold(right[0].heading))):
        return None
    return _named(right[0])


def _named(form: Provision) -> Claim:
    name, _, title = form.heading.partition(": ")
    return Claim(f"{name}, {uncapitalized(title.rstrip('.'))}.", (form.key,), ClaimKind.LEAD)


def _verdict(form: Provision, *, right: bool, confirming: bool) -> Claim:
    name, _, title = form.heading.partition(": ")
    title = uncapitalized(title.rstrip("."))
    if right:
        text = f"{'Đúng' if confirming else 'Có'}. {name} là {title}."
    else:
        text = f"{'Không đúng' if confirming else 'Không'}. Mẫu phải dùng là {name}: {title}."
    return Claim(text, (form.key,), ClaimKind.LEAD)
