"""The words by which a document as a whole is asked about, and how many a question holds besides."""

from __future__ import annotations

import re

from assistant.answering.identity.attribute import without_asking
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.question import Question
from corpus.text import fold, squeeze

ABOUT = re.compile(
    r"\b(con hieu luc|het hieu luc|hieu luc|con ap dung|co ap dung|con xai|con (?:\w+ ){0,2}dung|dang ap dung|con thuc hien|ap dung cho (?:dot |ky |kiem diem |xep loai |viec )*(?:cuoi )?nam 20\d\d|con (?=(?:khong|ko|k)\b(?: (?:a|ad|vay|em|anh|chi|nhi))*\s*[?.!]*$)|ap dung khong|bi thay|thay the|thay cho|nao thay|"
    r"duoc thay|thay bang|thay quy dinh|thay huong dan|thay van ban|thay nghi|la gi|la van ban|noi ve|ve viec gi|ve cai gi|ve gi|ve van de gi|ai ban hanh|"
    r"ban hanh|ai ky|ky ngay|ky khi|ky bao gio|ngay ky|so may|so bao nhieu|so hieu|ten day du|trich yeu|cung so|trung so|ten goi|"
    r"van ban nao|quy dinh nao|huong dan nao|nghi quyet nao|nghi dinh nao|moi nhat|hien hanh|bai bo|co phai la|phan biet|"
    r"cua ai|cua co quan nao|co may dieu|bao nhieu dieu|may chuong|con gia tri|het han|dung ten|nam nao|con theo|dung tiep|moi hon|linh vuc|chuyen gi|noi dung gi|van de gi|co phai(?! (?:cham|kiem|xep|danh gia|viet|nop|hop|lam|bo phieu|lay|gui|ke|neu|ghi|tu|cong khai|thong bao|lien he|khac phuc)\b)|cai nao|con xai|so khac|sai can cu|dung de|cho nao|may cai|la cua|ky ngay|"
    r"la (?:cai|nghi quyet|quy dinh|huong dan|ket luan|nghi dinh) (?:neu|noi|ve|co|quy dinh|27)|van (?:\w+ ){0,3}(?:theo|can cu)|con can cu|"
    r"la (?:nghi quyet|quy dinh|ket luan|huong dan|van ban) (?:gi|nao)|hay (?:cua )?(?:co quan|cai|quy dinh|van ban|nghi dinh|huong dan)|nao moi|con phai theo|con lam theo|lam theo|nua khong|quy dinh chuyen|nham|chuyen sang)\b"
)
IDLE = frozenset(
    "la gi co khong ko chua cua a ah cho hoi em toi minh anh chi ad the vay nay do gio hien bay roi nua hay va thi duoc bi nao cai van ban quy "
    "dinh huong dan nghi quyet ket luan cong nam ngay may ai ve o tu den da dang con nhi voi ra sao bao luc khi biet xin bac dong viec noi dung so "
    "phai nham goi ten theo tw btctw bo chinh tri trung uong to chuc thu nhung cac mot hai truoc sau moi cu".split()
)


def words_besides(question: Question) -> int:
    """How many words a question holds besides the documents, their titles and the asking itself."""
    folded = ABOUT.sub(" ", without_asking(question, squeeze(fold(question.without_documents))))
    folded = re.sub(
        r"\b(?:dot|ky|nam|cuoi)(?: (?:nam|cuoi|\d{4}|nay|toi))*\b|\b20\d\d\b", " ", folded
    )  # of which day is no matter
    if len(question.documents) > 1:
        folded = ASKED.sub(" ", folded)  # "… của cơ quan nào, khác nhau ra sao"
    titles = {word for document in question.documents for word in re.findall(r"\w+", fold(document.title))}
    return len(set(re.findall(r"\w+", folded)) - titles - IDLE)
