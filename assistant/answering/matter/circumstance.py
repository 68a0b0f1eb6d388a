"""What befell the one asked about ("nghỉ ốm", "bị khởi tố", "mới chuyển đến"): a rule answers only if it speaks of that."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.said import all_of, folded_of, identity_of, text_of
from assistant.answering.sign_key import SIGN
from corpus.document import Asking, Corpus, Document, Provision
from index.query import Hit

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
    "abroad": r"(?:di|o|hoc|ra|tai) nuoc ngoai|du hoc|xuat khau lao dong",
    "unpaid": r"nghi (?:viec )?(?:khong (?:huong )?luong|viec rieng)|tam hoan hop dong",
    "posted": r"biet phai|(?:duoc|dang|di|can bo) (?:luan chuyen|dieu dong|tang cuong)|luan chuyen (?:ve|den|sang|giua)",
    "studying": r"hoc tap trung|di hoc(?! nghi quyet| chi thi| tap nghi)|hoc (?:cao cap|trung cap)(?: ly luan)? chinh tri",
    "soldier": r"nghia vu quan su",
    "in a row": r"(?:2|hai|3|ba) (?:nam|ky) lien(?: tiep| tuc)?|lien(?: tiep| tuc)? (?:2|hai|3|ba) (?:nam|ky)",
    "chair": r"(?:nguoi|ai|dong chi nao|cap nao) (?:duoc |se |la )?(?:chu tri|chu toa)|(?:chu tri|chu toa|dieu hanh) (?:cuoc |buoi )?(?:hoi nghi|hop|kiem diem)",
    "complaint": r"khieu nai|(?:khong|chua) (?:dong y|nhat tri|chap nhan|phuc)(?: \w+){0,3} (?:ket qua|muc|loai|xep loai)",
    "prosecuted": r"khoi to|tam giam|truy to|bi bat|an treo|toa an tuyen",
    "under inquiry": r"dang (?:bi |cho |duoc )*(?:xem xet|dieu tra|thanh tra|xac minh|kiem tra|ket luan)(?! (?:giam sat|xep|danh gia))|(?:chua|cho) (?:co )?ket luan|chua co quyet dinh ky luat",
    "dues": r"dang phi(?! (?:day du|deu|dung han|du|binh thuong))",
    "votes": r"(?s:^(?!.*\btin nhiem\b).*)\b(?:(?:bo|ty le|so|dat|qua ban) phieu|(?<!ky )lay phieu|phieu (?:kin|bau|tan thanh|bieu quyet|dong y))|bieu quyet|gio tay",
}
_CASES = {name: re.compile(rf"\b(?:{words})\b") for name, words in _CIRCUMSTANCES.items()}
_BEFORE_THE_LAW = frozenset({"prosecuted", "under inquiry"})
_LEVEL = re.compile(r"\bhoan thanh (?:xuat sac |tot )?nhiem vu\b")
ASKS_LEVEL = re.compile(
    r"\bxep (?:loai |hang |muc )*(?:gi|sao|may|ra sao|the nao|nao|vao muc)\b|\b(?:duoc|bi|con|phai) (?:xep )?(?:loai |muc )?(?:hoan thanh|khong hoan thanh|xuat sac|tot)\b|\bmau (?:nao|gi|may|so may)\b"
)


@lru_cache(maxsize=4096)
def circumstances(folded: str) -> frozenset[str]:
    """The circumstances a folded text tells of."""
    return frozenset(name for name, words in _CASES.items() if words.search(folded))


def rules_on(question: Question) -> bool:
    """Whether it is asked how a circumstance is treated in a review, not which sign it is."""
    return REVIEW.search(question.folded) is not None and not re.search(r"\bbieu hien|suy thoai\b", question.folded)


def tells(question: Question, cases: frozenset[str], provision: Provision) -> bool:
    """Whether a provision speaks of a circumstance told; for one before the law, of its level too where that is asked."""
    if SIGN.match(provision.key):
        return False  # what a sign of degradation tells of is no rule on it
    shared = cases & circumstances(all_of(provision))
    if shared <= _BEFORE_THE_LAW and ASKS_LEVEL.search(question.folded) and _LEVEL.search(text_of(provision)) is None:
        return any(_asks_level_of(cases, item) for item in provision.questions)
    return bool(shared)


def _asks_level_of(cases: frozenset[str], item: Asking) -> bool:
    """Whether a stored question asks of what level one before the law is, and has its answer."""
    asked = folded_of(item.text)
    return item.lead is not None and bool(cases & circumstances(asked)) and ASKS_LEVEL.search(asked) is not None


def of_circumstance(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    cases = circumstances(question.folded)
    return tells(question, cases, provision) if cases and rules_on(question) else None


def identity_tells(question: Question, document: Document) -> bool:
    """Whether what is known of a document as a whole speaks of a circumstance that a question tells."""
    cases = circumstances(question.folded)
    return bool(cases & circumstances(identity_of(document))) and rules_on(question)


def identity_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The document that alone speaks of the circumstance told first, where no provision found does."""
    cases = circumstances(question.folded)
    if not cases or any(tells(question, cases, item) for hit in hits if (item := corpus.provisions.get(hit.key))):
        return hits
    told = [hit for hit in hits if hit.key in corpus.documents and identity_tells(question, corpus.documents[hit.key])]
    return [*told[:1], *(hit for hit in hits if hit not in told[:1])]
