"""Numbers handled and left, lists told one after the other, sorted once more or two in one: told outright where they do not add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim
from assistant.audit.flow.handled import check_handled
from assistant.audit.lists.closed import check_closed
from assistant.audit.lists.paired import check_paired_lists
from assistant.audit.lists.respective import check_respective
from assistant.audit.lists.sorted_by import check_sorted

Check = Callable[[Scene, Iterable[Claim]], list[Claim]]


def claims(check: Check, text: str, folder: Path) -> list[Claim]:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    return check(Scene(read_report(path)), [])


LISTS: list[tuple[Check, str, str, str]] = [
    (check_handled, "Lãnh đạo xã thụ lý 31 đơn. Đã giải quyết 29 đơn; 2 đơn đang xem xét.", "31", "35"),
    (check_handled, "Tiếp nhận 94 đơn: 11 khiếu nại, 8 tố cáo, 75 kiến nghị. Đã giải quyết 89 đơn, đạt 94,68%; 05 đơn về "
     "đất nương còn đang xác minh.", "05", "07"),
    (check_handled, "Phải xử lý 58 đơn, gồm 07 đơn năm trước và 51 đơn nhận mới. Đã giải quyết 49 đơn; đang giải quyết 09 đơn.",
     "", ""),
    (check_handled, "Hoàn thành 27 cuộc kiểm tra, giám sát. Trong đó kiểm tra 16 cuộc, giám sát chuyên đề 11 cuộc.", "11", "15"),
    (check_handled, "Đã kiểm tra 86 lượt tổ chức đảng; trong đó cấp Đảng ủy 14 lượt (kiểm tra 09, giám sát 05), cấp cơ sở 72 "
     "lượt (kiểm tra 43, giám sát 29).", "86", "67"),
    (check_respective, "Đã thanh tra 96 cuộc; số cuộc tại trụ sở và tại hiện trường lần lượt là 27 và 69 cuộc.", "27", "20"),
    (check_respective, "Kỷ luật 05 đảng viên; hình thức khiển trách, cảnh cáo, khai trừ lần lượt là 03, 01 và 01 đồng chí.",
     "03", "08"),
    (check_sorted, "Kỷ luật 19 đảng viên. Theo nội dung vi phạm có 07 trường hợp thiếu trách nhiệm, 06 trường hợp vi phạm đạo "
     "đức, 04 trường hợp vi phạm đất đai và 02 trường hợp khác.", "07", "10"),
    (check_respective, "Thu 11.609,8 tỷ đồng.\n\nSố thu của cảng Vân Phú, Cồn Tre, Nậm Tra và Bắc Lương lần lượt là 6.842,5; "
     "3.118,4; 412,7 và 1.236,2 tỷ đồng.", "1.236,2", "1.236,0"),
    (check_sorted, "Kỷ luật 19 đảng viên, giảm so với năm 2022 (23 đảng viên). Theo nội dung vi phạm có 07 trường hợp thiếu trách "
     "nhiệm, 06 trường hợp vi phạm đạo đức, 04 trường hợp vi phạm đất đai và 02 trường hợp khác.", "07", "10"),
    (check_sorted, "Học sinh đạt 23 giải. Cơ cấu giải: 1 nhất, 5 nhì, 8 ba, 9 khuyến khích.", "5 nhì", "2 nhì"),
    (check_paired_lists, "Trường có 486 học sinh ở 14 lớp; cấp trung học cơ sở 8 lớp với 275 học sinh, cấp trung học phổ thông "
     "6 lớp với 211 học sinh.", "14", "15"),
    (check_closed, "Chi bộ kiểm tra 04 đảng viên, giám sát 03 đảng viên, cộng 07 lượt đảng viên được kiểm tra.", "04", "03"),
    (check_closed, "Thực hiện 12 cuộc kiểm tra, giám sát: Đảng ủy 05 cuộc, Ủy ban Kiểm tra 07 cuộc.", "05", "01"),
    (check_closed, "Nhận 22 đơn (đất đai 13, môi trường 05, nội dung khác 04), giải quyết xong 20 đơn.", "04", "40"),
    (check_closed, "Nhận 22 đơn (đất đai 13, môi trường 05, nội dung khác 04), giải quyết xong 20 đơn.", "05", "03"),
    (check_closed, "Kỷ luật 05 đảng viên, gồm khiển trách 04 và cảnh cáo 01, giảm 02 đồng chí.", "04", "01"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "old", "new"), LISTS)
def test_list_that_does_not_add_up_is_wrong(check: Check, text: str, old: str, new: str, tmp_path: Path) -> None:
    assert {claim.verdict for claim in claims(check, text, tmp_path)} == {None}
    if not old:
        return

    wrong = [claim for claim in claims(check, text.replace(old, new, 1), tmp_path) if claim.verdict is not None]

    assert len(wrong) == 1
    assert any(figure.text == new.split()[0] for figure in wrong[0].figures)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (check_handled, "Tiếp nhận 94 đơn, giải quyết 60 đơn, chuyển cơ quan khác 20 đơn, còn 14 đơn."),
        (check_handled, "Thực hiện 27 cuộc họp. Trong đó họp thường kỳ 12 cuộc, họp chuyên đề 3 cuộc."),
        (check_respective, "Năm 2024 có 36 vụ. Ca sáng, ca chiều, ca đêm lần lượt là 10, 13 và 04 vụ."),
        (
            check_respective,
            "Có 19 trưởng phòng. Số xuất sắc ở ba nhóm lần lượt là 01, 03 và 06 đồng chí, cộng 10 đồng chí.",
        ),
        (check_sorted, "Có 124 đảng viên. Theo kế hoạch, mở 3 lớp, 5 hội nghị và 4 buổi tọa đàm."),
        (
            check_paired_lists,
            "Tuyên dương 12 tập thể và 30 cá nhân; cấp tỉnh 2 tập thể, 5 cá nhân, cấp xã 4 tập thể, 9 cá nhân.",
        ),
    ],
)
def test_lists_left_open_or_of_another_total_say_nothing(check: Check, text: str, tmp_path: Path) -> None:
    assert not [claim for claim in claims(check, text, tmp_path) if claim.verdict is not None]
