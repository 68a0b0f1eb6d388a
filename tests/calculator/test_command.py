"""``troly calc`` from the command line."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli import calc
from corpus.errors import InputError


def _run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    calc.add_arguments(parser)
    return calc.run(parser.parse_args(words))


def test_alone_it_lists_every_function_with_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    """Name, fields, what must be given, and an example."""
    assert _run() == 0
    shown = capsys.readouterr().out

    assert "ty-le (quota)" in shown
    assert "xuat_sac: số Hoàn thành xuất sắc nhiệm vụ (bắt buộc)" in shown
    assert "Ví dụ: troly calc ty-le tot=28 xuat_sac=5" in shown


def test_text_shows_steps_readings_and_provisions(capsys: pytest.CaptureFixture[str]) -> None:
    """The conclusion first, then how it was reached, the other readings, and where it stands."""
    assert _run("ty-le", "tot=28", "xuat_sac=6", "ngay=2025-12-01") == 1
    shown = capsys.readouterr().out

    assert shown.startswith("Kết luận: 6 đảng viên")
    assert "20% × 28 = 5,6" in shown
    assert "tốt trở lên" in shown
    assert "Điều 11, khoản 1, điểm 1.5, Quy định 366-QĐ/TW (2025) [qd-366-2025/dieu-11/khoan-1/diem-1.5]" in shown


def test_json_has_exact_fractions_and_iso_days(capsys: pytest.CaptureFixture[str]) -> None:
    """28/5 stays 28/5."""
    assert _run("quota", "good=28", "excellent=5", "as_of=1/12/2025", "--json") == 0
    shown = json.loads(capsys.readouterr().out)

    assert shown["figures"]["product"] == "28/5"
    assert shown["as_of"] == "2025-12-01"
    assert shown["labels"].keys() == shown["figures"].keys()


def test_catalogue_as_json_is_enough_to_build_a_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Every field has a key, a label, whether it is required, and its choices."""
    assert _run("--json") == 0
    catalogue = json.loads(capsys.readouterr().out)
    subject = next(field for field in catalogue[0]["fields"] if field["name"] == "subject")

    assert subject["choices"]["to-chuc-dang"] == "tổ chức đảng"


def test_a_name_alone_shows_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for a function without values explains it."""
    assert _run("ty-le") == 0
    assert "tot: số Hoàn thành tốt nhiệm vụ (bắt buộc)" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("ty-le", "28"),
        ("ty-le", "tot=1", "tot=2"),
        ("ty-le", "tot=1", "good=2", "xuat_sac=0"),
        ("khong-co",),
        ("diem", "diem=80", "--ics", "x.ics"),
    ],
)
def test_misuse_is_refused(words: tuple[str, ...]) -> None:
    """No equals sign, a field twice, an unknown function, a calendar of what has none."""
    with pytest.raises(InputError):
        _run(*words)


def test_timeline_is_written_as_a_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is there and is a calendar."""
    path = tmp_path / "ky.ics"
    assert _run("lich-ky", "nam=2025", "ngay_hop=2025-12-18", "--ics", str(path)) == 0
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_calendar_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """A folder that is not there is the user's to mend, not a fault of the program."""
    with pytest.raises(InputError, match="Không ghi được tệp lịch"):
        _run("lich-ky", "nam=2025", "ngay_hop=2025-12-18", "--ics", str(tmp_path / "khong-co" / "ky.ics"))


def test_without_steps_there_is_no_empty_heading(capsys: pytest.CaptureFixture[str]) -> None:
    """A score before there was a scale has nothing to compute."""
    assert _run("diem", "diem=80", "ngay=2024-12-01") == 1
    assert "Cách tính:" not in capsys.readouterr().out


def test_holidays_and_calendars_are_imported_only_where_needed() -> None:
    """A quota asks for neither library: the command stays quick."""
    code = (
        "import sys; from assistant.calculator import find; from datetime import date; "
        "find('ty-le')({'tot': '28', 'xuat_sac': '5'}, today=date(2025, 12, 1)); "
        "sys.exit(bool({'holidays', 'icalendar', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2]).returncode == 0
