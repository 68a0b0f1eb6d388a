"""The question of the turns before without what a later turn says anew, then that turn."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.conversation.bare import MEANT, TIE, bare
from assistant.answering.conversation.in_place import of_class, place_of, without_undergoing
from assistant.answering.conversation.predicate import asked_elsewise, asks_undone, without_asked
from assistant.answering.conversation.same_kind import meant_anew, month_corrected, replaced_words
from assistant.answering.conversation.that_time import NOW
from assistant.answering.conversation.told_counts import COUNT
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.moments import find_moments
from assistant.answering.question.province import find_province
from assistant.answering.question.rated import RATINGS, SUBJECTS
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, squeeze

PARTICULAR = (Asks.WHICH_FORM, Asks.WHEN, Asks.WHO, Asks.WHERE)
_OF_THOSE_UNDER = re.compile(
    r"\b(?:(?:100|\d{2}) ?(?:%|phan tram)|tat ca(?: cac)?|moi|toan bo|da so) (?:so )?(?:thanh vien|cap duoi|dang vien|chi bo|don vi|to chuc)\b"
)
_SUPPOSES = re.compile(r"(?:(?:the|vay|con|nhung|ma|a)\s+)*(?:neu|gia su|gia nhu|truong hop)\b")
_THEN = re.compile(r" thi (?=(?!sao|the nao).)")
_COUNTED = re.compile(r"\b(?:\d+|may|bao nhieu|sinh hoat) $")  # "có 6 chi bộ thì mấy chi bộ …": counts are kept
_NUMBERED = re.compile(r"\b\d+ (?:\w+ ){0,3}$")


def of_those_under(text: str) -> bool:
    """Whether a turn asks of the rating of those under the one spoken of ("có phải 100% thành viên hoàn thành tốt không")."""
    return _OF_THOSE_UNDER.search(fold(text)) is not None


def _rates_anew(text: str) -> bool:
    """Whether a turn asks of another rating: "35 tốt" tells a number, "100% thành viên hoàn thành tốt" is of others."""
    folded = fold(text)
    return RATINGS.search(folded) is not None and COUNT.search(folded) is None and not of_those_under(text)


def merged(context: str, text: str, corpus: Corpus, *, today: date) -> str:
    """The earlier question without what the new turn says anew (day, document, form, subject), then the new turn."""
    if (right := month_corrected(context, text)) is not None:
        return squeeze(right)
    if MEANT.match(fold(text)) and (same := meant_anew(context, bare(text))) is not None:
        return squeeze(f"{context[: same[0]]}{bare(text)}{context[same[1] :]}")
    spans: list[tuple[int, int]] = []
    named = bool(find_references(text, corpus) or find_moments(text, today))
    if named or NOW.search(fold(text)):  # "giờ còn dùng không" asks of today, whatever day was told before
        references = find_references(context, corpus)
        spans += [(item.start, item.end) for item in references if named]
        folded = fold(context)
        skip = tuple((item.start, item.end) for item in references)
        for moment in find_moments(context, today, skip=skip):
            at = folded.find(moment.words)
            if at >= 0:
                spans.append((at, at + len(moment.words)))
    if find_places(text):
        spans += [(item.start, item.end) for item in find_places(context)]
    if _rates_anew(text):
        spans += [
            match.span()
            for match in RATINGS.finditer(fold(context))
            if not _NUMBERED.search(fold(context)[: match.start()])
        ]
    if (subject := SUBJECTS.search(fold(text))) is not None:
        told = [
            match.span()
            for match in SUBJECTS.finditer(fold(context))
            if not _COUNTED.search(fold(context)[: match.start()])
        ]
        spans += of_class(fold(context), told, subject.group())
    if find_province(text) and (before := find_province(context)) is not None:
        at = context.find(before)
        spans.append((at, at + len(before)))
    spans += replaced_words(context, text)
    said = text[tie.end() :] if asks_undone(text) and (tie := TIE.match(fold(text))) else bare(text)
    said = text if asks_undone(text) and TIE.match(fold(text)) is None else said
    name = without_asked(context, without_undergoing(said, of_yes_no=asks_of(fold(context)) is Asks.YES_NO))
    if (place := place_of(context, name)) is not None and (
        SUBJECTS.fullmatch(fold(name)) is None
        or SUBJECTS.search(fold(context[slice(*place)])) is None
        or any(_meets(span, place) for span in spans)
    ):
        start, end = place
        context = f"{context[:start]}{name}{context[end:]}"
        spans = [_moved(span, end, len(name) - (end - start)) for span in spans if not _meets(span, place)]
        said = ""
    else:
        spans += [*_asked_before(context, text), *asked_elsewise(context, text)]
    kept = "".join(
        " " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(context)
    )
    return _supposed(kept, text, said) or squeeze(f"{kept.rstrip(' ?.!')} {said}")


def _supposed(context: str, text: str, said: str) -> str | None:
    """What a turn only supposes of the case asked about ("thế nếu lỗi đó từ nhiệm kỳ trước") in its place, before what is asked;
    None for any other turn."""
    then = list(_THEN.finditer(fold(context)))
    if not said or len(then) != 1 or _SUPPOSES.match(fold(text)) is None or asks_anything(said):
        return None
    if re.search(r"\d", said) or asks_of(fold(context)) is not Asks.YES_NO:
        return None
    at = then[0].start()
    return squeeze(f"{context[:at].rstrip(' ,')}, {said.strip(' ?.!,')}{context[at:].rstrip(' ?.!')}")


def _moved(span: tuple[int, int], after: int, by: int) -> tuple[int, int]:
    return (span[0] + by, span[1] + by) if span[0] >= after else span


def _meets(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _asked_before(context: str, text: str) -> list[tuple[int, int]]:
    """Where the turns before ask, in a clause of its own, for another kind of thing than a turn does ("…, kiểm điểm ở
    đâu", then "viết mẫu nào"): what was told in the other clauses stays."""
    wanted = asks_of(fold(text))
    if wanted not in PARTICULAR:
        return []
    clauses = [match.span() for match in re.finditer(r"[^,.;?!]+[,.;?!]*", context)]
    asking = [span for span in clauses if asks_anything(context[slice(*span)])]
    kinds = {asks_of(fold(context[slice(*span)])) for span in asking}
    if len(asking) == len(clauses) or wanted in kinds or not kinds <= set(PARTICULAR):
        return []
    return asking
