"""The words by which it is asked who is in the base of the quota, and those who are rated nothing."""

from __future__ import annotations

COUNTED = (
    r"\b(?:tinh|cong|gop|nam|dua|ke|lay|tinh ca|tinh luon)\b[^.;?!]{0,24}?\b(?:vao|trong|vo|o|thuoc|ca)\b[^.;?!]{0,30}?"
)
BASE = rf"{COUNTED}\b(?:mau so|so nen|tong(?: so)?|ty le|ti le|quota|2[05] ?%|20 phan tram|so (?:de )?(?:tinh|lay) (?:2[05] ?%|xuat sac|xs))"
# who is rated nothing, so that none of them can be among the good
UNRATED = (
    (r"\b(?:khong|chua|ko|k) (?:duoc |thuoc dien |phai |co )*(?:xep loai|danh gia|xep hang|kiem diem)\b", "người không được xếp loại"),
    (r"\bmien (?:cong tac|sinh hoat|sh)\b|\bduoc mien\b", "người được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm nên"),
    (r"\bdinh chi sinh hoat\b(?! (?:cap uy|chi uy|dang uy|ban))", "người đang bị đình chỉ sinh hoạt đảng không thuộc diện kiểm điểm nên"),
    (r"\b(?:chua du|duoi|chua toi|chua den) (?:6|06|sau) thang\b", "người kết nạp chưa đủ 6 tháng chưa được xếp loại nên"),
)  # fmt: skip
TAKEN_OUT = r"\b(?:tru|loai|bo|gat|rut)\b[^.;?!]{0,20}?\b(?:ra|di|khoi)\b"
