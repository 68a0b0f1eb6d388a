"""Whether a matter is still as it was, where it is asked of both times: the matter is that of the provision found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Claim
from assistant.answering.compare.line import row_claim, verdict_claim
from assistant.answering.compare.rows import speaking
from assistant.answering.compare.sides import central, sides
from assistant.answering.compare.verdict import words_for
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.question import Question
from assistant.answering.question.then_and_now import asks_thing_then_and_now
from assistant.answering.versions import topic_asked, topics_of
from corpus.document import Document
from corpus.timeline import began
from index.search import Index
from index.text import tokens

_SPOKEN = 0.5  # the share of the weighty words of a question that its topic must speak of
_TIMES = frozenset(tokens("trước đây kia nay xưa hồi ngày thời giờ bây hiện còn vẫn đổi khác cũ mới vậy thế"))


def since_then(index: Index, question: Question, key: str) -> list[Claim]:
    """The sentence that says whether it changed, and what each time had; nothing where that is not asked, or is not sure of the
    topic of the provision found (its `key`)."""
    if not asks_thing_then_and_now(question) or key not in index.corpus.provisions:
        return []
    pair = sides(index.corpus, question)
    return [] if pair is None else _told(index, key, pair, question.folded, words_for(question), least=_SPOKEN)


def at_another_time(index: Index, question: Question, key: str, then: date, asked: str) -> list[Claim]:
    """The same for a turn ("năm 2018 cũng thế à") that sets a day beside what was answered from a provision (its `key`); `asked`:
    the question answered, folded."""
    if key not in index.corpus.provisions:
        return []
    now = index.corpus.document_of(key)
    other = central(index.corpus, now.kind, then)
    if other is None or other.id == now.id:
        return []
    return _told(index, key, sorted((other, now), key=began), asked, words_for(question))


def _told(
    index: Index, key: str, pair: Sequence[Document], asked: str, words: tuple[str, str], *, least: float = 0.0
) -> list[Claim]:
    topic = topic_asked(topics_of(index.topics, key), asked, index.weight)
    if topic is None:
        return []
    own = set(tokens(asked)) - EMPTY - _TIMES
    if index.share(own, set(tokens(" ".join([topic.label, *topic.gist.values()])))) < least:
        return []  # the provision found tells of another of its matters
    held = speaking(index.corpus, topic, pair, [], [key])
    told = verdict_claim(topic, held, words)
    return [] if told is None else [told, row_claim(topic, held)]
