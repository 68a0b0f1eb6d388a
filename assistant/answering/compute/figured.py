"""Whether a message may bring figures to reckon with."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question

_MAYBE = re.compile(
    r"\d|[½¼¾⅓⅕]|(?:\b(?:xuat sac|xs|tot|htt)\b.*){4}|\b(?:con|them)\b.*\b(?:may|bao nhieu) (?:xuat sac|htxs|xs)|\b(?:muoi|chuc|tram|ham|mot|hai|ba|bon|nam|sau|bay|tam|chin|nua)\b|"
    r"\b(?:may (?:nguoi|dong chi|dang vien|suat|cu|bac|em|d/c)|tinh (?:giup|ho|dum|gium|ty le)|(?:may|bao nhieu) (?:ngay|hom)|(?:vao|trong|o) (?:mau so|so nen)|(?:mau so|so nen) (?:\w+ ){0,3}?(?:gom|tinh|ke|cong|co)|hom nao|ngay (?:may|bao nhieu)|du sau thang|xep muc gi)\b|"
    r"\b(?:mai|(?:hom|bua) (?:nay|qua|kia)|ngay (?:kia|mot)|thu tu|chu nhat)\b|"
    r"\bdiem (?:cua |so )?(?:toi|em|minh|chung em|chung toi)\b|"
    r"\b(?:vo|chong|con|bo|me|anh|em|chi) (?:trai |gai |ruot |toi |em )?(?:bi |dang |di )*(?:vi pham|danh bac|ma tuy|di tu|nghien)\b.*\b(?:xep|loai|muc|xs|xuat sac|anh huong|hoan thanh|ha)\b|"
    r"\b(?:sep|thu truong|cap truong|truong phong|giam doc|hieu truong|chu tich)(?: (?:em|toi|minh))? bi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|bat|khoi to)\b|"
    r"\b(?:rieng|chung|gop)\b.*\bhay\b.*\b(?:rieng|chung|gop)\b|"
    r"\b(?:vk|ck)\b|"
    r"\b(?:bao nhieu|may) diem\b.*\b(?:bao nhieu|may|khong hoan thanh|ko hoan thanh)\b|\b(?:khong|ko) hoan thanh\b.*\b(?:bao nhieu|may) diem\b|"
    r"\b(?:cong chuc|vien chuc|chinh quyen|chuyen mon|co quan xep (?:toi|em|minh))\b.*\b(?:dang vien|dv|dang|chi bo)\b|"
    r"\b(?:cap (?:pho|duoi)|nhan vien|thanh vien|(?:nguoi|dang vien) (?:trong|duoi quyen))\b.*\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc)\b|"
    r"\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru|buoc thoi viec|bat|khoi to|dieu tra|phat|cong an phat|tu|tam giam|tam giu)\b.*\b(?:xep|loai|muc|anh huong|xuat sac|htxs|hoan thanh)\b|"
    r"\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao)\b.*\b(?:ngoai cong vu|khong (?:lien quan|dinh dang)(?: \w+){0,3} (?:cong vu|chuc trach))\b|"
    r"\b(?:xep|loai|muc)\b.*\b(?:neu|khi)\b.*\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b|"
    r"^(?=.*\b(?:nguoi dung dau|thu truong|cap truong|giam doc|hieu truong|bi thu|bthu|truong phong|chu tich|tap the lanh dao|cap pho|hieu pho|pho phong|chi uy|uy vien)\b)"
    r"(?=.*\b(?:tap the|co quan|don vi|cap uy|chi uy|dang uy|ban thuong vu|ban chap hanh|chi bo|dang bo|to chuc|truong|so|ubnd|uy ban|trung tam|cong ty|benh vien|phong|khoa|doan|hoi)\b).*\b(?:cao hon|tot|xuat sac|hoan thanh|htxs(?:nv)?|htt(?:nv)?|xs)\b"
)


def may_bring_figures(question: Question) -> bool:
    """Whether anything in a question may be a figure, a day or a case that the calculator decides."""
    return _MAYBE.search(question.folded) is not None
