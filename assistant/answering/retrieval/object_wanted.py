"""Which provision is of the thing asked about, where the first found is of a neighbour of it: the rating of members and not
of organizations, what a self-review holds and not who has to write one, which review comes first and not where it is held."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from assistant.answering.said import all_of, folded_of
from corpus.document import Provision

_WHO_RATES = re.compile(
    r"\b(?:ai|cap nao|noi nao|don vi nao|co quan nao|hay (?:la )?(?:dang uy|chi bo|chi uy|cap uy|cap tren)|(?:tu|co quyen|duoc quyen|duoc|co tham quyen) (?:tu )?(?:quyet(?: dinh)?|xep|ha)|(?:chi bo|chi uy|dang uy|cap uy) quyet dinh)\b"
)
_MEMBERS_RATED = re.compile(
    r"\b(?:xep loai|danh gia|xep hang|(?:cham|xep|quyet dinh|quyet|chot) muc(?: xep loai)?)(?: \w+)? (?:cua |cho )?(?:(?:tung |moi |cac )?dang vien|toi|tui|em|minh)\b|"
    r"\bdang vien\b.{0,40}\bai (?:\w+ ){0,2}(?:cham|xep|danh gia|quyet)\b"
)
_BODY_RATED = re.compile(r"\b(?:xep loai|danh gia) (?:\w+ )?(?:chi bo|dang bo|dang uy|to chuc|tap the|cap uy)\b")
_BASIS = re.compile(r"\bda kiem diem thi phai xep loai\b")
_COMPETENCE = re.compile(r"\btham quyen\b")
_OF_BODIES = re.compile(r"\b(?:to chuc dang|dang bo)\b")
_CONTENTS = re.compile(
    r"\b(?:ban|bai|to) (?:tu )?(?:kiem diem)\b.{0,40}\b(?:viet|ghi|neu|gom|co|trinh bay|khai)\b.{0,16}\b(?:(?:nhung |cac )?(?:gi|y gi|noi dung|muc nao|phan nao)|may (?:phan|muc|noi dung|y))\b|"
    r"\bviet (?:nhung )?gi\b.{0,20}\b(?:ban|bai|to) (?:tu )?kiem diem\b|"
    r"\b(?:cach|huong dan) viet (?:\w+ )?(?:ban |bai |to )?(?:tu )?kiem diem\b"
)
_WHICH_FIRST = re.compile(
    r"\bkiem diem\b.*\btruoc\b.*\b(?:sau|roi|moi)\b|\btruoc hay (?:la )?(?:\w+ )?sau\b|\b(?:ai|nao|gi) (?:kiem diem )?truoc\b"
)
_HEADED_WHERE = re.compile(r"\bnoi kiem diem\b")
_HEADED_ORDER = re.compile(r"\btrinh tu kiem diem\b")
_HEADED_CONTENTS = re.compile(r"\bnoi dung kiem diem\b")
_HEADED_WHO = re.compile(r"\bdoi tuong kiem diem\b")

_HOW_LONG = re.compile(r"\b(?:may|bao nhieu) ngay\b|\bbao lau\b|\bthoi han\b")
_DATED = re.compile(r"\b(goi y|khieu nai|kiem diem lai|xep loai lai|khac phuc|nhan xet|bien ban|tham dinh)\b")
_AFTER = re.compile(r"\bsau (?:khi |cuoc |buoi |hoi nghi )*(?:kiem diem|hop|xep loai|hoi nghi)\b")
_DAYS_BEFORE = re.compile(r"\btruoc (?:may|bao nhieu) ngay\b|\b(?:gui|nop|phat|dua)\b.*\btruoc bao lau\b")
_SENT_BEFORE = re.compile(r"\b(?:gui|nop)\b[^.;]*\btruoc\b")
_BEFORE = re.compile(r"\btruoc it nhat\b")


def of_dated(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where it is asked how long a thing takes, whether a provision speaks of that thing, and not of the days before a
    meeting where those after it are meant."""
    asked = question.folded
    if first is None or not _HOW_LONG.search(asked):
        return None
    if _DAYS_BEFORE.search(asked) and not _SENT_BEFORE.search(folded_of(first.text)):
        return _SENT_BEFORE.search(all_of(provision)) is not None
    if _AFTER.search(asked) and _BEFORE.search(folded_of(first.text)):
        return _BEFORE.search(folded_of(provision.text)) is None
    thing = _DATED.search(asked)
    return None if thing is None else thing[1] in all_of(provision)


def of_members(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where it is asked who rates members and the first is on who rates organizations, whether a provision is on competence
    and not on that of organizations."""
    if first is None or (
        not _OF_BODIES.search(folded_of(first.heading)) and not _BASIS.search(folded_of(first.heading))
    ):
        return None
    asked = question.folded
    if not (_WHO_RATES.search(asked) and _MEMBERS_RATED.search(asked)) or _BODY_RATED.search(asked):
        return None
    heading = folded_of(provision.heading)
    return _COMPETENCE.search(heading) is not None and not _OF_BODIES.search(heading)


def of_contents(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where it is asked what a self-review holds and the first is on who has to write one, whether a provision is on what
    is reviewed."""
    if first is None or not _HEADED_WHO.search(folded_of(first.heading)) or not _CONTENTS.search(question.folded):
        return None
    return _HEADED_CONTENTS.search(folded_of(provision.heading)) is not None


def of_order(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where it is asked which review comes first and the first is on where one is reviewed, whether a provision is on the
    order of reviews."""
    if first is None or not _HEADED_WHERE.search(folded_of(first.heading)) or not _WHICH_FIRST.search(question.folded):
        return None
    return _HEADED_ORDER.search(folded_of(provision.heading)) is not None
