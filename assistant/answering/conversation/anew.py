"""A turn that leaves the question before it: it puts something else in its place, or asks whole by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.conversation.against import against
from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.by_itself import asks_by_itself, says_more_than_staff
from assistant.answering.conversation.case_anew import befallen, case_anew, of_whom_it_befell
from assistant.answering.conversation.disagreeing import disagreeing
from assistant.answering.conversation.documents_named import both_named, names_to_ask_standing
from assistant.answering.conversation.form_turns import asks_another_form, contents_of_form, form_of_whom, which_form
from assistant.answering.conversation.named_in_talk import by_name
from assistant.answering.conversation.other_counted import other_counted
from assistant.answering.conversation.other_sign import other_sign
from assistant.answering.conversation.pointed_document import with_document
from assistant.answering.conversation.pointer import other_group, points_at
from assistant.answering.conversation.set_beside import set_beside
from assistant.answering.conversation.told_amount import of_other_rating, with_amount, with_counted, with_share
from assistant.answering.conversation.which_first import which_first
from corpus.document import Corpus


def asked_anew(context: str, text: str, before: Sequence[str], corpus: Corpus, today: date) -> str | None:
    """The question that such a turn asks; None for one that goes on with the question before it (`context`, empty where
    there is none)."""
    if not context:
        return both_named(text, before, corpus) or text
    if (beside := set_beside(text, before, corpus, today)) is not None:
        return beside
    named = (
        by_name(context, text)
        or which_form(context, text)
        or points_at(context, text)
        or contents_of_form(context, text)
        or other_sign(context, text)
        or which_first(context, text)
    )
    named = named or other_group(context, text) or both_named(text, before, corpus) or against(context, text, corpus)
    if named:
        return named
    if (of_document := with_document(context, text, corpus)) != text:
        return of_document
    if names_to_ask_standing(text, corpus):
        return text
    if form_of_whom(context, text):
        return f"{bare(text)} dùng mẫu nào"
    if asks_another_form(context, text) or asks_by_itself(context, text):
        return bare(text)
    if says_more_than_staff(context, text):
        return text
    return (
        other_counted(context, text)
        or of_other_rating(context, text)
        or with_amount(context, text)
        or with_share(context, text)
        or with_counted(context, text)
        or befallen(context, text)
        or case_anew(context, text)
        or of_whom_it_befell(context, text)
        or disagreeing(context, text)
        or None
    )
