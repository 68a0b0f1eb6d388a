"""Files handed in: findings beside the text with the words marked, the annotated copy, refusals told in place."""

from __future__ import annotations

import io
import time
from pathlib import Path

import docx
import openpyxl
from playwright.sync_api import Route, expect

from tests.page.visit import Visit, at_desktop, at_phone

REPORT = (
    "BÁO CÁO KẾT QUẢ XẾP LOẠI NĂM 2025\n"
    "Toàn Đảng bộ có 502 đảng viên được xếp loại, trong đó 98 đồng chí Hoàn thành xuất sắc nhiệm vụ (chiếm 29,52%), "
    "404 đồng chí Hoàn thành tốt nhiệm vụ (chiếm 80,48%).\n"
    "Việc kiểm điểm thực hiện theo Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị.\n"
)
DAY = "2025-12-20"


def _sheet() -> bytes:
    book = openpyxl.Workbook()
    for row in (
        ["Nhóm", "Tổng số", "Xuất sắc", "Tốt", "Hoàn thành"],
        ["Chi bộ A", 37, 7, 28, 2],
        ["Chi bộ B", 12, 2, 10, 0],
    ):
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _choose(visit: Visit, name: str, data: bytes) -> None:
    visit.page.set_input_files("#tep", {"name": name, "mimeType": "application/octet-stream", "buffer": data})


def _send(visit: Visit) -> None:
    visit.page.get_by_role("button", name="Kiểm tra", exact=True).click()


def test_report_is_shown_with_its_mistakes_marked(visit: Visit) -> None:
    """The officer sees the sentence, the words in it, and what they should be."""
    visit.open("/kiem-tra")
    visit.shot("kiem-tra")
    _choose(visit, "báo cáo.txt", REPORT.encode())
    visit.page.fill("#ngay", DAY)
    _send(visit)

    expect(visit.page.locator("#ket-qua .lead")).to_contain_text("Tìm thấy")
    marks = visit.page.locator(".paper mark")
    expect(marks.filter(has_text="29,52%")).to_have_count(1)
    finding = visit.page.locator(".finding").filter(has_text="29,52%").first
    expect(finding).to_contain_text("19,52%")
    assert "Sai" in visit.page.locator(".findings h4").first.inner_text()
    visit.shot("soat-bao-cao")
    finding.get_by_role("link", name="xem trong văn bản").click()
    expect(marks.filter(has_text="29,52%")).to_be_in_viewport()

    with visit.page.expect_download() as download:
        visit.page.get_by_role("link", name="Tải bản có chú thích").click()
    assert download.value.suggested_filename == "báo cáo-da-soat.docx"
    assert docx.Document(str(download.value.path())).paragraphs


def test_sheet_is_checked_group_by_group(visit: Visit) -> None:
    """Choosing a spreadsheet chooses the check of ratios; the group that is over is marked."""
    visit.open("/kiem-tra")
    _choose(visit, "de-nghi.xlsx", _sheet())
    expect(visit.page.get_by_label("Bảng đề nghị xếp loại: kiểm tra")).to_be_checked()
    _send(visit)

    table = visit.page.locator("#ket-qua table")
    expect(table.locator("tbody tr")).to_have_count(2)
    expect(table.locator("mark")).to_have_count(1)
    expect(table.locator("tr", has=visit.page.locator("mark"))).to_contain_text("Chi bộ A")
    expect(visit.page.get_by_role("link", name="Tải bản có chú thích")).to_be_visible()
    visit.shot("kiem-tra-bang")


def test_copy_that_is_kept_no_more_is_told_beside_its_link(visit: Visit) -> None:
    """The findings stay where they are, with what happened, the code and what to do."""
    visit.open("/kiem-tra")
    _choose(visit, "bao-cao.txt", REPORT.encode())
    _send(visit)
    link = visit.page.get_by_role("link", name="Tải bản có chú thích")
    expect(visit.page.locator("#ket-qua time")).to_contain_text("ngày")
    link.evaluate("link => { link.href = '/api/v1/files/khong-con-giu'; }")
    link.click()

    told = visit.page.locator("#ket-qua [data-problem]")
    expect(told).to_contain_text("gửi lại báo cáo")
    expect(told).to_contain_text("Mã TL-721")
    expect(visit.page.locator(".paper mark").first).to_be_attached()
    link.click()
    expect(told).to_have_count(1)
    visit.shot("ban-chu-thich-het-han")


@at_desktop
def test_file_let_go_over_the_form_is_chosen(visit: Visit) -> None:
    """Dropping does what choosing does."""
    visit.open("/kiem-tra")
    dropped = visit.page.evaluate_handle(
        "text => { const all = new DataTransfer(); all.items.add(new File([text], 'tha.txt')); return all; }", REPORT
    )
    visit.page.dispatch_event("[data-drop]", "drop", {"dataTransfer": dropped})

    expect(visit.page.locator("[data-chosen]")).to_have_text("Đã chọn: tha.txt")
    _send(visit)
    expect(visit.page.locator(".paper mark").first).to_be_attached()


@at_phone
def test_what_takes_longer_says_so(visit: Visit) -> None:
    """After half a second the page says what it is doing."""

    def slow(route: Route) -> None:
        time.sleep(0.8)
        route.fallback()

    visit.open("/kiem-tra")
    visit.page.route("**/kiem-tra", slow)
    _choose(visit, "bao-cao.txt", REPORT.encode())
    visit.page.evaluate("""() => {
        window.said = [];
        new MutationObserver(() => window.said.push(document.querySelector(".panel > .working")?.textContent))
            .observe(document.querySelector(".panel"), {childList: true, subtree: true});
    }""")
    _send(visit)
    visit.page.locator(".paper").wait_for()

    assert "Đang đọc tệp và đối chiếu số liệu…" in visit.page.evaluate("window.said")
    expect(visit.page.locator(".panel > .working")).to_have_text("")


def test_refused_files_are_told_in_place_with_a_code(visit: Visit, tmp_path: Path) -> None:
    """Too large, or of a kind that cannot be read: said under the form, which stays as it was."""
    visit.open("/kiem-tra")
    told = visit.page.locator("#ket-qua [data-problem]")
    visit.page.fill("#ngay", DAY)
    _choose(visit, "anh.exe", b"MZ" * 100)
    _send(visit)
    expect(told).to_contain_text("anh.exe")
    expect(told).to_contain_text("Mã TL-")
    expect(visit.page.locator("#ngay")).to_have_value(DAY)
    visit.shot("tep-khong-doc-duoc")

    large = tmp_path / "lon.txt"
    large.write_bytes(b"a" * (20 * 1024 * 1024 + 1))
    visit.page.set_input_files("#tep", large)
    _send(visit)
    expect(told).to_contain_text("TL-723")
