"""Who is reviewed and which rating is had, as a turn names them."""

from __future__ import annotations

import re

SUBJECTS = re.compile(
    r"\b(chi bo(?: co so| truc thuoc)?|dang bo(?: co so| bo phan)?|dang uy(?: co so| bo phan)?|tap the(?: lanh dao,? quan ly| lanh dao)?|ca nhan|"
    r"to chuc dang|dang vien du bi|dang vien|can bo lanh dao,? quan ly|lanh dao,? quan ly|lanh dao|nguoi dung dau|"
    r"ban thuong vu(?: tinh uy)?|huu tri|ve huu|nghi huu|sinh vien|cong chuc|vien chuc|(?:cap uy|chi uy)(?: vien)?|khong giu chuc vu|nhan vien|giao vien|chuyen vien|truong pho phong|(?:pho )?(?:truong phong|truong khoa|truong ban|hieu truong|giam doc|chu tich|bi thu)|pho phong)\b"
)
RATINGS = re.compile(
    r"\b(?:muc |loai )?(?:khong hoan thanh(?: nhiem vu)?|hoan thanh xuat sac(?: nhiem vu)?|hoan thanh tot(?: nhiem vu)?|xuat sac|"
    r"muc tot|loai tot|hoan thanh nhiem vu|muc hoan thanh|tot)\b"
)
