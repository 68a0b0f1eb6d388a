"""The facts of a case that a question may tell in words: how each is told, and how a result speaks of it."""

from __future__ import annotations

import re

_NOT_DENIED = r"(?<!khong )(?<!chua )(?<!khong he )(?<!khong bi )(?<!chua bi )(?<!khong co )(?<!khong ai bi )"
_NOT_SAID = r"(?<!khong )(?<!chua )(?<!khong phai )(?<!khong co )(?<!khong phai do )(?<!khong phai vi )(?<!ly do )(?<!nguyen nhan )"
_RATING = r"(?:khong hoan thanh|hoan thanh(?! (?:het|ca|du|100|tat|xong|\d))|htnv|httnv|htt|khtnv|tot|xuat sac)"
_FACTS = (
    (
        "nhiệm vụ vượt mức",
        r"\bvuot (?:muc(?! cho| khong| toi)|chi tieu|ke hoach|yeu cau)|\d ?(?:%|phan tram)?(?: (?:so|nhiem vu|viec|chi tieu|la|duoc|lam))* vuot\b|\bvuot (?:duoc )?\d+ ?(?:/|viec|nhiem vu|nv|chi tieu|trong|tren)",
        r"\bvuot\b",
    ),
    (
        "nhiệm vụ chậm, trễ hạn",
        r"\b(?:nop|lam|xong|hoan thanh) (?:muon|tre|cham)\b(?! (?:nhat|duoc|xep|dat))|\bcham (?:tien do|han|muon)\b|\btre (?:han|tien do|hen)\b|\bqua han\b",
        r"\bcham\b|\bdung han\b|\btre\b",
    ),
    (
        "hình thức kỷ luật",
        rf"{_NOT_DENIED}\b(?:khien trach|canh cao(?! rang)|cach chuc|khai tru)\b|{_NOT_DENIED}(?<!khong ai )(?<!chua ai )(?<!khong he )(?<!chua he )(?<!chua tung )\b(?:bi|da) (?:thi hanh )?ky luat\b",
        r"\bky luat\b|\bkhien trach\b|\bcanh cao\b|\bcach chuc\b|\bkhai tru\b",
    ),
    (
        "việc khắc phục khuyết điểm kỳ trước",
        r"\b(?:khuyet diem|han che|thieu sot)\b[^.;?]{0,50}\b(?:khac phuc|sua)\b|\b(?:khac phuc|sua)\b[^.;?]{0,40}\b(?:khuyet diem|han che|thieu sot)\b",
        r"\bkhuyet diem\b|\bkhac phuc\b",
    ),
    (
        "việc tự phát hiện, khắc phục hậu quả hoặc lý do bất khả kháng",
        rf"{_NOT_SAID}\b(?:tu (?:minh )?(?:phat hien|giac|khai|bao cao)|chu dong (?:phat hien|bao cao)|(?:ly do |nguyen nhan )?bat kha khang|khac phuc (?:xong |het )?hau qua)\b",
        r"\btu phat hien\b|\btu giac\b|\bchu dong\b|\bbat kha khang\b|\bhau qua\b",
    ),
    (
        "mức xếp loại của tập thể, đơn vị",
        r"(?<!truong )(?<!pho )\b(?:chi bo|tap the|don vi|co quan|phong|dang bo|ban giam doc|chi uy)(?: (?:lanh dao|toi|em|minh|do|nay|nam nay|ma|cung))*"
        rf"(?: (?:chi|bi|moi|lai)(?: (?:duoc|xep|dat|muc|o|danh gia|loai|la))* {_RATING}\b(?! duoc (?:khong|ko|chua))| (?:duoc |xep |dat |loai )+{_RATING}(?: nhiem vu)?(?=,| thi| con| ma| nen))",
        r"\btap the, to chuc\b|\bnoi phu trach (?:bi )?xep\b|\bmuc cua (?:tap the|don vi|to chuc)|\bto chuc truc thuoc\b|\btruc thuoc xep\b|\bmoi don vi\b",
    ),
    (
        "cấp độ của tiêu chí",
        r"\btieu chi\b[^.;?]{0,60}\b(?:o muc|cap do|loai|bi|muc)(?: \w+)? ?(?:kem|trung binh)\b|\b(?:kem|trung binh)\b[^.;?\d]{0,20}\btieu chi\b",
        r"\bcap do\b|\btieu chi\b",
    ),
    (
        "việc nghỉ ốm, nghỉ thai sản",
        r"\bnghi (?:om|benh|thai san|sinh|de|che do)\b|\bthai san\b|\bnam vien\b|\bdieu tri\b",
        r"\bom\b|\bthai san\b",
    ),
    (
        "việc chuyển công tác, mới nhận chức vụ",
        r"\b(?:chuyen|luan chuyen|dieu dong|biet phai) (?:cong tac|sinh hoat|don vi|co quan|ve|den|sang (?:don vi|co quan|phong|noi))|\b(?:moi|vua) (?:duoc )?(?:bo nhiem|nhan chuc|nhan cong tac|luan chuyen|chuyen)\b",
        r"\bchuyen\b|\bnoi (?:cu|moi|cong tac cu)\b|\bbo nhiem\b",
    ),
    (
        "thời gian đi công tác, nghỉ dài ngày",
        r"\bdi (?:nuoc ngoai|nghia vu|biet phai)\b|\bcong tac(?: \w+){0,2} \d+ thang\b|\bnghi (?:khong luong|viec rieng|huu)\b",
        r"\bnuoc ngoai\b|\bnghi\b|\bnghia vu\b|\bbiet phai\b",
    ),
    (
        "mức tự nhận, kết quả bỏ phiếu",
        r"\btu nhan (?:muc |loai )?(?:hoan thanh|tot|xuat sac)\b|\b(?:bo phieu|bieu quyet)(?: \w+){0,3} (?:khong hoan thanh|hoan thanh|tot|xuat sac)\b",
        r"\bphieu\b|\bbieu quyet\b|\btu (?:nhan|cham|danh gia)\b",
    ),
    (
        "việc nợ, đóng chậm đảng phí",
        r"\b(?:no|cham|tre|thieu|chua dong|khong dong|dong (?:cham|tre|thieu))\b[^.;?]{0,24}\bdang phi\b|\bdang phi\b[^.;?]{0,24}\b(?:cham|tre|thieu|no)\b",
        r"\bdang phi\b",
    ),
    ("việc đi học", r"\bdi (?:hoc|dao tao|boi duong)\b|\bhoc (?:tap trung|thac si|cao cap|dai han)\b", r"\bhoc\b"),
    ("phiếu tín nhiệm", r"\btin nhiem thap\b", r"\btin nhiem\b"),
    (
        "kết luận suy thoái, mất đoàn kết, tham nhũng",
        rf"{_NOT_DENIED}\b(?:suy thoai|tu dien bien|mat doan ket|be phai|tham nhung)\b",
        r"\bsuy thoai\b|\bdoan ket\b|\btham nhung\b",
    ),
    (
        "việc bị phê bình, nhắc nhở, rút kinh nghiệm",
        r"\bbi (?:\w+ ){0,3}?(?:phe binh|nhac nho|rut kinh nghiem|kiem diem trach nhiem)\b",
        r"\bphe binh\b|\bnhac nho\b|\brut kinh nghiem\b",
    ),
    ("nhiệm vụ đúng hạn", r"\bdung (?:han|tien do|thoi han)\b", r"\bdung han\b|\bcham\b|\btre\b"),
    (
        "việc bị xử phạt",
        r"\bbi (?:\w+ ){0,3}?(?:phat|xu phat)(?: (?:vi pham )?hanh chinh| tien| nong do| giao thong)?\b",
        r"\bphat\b",
    ),
    (
        "việc khởi tố, điều tra, đơn thư",
        r"\bbi (?:\w+ ){0,2}?(?:khoi to|dieu tra|tam giam|to cao|to giac)\b|\bco don (?:thu|to cao|khieu nai)\b|\bdang (?:bi )?(?:kiem tra dau hieu|xac minh)\b",
        r"\bkhoi to\b|\bdieu tra\b|\bto cao\b|\bkhieu nai\b|\bxac minh\b",
    ),
    (
        "mức xếp loại công chức, viên chức",
        r"\b(?:cong chuc|vien chuc|chinh quyen|chuyen mon)(?: (?:toi|em|minh|chi|duoc|bi|xep|loai|danh gia|dat|la|o|muc))* (?:khong hoan thanh|hoan thanh|htnv|httnv|htt|khtnv|tot|xuat sac|xs|htxs\w*)\b",
        r"\bcong chuc\b|\bvien chuc\b",
    ),
    (
        "việc xếp loại của hai năm liền",
        r"\b(?:2|hai|3|ba|nhieu) nam (?:lien|lien tiep|lien tuc|lien nhau)\b",
        r"\bnam lien\b",
    ),
    (
        "việc chưa kiểm điểm",
        r"\b(?:khong|chua) (?:du |duoc |tham gia |chiu )*(?:kiem diem|nop ban kiem diem|viet ban kiem diem)\b",
        r"\bkiem diem\b",
    ),
)
COMPILED = tuple((label, re.compile(told), re.compile(spoken)) for label, told, spoken in _FACTS)
EXCEEDED = _FACTS[0][0]
TASKS_TOLD = (EXCEEDED, "nhiệm vụ chậm, trễ hạn", "nhiệm vụ đúng hạn")
EXCUSE = _FACTS[4][0]
YEARS = "việc xếp loại của hai năm liền"
GRAVE = ("hình thức kỷ luật", "kết luận suy thoái, mất đoàn kết, tham nhũng")  # by these the points save nobody
