"""What a report takes off, what came and went, and what is no part of a sum."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import findings, told

EXEMPT = (
    "trừ 38 đảng viên được miễn công tác và sinh hoạt đảng, 17 đảng viên mới kết nạp chưa đủ 6 tháng, "
    "01 đảng viên bị đình chỉ sinh hoạt đảng)."
)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Tổng số đảng viên phải kiểm điểm là 1.150 đồng chí (1.206 đảng viên {EXEMPT}",
        "Phải kiểm điểm: 1.150 đồng chí (bằng tổng số 1.206 đảng viên, trừ đi 38 đảng viên được miễn và 18 đảng viên mới "
        "kết nạp).",
        "Số đảng viên phải kiểm điểm là 1.206 − 38 − 18 = 1.150 đồng chí.",
        "Đầu năm có 500 đảng viên, kết nạp 8, chuyển đến 10, chuyển đi 25, từ trần 5; cuối năm còn 488 đảng viên.",
        "Toàn Đảng bộ có 500 đảng viên (giảm 12 đồng chí so với năm 2024: kết nạp 8, chuyển đến 10, chuyển đi 25, "
        "từ trần 5).",
        "Đảng bộ có 488 đảng viên, giảm 12 đồng chí so với đầu năm (tăng 18: kết nạp 8, chuyển đến 10; giảm 30: chuyển đi "
        "25, từ trần 5).",
        "Đầu năm chi bộ có 58 đồng chí, trong năm tăng tám đồng chí (chuyển sinh hoạt đến 06, kết nạp mới 02), giảm ba "
        "đồng chí (chuyển đi hai, từ trần 01), đến nay có 63 đồng chí.",
        "Kỷ luật 09 đảng viên, trong đó: khiển trách 06, cảnh cáo 02, khai trừ 01.",
    ],
)
def test_right_reckoning_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    What is taken off is not added, and what went is not added to what came.
    """
    assert told(sentence, texts, tmp_path, FindingKind.SUM) == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        (f"Tổng số đảng viên phải kiểm điểm là 1.151 đồng chí (1.206 đảng viên {EXEMPT}", "1.150"),
        (
            "Tổng số 1.206 đảng viên, trừ 38 đảng viên được miễn, 18 đảng viên mới kết nạp, còn 1.149 đảng viên phải "
            "kiểm điểm.",
            "1.150",
        ),
        ("Đầu năm có 500 đảng viên, kết nạp 8, chuyển đến 10, chuyển đi 25, từ trần 5; cuối năm còn 489 đảng viên.", "488"),
        (
            "Toàn Đảng bộ có 500 đảng viên (giảm 12 đồng chí so với năm 2024: kết nạp 8, chuyển đến 10, chuyển đi 25, "
            "từ trần 6).",
            "giảm 13",
        ),
        ("Trong năm tăng 19 đảng viên, gồm kết nạp 8, tiếp nhận 10.", "tăng 18"),
        ("Kỷ luật 09 đảng viên, trong đó: khiển trách 06, cảnh cáo 03, khai trừ 01.", "10"),
        ("Số phiếu phát ra: 50; thu về: 49; hợp lệ: 47; không hợp lệ: 01.", "48"),
        (
            "Đảng bộ có 45 chi bộ (trong đó 33 chi bộ thôn, bản; 8 chi bộ trường học; 3 chi bộ cơ quan; 1 chi bộ trạm y "
            "tế; 1 chi bộ quân sự).",
            "46",
        ),
    ],
)  # fmt: skip
def test_wrong_reckoning_is_told_once(sentence: str, right: str, texts: Corpus, tmp_path: Path):
    """
    The reckoning the words give, and no other beside it.
    """
    assert told(sentence, texts, tmp_path, FindingKind.SUM) == [("wrong", right)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên đạt 93,3% (42/45), vượt 3,3% so với chỉ tiêu nghị quyết (90%).",
        "Chi bộ họp 12/12 kỳ; số đảng viên dự bình quân 92,5%.",
    ],
)
def test_target_and_mean_are_no_share_of_the_ratio_beside_them(sentence: str, texts: Corpus, tmp_path: Path):
    """
    A target is set and a mean is over many meetings: neither is what the ratio told beside it gives.
    """
    found = told(sentence, texts, tmp_path, FindingKind.PERCENTAGE)

    assert "wrong" not in {verdict for verdict, _ in found}


def test_share_of_the_reports_own_year_is_not_called_last_years(texts: Corpus, tmp_path: Path):
    """
    A year named before a share makes it last year's only where it is not the one reported on.
    """
    found = findings("Tỷ lệ xuất sắc năm 2025 đạt 15,5%, năm 2024 đạt 17%.", texts, tmp_path)

    assert [one.stated for one in found if one.note == "Tỷ lệ của năm trước."] == ["17%"]


COMMUNE = """I. ĐẶC ĐIỂM TÌNH HÌNH
Đảng bộ xã có {cells} chi bộ trực thuộc (trong đó {hamlets} chi bộ thôn, bản; 8 chi bộ trường học; 3 chi bộ cơ quan; 1 chi \
bộ trạm y tế; 1 chi bộ quân sự), với tổng số 1.206 đảng viên; trong đó đảng viên nữ 486 đồng chí (chiếm 40,3%).
II. KẾT QUẢ KIỂM ĐIỂM
1. Đối với tập thể: 45/45 chi bộ (đạt 100%) đã hoàn thành kiểm điểm.
2. Đối với cá nhân: Tổng số đảng viên phải kiểm điểm là 1.150 đồng chí (1.206 đảng viên {exempt} Số đảng viên đã kiểm \
điểm: 1.148/1.150 đồng chí, bằng 99,83%; 02 đồng chí chưa kiểm điểm do đi chữa bệnh dài ngày."""


@pytest.mark.parametrize(("hamlets", "right"), [("32", []), ("33", [("wrong", "46")])])
def test_members_are_not_added_to_cells(hamlets: str, right: list[tuple[str, str]], texts: Corpus, tmp_path: Path):
    """
    Nor what is taken off to what it is taken from, beside a fault or without one.
    """
    report = COMMUNE.format(cells="45", hamlets=hamlets, exempt=EXEMPT)

    assert told(report, texts, tmp_path, FindingKind.SUM) == right
