"""Another party than the one a question asks of: a person and a body, another one rated, a head of a village."""

from __future__ import annotations

import re

from assistant.answering.matter.level import rating
from assistant.answering.matter.subject import slots
from assistant.answering.question.polarity import main_clause

_PARTIES = (
    (
        "person",
        r"(?:pho )?bi thu|chi uy vien|cap uy vien|(?:pho )?chu tich|nguoi dung dau|cap truong|cap pho|thu truong|(?:pho )?giam doc|(?:pho )?hieu truong|dang vien|can bo|cong chuc|vien chuc|ca nhan|dong chi|nguoi",
    ),
    ("body", r"chi bo|dang bo|dang uy|chi uy|cap uy|to chuc dang|tap the|ban thuong vu|co quan|don vi"),
)
PARTY = re.compile("|".join(rf"\b(?P<{name}>{words})\b(?! (?:minh|em|toi|vien|truc|khac))" for name, words in _PARTIES))
_VILLAGE = re.compile(
    r"\b(?:(?:truong|bi thu(?: chi bo)?) (?:thon|ap|xom|buon|to dan pho|khu pho)|to truong(?: to)? dan pho)\b"
)
_FORM_CODE = re.compile(r"\b0?[12][a-c]\b")
_WHO_RATES = re.compile(
    r"\b(?:ai|cap nao|co quan nao|nguoi nao)(?: (?!nhan|goi|ky|du)\w+){0,3} (?:xep loai|danh gia|quyet dinh xep|quyet dinh muc|cham)\b|"
    r"\b(?:xep loai|danh gia|quyet dinh|muc)\b(?: \w+){0,7} (?:do |boi |la |thi )?(?:ai|cap nao)\b(?! (?:nhan|goi|ky|du))|\bthi (?:ai|cap nao) quyet dinh xep loai\b"
)
_WHOM_RATES = re.compile(
    r"\b(?:xep loai|danh gia)(?: cho)?(?: (?:nhung|cac))? (?:ai|doi tuong nao|don vi nao|to chuc nao|chi bo nao|dau|noi nao)[ ?.!]*$"
)
_UNDER = re.compile(
    r"\b(?:truc thuoc|thuoc|cua|trong)(?: (?:cua|dang uy|dang bo|cap uy|tinh uy|thanh uy|co so|xa|phuong|bo phan|tinh|chi bo|co quan|don vi))+"
)
_RATED = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "cell": r"chi bo|chi uy(?! vien)",
        "party body": r"(?<!bi thu )(?:dang bo|dang uy(?! vien))|to chuc dang|cap uy(?! vien| cap tren)",
        "head": r"bi thu|(?:chi|cap|dang) uy vien|chu tich|nguoi dung dau|thu truong|giam doc|hieu truong|truong (?:phong|ban|thon)|lanh dao(?! quan ly tap the)",
        "member": r"dang vien|ca nhan|cong chuc|vien chuc|can bo|nhan vien|giao vien",
        "collective": r"tap the|ban (?:giam doc|giam hieu|lanh dao|thuong vu)",
        "office": r"co quan|don vi|phong|uy ban",
    }.items()
}
_WHOSE = frozenset(("post", "body", "unit"))
_ANNEX_CODE = re.compile(r"\bphu luc \d\b")
_RATES = re.compile(r"\b(?:xep loai|xep muc)\b")
_REVIEWS = re.compile(r"\bkiem diem\b")
_PLACE_ASKED = re.compile(r"\b(?:o|tai) dau\b|\b(?:noi|cho) nao\b|\b(?:may|hai) (?:noi|cho)\b")
_HEAD_OF = re.compile(
    r"\b(?<!ke toan )(?<!hieu )truong (phong|thon|ap|xom|ban lang|buon|khoa|tram|khu pho|cong an|doan|nganh|bo mon)\b"
)
_OF_BODY = re.compile(  # where one holds his post, and who may be the one to rate him
    r"(?<=bi thu )(?:chi bo|dang uy|dang bo|cap uy)\b(?: (?:xa|phuong|co so|bo phan))?|"
    r"\b(?:do|boi|hay)(?: la)? (?:chi bo|dang uy|dang bo|cap uy|ban thuong vu|tinh uy|co quan)\b.*"
)
_PERSON = re.compile(rf"\b(?:{dict(_PARTIES)['person']})\b")
_LEADER = re.compile(r"\b(?:bi thu|chu tich|nguoi dung dau|cap truong|cap pho|thu truong|giam doc|hieu truong)\b")
_WITHIN = re.compile(r"\b(?:cua|trong|o|tai|thuoc|ve|len|cho|voi|theo|vao) $")
_MODAL = re.compile(
    r"\b(?:co (?:duoc|bi(?! thu)|phai|can(?! bo)|the|sao|gi)|duoc|bi(?! thu)|phai|can(?! bo)|con|van(?! phong)|co(?! (?:quan|so)))\b"
)
_FIRST = re.compile(r"\btruoc (?:khong|duoc khong|co duoc khong|nhe|a|ha|hay khong)\b")
_TOLD_FIRST = re.compile(r"\b(?:truoc|luon|ngay|som)\b")


def of_another_rated(asked: str, stored: str) -> bool:
    """Whether two folded questions ask who rates, decides or leads, and name none of the same: "Chi bộ trực thuộc đảng ủy xã
    thì ai quyết định" is not asked of the đảng ủy itself."""
    if _WHOM_RATES.search(asked) and not _WHOM_RATES.search(stored):
        return True  # whom a body rates is not told by who rates it
    if not (_WHO_RATES.search(asked) and _WHO_RATES.search(stored)):
        return False
    mine, theirs = (
        {name for name, words in _RATED.items() if words.search(_UNDER.sub(" ", text))} for text in (asked, stored)
    )
    return bool(mine and theirs) and not mine & theirs


def who_rates_person(folded: str) -> bool:
    """Whether a folded question asks who rates a person, and no body."""
    if _WHO_RATES.search(folded) is None:
        return False
    plain = _UNDER.sub(" ", folded)
    rated = {name for name, words in _RATED.items() if words.search(_OF_BODY.sub(" ", plain))}
    return bool(rated) and rated <= {"head", "member"}


def of_office(asked: str, told: str) -> bool:
    """Whether a folded question asks for the form of a head of a village or its like, and what was stored, with its sentence,
    speaks of heads alone: whether he holds a post in the political system the texts do not tell."""
    return _VILLAGE.search(asked) is not None and _FORM_CODE.search(asked) is not None and _VILLAGE.search(told) is None


def of_a_post(asked: str, stored: str, lead: str) -> bool:
    """Whether a stored sentence gives the one form or annex of a post or body that its question names ("phó giám đốc … Mẫu 2A"),
    and a folded question names neither that nor a form; all folded."""
    given = set(_FORM_CODE.findall(lead)) | set(_ANNEX_CODE.findall(lead))
    if len(given) != 1 or _FORM_CODE.search(asked) or _ANNEX_CODE.search(asked):
        return False
    theirs = _whose(stored)
    return bool(theirs) and not theirs & _whose(asked)


def _whose(folded: str) -> set[str]:
    """By what a folded question tells for whom a paper is: a post, a unit, a body."""
    named = _WHOSE & slots(folded).keys()
    return {*named, "body"} if any(match.lastgroup == "body" for match in PARTY.finditer(folded)) else {*named}


def asks_where_rated(folded: str) -> bool:
    """Whether a folded question asks where one is rated, and speaks of no review."""
    return (
        _RATES.search(folded) is not None
        and _PLACE_ASKED.search(folded) is not None
        and _REVIEWS.search(folded) is None
    )


def of_another_act(asked: str, told: str) -> bool:
    """Whether a folded question asks where or by whom one is rated, and what was stored, with its sentence, speaks of the review
    alone."""
    return asks_where_rated(asked) and _REVIEWS.search(told) is not None and _RATES.search(told) is None


def of_another_head(asked: str, lead: str) -> bool:
    """Whether a stored sentence speaks of the head of one kind of unit ("Trưởng phòng"), and a folded question asks of that of
    another ("trưởng thôn"); both folded."""
    mine, theirs = set(_HEAD_OF.findall(asked)), set(_HEAD_OF.findall(lead))
    return bool(mine and theirs) and not mine & theirs


def of_another_end(asked: str, stored: str, opens: str | None) -> bool:
    """Whether the Có or Không of a stored question is one to another end: it asks whether a thing may go first, or of a body where the one asked is of a person; both folded."""
    if opens is None or opens == "tùy":
        return False
    if opens == "không" and _FIRST.search(stored) and not _TOLD_FIRST.search(asked):
        return True
    mine, theirs = _party(asked), _party(stored)
    if mine == "person" and theirs is None and rating(main_clause(asked)) is not None:
        return _LEADER.search(main_clause(asked)) is not None and _PERSON.search(stored) is None
    return of_another_party(asked, stored)


def of_another_party(asked: str, stored: str) -> bool:
    """Whether of two folded questions one asks what a person may or must, the other what a body may."""
    mine, theirs = _party(asked), _party(stored)
    return mine is not None and theirs is not None and mine != theirs


def of_a_body(asked: str, stored: str) -> bool:
    """Whether a folded question asks what a person may or must, and a stored one what a body may."""
    return (_party(asked), _party(stored)) == ("person", "body")


def _party(folded: str) -> str | None:
    """Whether the one that may, must or will is a person or a body: the parties named in the main clause before its modal,
    but for those that only tell where another belongs ("bí thư chi bộ", "đảng viên của chi bộ"); None where none or both are."""
    main = main_clause(folded)
    modal = _MODAL.search(main)
    if modal is None:
        return None
    told = main[: modal.start()]
    named: set[str | None] = set()
    end = -2
    for match in PARTY.finditer(told):
        if match.start() > end + 1 and not _WITHIN.search(told[: match.start()]):
            named.add(match.lastgroup)
        end = match.end()
    return named.pop() if len(named) == 1 else None
