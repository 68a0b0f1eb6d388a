"""Lists that tell their own total: by nouns, by shares, by levels; and what is no sum of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind, Verdict
from corpus.document import Corpus
from tests.audit.sentences import findings, told

NOUNS = "Nhà trường có {} cán bộ, giáo viên, nhân viên:\n- Cán bộ quản lý 4, giáo viên {}, nhân viên 8."
SHARES = "Về rèn luyện: mức Tốt {} em (93,01%), mức Khá {} em (6,36%), mức Đạt 7 em ({}), mức Chưa đạt 1 em (0,08%)."
LEVELS = (
    "Cấp tỉnh gợi ý kiểm điểm đối với 04 tập thể, 09 cá nhân; cấp huyện gợi ý kiểm điểm đối với 46 tập thể, {} cá nhân; "
    "cộng chung toàn tỉnh {} tập thể, 80 cá nhân."
)
RATED = "Tập thể lãnh đạo phòng, đơn vị: xuất sắc 01, tốt 10, hoàn thành 01; tổng số {} tập thể."
MEMBERS = (
    "- Tổng số đảng viên đến thời điểm báo cáo: 163 đồng chí. Trong đó:\n  + Chính thức 154 đồng chí, dự bị {} đồng chí;\n"
    "  + Nữ 79 đồng chí (48,47%);\n  + Trình độ lý luận: cao cấp 46, trung cấp 71 đồng chí."
)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        (NOUNS, (78, 66), (78, 43)),
        (NOUNS, (78, 66), (87, 66)),
        (LEVELS, (71, 50), (72, 50)),
        (LEVELS, (71, 50), (71, 60)),
        (RATED, (12,), (21,)),
        (MEMBERS, ("09",), (12,)),
    ],
)
def test_list_that_tells_its_total(
    sentence: str, right: tuple[object, ...], wrong: tuple[object, ...], texts: Corpus, tmp_path: Path
) -> None:
    assert told(sentence.format(*right), texts, tmp_path, FindingKind.SUM) == []
    assert len(told(sentence.format(*wrong), texts, tmp_path, FindingKind.SUM)) == 1


def test_counts_with_shares_of_them_all(texts: Corpus, tmp_path: Path) -> None:
    assert findings(SHARES.format("1.185", 81, "0,55%"), texts, tmp_path) == []
    assert told(SHARES.format("1.185", 81, "0,65%"), texts, tmp_path, FindingKind.PERCENTAGE) == [("wrong", "0,55%")]
    assert told(SHARES.format("1.185", 87, "0,55%"), texts, tmp_path, FindingKind.SUM) == [("wrong", "81")]
    assert told(SHARES.format("1.158", 81, "0,55%"), texts, tmp_path, FindingKind.SUM) == [("wrong", "1.185")]


@pytest.mark.parametrize(
    "sentence",
    [
        # committees sit within one another
        "Ban Chấp hành Đảng bộ 15 đồng chí, Ban Thường vụ 05 đồng chí, Ủy ban Kiểm tra 05 đồng chí.",
        # what a ratio leaves is no part of what is told of it
        "Có 13/17 xã đạt chuẩn nông thôn mới (76,5%), trong đó 03 xã đạt chuẩn nâng cao; còn 04 xã chưa đạt chuẩn.",
        # risen to, not by
        "Số giải học sinh giỏi cấp tỉnh tăng từ 28 lên 34; đội ngũ đảng viên tăng lên 41 đồng chí.",
        # what is left is no whole
        "Đã chọn chỉ đạo điểm 04 chi bộ, sau đó triển khai ở 45 tổ chức đảng còn lại. 49/49 tổ chức đảng trực thuộc "
        "hoàn thành kiểm điểm, đạt 100%.",
        # of two things together and of one of them
        "- Cán bộ quản lý 4 người, giáo viên 66 người, nhân viên 8 người.\n- Trình độ thạc sĩ 23 người, chiếm 32,86% "
        "trong tổng số 70 cán bộ quản lý và giáo viên.",
        # told one beside the other
        "Trong thu ngân sách, thu thuế, phí 9.872 triệu đồng, thu tiền sử dụng đất 8.650 triệu đồng, thu khác 1.624 triệu đồng.",
        # the whole is told elsewhere
        "Có 12 đảng viên được miễn sinh hoạt và 04 đảng viên ốm đau dài ngày không xếp loại, còn lại 268 đồng chí được "
        "xếp loại.",
    ],
)
def test_no_sum_of_one_another(sentence: str, texts: Corpus, tmp_path: Path) -> None:
    assert [one for one in findings(sentence, texts, tmp_path) if not one.claim.doubtful] == []


def test_share_of_another_thing_moved(texts: Corpus, tmp_path: Path) -> None:
    """
    The share of the members is not told; that of the bodies is no "now" of theirs.
    """
    sentence = (
        "Trong 40 chi, đảng bộ trực thuộc có 05 tổ chức hoàn thành xuất sắc nhiệm vụ, chiếm 12,5%; 35 tổ chức hoàn thành "
        "tốt nhiệm vụ, chiếm 87,5%.\nTỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ giảm 2,71 điểm phần trăm so với năm 2024 "
        "(15,88%)."
    )

    assert [one for one in findings(sentence, texts, tmp_path) if one.verdict is Verdict.WRONG] == []
