"""Orders of words in which a number would go to the wrong label, put into one that goes to the right one."""

from __future__ import annotations

import re

from corpus.text import fold

# "mới kết nạp dưới 6 tháng 4": four members; "tháng 4" is no April here.
_COUNT = r"(?P<count>\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?! ?[\d/.,]+\d)(?! (?:ngay|tuoi|nam\b|thang|muoi))(?: (?:dong chi|nguoi|d/c|dc|dang vien)\b)?(?= ?(?:[,.;)]|$| thi | va | nua ))"
_SHORT = (
    r"(?P<bound>(?:duoi|(?:chua|khong)(?: duoc)? (?:du|den|toi|tron|day|het)) (?:6|06|sau) thang)(?: (?:la|co|gom))?:? "
)
_BOUND_FIRST = re.compile(
    r"(?P<new>\b(?:moi |duoc |vua )*(?:ket nap|vao dang|vo dang))(?: (?:ma|con|thi))* " + _SHORT + _COUNT
)
_OF_SHORT = re.compile(
    r"(?P<count>\b(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)) (?P<who>dong chi|nguoi|d/c|dc|dang vien|dv|ban|em|anh|chi)"
    r"(?P<held>(?: (?:thi|la|van|con|moi|vo|vao|duoc))* (?:(?:chua|khong)(?: duoc)? (?:du|den|toi|tron|day|het)|duoi) (?:6|06|sau) thang)\b"
)
_BOUND_ALONE = re.compile(r"(?:(?<=, )|(?<=; ))" + _SHORT + _COUNT)
# "5 xs/40 dv": the word between hides the fraction.
_WORD_IN_FRACTION = re.compile(r"(?<=\d )(?P<word>[a-z]+(?: [a-z]+){0,3}?) ?/ ?(?=\d)")
# "11 tốt/2 xs": told beside each other, no part of a whole
_BESIDE = re.compile(r"(?<=\d )(?P<word>(?:hoan thanh )?tot|httnv|htt) ?/ ?(?=\d+ ?(?:xs|xuat sac|htxs|hoan thanh))")
# "nv" is a task where it is done, late or beyond what was asked; else it may be a member of the staff.
_TASKS = re.compile(
    r"(?<=\d )nv(?=,? (?:xong|deu|da xong|hoan thanh (?:ca|het|deu|dung|100)|vuot|cham|tre|dung (?:han|tien do)|duoc giao|khong hoan thanh|chua (?:xong|hoan thanh))\b)|(?<=giao )nv\b"
)
# "nghỉ tiếp tháng rưỡi nữa": one month and a half, the number left unsaid.
_MONTH_AND_HALF = re.compile(
    r"(?<=[a-z] )(?<!mot )(?<!hai )(?<!ba )(?<!bon )(?<!nam )(?<!sau )(?<!bay )(?<!tam )(?<!chin )(?<!muoi )(?<!may )thang ruoi\b"
)
_AND_BOARDS = re.compile(r"(?<=phong),(?= ban\b)")  # "9 phòng, ban" are of one kind
_OVER_HALF = re.compile(r"\bqua ban\b(?! (?:hang|le|xuat|thoi|chay))")  # "quá bán" is over a half
# "31 đảng viên xếp tốt 26": of all of them, so many; not "31 đảng viên tốt, 26 …".
_RATED_OF = re.compile(
    r"(?P<who>\b\d+ (?:dang vien|dv|nguoi|dong chi|d/c|dc|can bo|cong chuc|vien chuc|giao vien)) "
    r"(?P<rated>(?:(?:thi|duoc|co|da|xep|loai) )*(?:(?:hoan thanh )?tot(?: nhiem vu)?|httnv|htt)) (?P<count>\d+)(?![\d.,/%]*\d|%)"
    r"(?!(?: (?!(?:may|bao|toi|thi)\b)[\w/]+){0,5} (?:xuat sac|xs\w*|k?ht\w*|hoan thanh|khong hoan thanh|tot|kem|kha|gioi)\b)(?! (?:chua|phan|diem|viec|nam|thang|nu)\b)"
)
# "dự bị được 7 tháng": so long since the admission
_ON_TRIAL = re.compile(r"(?P<who>\bdu bi)(?: (?:duoc|dc|da|moi|hon))* (?P<months>\d{1,2}) thang\b(?! \d)")
# "20% của 5 là 1 vậy phòng 5 người tốt …": a product told beside the case counts nobody
_PRODUCT_TOLD = re.compile(
    r"(?P<before>^|[,;.] ?)(?:20|25|30) ?(?:%|phan tram) (?:cua |so )?\d{1,4} (?:la|bang|=|ra|duoc) \d{1,4}(?![.,]\d)(?P<after>,? (?:vay|the|nen|thi|nhu vay) (?=\D{0,24}\d))"
)
# "số tốt 18 gồm cả 3 xuất sắc": the eighteen are good or better
_GOOD_WITH_BEST = re.compile(
    r"(?P<good>\b(?:hoan thanh )?tot) (?P<count>\d+)(?P<who> (?:nguoi|dong chi|dang vien|d/c|dv))?,? (?:gom|ke|tinh|bao gom) ca (?P<best>\d+)"
)
# "10 tốt trong đó 2 xuất sắc": the two are of the ten
_BEST_OF_GOOD = re.compile(
    r"(?P<count>(?<![\d/])\b\d+ (?:(?:nguoi|dong chi|dang vien|dc|d/c|dv) )?(?:(?:xep|dat|duoc|loai) )*)(?P<good>(?:hoan thanh )?tot(?: nhiem vu)?),? (?P<within>trong (?:do|so do|so nay|so ay)(?: (?:co|thi))*) (?P<best>\d+ (?:(?:nguoi|dong chi|dang vien|dc|d/c|dv) )?(?:xs|xuat sac|htxs)\b)"
)
# "đã có 3 xuất sắc, xin thêm 1": one more of the same
_ONE_MORE = re.compile(
    r"(?P<have>\b\d+ (?:(?:nguoi|dong chi|dc|d/c) )?(?:xs|xuat sac|htxs)(?: roi)?,?(?: (?:nay|gio|muon|dinh|ma))*) (?P<verb>(?:xin|lay|xep|de nghi|cho|chon) them) (?P<count>\d{1,2})"
    r"(?: (?:nguoi|dong chi|d/c|dc(?! (?:k|ko|khong|chua)\b)))?(?: nua)?(?= |$|[?.,])(?! (?:xs|xuat sac|htxs|tot|hoan thanh|%))"
)
# "1/3 chi bộ 30 người": the part is told before what it is of.
_PORTION = re.compile(
    r"(?P<part>(?<![\d/.,])\d/\d{1,2}|\b(?:mot )?nua|\b(?:mot|hai|ba) phan (?:ba|tu|nam)) (?:so |cua |tong so )?(?P<body>chi bo|dang bo|don vi|co quan|phong|to)"
    r"(?: (?:em|toi|minh|co|gom|la))* (?P<count>\d+) (?P<who>nguoi|dang vien|dong chi|dv|dc|d/c)\b"
)
# "30-35 người tốt thì mấy xs": two numbers, each of which may be it.
_RANGE = re.compile(
    r"(?<![\d/.,-])(?P<low>\d{1,3}) ?[-–] ?(?P<high>\d{1,3}) (?P<who>nguoi|dang vien|dong chi|dv|dc|d/c) (?P<rest>(?:hoan thanh )?tot\b[^.;?\d]*)(?=[?.]*$)"
)
_TOO_MANY = re.compile(r"\b[dD]ư\b(?! (?:luận|âm|nợ|sức|chấn))")  # without its marks it would be "đủ"
_AT_QUARTER = re.compile(
    r"(?P<by>\b(?:(?:neu|ma) (?:duoc|dc)(?: (?:muc|lay|theo|huong))?|muc|huong|theo|ap dung(?: muc)?) 25)(?=\s*(?:[?.,;!]|$|thi\b))"
)
# "xs 6 còn lại tốt hết": the rating behind is of those left, not of the six.
_NUMBER_THEN_REST = re.compile(
    r"(?P<count>\b(?:xuat sac|xs|htxs|tot|httnv|htt|hoan thanh|htnv|ht|kht)(?: la| co)? \d+) (?P<rest>(?:so )?con lai\b(?= (?:la |deu |thi |xep |toan )*(?:hoan thanh )?(?:tot|xuat sac|xs|httnv|htt)\b))"
)
# "chi bộ xếp loại gì nếu có đảng viên bị khai trừ": the case of a discipline, told behind what is asked
_CASE_BEHIND = re.compile(
    r"^\W*(?P<asked>[^,.;?\d]*\b(?:xep|loai|muc|danh gia)\b[^,.;?\d]*?\b(?:gi|nao|sao|the nao|ra sao|j)\b),? (?:neu|khi|nho|trong truong hop) (?:nhu )?"
    r"(?P<case>(?:trong |co |ma )*(?:chi bo |don vi |co quan )?(?:co )?[^,.;?]{0,24}\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b[^,.;?]*?)[?.!\s]*$"
)
# "3 việc muộn mấy ngày, vượt 4": some days, no question
_SOME_DAYS = re.compile(
    r"(?P<late>\b\d+ (?:viec|nhiem vu|nv|chi tieu)(?: (?:bi|lam|xong|hoan thanh))* (?:muon|tre|cham)) may (?P<unit>ngay|hom|tuan)(?=\s*[,;]| thi\b)"
)
_PUT = (
    (_SOME_DAYS, "{late} vài {unit}"),
    (_CASE_BEHIND, "{case} thì {asked}"),
    (_ONE_MORE, "{have} {verb} {count} xuất sắc nữa"),
    (_PRODUCT_TOLD, "{before}{after}"),
    (_BEST_OF_GOOD, "{count}{good} trở lên, {within} {best}"),
    (_GOOD_WITH_BEST, "{good} tro len {count}{who}, trong đó {best}"),
    (_ON_TRIAL, "{who} kết nạp được {months} tháng"),
    (_NUMBER_THEN_REST, "{count}, {rest}"),
    (_AT_QUARTER, "{by}%"),
    (_PORTION, "{body} {count} {who}, {part}"),
    (_RANGE, "{low} {who} {rest}, còn {high} thì sao"),
    (_RATED_OF, "{who}, {rated} {count}"),
    (_OVER_HALF, "quá nửa"),
    (_AND_BOARDS, ""),
    (_MONTH_AND_HALF, "1,5 tháng"),
    (_BOUND_FIRST, "{new} {count} người, {bound}"),
    (_BOUND_ALONE, "mới kết nạp {count} người, {bound}"),
    (_OF_SHORT, "{count} {who} mới kết nạp {held}"),
    (_BESIDE, "{word}, "),
    (_WORD_IN_FRACTION, "{word} trên "),
    (_TASKS, "nhiệm vụ"),
)


def reword(text: str) -> str:
    """The text with those places said another way; what is shown to the asker is made of figures, not of it."""
    text = _TOO_MANY.sub("thừa", text)
    for pattern, template in _PUT:
        text = _put(text, pattern, template)
    return text


def _put(text: str, pattern: re.Pattern[str], template: str) -> str:
    folded = fold(text)
    if len(folded) != len(text):
        return text
    bare = folded == text.lower()
    for match in reversed(list(pattern.finditer(folded))):
        said = {name: text[match.start(name) : match.end(name)] for name in match.groupdict()}
        put = template.format(**said)
        text = f"{text[: match.start()]}{fold(put) if bare else put}{text[match.end() :]}"
    return text
