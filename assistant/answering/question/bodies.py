"""The bodies whose own standing under a regulation people ask about."""

from __future__ import annotations

import re

BODY = re.compile(
    r"\b(?:doanh nghiep|cong ty|tap doan|hop tac xa|ngan hang|quan doi|bo doi|quan su|luc luong vu trang|cong an|truong|truong hoc|benh vien|"
    r"tram y te|don vi su nghiep|doan the|mat tran|ubnd|uy ban nhan dan|chinh quyen|(?<!an )(?<!di )(?<!rat )xa(?! nha| que| hoi)|phuong(?! an| phap| thuc| huong)|dac khu|huu tri|nghi huu|ve huu|hoi quan chung|hoi (?:nong dan|phu nu|cuu chien binh|nguoi cao tuoi|chu thap do)|doan thanh nien|cong doan|toa an|vien kiem sat)\b"
)
