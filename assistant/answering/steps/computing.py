"""The third step: the calculator speaks first where the question brings figures."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.compute.compute import Computed, compute, compute_by, compute_case
from assistant.answering.conversation.aspect import asks_aspect, asks_rating
from assistant.answering.question.asks import Asks
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from assistant.answering.question.rated import RATINGS
from assistant.answering.route import Way
from assistant.answering.work import Work
from corpus.text import fold

# Civil servants go by a decree; whoever names the Party asks by the Party's rule.
_OFFICIALS = r"\bcong chuc\b"
_OF_A_RULE = (Asks.WHO, Asks.WHERE, Asks.WHICH_FORM)
_DEED = re.compile(r"\b(?:hop|gui|nop|ky|thong bao|cong khai|xin phep|viet|trinh|duyet|luu|xu ly|giai quyet)\b")
_WHO_DECIDES = re.compile(
    r"(?:(?:the|vay|con|thi|roi)\s+)*(?:ai|cap nao|noi nao)(?: (?:la nguoi|co quyen|duoc|se))* (?:quyet(?: dinh)?|duyet|phe duyet|chot|xem xet)(?: (?:so|muc|viec|cai|ty le|con so))*(?: (?:do|nay|ay|cuoi cung))*(?: (?:vay|a|the|nhi))*[\s?.!]*"
)
_DENIES = re.compile(  # before a word "không" denies and asks nothing; a letter after a person is a name
    r"\b(?:khong|ko|chua) (?=\w)(?!(?:a|ad|em|anh|chi|nhi|vay|ban|bac|the)\b)|\b(?:dang vien|dong chi|dv|dc) [a-z]\b"
)
_WRONG_WHERE = (
    r"\b(?:sai|thieu|lech|thua|nham|vuong|khop|hut)(?: (?:so|nguoi|khong|cho|mat))* (?:o )?(?:dau|cho nao|khuc nao)\b|"
    r"\b(?:cho|noi|ben) nao (?:bi |la |co )*(?:qua|vuot|lo|thua)\b"
)
_WHO_RIGHT = r"\bai (?:noi |bao |tinh |la |moi )*dung\b"
_EACH_SCORE = "Xét riêng về điểm, "
_PLACE = re.compile(r"kiểm điểm ở (?:tập thể cấp ủy|chi bộ)|Chi bộ nơi nhận")
_BORNE_OUT = 2  # provisions found, among which the one a case is reckoned by shows that it is meant
_PARTY = r"\b(?:dang|ban to chuc|chi bo|dang vien|dang bo|vien chuc|cap uy)\b"


def compute_step(work: Work) -> None:
    """Let the calculator speak first where the question brings figures."""
    question, route = work.known()
    if route.way is Way.IDENTITY:
        _by_document(work, question)
    if route.way is not Way.SEARCH:
        return
    if len(work.turns) > 1 and _WHO_DECIDES.fullmatch(fold(work.turns[-1])):
        return  # "được mấy xuất sắc", then "ai quyết số đó"
    work.computed = _of_officials(work, question) or compute(question, work.index.corpus, work.turns)
    if work.computed is not None and _asks_deed(work, question):
        work.computed = None
    if work.computed is None:
        _by_case(work, question)
    elif _asks_elsewhere(work, question, work.computed):
        work.computed = None
    if (
        work.computed is not None
        and work.computed.ask is not None
        and (_of_the_text(question) or not _own_case(question))
    ):
        # A rule is asked for, not a sum: the provision answers, and the sum is offered.
        work.remarks.append("Cho biết số liệu cụ thể của đơn vị, trợ lý tính ngay.")
        work.computed = None
    elif work.computed is not None and work.computed.ask is not None:
        work.reply(replies.NEEDS_DETAILS, {"ask": work.computed.ask})
    elif work.computed is not None and work.computed.odd is not None:
        work.reply(replies.BAD_FIGURES, {"odd": work.computed.odd})
    elif work.computed is not None and work.computed.complete:
        work.as_of = question.as_of  # the calculator reckons by the rules of that day


def _by_case(work: Work, question: Question) -> None:
    """Reckon what the figures told come to, though what is asked of them could not be read: said where the provision found
    is the one it stands on, or nothing is asked; kept for where the texts do not carry an answer."""
    case = compute_case(question, work.index.corpus, work.turns)
    if case is None:
        return
    if not asks_anything(_DENIES.sub(" ", fold(question.text))) or _is_borne_out(work, case):
        work.computed, work.as_of = replace(case, complete=False), question.as_of
    else:
        work.case = case


def _asks_elsewhere(work: Work, question: Question, computed: Computed) -> bool:
    """Whether it is asked who decides, where or by which form, and the provisions found for that are others than those the
    figures told beside it are reckoned by: "33 tốt, 9 xuất sắc thì ai duyệt"."""
    if question.has(_WRONG_WHERE):
        return False  # "số liệu thiếu ở đâu": a place in the figures, none in a text
    if question.has(_WHO_RIGHT):
        return False  # "người bảo được, người bảo không, ai đúng": what the figures come to
    if question.asks not in _OF_A_RULE or not computed.claims or question.turns or not work.found:
        return False
    if computed.claims[0].text.startswith(_EACH_SCORE):
        return False  # "ai mức nào": whose of the scores told, no body that decides
    if question.asks in (Asks.WHERE, Asks.WHO) and _PLACE.search(computed.claims[0].text):
        return False  # the place is what was reckoned
    return not _is_borne_out(work, computed)


def _asks_deed(work: Work, question: Question) -> bool:
    """Whether the last turn asks whether something is done that is no matter of figures, or for a rating after what was
    reckoned of something else: "có cần họp lại không", "có được xuất sắc không" after the months since admission."""
    last = fold(work.turns[-1])
    if len(work.turns) > 1 and asks_rating(work.turns[-1]) and work.computed is not None:
        return bool(work.computed.lines) and RATINGS.search(fold(" ".join(work.computed.lines))) is None
    asked = question.asks is Asks.YES_NO and _DEED.search(last) is not None
    return len(work.turns) > 1 and asked and asks_aspect(work.turns[-1], work.index.corpus)


def _is_borne_out(work: Work, computed: Computed) -> bool:
    """Whether a provision of the article it is reckoned by is among the first found."""
    found = {_article(hit.key) for hit in work.found[0].hits[:_BORNE_OUT]} if work.found else set()
    return any(_article(key) in found for finding in computed.findings for key in finding.citations)


def _article(key: str) -> str:
    """The article a provision stands in: one level beside another bears out what is reckoned by either; of a guidance,
    whose sections treat of many matters, the place itself."""
    return "/".join(key.split("/")[:2]) if "/dieu-" in key else key


def _by_document(work: Work, question: Question) -> None:
    """Reckon by what is known of the one document named, where its text is not held."""
    if len(question.documents) != 1 or question.documents[0].provisions or question.places:
        return
    computed = compute_by(question.documents[0].id, question, work.index.corpus, work.turns)
    if computed is not None and computed.odd is not None:
        work.reply(replies.BAD_FIGURES, {"odd": computed.odd})
    elif computed is not None and computed.claims:
        work.computed = computed


def _of_officials(work: Work, question: Question) -> Computed | None:
    """Figures of civil servants alone go by the decree in force, not by the Party's rule."""
    if question.documents or question.places or not question.has(_OFFICIALS) or question.has(_PARTY):
        return None
    from assistant.calculator.decree import decree_on  # at first use: most questions bring no figures

    document = decree_on(question.as_of)
    computed = None if document is None else compute_by(document, question, work.index.corpus, work.turns)
    if computed is None or not computed.claims:
        return None
    work.remarks.append(
        "Trên đây tính cho công chức; kho chưa có nội dung từng điều của nghị định. Nếu hỏi về đảng viên, xin nói rõ."
    )
    return computed


def _of_the_text(question: Question) -> bool:
    """Whether it is asked if a rule stands in a text, the figures in it being the rule's."""
    return question.has(
        r"\b(?:quy tac|quy dinh|nguyen tac|cau|noi dung|cach tinh)\b.*\b(?:co )?(?:nam|neu|ghi|co|quy dinh) (?:o )?trong (?:quy dinh|huong dan|van ban|luat)\b|"
        r"\btrong (?:quy dinh|huong dan|van ban)(?: \d+)? co (?:neu|ghi|quy dinh|cau|quy tac)\b"
    )


def _own_case(question: Question) -> bool:
    """Whether a question is about the asker's own figures."""
    return question.has(
        r"\d|\b(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:muoi|chuc|xuat sac|xs|tot|dong chi|dang vien)\b|\b(?:(?:hom|bua|sang|chieu) (?:nay|qua)|ngay (?:mai|kia|mot)|mai hop)\b|\bdiem (?:cua )?(?:toi|em|minh)\b|\btinh (?:giup|ho|dum|gium|toan|thu|ra)|\b(?:co|tru|voi) (?:may|vai|mot so) (?:cu|bac|em|d/c|dc|dong chi|nguoi)\b|\b(?:don vi|chi bo|co quan|ben|dang bo|nhom|truong|so|phong|xa) (?:em|toi|minh|chung toi|chung em|cua em|ta)\b"
    )
