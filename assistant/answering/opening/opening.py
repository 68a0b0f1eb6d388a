"""How an answer opens: Có, Không, Tùy; the figure, the day, the body, the form."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.forms.annex import annex
from assistant.answering.forms.whose_form import whose_form
from assistant.answering.identity.asking import asks_standing, day_asked
from assistant.answering.identity.replacing import replaces
from assistant.answering.identity.since import since_claim
from assistant.answering.identity.validity import validity
from assistant.answering.left_open import is_unsaid, opens_as_read
from assistant.answering.matter.topic import asks_of_all, topic_of
from assistant.answering.opening.also_asked import asks_which_first
from assistant.answering.question.asks import Asks
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.interrogative import alternatives, asking, confirms, is_tagged, is_yes_no
from assistant.answering.question.polarity import carries, stance
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.signs.sign import is_counted, is_denied, only_touched, sign_claim, sign_of_group, told_as_sign
from assistant.answering.signs.told import asks_which_sign, speaks_of_deed
from assistant.answering.statement.reading import read as read_statement
from assistant.answering.stored.denial import denies_same, met
from assistant.answering.stored.overview import overview
from assistant.answering.stored.sameness import CLOSE, alike_leads, covers, same_case
from assistant.answering.stored.turning import excepts
from assistant.answering.stored.unsaid import as_asked, is_of_another_matter, told_first, unsaid
from assistant.answering.stored.why import asks_why, reason
from assistant.answering.stored.withheld import withheld
from assistant.answering.verdict.asserted import asserted
from assistant.answering.verdict.bounded import bounded
from assistant.answering.verdict.charged import charged_to
from assistant.answering.verdict.contained import contained
from assistant.answering.verdict.either import either
from assistant.answering.verdict.elsewhere import elsewhere
from assistant.answering.verdict.hanging import unhung
from assistant.answering.verdict.kept import kept
from assistant.answering.verdict.order import by_turns, ordered
from assistant.answering.verdict.plainly import plainly
from assistant.answering.verdict.punished import punished
from assistant.answering.verdict.put_off import put_off
from assistant.answering.verdict.refuted import refuted
from assistant.answering.verdict.settled import settled
from assistant.answering.verdict.short_of import short_of
from assistant.answering.verdict.silent import silent
from assistant.answering.verdict.stated import act_of, stated
from assistant.answering.verdict.told_apart import claim_alone, find_apart, told_apart
from assistant.answering.verdict.wording import fitted, remainder
from corpus.document import Asking, Document, Provision
from corpus.text import fold
from corpus.vocabulary import Division
from index.search import Index
from index.text import tokens

_HINT = (
    0.4  # the share of a stored question a message must tell for its sentence to be worth saying without Có or Không
)
_FULL = 0.5  # likeness from which its sentence is worth saying even where its Có or Không does not carry over
_CLEARLY = 0.06  # by how much liker what is left open must be than what is answered, where its own thing is not told
_ITSELF_ASKED = 0.85  # likeness from which a stored question is the very one asked
_HANGS = 0.45  # likeness from which a stored Tùy may be said
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu)\b")
_DENIED_QUARTER = re.compile(r"\bquy (iv|iii|ii|i) khong\b")
_HOW_MANY = re.compile(r"\bbao nhieu\b")  # more is asked than a yes or no
_AS_NOW = re.compile(r"\b(?:nhu|giong|giong nhu) (?:bay gio|hien nay|hien gio|nam nay|gio|hien tai)\b")
_READS_AS_WORD = re.compile(r"(?:Không|Chưa|Có|Đúng|Được)\b")  # a sentence that would be taken for the answer's word
_TO_A_CLAIM = re.compile(
    r"(?:Không (?:đương nhiên|nhất thiết|phải)|Có|Đúng|Được|Chưa)\b"
)  # where nothing was claimed or asked
_RULE_OF = re.compile(r"\bday la (?:quy tac|quy dinh|cach lam|noi dung) (?:o|cua)\b")
_ITSELF = re.compile(
    r"\bco (?:nam |ghi |duoc )*(?:o )?trong (?:chinh |ban than )?(?:quy dinh|huong dan|nghi quyet|ket luan|qd|hd|nq|kl) \d|"
    r"\b(?:ban than|chinh|ngay trong|trong)(?: \w+){0,2}? (?:quy dinh|huong dan|nghi quyet|ket luan|qd|hd|nq|kl)\b[^?]*\b(?:ghi|neu|an dinh|dat ra|quy dinh (?:so|ro|cu the))\b"
)
_EVERYWHERE = re.compile(
    r"\b(?:ca nuoc|toan quoc|(?:noi|tinh|cho|dia phuong|don vi) khac|trung uong|toan dang|moi (?:noi|tinh))\b"
)
_OR_ELSE = re.compile(
    r"\b(?:khong|chua) (?:can|phai|bat buoc|nhat thiet)\b[^,.;?]*, (?:\w+ )+(?:cung|van) (?:duoc|on)\b"
)  # "không bắt buộc in giấy, lưu điện tử cũng được": the denial is of one alone
_NEED_NOT = re.compile(
    r"\bduoc (?:\w+ ){1,6}?(?:khong|chua|khoi) (?:can|phai) (?:\w+ ){1,4}?khong\b"
)  # "được lưu điện tử không cần bản giấy không": what need not be is told beside what is asked
# "3 ngày làm việc có tính thứ bảy không": how days are counted is asked, no figure is put up
_REST_DAYS = re.compile(r"\b(?:thu (?:bay|7)|chu nhat|cuoi tuan|ngay (?:nghi|le)|t7)\b")
_COUNTED_IN = re.compile(rf"\b(?:tinh|ke|dem|gom|tru|bo)(?: (?:ca|luon|den|them|ra|vao))* {_REST_DAYS.pattern}")
_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv", "mot": "i", "hai": "ii", "ba": "iii", "bon": "iv", "tu": "iv"}
_COMES_OF_IT = re.compile(
    r"\b(?:co|bi) (?:bi )?(?:lam )?(?:sao|gi|van de gi|phat|xu ly|tru)(?: (?:gi|dau|diem))? (?:khong|ko|k|chua)\b"
)
_CONSEQUENCE = re.compile(r"\b(?:sao|bi|phat|xu ly|ky luat|tru diem|ha (?:muc|bac)|huy|anh huong|che tai)\b")


def opening(index: Index, question: Question, provision: Provision, document: Document) -> Claim | None:
    """The sentence that answers outright, if one is known: the place of a sign of degradation; whether a figure the
    question asserts is the provision's; a stored sentence whose question is like this one; the clause that settles it."""
    whole = replaces(index.corpus, question) or (
        since_claim(document, question) if document in question.documents else None
    )
    if whole is None and asks_standing(question):
        whole = validity(index.corpus, question.documents[0], question, day_asked(question))
    if whole is not None:
        return whole
    if asks_why(question):
        return reason(index, question, index.normalizer.question(asking(fold(question.text)))[0], provision)
    if _COUNTED_IN.search(fold(question.text)):
        open_part = index.normalizer.question(asking(fold(question.text)))[0]
        left = unsaid(index, question, open_part, provision) or _days_open(provision)
        return None if left is None else _lead(provision, left)
    if _is_of_another_text(question, document):
        return None  # its Có would be taken for one to the document named
    need_not = _NEED_NOT.search(fold(question.text)) is not None
    two_sided = (
        need_not or find_apart(fold(question.text)) is not None or _OR_ELSE.search(fold(question.text)) is not None
    )
    if not _is_past(question) and confirms(fold(question.text)):
        held = told_apart(index, question, provision)
        if held is not None:
            return held
    question = claim_alone(question)
    part = index.normalizer.question(asking(fold(question.text)))[0]
    put = stance(part)
    topic = topic_of(question)
    clause = settled(question.folded, put, provision, index.weight, confirming=confirms(fold(question.text)))
    figure = asserted(question, provision)
    if _set_beside_now(question):
        figure = clause = None
    if figure is not None and figure.text.startswith("Không") and _said_beside(question, provision, document):
        figure = None
    if figure is not None and figure.text.startswith("Đúng") and clause is not None:
        figure = clause  # the figure is the provision's, what is said of it is for the clause to say
    numbered = any(place.division is Division.SIGN for place in question.places)
    touched = topic is not None and not numbered and only_touched(index, topic, provision)
    of_group = sign_of_group(provision, fold(question.text)) if speaks_of_deed(question, provision) else None
    claim = (
        of_group
        or sign_claim(
            provision,
            affirmed=False if touched else told_as_sign(index, part, provision, tagged=is_tagged(fold(question.text))),
            counted=is_counted(fold(question.text)) and not is_yes_no(part),
            denied=is_denied(part),
            near=asks_which_sign(question) and not speaks_of_deed(question, provision),
        )
        or whose_form(index.corpus, question, provision)
        or figure
        or annex(question, provision)
    )
    if claim is not None:
        return claim
    asks = is_yes_no(fold(question.text)) or is_yes_no(part) or is_tagged(fold(question.text))
    if asks and _set_beside_now(question):
        return None
    if alternatives(part) or asks_which_first(question):
        asks = False  # "tự viết hay nhờ người viết được không": neither is affirmed by a Có
    yes_no = asks or (
        question.asks is Asks.YES_NO and " hay " not in question.folded and not asks_which_first(question)
    )
    stored = alike_leads(index, question, part, provision, yes_no=yes_no)
    if not yes_no and (topic is not None or asks_of_all(question)):
        return overview(index, question, part, provision)
    if not yes_no:
        known = max((alike for asked, alike in stored if not is_unsaid(asked.lead or "")), default=0.0) + _CLEARLY
        asking_at_all = asks_anything(f"{question.text} {question.folded}")
        said = (
            as_asked(index, question, asked.lead, alike, asked.text if alike > known else "")
            for asked, alike in told_first(index, question, stored)
            if asked.lead and (asking_at_all or not _TO_A_CLAIM.match(asked.lead))
        )
        answer = next((lead for lead in said if lead is not None), None) or unsaid(index, question, part, provision)
        return None if answer is None else _lead(provision, answer)
    if (left_open := unsaid(index, question, part, provision)) is not None:
        return _lead(provision, left_open)
    confirming = confirms(fold(question.text))
    plain = contained(question, put, provision, document, index.weight)
    if plain is None and not _is_past(question):
        plain = (
            ordered(put, provision, index.weight, confirming=confirming)
            or kept(put, provision, index.weight, confirming=confirming)
            or elsewhere(fold(question.text), put, provision, confirming=confirming)
            or charged_to(fold(question.text), put, provision, confirming=confirming)
            or put_off(question.folded, put, provision)
            or punished(question.folded, put, provision, confirming=confirming)
            or either(index, put, provision, confirming=confirming)
            or silent(index, question, put, provision, document)
        )
    if plain is not None:
        return plain
    firm = None
    if not _is_past(question):
        firm = by_turns(put, provision, confirming=confirming) or bounded(
            fold(question.text), put, provision, index.weight, confirming=confirming
        )
    held_to = None if _is_past(question) or two_sided else read_statement(index, fold(question.text), put, provision)
    if held_to is not None:
        return firm if firm is not None and opposed(held_to, firm) else held_to
    decided = False
    for asked, alike in stored:
        same = same_case(index, question, asked, alike) or covers(index, part, asked, provision, alike)
        if not same or not denies_same(index, question, asked) or _leaves_asked(question, asked):
            continue
        if withheld(index, question, part, asked, document, alike):
            continue
        if _is_of_place_named(question, asked) or (two_sided and asked.opens == "không"):
            continue  # what a stored Không denies may be the side that the question denies too
        if (settled_case := unhung(index, question.folded, put, asked, provision)) is not None:
            return settled_case
        if asked.opens == "tùy" and (alike < _HANGS or decided):
            continue  # what one case hangs on is seldom what another hangs on
        if asked.lead and asked.opens and met(question.folded, part, asked) and carries(part, asked.text, asked.opens):
            lead = _lead(provision, remainder(asked.lead) if _is_past(question) else fitted(question, asked.lead))
            return firm if firm is not None and opposed(lead, firm) else lead
        decided = decided or (asked.opens != "tùy" and put.denies)  # the case is settled, its word is for the other way
    if firm is not None:
        return firm
    turned = None if need_not or _is_past(question) else refuted(index, question, provision)
    if turned is not None:
        return turned
    own = (
        short_of(question.folded, put, provision, index.weight, figures=fold(question.text))
        or clause
        or stated(question.folded, put, provision, index.weight)
        or plainly(index, fold(question.text), put, provision, confirming=confirming)
    )
    if own is not None and _HOW_MANY.search(fold(question.text)) and not confirming:
        own = None
    if own is not None and not _other_quarter(question.folded, own.text):
        return own
    other = alike_leads(index, question, part, provision, yes_no=False)
    if other and other[0][1] >= _ITSELF_ASKED and other[0][0].lead and not _READS_AS_WORD.match(other[0][0].lead):
        return _lead(provision, other[0][0].lead)  # the very question is stored, and no Có or Không with it
    told = tokens(question.folded)
    rest = next((asked.lead for asked, alike in stored
                 if asked.lead and alike >= _FULL and not excepts(asked, question.folded) and not _READS_AS_WORD.match(remainder(asked.lead)) and index.share(tokens(asked.text), told) >= _HINT), None)  # fmt: skip
    if rest is not None:
        return _lead(provision, remainder(rest))
    act = act_of(put.folded)
    return next((_lead(provision, asked.lead) for asked, alike in other
                 if asked.lead and alike >= CLOSE and not is_of_another_matter(index, question, asked.lead, alike, asked.text) and not _READS_AS_WORD.match(asked.lead) and index.share(act, tokens(f"{asked.text if is_yes_no(fold(asked.text)) else ''} {asked.lead}")) >= 0.5), None)  # fmt: skip


def _days_open(provision: Provision) -> str | None:
    """The stored sentence that leaves open how days are counted."""
    stored = (item.lead for item in provision.questions if item.lead and _REST_DAYS.search(fold(item.text)))
    return next((lead for lead in stored if opens_as_read(lead) and "ngày làm việc" in lead), None)


def _is_of_another_text(question: Question, document: Document) -> bool:
    """Whether it is asked what a document itself says ("chính Quy định 366 ghi …"), and another one says it."""
    named = question.documents
    return bool(named) and document not in named and _ITSELF.search(question.folded) is not None


def _said_beside(question: Question, provision: Provision, document: Document) -> bool:
    """Whether another place of the document gives the day asked about, so that this one may not be the place meant."""
    day = _DAY.search(question.text)
    if day is None:
        return False
    same = re.compile(rf"(?<!\d)0?{int(day[1])}/0?{int(day[2])}(?!\d)")
    return any(same.search(item.text) for item in document.provisions if item.key != provision.key)


def opposed(one: Claim, other: Claim) -> bool:
    """Whether one opens with Không and the other does not."""
    return one.text.startswith("Không") != other.text.startswith("Không")


def _leaves_asked(question: Question, asked: Asking) -> bool:
    """Whether a share is asked about ("24%"), or what comes of it ("có sao không"), and a stored question and its sentence
    speak of none."""
    told, stored = asking(fold(question.text)), f"{asked.text} {asked.lead}"
    if "%" in told and "%" not in stored:
        return True
    return _COMES_OF_IT.search(told) is not None and _CONSEQUENCE.search(fold(stored)) is None


def _is_of_place_named(question: Question, asked: Asking) -> bool:
    """Whether a stored Không says that a rule is the one of a place ("Đây là quy tắc ở Thanh Hóa"), and the question asks
    of that place, not of the whole country."""
    place = named_province(question)
    if place is None or asked.opens != "không" or _EVERYWHERE.search(question.folded):
        return False
    return _RULE_OF.search(fold(asked.lead or "")) is not None and place in fold(asked.lead or "")


def _is_past(question: Question) -> bool:
    """Whether an earlier text serves where none in force was found: its Có or Không does not hold today."""
    return not question.dated and question.as_of < question.today and named_province(question) is None


def _set_beside_now(question: Question) -> bool:
    """Whether a past period is asked about by what holds now ("năm 2024 có … như bây giờ không"), and the text found is
    today's: its Có or Không is not of that period."""
    past = [moment for moment in question.moments if moment.fixed and moment.day and moment.day < question.as_of]
    return bool(past) and _AS_NOW.search(question.folded) is not None


def _other_quarter(asked: str, said: str) -> bool:
    """Whether a clause says its Không of one quarter, and another or none in particular is asked about."""
    named, denied = _QUARTER.search(asked), _DENIED_QUARTER.search(fold(said))
    return denied is not None and (named is None or _ROMAN.get(named[1], named[1]) != denied[1])


def _lead(provision: Provision, text: str) -> Claim:
    return Claim(text, (provision.key,), ClaimKind.LEAD)
