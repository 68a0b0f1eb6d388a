"""How many single wrong figures the audit finds, and how many right ones it flags.

``python -m eval.perturb [FILES] [--trials 400] [--seed 1] [--show]``: each trial changes one stated count or percentage
of a report that is right (a digit, two swapped digits, a small or a large step) and asks whether a finding names it.
The figures to change are picked here by patterns of their own, not by the audit's reader.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from assistant.audit import Audit, AuditFinding, Verdict, audit_file
from assistant.calculator.number import fixed, scaled
from corpus.load import load_corpus

REPORTS = Path(__file__).parent.parent / "tests" / "audit" / "reports"
_ERRORS = (Verdict.WRONG, Verdict.TRUNCATED)
_NUMBER = re.compile(
    r"(?<![\w./,\-–])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?:\s?%)?(?!\w|[.,/-]\w)|(?<=[0-9]/)[0-9.]*[0-9](?=\s)|(?<![\w./,-])[0-9.]*[0-9](?=/[0-9.]+\s+[^\W\d])"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:ngày|tháng|năm|quý|điều|khoản|điểm|mục|số|lần|khóa|thứ|phụ lục|biểu|mẫu|thang điểm|trước|từ|đến"
    r"|giới hạn|mức|quá|nhất|trên|dưới|hơn|khoảng|gần)\s+|[0-9]/)$",
    re.IGNORECASE,
)
# The number of a name ("Lâm Hạ 2,") is no figure.
_NAME = re.compile(r"(?:\b[A-ZĐÀ-Ỹ][^\W\d]*\s){2}$")
_NOT_AFTER = re.compile(
    r"^\s*(?:tháng|ngày|năm|giờ|phút|tuổi|cấp\b|[-–]\s?[A-ZĐ]{2}|/[A-ZĐ0-9])|^\s*[.)]\s|^\s*-\s[A-ZĐ]"
)
_UNIT = re.compile(r"^\s+[^\W\d]|^\s*\||^[,;.)]|^\s*\(|^$")


@dataclass(frozen=True)
class Slip:
    """One figure changed."""

    start: int
    line: int
    old: str
    new: str
    way: str


def stated(text: str) -> list[tuple[int, str]]:
    """Counts and percentages a reader would take as stated, with their places."""
    found = []
    for match in _NUMBER.finditer(text):
        number, before, after = (
            match.group(0),
            text[max(0, match.start() - 24) : match.start()],
            text[match.end() :][:24],
        )
        line_start = text.rfind("\n", 0, match.start()) + 1
        plain = number.rstrip(" %").replace(".", "")
        if _NAME.search(before) and not re.match(r"\s+[^\W\d]|\s*%", after):
            continue
        if _NOT_AFTER.match(after) or (_NOT_BEFORE.search(before) and not re.search(r"(?:tổng|trong) số\s+$", before)):
            continue
        if text[line_start : match.start()].strip() == "|":
            continue
        year = re.fullmatch(r"(?:19|20)[0-9]{2}", plain) and "." not in number
        if year or plain in ("0", "100", "00") or not _UNIT.match(after):
            continue
        found.append((match.start(), number))
    return found


def slip(text: str, chance: random.Random) -> Slip | None:
    """Change one figure at random; None where the draw leaves it as it was."""
    start, number = chance.choice(stated(text))
    way = chance.choice(("digit", "swap", "small", "large"))
    digits = [at for at, letter in enumerate(number) if letter.isdigit()]
    new = list(number)
    if way == "digit":
        at = chance.choice(digits)
        new[at] = chance.choice("123456789" if at == 0 else "0123456789")
    elif way == "swap":
        pairs = [(a, b) for a, b in pairwise(digits) if number[a] != number[b]]
        if not pairs:
            return None
        a, b = chance.choice(pairs)
        new[a], new[b] = new[b], new[a]
    else:
        whole = int("".join(number[at] for at in digits))
        step = chance.randint(1, 5) if way == "small" else max(2, whole * chance.randint(10, 40) // 100)
        value = max(1, whole + chance.choice((-1, 1)) * step)
        shown = str(value).rjust(len(digits), "0")
        if len(shown) != len(digits):
            return None
        for at, letter in zip(digits, shown, strict=True):
            new[at] = letter
    changed = "".join(new)
    if changed == number or _same(changed, number):
        return None
    return Slip(start, text.count("\n", 0, start) + 1, number, changed, way)


def _same(first: str, second: str) -> bool:
    return first.rstrip(" %").lstrip("0") == second.rstrip(" %").lstrip("0")


def names(finding: AuditFinding, audit: Audit, slip_: Slip) -> bool:
    """Whether a finding's figures hold the one changed."""
    claim = finding.claim
    for figure in (claim.target, *claim.involved):
        if figure is None:
            continue
        line = figure.cell.line if figure.cell else audit.report.blocks[figure.block].line(figure.start)
        if line == slip_.line and figure.text.rstrip(" %") == slip_.new.rstrip(" %"):
            return True
    return False


def errors(audit: Audit) -> list[AuditFinding]:
    return [finding for finding in audit.findings if finding.verdict in _ERRORS]


@dataclass(frozen=True)
class Measured:
    """What became of the trials on one report."""

    tried: Counter[str]
    found: Counter[str]
    missed: tuple[tuple[Slip, str], ...]
    alarms: int
    stated: int
    unpaired: int


def measure(path: Path, *, trials: int, seed: int) -> Measured:
    """Change one figure at a time and audit each copy."""
    corpus, text = load_corpus(), path.read_text(encoding="utf-8")
    base = audit_file(path, corpus=corpus)
    chance = random.Random(f"{seed} {path.name}")
    tried, found, missed = Counter[str](), Counter[str](), []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        while sum(tried.values()) < trials:
            one = slip(text, chance)
            if one is None:
                continue
            copy.write_text(text[: one.start] + one.new + text[one.start + len(one.old) :], encoding="utf-8")
            audit = audit_file(copy, corpus=corpus)
            tried[one.way] += 1
            if any(names(finding, audit, one) for finding in errors(audit)):
                found[one.way] += 1
            else:
                missed.append((one, text[max(0, one.start - 50) : one.start + 40]))
    return Measured(tried, found, tuple(missed), len(errors(base)), base.counts.stated, base.counts.unpaired)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--trials", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args(arguments)
    hits = tries = alarms = stated = 0
    for path in given.files or sorted(REPORTS.glob("*.txt")):
        one = measure(path, trials=given.trials, seed=given.seed)
        for slip_, near in one.missed if given.show else ():
            print(f"  sót: dòng {slip_.line}: {slip_.old} → {slip_.new}: …{near!r}…")
        found, tried = sum(one.found.values()), sum(one.tried.values())
        ways = ", ".join(f"{way} {one.found[way]}/{one.tried[way]}" for way in sorted(one.tried))
        print(f"{path.name}: tìm được {found}/{tried} ({ways}); báo động sai {one.alarms}/{one.stated} số")
        hits, tries, alarms, stated = hits + found, tries + tried, alarms + one.alarms, stated + one.stated
    print(
        f"Tất cả: tìm được {hits}/{tries} ({number(Fraction(100 * hits, max(1, tries)))}%), báo động sai {alarms}/{stated}"
    )
    return 0


def number(value: Fraction) -> str:
    return fixed(scaled(value, 1), 1)


if __name__ == "__main__":
    raise SystemExit(main())
