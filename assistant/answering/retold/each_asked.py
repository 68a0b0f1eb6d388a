"""A message that asks of figures and of the texts at once ("ai quyết định, bí thư 91 điểm thì xếp gì"): each question is answered
as if asked by itself, one after the other, so that the answer to one does not pass for one to both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.clauses.repeating import repeats
from assistant.answering.compute.several import LATER
from assistant.answering.question.asked_pieces import hangs_on_answer, questions_asked, tells_number
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.parts import EMPTY
from assistant.answering.render import confidence_of, number_citations, render
from assistant.answering.retold.answer_again import opening_claims
from assistant.answering.verdict.word import VERDICT
from corpus.text import fold, uncapitalized
from index.search import Index
from index.text import tokens

_MOST = 3  # questions of one message
_SHORTEST, _OWN = 3, 2  # words of a question of the texts; how many of them tell of a matter
_LONGEST = 25  # words of a question told back
_TOLD, _ALIKE = (
    0.8,
    0.5,
)  # the share of a sentence's weighty words from which it is told; where its numbers are told too
_NUMBERS = re.compile(r"\d+(?:[.,/]\d+)*")
_LEANS = re.compile(
    r"^(?:(?:the|vay|thi|va|roi) )*(?:no|do|cai do|viec do|sau do|truoc do|luc do|khi do|hoi do|neu|co thi|khong thi)\b"
)
_OF_COUNTS = re.compile(
    r"\b(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|d/c|dc|dv|xuat sac|tot|tap the|don vi|chi bo|suat)\b"
)
# a number of something counted, or of points: what it comes to is reckoned, not read
_COUNTED = re.compile(
    r"(?<!nam )(?<!thang )(?<!ngay )(?<!quy )(?<!mau )(?<!qd )(?<!hd )(?<!so )(?<!dieu )(?<!khoan )(?<!luc )(?<!nhom )(?<!dinh )(?<!dan )(?<![\d/.,])\d+(?:,\d+)?(?![\d/.%]|-(?:qd|hd|nq)| (?:thang|nam|ngay|tuan|bieu hien|buoc|phan tram|lan)\b)"
)
_LAST = (ClaimKind.VERSION, ClaimKind.NOTE)
_ASKS_FIGURE = re.compile(
    r"\b(?:may|bao nhieu) (?!buoi|ngay|nam|thang|nhom)|\b(?:xep|loai|muc) (?:loai |muc )?(?:gi|nao)\b|\bvuot\b"
)
# what may be asked behind a case told in figures, and how a sentence that tells it is known
_BESIDE_FIGURES = {
    Asks.WHO: re.compile(
        r"\b(?:[Cc]ấp|[Bb]an thường vụ|[Bb]an tổ chức|[Cc]ơ quan|[Nn]gười đứng đầu|[Cc]hi bộ|[Đđ]ảng ủy|[Bb]í thư|Bộ Chính trị|tự chấm|tự đánh giá)\b"
    ),
    Asks.WHEN: re.compile(r"\d{1,2}/\d|\b[Nn]gày\b|\bcuối năm\b|\b[Kk]hi\b"),
    Asks.WHERE: re.compile(r"\b(?:[Nn]ơi|[Tt]ại|[Cc]hi bộ)\b"),
    Asks.WHICH_FORM: re.compile(r"\b[Mm]ẫu\b"),
}
_OPENS = (ClaimKind.LEAD, ClaimKind.IDENTITY)
_SOURCE = re.compile(
    r"\b(?:can cu|(?:theo |o )?(?:quy dinh|huong dan|dieu|khoan|van ban) (?:nao|may|so may)|cho nao|o dau)\b"
)
_APART = replies.ASK_APART.partition("(")[0]


@dataclass(frozen=True)
class _Part:
    """A question of the message with its answer; `later`: behind figures told; `reckoned`: of figures."""

    asked: str
    answer: Answer
    later: bool = False

    @property
    def reckoned(self) -> bool:
        return bool(self.answer.findings) or (self.answer.status is Outcome.ANSWERED and not self.answer.claims)


def each_asked(
    index: Index, turns: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answers to all that a message asks, where it asks of figures and of the texts and `made`, the answer to it as a whole,
    tells only one of them; else None. `answered` answers turns."""
    pieces = [*questions_asked(turns[0])] if len(turns) == 1 and tells_number(turns[0]) else []
    if not 1 < len(pieces) <= _MOST or made.status not in (Outcome.ANSWERED, Outcome.NEEDS_DETAILS):
        return None
    found = [*_answered_parts(pieces, made, answered)]
    if made.status is Outcome.NEEDS_DETAILS:
        counts = any(part is None and _COUNTED.search(fold(piece)) for piece, part in zip(pieces, found, strict=True))
        return _with_asked_back(found, made) if counts else None
    parts = [part for part in found if part is not None]
    if len(parts) < 2 or not any(part.reckoned for part in parts) or not any(map(_is_aside, parts)):
        return _left_over(made, [piece for piece, part in zip(pieces, found, strict=True) if part is None])
    if len({part.answer.as_of for part in parts}) > 1 or any(_is_local(index, part.answer) for part in parts):
        return None  # of the time or the place that one of them names the others would have to be told
    if all(_is_told(index, part, made) for part in parts):
        return None
    return _together(index, parts)


def _answered_parts(
    pieces: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Iterator[_Part | None]:
    """Each question with its answer: alone, else as a turn after those before it; None for one without an answer that is
    sure. Where more than one tells numbers, what the message as a whole comes to stands for each of these: it knows them all."""
    several = sum(map(tells_number, pieces)) > 1
    figures = False
    for at, piece in enumerate(pieces):
        after = [*pieces[:at], piece]
        alone = not at or not (_LEANS.search(fold(piece)) or hangs_on_answer(piece))
        ways = [[piece], after] if alone and at else [after]
        found = (_Part(piece, answered(way), figures) for way in ways)
        part = next(filter(_is_sure, found), None)
        figures = figures or tells_number(piece)
        if part is not None and part.reckoned and _Part(piece, made).reckoned and tells_number(piece):
            yield _Part(piece, made) if several or part.answer.as_of != made.as_of else part
        else:
            yield part


def _is_sure(part: _Part) -> bool:
    """Whether a question has an answer of its own: what it comes to, or a sentence stored for what it asks; behind figures all
    but who, when and by which form may be asked of these."""
    answer, folded = part.answer, fold(part.asked)
    if answer.status is not Outcome.ANSWERED or answer.preface:
        return False
    if part.reckoned:
        return True
    own = set(tokens(part.asked)) - EMPTY
    if len(folded.split()) < _SHORTEST or len(own) < _OWN or _OF_COUNTS.search(folded) or _COUNTED.search(folded):
        return False
    lead = answer.claims[0]
    if part.later:
        kind = _BESIDE_FIGURES.get(asks_of(folded))
        return kind is not None and kind.search(lead.text) is not None and lead.kind in _OPENS
    return lead.kind in _OPENS or VERDICT.match(lead.text) is not None


def _is_aside(part: _Part) -> bool:
    """Whether a question is none of the figures told: of the texts, or of a case told without any."""
    return not part.reckoned or not (tells_number(part.asked) or part.later)


def _with_asked_back(found: Sequence[_Part | None], made: Answer) -> Answer | None:
    """The one question answered by a text, with what must be told for the other to be reckoned."""
    told = [part.answer for part in found if part is not None and not part.reckoned]
    if len(told) != 1:
        return None
    remark = f"{LATER}{uncapitalized(made.text)}"
    return replace(told[0], text=f"{told[0].text}\n{remark}", remarks=(*told[0].remarks, remark))


def _left_over(made: Answer, unanswered: Sequence[str]) -> Answer | None:
    """The answer with a remark that a question beside it is to be asked by itself: of the texts beside what was reckoned, of
    figures beside what was read."""
    if made.status is not Outcome.ANSWERED or any(line.startswith(_APART) for line in made.remarks):
        return None
    reckoned = _Part("", made).reckoned
    asked = [piece for piece in unanswered if (reckoned and _is_untold(piece, made)) or _is_unused(piece, made)]
    if not asked:
        return None
    remark = replies.ASK_APART.format(asked=asked[0])
    return replace(made, text=f"{made.text}\n{remark}", remarks=(*made.remarks, remark))


def _is_untold(piece: str, made: Answer) -> bool:
    """Whether a question asks who, when or by which form, and nothing of the kind is told."""
    folded = fold(piece)
    kind = _BESIDE_FIGURES.get(asks_of(folded))
    return kind is not None and not _SOURCE.search(folded) and not any(kind.search(claim.text) for claim in made.claims)


def _is_unused(piece: str, made: Answer) -> bool:
    """Whether a question tells counts and an answer speaks of none of them."""
    folded = fold(piece)
    asks = _ASKS_FIGURE.search(folded) is not None and len(folded.split()) <= _LONGEST
    counts = [found.group() for found in _COUNTED.finditer(folded)] if asks else []
    told = (re.search(rf"(?<![\d.,/]){re.escape(count)}(?![\d/]|[.,]\d)", made.text) for count in counts)
    return bool(counts) and not any(told)


def _is_local(index: Index, answer: Answer) -> bool:
    return any(index.corpus.document_of(citation.key).is_local for citation in answer.citations[:1])


def _is_told(index: Index, part: _Part, made: Answer) -> bool:
    """Whether an answer tells what another opens with."""
    if part.answer is made:
        return True
    if not part.answer.claims:
        return part.answer.text.partition("\n")[0] in made.text
    lead = part.answer.claims[0].text
    told = " ".join(claim.text for claim in made.claims)
    if part.reckoned:
        return lead in told
    numbers = set(_NUMBERS.findall(lead))
    same = bool(numbers) and numbers <= set(_NUMBERS.findall(told))
    return lead in told or repeats(lead, told, index.weight, share=_ALIKE if same else _TOLD)


def _together(index: Index, parts: Sequence[_Part]) -> Answer:
    """The answers one after the other: figures with how they are reckoned, of the texts the sentence that answers; what the
    periods before had comes last."""
    claims: list[Claim] = []
    plain: list[str] = []
    for part in {part.answer.text: part for part in parts}.values():
        own = _own_claims(part)
        if own and (claims or plain):
            own[0] = replace(own[0], text=f"{LATER}{own[0].text}")
        claims += [claim for claim in own if all(claim.text != other.text for other in claims)]
        plain += [] if part.answer.claims else [f"{LATER if claims else ''}{part.answer.text}"]
    claims.sort(key=lambda claim: claim.kind in _LAST)
    answers = [part.answer for part in parts]
    main = next((part.answer for part in parts if part.reckoned), answers[0])
    lines = {citation.key: citation.line for answer in answers for citation in answer.citations}
    numbered = number_citations(index.corpus, claims, as_of=main.as_of, today=main.as_of)
    citations = tuple(replace(item, line=lines.get(item.key, item.line)) for item in numbered)
    remarks = dict.fromkeys(line for answer in answers for line in answer.remarks if not line.startswith(_APART))
    first = not answers[0].claims
    text = render(
        claims, citations, confidence=confidence_of(index.corpus, claims),
        preface=[*main.preface, *(plain if first else [])], remarks=[*([] if first else plain), *remarks],
    )  # fmt: skip
    best = dict.fromkeys(key for answer in answers for key in answer.hits[:1])
    rest = dict.fromkeys(key for answer in answers for key in answer.hits)
    findings = {id(finding): finding for answer in answers for finding in answer.findings}
    return replace(
        main, text=text, claims=tuple(claims), citations=citations, hits=tuple(dict.fromkeys([*best, *rest]))[:10],
        findings=tuple(findings.values()), confidence=confidence_of(index.corpus, claims), remarks=tuple(remarks),
    )  # fmt: skip


def _own_claims(part: _Part) -> list[Claim]:
    claims = part.answer.claims
    if part.reckoned:
        return [claim for claim in claims if claim.kind is not ClaimKind.LEAD] or list(claims)
    return [*opening_claims(claims), *(claim for claim in claims if claim.kind in _LAST)]
