"""The opening of an answer to a yes or no: what is left open, else Có, Không or Tùy, else a sentence without a word."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.opening.period import is_of_other_quarter
from assistant.answering.opening.reading import Reading
from assistant.answering.opening.without_word import without_word
from assistant.answering.opening.word_stored import word_stored
from assistant.answering.statement.reading import read as read_statement
from assistant.answering.stored.alike import alike_leads
from assistant.answering.stored.unsaid import unsaid
from assistant.answering.verdict.bounded import bounded
from assistant.answering.verdict.charged import charged_to
from assistant.answering.verdict.contained import contained
from assistant.answering.verdict.either import either
from assistant.answering.verdict.elsewhere import elsewhere
from assistant.answering.verdict.kept import kept
from assistant.answering.verdict.order import by_turns, ordered
from assistant.answering.verdict.plainly import plainly
from assistant.answering.verdict.punished import punished
from assistant.answering.verdict.put_off import put_off
from assistant.answering.verdict.refuted import refuted
from assistant.answering.verdict.short_of import short_of
from assistant.answering.verdict.silent import silent
from assistant.answering.verdict.stated import stated
from index.text import tokens

_HOW_MANY = re.compile(r"\bbao nhieu\b")  # more is asked than a yes or no


def yes_or_no(reading: Reading) -> Claim | None:
    """The first that there is, from what can only be meant to what is but likely; None where nothing may be said."""
    index, question, put, provision = reading.index, reading.question, reading.put, reading.provision
    left_open = unsaid(index, question, reading.part, provision)
    if left_open is not None:
        return reading.lead(left_open)
    if (
        plain := contained(question, put, provision, reading.document, index.weight) or _of_one_thing(reading)
    ) is not None:
        return plain
    firm = _firm(reading)
    held_to = None
    if not reading.past and not reading.two_sided:
        held_to = read_statement(index, reading.typed, put, provision)
    if held_to is not None:
        clause = reading.clause
        return clause if clause is not None and _says_more(reading, clause, held_to) else _firmer(firm, held_to)
    stored = alike_leads(index, question, reading.part, provision, yes_no=True)
    if (found := word_stored(reading, stored)) is not None:
        lead, settled_case = found
        return lead if settled_case else _firmer(firm, lead)
    if firm is not None:
        return firm
    turned = None if reading.need_not or reading.past else refuted(index, question, provision)
    return turned or _of_clause(reading) or without_word(reading, stored)


def _says_more(reading: Reading, clause: Claim, stored: Claim) -> bool:
    """Whether of two that affirm a statement the clause holds more of it than the stored sentence."""
    both = clause.text.startswith("Đúng") and stored.text.startswith("Đúng")
    words, share = tokens(reading.put.folded), reading.index.share
    return both and share(words, tokens(clause.text)) > share(words, tokens(stored.text))


def _of_one_thing(reading: Reading) -> Claim | None:
    """What a clause or a stored sentence says of the one thing that is asked about: an order, a place, a day put off."""
    index, question, put, provision = reading.index, reading.question, reading.put, reading.provision
    if reading.past:
        return None
    return (
        ordered(put, provision, index.weight, confirming=reading.confirming)
        or kept(put, provision, index.weight, confirming=reading.confirming)
        or elsewhere(reading.typed, put, provision, confirming=reading.confirming)
        or charged_to(reading.typed, put, provision, confirming=reading.confirming)
        or put_off(question.folded, put, provision)
        or punished(question.folded, put, provision, confirming=reading.confirming)
        or either(index, put, provision, confirming=reading.confirming)
        or silent(index, question, put, provision, reading.document)
    )


def _firm(reading: Reading) -> Claim | None:
    """What turns or a bound decide whatever is stored."""
    if reading.past:
        return None
    put, provision = reading.put, reading.provision
    return by_turns(put, provision, confirming=reading.confirming) or bounded(
        reading.typed, put, provision, reading.index.weight, confirming=reading.confirming
    )


def _firmer(firm: Claim | None, lead: Claim) -> Claim:
    """A firm claim instead of one that opens the other way."""
    opposed = firm is not None and firm.text.startswith("Không") != lead.text.startswith("Không")
    return firm if firm is not None and opposed else lead


def _of_clause(reading: Reading) -> Claim | None:
    """The word of a clause of the provision; not where a number is asked for besides, or of another quarter."""
    index, question, put, provision = reading.index, reading.question, reading.put, reading.provision
    own = (
        short_of(question.folded, put, provision, index.weight, figures=reading.typed)
        or reading.clause
        or stated(question.folded, put, provision, index.weight)
        or plainly(index, reading.typed, put, provision, confirming=reading.confirming)
    )
    if own is None or (_HOW_MANY.search(reading.typed) and not reading.confirming):
        return None
    return None if is_of_other_quarter(question.folded, own.text) else own
