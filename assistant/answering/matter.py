"""The matter of a question: who is rated at what level, the circumstance told, the unit of the figure asked for. A
provision of another matter does not answer, however many words it shares."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answering.province import named_province
from assistant.answering.question import REVIEW, Asks, Question
from assistant.answering.subject import conflicts, family, nearer, of_another_standing, slots
from corpus.document import Corpus, Document, Provision
from corpus.text import fold
from corpus.vocabulary import Division, DocumentKind
from index.search import Hit, place_match

_Fits = Callable[[Question, Provision, Provision | None], bool | None]
_FAR = 8.0  # and this close where a day is asked for
_NEAR = 4.0  # of the ranking score: a provision of the right matter this close may take the place of the first
_RATING = (
    ("none", r"(?:khong|chua) hoan thanh"),
    ("excellent", r"(?:hoan thanh )?xuat sac"),
    ("good", r"hoan thanh tot|(?:muc|loai|xep|duoc) tot"),
    ("done", r"hoan thanh(?: nhiem vu)?(?! (?:\d|kiem diem|viec|truoc|xong|chi tieu|ho so|duoi|tren|tu))"),
)
_BODIES = (
    ("party", r"to chuc (?:co so )?dang|chi bo|dang bo|chi uy|dang uy|cap uy"),
    ("collective", r"tap the|co quan|don vi|to chuc|ban lanh dao|ban giam doc|ban giam hieu"),
    ("person", r"ca nhan|dang vien|can bo|cong chuc|vien chuc|nguoi"),
)
_KIND = r"(?: (?:co so|truc thuoc|bo phan|lanh dao|quan ly|toi|em|minh|ta|nha|nay|do|\w{1,2}))*"
_LINK = r"(?: (?:co|thi|duoc|bi|muon|phai|chi|dat|xep|loai|muc|la|khi nao|nao|se|lai|cung|van|can|de))*"
_RATED = tuple(
    (
        body,
        re.compile(
            rf"\b(?:{words}){_KIND},?{_LINK} (?:khong hoan thanh|chua hoan thanh|hoan thanh|xuat sac|(?:xep|loai|muc) (?:gi|may|nao|sao|the nao|ra sao))"
        ),
    )
    for body, words in _BODIES[:2]
)
# What befell the one asked about: a rule answers only if it speaks of that.
_CIRCUMSTANCES = {
    "absent": r"vang (?:mat|dot|buoi|hop|hoi nghi|kiem diem)|nguoi vang|khong du hop|khong tham du|khong co mat",
    "dead": r"qua doi|tu tran|(?:da|moi|vua) mat(?! doan| uy| dan)|mat (?:trong|giua) nam|chet|hy sinh",
    "left": r"(?<!xin )ra khoi dang|xoa ten|khai tru",
    "new body": r"moi (?:duoc )?(?:thanh lap|lap|sap nhap|hop nhat|chia tach)|chua du (?:0?6|sau) thang thanh lap",
    "merged": r"sap nhap|hop nhat|chia tach|giai the",
    "asks out": r"xin (?:ra khoi|thoi|ra) dang|xin ra dang",
    "new post": r"(?:moi|vua) (?:duoc )?(?:bo nhiem|len chuc|nhan chuc|duoc bau)|bo nhiem (?:duoc|chua)|can bo moi",
    "moved": r"(?:moi|vua) chuyen (?:den|ve|sang|toi)|chuyen cong tac|noi chuyen (?:den|di)|chuyen sinh hoat(?! (?:dang )?tam)",
    "abroad": r"(?:di|o|hoc|ra|tai) nuoc ngoai|du hoc",
    "soldier": r"nghia vu quan su",
    "in a row": r"(?:2|hai|3|ba) (?:nam|ky) lien(?: tiep| tuc)?|lien(?: tiep| tuc)? (?:2|hai|3|ba) (?:nam|ky)",
    "chair": r"(?:nguoi|ai|dong chi nao|cap nao) (?:duoc |se |la )?(?:chu tri|chu toa)|(?:chu tri|chu toa|dieu hanh) (?:cuoc |buoi )?(?:hoi nghi|hop|kiem diem)",
    "complaint": r"khieu nai|(?:khong|chua) (?:dong y|nhat tri|chap nhan|phuc)(?: \w+){0,3} (?:ket qua|muc|loai|xep loai)",
    "prosecuted": r"khoi to|tam giam|truy to|bi bat|an treo|toa an tuyen",
    "under inquiry": r"dang (?:bi |cho |duoc )*(?:xem xet|dieu tra|thanh tra|xac minh|kiem tra|ket luan)(?! (?:giam sat|xep|danh gia))|(?:chua|cho) (?:co )?ket luan|chua co quyet dinh ky luat",
    "votes": r"(?:bo|ty le|so|dat|qua ban|lay) phieu|phieu (?:kin|bau|tan thanh|bieu quyet|dong y)|bieu quyet|gio tay",
}
_BEFORE_THE_LAW = frozenset({"prosecuted", "under inquiry"})
_LEVEL = re.compile(r"\bhoan thanh (?:xuat sac |tot )?nhiem vu\b")
_PAPER = re.compile(r"\b(ban (?:tu )?kiem diem)\b|\bbao cao kiem diem\b")
_CONTENTS = re.compile(
    r"\b(?:noi dung|nhung gi|gom|muc nao|phan nao|(?:viet|neu|ghi) (?:cai )?gi|may (?:noi dung|phan|muc|nhom))\b"
)
_BODY = re.compile(r"\b(?:tap the|chi uy|dang uy|cap uy|ban thuong vu|bao cao)\b(?<!\bbao cao)")
_CASES = {name: re.compile(rf"\b(?:{words})\b") for name, words in _CIRCUMSTANCES.items()}
# A provision headed by a case is for those who tell of it.
_HEADED = (
    (
        re.compile(r"\bnghi om\b"),
        re.compile(r"\b(?:om|benh|vien(?! chuc)|thai san|thai|sinh con|sinh de|de con|nghi (?!huu)|bau|phau thuat|mo|dieu tri|tai nan|suc khoe|ung thu|con nho|nam nha)\b"),
    ),
    (
        re.compile(r"\bvi pham tu truoc hoac o noi\b"),
        re.compile(r"\b(?:cu|truoc|chuyen|nam ngoai|tu nam|hoi|tang nang|hai noi|2 noi|moi|ca noi|noi khac|20\d\d|bay gio|lau roi|thoi hieu|cach chuc|khai tru|hai co quan)\b"),
    ),
)  # fmt: skip
_UNITS = {
    "ngay": r"\d ngay|\d ngay lam viec|mot ngay|nua ngay",
    "tuoi": r"\d tuoi",
    "tien": r"\d (?:dong|trieu|nghin)\b|muc luong co so",
    "gio": r"\d gio\b",
    "trang": r"\d trang\b",
    "diem": r"\d diem\b|\btong diem\b",
}
_ASKED_UNIT = re.compile(r"\b(?:may|bao nhieu) (ngay|tuoi|tien|gio|trang|diem)\b(?! (?:nao|may|thang|gi|ma|cu the)\b)")
_SCORED = re.compile(r"\b\d{1,3}(?:[.,]\d+)? ?diem\b")
_ASKED_SHARE = re.compile(
    r"\b(?:nao|khi nao|ai|gi|the nao)\b.{0,40}\b(\d{1,3}) ?(?:%|phan tram)|\b(\d{1,3}) ?(?:%|phan tram).{0,40}\b(?:nao|cho ai|khi nao|la gi|the nao)\b"
)
_ASKS_TIME = re.compile(
    r"\b(?:kiem diem|xep loai)(?: \w+){0,3} (?:luc nao|khi nao|bao gio|ngay nao|thang nao)\b(?! (?:moi|bi|duoc|thi))"
)
_TIME = re.compile(r"\d{1,2}/\d{1,2}|\bcuoi nam\b|\btruoc khi\b|\bthang \d{1,2}\b|\bhang quy\b|\bdinh ky\b")
WHEN_REVIEWED = "Kiểm điểm, đánh giá, xếp loại hoàn thành vào thời điểm nào?"
_SIGN = re.compile(r"^nq-04-2016/nhom-\d/so-\d$")
_ASKS_LEVEL = re.compile(
    r"\bxep (?:loai |hang |muc )*(?:gi|sao|may|ra sao|the nao|nao|vao muc)\b|\b(?:duoc|bi|con|phai) (?:xep )?(?:loai |muc )?(?:hoan thanh|khong hoan thanh|xuat sac|tot)\b|\bmau (?:nao|gi|may|so may)\b"
)
_WHICH_SIGN = re.compile(
    r"\b(?:thuoc|dinh|la|roi vao|vao|pham|ung voi|mac|xep vao|quy vao|bi coi la|giong)(?: vao)? (?:cai )?(?:bieu hien|dau hieu) (?:nao|may|thu may|so may|gi)\b"
)
_HOW_MANY_SIGNS = re.compile(r"\b(?:co|gom|neu|la|chia) (?:tat ca |tong cong )?(?:may|bao nhieu) bieu hien\b")
_WHICH_SERVES = re.compile(
    r"^(?:\w+ ){0,3}?(quy dinh|huong dan|van ban)(?: (?:ve|cua|cho|dang|kiem diem|danh gia|xep loai|chat luong|dang vien|can bo|hang nam|cuoi nam|nam nay|bay gio|hien nay))* "
    r"(?:moi nhat|hien hanh|hien nay|bay gio|dang ap dung|moi)(?: nhat)?(?: (?:ve|kiem diem|danh gia|xep loai|dang vien|hien nay|bay gio))* (?:la )?(?:gi|nao|so may|so bao nhieu|cai nao)\b"
)
_OF_SIGNS = re.compile(r"\b(?:bieu hien|dau hieu|suy thoai|dien bien|chuyen hoa|nhom|nghi quyet|vi pham|la gi)\b")
_PROCESS = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)\b.{0,20}\b(?:luc nao|khi nao|bao gio|o dau|may ngay|bao lau|ngay nao)\b|\b(?:co |co phai |phai |van )(?:viet |lam |du )?(?:ban )?(?:kiem diem|xep loai|danh gia)\b"
)
_DISCIPLINE = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru|vi pham|sai pham)\b")
_ASKS_QUOTA = re.compile(
    r"^(?=.*\bxuat sac\b)(?!.*\bvuot muc\b).*\b(?:(?:khong|ko) (?:vuot )?qua|toi da|nhieu nhat|khong che)(?: \w+){0,4} (?:may|bao nhieu) ?(?:%|phan tram)"
)
_QUOTA = re.compile(r"\b(?:khong (?:vuot )?qua|nhieu nhat bang) \d+ ?%")
_EXCEPTION = re.compile(
    r"\b25\b(?! (?:nguoi|dong chi|dang vien))|\bnang\b|\bty le cao hon\b|\bcao hon (?:20|muc chung)|\bngoai le\b|\bnoi troi\b|\bvuot (?:tran|20|ty le)|\bthanh tich\b"
)
_RESOLUTION = re.compile(r"(?:nq|kl|ct)-\d+-\d{4}\b")
_LEVEL_WITH = 1.5  # of the ranking score: no nearer than this is as good
_ONE_PERSON = re.compile(
    r"^(?!.*\b(?:tap the|chi bo|chi uy|dang bo|dang uy|cap uy|don vi|co quan|to chuc|phong|ban)\b).*\b(?:dang vien|dv|ca nhan|can bo|cong chuc|vien chuc|toi|em)\b"
)
_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b")
_ASIDE = re.compile(
    r"\b(?:ty le|ti le|khong che|phan tram|tro len|nguyen van|may (?:nguoi|dong chi)|bao nhieu (?:nguoi|dong chi)|tinh tren)\b|%"
)
_SILENT = re.compile(r"\bkhong (?:neu|co quy tac|an dinh) (.*?)(?:[.;]|$)")
_PLAIN = frozenset("cach rieng cho don vi quy tac cung khong co cua va so trong xep loai duoc".split())
_PRACTICE = re.compile(r"noi-dung-(?:thuc-te|dia-phuong)")
_PRACTICE_HEAD = re.compile(r"thuc te dia phuong|dia phuong thuc hien")
_ASKS_PRACTICE = re.compile(r"\b(?:dia phuong|thuc te|noi khac|cac tinh|tinh nao|so lieu|nhung noi|co noi|o dau)\b")


def fitting(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without those of another matter; the first of the right one, where close, stands first."""
    kept = [hit for hit in hits if not _foreign(corpus, question, hit)]
    kept = _rules_before_resolutions(question, _without_practice(corpus, question, kept))
    for fits in (
        _holds_unit,
        _holds_share,
        _holds_time,
        _of_circumstance,
        _of_sign,
        _of_annex,
        _of_rated,
        _of_paper,
        _of_form,
        _of_quota,
    ):
        kept = _first(corpus, question, kept, fits)
    found = _identity_first(corpus, question, _of_level(corpus, question, kept)) or list(hits)
    return tuple(_current_first(corpus, question, _subject_first(corpus, question, found)))


def for_subject(corpus: Corpus, question: Question, first: Hit, hits: Sequence[Hit]) -> Hit:
    """The first hit, or the next of the same article or kind of form whose heading names the one asked about, where the
    first's names another ("không giữ chức vụ" for a question about a leader)."""
    heading = corpus.provisions[first.key].heading
    if len(question.places) == 1 and place_match(first.key, question.places) > 0:
        return first  # the very form or annex named
    for hit in hits:
        if family(hit.key) == family(first.key) and nearer(
            question.folded, heading, corpus.provisions[hit.key].heading
        ):
            return hit
    if of_another_standing(question.folded, heading):
        for hit in hits[:5]:
            text = corpus.provisions[hit.key].text
            if "standing" in slots(text) and not of_another_standing(question.folded, text):
                return hit
    return first


def _subject_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The hits with the one about the subject asked for before those of its article about another."""
    provisions = [hit for hit in hits if hit.key in corpus.provisions]
    if not hits or hits[0].key not in corpus.provisions:
        return hits
    first = for_subject(corpus, question, hits[0], provisions)
    return [replace(first, score=hits[0].score), *(hit for hit in hits if hit.key != first.key)]


def _current_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The regulation or guidance that serves first, where it is asked which one does ("quy định mới nhất là gì")."""
    asked = _WHICH_SERVES.search(question.folded)
    if asked is None or not hits:
        return hits
    kind = DocumentKind.GUIDANCE if asked[1] == "huong dan" else DocumentKind.REGULATION
    serving = [
        item.id for item in corpus
        if item.kind is kind and item.provisions and not item.is_local and item.in_force.holds(question.as_of)
    ]  # fmt: skip
    if len(serving) != 1:
        return hits
    return [replace(hits[0], key=serving[0]), *(hit for hit in hits if hit.key != serving[0])]


def identity_tells(question: Question, document: Document) -> bool:
    """Whether what is known of a document as a whole speaks of a circumstance that a question tells."""
    cases = circumstances(question.folded)
    return bool(cases & circumstances(_identity(document))) and _rules_on(question)


def _identity_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The document that alone speaks of the circumstance told first, where no provision found does."""
    cases = circumstances(question.folded)
    if not cases or any(_tells(question, cases, item) for hit in hits if (item := corpus.provisions.get(hit.key))):
        return hits
    told = [hit for hit in hits if hit.key in corpus.documents and identity_tells(question, corpus.documents[hit.key])]
    return [*told[:1], *(hit for hit in hits if hit not in told[:1])]


def unmet(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> bool:
    """Whether the question's matter is one that no provision found speaks of: a circumstance, or a figure in a unit."""
    if question.documents or question.places:
        return False
    texts = [provision for hit in hits if (provision := corpus.provisions.get(hit.key)) is not None]
    cases = circumstances(question.folded)
    if cases and _rules_on(question) and not any(_tells(question, cases, item) for item in texts):
        return not any(identity_tells(question, item) for hit in hits if (item := corpus.documents.get(hit.key)))
    unit = _ASKED_UNIT.search(question.folded)
    told = [item for item in texts if cases & circumstances(_all(item))] if cases and _rules_on(question) else texts
    return unit is not None and not any(re.search(_UNITS[unit[1]], _text(item)) for item in told)


@lru_cache(maxsize=4096)
def circumstances(folded: str) -> frozenset[str]:
    """The circumstances a folded text tells of."""
    return frozenset(name for name, words in _CASES.items() if words.search(folded))


def rating(folded: str) -> str | None:
    """The one level of the four that a folded text names; None for none or several."""
    found, left = [], folded
    for name, words in _RATING:
        if re.search(rf"\b(?:{words})\b", left):
            found.append(name)
            left = re.sub(rf"\b(?:{words})\b", " | ", left)
    return found[0] if len(found) == 1 else None


def rated(folded: str) -> str | None:
    """Whether an organization of the Party or another collective is what a folded question asks the level of."""
    return next((body for body, words in _RATED if words.search(folded)), None)


def headed(folded: str) -> str | None:
    """The kind of those rated that a heading names."""
    return next((body for body, words in _BODIES if re.search(rf"\b(?:{words})\b", folded)), None)


def asks_time(question: Question) -> bool:
    """Whether the day of the review is asked for, no circumstance being told."""
    return _ASKS_TIME.search(question.folded) is not None and not circumstances(question.folded)


def same_matter(asked: str, stored: str) -> bool:
    """Whether a stored question (folded, with its sentence) may stand for the one asked: one about a discipline needs one
    that speaks of it; "không hoàn thành" is no level beside the others."""
    if any(words.search(asked) and not words.search(stored) for words in (_DISCIPLINE, _PUNISHED)):
        return False
    if (
        _EXCEPTION.search(stored)
        and not re.search(r"\b20 ?%", stored)
        and not _EXCEPTION.search(asked)
        and "xuat sac" in asked
    ):
        return False  # the higher share is for who asks of it
    silent = _SILENT.search(stored)
    if (
        silent
        and not re.search(r"\d", asked)
        and not (set(re.findall(r"\w+", silent[1])) - _PLAIN) & set(asked.split())
    ):
        return False  # that the text is silent on rounding answers who asks of rounding
    mine, theirs = rating(asked), rating(stored)
    return mine is None or theirs is None or (mine == "none") == (theirs == "none")


def counts_asked(asked: str, lead: str) -> bool:
    """Whether a stored sentence gives a figure in the unit a folded question asks for ("dưới bao nhiêu điểm"); a question
    that asks for none is content with any."""
    unit = _ASKED_UNIT.search(asked)
    return unit is None or unit[1] == "ngay" or re.search(_UNITS[unit[1]], lead) is not None


def _foreign(corpus: Corpus, question: Question, hit: Hit) -> bool:
    provision = corpus.provisions.get(hit.key)
    if provision is None:
        return False
    if _SIGN.match(hit.key):
        of_review = _PROCESS.search(question.folded) or _ASKS_LEVEL.search(question.folded)
        return of_review is not None and not _OF_SIGNS.search(question.folded)
    heading = _folded(provision.heading)
    return any(words.search(heading) and not told.search(question.folded) for words, told in _HEADED)


def _without_practice(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """Without what places did in practice, where no place is named and a rule is nearly as close."""
    if named_province(question) or _ASKS_PRACTICE.search(question.folded):
        return hits
    rules = [hit for hit in hits if not _is_practice(corpus, hit)]
    return rules if rules and "/" in rules[0].key and hits[0].score - rules[0].score < _NEAR else hits


def _rules_before_resolutions(question: Question, hits: list[Hit]) -> list[Hit]:
    """A rule on reviews that is as close as a resolution's clause on them first, where no resolution or sign is meant."""
    if not hits or question.documents or _OF_SIGNS.search(question.folded) or not REVIEW.search(question.folded):
        return hits
    rule = next((hit for hit in hits if "/" in hit.key and not _RESOLUTION.match(hit.key)), None)
    if rule is None or not _RESOLUTION.match(hits[0].key) or hits[0].score - rule.score > _LEVEL_WITH:
        return hits
    return [replace(rule, score=hits[0].score), *(hit for hit in hits if hit is not rule)]


def _is_practice(corpus: Corpus, hit: Hit) -> bool:
    provision = corpus.provisions.get(hit.key)
    return provision is not None and (
        _PRACTICE.search(hit.key) is not None or _PRACTICE_HEAD.search(_folded(provision.heading)) is not None
    )


def _first(corpus: Corpus, question: Question, hits: list[Hit], fits: _Fits) -> list[Hit]:
    """The hits from the first that fits, unless the first already does, none is close, or fitness is not in question."""
    for at, hit in enumerate(hits):
        provision = corpus.provisions.get(hit.key)
        verdict = None if provision is None else fits(question, provision, corpus.provisions.get(hits[0].key))
        if verdict is None and at == 0 and provision is not None:
            return hits
        if verdict and hits[0].score - hit.score < (_FAR if fits is _holds_time else _NEAR):
            return [replace(hit, score=hits[0].score), *hits[at + 1 :]] if at else hits
    return hits


def _level_asked(question: Question) -> str | None:
    """The level whose conditions are asked for; not where a discipline, a share or a wording is the matter."""
    return None if _ASIDE.search(question.folded) or _DISCIPLINE.search(question.folded) else rating(question.folded)


def _of_level(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The hits with the sibling of the first that is headed with the level asked for in its place, where it was not found."""
    first = corpus.provisions.get(hits[0].key) if hits else None
    asked = _level_asked(question)
    if first is None or asked is None or rating(_folded(first.heading)) in (None, asked):
        return hits  # no level is asked for, or it is found
    for item in corpus.documents[first.document_id].provisions:
        if _of_rated(question, item, first):
            return [replace(hits[0], key=item.key), *(hit for hit in hits[1:] if hit.key != item.key)]
    return hits


def _rules_on(question: Question) -> bool:
    """Whether it is asked how a circumstance is treated in a review, not which sign it is."""
    return REVIEW.search(question.folded) is not None and not re.search(r"\bbieu hien|suy thoai\b", question.folded)


def _holds_unit(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    unit = _ASKED_UNIT.search(question.folded)
    if unit is None and _SCORED.search(question.folded):
        return re.search(r"\d diem\b|\btong diem\b", _text(provision)) is not None
    return None if unit is None else re.search(_UNITS[unit[1]], _text(provision)) is not None


def _holds_share(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    share = _ASKED_SHARE.search(question.folded)
    return None if share is None else f"{share[1] or share[2]}%" in _text(provision)


def _holds_time(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    if not asks_time(question):
        return None
    return _TIME.search(_text(provision)) is not None


def _of_sign(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Whether a provision is the very sign that a question numbers, in the group it names."""
    named = {place.division: place.number for place in question.places}
    if _HOW_MANY_SIGNS.search(question.folded):
        return _SIGN.match(provision.key) is None
    if _WHICH_SIGN.search(question.folded) and not {Division.GROUP, Division.SIGN} & named.keys():
        return _SIGN.match(provision.key) is not None
    if Division.GROUP not in named or Division.SIGN not in named:
        return None
    return provision.at == f"nhom-{named[Division.GROUP]}/so-{named[Division.SIGN]}"


def _of_annex(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Whether a provision is the very annex a question names, where it names one alone and no document."""
    named = [place.number for place in question.places if place.division is Division.ANNEX]
    if len(named) != 1 or len(question.places) > 1 or question.asks is Asks.YES_NO:
        return None
    return provision.at == f"phu-luc-{named[0]}"


def _of_circumstance(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    cases = circumstances(question.folded)
    return _tells(question, cases, provision) if cases and _rules_on(question) else None


def _tells(question: Question, cases: frozenset[str], provision: Provision) -> bool:
    """Whether a provision speaks of a circumstance told; for one before the law, of its level too where that is asked."""
    shared = cases & circumstances(_all(provision))
    if shared <= _BEFORE_THE_LAW and _ASKS_LEVEL.search(question.folded) and _LEVEL.search(_text(provision)) is None:
        return False
    return bool(shared)


def _of_paper(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Whether a provision is on the paper asked about: a person writes a "bản kiểm điểm", a collective a "báo cáo"."""
    written = _PAPER.search(question.folded)
    if first is None or written is None or _CONTENTS.search(question.folded) is None or _BODY.search(question.folded):
        return None
    own, heading = written[1] is not None, headed(_folded(first.heading))
    if heading is None or (heading == "person") == own:
        return None
    return family(provision.key) == family(first.key) and (headed(_folded(provision.heading)) == "person") == own


def _of_quota(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Where the most that may be excellent is asked for, whether a provision sets it."""
    if not _ASKS_QUOTA.search(question.folded):
        return None
    return _QUOTA.search(_text(provision)) is not None


def _of_form(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """The form of the one post a question tells of; where it tells of none or several, the provision that gives them all."""
    if question.asks is not Asks.WHICH_FORM or question.places or first is None:
        return None
    mine, of_first = slots(question.folded).get("post", frozenset()), slots(first.heading).get("post", frozenset())
    is_form = family(first.key).endswith("/mau")
    if len(mine) == 1:
        if is_form or len(slots(first.text).get("post", ())) < 2:
            return None
        return family(provision.key).endswith("/mau") and slots(provision.heading).get("post") == mine
    if not is_form or len(of_first) != 1:
        return None
    return len(slots(provision.text).get("post", ())) > 1


def _of_rated(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Whether a provision headed with a level is headed with the one asked for, and with no other kind of those rated."""
    if first is None or rating(_folded(first.heading)) is None:
        return None
    asked, heading = _level_asked(question), _folded(provision.heading)
    level, body, theirs = rating(heading), rated(question.folded), headed(heading)
    if (
        asked is None
        and body is None
        and _ONE_PERSON.search(question.folded)
        and headed(_folded(first.heading)) != "person"
    ):
        same = family(provision.key) == family(first.key)
        return (
            same
            and theirs == "person"
            and level == rating(_folded(first.heading))
            and not conflicts(slots(question.folded), slots(provision.heading))
        )
    if asked is None and body is not None and headed(_folded(first.heading)) == "person":
        asked = rating(_folded(first.heading))  # "chi bộ có người bị kỷ luật thì chi bộ xếp loại gì"
    if asked is None:
        return None
    same = family(provision.key) == family(first.key)
    return same and level == asked and not (body is not None and theirs == "person")


def _text(provision: Provision) -> str:
    return _folded(f"{provision.heading} {provision.text}")


_folded = lru_cache(maxsize=1024)(fold)


def _identity(document: Document) -> str:
    return fold(" ".join((document.title, document.subject, *document.known)))


def _all(provision: Provision) -> str:
    """All a provision says, with the sentences that were drawn from it."""
    leads = " ".join(item.lead or "" for item in provision.questions)
    return fold(f"{provision.heading} {provision.text} {leads}")
