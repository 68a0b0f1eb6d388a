"""The words that tell what a number is: ratings, who is not counted, tasks, units, and what is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import fold

_BEST = r"(?:hoan thanh )?(?:xuat sac(?: nhiem vu)?|htxsnv|htxs|xs)"
_GOOD = r"(?:hoan thanh )?(?:tot(?: nhiem vu)?|httnv|htt)"
_PAIR = (
    rf"(?:{_BEST} (?:hoac|hay|va|voi|lan|cung) (?:ca )?{_GOOD}|{_GOOD} (?:hoac|hay|va|voi|lan|cung) (?:ca )?{_BEST})"
)
_PEOPLE = r"(?:nguoi|dong chi|dang vien|dc|dv|chi bo|to chuc|tap the)"
# Those excellent and those good as one number: "cả xuất sắc lẫn tốt là 47", "xs + tot = 61", "tốt và xuất sắc cộng lại".
_TOGETHER = (
    rf"(?:tong(?: so| cong)?|ca|gop|cong|gom)(?: ca| chung| so)*(?: {_PEOPLE})?(?: ca)? {_PAIR}(?! \d)|"
    rf"(?:(?<=dang vien )|(?<=dong chi )|(?<=nguoi )|(?<=\d dv ))(?:{_GOOD} (?:va|lan|cong) (?:ca )?{_BEST}|{_BEST} (?:va|lan|cong) (?:ca )?{_GOOD})(?= ?(?:[,.;]|$)| thi\b)|"
    rf"(?<!\d ){_PAIR}(?= (?:cong lai|cong chung|tong cong|tong la|gop lai|gop chung|ca thay|tat ca|cong dong)\b)|"
    rf"(?<!\d )(?:{_BEST} lan {_GOOD}|{_GOOD} lan {_BEST})|(?<!\d )(?:{_BEST} ?\+ ?{_GOOD}|{_GOOD} ?\+ ?{_BEST})(?! ?\d)"
)

NEAR = 2  # characters between a label and the number it leads
# "nhiệm vụ hoàn thành 18/20": of the tasks, no rating
_TASKS_DONE = r"(?<!tot nhiem vu )(?<!sac nhiem vu )(?<!thanh nhiem vu )(?:(?<=nhiem vu )|(?<=cong viec )|(?<=dau viec )|(?<=chi tieu ))hoan thanh(?= (?:duoc |dat |la )?\d)"
# name, pattern on the folded text, and the words that must stand in a text with marks (a folded "cham" may be "chấm").
_WORDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("good_up", rf"(?:deu|ai cung|nao cung|chi) (?:co |gom |toan |la |xep |dat |duoc |o )*(?:muc )?{_PAIR}(?! \d)|{_TOGETHER}|"
                r"(?:(?:httnv|htt|htnv|hoan thanh (?:tot )?nhiem vu),? )?(?:tu |deu |muc )?(?:muc )?(?:hoan thanh )?tot(?: nhiem vu)? tro len|(?:httnv|htt) tro len|it nhat (?:la )?(?:o )?(?:muc )?(?:hoan thanh )?tot(?: nhiem vu)?|"
                r"khong (?:ai|nguoi nao|co ai) duoi (?:muc )?(?:hoan thanh )?tot(?: nhiem vu)?", ()),
    ("not_completed", r"(?:khong|ko|chua) (?:hoan thanh|dat|ht\b|htnv\b)(?: nhiem vu)?|khtnv|\bkhht\b|\bkht\b|(?<=viec )bo(?= ?(?:[,.;]|$)| (?:do|lo|khong|luon)\b)|khong xong|chua xong|chua lam xong", ()),
    ("asked_share", r"ty le xuat sac|ti le xuat sac|don vi xuat sac|thanh tich xuat sac", ()),
    ("excellent", r"(?:hoan thanh )?xuat sac(?: nhiem vu)?|htxsnv|htxs|\bxs\b", ()),
    ("good", r"hoan thanh tot(?: nhiem vu)?|httnv|\bhtt\b|(?<!rat )(?<!(?<!muoi )(?<!chuc )(?<!tram )(?<!hai )(?<!ba )(?<!bon )(?<!sau )(?<!bay )(?<!tam )(?<!chin )lam )tot(?! nghiep| nhat| hon| qua| dep)", ()),
    ("exempt", r"mien (?:cong tac(?: va|,| hoac|)? )?(?:sinh hoat|cong tac|sh)[\w ]{0,24}?(?=[,;.]|$| va | thi | con |\d)|duoc mien(?: sinh hoat(?: dang)?)?|mien(?: sinh hoat)?", ("miễn",)),
    ("suspended", r"(?:bi )?dinh chi(?! (?:sinh hoat )?(?:o |trong |tai )?(?:cap uy|ban chap hanh|ban thuong vu|chi uy|dang uy|btv|bch|chuc vu|chuc danh|cong tac|cong viec|nhiem vu|hoc|lam viec))(?: sinh hoat)?", ()),
    ("new", r"(?:dang vien )?du bi(?= (?:\w+ ){0,4}chua du)|(?:vua )?moi (?:duoc )?(?:ket nap|(?:vao|vo) dang|(?:vao|vo)(?= (?:duoc )?(?:\w+ ){1,2}thang\b)|(?:vao|vo)(?= (?:hoi |tu |dau |cuoi |giua )?thang \d)|kn)|(?:vao|vo) dang(?= (?:moi |chua |duoc |du |toi |den )*(?:nua nam|(?:\w+ ){1,2}thang)\b)|moi ket nap|(?:vua|duoc) ket nap|ket nap", ()),
    ("absent", r"(?:nghi )?om\b|vang(?: mat)?|di nuoc ngoai|(?:khong|chua) (?:duoc |thuoc dien )?xep (?:loai|gi|muc nao)", ("ốm", "vắng", "không", "chưa")),
    ("on_time", r"(?:xong |nop |lam |hoan thanh )?(?:truoc|som hon) (?:han|thoi han|tien do)(?= \d)|dung (?:han|tien do|thoi han)|kip (?:han|tien do)", ()),
    ("exceeded", r"vuot (?:muc|chi tieu|ke hoach|yeu cau|tien do)(?: yeu cau)?|lam vuot|"
                 r"vuot(?= (?:[\w%,./]+ ){1,2}?(?:nhiem vu|viec|cong viec|dau viec|chi tieu)\b)|(?:(?<=nhiem vu )|(?<=viec )|(?<=chi tieu ))vuot(?= ?(?:[,.;]|$))|vuot(?= \d+ ?(?:[,;]|$))|vuot(?= (?:duoc )?\d+ (?:tren|trong) (?:tong so )?\d+ (?:nhiem vu|viec|chi tieu|dau viec)\b)|(?:(?<=nhiem vu )|(?<=viec )|(?<=chi tieu ))vuot(?= \d+(?:[.,]\d+)? ?(?:%|phan tram) ?(?:[.,;]|$))", ()),
    ("late", r"(?:nop|lam|xong|hoan thanh|gui|trinh) (?:muon|tre|cham)(?! (?:nhat|duoc|phai|xep|dat))|(?:(?<=viec )|(?<=vu )|(?<=tieu )|(?<=cai ))(?:lam |xong |bi )?muon(?= (?:\d+|mot|hai|ba|vai|may|mat|han|ngay|tuan)\b| ?(?:[,.;?]|$))|cham (?:tien do|han|muon|so voi)|bi cham|cham\b|tre (?:han|tien do|hen)|tre\b|qua han|"
             r"(?:khong|ko|chua) (?:kip|dung) (?:han|tien do|thoi han|thoi gian)|(?:khong|chua) (?:lam )?kip", ("chậm", "trễ", "muộn", "quá", "không", "chưa", "ko")),
    ("low_votes", r"(?:phieu )?tin nhiem thap|phieu thap", ()),
    ("votes", r"phieu(?: tin nhiem)?", ()),
    ("shortcomings", r"khuyet diem|han che|thieu sot", ()),
    ("unfixed", r"(?:con |van |con van )?(?:chua|khong) (?:duoc |the )?(?:khac phuc|sua)(?: xong| duoc| chua)*", ()),
    ("fixed", r"khac phuc(?: duoc| xong)?|sua (?:duoc|xong|chua)?|(?<=\bda )sua\b", ("khắc", "sửa")),
    ("disciplined", r"(?:bi )?ky luat", ()),
    ("common", r"(?:nhom )?tieu chi chung|diem chung|nhom chung|phan chung|chung(?= \d+(?:[.,]\d+)?(?: diem)? ?[,;+]? ?(?:va |con )*(?:phan |nhom )?ket qua(?: \w+)? \d)|chung(?= (?:em |toi |minh )?(?:duoc|dat|la|co) \d+\D.*\bket qua\b)|chung(?= (?:chi |moi |chi duoc |duoc moi )\d+(?:[.,]\d+)?(?: diem)?(?: (?:thi|la|nen|tong|xep|loai|co)\b| ?[,.;?]|$))|(?<=\d )chung(?= \d+(?:[.,]\d+)?(?: diem)?(?: (?:co|thi|la|duoc|xep|loai|muc|co duoc|tong)\b| ?[,.;?]|$))|(?<=\d )chung(?= ?[,;+]? ?(?:va |con |cong )*\d+(?:[.,]\d+)? (?:diem )?ket qua)", ()),
    ("result", r"(?:nhom|phan) nhiem vu(?= (?:duoc |dat |la |co )?\d)|(?:nhom )?(?:tieu chi )?ket qua(?: thuc hien)?(?: nhiem vu)?|diem ket qua|(?<=\d )diem nhiem vu(?! (?:duoc )?(?:giao|chung))", ()),
    ("completed", rf"(?!{_TASKS_DONE})hoan thanh(?: nhiem vu)?|htnv|\bht\b", ()),
    ("done", rf"{_TASKS_DONE}|"
             r"(?:lam |da )?(?<!loai )(?<!luat )(?<!cham )(?<!diem )(?<!hop )(?<!gia )xong(?! ?:)|lam (?:duoc|du|het)(?= (?:ca )?\d)|lam tron(?= ca \d)|thuc hien (?:xong|duoc)(?= \d)", ()),
    ("assigned", r"duoc giao\b|(?<!tuyen )(?<!ban )giao\b(?! vien| duc| xu| ban)", ("giao",)),
    ("score", r"tong diem|so diem|(?<!kiem )diem", ()),
    ("people", r"can bo,? lanh dao,? quan ly|can bo lanh dao,? quan ly|lanh dao,? quan ly|dang vien|dong chi|d/c|\bdc\b|\bdv\b|nguoi|can bo|cong chuc|vien chuc|"
               r"nhan vien|chuyen vien|(?<=\d )bi thu(?: chi bo| chi doan)?(?= (?:xep |dat |duoc |deu )?(?:tot|hoan thanh|xuat sac)\b)|(?<=\d )truong (?:thon|ap|ban|khu pho)|truong phong|pho phong|pho giam doc|truong khoa|giao vien|lanh dao|(?<=\d )ca nhan", ()),
    ("organizations", r"to chuc (?:co so )?dang(?: truc thuoc)?|chi bo(?: truc thuoc)?|dang bo(?: truc thuoc)?|to chuc truc thuoc|don vi truc thuoc|\btccs?d\b|to chuc(?= (?:xep |dat )?(?:hoan thanh|xuat sac|tot)\b)", ()),
    ("collectives", r"tap the(?: lanh dao(?:,? quan ly)?)?", ()),
    ("tasks", r"nhiem vu|dau viec|cong viec|viec|chi tieu", ("việc", "nhiệm", "công", "đầu", "chỉ")),
    ("months", r"thang", ("tháng",)),
    ("days", r"ngay(?: lam viec)?", ("ngày",)),
    ("staff", r"bien che", ()),
    ("council", r"thanh vien", ()),
    ("ask", r"bao nhieu|toi da|nhieu nhat|lon nhat|\bmay\b|tran\b", ("bao", "tối", "nhiều", "lớn", "mấy", "trần")),
    ("all", r"\bdeu\b|tat ca|toan bo|ca (?=\d)|ca(?= ?(?:[,.;!?]|$))|(?:(?<=xong )|(?<=hoan thanh ))(?:sach|tron ven|tron|tat)(?! \d)|(?:(?<=xong )|(?<=hoan thanh ))ca(?= (?:va )?(?:dung|kip)\b| va\b)|ai cung|(?:(?<=vu )|(?<=viec )|(?<=tieu ))nao cung|moi\b|\bhet\b", ("đều", "tất", "toàn", "cả", "ai", "mọi", "hết", "sạch", "trọn", "tất", "nào")),
    ("is", r"la", ("là",)),
    ("break", r"va|con(?! lai)|thi|trong do|gom|nhung|ma|voi", ("và", "còn", "thì", "trong", "gồm", "nhưng", "mà", "với")),
)  # fmt: skip
_SIGNS = r"|(?P<break_>[-=]+>|→|[,;.?!()])|(?P<is_>[:=])"
_ANY = "|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _WORDS)
_PATTERN = re.compile(rf"(?<![a-z])(?:{_ANY})(?![a-z]){_SIGNS}")  # no place inside a word is tried with any of them
_MARKED = {name: words for name, _, words in _WORDS if words}


@dataclass(frozen=True)
class Label:
    """A word or phrase of the lexicon and where it stands."""

    name: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=256)  # of a text as a whole, and of its clauses
def labels(text: str) -> tuple[Label, ...]:
    """The labels of a text in order, the longest at each place."""
    return tuple(_labels(text))


def _labels(text: str) -> Iterator[Label]:
    folded = fold(text)
    marked = folded != text.lower().replace("đ", "d")
    at = 0
    while match := _PATTERN.search(folded, at):
        name = (match.lastgroup or "").rstrip("_")
        start, end = match.span()
        said = text[start:end].lower()
        if marked and name in _MARKED and not _bears(said, _MARKED[name]):
            at = match.start() + 1
            continue
        at = max(end, start + 1)
        yield Label(name, start, end, text[start:end].strip())


def _bears(said: str, words: tuple[str, ...]) -> bool:
    """Whether the phrase starts with (or holds) one of the words as they are written, or is written without marks."""
    return fold(said) == said or any(word in said for word in words)
