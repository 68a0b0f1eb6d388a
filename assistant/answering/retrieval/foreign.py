"""Provisions that are for a case, a breach or a sign that the question does not tell of."""

from __future__ import annotations

import re

from assistant.answering.matter.circumstance import ASKS_LEVEL
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from assistant.answering.said import folded_of
from assistant.answering.sign_key import SIGN
from corpus.document import Corpus
from index.query import Hit

# A provision headed by a case is for those who tell of it.
_HEADED = (
    (re.compile(r"^pham vi (?:dieu chinh|ap dung)"), re.compile(r"^(?!.*\b(?:noi|quy dinh|neu|ghi|huong dan) (?:nhung |cai )?gi (?:ve|doi voi) (?!pham vi|doi tuong|ap dung|ky (?:danh gia|kiem diem|hang|nhiem)))")),
    (re.compile(r"^hieu luc va van ban"), re.compile(r"\b(?:hieu luc|ai ky|ky (?:ngay|khi)|nguoi ky|thay|bai bo|het|ap dung|con dung|van dung|huong dan(?: \w+)? (?:nao|may|so)|van ban nao|quy dinh nao|theo (?:quy dinh|huong dan|van ban) (?:nao|gi)|huong dan thuc hien|ban hanh|so may|ngay nao|khi nao|bao gio)\b")),
    (
        re.compile(r"\bnghi om\b"),
        re.compile(r"\b(?:om|benh|vien(?! chuc)|thai san|thai|sinh con(?! thu)|sinh de|de con|nghi (?!huu)|bau|phau thuat|mo|dieu tri|tai nan|suc khoe|ung thu|con nho|nam nha)\b"),
    ),
    (
        re.compile(r"\bsinh hoat dang tam thoi$"),
        re.compile(
            r"\b(?:tam|gui|bi?et phai|cong trinh|noi khac|cho khac|tinh khac|(?:o|di|hoc|lam) xa|xa nha|lam an|di (?:hoc|lam|cong tac|thuc tap)|hoc (?:tap trung|lop|o)|chinh thuc|goc|chuyen|hai (?:chi bo|noi)|2 (?:chi bo|noi)|vao|ra|sang|den)\b"
        ),
    ),
    (re.compile(r"\bcap uy vien bi dinh chi\b"), re.compile(r"\b(?:dinh chi|ky luat|vi pham|tam dung)\b")),
    (
        re.compile(r"\bvi pham tu truoc hoac o noi\b"),
        re.compile(r"\b(?:cu|truoc|chuyen|nam ngoai|tu nam|hoi|tang nang|hai noi|2 noi|moi|ca noi|noi khac|20\d\d|bay gio|lau roi|thoi hieu|cach chuc|khai tru|hai co quan)\b"),
    ),
)  # fmt: skip
_STORED = 0.85  # likeness from which a question is one that is stored for the provision
_OF_BREACH = re.compile(r"\bvi pham tu truoc hoac o noi\b")
_BREACH = re.compile(
    r"\b(?:vi pham|sai pham|khuyet diem|ky luat|khien trach|canh cao|cach chuc|khai tru|sai|loi|toi)\b"
)
OF_SIGNS = re.compile(r"\b(?:bieu hien|dau hieu|suy thoai|dien bien|chuyen hoa|nhom|nghi quyet|vi pham|la gi)\b")
_PROCESS = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)\b.{0,20}\b(?:luc nao|khi nao|bao gio|o dau|may ngay|bao lau|ngay nao)\b|\b(?:co |co phai |phai |van )(?:viet |lam |du )?(?:ban )?(?:kiem diem|xep loai|danh gia)\b|"
    r"\b(?:kiem diem|xep loai|danh gia)(?: \w+){0,3} theo (?:quy dinh|huong dan|van ban|nganh|nghi dinh|cai|mau|dau|co che|quy trinh)\b|"
    r"\b(?:ghi|ke khai|khai|neu|viet|dua|co)(?: \w+){0,4} (?:trong|vao) ban (?:tu )?kiem diem\b|\bban (?:tu )?kiem diem(?: \w+){0,3} (?:co )?(?:phai|can) (?:ghi|ke khai|khai|neu|viet|co)\b"
)


def is_foreign(corpus: Corpus, question: Question, hit: Hit) -> bool:
    """Whether a provision found is of another matter than the question's."""
    provision = corpus.provisions.get(hit.key)
    if provision is None or hit.likeness >= _STORED:
        return False
    if SIGN.match(hit.key):
        of_review = _PROCESS.search(question.folded) or ASKS_LEVEL.search(question.folded)
        return of_review is not None and not OF_SIGNS.search(question.folded)
    heading = folded_of(provision.heading)
    if (
        _OF_BREACH.search(heading)
        and not _BREACH.search(question.folded)
        and (asks_anything(question.text) or " hay " in question.folded)
    ):
        return True  # where one who moved is rated is no matter of breaches
    return any(words.search(heading) and not told.search(question.folded) for words, told in _HEADED)
