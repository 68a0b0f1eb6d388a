"""When the word stored with a question may not be said to one that is like it."""

from __future__ import annotations

import re

from assistant.answering.clauses.clause import EXCEPTS
from assistant.answering.clauses.figures import figures
from assistant.answering.matter.circumstance import circumstances
from assistant.answering.question.act import act_of
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.stored.act_told import leaves_act
from assistant.answering.stored.enough import says_not_enough
from assistant.answering.stored.naming import names_other
from assistant.answering.stored.nobody import nobody_rated
from assistant.answering.stored.transfer import barred
from assistant.answering.stored.turning import turns
from assistant.answering.verdict.excepted import only_excepts
from assistant.answering.verdict.gainsaid import gainsaid
from assistant.answering.verdict.put_off import outlasts
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking, Document
from corpus.text import fold
from index.search import Index
from index.text import tokens

_DENIES = re.compile(r"\b(?:khong|chua|chi)\b(?! (?:bo|uy|hoan thanh|giu chuc|lam viec))")
_ITSELF = 0.97  # likeness from which it is the stored question that is asked
_SAME_ACT = 0.5  # the share of an act that a stored question must hold to ask of it
_TOLD_OF = 0.6  # and its sentence, to tell of it
_FAULT = re.compile(r"\b(?:tham nhung|chay chuc|chay quyen|mat doan ket|be phai|gian lan|khai man|gian doi)\b")
_ANY_FAULT = re.compile(
    rf"{_FAULT.pattern}|\b(?:tieu cuc|lang phi|tham o|hoi lo|suy thoai|khai (?:gian|sai|khong)|khong trung thuc|vi pham|sai pham|doan ket|phe canh|bieu hien)\b"
)
_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru|xu ly hinh su)\b")
_ONLY = re.compile(r"\b[Cc]hỉ\b(?! thị| đạo| tiêu| huy)")
_ONLY_SAID = re.compile(r"\bchi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet)\b)|\b(?:moi|rieng|duy nhat|thoi)\b")
_FORM = re.compile(r"\bmau (?:so )?0?(\d[a-c]?)\b")
_IN_TURN = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)(?: xong)? (?:truoc|sau)(?: roi)?(?: (?:moi|den|toi))? (?:cap|ca nhan|tap the|dang vien|nguoi|can bo|lanh dao|chi bo|dang bo|chinh quyen|cap uy|thanh vien)\b"
)
_TURN = re.compile(r"\b(?:truoc|sau|thu tu|trinh tu|lan luot)\b")
_IN_TURN_PUT = re.compile(r"\b(?:truoc|xong)(?: roi| thi)?(?: \w+){0,3}? moi\b|\btruoc\b[^?]*\bsau\b")
_SPEAKS_OF_TURN = re.compile(r"\b(?:truoc|sau|xong|cho|doi|moi|thu tu|trinh tu|lan luot)\b")
_PRIVATE = re.compile(
    r"\b(?:doanh nghiep|cong ty|to chuc kinh te) (?:tu nhan|nuoc ngoai|ngoai nha nuoc|fdi)\b|\bngoai nha nuoc\b"
)
_THE_SAME = re.compile(r"\bco phai (?:la |deu la )?(?:mot|giong nhau|nhu nhau)(?: \w+)? khong\b")
_ALL = re.compile(r"\bca chi bo\b.*\bhet\b")
_OWN_REVIEW = re.compile(r"\bban (?:tu )?kiem diem(?: cua)? (?:ca nhan|dang vien|minh|toi|em)\b|\bban tu kiem diem\b")
_REPORT = re.compile(r"\bbao cao\b")
_IN_THE_EVENING = re.compile(r"\bbuoi (?:toi|chieu|sang|trua)\b|\bngoai gio\b|\bban dem\b")
_SO_LONG = re.compile(
    r"(?<!chung )(?<!cung )(?<!ghep )(?<!gop )\b(?:1|mot|nua|2|hai|vai|may) (?:buoi|tieng|gio)\b|\bnua ngay\b"
)
_LONG = re.compile(r"\b(?:buoi|ngay|thoi gian|tieng|gio)\b")
_AHEAD = re.compile(
    r"\b(?:truoc khi|khi chua|luc chua|ma chua|chua) (?:co|duoc|ra|biet) (?:\w+ )?(?:ket qua|quyet dinh|ket luan)\b"
)
_DECIDES = re.compile(r"\b(?:quyen|duoc|tham quyen|la (?:cap|noi|nguoi)) (?:tu )?quyet dinh\b")
_DECIDED = re.compile(r"\b(?:quyet dinh|quyet|chot|ket luan)\b")
_MEANS = re.compile(
    r"\b(?:qua|bang|len) (?:email|e mail|thu dien tu|zalo|facebook|mang|dien thoai|tin nhan|buu dien|nhom chat)\b|\b(?:online|truc tuyen|zoom)\b"
)
_NO_MEMBER = re.compile(
    r"\bkhong phai (?:la )?dang vien\b|\bchua (?:vao|phai|la|ket nap) (?:dang|dang vien)\b|\bquan chung\b|\bngoai dang\b"
)
_ANOTHER = re.compile(r"\bcua (?:nguoi|dong chi|dang vien|ban be|don vi|chi bo) khac\b")
_TO_ALL = re.compile(
    r"\b(?:toan the|toan bo|tat ca(?: moi)?) (?:dang vien|nguoi|can bo|cong chuc|nhan vien|thanh vien|chi bo)\b"
)
_TO_EACH = re.compile(
    r"\b(?:voi|cho|cua) (?:moi|tat ca|toan bo|toan the)(?: moi| cac)? (?:nguoi|dang vien|ca nhan|truong hop)\b"
)
_DROPS = re.compile(
    r"(?<!chi )(?<!dang )(?<!can )(?<!noi )\bbo (?:phan|qua|buoc|khau|muc|noi dung|bot|luon|het|cai|viec|hop|kiem diem|xep loai|lay|goi y|doan)\b|\b(?:duoc|the|co the|xin|tu y) bo\b(?! (?:phieu|nhiem|sung|tri))|\b(?:khoi|mien|quen)\b"
)
_REPORTED = re.compile(r"\b(?:phai|can) (?:bao cao|bao len|trinh|nop len|gui len)\b")
_LET_OFF = re.compile(
    r"\b(?:mien(?! (?:nhiem|phi|nui|nam|bac|trung|tay))|khoi(?= (?:phai|can|bi|viet|kiem|hop|xep|danh|nop|lam|lap|ra|cham)\b)|bo qua)\b"
)
_FORBIDS = re.compile(r"\b(?:khong|chua|cam) (?:duoc|duoc phep|cho phep|cho)\b(?= \w{2,})(?! (?:khong|chua|thi|hay)\b)")
_VALID = re.compile(r"\bco gia tri\b")  # that a thing belongs to the files does not make it valid
_QUARTER = re.compile(r"\b(?:hang|tung|moi|theo|danh gia|ket qua|diem|cac) quy\b(?! (?:dinh|che|trinh|tac|hoach))")
_CASES = (
    (re.compile(r"\bthang \d+ nam sau\b"), re.compile(r"\bnam (?:sau|toi)\b|\bsang nam\b")),
    (re.compile(r"\bduoi 0?3 thanh vien van\b"), re.compile(r"\b(?:it|vai|duoi|hai|mot|ba|\d+)\b")),
)
_OF_CHANGE = re.compile(r"\b(?:thay doi|doi khac|khac (?:gi|nhau)|nhu cu|nhu truoc)\b")
_BY_ONESELF = re.compile(r"(?<!thu )(?<!trinh )\btu (?:xep|danh gia|cham|nhan|kiem diem|phe binh)\b")
_ENDS = frozenset(("dead", "left", "asks out"))  # after which nobody is reviewed as before
_NONE = re.compile(r"\bkhong (?:mot )?ai\b|\bkhong co (?:\w+ ){0,3}?(?:nao|ai)\b|\bkhong (?:chon|xep|co) ai\b")


def withheld(index: Index, question: Question, part: str, asked: Asking, document: Document, alike: float) -> bool:
    """Whether something told, denied or left out turns the answer: a transfer, a lapse, a figure, a lack, a "chỉ"."""
    if (
        only_excepts(question.folded, fold(asked.text), fold(asked.lead or ""))
        or barred(index, question, part, asked, document)
        or outlasts(question.folded, asked.lead or "")
    ):
        return True
    if alike >= _ITSELF:
        return False
    if leaves_act(index, question, part, asked, alike):
        return True
    if gainsaid(index, fold(question.text), part, asked) or turns(index, fold(question.text), part, asked, alike):
        return True
    if asked.opens != "tùy" and _PUNISHED.search(fold(asked.text)) and not _PUNISHED.search(question.folded):
        return True  # what a discipline brings is not brought by the act alone
    mine, theirs = set(_FORM.findall(question.folded)), set(_FORM.findall(fold(f"{asked.text} {asked.lead}")))
    if mine and theirs and not mine & theirs:
        return True  # what is so of one form is not so of another
    if _NONE.search(part) and not _NONE.search(fold(asked.text)):
        return True  # what is so of many is not so of none
    if (rated := nobody_rated(part)) and (other := nobody_rated(fold(asked.text))) and rated != other:
        return True  # that nobody is excellent is another thing than that nobody is good
    if asked.opens == "không" and _ALL.search(fold(asked.text)) and not _ALL.search(part):
        return True  # what all of them may not be, one may
    told = fold(f"{asked.text} {asked.lead}")
    if asked.opens == "có" and _BY_ONESELF.search(question.folded) and not _BY_ONESELF.search(told):
        return True  # what a body does first is no Có to what one does oneself
    if any(words.search(question.folded) and not words.search(told) for words in (_PRIVATE, _THE_SAME)):
        return (
            True  # what holds of public bodies, or of each of two things, is not told of a firm or of their being one
        )
    if _AHEAD.search(question.folded) and not _AHEAD.search(fold(f"{asked.text} {asked.lead}")):
        return True  # what holds of a result does not hold before there is one
    if _OWN_REVIEW.search(question.folded) and not _OWN_REVIEW.search(told) and _REPORT.search(fold(asked.lead or "")):
        return True  # what is so of the report of the body is not so of one's own review
    if _SO_LONG.search(question.folded) and not _LONG.search(told):
        return True  # whether half a day will do is not told by who has to meet
    if _IN_THE_EVENING.search(question.folded) and not _SO_LONG.search(question.folded) and _SO_LONG.search(told):
        return True  # nor is the time of day told by how long it lasts
    if _IN_TURN.search(question.folded) and not _TURN.search(fold(f"{asked.text} {asked.lead}")):
        return True  # who goes before whom is not told by what says nothing of a turn
    if asked.opens == "có" and _IN_TURN_PUT.search(fold(asked.text)) and not _SPEAKS_OF_TURN.search(question.folded):
        return True  # nor is an order the answer to what asks of none
    if asked.opens == "có" and _TO_EACH.search(question.folded) and EXCEPTS.search(fold(asked.lead or "")):
        return True  # nor is what has exceptions so of everyone
    if names_other(part, asked) or (_FAULT.search(fold(asked.text)) and not _ANY_FAULT.search(question.folded)):
        return True
    if asked.opens == "không" and _ONLY.search(asked.text) and not _ONLY_SAID.search(question.folded):
        return True  # what "chỉ …" wrongly leaves out is denied, not what the question asks of
    if asked.opens == "không" and _asks_of_rest(index, part, asked):
        return True
    if asked.opens == "có" and _DECIDES.search(part) and not _DECIDED.search(fold(asked.lead or "")):
        return True  # who is heard or passes a thing on does not decide it
    if asked.opens == "không" and _OF_CHANGE.search(fold(asked.text)) and not _OF_CHANGE.search(question.folded):
        return True  # that a thing has not changed is no Không to whether it is so
    if any(words.search(told) and not case.search(question.folded) for words, case in _CASES):
        return True  # it is said of a case that the question does not tell
    if asked.opens == "có" and _FORBIDS.search(question.folded) and not _FORBIDS.search(told):
        return True  # that a thing is so is no Có to another's being forbidden
    if asked.opens == "có" and _REPORTED.search(question.folded) and not _REPORTED.search(told):
        return True  # nor an order, or a step, that a thing is to be reported
    if asked.opens == "có" and _LET_OFF.search(question.folded) and not _LET_OFF.search(told):
        return True  # that a thing may be had is no Có to being let off what it asks for
    if asked.opens == "không" and _DROPS.search(fold(asked.text)) and not _DROPS.search(question.folded):
        return True  # what may not be left out is no Không to whether it is done
    if _otherwise(question.folded, told) or _of_another_period(question.folded, asked):
        return True
    if asked.opens == "không" and len(figures(part)) > 1 and _says_it(part, asked):
        return True
    return says_not_enough(index, question.folded, asked)


def _of_another_period(asked: str, item: Asking) -> bool:
    """Whether a quarter is asked about, and a stored sentence tells of a year or a term alone."""
    return _QUARTER.search(asked) is not None and _QUARTER.search(fold(f"{item.text} {item.lead}")) is None


def _says_it(part: str, item: Asking) -> bool:
    """Whether the sentence behind a stored Không gives the very figures put up, and denies nothing: it bears them out."""
    rest = remainder(item.lead or "")
    return figures(part) == figures(rest) and _DENIES.search(fold(rest)) is None


def _otherwise(asked: str, told: str) -> bool:
    """Whether a question tells of somebody, an end or a means that a stored one with its sentence does not."""
    if any(words.search(asked) and not words.search(told) for words in (_MEANS, _NO_MEMBER, _ANOTHER, _TO_ALL, _VALID)):
        return True
    return bool((circumstances(asked) & _ENDS) - circumstances(told))


def _asks_of_rest(index: Index, part: str, asked: Asking) -> bool:
    """Whether the act asked about is not the one that a stored Không denies, but one its sentence tells to be done."""
    act = act_of(stance(part).folded)
    if (
        not act
        or _DENIES.search(fold(remainder(asked.lead or "")))
        or index.share(act, tokens(index.normalizer.question(asked.text)[0])) >= _SAME_ACT
    ):
        return False
    return index.share(act, tokens(asked.lead or "")) >= _TOLD_OF
