"""The words by which a message is known to speak of review, assessment and rating."""

from __future__ import annotations

import re

REVIEW = re.compile(
    r"\b(kiem diem|xep loai|xep hang|danh gia|xuat sac|hoan thanh|khong hoan thanh|ty le|ti le|thang diem|tieu chi|chi bo|"
    r"dang vien|chi uy|cap uy|dang uy|khuyet diem|phe binh|bieu hien|suy thoai|mau \d|mau so|bieu \d|bieu mau|khong che|"
    r"nghi om|thai san|xs|htxs(?:nv)?|htt(?:nv)?|\d+ ?(?:dv |dc |d/c |nguoi )?tot|(?:co|muc|duoc|cho|tran|len|toi|ap dung) 2[05](?! ?\d)|ky luat|(?:ha|nang|giu|tut) muc|muc tot|ket nap|bao cao|ho so|du thao|goi y|tap the|lanh dao|cham diem|nhiem vu)\b"
)
ACTS_OF_REVIEW = re.compile(r"\b(?:kiem diem|xep loai|danh gia)\b")

# ratings with their numbers: what they come to is asked, not what a document is
COUNTS_RATED = re.compile(
    r"\b\d+ (?:nguoi |dong chi |dang vien |dv |dc |d/c )?(?:hoan thanh )?(?:tot|xuat sac|xs|htxs|htt)\b"
)
