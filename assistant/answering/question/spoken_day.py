"""Days said in words, with their numbers as digits: "mồng năm tháng hai năm 2025" is "ngày 5 tháng 2 năm 2025"."""

from __future__ import annotations

import re

from corpus.text import fold

_UNITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7, "tam": 8,
          "chin": 9}  # fmt: skip
_UNIT = "mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin"
_NUMBER = rf"(?:(?:(?:hai |ba )?muoi|ham)(?: (?:{_UNIT}))?|(?:hai|ba) mot|(?:{_UNIT}))"
_MONTH = r"(?:muoi(?: mot| hai)?|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin)"
_THOUSANDS = rf"hai (?:nghin|ngan)(?: khong tram)?(?: (?:linh|le))? (?P<spelled>(?:hai |ba |muoi )?(?:{_NUMBER}))"
_YEAR = re.compile(rf"\bnam {_THOUSANDS}\b(?! (?:nguoi|dong chi|dang vien))")
_DAY = re.compile(
    rf"\b(?:(?P<named>(?:ngay |hom )?(?:mong |mung )|ngay |hom ))?(?P<day>\d{{1,2}}|{_NUMBER}) thang "
    rf"(?P<month>\d{{1,2}}|{_MONTH})\b(?P<year> nam (?:19|20)\d{{2}})?"
)
_MONTH_OF = re.compile(rf"\bthang (?P<month>{_MONTH})(?= nam (?:19|20)\d{{2}}\b| ?/ ?(?:19|20)\d{{2}}\b)")


def spell_days(text: str) -> str:
    """The text with days, months and years said in words as digits; what else it says stays as it is."""
    for pattern, spelled in ((_YEAR, _of_year), (_DAY, _of_day), (_MONTH_OF, _of_month)):
        folded = fold(text)
        if len(folded) != len(text):
            return text
        for match in reversed(list(pattern.finditer(folded))):
            said = text[match.start() : match.end()]
            if (digits := spelled(match, said)) is not None:
                text = f"{text[: match.start()]}{digits}{text[match.end() :]}"
    return text


def _of_year(match: re.Match[str], said: str) -> str | None:
    parts = match["spelled"].split()
    two_said = len(parts) == 2 and parts[0] in ("hai", "ba") and parts[1] in _UNITS  # "hai nghìn không trăm hai lăm"
    value = _UNITS[parts[0]] * 10 + _UNITS[parts[1]] if two_said else _value(match["spelled"])
    return None if value is None else f"{said.split()[0]} {2000 + value}"


def _of_day(match: re.Match[str], said: str) -> str | None:
    day, month = _value(match["day"]), _value(match["month"])
    sure = match["named"] or match["year"]  # "nghỉ hai tháng ba lần" is no day
    words = not (match["day"].isdigit() and match["month"].isdigit()) or "mong" in (match["named"] or "")
    if not (sure and words) or day is None or month is None or _next_month(match, said):
        return None
    marked = fold(said) != said.lower()
    named, of = ("ngày ", "tháng") if marked else ("ngay ", "thang")
    year = said[len(said) - len(match["year"]) :] if match["year"] else ""
    return f"{named}{day} {of} {month}{year}"


def _of_month(match: re.Match[str], said: str) -> str | None:
    month = _value(match["month"])
    return None if month is None or _next_month(match, said) else f"{said.split()[0]} {month}"


def _next_month(match: re.Match[str], said: str) -> bool:
    """Whether "tháng sau" (next month), not "tháng sáu", was written."""
    return match["month"] == "sau" and "sau" in said.lower().split()[1:] and fold(said) != said.lower()


def _value(words: str) -> int | None:
    """The number up to 39 that digits or folded words say."""
    if words.isdigit():
        return int(words)
    *tens, last = words.split()
    if not tens:
        return 10 if last == "muoi" else _UNITS.get(last)
    if last == "muoi":
        return _UNITS[tens[0]] * 10
    base = {"muoi": 10, "ham": 20, "hai": 20, "ba": 30, "hai muoi": 20, "ba muoi": 30}.get(" ".join(tens))
    return None if base is None else base + _UNITS[last]
