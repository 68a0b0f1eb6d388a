"""Lists the words close, told outright where one figure mistyped explains that they do not add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim
from assistant.audit.lists.closed import check_closed
from assistant.audit.lists.next_sentence import check_next_sentence


def claims(sentence: str, folder: Path) -> list[Claim]:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{sentence}\n", encoding="utf-8")
    scene = Scene(read_report(path))
    return [*check_closed(scene, []), *check_next_sentence(scene, [])]


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("Điều động 19 cán bộ gồm 6 trưởng, phó phòng và 13 giám đốc xí nghiệp.", "13", "18"),
        ("Triển khai 34 công trình, hạng mục: chuyển tiếp 11, khởi công mới 23; hoàn thành 26 công trình.", "11", "15"),
        ("Còn 05 đồng chí chưa xếp loại (02 đồng chí được miễn, 03 đồng chí chưa đủ 6 tháng).", "03", "07"),
        ("Chi bộ sinh hoạt 12 kỳ thường lệ và 4 kỳ chuyên đề, tổng 16 kỳ.", "12", "10"),
        (
            "Cuối năm có 112 hộ nghèo (0,65%) và 186 hộ cận nghèo (1,08%); tổng cộng 298 hộ, chiếm 1,73% số hộ.",
            "186",
            "168",
        ),
        (
            "Biên chế được giao 16 người, hiện có 15 người. Gồm 06 Thẩm phán, 01 Thẩm tra viên, 07 Thư ký và 01 kế toán.",
            "07",
            "70",
        ),
        (
            "Đảng viên: 42 đồng chí, bằng 59,2% số người. Trong đó: chính thức 40 đ/c, dự bị 02 đ/c; nữ 27 đ/c.",
            "40",
            "43",
        ),
        ("Thi hành kỷ luật 11 đảng viên. Hình thức: khiển trách 07, cảnh cáo 03, khai trừ 01.", "07", "02"),
    ],
)
def test_closed_list_that_does_not_add_up_is_wrong(sentence: str, old: str, new: str, tmp_path: Path) -> None:
    assert [claim.verdict for claim in claims(sentence, tmp_path)] == [None]

    wrong = [claim for claim in claims(sentence.replace(old, new, 1), tmp_path) if claim.verdict is not None]

    assert len(wrong) == 1
    assert any(figure.text == new for figure in wrong[0].figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 47 tập thể phải kiểm điểm, gồm Ban Thường vụ Đảng ủy, 34 chi ủy, 3 cơ quan đảng, 4 phòng và 5 đoàn thể.",
        "Trồng 86,5 ha rừng, gồm 32,7 ha rừng phòng hộ và 53,8 ha rừng đầu nguồn, vượt diện tích năm 2023 là 8,3 ha.",
        "Khen thưởng 29 tập thể và 104 cá nhân, gồm 33 trường hợp cấp tỉnh và 100 trường hợp cấp huyện.",
        "Có 120 đảng viên, trong đó 45 nữ, 12 người dân tộc thiểu số.",
        "Chi bộ có 120 đảng viên. Trong đó: nữ 45, dân tộc thiểu số 12.",
        "Tuyển 15 người; đầu năm có 642 người. Cơ cấu: lao động trực tiếp 471 người, gián tiếp 163 người.",
    ],
)
def test_open_lists_and_lists_of_two_totals_say_nothing(sentence: str, tmp_path: Path) -> None:
    assert not [claim for claim in claims(sentence, tmp_path) if claim.verdict is not None]
