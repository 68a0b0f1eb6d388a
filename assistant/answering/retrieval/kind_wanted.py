"""Which kind of provision is wanted: a sign, an annex, the content of a paper, a form."""

from __future__ import annotations

import re

from assistant.answering.matter.level import headed
from assistant.answering.matter.subject import family, slots
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.said import folded_of
from assistant.answering.sign_key import SIGN
from assistant.answering.signs.told import WHICH_SIGN
from corpus.document import Provision
from corpus.place import Place
from corpus.vocabulary import Division

_OF_A_GROUP = re.compile(
    r"\b(?:thuoc|la|trong|o) nhom (?:suy thoai |ve )*(?:tu tuong|dao duc|loi song|tu dien bien|tu chuyen hoa)\b"
)
_HOW_MANY_SIGNS = re.compile(r"\b(?:co|gom|neu|la|chia) (?:tat ca |tong cong )?(?:may|bao nhieu) bieu hien\b")
_PAPER = re.compile(r"\b(ban (?:tu )?kiem diem)\b|\bbao cao kiem diem\b")
_CONTENTS = re.compile(
    r"\b(?:noi dung|nhung gi|gom|muc nao|phan nao|(?:viet|neu|ghi) (?:cai )?gi|may (?:noi dung|phan|muc|nhom))\b"
)
_BODY = re.compile(r"\b(?:tap the|chi uy|dang uy|cap uy|ban thuong vu)\b")
_OF_COLLECTIVE = re.compile(
    r"\b(?:bao cao|tap the|quyet dinh|danh muc|ho so|quy|xep loai lai|chi uy|dang uy|cap uy|ban thuong vu|bien ban)\b|\bcua chi bo\b"
)
_BARE = 6  # words of a question that is nothing but a post and its form ("phó bí thư mẫu mấy")
_FORM_TOPIC = re.compile(r"\b(?:bieu )?mau\b")


def of_sign(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Whether a provision is the very sign that a question numbers, in the group it names."""
    named = {place.division: place.number for place in question.places}
    if _HOW_MANY_SIGNS.search(question.folded):
        return SIGN.match(provision.key) is None
    asked = WHICH_SIGN.search(question.folded) or _OF_A_GROUP.search(question.folded)
    if asked and not {Division.GROUP, Division.SIGN} & named.keys():
        return SIGN.match(provision.key) is not None
    if Division.GROUP not in named or Division.SIGN not in named:
        return None
    return provision.at == f"nhom-{named[Division.GROUP]}/so-{named[Division.SIGN]}"


def of_annex(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Whether a provision is the very annex a question names, where it names one alone and no document."""
    named = [place.number for place in question.places if place.division is Division.ANNEX]
    if len(named) != 1 or len(question.places) > 1 or question.asks is Asks.YES_NO:
        return None
    return provision.at == f"phu-luc-{named[0]}"


def of_paper(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Whether a provision is on the paper asked about: a person writes a "bản kiểm điểm", a collective a "báo cáo"."""
    written = _PAPER.search(question.folded)
    if first is None or written is None or _CONTENTS.search(question.folded) is None or _BODY.search(question.folded):
        return None
    own, heading = written[1] is not None, headed(folded_of(first.heading))
    if heading is None or (heading == "person") == own:
        return None
    return family(provision.key) == family(first.key) and (headed(folded_of(provision.heading)) == "person") == own


def of_form(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """The form of the one post a question tells of; where it tells of none or several, the provision that gives them all."""
    asked = question.asks is Asks.WHICH_FORM or (_FORM_TOPIC.search(question.folded) and topic_of(question) is not None)
    if not asked or not all(map(any_letter, question.places)) or first is None:
        return None
    mine, of_first = slots(question.folded).get("post", frozenset()), slots(first.heading).get("post", frozenset())
    is_form = family(first.key).endswith("/mau")
    if len(mine) == 1:
        if len(question.folded.split()) <= _BARE and not _OF_COLLECTIVE.search(question.folded):
            return family(provision.key).endswith("/mau") and slots(provision.heading).get("post") == mine
        if is_form and not of_first and not _OF_COLLECTIVE.search(question.folded):
            return slots(provision.heading).get("post") == mine and family(provision.key).endswith("/mau")
        if is_form or len(slots(first.text).get("post", ())) < 2:
            return None
        return family(provision.key).endswith("/mau") and slots(provision.heading).get("post") == mine
    if not is_form or len(of_first) != 1:
        return None
    return len(slots(provision.text).get("post", ())) > 1


def any_letter(place: Place) -> bool:
    """Whether a place is the form of a person without the letter that tells whose it is ("mẫu 02")."""
    return place.division is Division.FORM and place.number.lstrip("0") == "2"
