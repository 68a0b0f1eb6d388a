"""What a yes-or-no question would have affirmed: the duty, the leave, the fault; and when an answer carries over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.answering.question.interrogative import CONFIRM, asking, is_universal, is_yes_no
from assistant.answering.question.negation import is_odd, negations
from corpus.text import fold

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
_CONTRASTS: tuple[tuple[str, str], ...] = (
    (r"\btu (?:viet|lam|chuan bi|soan)\b|\btruc tiep\b", r"\b(?:viet|lam|soan) (?:ho|giup|thay|gium)\b|\bnho nguoi|\bcopy\b"),
    (r"\bcong khai\b|\b(?<!khong )thong bao\b|\bcong bo\b|\bcho biet\b", r"\bgiau\b|\bgiu kin\b|\bbung bit\b|\bkhong (?:thong bao|cong khai)\b"),
    (r"\bgop\b|\bghep\b|\bchung\b|\bmot buoi\b|\bket hop\b|\bcung luc\b|\bdung chung\b", r"\btach\b|(?<!quy tac )(?<!quy dinh )(?<!huong dan )(?<!mau )(?<!ty le )(?<!van ban )\brieng\b|\bhai (?:lan|hoi nghi|cuoc|buoi)\b"),
    (r"\bcao hon\b|\bvuot\b", r"\bthap hon\b|\bha\b"),
    (r"(?<!chua )\b(?:sua |khac phuc )het\b|\btoan bo\b", r"\bchua (?:sua |khac phuc |lam )?(?:het|xong)\b|\bcon (?:mot |\d+ )?khuyet diem\b"),
    (r"(?<!khong )(?:lien quan|dinh)(?: toi| den| gi)* (?:chuc trach|cong vu|cong viec|nhiem vu)|\b(?:trong|vi pham) cong vu\b", r"\bngoai (?:chuc trach|cong vu|cong viec|tham quyen)|\bkhong (?:lien quan|dinh)"),
    (r"\b(?:con|van) (?:\w+ )?(?:dung|xai|hieu luc|gia tri|ap dung|thuc hien|giu)\b|\btiep tuc\b", r"\bbi (?:bai bo|bo|thay|huy|xoa)\b|\bhuy (?:bo )?(?:ket qua|muc|quyet dinh)\b|\bhet (?:hieu luc|gia tri)\b"),
    (r"\bnoi moi\b|\b(?:cho|co quan|don vi) moi\b", r"\bnoi cu\b|\b(?:cho|co quan|don vi) cu\b"),
)  # fmt: skip
_OPPOSED: tuple[tuple[str, str], ...] = (  # no contrast where one of the two is left unsaid
    (r"\btruoc (?:ngay )?\d{1,2}[/ ]\d", r"\b(?:sau|qua|tre hon|muon hon) (?:ngay )?\d{1,2}[/ ]\d|\bsang (?:thang|nam)\b"),
    (r"\b(?:noi|chi bo|o)(?: noi)?(?: sinh hoat)?(?: dang)? (?:chinh thuc|goc|que)\b", r"\b(?:noi|chi bo|o)(?: noi| cho)?(?: sinh hoat)?(?: dang)? (?:tam thoi|tam tru|gui)\b"),
    (r"\bnoi (?:moi|nhan|den|chuyen den)\b", r"\bnoi (?:cu|di|chuyen di)\b"),
)  # fmt: skip
_PARTIES = re.compile(
    r"tap the|ca nhan|cap uy|dang vien|chi bo|dang bo|cong chuc|vien chuc|doan the|chinh quyen|nguoi dung dau|thu truong|bi thu|cap pho|ban giam doc"
)
_AFTER = re.compile(rf"\bsau (?:khi )?(?:(?!ma\b|moi\b)\w+ ){{0,2}}?({_PARTIES.pattern})\b")
_ORDER = re.compile(r"\btruoc\b|\bsau\b|\bxong\b|\bmoi (?:den|toi|kiem|xep)\b|\btrinh tu\b|\bthu tu\b")


_STORY = re.compile(r"(.{12,})\b(?:rua|vay|vay thi|the thi|nhu vay)(?: thi)? (.{12,})$")
_CASE = re.compile(r".{6,}\bthi (?!(?:khong|ko|chua|sao)?$)(.{4,})$")
_CASE_TOLD = re.compile(r".{12,}, ((?:\w+ ){0,8}co (?:phai|duoc|bi|can|con|the|thuoc) .{6,})$")
_OF_REVIEW = re.compile(r"\b(?:kiem diem|xep|danh gia|phieu|hop|ho so|bao cao|ban|gui|du thao|thong bao|cong khai)\b")
_ACTS = frozenset({"kiem", "xep", "thong", "cong", "ghi", "lam", "bao", "sua", "khac", "viet", "hop"})
_ONLY = re.compile(
    r"\b(?<!dong )chi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet|ro|ra|em|toi|ay)\b)|\bduy nhat\b|\bmoi (?:duoc|phai)\b"
)


_ANY_HARM = re.compile(
    r"\b(?:co (?:bi )?(?:sao|gi|lam sao|van de gi|anh huong gi|bi keo xuong|rac roi gi)|keo xuong)(?: (?:khong|ko|hong))?$"
)
_HARM = re.compile(r"\bbi\b|\b(?:co )?(?:sao|anh huong|hau qua|van de)\b")


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


def stance(folded: str) -> Stance:
    """What a yes-or-no question would affirm; "…, đúng không" affirms what stands before it. The last modal counts."""
    part = asking(folded)
    inner = CONFIRM.sub("", part).strip(" ,")
    if len(inner.split()) < 4:
        inner = part
    mode = next((mode for mode, words in _MODES[:2] if re.search(words, part)), None)
    if mode is None:
        ends = {
            mode: max((found.end() for found in re.finditer(words, inner)), default=-1) for mode, words in _MODES[2:]
        }
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


def carries(asked: str, stored: str, opens: str) -> bool:
    """Whether the Có or Không given to the question `stored` holds for the question `asked` (its asking part, folded)."""
    mine, theirs = stance(asked), stance(fold(stored))
    if asks_of_harm(mine.folded) and not _HARM.search(theirs.folded):
        return False  # that a thing may not be done is no "Không" to "có sao không"
    if opens == "tùy":
        return not contrast(mine.folded, theirs.folded)
    if opens == "có" and is_universal(mine.folded) and not is_universal(theirs.folded):
        return False
    if opens == "có" and _ONLY.search(mine.folded) and not _ONLY.search(theirs.folded):
        return False
    if mine.denied and theirs.denied and not mine.denied & theirs.denied:
        return False
    if not _same_sense(mine, theirs) or contrast(mine.folded, theirs.folded):
        return False
    pair = (theirs.mode, mine.mode)
    if mine.mode is theirs.mode or pair in _ALIKE:
        return True
    if opens == "có":
        return pair in {(Mode.MUST, Mode.MAY), (Mode.MUST, Mode.SOUND)}
    return pair in {(Mode.MAY, Mode.MUST), (Mode.MAY, Mode.SOUND)}


def asks_of_harm(statement: str) -> bool:
    """Whether it is asked but whether harm comes of a case: "thì có sao không", "có bị gì không"."""
    return _ANY_HARM.search(statement) is not None


def _same_sense(mine: Stance, theirs: Stance) -> bool:
    """Whether both put their act, and what they put it under, in the affirmative or both in the negative."""
    if mine.under is None or theirs.under is None:
        return mine.turned == theirs.turned
    return (mine.negative, mine.under) == (theirs.negative, theirs.under)


_ALIKE = {
    (Mode.MUST, Mode.FACT), (Mode.FACT, Mode.MUST), (Mode.MAY, Mode.FACT), (Mode.FACT, Mode.MAY),
    (Mode.SOUND, Mode.MAY), (Mode.SOUND, Mode.FACT), (Mode.FACT, Mode.SOUND),
}  # fmt: skip


def _in_turn(folded: str) -> list[str]:
    """The parties of a folded text in the order they come in: in "tập thể kiểm điểm sau cá nhân" the last named is first."""
    named = list(dict.fromkeys(_PARTIES.findall(folded)))
    later = _AFTER.search(folded)
    if later is None or later[1] not in named[1:]:
        return named
    return [later[1], *(party for party in named if party != later[1])]


def contrast(one: str, other: str) -> bool:
    """Whether two folded questions speak of opposite acts ("viết hộ", "tự viết"), or of the same parties the other way
    round."""
    for left, right in _CONTRASTS:
        sides = [(bool(re.search(left, text)), bool(re.search(right, text))) for text in (one, other)]
        if (
            sides[0] != sides[1]
            and (sides[0][1] != sides[1][1] or all(any(side) for side in sides))
            and not any(map(all, sides))
        ):
            return True
    for left, right in _OPPOSED:
        sides = [(bool(re.search(left, text)), bool(re.search(right, text))) for text in (one, other)]
        if sides in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    if _ORDER.search(one) and _ORDER.search(other):
        mine, theirs = (_in_turn(text) for text in (one, other))
        common = [party for party in mine if party in theirs]
        return common != [party for party in theirs if party in mine]
    return False
