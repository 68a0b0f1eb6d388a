"""``troly calc``: the calculator from the command line."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from assistant.calculator.finding import Finding
from assistant.calculator.function import Function
from assistant.calculator.functions import FUNCTIONS, find
from assistant.calculator.source import name_key
from assistant.clock import today
from corpus.citation import say_day
from corpus.errors import InputError

HELP = """Tính theo quy định: tỷ lệ xuất sắc, ai được tính, khung điểm, mức cao nhất được phép, thời hạn, lịch một kỳ.

  troly calc                       liệt kê các phép tính và mục cần ghi
  troly calc ty-le tot=28 xuat_sac=5 ngay=2025-12-01
Mã thoát 0: đạt; 1: vượt, không đạt hoặc chưa kết luận được; 2: dữ kiện ghi sai, còn thiếu hoặc chưa có quy định."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="PHÉP_TÍNH", help="tên phép tính; bỏ trống để liệt kê")
    parser.add_argument("given", nargs="*", metavar="mục=giá_trị", help="dữ kiện, ví dụ tot=28 ngay=1/12/2025")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--ics", metavar="TỆP", help="với lich-ky: ghi các mốc ra tệp lịch .ics")


def run(args: argparse.Namespace) -> int:
    """Compute and print; the exit code tells whether it holds.

    Raises:
        RegulationError: something cannot be read, is missing, or has no rule on the day.
    """
    if args.name is None:
        print(
            json.dumps(_catalogue(), ensure_ascii=False, indent=2)
            if args.json
            else "\n\n".join(map(_describe, FUNCTIONS.values()))
        )
        return 0
    function = find(args.name)
    given = _split(args.given)
    if not given and any(field.required for field in function.fields):
        print(_describe(function))
        return 0
    day = today()
    finding = function(given, today=day)
    if args.ics:
        _write_calendar(function, given, Path(args.ics))
    print(json.dumps(finding.as_dict(), ensure_ascii=False, indent=2) if args.json else _text(finding))
    return 0 if finding.holds else 1


def _split(words: list[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for word in words:
        key, separator, text = word.partition("=")
        if not separator or not key:
            raise InputError(f"“{word}” không đúng dạng mục=giá trị, ví dụ tot=28.")
        if key in given:
            raise InputError(f"mục “{key}” ghi hai lần.")
        given[key] = text
    return given


def _describe(function: Function) -> str:
    lines = [f"{function.key} ({function.name}): {function.label}"]
    for field in function.fields:
        need = " (bắt buộc)" if field.required else ""
        options = f" [{' | '.join(field.choices)}]" if field.choices else ""
        lines.append(f"  {field.key}: {field.label}{need}{options}")
    lines.append(f"  Ví dụ: {function.example}")
    return "\n".join(lines)


def _catalogue() -> list[dict[str, object]]:
    return [
        {
            "name": function.name,
            "key": function.key,
            "label": function.label,
            "example": function.example,
            "fields": [
                {"name": field.name, "key": field.key, "label": field.label, "required": field.required,
                 "example": field.example, "choices": dict(field.choices)}
                for field in function.fields
            ],
        }
        for function in FUNCTIONS.values()
    ]  # fmt: skip


def _text(finding: Finding) -> str:
    lines = [f"Kết luận: {finding.says}"]
    if finding.steps:
        lines += ["", "Cách tính:", *(f"  {step}" for step in finding.steps)]
    for title, items in (
        ("Cách hiểu khác:", [reading.says for reading in finding.others]),
        ("Còn thiếu dữ kiện:", list(finding.missing)),
        ("Thuộc thẩm quyền xem xét:", list(finding.judgement)),
        ("Điều khoản:", [f"{name_key(key)} [{key}]" for key in finding.citations]),
    ):
        if items:
            lines += ["", title, *(f"  - {item}" for item in items)]
    if finding.citations:
        lines += ["", f"Tính theo quy định ở ngày {say_day(finding.as_of)}. Độ tin cậy: {finding.confidence.label}."]
    if finding.profile:
        lines.append(f"Hồ sơ địa phương: {finding.profile}.")
    return "\n".join(lines)


def _write_calendar(function: Function, given: dict[str, str], path: Path) -> None:
    if function.name != "timeline":
        raise InputError("--ics chỉ dùng với phép tính lich-ky.")
    from assistant.calculator import agenda

    content = agenda.of_round(**function.read(given))
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError(
            f"Không ghi được tệp lịch “{path}”. Hãy xem lại đường dẫn (thư mục đã có chưa), quyền ghi."
        ) from error
