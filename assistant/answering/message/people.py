"""Whoever a case is told of: by post, by kin, by name, and whose the places are that it tells."""

from __future__ import annotations

import re

from assistant.answering.message.typed import Typed
from corpus.text import fold, squeeze

MEMBER = ("đảng viên", "dang vien")  # whoever is told of no post, with accents and without
_POST = (
    r"(?:(?:phó |quyền |nguyên )?(?:bí thư|chủ tịch|trưởng (?:phòng|ban|khoa|thôn|ấp|bộ môn|công an|trạm)|giám đốc|tổng giám đốc|hiệu trưởng|thủ trưởng|chánh văn phòng|tổ trưởng|cục trưởng|vụ trưởng|chỉ huy)|phó (?:phòng|ban|khoa)|hiệu phó|"
    r"(?:chi|cấp|đảng) ủy viên|ủy viên ban thường vụ|người đứng đầu|giáo viên|bác sĩ|công chức|viên chức|chuyên viên|nhân viên|kế toán|sinh viên|học sinh|nông dân|công nhân)"
)
_SELF = r"(?:em|tôi|mình|cháu|tui|con|chúng tôi|chúng em)"
_KIN = (
    r"(?:ông|bà|bố|mẹ|ba|má|cha|chồng|vợ|chú|bác|cậu|cô|dì|thím|mợ|dượng|anh(?! em)|chị(?! em)|em|con (?:gái|trai|dâu|rể)|bạn|thầy)"
    r"(?: (?:nội|ngoại|trai|gái|họ|ruột|rể|dâu|cả|út|cùng phòng|cùng cơ quan|cùng lớp|thân|học))*"
)
_HEAD = rf"(?:sếp|thủ trưởng)(?: (?:của )?{_SELF})?"
_AS = r"(?: (?:nay|hiện nay|hiện|đang|vốn|trước đây|mới|vừa|cũng))* (?:là|làm|giữ chức|làm chức|được bầu làm|được bầu) "
_IN_POST = Typed(
    rf"^(?:(?:dạ|thưa|thì)[ ,]+)*(?:(?:ở )?(?:công ty|cơ quan|đơn vị|trường|xã|phòng|sở|chỗ|bên) {_SELF},? )?"
    rf"(?:{_HEAD}|{_KIN} (?:của )?{_SELF}|{_SELF}|{_KIN} (?:ấy|ta)){_AS}(?=(?:\w+ ){{0,2}}?{_POST}\b)"
)
_ASKED_OF = r"(?= (?:có|phải|được|bị|còn|kiểm|viết|làm|nộp|dùng|sẽ|thì|cần|xếp|lên)\b)"
_BOSS = Typed(rf"^{_HEAD}{_ASKED_OF}")
_I = Typed(rf"^{_SELF}{_ASKED_OF}")
_SUBJECT = Typed(rf"^(?:ông|bà|anh|chị|cô|chú|bác|cậu|dì|thầy|bạn|cháu|bố|mẹ|họ){_ASKED_OF}")
_MINE = Typed(rf"\b{_KIN} (?:của )?{_SELF}\b")
_HE = Typed(r"\b(?:ông|bà|anh|chị|cô|chú|bác|cậu|dì|mợ|dượng|thím|thầy|bạn|em|đồng chí|người) (?:ấy|ta|đó)\b")
_RATES_ME = Typed(
    rf"\b((?:ai|cấp nào|nơi nào|đâu)(?: (?:là người|có quyền|sẽ|được|quyết định))* (?:xếp loại|đánh giá|nhận xét|xếp)(?: cho)?) {_SELF}$"
)
_NAMED = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|đ/c|đc|[Cc]ô|[Cc]hú|[Tt]hầy|[Bb]ác)((?: (?!(?:Phó|Bí|Chủ|Giám|Trưởng|Hiệu)\b)\w+){1,3})"
)
_TITLE = Typed(rf"\b(?:ông|bà|anh|chị|cô|chú|thầy|bác|đồng chí) (?={_POST}\b)")
_HAS_ONE = Typed(  # "chi bộ tôi có một đồng chí"
    r"^(?:(?:trong|ở) )?(?:chi bộ|cơ quan|phòng|đơn vị|đội|tổ|trường|xã|bệnh viện|bên|chỗ)(?: (?!có\b)\w+){0,3} có (?:(?:một|1|mấy) )?"
    r"(?:đồng chí|anh|chị|bác(?! sĩ)|cô|bạn|ông|bà|người|đảng viên)(?= \w+ \w)"
)
_UNIT = r"(?:chi bộ|đảng bộ|đảng ủy|cơ quan|đơn vị|phòng|trường|xã|phường|thôn|ấp|khu phố|công ty|tổ dân phố|sở|huyện|tỉnh|đội|ban|trung tâm|bệnh viện|khoa|trạm|chi đoàn)"
_POST_OWNED = Typed(rf"\b({_POST} {_UNIT}) (?:nhà |của |bên )?{_SELF}\b")
_OWNED = Typed(
    rf"\b((?:{_UNIT}|sếp|bí thư|trưởng phòng|phó phòng|giám đốc|hiệu trưởng|hiệu phó|chủ tịch|thư ký|đảng viên)(?: (?:thôn|ấp|cơ quan|trường|phường|xã|công ty|khu phố|tiểu học|tổ dân phố|lớn))?)"
    rf" (?:nhà |của |bên )?{_SELF}\b(?! (?:phải|có|bị|được|nghỉ|muốn|thấy|là)\b)"
)
_AT = Typed(rf"\s*\b(?:(?:ở|tại|trong|thuộc) )?(?:bên|chỗ|nhà|phía|trong) {_SELF}\b")


def nameless(text: str) -> str:
    """The text with people named behind a title as members; what follows a title without a capital is no name."""
    member = member_in(text)

    def put(found: re.Match[str]) -> str:
        words = found[1].split()
        named = next((at for at, word in enumerate(words) if not word[0].isupper()), len(words))
        return " ".join([member, *words[named:]]) if named else found[0]

    return _NAMED.sub(put, text)


def member_in(text: str) -> str:
    """A member as the text would put it, typed with accents or without."""
    return MEMBER[fold(text) == text.lower()]


def post_told(clause: str) -> str | None:
    """The post that a clause tells of somebody: "Chú tôi là phó bí thư thường trực tỉnh ủy"."""
    found = _IN_POST.match(clause)
    return None if found is None else unowned(clause[found.end() :])


def unowned(text: str) -> str:
    """The text without whose its places and posts are."""
    return squeeze(_AT.sub("", _OWNED.sub(r"\1", _POST_OWNED.sub(r"\1", _TITLE.sub("", text)))))


def told_of(clause: str, member: str) -> str:
    """A clause of a case with whoever it tells of as a member."""
    return _HE.sub(member, _MINE.sub(member, unowned(_HAS_ONE.sub(member, clause))))


def asked_of(asked: str, who: str) -> str:
    """What is asked, of whoever the case tells of."""
    text = asked if who in MEMBER else _I.sub(who, _BOSS.sub(who, asked))
    return _RATES_ME.sub(rf"\1 {who}", _SUBJECT.sub(who, _HE.sub(who, _MINE.sub(who, unowned(text)))))
