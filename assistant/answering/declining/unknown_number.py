"""Numbers no document of the corpus bears, and numbers several bear."""

from __future__ import annotations

from assistant.answering import replies
from assistant.answering.question.question import Question
from assistant.answering.replies import Reply
from corpus.candidate import mentioned
from corpus.citation import name_document, short_title
from corpus.document import Corpus


def unknown_number(question: Question, corpus: Corpus) -> tuple[Reply, dict[str, str]] | None:
    """The reply to a number that no document bears or several bear; None where each is known."""
    if question.unclear and not question.documents:
        reference, fitting = question.unclear[0]
        choices = "; ".join(f"{name_document(item)} ({short_title(item)})" for item in fitting)
        return replies.WHICH_DOCUMENT, {"number": fitting[0].number or reference.number, "choices": choices}
    if question.unknown and not question.documents and not mentioned(question.unknown[0], corpus):
        reference = question.unknown[0]
        named = question.text[reference.start : reference.end].strip()
        others = [
            item
            for item in corpus
            if item.number and item.number.split("-")[0].split("/")[0].lstrip("0") == reference.number
        ]
        nearest = (
            f"Văn bản cùng số mà kho có: {'; '.join(name_document(item) for item in others[:3])}. " if others else ""
        )
        return replies.UNKNOWN_DOCUMENT, {"reference": f"“{named}”", "nearest": nearest}
    return None
