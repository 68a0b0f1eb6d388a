"""A case told before what is asked of it ("Bà ngoại em 78 tuổi, đã cho miễn sinh hoạt. Cuối năm bà có phải viết bản kiểm điểm
không?"), told in short: what only tells of the people and the place is left out, and whoever is asked about is named by post or as a
member."""

from __future__ import annotations

import re

from assistant.answering.matter.circumstance import circumstances
from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.matter.subject import slots
from assistant.answering.message.people import asked_of, member_in, nameless, post_told, told_of
from assistant.answering.message.typed import Typed
from corpus.text import fold, squeeze

_LEAST = 9  # words of a message that tells a case before it asks
_SHORTEST = 4  # words of one told in short
_WAYS = 4
_JOINS = Typed(
    r"\s*[?!;:\n]+\s*|(?<!\d)\.\s+|\.\s+(?!\d)|\s*,\s+|\s+(?=(?:nhưng|mà|nên|(?<!bao )(?<!\d )giờ(?! (?:chiều|sáng|tối|đêm|trưa))|bây giờ)\s)"
)
_ASKS = Typed(  # by a word that asks, or begs for what is to be told
    r"\b(?:bao nhiêu|mấy|nào|gì|ra sao|sao|khi nào|bao giờ|bao lâu|đâu|ai|kiểu gì)\b|\b(?:không|ko|k|hông|chưa)(?: (?:ạ|ah|nhỉ|vậy|thế|hả|em|anh|chị|ad))*$|"
    r"^(?:cho (?:em |tôi |mình )?)?(?:xin|nhờ)(?: (?:được|các bác|anh chị|mọi người|ad))* (?:hướng dẫn|chỉ|giúp|các|biết|hỏi)\b|^cho (?:em|tôi|mình) (?:xin|hỏi)\b"
)
_TAG = Typed(  # asks of what was told before it: "làm vậy có đúng không"
    r"^(?:(?:làm |xếp )?(?:như )?(?:vậy|thế)(?: thì| là)? )?(?:có )?(?:đúng|phải|được|sai|sao|ổn|hợp lý|hợp lệ)(?: (?:quy định|luật|vậy|gì))*(?: hay sai| hay không| không| ko| k| chưa)(?: \w+)?$"
)
_BEGS_ALONE = Typed(
    r"^(?:xin |nhờ |mong )*(?:chỉ giúp|chỉ dẫn|giúp(?: (?:em|tôi|mình))?|tư vấn|giải đáp|hướng dẫn(?: giúp)?|ai biết chỉ giúp|cảm ơn)(?: (?:ạ|với|nhé|em|tôi|mình|giúp))*$"
)
_NO_ONE = Typed(  # "chưa từng làm bao giờ", "không nghe ai", "tháng nào cũng": nothing is asked
    r"\b(?:không|ko|chưa|chẳng) (?:(?:\w+ ){0,3}?(?:gì|nào|ai|đâu)|(?:\w+ ){0,6}?bao giờ)\b(?! (?:không|thì))|\b(?:ai|gì|nào) (?:\w+ ){0,3}?(?:cũng|đều)\b|"
    r"\b(?:đúng|mấy) (?:bộ|đơn vị|bác|cụ|ông|bà|anh|chị|đồng chí|hôm|bữa)\b"
)
_BEARS = re.compile(  # on which a rule may hang, beside circumstances, standing and discipline
    r"\b(?:kiem diem|xep loai|xep(?! hang)|danh gia|xuat sac|hoan thanh|nhiem vu|chi tieu|ke hoach|khong dat|chi dat|vuot|to cao|phan anh|khieu kien|khieu nai|don thu|doan ket|khuyet diem|han che|"
    r"tham nhung|tham o|tieu cuc|lang phi|gian doi|khai man|bang gia|gia mao|thieu trung thuc|khai gian|ho so|bien ban|bao cao|du thao|mau|sinh hoat|bo tron|mien|dinh chi|ket nap|vao dang|chinh thuc|"
    r"di hoc|hoc|om|benh|nam vien|tai nan|thai san|sinh con|huu|tam thoi|biet phai|luan chuyen|dieu dong|chuyen|kiem|kiem nhiem|sap nhap|bo nhiem|goi y|cap uy|chi uy|bau|vang|chu tri|trach nhiem|nop|gui|"
    r"cham|lam lai|kiem tra|di phep|nuoc ngoai|nghia vu quan su|du bi)\b|\d ?%|\b\d+ diem\b"
)
_UNVERSED = re.compile(  # who asks knows little of it: "chưa từng tổ chức kiểm điểm bao giờ"
    r"^(?:con )?(?:chua|khong) (?:tung|bao gio|ranh|biet|ro|quen|nam|lam (?:bao gio|viec nay))\b|\blan dau\b"
)
_FIGURES = re.compile(r"\d ?%|\b\d+ (?:diem|phieu)\b|\bkhong (?:dat|hoan thanh)\b")
_CASE = re.compile(
    r"\b(?:tai nan|benh|om|nam vien|phau thuat|dieu tri|nghi (?:\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nhieu|ca|gan)|di hoc|nuoc ngoai|di tu|bo tron|bo sinh hoat|mat lien lac|khong lien lac|mien|moi (?:bau|tach|lap)|kiem nhiem)\b"
)
# what is sent when, which is reckoned by the very days told
_SENDS = re.compile(r"\b(?:gui|phat|du thao)\b")
_DAYS = re.compile(
    r"\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\bchu nhat\b|\d{1,2}/\d{1,2}|\b(?:ngay|hom|sang|chieu|toi) (?:mai|kia|qua|nay|truoc)\b|\bngay \d|\b(?:nghi )?(?:le|tet)\b"
)
_COUNT = re.compile(r"\d")
_COUNTS_ASKED = re.compile(r"\b(?:bao nhieu|may|toi da|toi thieu|ty le|vuot)\b")
_WHO_FIRST = re.compile(r"(?:mot |1 )?(?:dang vien|can bo|cong chuc|vien chuc)\b")
_CAST = frozenset({"votes"})  # told how it went; where votes are asked about, that stands in what is asked
_REPORTED = Typed(
    r"^(?:(?:sếp|lãnh đạo|thủ trưởng|giám đốc|hiệu trưởng|trưởng phòng|chủ tịch|chi ủy|bí thư|cấp trên|mọi người|anh em|mấy anh|người ta|có người|bạn bè|kế toán|thư ký|văn phòng|đồng nghiệp|gia đình)(?: (?:lớn|em|tôi|mình|khác))?"
    r" (?:mới |cứ |đang |lại )*(?:bảo|nói|hỏi|cho rằng|khẳng định|kêu)|nghe (?:nói|đâu|bảo)) (?:là |thì |cứ |rằng )*"
)
_WHEN = Typed(
    r"\s*\b(?:(?:kể )?từ |hồi |vào |từ hồi |hồi đầu |hồi cuối )?(?:đầu |cuối |giữa )?tháng (?:\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|chạp)\b(?![/ ](?:năm )?20\d\d)|\s*\b(?:hôm|ngày|sáng|chiều|tối) \d{1,2}/\d{1,2}\b|"
    r"\s*\b(?:hôm qua|hôm nay|hôm kia|tuần (?:này|sau|tới|trước)|(?:sáng |chiều |tối )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?: (?:này|tới|tuần sau|tuần này))?|hôm nọ|hôm rồi|mới đây|vừa rồi|dịp tết|sau tết|từ đầu năm|hồi đầu năm|đầu năm|năm nay|cuối năm nay|đến cuối năm|cuối năm)\b"
)
_KEEPS_WHEN = re.compile(
    r"\b(?:ket nap|vao dang|chinh thuc|nam ngoai|nam truoc|han|ngay nao|khi nao|bao gio|luc nao)\b"
)
_IDLE_FRONT = Typed(
    r"^(?:(?:thì|vậy|thế|giờ|bây giờ|rồi|còn(?= (?:ai|cấp nào|nơi nào|\w+ (?:thì|có))\b)|mà|nhưng|nên|cho hỏi|cho em hỏi|cho tôi hỏi|cho mình hỏi|xin hỏi|hỏi|em hỏi|tôi hỏi|dạ|ê|tiện thể|như vậy|như thế|và|là|em muốn hỏi|tôi muốn hỏi)[ ,]+)+"
)
_BEGS = Typed(
    r"^(?:cho (?:em|tôi|mình) )?(?:xin|nhờ)(?: (?:cho|được|các bác|anh chị|mọi người|ad|giúp))* (?:(?:hướng dẫn(?: giúp)?|chỉ giúp|chỉ|cho biết|biết|hỏi) )?"
)
_CHOICES = Typed(r"(?<=\w), (?:là |do )?[^,?]{3,40} hay (?:là |do )?[^,?]{3,40}$")  # "…, Ban Bí thư hay Bộ Chính trị"
_WHICH = Typed(r"\b(?:ai|cấp nào|nơi nào|bên nào|cơ quan nào)\b")
_TAIL = Typed(r"(?: (?:ạ|vậy|nhỉ|ha|hả|thế|nhé|với|ad))+$")
_PAPER = Typed(r"\bbản (?:tự )?kiểm điểm\b")
_WRITES = Typed(r"\b(viết|nộp|làm|đọc)(?= (?:không|ko|k|nữa không|theo mẫu|mẫu)\b)")


def told_in_short(text: str) -> list[str]:
    """The message told in short, in up to four ways, the fullest first: with all that may bear on what is asked, with one clause of
    it, and by what is asked alone, the last two where nothing left out binds a rule; nothing where no case is told, or nothing can
    be left out."""
    folded = fold(text)
    if len(text.split()) < _LEAST or len(folded) != len(text) or (_SENDS.search(folded) and _DAYS.search(folded)):
        return []
    pieces = [piece for piece in _pieces(nameless(text)) if not _BEGS_ALONE.match(piece)]
    at = next((at for at in reversed(range(len(pieces))) if _is_asked(pieces[at])), None)
    if at is None or (at and all(map(_is_asked, pieces))):
        return []
    while at and _is_asked(pieces[at - 1]):
        at -= 1
    at -= 1 if at and _TAG.match(pieces[at]) else 0
    told, member = pieces[:at], member_in(text)
    if any(map(_is_asked, told)):
        return []  # several things are asked
    who = next((post for piece in told if (post := post_told(piece)) is not None), member)
    timed = _KEEPS_WHEN.search(folded) is not None
    put = _put(", ".join(_IDLE_FRONT.sub("", piece) for piece in pieces[at:]), who, " ".join(told), timed=timed)
    short = {piece: _short(piece, member, timed=timed) for piece in told if _bears(piece, put)}
    kept = {piece: said for piece, said in short.items() if said not in ("", who)}
    binding = {piece for piece in told if _binds(piece, put)}
    ways = [[*kept.values(), put]]
    ways += [[kept[piece], put] for piece in reversed(kept) if binding <= {piece}]
    ways += [] if binding else [[put]]
    whole = _TAIL.sub("", squeeze(text).strip(" ?.!")).lower()
    found = dict.fromkeys(squeeze(", ".join(way)).strip(" ,.") for way in ways)
    return [way for way in found if way.lower() != whole and len(way.split()) >= _SHORTEST][:_WAYS]


def _pieces(text: str) -> list[str]:
    found, at = [], 0
    for match in _JOINS.finditer(text):
        found.append(text[at : match.start()])
        at = match.end()
    return [piece.strip(" ,.?!") for piece in (*found, text[at:]) if piece.strip(" ,.?!")]


def _is_asked(piece: str) -> bool:
    return _ASKS.search(_NO_ONE.sub(" ", piece)) is not None


def _bears(piece: str, asked: str) -> bool:
    folded = fold(piece)
    of_votes = "phieu" in fold(asked) and "phieu" in folded
    return _binds(piece, asked) or of_votes or (_BEARS.search(folded) is not None and not _UNVERSED.search(folded))


def _binds(piece: str, asked: str) -> bool:
    """Whether a rule may hang on what a clause tells; on how many, where it is asked how many, and on who it is, where what is
    asked names nobody."""
    folded = fold(piece)
    told = circumstances(folded) - _CAST or DISCIPLINE.search(folded) or _FIGURES.search(folded)
    own, named = slots(folded), slots(asked)
    if told or _CASE.search(folded) or "standing" in own or ("post" in own and "post" not in named):
        return True
    counts = _COUNTS_ASKED.search(fold(asked)) is not None and _COUNT.search(folded) is not None
    return counts or _WHO_FIRST.match(folded) is not None


def _short(piece: str, member: str, *, timed: bool) -> str:
    text = _REPORTED.sub("", _IDLE_FRONT.sub("", piece))
    if (post := post_told(text)) is not None:
        return post
    text = told_of(text, member)
    return squeeze(text if timed else _WHEN.sub("", text)).strip(" ,.")


def _put(asked: str, who: str, told: str, *, timed: bool) -> str:
    """What is asked, of whoever the case is told of; a paper it only writes ("có phải viết không") by its name."""
    text = _BEGS.sub("", _IDLE_FRONT.sub("", _REPORTED.sub("", _IDLE_FRONT.sub("", asked))))
    text = asked_of(text if timed else _WHEN.sub("", text).strip(" ,"), who)
    text = _CHOICES.sub("", text) if _WHICH.search(text) else text
    if (paper := _PAPER.search(told)) is not None and _PAPER.search(text) is None:
        text = _WRITES.sub(rf"\1 {paper.group()}", text)
    return squeeze(_TAIL.sub("", text.strip(" ,.?"))).strip(" ,.?")
