"""From a question understood to the provisions that may answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answering.circumstance import identity_tells
from assistant.answering.fitting import fitting
from assistant.answering.identity.matter import named_by_matter
from assistant.answering.local import central_first
from assistant.answering.matter import WHEN_REVIEWED, asks_time, unmet
from assistant.answering.province import named_province
from assistant.answering.question import Question, understand
from assistant.answering.review_words import REVIEW
from corpus.candidate import mentioned
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.place import Place
from corpus.text import fold
from corpus.timeline import applies, last_day, same_number
from corpus.topics import Topic
from corpus.vocabulary import Division
from index.agreement import place_match
from index.query import Hit, Query
from index.search import Index
from index.text import tokens

DEPTH = 10
_WHO = r"(?<!khong )ai(?! (?:cung|deu|dam|nay)\b)"  # "ai cũng biết", "không ai nói" ask nothing
_WHAT = r"(?<!chang )(?:gi|nao)(?! (?:dau|ca|het|day)\b| (?:\w+ ){0,4}cung\b)"  # nor do "có làm gì đâu", "năm nào cũng"
_QUESTION = rf"(?:bao nhieu|may|khi nao|bao gio|{_WHO}|the nao|o dau|{_WHAT}|bao lau|ra sao)"
_JOINS = re.compile(
    r"\s*[?;]\s+|\s*[,.]?\s+(?:voi lai|dong thoi cho|ngoai ra|tien the|tien cho|va cho (?:em|toi|minh|hoi)|them nua|con nua|roi cho)\s+"
    rf"|(?P<and>\s*,?\s+va\s+)(?=[^,?]{{8,60}}?\b{_QUESTION}\b)|(?P<comma>\s*,\s*)(?=[^,?]{{12,80}}?\b{_QUESTION}\b)"
)
_ASKING = re.compile(rf"\b{_QUESTION}(?!\w)")
_LEANS = re.compile(
    r"^(?:the |vay |thi |va |roi )*(?:no|do|cai do|viec do|truoc do|sau do|luc do|khi do|hoi do|quy trinh|thu tuc|cach|tham quyen|muc nao|con)\b"
)
_EMPTY = frozenset(tokens("ai gì nào mấy bao nhiêu thế khi lâu đâu ở ra sao là thì mà có được không phải của và cho với theo từ trong em anh chị tôi mình ạ nhé vậy hỏi biết xin ad bác cái việc này đó kia nó người ta một các những"))  # fmt: skip
_OWN_TOPIC = 3  # words of its own by which a foreign question shows that it has a matter of its own


@dataclass(frozen=True)
class Found:
    """Hits for one part of a question; `lapsed` where nothing in force was close and an earlier text had to serve;
    `unmet` where none speaks of the question's matter."""

    question: Question
    hits: tuple[Hit, ...]
    lapsed: bool = False
    unmet: bool = False


def retrieve(index: Index, question: Question, *, scope: str | None = None) -> list[Found]:
    """Hits for the whole question, or one list for each of its parts where it asks several things."""
    parts = parts_of(question.text)
    if len(parts) < 2:
        return [_find(index, question, scope)]
    found = []
    for part in parts:
        asked = understand(part, index.corpus, today=question.today, mended=index.normalizer.question(part)[0])
        if not asked.dated and question.dated:
            asked = replace(asked, as_of=question.as_of, dated=True)
        found.append(_find(index, asked, scope))
    return found


def parts_of(text: str) -> list[str]:
    """A message with several questions, cut; each part asks something and can stand alone.

    What tells the story before a question stays with it, and so does what leans on it or asks nothing of its own.
    """
    parts: list[str] = []
    story = ""
    for piece, joint in _pieces(text):
        if not piece:
            continue
        whole = f"{story}, {piece}" if story else piece
        asking = _ASKING.search(fold(piece)) is not None
        short = len(tokens(piece)) < (6 if joint else 4)
        if asking and _topical(whole) and not (parts and not story and short):
            parts.append(whole)
            story = ""
        elif parts and not story and (short or not asking or joint == "comma" or not _stands_alone(piece)):
            parts[-1] = f"{parts[-1]}, {piece}"
        else:
            story = whole
    if story and parts:
        if _ASKING.search(fold(story)) and _stands_alone(story):
            parts.append(story)  # a question foreign to us is still one
        else:
            parts[-1] = f"{parts[-1]}, {story}"
    return parts if len(parts) >= 2 else [text]


def _pieces(text: str) -> list[tuple[str, str | None]]:
    """The message cut where it is joined, typed with accents or without, each piece with the weak joint before it: a comma or "và"."""
    folded = fold(text)
    if len(folded) != len(text):
        return [(text, None)]
    pieces: list[tuple[str, str | None]] = []
    at, joint = 0, None
    for match in _JOINS.finditer(folded):
        pieces.append((text[at : match.start()].strip(" ,.;?"), joint))
        at, joint = match.end(), match.lastgroup
    return [*pieces, (text[at:].strip(" ,.;?"), joint)]


def _stands_alone(piece: str) -> bool:
    """Whether a question has a matter of its own rather than leaning on what stands before it."""
    folded = fold(piece)
    words = tokens(piece)
    return len(words) >= 5 and _LEANS.match(folded) is None and len(set(words) - _EMPTY) >= _OWN_TOPIC


def _topical(piece: str) -> bool:
    return REVIEW.search(fold(piece)) is not None or re.search(r"\d", piece) is not None


def _find(index: Index, question: Question, scope: str | None) -> Found:
    documents = frozenset(document.id for document in question.documents)
    if question.unknown and not documents:
        return _of_mentioned(index, question, scope)
    query = Query(question.text, question.as_of, documents, question.places, scope=scope)
    hits = _content(index.corpus, question, index.search(query, k=2 * DEPTH + len(documents)))
    hits = fitting(index.corpus, question, central_first(index, query, question, hits))
    if asks_time(question) and not question.dated:  # words of the asker may keep the general rule out of the hits
        general = index.search(replace(query, text=WHEN_REVIEWED), k=3)
        hits = fitting(index.corpus, question, (*hits, *(replace(hit, score=hits[0].score) for hit in general
                                                         if hits and all(hit.key != other.key for other in hits))))  # fmt: skip
    missing = unmet(index.corpus, question, hits)
    if question.dated and not question.formerly:
        return Found(question, hits, unmet=missing)
    wide = fitting(index.corpus, question, index.search(replace(query, as_of=None), k=DEPTH))
    earlier = missing and not unmet(index.corpus, question, wide[:1]) and "/" in wide[0].key
    if hits and wide and (earlier or _only_before(index.corpus, index.topics, question, hits, wide)):
        key = wide[0].key
        day = last_day(index.corpus.document_of(key), question.today)
        rest = tuple(hit for hit in hits if hit.key != key)[: DEPTH - 1]
        return Found(replace(question, as_of=day), (wide[0], *rest), lapsed=True, unmet=earlier)
    return Found(question, hits, unmet=missing)


def _of_mentioned(index: Index, question: Question, scope: str | None) -> Found:
    """Hits for a question that names a document we do not hold: what the texts we hold say of it, on whatever day."""
    keys = mentioned(question.unknown[0], index.corpus)
    hits = tuple(
        hit for hit in index.search(Query(question.text, None, scope=scope), k=len(index.keys)) if hit.key in keys
    )
    document = index.corpus.document_of(hits[0].key)
    day = question.as_of if applies(document, question.as_of) else last_day(document, question.today)
    return Found(replace(question, as_of=day), hits[:DEPTH], lapsed=day != question.as_of)


def _content(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Without the identity of a document whose provisions are being asked for, of its namesakes, and, where the question
    fixes a day, of a document of another time which it does not name."""
    named = {document.id: bool(document.provisions) for document in question.documents}
    other = {item.id for document in question.documents for item in same_number(corpus, document)}
    if question.dated:
        found = [corpus.documents[hit.key] for hit in hits if hit.key in corpus.documents]
        other |= {document.id for document in found if not applies(document, question.as_of)}
    if not named:
        found = [corpus.documents[hit.key] for hit in hits if hit.key in corpus.documents]
        other |= {
            document.id
            for document in found
            if not (named_by_matter(document, question) or identity_tells(question, document))
        }
    if any(named.values()):  # a document's content is asked for: what other documents are is beside the point
        other |= {hit.key for hit in hits if "/" not in hit.key}
    return tuple(hit for hit in hits if not named.get(hit.key, hit.key in other))[:DEPTH]


def _only_before(
    corpus: Corpus, topics: Sequence[Topic], question: Question, hits: Sequence[Hit], wide: Sequence[Hit]
) -> bool:
    """Whether only an earlier document speaks of the matter: it names a form or local case that none in force has, or is
    far closer than anything in force."""
    best = wide[0]
    if "/" not in best.key or best.key == hits[0].key:
        return False
    forms = [place for place in question.places if place.division in (Division.FORM, Division.TABLE)]
    if (
        forms
        and place_match(best.key, forms) > 0
        and not any("/" in hit.key and place_match(hit.key, forms) > 0 for hit in hits)
    ):
        return True
    province = named_province(question)
    if province and _speaks_of(corpus, best.key, province) and not _speaks_of(corpus, hits[0].key, province):
        return True
    if corpus.document_of(best.key).is_local or _same_topic(topics, best.key, hits):
        return False
    return best.score - hits[0].score > LAPSED_MARGIN


def _speaks_of(corpus: Corpus, key: str, province: str) -> bool:
    provision = corpus.provisions.get(key)
    return provision is not None and province in fold(f"{provision.heading} {provision.text}")


def _same_topic(topics: Sequence[Topic], key: str, hits: Sequence[Hit]) -> bool:
    """Whether a provision in force, among the first hits, speaks of the same matter."""
    mine = {topic.id for topic in topics if key in topic.keys}
    return any(topic.id in mine for hit in hits[:5] for topic in topics if hit.key in topic.keys)


LAPSED_MARGIN = 4.5  # of the ranking score: an earlier text must be this much closer to be used for an undated question


_POINTS = (Division.POINT, Division.SUBSECTION)


def unread_places(corpus: Corpus, question: Question) -> str | None:
    """The place named in a document named, or the form that no document has, in words, where the corpus holds nothing of
    it; else None."""
    if not question.documents:
        return _unread_form(corpus, question)
    if len(question.documents) != 1 or not question.places:
        return None
    document = question.documents[0]
    if not document.provisions:
        return None
    named = [place for place in question.places if place.division is not Division.SIGN]
    for place in named:
        other = [replace(place, division=division) for division in _POINTS if place.division in _POINTS]
        if any(place_match(item.key, (one,)) > 0 for item in document.provisions for one in (place, *other)):
            return None
    if not named:
        return None
    words = ", ".join(f"{place.division.label} {_written(place)}" for place in named)
    return f"{words}, {name_document(document)}"


def _written(place: Place) -> str:
    if place.division is Division.POINT and place.number == "dd":
        return "đ"
    return place.number.upper() if re.fullmatch("[ivxlc]+", place.number) else place.number


def _unread_form(corpus: Corpus, question: Question) -> str | None:
    forms = [place for place in question.places if place.division in (Division.FORM, Division.TABLE)]
    if not forms or any(place_match(key, (form,)) > 0 for key in corpus.provisions for form in forms):
        return None
    return ", ".join(f"{form.division.label} {form.number.upper()}" for form in forms)
