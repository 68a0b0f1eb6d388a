"""Files handed in: each kind is read, its findings stand where the words stand, and the annotated copy opens."""

from __future__ import annotations

import csv
import html
import io
import re
import time
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import docx
import openpyxl
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.service.keeping import Keeping

REPORT = "Chi bộ có 28/40 đảng viên, tỷ lệ 71% được xếp loại tốt."
TITLES = ["Nhóm", "Tổng số", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"]
ROWS = [["Chi bộ A", 40, 28 // 5, 28, 40 - 28 - 28 // 5], ["Chi bộ B", 20, 10 // 5 + 3, 10, 20 - 10 - 10 // 5 - 3]]


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row in (TITLES, *ROWS):
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _csv() -> bytes:
    made = io.StringIO()
    csv.writer(made).writerows([TITLES, *ROWS])
    return made.getvalue().encode("utf-8-sig")


def _docx() -> bytes:
    paper = docx.Document()
    paper.add_paragraph("BÁO CÁO KIỂM ĐIỂM")
    paper.add_paragraph(REPORT)
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def _pdf() -> bytes:
    """A page of one line, in the letters every reader has."""
    text = b"Chi bo co 28/40 dang vien, ty le 71% duoc xep loai tot."
    stream = b"BT /F1 12 Tf 50 700 Td (" + text + b") Tj ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(made),
    )


def _opened(name: str, data: bytes) -> str:
    """All words of an annotated copy, comments included."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as inside:
            raw = "\n".join(inside.read(one).decode("utf-8", "replace") for one in inside.namelist())
        return html.unescape(raw)
    return data.decode("utf-8-sig")


@pytest.mark.parametrize(("name", "data"), [("bang.xlsx", _xlsx()), ("bang.csv", _csv())])
def test_sheet_is_checked_by_group_and_given_back_annotated(client: TestClient, name: str, data: bytes) -> None:
    """Group A keeps to its fifth, B is over; the copy opens and says so."""
    found = client.post("/api/v1/check", files={"file": (name, data)}, data={"day": "2026-11-21"}).json()
    copy = client.get(f"/api/v1/files/{found['download']}")

    assert found["outcomes"][0]["verdict"] == "holds"
    assert found["outcomes"][1]["verdict"] != "holds"
    assert [one["ceiling"] for one in found["outcomes"]] == [28 // 5, 10 // 5]
    assert copy.status_code == 200
    assert "attachment" in copy.headers["content-disposition"]
    assert "Chi bộ B" in _opened(name, copy.content)


def test_filled_template_is_checked(client: TestClient) -> None:
    """What the service gives to fill in, it takes back."""
    book = openpyxl.load_workbook(io.BytesIO(client.get("/api/v1/check/template.xlsx").content))
    sheet = book.worksheets[0]
    titles = {str(cell.value or ""): cell for row in sheet.iter_rows(max_row=10) for cell in row if cell.value}
    good = next(cell for title, cell in titles.items() if "tốt" in title.lower() and len(title) < 40)
    best = next(cell for title, cell in titles.items() if "xuất sắc" in title.lower() and len(title) < 40)
    group = next(cell for title, cell in titles.items() if "nhóm" in title.lower() and len(title) < 40)
    for cell, value in ((group, "Chi bộ A"), (good, 28), (best, 6)):
        sheet.cell(good.row + 1, cell.column, value)
    made = io.BytesIO()
    book.save(made)
    found = client.post("/api/v1/check", files={"file": ("mau.xlsx", made.getvalue())}).json()

    assert [one["ceiling"] for one in found["outcomes"]] == [28 // 5]


@pytest.mark.parametrize(("name", "data"), [("b.txt", REPORT.encode()), ("b.docx", _docx()), ("b.pdf", _pdf())])
def test_report_is_audited_and_given_back_annotated(client: TestClient, name: str, data: bytes) -> None:
    """Whatever the file, the wrong percentage is shown where it stands and the copy tells the right one."""
    found: dict[str, Any] = client.post("/api/v1/audit", files={"file": (name, data)}).json()
    ((span,),) = found["spans"]
    copy = client.get(f"/api/v1/files/{found['download']}")

    assert [(one["stated"], one["computed"]) for one in found["findings"]] == [("71%", f"{28 * 100 // 40}%")]
    assert found["text_lines"][span["at"]]["text"][span["start"] : span["end"]] == "71%"
    assert f"{28 * 100 // 40}%" in _opened(name, copy.content)


@pytest.mark.parametrize(
    ("path", "name", "data"),
    [
        ("/api/v1/check", "bang.xlsx", b"khong phai excel"),
        ("/api/v1/check", "bang.exe", b"MZ"),
        ("/api/v1/audit", "b.pdf", b"%PDF-1.4 hong"),
        ("/api/v1/audit", "b.docx", b"PK\x03\x04"),
        ("/api/v1/audit", "../../../etc/passwd", b"x"),
        ("/api/v1/audit", "", b""),
    ],
)
def test_file_that_cannot_be_read_is_refused_with_what_to_do(
    client: TestClient, path: str, name: str, data: bytes
) -> None:
    """A broken file is the sender's to mend, never a failure of the program."""
    answer = client.post(path, files={"file": (name or "khong-ten", data)})

    assert answer.status_code == 422
    assert answer.json()["error"]["message"]
    assert "/tmp" not in answer.text


def test_file_over_the_limit_is_refused_whichever_way_it_comes(client: TestClient) -> None:
    """Said beforehand or not, a file over 21 MB is not taken; one under it is read."""
    big = b"x" * (22 * 1024 * 1024)
    said = client.post("/api/v1/audit", files={"file": ("b.txt", big)})
    head = b'--ranh\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\n'
    parts = (head, *[big[:1_000_000]] * 23, b"\r\n--ranh--\r\n")
    kind = {"content-type": "multipart/form-data; boundary=ranh"}
    unsaid = client.post("/api/v1/audit", content=iter(parts), headers=kind)

    assert [(one.status_code, one.json()["error"]["code"]) for one in (said, unsaid)] == [(413, "TL-723")] * 2


def test_copy_is_found_by_its_own_key_alone(client: TestClient) -> None:
    """A key that was never given opens nothing, and says that copies are kept a short while."""
    answer = client.get("/api/v1/files/khong-co")

    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "TL-721")
    assert "gửi lại" in answer.json()["error"]["message"]


@pytest.fixture
def short_lived(app: FastAPI) -> Iterator[None]:
    """Copies that are over their time as soon as they are made."""
    before, app.state.keeping = app.state.keeping, Keeping(seconds=0)
    yield
    app.state.keeping = before


@pytest.mark.usefixtures("short_lived")
def test_copy_over_its_time_says_so_and_what_to_do(client: TestClient) -> None:
    """A program gets the code and the sentence; a browser gets a page that leads back to where files are sent."""
    key = client.post("/api/v1/audit", files={"file": ("b.txt", REPORT.encode())}).json()["download"]
    answer = client.get(f"/api/v1/files/{key}")
    page = client.get(f"/api/v1/files/{key}", headers={"Accept": "text/html,*/*;q=0.8"})

    assert (answer.status_code, answer.json()["error"]["code"]) == (410, "TL-732")
    assert "chỉ giữ 1 giờ" in answer.json()["error"]["message"]
    assert "Gửi lại" in answer.json()["error"]["action"]
    assert page.status_code == 410
    assert page.headers["content-type"].startswith("text/html")
    for words in ("TL-732", "chỉ giữ 1 giờ", 'href="/kiem-tra"', "Gửi lại tệp"):
        assert words in page.text


def test_copy_tells_until_when_it_is_kept(client: TestClient) -> None:
    """An hour from now, with its zone, to a program; the same in words on the page; none where no file was sent."""
    before = datetime.now().astimezone().replace(microsecond=0)
    told = client.post("/api/v1/audit", files={"file": ("b.txt", REPORT.encode())}).json()["download_until"]
    page = client.post("/kiem-tra", files={"tep": ("b.txt", REPORT.encode())}, data={"loai": "bao-cao"}).text
    groups = {"groups": [{"name": "A", "good": 28, "excellent": 5}]}
    shown = re.search(r'Tải được đến <time datetime="([^"]+)">(\d\d:\d\d) ngày ', page)

    assert timedelta() <= datetime.fromisoformat(told) - before - timedelta(hours=1) < timedelta(minutes=10)
    assert shown is not None
    assert f"{datetime.fromisoformat(shown[1]):%H:%M}" == shown[2]
    assert client.post("/api/v1/check/groups", json=groups).json()["download_until"] is None


def test_links_pressed_on_the_page_fail_as_a_page(client: TestClient) -> None:
    """Whoever presses a link reads words, not the answer meant for a program."""
    for path in ("/api/v1/files/khong-co", "/api/v1/calc/timeline.ics?year=x&meeting=y"):
        page = client.get(path, headers={"Accept": "text/html"})
        assert page.status_code in (404, 422)
        assert "<h1>Chưa làm được việc này</h1>" in page.text, path


def test_copy_is_dropped_when_its_time_is_over_though_nobody_comes() -> None:
    """What the page promises of files holds on a server nobody asks any more."""
    keeping = Keeping(seconds=0.05)
    key = keeping.put("b.docx", b"x").key
    until = time.monotonic() + 20
    while not keeping.was_kept(key) and time.monotonic() < until:
        time.sleep(0.01)

    assert keeping.was_kept(key)
    assert keeping.get(key) is None


def test_oldest_copy_makes_room() -> None:
    """Memory is bounded; what had to go is remembered as having been there, what never was is not."""
    keeping = Keeping(most=10)
    first, second = (keeping.put("b.docx", b"x" * 6).key for _ in range(2))

    assert keeping.get(first) is None
    assert keeping.get(second) is not None
    assert [keeping.was_kept(key) for key in (first, second, "khong-co")] == [True, False, False]


def test_calendar_is_one_that_calendar_programs_read(client: TestClient) -> None:
    """A round's milestones come as whole-day events, each with its provision."""
    from icalendar import Calendar

    answer = client.get("/api/v1/calc/timeline.ics", params={"year": "2026", "meeting": "2026-12-05"})
    events = Calendar.from_ical(answer.content).walk("VEVENT")

    assert answer.headers["content-type"].startswith("text/calendar")
    assert len(events) >= 3
    assert all("Căn cứ" in event["description"] for event in events)
    assert any(f"{event['dtstart'].dt:%Y-%m-%d}" == "2026-12-05" for event in events)
    assert client.get("/api/v1/calc/timeline.ics", params={"year": "x", "meeting": "y"}).status_code == 422


def test_calendar_has_the_later_days_of_a_special_body(client: TestClient) -> None:
    """What may be told of a round may be told of its calendar: the body that has not closed its year, and its level."""
    from icalendar import Calendar

    def days(**given: str) -> dict[str, str]:
        asked = {"year": "2026", "meeting": "2026-12-05", **given}
        answer = client.get("/api/v1/calc/timeline.ics", params=asked)
        computed = client.post("/api/v1/calc/timeline", json=asked).json()["figures"]
        events = {
            event["uid"].split("-2")[0]: event["dtstart"].dt for event in Calendar.from_ical(answer.content).events
        }
        assert events["year_end"].isoformat() == computed["year_end"]
        return {name: day.isoformat() for name, day in events.items()}

    usual, special, provincial = days(), days(special="co"), days(unit="tinh", special="khong")

    assert special["year_end"] > usual["year_end"] == provincial["year_end"]
    assert "filing" in provincial.keys() - usual.keys()
    assert client.get("/api/v1/calc/timeline.ics?year=2026&meeting=2026-12-05&special=la").status_code == 422


@pytest.mark.parametrize("names", [("nam", "ngay_hop", "dac_thu"), ("year", "meeting", "special")])
def test_calendar_offered_beside_a_round_is_of_that_round(client: TestClient, names: tuple[str, ...]) -> None:
    """By whichever names the form was sent, the link holds all that was told."""
    given = dict(zip(names, ("2026", "2026-12-05", "co"), strict=True))
    page = client.get("/tinh/lich-ky", params=given).text
    link = re.search(r'href="(/api/v1/calc/timeline.ics[^"]+)"', page)

    assert link is not None
    assert html.unescape(link[1]) == "/api/v1/calc/timeline.ics?year=2026&meeting=2026-12-05&special=co"
