"""What a document says of itself, as different offices set it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.ingest.draft import Draft
from corpus.ingest.line import Extract
from corpus.ingest.plain import lines_of
from corpus.ingest.reading import compose

BODY = "\nĐiều 1. Phạm vi\nMột.\nĐiều 2. Hiệu lực\n{effect}\n"
DECREE = (
    "CHÍNH PHỦ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 90/2020/NĐ-CP\n"
    "Hà Nội, ngày 13 tháng 8 năm 2020\nNGHỊ ĐỊNH\nVỀ ĐÁNH GIÁ CÁN BỘ, CÔNG CHỨC\nCăn cứ Luật Tổ chức Chính phủ;\n"
)
LAW = "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: 129/2025/QH15\nLUẬT\nVIÊN CHỨC\n"
LETTER = (
    "TỈNH ỦY HÀ TĨNH\nBAN TỔ CHỨC\n*\nSố: 1234-CV/BTCTU\nV/v hướng dẫn kiểm điểm cuối năm\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Hà Tĩnh, ngày 3 tháng 11 năm 2025\nKính gửi: - Các đảng ủy trực thuộc,\nThực hiện Quy định số 366-QĐ/TW, Ban hướng dẫn:\n"
)
COMMUNE = (
    "ĐẢNG BỘ TỈNH HẢI AN\nĐẢNG ỦY XÃ AN BÌNH\n*\nSố 05-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 20/11/2025\nKẾ HOẠCH\n"
    "kiểm điểm năm 2025\n-----\nCăn cứ Hướng dẫn 43-HD/BTCTW, xây dựng kế hoạch như sau:\n"
)
SIDE_BY_SIDE = (
    "BAN TỔ CHỨC TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM\n* Hà Nội, ngày 31 tháng 10 năm 2025\nSố 43-HD/BTCTW\nHƯỚNG DẪN\n"
    "một số nội dung về kiểm điểm\nThực hiện Quy định số 366-QĐ/TW, hướng dẫn:\n"
)


def draft_of(text: str, effect: str = "Hai.") -> Draft:
    return compose(Path("mau.txt"), Extract(tuple(lines_of(text + BODY.format(effect=effect))), "txt"))


@pytest.mark.parametrize(
    ("text", "number", "issuer", "signed", "title", "own"),
    [
        (DECREE, "90/2020/NĐ-CP", "Chính phủ", date(2020, 8, 13), "Nghị định về đánh giá cán bộ, công chức", "nd-90-2020"),
        (LAW, "129/2025/QH15", "Quốc hội", None, "Luật Viên chức", "l-129-2025"),
        (LETTER, "1234-CV/BTCTU", "Ban Tổ chức Tỉnh ủy Hà Tĩnh", date(2025, 11, 3), "hướng dẫn kiểm điểm cuối năm", "ht-1234-cv-btctu-2025"),
        (COMMUNE, "05-KH/ĐU", "Đảng ủy xã An Bình", date(2025, 11, 20), "Kế hoạch kiểm điểm năm 2025", "ab-05-kh-du-2025"),
        (SIDE_BY_SIDE, "43-HD/BTCTW", "Ban Tổ chức Trung ương", date(2025, 10, 31), "Hướng dẫn một số nội dung về kiểm điểm", "hd-43-2025"),
    ],
    ids=["nghị định", "luật", "công văn", "kế hoạch của xã", "hai cột một dòng"],
)  # fmt: skip
def test_head_is_read_however_it_is_set(text: str, number: str, issuer: str, signed: date | None, title: str, own: str):
    """
    Two columns, one line or many, slashes or words in the day: the fields are the same, and so is the shape of the id.
    """
    draft = draft_of(text)
    head = draft.head

    assert (head.number, head.issuer, head.signed, head.title) == (number, issuer, signed, title)
    assert draft.as_document()["id"] == own


@pytest.mark.parametrize(
    ("effect", "since", "replaces"),
    [
        ("Nghị định này có hiệu lực thi hành kể từ ngày 20 tháng 8 năm 2020.", date(2020, 8, 20), ()),
        ("Nghị định này có hiệu lực kể từ ngày ký.", date(2020, 8, 13), ()),
        (
            "Nghị định này có hiệu lực từ ngày 01/7/2021 và thay thế Nghị định số 56/2015/NĐ-CP ngày 09 tháng 6 năm 2015 của Chính phủ, "
            "Nghị định số 88/2017/NĐ-CP ngày 27/7/2017.",
            date(2021, 7, 1),
            ("Nghị định số 56/2015/NĐ-CP ngày 09 tháng 6 năm 2015", "Nghị định số 88/2017/NĐ-CP ngày 27/7/2017"),
        ),
        ("Nghị định số 56/2015/NĐ-CP được thay thế Nghị định số 24/2010/NĐ-CP từ trước.", None, ()),
    ],
)
def test_effect_is_read_from_the_text(effect: str, since: date | None, replaces: tuple[str, ...]):
    """
    From when it holds and what it replaces; what was replaced by others is not its doing.
    """
    head = draft_of(DECREE, effect).head

    assert (head.in_force_since, head.replaces) == (since, replaces)
