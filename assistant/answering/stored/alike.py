"""Stored questions like the one asked, that ask in the same way of the same subject."""

from __future__ import annotations

import re

from assistant.answering.matter.case_told import without_days
from assistant.answering.matter.condition import agrees
from assistant.answering.matter.matter import same_matter
from assistant.answering.matter.parties import other_party
from assistant.answering.matter.subject import same_subject, speaks_of_all
from assistant.answering.matter.units import counts_asked
from assistant.answering.question.act import act_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.stored.apart.cases import (
    for_a_discipline,
    of_a_fault,
    of_a_higher_share,
    of_another_case,
    of_who_lacks,
)
from assistant.answering.stored.apart.papers import of_a_post, of_another_head, of_office
from assistant.answering.stored.apart.parties import of_another_end
from assistant.answering.stored.apart.raters import of_another_act, of_another_rated
from assistant.answering.stored.apart.sides import of_one_side
from assistant.answering.stored.carries import asks_of_harm
from assistant.answering.stored.standing import other_standing
from assistant.answering.stored.thing_asked import of_another_kind
from corpus.document import Asking, Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_NEAREST, _ALL = 8, 100  # stored questions compared
CASE_ALONE = 0.5  # likeness from which a question that asks but for harm is of the same case
_FAR = 0.27  # less than this is never the same question
SAME = 0.9
_ITSELF = 0.85  # likeness from which what the two questions ask apart is a matter of wording
CLOSE = 0.4  # likeness from which a stored opening sentence is taken to answer the question asked
_STORY = 13  # words from which a message may hold a story that makes it unlike the question it ends in
_ALONE = 0.7
_WHOLE_QUESTION = 10  # words of an asking part that needs no story
_COUNTED = re.compile(r"\b(?:hai|ba|bon|nam|sau|[2-9])\s+(muc|ky|nhom|buoc|cap do|phu luc|tieu chi|dien)\b")
_DAY = re.compile(r"\b\d{1,2}/\d{1,2}\b")
_INSPECTION = re.compile(r"\buy ban kiem tra\b|\bubkt\b")  # whose own meeting is nobody else's


def likest(index: Index, question: Question, key: str, *, of_kind: bool | None = None) -> float:
    """How like a question is to the likest stored one of a provision, of either kind or of those with (True) or without
    (False) a Có or Không; nought where none is stored."""
    kinds = (True, False) if of_kind is None else (of_kind,)
    found = (index.nearest_leads(question.text, key, yes_no=yes_no, most=1) for yes_no in kinds)
    return max((pairs[0][1] for pairs in found if pairs), default=0.0)


def alike_leads(
    index: Index, question: Question, part: str, provision: Provision, *, yes_no: bool, any_like: bool = False
) -> list[tuple[Asking, float]]:
    """Stored questions like this one, likeliest first, that ask in the same way about the same subject with agreeing
    figures; the asking sentence and the whole message are both compared. `any_like`: all of the provision's, however
    unlike."""
    best: dict[str, tuple[Asking, float]] = {}
    for text in dict.fromkeys((question.text, part, without_days(question.text))):
        for asked, alike in index.nearest_leads(
            text, provision.key, yes_no=yes_no, most=_ALL if any_like else _NEAREST
        ):
            near = any_like or _answers(index, question, part, asked, alike, yes_no)
            if alike > best.get(asked.text, (asked, 0.0))[1] and near:
                best[asked.text] = (asked, alike)
    found = sorted(best.values(), key=lambda pair: -pair[1])
    return [
        (asked, alike) for asked, alike in found
        if asked.lead and _of_same_days(question, asked) and agrees(question.text, asked.text, asked.lead)
        and same_subject(question.folded, asked.text, asked.lead)
        and not other_party(question.folded, fold(asked.text))
        and not (_INSPECTION.search(fold(asked.text)) and not _INSPECTION.search(question.folded))
        and not other_standing(fold(question.text), fold(asked.text))
        and same_matter(_told_for(question.folded, part, alike), fold(f"{asked.text} {asked.lead}"))
        and _same_counted(question.folded, fold(f"{asked.text} {asked.lead}"))
        and counts_asked(question.folded, fold(asked.lead))
        and (question.asks is not Asks.WHICH_FORM or speaks_of_all(question.folded, asked.lead))
        and not (alike < _ITSELF and _asks_apart(question.folded, part, asked, named=bool(question.documents)))
    ]  # fmt: skip


def _asks_apart(folded: str, part: str, asked: Asking, *, named: bool) -> bool:
    """Whether a stored question asks for something else than the message; `named`: which names a document, of which many
    things are told at once."""
    stored, lead = fold(asked.text), fold(asked.lead or "")
    return (
        (not named and of_another_kind(folded, stored, lead))
        or of_another_rated(folded, stored)
        or of_who_lacks(folded, lead)
        or for_a_discipline(folded, lead)
        or of_a_fault(folded, stored, lead)
        or of_a_higher_share(folded, stored, lead)
        or of_another_case(part, f"{stored} {lead}", asked.opens)
        or of_office(folded, f"{stored} {lead}")
        or of_another_head(folded, lead)
        or of_a_post(folded, stored, lead)
        or of_another_act(folded, f"{stored} {lead}")
        or of_one_side(folded, f"{stored} {lead}")
        or of_another_end(part, stored.rstrip(" ?.!"), asked.opens)
    )


def _answers(index: Index, question: Question, part: str, asked: Asking, alike: float, yes_no: bool) -> bool:
    """Whether a stored question is near enough: alike, or less alike (a long story before a short question) but about the
    same act and told of in the message."""
    if alike < _FAR or asked.lead is None:
        return False
    if not yes_no:
        return alike >= CLOSE
    stored = fold(asked.text)
    mine, theirs = act_of(stance(part).folded), act_of(stance(stored).folded)
    if alike >= CASE_ALONE and asks_of_harm(stance(part).folded):
        mine = []  # "thì có sao không" names no act: what is asked is told by the case
    ours = index.share(theirs, tokens(question.folded))
    other = index.share(mine, [*tokens(stored), *tokens(asked.lead)])
    if alike >= CLOSE:
        return alike >= SAME or max(ours, other) >= 0.4 or not (mine and theirs)
    if len(tokens(question.folded)) < _STORY:
        return False
    told = index.share(tokens(index.normalizer.question(asked.text)[0]), tokens(question.folded))
    return min(ours, other) >= 0.5 and told >= 0.3


def _told_for(folded: str, part: str, alike: float) -> str:
    """What a message tells of its matter: the asking part alone where that is a stored question in itself, the story before
    it being of others, and asks for no level."""
    alone = alike >= _ALONE and len(part.split()) >= _WHOLE_QUESTION and not re.search(r"\b(?:xep|muc|loai)\b", part)
    return part if alone else folded


def _same_counted(asked: str, stored: str) -> bool:
    """Whether what a message counts ("bốn mức") is spoken of in a stored question or its sentence."""
    return all(re.search(rf"\b{noun}\b", stored) for noun in _COUNTED.findall(asked))


def _of_same_days(question: Question, asked: Asking) -> bool:
    """Whether the days a message names stand in a stored question or sentence that says Có."""
    told = set(_DAY.findall(question.text))
    return asked.opens != "có" or told <= set(_DAY.findall(f"{asked.text} {asked.lead}"))
