"""The provision on the one asked about, before those of its article on another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.forms.annex import annex_of_post
from assistant.answering.forms.contents import content_of_form
from assistant.answering.forms.whose_form import OF_TWO, of_village_head
from assistant.answering.matter.subject import family, nearer, of_another_standing, slots
from assistant.answering.question.question import Question
from assistant.answering.stored.apart.raters import asks_where_rated, who_rates_person
from corpus.document import Corpus
from index.agreement import place_match
from index.query import Hit

_OF_ORGANIZATIONS = re.compile(r"^Thẩm quyền xếp loại (?:tổ chức đảng|đảng bộ)")
_PUNISHED = re.compile(
    r"\b(?:bi|an|da|vua|moi)(?: bi)? ky luat\b|\bky luat roi\b|\b(?:khien trach|canh cao|cach chuc)\b"
)
# whose conditions speak of no discipline
_LEVELS = frozenset(("qd-366-2025/dieu-11/khoan-2", "qd-366-2025/dieu-11/khoan-3"))
_LOWEST = "qd-366-2025/dieu-11/khoan-4/diem-4."
_WHERE_REVIEWED = frozenset(("qd-366-2025/dieu-7/khoan-2", "hd-43-2025/muc-2/tieu-muc-2.3"))
_WHERE_RATED = "qd-366-2025/dieu-3/khoan-4"
_WHO_RATES_AT = "qd-366-2025/dieu-13"  # the one place on who rates a person


def for_subject(corpus: Corpus, question: Question, first: Hit, hits: Sequence[Hit]) -> Hit:
    """The first hit, or the next of the same article or kind of form whose heading names the one asked about, where the
    first's names another ("không giữ chức vụ" for a question about a leader)."""
    if (content := content_of_form(corpus, question, first.key)) is not None:
        return replace(first, key=content)
    heading = corpus.provisions[first.key].heading
    if _OF_ORGANIZATIONS.search(heading) and who_rates_person(question.folded):
        return next((hit for hit in hits if hit.key == _WHO_RATES_AT), first)
    if not question.places and family(first.key).endswith("/mau") and of_village_head(question.folded):
        several = (hit for hit in hits if len(slots(corpus.provisions[hit.key].text).get("post", ())) > 1)
        return next(several, _of_every_post(corpus, first))  # which of the forms is his, the texts do not tell
    if len(question.places) == 1 and place_match(first.key, question.places) > 0 and not OF_TWO.search(question.folded):
        return first  # the very form or annex named
    if (of_post := annex_of_post(corpus, question, first.key)) is not None:
        return replace(first, key=of_post)
    if first.key in _WHERE_REVIEWED and asks_where_rated(question.folded):
        return next((hit for hit in hits if hit.key == _WHERE_RATED), first)
    if first.key in _LEVELS and _PUNISHED.search(question.folded):
        first = next((hit for hit in hits[:3] if hit.key.startswith(_LOWEST)), first)
        heading = corpus.provisions[first.key].heading
    for hit in hits:
        if family(hit.key) == family(first.key) and nearer(
            question.folded, heading, corpus.provisions[hit.key].heading
        ):
            return hit
    if of_another_standing(question.folded, heading):
        for hit in hits[:5]:
            text = corpus.provisions[hit.key].text
            if "standing" in slots(text) and not of_another_standing(question.folded, text):
                return hit
    return first


def _of_every_post(corpus: Corpus, form: Hit) -> Hit:
    """The provision that tells which form is for which post, of the guidance that a form stands in; the form where none does."""
    told = (
        item.key
        for item in corpus.document_of(form.key).provisions
        if not family(item.key).endswith("/mau") and "Mẫu" in item.text and len(slots(item.text).get("post", ())) > 1
    )
    key = next(told, None)
    return form if key is None else replace(form, key=key)


def subject_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The hits with the one about the subject asked for before those of its article about another."""
    provisions = [hit for hit in hits if hit.key in corpus.provisions]
    if not hits or hits[0].key not in corpus.provisions:
        return hits
    first = for_subject(corpus, question, hits[0], provisions)
    return [replace(first, score=hits[0].score), *(hit for hit in hits if hit.key != first.key)]
