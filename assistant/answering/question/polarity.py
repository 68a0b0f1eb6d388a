"""What a yes-or-no question would have affirmed: the duty, the leave, the fault, and what of it is put in the negative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.answering.question.interrogative import CONFIRM, asking, is_yes_no
from assistant.answering.question.negation import is_odd, negations

_IS = r"(?:la|mac nhien|cai|bieu hien|suy thoai|tu dien bien|mot|lang phi|nghi quyet|quy dinh|huong dan)"


class Mode(StrEnum):
    """What a proposition says of an act."""

    MUST = "must"
    MAY = "may"
    FACT = "fact"
    FAULT = "fault"
    SOUND = "sound"


_MODES: tuple[tuple[Mode, str], ...] = (
    (Mode.FAULT, r"\bco (?:bi )?(?:coi la |xem la |lam )?(?:sai|trai|muon|tre|cham|qua|ngan|thieu|vi pham)\b(?! (?:pham|diem|trinh|theo|bang|thang))|\b(?:sai|trai|muon|tre)(?: quy dinh| nguyen tac| trinh tu| han)? (?:khong|ko|chua)\b|\bco gi sai\b"),
    (Mode.SOUND, r"\b(?:dung (?:quy dinh|quy trinh|trinh tu|nguyen tac|tinh than|luat)|hop le|hop quy dinh|dung hay sai|co dung|co du)\b[\w ]{0,25} (?:khong|ko|chua)\b|(?<!xuong )(?<!tham )(?<!ve )(?<!den )(?<!nguoi )\bdu (?:khong|chua)\b|\bon khong\b"),
    (Mode.MUST, rf"\b(?:phai(?! {_IS}\b)|bat buoc|co bat|buoc|(?:co|van|con|khong) can|can phai|can thiet)\b(?! khong)"),
    (Mode.MAY, r"\b(?:duoc|co the|cho phep|co quyen|co cho)\b"),
)  # fmt: skip
_READ = tuple((mode, re.compile(words)) for mode, words in _MODES)
_STORY = re.compile(r"(.{12,})\b(?:rua|vay|vay thi|the thi|nhu vay)(?: thi)? (.{12,})$")
_CASE = re.compile(r".{6,}\bthi (?!(?:khong|ko|chua|sao)?$)(.{4,})$")
_CASE_TOLD = re.compile(r".{12,}, ((?:\w+ ){0,8}co (?:phai|duoc|bi|can|con|the|thuoc) .{6,})$")
_OF_REVIEW = re.compile(r"\b(?:kiem diem|xep|danh gia|phieu|hop|ho so|bao cao|ban|gui|du thao|thong bao|cong khai)\b")
_ACTS = frozenset({"kiem", "xep", "thong", "cong", "ghi", "lam", "bao", "sua", "khac", "viet", "hop"})


@dataclass(frozen=True)
class Stance:
    """The proposition of a question: its mode, and whether it is put in the negative; `denied`: the acts it denies;
    `under`: whether what it is put under ("… thì") is in the negative, None where nothing is."""

    mode: Mode
    negative: bool
    folded: str
    denied: frozenset[str] = frozenset()
    under: bool | None = None

    @property
    def denies(self) -> bool:
        """Whether anything of it is in the negative."""
        return self.negative or bool(self.under)

    @property
    def turned(self) -> bool:
        """Whether the denials of all it says do not undo each other."""
        return self.negative != bool(self.under)


@lru_cache(maxsize=4096)
def stance(folded: str) -> Stance:
    """What a yes-or-no question would affirm; "…, đúng không" affirms what stands before it. The last modal counts."""
    part = asking(folded)
    inner = CONFIRM.sub("", part).strip(" ,")
    if len(inner.split()) < 4:
        inner = part
    mode = next((mode for mode, words in _READ[:2] if words.search(part)), None)
    if mode is None:
        ends = {mode: max((found.end() for found in words.finditer(inner)), default=-1) for mode, words in _READ[2:]}
        mode = Mode.FACT if max(ends.values()) < 0 else max(ends, key=lambda each: ends[each])
    told = _told_of_act(inner)
    main = main_clause(told)
    all_denied, denied = negations(told), negations(main)
    under = None if main == told else is_odd(all_denied) != is_odd(denied)
    return Stance(mode, is_odd(denied), inner, frozenset(each.act for each in all_denied) & _ACTS, under)


def main_clause(statement: str) -> str:
    """What a statement says of the case it puts first: all of it where it puts none ("… thì …", "…, có phải …")."""
    found = _CASE.match(statement) or _CASE_TOLD.match(statement)
    return statement if found is None else found[1]


def _told_of_act(inner: str) -> str:
    """A statement without what a story before it denies of another matter than a review ("chưa được sinh hoạt lại, vậy …")."""
    found = _STORY.match(inner)
    return inner if found is None or _OF_REVIEW.search(found[1]) or not is_yes_no(found[2]) else found[2]
