"""A case told before what is asked of it ("Bà ngoại em 78 tuổi, đã cho miễn sinh hoạt. Cuối năm bà có phải viết bản kiểm điểm
không?"), told in short: what only tells of the people and the place is left out, and whoever is asked about is named by post or as a
member."""

from __future__ import annotations

import re

from assistant.answering.matter.circumstance import circumstances
from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.matter.subject import slots
from assistant.answering.message.typed import Typed
from corpus.text import fold, squeeze

_LEAST = 9  # words of a message that tells a case before it asks
_SHORTEST = 4  # words of one told in short
_WAYS = 4
_MEMBER = ("đảng viên", "dang vien")  # whoever is told of no post, with accents and without
_JOINS = Typed(
    r"\s*[?!;:\n]+\s*|(?<!\d)\.\s+|\.\s+(?!\d)|\s*,\s+|\s+(?=(?:nhưng|mà|nên|(?<!bao )(?<!\d )giờ(?! (?:chiều|sáng|tối|đêm|trưa))|bây giờ)\s)"
)
_ASKS = Typed(  # by a word that asks, or begs for what is to be told
    r"\b(?:bao nhiêu|mấy|nào|gì|ra sao|sao|khi nào|bao giờ|bao lâu|đâu|ai|kiểu gì)\b|\b(?:không|ko|k|hông|chưa)(?: (?:ạ|ah|nhỉ|vậy|thế|hả|em|anh|chị|ad))*$|"
    r"^(?:cho (?:em |tôi |mình )?)?(?:xin|nhờ)(?: (?:được|các bác|anh chị|mọi người|ad))* (?:hướng dẫn|chỉ|giúp|các|biết|hỏi)\b|^cho (?:em|tôi|mình) (?:xin|hỏi)\b"
)
_BEGS_ALONE = Typed(
    r"^(?:xin |nhờ |mong )*(?:chỉ giúp|chỉ dẫn|giúp(?: (?:em|tôi|mình))?|tư vấn|giải đáp|hướng dẫn(?: giúp)?|ai biết chỉ giúp|cảm ơn)(?: (?:ạ|với|nhé|em|tôi|mình|giúp))*$"
)
_NO_ONE = Typed(  # "chưa từng làm bao giờ", "không nghe ai", "tháng nào cũng": nothing is asked
    r"\b(?:không|ko|chưa|chẳng) (?:\w+ ){0,5}?(?:gì|nào|ai|đâu|bao giờ)\b(?! (?:không|thì))|\b(?:ai|gì|nào) (?:\w+ ){0,3}?(?:cũng|đều)\b|\b(?:đúng|mấy) (?:bộ|đơn vị|bác|cụ|ông|bà|anh|chị|đồng chí|hôm|bữa)\b"
)
_BEARS = re.compile(  # on which a rule may hang, beside circumstances, standing and discipline
    r"\b(?:kiem diem|xep loai|xep(?! hang)|danh gia|xuat sac|hoan thanh|nhiem vu|chi tieu|ke hoach|khong dat|chi dat|vuot|to cao|phan anh|khieu kien|khieu nai|don thu|doan ket|khuyet diem|han che|tham nhung|tham o|tieu cuc|lang phi|"
    r"gian doi|khai man|bang gia|gia mao|thieu trung thuc|khai gian|phieu|ho so|bien ban|bao cao|du thao|mau|sinh hoat|bo tron|mien|dinh chi|ket nap|vao dang|chinh thuc|di hoc|hoc|om|benh|nam vien|tai nan|thai san|sinh con|"
    r"huu|tam thoi|biet phai|luan chuyen|dieu dong|chuyen|kiem|kiem nhiem|sap nhap|bo nhiem|goi y|cap uy|chi uy|bau|vang|chu tri|trach nhiem|nop|gui|cham|lam lai|kiem tra|di phep|nuoc ngoai|nghia vu quan su|du bi)\b|\d ?%|\b\d+ diem\b"
)
_FIGURES = re.compile(r"\d ?%|\b\d+ (?:diem|phieu)\b|\bkhong (?:dat|hoan thanh)\b")
_COUNT = re.compile(r"\d")
_WHO_FIRST = re.compile(r"(?:mot |1 )?(?:dang vien|can bo|cong chuc|vien chuc)\b")
_COUNTS_ASKED = re.compile(r"\b(?:bao nhieu|may|toi da|toi thieu|ty le|vuot)\b")
_CAST = frozenset({"votes"})  # told how it went; where votes are asked about, that stands in what is asked
_UNVERSED = re.compile(r"^(?:con )?(?:chua|khong) (?:tung|bao gio|ranh|biet|ro|quen|nam|lam (?:bao gio|viec nay))\b|\blan dau\b")
_POST = (
    r"(?:(?:phó |quyền |nguyên )?(?:bí thư|chủ tịch|trưởng (?:phòng|ban|khoa|thôn|ấp|bộ môn|công an|trạm)|giám đốc|tổng giám đốc|hiệu trưởng|thủ trưởng|chánh văn phòng|tổ trưởng|cục trưởng|vụ trưởng|chỉ huy)|phó (?:phòng|ban|khoa)|hiệu phó|"
    r"(?:chi|cấp|đảng) ủy viên|ủy viên ban thường vụ|người đứng đầu|giáo viên|bác sĩ|công chức|viên chức|chuyên viên|nhân viên|kế toán|sinh viên|học sinh|nông dân|công nhân)"
)
_SELF = r"(?:em|tôi|mình|cháu|tui|con|chúng tôi|chúng em)"
_KIN = (
    r"(?:ông|bà|bố|mẹ|ba|má|cha|chồng|vợ|chú|bác|cậu|cô|dì|thím|mợ|dượng|anh(?! em)|chị(?! em)|em|con (?:gái|trai|dâu|rể)|bạn|thầy)"
    r"(?: (?:nội|ngoại|trai|gái|họ|ruột|rể|dâu|cả|út|cùng phòng|cùng cơ quan|cùng lớp|thân|học))*"
)
_AS = r"(?: (?:nay|hiện nay|hiện|đang|vốn|trước đây|mới|vừa|cũng))* (?:là|làm|giữ chức|làm chức|được bầu làm|được bầu) "
_MINE = Typed(rf"\b{_KIN} (?:của )?{_SELF}\b")
_HEAD = rf"(?:sếp|thủ trưởng)(?: (?:của )?{_SELF})?"
_IN_POST = Typed(
    rf"^(?:(?:dạ|thưa|thì)[ ,]+)*(?:(?:ở )?(?:công ty|cơ quan|đơn vị|trường|xã|phòng|sở|chỗ|bên) {_SELF},? )?(?:{_HEAD}|{_KIN} (?:của )?{_SELF}|{_SELF}|{_KIN} (?:ấy|ta)){_AS}(?=(?:\w+ ){{0,2}}?{_POST}\b)"
)
_OWNED = Typed(
    rf"\b((?:chi bộ|đảng bộ|đảng ủy|cơ quan|đơn vị|phòng|trường|xã|phường|thôn|ấp|khu phố|công ty|tổ dân phố|sở|huyện|tỉnh|đội|ban|trung tâm|bệnh viện|khoa|chi đoàn|sếp|bí thư|trưởng phòng|phó phòng|giám đốc|hiệu trưởng|hiệu phó|chủ tịch|thư ký|đảng viên)(?: (?:thôn|ấp|cơ quan|trường|phường|xã|công ty|khu phố|tiểu học|tổ dân phố|lớn))?) (?:nhà |của |bên )?{_SELF}\b(?! (?:phải|có|bị|được|nghỉ|muốn|thấy|là)\b)"
)
_HAS_ONE = Typed(
    rf"^(?:(?:trong|ở) )?(?:chi bộ|cơ quan|phòng|đơn vị|đội|tổ|trường|xã|bệnh viện|bên|chỗ)(?: (?!có\b)\w+){{0,3}} có (?:(?:một|1|mấy) )?(?:đồng chí|anh|chị|bác(?! sĩ)|cô|bạn|ông|bà|người|đảng viên)(?= \w+ \w)"
)
_POST_OWNED = Typed(rf"\b({_POST} (?:chi bộ|cơ quan|đơn vị|phòng|trường|xã|phường|thôn|ấp|công ty|sở|trung tâm|bệnh viện|khoa|trạm)) (?:nhà |của |bên )?{_SELF}\b")
_TITLE = Typed(rf"\b(?:ông|bà|anh|chị|cô|chú|thầy|bác|đồng chí) (?={_POST}\b)")
_TAIL = Typed(r"(?: (?:ạ|vậy|nhỉ|ha|hả|thế|nhé|với|ad))+$")
_AT = Typed(rf"\s*\b(?:(?:ở|tại|trong|thuộc) )?(?:bên|chỗ|nhà|phía|trong) {_SELF}\b")
_REPORTED = Typed(
    r"^(?:(?:sếp|lãnh đạo|thủ trưởng|bí thư|cấp trên|mọi người|anh em|mấy anh|người ta|có người|bạn bè|kế toán|thư ký|văn phòng|đồng nghiệp|gia đình)(?: (?:lớn|em|tôi|mình|khác))? (?:mới |cứ |đang |lại )*(?:bảo|nói|hỏi|cho rằng|khẳng định|kêu)|nghe (?:nói|đâu|bảo)) (?:là |thì |cứ |rằng )*"
)
_WHEN = Typed(
    r"\s*\b(?:(?:kể )?từ |hồi |vào |từ hồi |hồi đầu |hồi cuối )?(?:đầu |cuối |giữa )?tháng (?:\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|chạp)\b(?![/ ](?:năm )?20\d\d)|\s*\b(?:hôm|ngày|sáng|chiều|tối) \d{1,2}/\d{1,2}\b|"
    r"\s*\b(?:hôm qua|hôm nay|hôm kia|tuần sau|tuần tới|tuần trước|hôm nọ|hôm rồi|mới đây|vừa rồi|dịp tết|sau tết|từ đầu năm|hồi đầu năm|đầu năm|năm nay|cuối năm nay|đến cuối năm|cuối năm)\b"
)
_KEEPS_WHEN = re.compile(r"\b(?:ket nap|vao dang|chinh thuc|nam ngoai|nam truoc|han|ngay nao|khi nao|bao gio|luc nao)\b")
_HE = Typed(rf"\b(?:ông|bà|anh|chị|cô|chú|bác|cậu|dì|thầy|bạn|đồng chí|người) (?:ấy|ta|đó)\b")
_BOSS = Typed(rf"^{_HEAD}(?= (?:có|phải|được|bị|còn|kiểm|viết|sẽ|thì|cần|xếp|lên)\b)")
_SUBJECT = Typed(r"^(?:ông|bà|anh|chị|cô|chú|bác|cậu|dì|thầy|bạn|cháu|bố|mẹ|họ)(?= (?:có|phải|được|bị|còn|kiểm|viết|sẽ|thì|cần|xếp)\b)")
_NAMED = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|đ/c|đc|[Cc]ô|[Cc]hú|[Tt]hầy|[Bb]ác) (?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+|[A-Z])\b(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)*"
)
_IDLE_FRONT = Typed(
    r"^(?:(?:thì|vậy|thế|giờ|bây giờ|rồi|còn(?= \w+ (?:thì|có))|mà|nhưng|nên|cho hỏi|cho em hỏi|cho tôi hỏi|cho mình hỏi|xin hỏi|hỏi|em hỏi|tôi hỏi|dạ|ê|tiện thể|như vậy|như thế|và|là|em muốn hỏi|tôi muốn hỏi)[ ,]+)+"
)
_BEGS = Typed(
    r"^(?:cho (?:em|tôi|mình) )?(?:xin|nhờ)(?: (?:cho|được|các bác|anh chị|mọi người|ad|giúp))* (?:(?:hướng dẫn(?: giúp)?|chỉ giúp|chỉ|cho biết|biết|hỏi) )?"
)
_RATES_ME = Typed(rf"\b((?:ai|cấp nào|nơi nào|đâu)(?: (?:là người|có quyền|sẽ|được|quyết định))* (?:xếp loại|đánh giá|nhận xét|xếp)(?: cho)?) {_SELF}$")
_PAPER = Typed(r"\bbản (?:tự )?kiểm điểm\b")
_WRITES = Typed(r"\b(viết|nộp|làm|đọc)(?= (?:không|ko|k|nữa không|theo mẫu|mẫu)\b)")


def told_in_short(text: str) -> list[str]:
    """The message told in short, in up to four ways, the fullest first: with all that may bear on what is asked, with one clause of
    it, and by what is asked alone, the last two where nothing left out binds a rule; nothing where no case is told, or nothing can
    be left out."""
    if len(text.split()) < _LEAST or len(fold(text)) != len(text):
        return []
    member = _MEMBER[fold(text) == text.lower()]
    pieces = [piece for piece in _pieces(_NAMED.sub(member, text)) if not _BEGS_ALONE.match(piece)]
    at = next((at for at in reversed(range(len(pieces))) if _is_asked(pieces[at])), None)
    if at is None or (at and all(map(_is_asked, pieces))):
        return []
    while at and _is_asked(pieces[at - 1]):
        at -= 1
    told, asked = pieces[:at], ", ".join(pieces[at:])
    kept_when = _KEEPS_WHEN.search(fold(text)) is not None
    who = next((post for piece in told if (post := _in_post(piece)) is not None), member)
    put = _put(asked, who, " ".join(told), kept_when)
    kept = {piece: short for piece in told if _bears(piece, put) and (short := _short(piece, member, kept_when)) not in ("", who)}
    binding = [piece for piece in told if _binds(piece, put)]
    found = [[*kept.values(), put], *([kept[piece], put] for piece in reversed(kept) if set(binding) <= {piece}), *([] if binding else [[put]])]
    whole = squeeze(text).strip(" ?.!").lower()
    shorts = (squeeze(", ".join(item)).strip(" ,.") for item in found)
    return [short for short in dict.fromkeys(shorts) if short.lower() != whole and len(short.split()) >= _SHORTEST][:_WAYS]


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
    return _binds(piece, asked) or (_BEARS.search(folded) is not None and not _UNVERSED.search(folded))


def _binds(piece: str, asked: str) -> bool:
    """Whether a rule may hang on what a clause tells; on how many, where it is asked how many, and on who it is, where what is
    asked names nobody."""
    folded = fold(piece)
    told = circumstances(folded) - _CAST or DISCIPLINE.search(folded) or _FIGURES.search(folded)
    own, named = slots(folded), slots(asked)
    if told or "standing" in own or ("post" in own and "post" not in named):
        return True
    counts = _COUNTS_ASKED.search(fold(asked)) is not None and _COUNT.search(folded) is not None
    return counts or _WHO_FIRST.match(folded) is not None


def _in_post(piece: str) -> str | None:
    """The post that a clause tells of somebody: "Chú tôi là phó bí thư thường trực tỉnh ủy"."""
    found = _IN_POST.match(piece)
    return None if found is None else _plain(piece[found.end() :])


def _plain(text: str) -> str:
    """A clause without whose its places are."""
    return squeeze(_AT.sub("", _OWNED.sub(r"\1", _POST_OWNED.sub(r"\1", _TITLE.sub("", text)))))


def _short(piece: str, member: str, kept_when: bool) -> str:
    text = _REPORTED.sub("", _IDLE_FRONT.sub("", piece))
    if (post := _in_post(text)) is not None:
        return post
    text = _HE.sub(member, _MINE.sub(member, _plain(_HAS_ONE.sub(member, text))))
    return squeeze(text if kept_when else _WHEN.sub("", text)).strip(" ,.")


def _put(asked: str, who: str, told: str, kept_when: bool) -> str:
    """What is asked, of whoever the case is told of."""
    text = _BEGS.sub("", _IDLE_FRONT.sub("", _REPORTED.sub("", _IDLE_FRONT.sub("", asked))))
    text = text if kept_when else _WHEN.sub("", text).strip(" ,")
    text = text if who in _MEMBER else _BOSS.sub(who, text)
    text = _RATES_ME.sub(rf"\1 {who}", _SUBJECT.sub(who, _HE.sub(who, _MINE.sub(who, _plain(text)))))
    if (paper := _PAPER.search(told)) is not None and _PAPER.search(text) is None:
        text = _WRITES.sub(rf"\1 {paper.group()}", text)
    return squeeze(_TAIL.sub("", text.strip(" ,.?"))).strip(" ,.?")
