"""How many single wrong figures the audit finds, and how many right ones it flags.

``python -m eval.perturb [FILES] [--reports DIR] [--trials 400] [--seed 1] [--show]``: each trial changes one stated count
or percentage of a report that is right (a digit, two swapped digits, a small or a large step) and asks whether a finding
names it. Told apart: what is named as an error, and what is at least put up to be looked at again. The figures to change are
picked by patterns of their own (`eval/slip.py`), not by the audit's reader. Where a report has a key, the figures that
another figure of the text fixes are counted apart: the rest no reader could know to be wrong.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from assistant.audit import Audit, AuditFinding, Verdict, audit_file
from assistant.audit.figures.figure import line_of
from assistant.audit.file.report import Report
from assistant.audit.findings.finding import Claim
from assistant.calculator.number import fixed, scaled
from corpus.load import load_corpus
from eval.determined import determined
from eval.slip import Slip, slip

REPORTS = Path(__file__).parent.parent / "tests" / "audit" / "reports"
_ERRORS = (Verdict.WRONG, Verdict.TRUNCATED)


def names(claim: Claim, report: Report, slip_: Slip) -> bool:
    """Whether a claim's figures hold the one changed."""
    return any(
        line_of(report, figure) == slip_.line and figure.text.rstrip(" %") == slip_.new.rstrip(" %")
        for figure in claim.figures
    )


def errors(audit: Audit) -> list[AuditFinding]:
    return [finding for finding in audit.findings if finding.verdict in _ERRORS]


def doubts(audit: Audit) -> list[Claim]:
    """What is put up to be looked at again."""
    return [finding.claim for finding in audit.findings if finding.claim.doubtful]


@dataclass(frozen=True)
class Measured:
    """What became of the trials on one report.

    Attributes:
        fixed: trials on figures another figure fixes, and how many of them were found; None without a key.
        doubted: how many more of these the audit puts up to be looked at again.
        doubts: what it puts up so in the report as it stands.
        by_kind: of those, tried and found by the kinds of relation that fix the figure.
    """

    tried: Counter[str]
    found: Counter[str]
    fixed: tuple[int, int] | None
    by_kind: Mapping[str, tuple[int, int]]
    missed: tuple[tuple[Slip, str, str], ...]
    alarms: int
    doubted: int
    doubts: int
    stated: int
    unpaired: int


def measure(path: Path, *, trials: int, seed: int) -> Measured:
    """Change one figure at a time and audit each copy."""
    corpus, text = load_corpus(), path.read_text(encoding="utf-8")
    base = audit_file(path, corpus=corpus)
    chance = random.Random(f"{seed} {path.name}")
    key = determined(path)
    tried, found, missed = Counter[str](), Counter[str](), []
    kinds_tried, kinds_found, doubted = Counter[str](), Counter[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        while sum(tried.values()) < trials:
            one = slip(text, chance)
            if one is None:
                continue
            copy.write_text(text[: one.start] + one.new + text[one.start + len(one.old) :], encoding="utf-8")
            audit = audit_file(copy, corpus=corpus)
            tried[one.way] += 1
            kinds = "+".join(sorted(key.kinds(one.line, one.old, one.column) if key else ()))
            kinds_tried[kinds] += 1
            if any(names(finding.claim, audit.report, one) for finding in errors(audit)):
                found[one.way] += 1
                kinds_found[kinds] += 1
            else:
                doubted += bool(kinds) and any(names(claim, audit.report, one) for claim in doubts(audit))
                missed.append((one, kinds, text[max(0, one.start - 50) : one.start + 40]))
    by_kind = {kinds: (kinds_tried[kinds], kinds_found[kinds]) for kinds in sorted(kinds_tried) if kinds}
    fixed = (sum(one for one, _ in by_kind.values()), sum(one for _, one in by_kind.values())) if key else None
    return Measured(
        tried,
        found,
        fixed,
        by_kind,
        tuple(missed),
        len(errors(base)),
        doubted,
        len(doubts(base)),
        base.counts.stated,
        base.counts.unpaired,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--reports", type=Path, default=REPORTS, help="folder of the reports that are right")
    parser.add_argument("--trials", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args(arguments)
    paths = given.files or sorted(path for path in given.reports.glob("*.txt") if ".faulty" not in path.name)
    measured = []
    for path in paths:
        one = measure(path, trials=given.trials, seed=given.seed)
        measured.append(one)
        for slip_, kinds, near in one.missed if given.show else ():
            print(f"  sót: dòng {slip_.line}: {slip_.old} → {slip_.new} [{kinds or 'không số nào định'}]: …{near!r}…")
        print(f"{path.name}: {_told([one])}")
    print(f"Tất cả: {_told(measured)}")
    tried, found = Counter[str](), Counter[str]()
    for one in measured:
        for kinds, (tries, hits) in one.by_kind.items():
            tried[kinds] += tries
            found[kinds] += hits
    for kinds in sorted(tried, key=lambda kinds: found[kinds] - tried[kinds]):
        print(f"  {kinds}: {found[kinds]}/{tried[kinds]}, sót {tried[kinds] - found[kinds]}")
    return 0


def _told(measured: Sequence[Measured]) -> str:
    hits, tries = sum(sum(one.found.values()) for one in measured), sum(sum(one.tried.values()) for one in measured)
    alarms, stated_ = sum(one.alarms for one in measured), sum(one.stated for one in measured)
    fixed = [one.fixed for one in measured if one.fixed is not None]
    told = f"tìm được {_share(hits, tries)}"
    if fixed:
        held, got = sum(one for one, _ in fixed), sum(one for _, one in fixed)
        more = got + sum(one.doubted for one in measured)
        told += f"; số có số khác định {_share(got, held)}, kể cả chỗ nêu để đối chiếu lại {_share(more, held)}"
    doubted = sum(one.doubts for one in measured)
    return f"{told}; báo động sai {alarms}/{stated_} số, nêu để đối chiếu lại {doubted}"


def _share(hits: int, tries: int) -> str:
    return f"{hits}/{tries} ({number(Fraction(100 * hits, max(1, tries)))}%)"


def number(value: Fraction) -> str:
    return fixed(scaled(value, 1), 1)


if __name__ == "__main__":
    raise SystemExit(main())
