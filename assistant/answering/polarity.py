"""What a yes-or-no question would have affirmed: the duty, the leave, the fault; and when an answer carries over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.answering.negation import is_odd, negations
from corpus.text import fold

TAIL = r"(?:\s*[,]?\s*\b(?:a|nhi|vay|(?<!tap )(?<!cu )the|ha|em|anh|chi|ad|bac|con|chau|oi|bot|nghen|hen|moi nguoi|ca nha|cac bac|cac anh|cac dong chi|voi|nhe|nhe ad|chu|luon|roi|nao|gi))*\s*[?.!]*$"
_CONFIRM = re.compile(
    rf"[,]?\s*(?:co )?(?:dung|phai|chuan|chinh xac)(?: vay| the)? (?:khong|ko|k|chua|chu|hong)(?: a)?{TAIL}|"
    r"^(?:vay |the |thi |nhu vay )?co phai(?! (?:kiem|viet|lam|xep|hop|tach|lap|lay|nop|gui|bo phieu|danh gia|neu|ke|ghi|tu|cong khai|thong bao|ky|cham|trinh|bao cao|chuyen|dua|khac phuc|chiu|tham gia))\b"
)
_IS = r"(?:la|mac nhien|cai|bieu hien|suy thoai|tu dien bien|mot|lang phi|nghi quyet|quy dinh|huong dan)"
_GREETING = re.compile(
    r"^(?:(?:da|thua|kinh chao|chao|xin chao|a|oi|ad|admin|cac bac|cac anh|anh|chi|em|dong chi|cho|hoi|minh|toi|xin|biet|giup|thay|co|chau) ?)*(?:cho (?:em|toi|minh|chau|hoi|biet)(?: hoi)?|hoi la)\b[ ,:]*"
)
_SAID_BEFORE = re.compile(r"^.*\bhoi\b[^:?]{0,25}:\s+(?=(?:\S+\s+){5})")  # "…, nên tôi hỏi lại cho rõ: …"
_PERIOD = re.compile(
    r"\b(?:theo |thoi |hoi |ky |thoi ky |giai doan |trong |tu )*(?:nam 20\d\d|20\d\d ?- ?20\d\d|(?:quy dinh|huong dan|qd|hd|nghi quyet)(?: so)? ?\d+(?:[-/]\w+)*(?: (?:ngay [\d/]+|nam \d{4}|\d{4}))?|hoi do|luc do|hoi ay|nam ay)\b,?|"
    r",? theo (?:hd|qd|huong dan|quy dinh) ?\d+(?: ay)?"
)
_ASKS = re.compile(r"\b(khong|ko|chua|nao|gi|ai|bao nhieu|may|sao|dau|bao gio|chu|dung|xac nhan)\b")


_YES_NO = re.compile(
    rf"\b(?:co|duoc|phai|bi|can|con|da|thuoc|van|du|dung)\b.*\b(?:khong|ko|chua|hay khong){TAIL}|\b(?:co|duoc|phai|bi|can|con|thuoc|dung)\b[^,]*\b(?:khong|ko|chua)\b,|"
    rf"^co phai\b|\b(?:dung|phai) (?:khong|ko|chu)\b|\b(?:xac nhan)\b|\b(?:hay khong|duoc khong|khong) hay\b"
)
_TAG = re.compile(r"[ ,]+(?:ha|hen|hu|chu|a)(?: (?:ad|anh|chi|em|ban|nhi|moi nguoi))*\s*[?.!]*$")
_WITH_MORE = re.compile(r"(.*?\b(?:khong|ko|chua)\b)\s*,\s*(?=\S)")


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
    (r"\b(?:con|van) (?:\w+ )?(?:dung|xai|hieu luc|gia tri|ap dung|thuc hien|giu)\b|\btiep tuc\b", r"\bbi (?:bai bo|bo|thay|huy|xoa)\b|\bhet (?:hieu luc|gia tri)\b"),
    (r"\bnoi moi\b|\b(?:cho|co quan|don vi) moi\b", r"\bnoi cu\b|\b(?:cho|co quan|don vi) cu\b"),
)  # fmt: skip
_PARTIES = re.compile(
    r"tap the|ca nhan|cap uy|dang vien|chi bo|dang bo|cong chuc|vien chuc|doan the|chinh quyen|nguoi dung dau|thu truong|bi thu|cap pho|ban giam doc"
)
_AFTER = re.compile(rf"\bsau (?:khi )?(?:(?!ma\b|moi\b)\w+ ){{0,2}}?({_PARTIES.pattern})\b")
_ORDER = re.compile(r"\btruoc\b|\bsau\b|\bxong\b|\bmoi (?:den|toi|kiem|xep)\b|\btrinh tu\b|\bthu tu\b")


_STORY = re.compile(r"(.{12,})\b(?:rua|vay|vay thi|the thi|nhu vay)(?: thi)? (.{12,})$")
_CASE = re.compile(r".{6,}\bthi (?!(?:khong|ko|chua|sao)?$)(.{4,})$")
_OF_REVIEW = re.compile(r"\b(?:kiem diem|xep|danh gia|phieu|hop|ho so|bao cao|ban|gui|du thao|thong bao|cong khai)\b")
_ACTS = frozenset({"kiem", "xep", "thong", "cong", "ghi", "lam", "bao", "sua", "khac", "viet", "hop"})
_ONLY = re.compile(
    r"\b(?<!dong )chi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet|ro|ra|em|toi|ay)\b)|\bduy nhat\b|\bmoi (?:duoc|phai)\b"
)
_ALWAYS = re.compile(r"\b(?:duong nhien|mac nhien|nhat thiet|chac chan|moi truong hop|luc nao cung|tu dong)\b")
_EVERY = re.compile(  # "hễ bị khiển trách là", "bất kể lỗi gì", "chắc suất", "cơ quan nào cũng"
    r"(?<!quan )(?<!lien )\bhe (?!thong|so|luy|dao|qua)|\b(?:bat ke|bat cu|bat luan|chac suat|chac an|khong ngoai le|khong co ngoai le|khong bao gio)\b|"
    r"\b(?:ai|nao) (?:\w+ ){0,3}cung\b|\b(?:moi|tat ca)(?: \w+){1,4} deu\b"
)


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


def asking(folded: str) -> str:
    """The part of a message (folded, with its punctuation) that asks, without greeting, period and tail; what it tells
    before is kept where the asking sentence alone is too short to say of whom it asks."""
    folded = re.sub(r"\([^)]*\)|\bchu khong phai [^,.;?]*", " ", folded)
    whole = re.split(r"\s*[?!;\n]+\s*|(?<!\d)\.\s+", folded.strip(" ?.!"))
    pieces = [piece.strip(" ,.") for piece in whole if piece.strip(" ,.")]
    if not pieces:
        return folded
    yes_no = [number for number, piece in enumerate(pieces) if is_yes_no(piece)]
    others = [number for number, piece in enumerate(pieces) if _ASKS.search(piece)]
    last = (yes_no or others or [len(pieces) - 1])[-1]
    piece = _trimmed(pieces[last])
    if len(piece.split()) < 7 and last:
        piece = f"{_trimmed(pieces[last - 1])}, {piece}"
    return piece


def is_yes_no(folded: str) -> bool:
    """Whether a sentence asks for a yes or no: "có phải … không", "… chưa", "…, đúng không"."""
    return _YES_NO.search(folded) is not None


def confirms(folded: str) -> bool:
    """Whether a statement is put up to be confirmed: "…, đúng không", "… phải không"."""
    return (
        _CONFIRM.search(folded) is not None
        or is_tagged(folded)
        or re.search(r"\b(?:dung|phai) (?:khong|ko|k|chu|chua)\b", folded) is not None
    )


def is_tagged(folded: str) -> bool:
    """Whether a statement is put up by its last word alone: "… bị bỏ hả", "… vẫn phải xếp loại chứ"."""
    return _TAG.search(folded) is not None and not _ASKS.search(_TAG.sub("", folded))


def is_universal(folded: str) -> bool:
    """Whether a thing is claimed of every case: "hễ … là phải", "bất kể", "mặc nhiên", "nơi nào cũng"."""
    return _ALWAYS.search(folded) is not None or _EVERY.search(folded) is not None


def _trimmed(piece: str) -> str:
    piece = _GREETING.sub("", _SAID_BEFORE.sub("", piece))
    found = _WITH_MORE.match(piece)
    if found is not None and is_yes_no(found[1]):
        piece = found[1]
    first = re.split(r",? hay (?!khong\b|chua\b|la khong\b|sai\b)", piece)[0]
    if is_yes_no(first) or not is_yes_no(piece):
        piece = first  # in "đảng viên hay tụ tập … có phải … không" nothing is set against another
    piece = _PERIOD.sub(" ", piece)
    piece = re.sub(TAIL, "", piece)
    return re.sub(r"\s+", " ", piece).strip(" ,")


def stance(folded: str) -> Stance:
    """What a yes-or-no question would affirm; "…, đúng không" affirms what stands before it. The last modal counts."""
    part = asking(folded)
    inner = _CONFIRM.sub("", part).strip(" ,")
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
    """What a statement says of the case it puts first: all of it where it puts none ("… thì …")."""
    found = _CASE.match(statement)
    return statement if found is None else found[1]


def _told_of_act(inner: str) -> str:
    """A statement without what a story before it denies of another matter than a review ("chưa được sinh hoạt lại, vậy …")."""
    found = _STORY.match(inner)
    return inner if found is None or _OF_REVIEW.search(found[1]) or not is_yes_no(found[2]) else found[2]


def carries(asked: str, stored: str, opens: str) -> bool:
    """Whether the Có or Không given to the question `stored` holds for the question `asked` (its asking part, folded)."""
    mine, theirs = stance(asked), stance(fold(stored))
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
    if _ORDER.search(one) and _ORDER.search(other):
        mine, theirs = (_in_turn(text) for text in (one, other))
        common = [party for party in mine if party in theirs]
        return common != [party for party in theirs if party in mine]
    return False
