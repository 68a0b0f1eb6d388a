"""A total of points told among words that are none of a review's: the reading is said first ("Hiểu 78 điểm là tổng điểm …")."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower
from assistant.calculator.number import say

# Words that tell who was scored, by whom, when, and how: beside them nothing says that another thing was.
_KNOWN = frozenset(
    (
        "toi em minh anh chi ong ba co chu bac chau con cau d c dc dv dong dang vien bi thu pho truong phong giam doc hieu chu tich can bo cong chuc vien "
        "chuyen nhan giao bo uy ban chi doan the tap lanh dao quan ly don vi co quan xa phuong tinh so khoa benh to nhom khoi nguoi ca nhan cap thuong vu "
        "chap hanh ubnd mat tran hoi phu nu huu tri bao ve ke toan van thu lai xe y si tram cua trong o tai cho voi va ma nhung thi la duoc dat chi moi "
        "vua tron dung dau khoang tam gan hon tren duoi tu den chua khong ko k co da dang se bi cung deu moi tung het ca tat tong so diem muc thang cham "
        "danh gia xep loai kiem diem cuoi dau nam nay ngoai truoc sau ky quy ket qua chung tieu chi nhiem viec cong tac chuc trach hoan thanh xuat sac tot "
        "vuot cham tre han tien do xong lam giao nhom phan ra len xuong con lai tru cong them bot giam tang thuong vay neu khi vi do nen luc hien gio hom "
        "qua mot hai ba bon nam sau bay tam chin muoi chuc ru lam nham nguyen chan le luan phieu khien trach canh cao ky luat cach khai suy thoai tu dien "
        "bien chuyen hoa cham ha nang sua khuyet khac phuc han che bac tham nhap ten rieng dieu kien xet duyet de nghi thay hoi xin du thieu can bao nhieu "
        "may bang nhau ngang the nao sao gi a ah nhe dc e minh chung ta hoat dong thuc hien phu trach kiem giu vu lien "
        "quyen roi nham the ma luon chac tam "
        "tu nhan tuong yeu cau trung binh binh quan nghi om thai san vo chong bo me gia dinh doan hop vang nop phat pham sai lo muon quen"
    ).split()
)
_LEAST = 2  # such words: one alone is a name or an abbreviation
_RULE = "score"
_HUNDRED = r"\b(?:tong(?: so)? diem|thang (?:diem )?100|(?:tu |tap the |chi bo |cap tren )cham|danh gia|xep loai cuoi nam|tieu chi chung)\b"
_STARTS = re.compile(r"[;.?!]|,(?! ?\d)")


def with_reading(told: Told, outcome: Outcome) -> Outcome:
    """The band of a score with the reading it stands on, where the words around the score do not bear it out."""
    if not isinstance(outcome, Result) or told.says(_HUNDRED):
        return outcome
    totals = [one for one in told.all("score") if one.turn == told.last_turn]
    if len(totals) != 1 or not outcome.lead.startswith(
        (f"{say(totals[0].value)} điểm", "Theo ", "Chưa đủ", "Không", "Có")
    ):
        return outcome
    if say(totals[0].value) not in " ".join(outcome.understood) or len(_unknown(told, totals[0])) < _LEAST:
        return outcome
    lead = f"Hiểu {say(totals[0].value)} điểm là tổng điểm đánh giá cuối năm theo thang 100: {lower(outcome.lead)}"
    return replace(outcome, lead=lead)


def _unknown(told: Told, score: Figure) -> list[str]:
    """The words of the clause before a score that tell of no review; of the clause before that, where it holds the number alone."""
    start = told.folded.rfind(BETWEEN, 0, score.quantity.start) + 1
    cuts = [start, *(match.end() for match in _STARTS.finditer(told.folded, start, score.quantity.start))]
    at = cuts[-1]
    if not re.search(r"[a-z]", told.folded[at : score.quantity.start]) and len(cuts) > 1:
        at = cuts[-2]
    found = re.finditer(r"[a-z]{2,}", told.folded[at : score.quantity.start])
    words = [(match[0], told.text[at + match.start() : at + match.end()]) for match in found]
    return [word for word, typed in words if word not in _KNOWN and not (typed[:1].isupper() and not typed.isupper())]
