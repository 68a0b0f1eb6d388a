"""The first step: the message is cleaned, made whole, read, and its way chosen."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering import replies
from assistant.answering.carried.carrying import carried
from assistant.answering.carried.said_again import turned_away
from assistant.answering.carried.told_before import tells_case
from assistant.answering.compute.compute import compute
from assistant.answering.conversation.courtesy import without_courtesy
from assistant.answering.conversation.era import era_before
from assistant.answering.conversation.followup import whole_question
from assistant.answering.conversation.form_turns import form_alone
from assistant.answering.conversation.put_right import put_right_turns
from assistant.answering.conversation.set_beside import set_beside
from assistant.answering.conversation.spelled_out import at_year_end
from assistant.answering.declining.judgement import names_person
from assistant.answering.message import guard
from assistant.answering.message.exam import put_up
from assistant.answering.message.exercise import asks_exercises
from assistant.answering.message.rater import of_the_rated
from assistant.answering.message.two_bodies import decider_asked
from assistant.answering.message.two_figures import figure_asked
from assistant.answering.question.question import Question
from assistant.answering.question.understanding import understand
from assistant.answering.route import Way, choose
from assistant.answering.work import Work
from corpus.citation import say_day
from corpus.text import nfc, squeeze

_BOTH = re.compile(
    r"\b(?:vừa|vua) (?:là |la |làm |lam )([^,.;?]{3,40}?),? (?:vừa|vua) (?:là |la |làm |lam )", re.IGNORECASE
)
_WHICH_DAY = re.compile(
    r"\b(ngày|ngay) (?:bao nhiêu|bao nhieu|mấy|may)\b(?! (?:tháng|thang|năm|nam|giờ|gio))", re.IGNORECASE
)
_BACK = 3  # turns that are looked back over for the round a conversation is about
_BABY = re.compile(r"\b(sinh|đẻ|de) (?:em bé|bé|cháu|em be|be|chau)\b(?! (?:thứ|thu))", re.IGNORECASE)
_SPOKEN = re.compile(r"^(mấy|may) (?=(?:điểm|diem) (?:thì|thi|mới|moi|được|duoc|đạt|dat|xếp|xep)\b)", re.IGNORECASE)


def understand_step(work: Work) -> None:
    """Clean the message, make a follow-up whole, read it, and choose its way."""
    said = [of_the_rated(put_up(without_courtesy(guard.clean(turn)))) for turn in work.turns]
    # the figures of a turn before stand as they were set against each other: what follows may go by one of them
    turns = put_right_turns([decider_asked(turn) for turn in (*said[:-1], *map(figure_asked, said[-1:]))])
    turns = at_year_end(turns)
    raw = turns[-1] if turns else ""
    work.turns = turns
    corpus = work.index.corpus
    if len(turns) > 1 and any(letter.isdigit() for letter in raw) and not guard.has_words(raw):
        raw = turns[-1] = form_alone(turns) or f"số là {raw}"  # a bare figure answers the question put before it
    readable = len(raw) <= guard.LONGEST and guard.has_words(raw)
    whole = whole_question(turns, corpus, today=work.today) if readable else ""
    whole = _BABY.sub("sinh con", _WHICH_DAY.sub(_as_which, _BOTH.sub(_as_one, _SPOKEN.sub(_counted, whole))))
    kept, ordered = guard.without_orders(whole)
    text = kept if ordered else whole
    if readable and text and len(text.split()) >= (3 if ordered else 1):
        work.question = _understood(work, text)
        if len(turns) > 1 and set_beside(raw, turns[:-1], corpus, work.today) is None:
            _look_back(work, work.question, turns)
        work.as_of = work.question.as_of
        wanted = work.exercises if asks_exercises(work.question.folded) else None
        if wanted is not None and (items := wanted(corpus, work.question.text, work.today)) is not None:
            work.reply(replies.EXERCISES, {"items": items})
            return
    work.route = choose(raw, work.question, corpus, alone=len(turns) == 1, topics=work.index.topics)
    if names_person(raw):
        work.remarks.append(replies.NAMES_PERSON)
    if work.route.way is Way.FIXED and work.route.reply is not None:
        work.reply(work.route.reply, work.route.fields or {})


def _counted(found: re.Match[str]) -> str:
    """ "mấy điểm" as the texts and the stored questions put it, in the marks it was typed with."""
    return f"{'bao nhiêu' if found[1].lower() == 'mấy' else 'bao nhieu'} "


def _as_which(found: re.Match[str]) -> str:
    """ "trước ngày bao nhiêu", "ngày mấy" as the stored questions put it."""
    return f"{found[1]} {'nào' if 'à' in found[1].lower() else 'nao'}"


def _as_one(found: re.Match[str]) -> str:
    """ "vừa là trưởng phòng vừa là bí thư" as one post held beside another."""
    return f"{found[1]} {'kiêm' if 'ừ' in found.group().lower() else 'kiem'} "


def _look_back(work: Work, question: Question, turns: list[str]) -> None:
    """Take over what the turns before told, where the last is only answered by it; leave it, where the last is not."""
    corpus = work.index.corpus
    if question.text == squeeze(nfc(turns[-1])):
        taken_over = carried(turns, question, corpus, lambda text: _understood(work, text))
        work.question = taken_over or _of_that_time(work, question, turns)
        return
    case = _leans_on_case(work, turns)
    if (len(turns) > 2 and not case) or (case and compute(question, corpus, turns) is None):
        # joined by a word only; the case may be told there, or farther back
        last = _understood(work, turns[-1])
        taken_over = carried(turns, last, corpus, lambda text: _understood(work, text))
        work.question = taken_over or _of_that_time(work, question, turns)
        return
    found = turned_away(turns, question, corpus, lambda text: _understood(work, text))
    if isinstance(found, str):
        work.reply(replies.NEEDS_DETAILS, {"ask": found})
    elif found is not None:
        work.question = found


def _leans_on_case(work: Work, turns: list[str]) -> bool:
    before = whole_question(turns[:-1], work.index.corpus, today=work.today)
    return bool(before) and tells_case(_understood(work, before), work.index.corpus)


def _of_that_time(work: Work, question: Question, turns: list[str]) -> Question:
    """The question about the round the turns before were about, where it names no time of its own; said in a remark."""
    day = None
    for end in range(len(turns) - 1, max(0, len(turns) - 1 - _BACK), -1):
        whole = whole_question(turns[:end], work.index.corpus, today=work.today)
        before = _understood(work, whole) if whole else None
        day = None if before is None else era_before(before, question, work.index.corpus)
        if day is not None or before is None or before.dated or before.documents:
            break
    if day is None or work.fixed_day is not None:
        return question
    work.remarks.append(replies.OF_THAT_TIME.format(day=say_day(day)))
    return _understood(work, question.text, as_of=day)


def _understood(work: Work, text: str, *, as_of: date | None = None) -> Question:
    mended = work.index.normalizer.question(text)[0]
    return understand(text, work.index.corpus, today=work.today, as_of=as_of or work.fixed_day, mended=mended)
