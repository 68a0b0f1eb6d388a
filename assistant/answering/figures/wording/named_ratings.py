"""The words for a rating in a table or a list, and which rating each is of."""

from __future__ import annotations

import re

RATINGS = (
    ("xuất sắc", r"hoan thanh xuat sac(?: nhiem vu)?|xuat sac|htxsnv|htxs|xs"),
    ("không hoàn thành", r"khong hoan thanh(?: nhiem vu)?|khtnv|khht|kht"),
    ("tốt", r"hoan thanh tot(?: nhiem vu)?|httnv|htt|tot"),
    ("hoàn thành", r"hoan thanh(?: nhiem vu)?|htnv|ht"),
)
RATING = "|".join(words for _, words in RATINGS)


def rating_named(word: str) -> str:
    return next((name for name, words in RATINGS if re.fullmatch(words, word)), "")
