"""One question of a message, answered from the texts: as it stands by itself, or as a turn after those before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.clauses.repeating import weighty_share
from assistant.answering.conversation.followup import whole_question
from assistant.answering.conversation.merged import merged
from assistant.answering.left_open import thing_unsaid
from assistant.answering.opening.also_asked import kinds
from assistant.answering.question.asked_pieces import bare_of, hangs_on_answer
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.review_words import REVIEW
from assistant.answering.retold.kinds_told import OUTRIGHT, told_kinds
from assistant.answering.verdict.likeness import likeness_to_stored
from assistant.answering.verdict.word import QUOTING, VERDICT
from assistant.answering.verdict.wording import forms_of
from corpus.citation import name_document
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

Answering = Callable[[Sequence[str]], Answer]
# likeness to the stored question from which its sentence answers one that stands alone; one made whole by what stands before it;
# one whose kind (who, when, by which form) the sentence tells; one that it names as not laid down; one of a kind it does not tell
_ALONE, _AFTER, _OF_KIND, _OPEN, _ALIKE = 0.58, 0.5, 0.45, 0.3, 0.6
_MOSTLY = 0.4
_SURELY = 0.75  # from which no other reading is tried
_VERY = 0.7  # from which few words are enough to stand alone; a stored Có or Không is taken for that to the question
_OWN_MATTER = 3  # words of its own by which a question stands alone
# what a question asks, taken out where another is made whole by what it tells
_ASKED = re.compile(
    r"\b(?:(?:do|la|cho|boi|gom|bao gom) )*(?:(?:may|bao nhieu) (?:noi|cho|ngay|lan|buoi|nguoi|ban)|(?:nhung )?(?:noi dung |giay to |viec )?(?:nhung )?gi|ai(?: (?:ky|duyet|giu|lam|cham|nhan|ra|viet))?|o dau|khi nao|bao gio|thi xu ly the nao|the nao)\b"
)
_TO_WHOM = {"who", "where"}  # "khiếu nại ở đâu" is told by whom one complains to
_SENTENCES = re.compile(r"[.!;]\s+")
_GENERAL = frozenset(
    tokens("kiểm điểm đánh giá xếp loại đảng viên chi bộ tổ chức mẫu mức kết quả")
)  # in every sentence
_LEANS = re.compile(
    r"^(?:(?:the|vay|thi|va|roi|ma) )*(?:no|do|cai do|viec do|sau do|truoc do|luc do|khi do|hoi do|neu|co thi|khong thi|cap pho|nguoi do|con)\b|"
    r"\b(?:do|nay|ay) *$|\bthi sao *$"
)


@dataclass(frozen=True)
class TextPart:
    """A question of a message with the answer that is surely its own; `alike`: how like it is to the one its sentence is stored
    for (0 to 1); `first`: of the message."""

    asked: str
    answer: Answer
    alike: float
    first: bool = False

    @property
    def lead(self) -> Claim:
        """What the answer opens with."""
        return self.answer.claims[0]


def text_part(
    index: Index, pieces: Sequence[str], at: int, answered: Answering, today: date, *, apart: bool = True
) -> TextPart | None:
    """The question at a place of a message with its answer; None where no reading of it is surely answered. `apart`: whether a
    later one may be read by itself, what it asks of being named by none before it."""
    bare, best = bare_of(pieces[at]), None
    for turns in _readings(index, pieces, at, today, apart=apart):
        answer = answered(turns)
        if not _opens(index, answer):
            continue
        asked = whole_question(turns, index.corpus, today=today) if len(turns) > 1 else turns[0]
        part = TextPart(pieces[at], answer, alike_to(index, asked, answer), first=not at)
        if _is_own(index, part, after=squeeze(asked) != squeeze(bare)) and (best is None or part.alike > best.alike):
            best = part
        if best is not None and best.alike >= _SURELY:
            break
    return best


def _readings(index: Index, pieces: Sequence[str], at: int, today: date, *, apart: bool) -> Iterator[list[str]]:
    """The turns as which a question is read, the likelier first: by itself where it names a matter of the review, else after
    those before it, or made whole by the first."""
    bare = bare_of(pieces[at])
    if not at:
        yield [bare]
        last = _SENTENCES.split(bare)[-1]
        if last != bare:
            yield [last]  # without the story told before it
        return
    leans = not apart or _LEANS.search(fold(bare)) is not None or hangs_on_answer(bare)
    by_itself = not leans and _stands(bare) and REVIEW.search(fold(bare)) is not None
    if by_itself:
        yield [bare]
    yield [*pieces[:at], bare]
    yield [_made_whole(index, pieces[0], bare, today)]
    if not leans and not by_itself:
        yield [bare]


def _stands(asked: str) -> bool:
    """Whether a question has words enough of its own."""
    return len(set(tokens(asked)) - EMPTY) > _OWN_MATTER


def _made_whole(index: Index, first: str, asked: str, today: date) -> str:
    """A question with what the first of the message tells, and without what that asks."""
    what = _ASKED.search(fold(first))
    case = first if what is None else f"{first[: what.start()]} {first[what.end() :]}"
    return squeeze(merged(case, asked, index.corpus, today=today))


def _opens(index: Index, answer: Answer) -> bool:
    """Whether an answer opens with a sentence that answers outright; the card of a document is told of any question about it."""
    if answer.status is not Outcome.ANSWERED or answer.preface or not answer.claims or answer.findings:
        return False
    lead = answer.claims[0]
    card = lead.kind is ClaimKind.IDENTITY and lead.text.startswith(
        f"{name_document(index.corpus.document_of(lead.citations[0]))} của "
    )
    return lead.kind in OUTRIGHT and not card


def _is_own(index: Index, part: TextPart, *, after: bool) -> bool:
    """Whether an answer is one to the very question: by how like it is to the stored one, and by what kind of thing it tells."""
    if part.lead.kind is ClaimKind.IDENTITY:
        return True
    if VERDICT.match(part.lead.text) and part.alike < _VERY:
        return False
    if not after and not part.first and not _stands(bare_of(part.asked)):
        return part.alike >= _VERY
    wanted = kinds(fold(part.asked))
    if wanted:
        wanted |= _TO_WHOM if wanted & _TO_WHOM else set()
        return part.alike >= (_OF_KIND if wanted & told_kinds(index, [part.lead]) else _ALIKE)
    if (after or part.first) and _leaves_open(index, part):
        return part.alike >= _OPEN
    return part.alike >= (_AFTER if after else _ALONE)


def alike_to(index: Index, asked: str, answer: Answer) -> float:
    """How like (0 to 1) a question is to the one that the sentence opening an answer is stored for; what is told by a rule of its
    own, not by a clause quoted, is for what that hears."""
    lead = answer.claims[0]
    key = lead.citations[0]
    if lead.kind is ClaimKind.IDENTITY:
        return 1.0  # what is known of a document is no stored sentence
    if key not in index.corpus.provisions:
        return 0.0
    stored = (item.lead for item in index.corpus.provisions[key].questions if item.lead)
    if lead.kind is ClaimKind.LEAD and not any(lead.text in forms_of(sentence) for sentence in stored):
        return 0.0 if QUOTING.match(lead.text) else _ALIKE
    return likeness_to_stored(index, asked, key, lead.text)


def _leaves_open(index: Index, part: TextPart) -> bool:
    """Whether an answer tells that the very thing asked is not laid down: most of the question's own words stand in what it names."""
    thing = thing_unsaid(part.lead.text)
    own = [word for word in tokens(part.asked) if word not in EMPTY and word not in _GENERAL]
    return thing is not None and weighty_share(own, tokens(thing), index.weight) >= _MOSTLY
