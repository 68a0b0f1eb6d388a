"""Counts told out of one another, of each of several, of another year or as they grow, put so that each stands for what it is of:
"trong 26 tốt có 5 đề nghị xuất sắc", "tổ nào cũng 6 tốt", "14 tốt năm ngoái, năm nay 19 tốt", "tăng số tốt từ 24 lên 26"."""

from __future__ import annotations

import re

from assistant.answering.figures.wording.put_anew import Said, changed

_WHO = r"(?:dong chi|nguoi|dang vien|d/c|dc|dv)"
# "14 tốt năm ngoái, năm nay 19 tốt": the year stands behind its count
_YEAR_BEHIND = re.compile(
    rf"(?P<told>(?<![\d/.,])\b\d{{1,3}} (?:{_WHO} )?(?:hoan thanh )?(?:tot|xs|xuat sac|htt|htxs)) (?P<year>(?:nam|ky) (?:ngoai|truoc))(?=,? (?:con |thi |ma |sang )?(?:nam|ky) nay\b)"
)
# "thêm 3 người tốt vào 17 người tốt": those there were, then those who come
_ADDED_TO = re.compile(
    rf"\b(?:them|cong(?: them)?|bo sung|nhap(?: them)?) (?P<more>\d{{1,3}}) (?:{_WHO} )?(?:xep |loai )?(?:hoan thanh )?tot (?:nua )?vao (?P<base>\d{{1,3}}) (?:{_WHO} )?(?:xep |loai )?(?:hoan thanh )?tot(?: (?:san co|dang co|hien co|cu))?"
)
# "tốt cả trừ 5 người xuất sắc": those left are good
_GOOD_BUT = re.compile(
    rf"\b(?P<good>(?:hoan thanh )?tot) (?:ca|het|tat ca|tat|toan bo|sach),? (?:chi |ngoai )?tru (?P<best>\d{{1,3}} (?:{_WHO} )?(?:xuat sac|xs|htxs))\b|"
    rf"\b(?:deu|ai cung|tat ca|toan bo) (?:(?:xep|dat|la|o) )*(?P<all>(?:hoan thanh )?tot),? (?:chi |ngoai )?tru (?P<but>\d{{1,3}} (?:{_WHO} )?(?:xuat sac|xs|htxs))\b"
)
# "…, có đạt xuất sắc": asked without its last word
_NO_LAST = re.compile(
    r"(?P<asked>\bco (?:(?:dat|duoc xep|du dieu kien|len)(?: (?:muc|loai|xep|hang))* (?:hoan thanh )?(?:xuat sac|tot)(?: nhiem vu)?|vuot(?: (?:ty le|ti le|tran|qua))?|kip))(?P<end>[\s.?]*)$"
)
# "5 tổ, tổ nào cũng 6 tốt"
_EACH = re.compile(
    r"\b(?P<kind>to|phong|nhom|chi bo|dang bo|thon|xa|phuong|khoa|doi|don vi|khoi|truong) nao cung (?:co |la |duoc )?(?=\d)"
)
# "tăng số tốt từ 24 lên 26"
_GROWS = re.compile(r"\b(?P<grows>tang|giam) (?P<good>(?:so )?(?:nguoi )?(?:hoan thanh )?tot) tu (?=\d)")
_EACH_SIDE = re.compile(
    r"\b(?P<many>hai|ba|bon|nam|[2-9]) (?P<kind>chi bo|dang bo|phong|to|nhom|don vi|khoa|doi|thon|xa|phuong|khoi) moi (?:ben|noi|cho|cai) (?:co |la |duoc )?(?=\d)"
)
# "trong 26 tốt có 5 người đề nghị xuất sắc", "20 người tốt, 2 người trong đó được đề nghị lên xuất sắc"
_BEST = rf"(?:{_WHO} )?(?P<{{}}>(?:(?:duoc|de nghi|de xuat|du kien|chon|len|xep|xin|la) )*(?:hoan thanh )?(?:xuat sac|xs|htxs))\b"
_OUT_OF_GOOD = re.compile(
    rf"\btrong (?:so )?(?P<all>\d{{1,3}}) (?:{_WHO} )?(?:xep )?(?P<good>(?:hoan thanh )?tot)(?: nhiem vu)?,? (?:thi )?co (?P<best>\d{{1,3}}) {_BEST.format('put')}|"
    rf"(?<![\d/.,])(?P<whole>\d{{1,3}}) (?:{_WHO} )?(?:xep )?(?P<rated>(?:hoan thanh )?tot)(?: nhiem vu)?,? (?P<part>\d{{1,3}}) (?:{_WHO} )?trong (?:so )?(?:do|nay) {_BEST.format('wished')}"
)


def tell_parts(text: str) -> str:
    """The text with such counts put with what they are of; what is shown to the asker is made of figures, not of it."""
    text = changed(text, _YEAR_BEHIND, lambda m, s: f"{s('year')} {s('told')}")
    text = changed(text, _EACH, lambda m, s: f"mỗi {s('kind')} ")
    text = changed(text, _GROWS, lambda m, s: f"{s('good')} {s('grows')} từ ")
    text = changed(text, _EACH_SIDE, lambda m, s: f"{s('many')} {s('kind')}, mỗi {s('kind')} ")
    text = changed(text, _OUT_OF_GOOD, _best_out_of_good)
    text = changed(text, _NO_LAST, lambda m, s: f"{s('asked')} không{s('end')}")
    text = changed(text, _GOOD_BUT, lambda m, s: f"{s('best') if m['best'] else s('but')}, còn lại tốt")
    return changed(text, _ADDED_TO, lambda m, s: f"đang có {s('base')} tốt, thêm {s('more')} tốt nữa")


def _best_out_of_good(match: re.Match[str], said: Said) -> str:
    """The excellent are of the number told to be good: that many are good or better."""
    whole, part = (said("all"), said("best")) if match["all"] else (said("whole"), said("part"))
    return f"{whole} tốt trở lên, trong đó {part} xuất sắc"
