"""A finished report checked figure by figure: `audit` reads it, compares, and tells what was found in reading order.

Its rooms, each importing only from those above it:

    file           a report as read from its file, how its paragraphs stand, and its day
    figures        what is a figure, what it counts, where it stands, what it may be mistyped for
    findings       what comparisons claim, which claims stand, and the findings made of them
    words          what a figure is called, and of which year it is told
    tables         tables read as numbers and checked against themselves
    sums, lists    totals and their parts; lists whose words say what they add up to
    flow           what came and went, what is done and what is left
    whole          the whole that a percentage is of
    shares         percentages against what they are shares of
    changes        changes against another year, a plan or another share
    repeats        one number told in two places
    ratings        counts by rating, and what the rules allow of them
    references     documents cited; days: days and deadlines told
    survey         a report surveyed once for every comparison
    misread        additions that the words rule out
    comparing      every comparison made; weighing: relations that no comparison reads
    outright       what is wrong outright, whatever else was compared
    told           the audit in words, and as notes in a copy of the report

A new comparison stands in the package of what it compares, and is called in `comparing`, or in `outright` where the
weighing has no say in it.
"""

from assistant.audit.audit import Audit, Counts, audit, audit_file
from assistant.audit.findings.finding import AuditFinding, FindingKind, Verdict

__all__ = ["Audit", "AuditFinding", "Counts", "FindingKind", "Verdict", "audit", "audit_file"]
