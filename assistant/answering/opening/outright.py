"""What a provision tells whether or not a yes or no is asked: which sign it is, whose form, the figure put up, the annex."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.forms.annex import annex
from assistant.answering.forms.whose_form import whose_form
from assistant.answering.matter.topic import topic_of
from assistant.answering.opening.reading import Reading
from assistant.answering.question.interrogative import is_tagged, is_yes_no
from assistant.answering.signs.sign import is_counted, is_denied, only_touched, sign_claim, sign_of_group, told_as_sign
from assistant.answering.signs.told import asks_which_sign, speaks_of_deed
from assistant.answering.verdict.asserted import asserted
from corpus.vocabulary import Division

_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")


def outright(reading: Reading) -> Claim | None:
    """The first of these that there is."""
    return (
        _sign(reading)
        or whose_form(reading.index.corpus, reading.question, reading.provision)
        or _figure(reading)
        or annex(reading.question, reading.provision)
    )


def _sign(reading: Reading) -> Claim | None:
    question, provision, index, part = reading.question, reading.provision, reading.index, reading.part
    of_deed = speaks_of_deed(question, provision)
    if of_deed and (of_group := sign_of_group(provision, reading.typed)) is not None:
        return of_group
    topic = topic_of(question)
    numbered = any(place.division is Division.SIGN for place in question.places)
    touched = topic is not None and not numbered and only_touched(index, topic, provision)
    affirmed = False if touched else told_as_sign(index, part, provision, tagged=is_tagged(reading.typed))
    return sign_claim(
        provision,
        affirmed=affirmed,
        counted=is_counted(reading.typed) and not is_yes_no(part),
        denied=is_denied(part),
        near=not of_deed and (asks_which_sign(question) or (affirmed is False and not touched)),
    )


def _figure(reading: Reading) -> Claim | None:
    """Whether the figure put up is the provision's; what is said of it is for the clause to say."""
    figure = None if reading.beside_now else asserted(reading.question, reading.provision)
    if figure is not None and figure.text.startswith("Không") and _said_beside(reading):
        return None
    if figure is not None and figure.text.startswith("Đúng") and reading.clause is not None:
        return reading.clause
    return figure


def _said_beside(reading: Reading) -> bool:
    """Whether another place of the document gives the day asked about, so that this one may not be the place meant."""
    day = _DAY.search(reading.question.text)
    if day is None:
        return False
    same = re.compile(rf"(?<!\d)0?{int(day[1])}/0?{int(day[2])}(?!\d)")
    return any(same.search(item.text) for item in reading.document.provisions if item.key != reading.provision.key)
