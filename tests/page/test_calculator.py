"""The calculator's forms: live groups, steps, other readings, a calendar to take along."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.page.visit import Visit, at_phone


def test_what_is_typed_before_the_script_is_ready_is_counted(visit: Visit) -> None:
    """On a slow line the fields come before the script; what is in them by then is not lost."""
    held: list[Route] = []
    visit.page.route("**/js/app.js*", lambda route: held.append(route))
    visit.page.goto(f"{visit.address}/tinh/nhieu-nhom", wait_until="commit")
    rows = visit.page.locator("[data-row]")
    rows.nth(0).get_by_label("Hoàn thành tốt").fill("40")
    rows.nth(0).get_by_label("Xuất sắc").fill("9")
    while not held:
        visit.page.wait_for_timeout(50)
    held[0].continue_()
    expect(visit.page.locator("#ket-qua")).to_contain_text("tối đa 8 → vượt 1")


def test_groups_are_added_removed_and_counted_at_once(visit: Visit) -> None:
    """A unit with two groups sees which one is over, and what mending it changes."""
    visit.open("/tinh")
    visit.shot("tinh")
    visit.page.get_by_role("link", name="Kiểm tra nhiều nhóm").click()
    rows = visit.page.locator("[data-row]")
    expect(rows).to_have_count(3)
    for at, (name, good, excellent) in enumerate([("Chi bộ 1", "28", "5"), ("Chi bộ 2", "40", "9")]):
        rows.nth(at).get_by_label("Tên nhóm").fill(name)
        rows.nth(at).get_by_label("Hoàn thành tốt").fill(good)
        rows.nth(at).get_by_label("Xuất sắc").fill(excellent)
    result = visit.page.locator("#ket-qua")
    expect(result).to_contain_text("Chi bộ 2: 40 tốt, 9 xuất sắc; tối đa 8 → vượt 1.")
    expect(result).to_contain_text("Làm tròn số học")
    expect(result.locator("a.chip").first).to_contain_text("Điều 11")
    visit.shot("nhieu-nhom")

    visit.page.get_by_role("button", name="Thêm nhóm").click()
    expect(rows).to_have_count(4)
    expect(rows.nth(3).get_by_label("Tên nhóm")).to_be_focused()
    rows.nth(1).get_by_role("button", name="Bỏ nhóm").click()
    expect(rows).to_have_count(3)
    expect(result).not_to_contain_text("Chi bộ 2")
    expect(result.locator(".badge").first).to_have_text("Đạt")

    visit.page.reload()
    expect(rows.first.get_by_label("Tên nhóm")).to_have_value("Chi bộ 1")
    expect(result).to_contain_text("Chi bộ 1: 28 tốt, 5 xuất sắc")


def test_highest_rating_is_shown_with_its_reasons(visit: Visit) -> None:
    """92 points and a quarter exceeded: good, not excellent, and why."""
    visit.open("/tinh/muc-cao-nhat")
    fields = {
        "diem": "92",
        "nhiem_vu": "20",
        "hoan_thanh": "20",
        "dung_han": "20",
        "vuot_muc": "5",
        "khac_phuc": "100%",
    }
    for key, value in fields.items():
        visit.page.fill(f"#m-{key}", value)
    visit.page.get_by_role("button", name="Tính", exact=True).click()

    result = visit.page.locator("#ket-qua")
    expect(result.locator(".lead")).to_contain_text("cao nhất mức Hoàn thành tốt nhiệm vụ")
    expect(result).to_contain_text("yêu cầu ít nhất 30%")
    visit.shot("muc-cao-nhat")


@at_phone
def test_mistake_is_told_below_and_what_was_typed_stays(visit: Visit) -> None:
    """A slip in one figure costs only that figure."""
    visit.open("/tinh/phan-tram")
    visit.page.fill("#m-phan", "98")
    visit.page.fill("#m-tong", "năm trăm")
    visit.page.get_by_role("button", name="Tính", exact=True).click()
    told = visit.page.locator("#ket-qua [data-problem]")
    expect(told).to_contain_text("“năm trăm” không phải số")
    expect(told).to_contain_text("TL-")
    expect(visit.page.locator("#m-phan")).to_have_value("98")

    visit.page.fill("#m-tong", "502")
    visit.page.fill("#m-da_ghi", "19,50%")
    visit.page.get_by_role("button", name="Tính", exact=True).click()
    expect(visit.page.locator("#ket-qua")).to_contain_text("19,52%")
    visit.shot("phan-tram")


def test_round_is_taken_along_as_a_calendar(visit: Visit) -> None:
    """The days of a round go into the phone's own calendar."""
    visit.open("/tinh/lich-ky")
    visit.page.fill("#m-nam", "2026")
    visit.page.fill("#m-ngay_hop", "2026-12-05")
    visit.page.get_by_role("button", name="Tính", exact=True).click()
    expect(visit.page.locator("#ket-qua")).to_contain_text("02/12/2026")
    visit.shot("lich-ky")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("link", name="Tải lịch").click()

    content = download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename.endswith(".ics")
    assert "BEGIN:VCALENDAR" in content
    assert "20261202" in content


@at_phone
def test_form_sent_empty_is_answered(visit: Visit) -> None:
    """Pressing "Tính" before writing anything says something, rather than nothing at all."""
    visit.open("/tinh/muc-cao-nhat")
    visit.page.get_by_role("button", name="Tính", exact=True).click()

    expect(visit.page.locator("#ket-qua .badge, #ket-qua [data-problem]").first).to_be_visible()
