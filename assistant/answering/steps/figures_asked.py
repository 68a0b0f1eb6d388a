"""What a question with figures asks: their sum, or a rule, a deed or a place that is told by a provision."""

from __future__ import annotations

import re

from assistant.answering.compute.computed import Computed
from assistant.answering.conversation.aspect import asks_aspect, asks_rating
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.question.rated import RATINGS
from assistant.answering.work import Work
from corpus.text import fold

_OF_A_RULE = (Asks.WHO, Asks.WHERE, Asks.WHICH_FORM)
_DEED = re.compile(r"\b(?:hop|gui|nop|ky|thong bao|cong khai|xin phep|viet|trinh|duyet|luu|xu ly|giai quyet)\b")
_WRONG_WHERE = (
    r"\b(?:sai|thieu|lech|thua|nham|vuong|khop|hut)(?: (?:so|nguoi|khong|cho|mat))* (?:o )?(?:dau|cho nao|khuc nao)\b|"
    r"\b(?:cho|noi|ben) nao (?:bi |la |co )*(?:qua|vuot|lo|thua)\b"
)
_WHO_RIGHT = r"\bai (?:noi |bao |tinh |la |moi )*dung\b"
_TOGETHER_OR_APART = r"\b(?:gop|chung|cong)\b[^,.;?]{0,40}\bhay\b[^,.;?]{0,40}\b(?:rieng|tung)\b|\brieng\b[^,.;?]{0,40}\bhay\b[^,.;?]{0,30}\b(?:gop|chung)\b"
_EACH_SCORE = "Xét riêng về điểm, "
_PLACE = re.compile(r"kiểm điểm ở (?:tập thể cấp ủy|chi bộ)|Chi bộ nơi nhận")
_DAY = re.compile(r"(?:Chậm nhất|Sớm nhất) \d|(?:Không trễ|Trễ|Còn|Đã)\b")
_BORNE_OUT = 2  # provisions found, among which the one a case is reckoned by shows that it is meant


def asks_elsewhere(work: Work, question: Question, computed: Computed) -> bool:
    """Whether it is asked who decides, where or by which form, and the provisions found for that are others than those the
    figures told beside it are reckoned by: "33 tốt, 9 xuất sắc thì ai duyệt"."""
    if question.has(_WRONG_WHERE):
        return False  # "số liệu thiếu ở đâu": a place in the figures, none in a text
    if question.has(_WHO_RIGHT):
        return False  # "người bảo được, người bảo không, ai đúng": what the figures come to
    if asks_grouping(question, computed) or _asks_contents(question, computed):
        return True
    if question.asks not in _OF_A_RULE or not computed.claims or question.turns or not work.looked_up():
        return False
    if computed.claims[0].text.startswith(_EACH_SCORE):
        return False  # "ai mức nào": whose of the scores told, no body that decides
    if question.asks in (Asks.WHERE, Asks.WHO) and _PLACE.search(computed.claims[0].text):
        return False  # the place is what was reckoned
    return not is_borne_out(work, computed)


def _asks_contents(question: Question, computed: Computed) -> bool:
    """Whether it is asked what papers consist of ("hồ sơ gửi lên gồm những gì"), and a day was reckoned: the meeting told was held."""
    return question.asks is Asks.LIST and bool(computed.claims) and _DAY.match(computed.claims[0].text) is not None


def asks_grouping(question: Question, computed: Computed) -> bool:
    """Whether it is asked if groups are counted together or apart, and what was reckoned is no answer by group."""
    apart = bool(computed.lines) and "từng nhóm" in computed.lines[0]
    return question.has(_TOGETHER_OR_APART) and not apart


def asks_deed(work: Work, question: Question) -> bool:
    """Whether the last turn asks whether something is done that is no matter of figures, or for a rating after what was
    reckoned of something else: "có cần họp lại không", "có được xuất sắc không" after the months since admission."""
    last = fold(work.turns[-1])
    if len(work.turns) > 1 and asks_rating(work.turns[-1]) and work.computed is not None:
        return bool(work.computed.lines) and RATINGS.search(fold(" ".join(work.computed.lines))) is None
    asked = question.asks is Asks.YES_NO and _DEED.search(last) is not None
    return len(work.turns) > 1 and asked and asks_aspect(work.turns[-1], work.index.corpus)


def is_borne_out(work: Work, computed: Computed) -> bool:
    """Whether a provision of the article it is reckoned by is among the first found."""
    parts = work.looked_up()
    found = {_article(hit.key) for hit in parts[0].hits[:_BORNE_OUT]} if parts else set()
    return any(_article(key) in found for finding in computed.findings for key in finding.citations)


def _article(key: str) -> str:
    """The article a provision stands in: one level beside another bears out what is reckoned by either; of a guidance,
    whose sections treat of many matters, the place itself."""
    return "/".join(key.split("/")[:2]) if "/dieu-" in key else key


def asks_of_text(question: Question) -> bool:
    """Whether it is asked if a rule stands in a text, the figures in it being the rule's."""
    return question.has(
        r"\b(?:quy tac|quy dinh|nguyen tac|cau|noi dung|cach tinh)\b.*\b(?:co )?(?:nam|neu|ghi|co|quy dinh) (?:o )?trong (?:quy dinh|huong dan|van ban|luat)\b|"
        r"\btrong (?:quy dinh|huong dan|van ban)(?: \d+)? co (?:neu|ghi|quy dinh|cau|quy tac)\b"
    )


def is_own_case(question: Question) -> bool:
    """Whether a question is about the asker's own figures."""
    return question.has(
        r"\d|\b(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:muoi|chuc|xuat sac|xs|tot|dong chi|dang vien)\b|\b(?:(?:hom|bua|sang|chieu) (?:nay|qua)|ngay (?:mai|kia|mot)|mai hop)\b|\bdiem (?:cua )?(?:toi|em|minh)\b|\btinh (?:giup|ho|dum|gium|toan|thu|ra)|\b(?:co|tru|voi) (?:may|vai|mot so) (?:cu|bac|em|d/c|dc|dong chi|nguoi)\b|\b(?:don vi|chi bo|co quan|ben|dang bo|nhom|truong|so|phong|xa) (?:em|toi|minh|chung toi|chung em|cua em|ta)\b"
    )
