"""A turn that goes on with the question before it: joined to it, or told what it lacks."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.conversation.aspect import asks_aspect
from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.detail import tells_detail, with_detail
from assistant.answering.conversation.in_place import place_of, without_undergoing
from assistant.answering.conversation.lacking import with_rating, with_subject
from assistant.answering.conversation.leaning import leans, shares
from assistant.answering.conversation.merged import merged, of_those_under
from assistant.answering.conversation.that_time import province_before
from assistant.answering.conversation.told_counts import applies, changes, reckoned, tells
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.rated import RATINGS
from corpus.document import Corpus
from corpus.text import fold, squeeze

# "bị cảnh cáo thì xếp loại gì", then "có phải là không hoàn thành nhiệm vụ không"
_RATED_SO = re.compile(
    rf"(?:(?:the|vay|a|thi)\s+)*(?:(?:co )?phai (?:la |bi |xep )*|(?:la|bi|xep|bi xep)(?: loai)? )(?:{RATINGS.pattern})(?: (?:dung|phai))?(?: (?:khong|ko|k|a|ha|nhi))*[\s?.!]*"
)
_WHAT_RATING = re.compile(r"\b(?:xep (?:loai )?|muc |loai )(?:gi|nao|sao|the nao|ra sao)\b")


def gone_on(context: str, text: str, corpus: Corpus, *, today: date) -> str | None:
    """The turn made whole with the question before it (`context`); None where it needs nothing of it."""
    if not context:
        return None
    if (
        leans(text, corpus)
        or changes(context, text)
        or shares(context, text)
        or not asks_anything(context)
        or (_RATED_SO.fullmatch(fold(text)) and _WHAT_RATING.search(fold(context)))
        or place_of(context, without_undergoing(bare(text))) is not None  # it only names another of a kind
        or (of_those_under(text) and RATINGS.search(fold(context)))
    ):
        return merged(context, text, corpus, today=today)
    if tells(text) or applies(context, text):
        return squeeze(f"{context.rstrip(' ?.!')} {bare(text)}")
    if tells_detail(text):
        return with_detail(context, text)
    if (place := province_before(context, text, corpus, today)) is not None:
        return f"{text.rstrip(' ?.')} ({place})"
    if (rated := with_rating(context, text)) is not None:
        return rated
    if _asks_side(context, text, corpus):
        return merged(context, text, corpus, today=today)
    return with_subject(context, text, corpus)


def _asks_side(context: str, text: str, corpus: Corpus) -> bool:
    """Whether a turn asks one side of the matter before it; a day or a number after a case is found by reckoning."""
    of_case = reckoned(context) and asks_of(fold(text)) in (Asks.WHEN, Asks.HOW_MANY)
    return not of_case and asks_aspect(text, corpus)
