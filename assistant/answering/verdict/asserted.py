"""A figure or day that a question puts in a text's mouth and asks to have confirmed, set against the text's own."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.clauses.figures import figures
from assistant.answering.matter.condition import amounts, thresholds
from assistant.answering.matter.level import rating
from assistant.answering.matter.quota import QUOTA, SHARE_OF_GOOD
from assistant.answering.question.question import Question
from assistant.answering.verdict.figures_given import SAME_UNIT, UNIT, bands_of, days_of, figures_of
from assistant.answering.verdict.settled import said_of
from corpus.document import Provision
from corpus.text import fold, squeeze

_CONFIRM = re.compile(
    r"\b(dung (?:khong|ko|chu|chua|k)\b|co dung|phai (?:khong|ko|k)\b(?=[\s,?.!a]*(?:$|[,.]))|xac nhan|chuan khong|khang dinh|tra loi:? dung|"
    r"co phai (?:la |cu |chi |muc |ty le |so |mac nhien |han )|co phai (?:nop|gui|bao cao|hoan thanh|lam|kiem diem|xep loai)\b.* (?:truoc|cham nhat|het)(?: ngay)? \d{1,2}/\d)"
)
_OF_THE_TEXT = re.compile(
    r"\b(quy dinh|huong dan|nghi quyet|dieu \d+|khoan \d+|tran|toi da|toi thieu|it nhat|nhieu nhat|ty le|nguong|han|cham nhat|"
    r"van ban|xuat sac|hoan thanh|tieu chi|trich|ghi|viet|thoi luong|gom|muc|quy trinh|ho so)\b"
)
_OWN = re.compile(r"\b(toi(?! da| thieu|\s*$)|em|minh|chau|bo(?! qua)|me|chong|vo|ong|ba|bon|ben|chi bo|don vi|co quan|phong|to)\b(?! (?:chuc|thuong|chinh))(?:[^.;?!]{0,30})$")  # fmt: skip
_LEAST_POINTS = re.compile(
    r"\b(?:(?:can|phai|du|dat|toi thieu|it nhat|tren|hon|tu) )+(?:tu )?(\d{2,3})(?: diem)?(?: tro len)?\b(?! (?:den|nhiem vu|%|dang vien))"
)
_BETWEEN = re.compile(r"\b(?:tu )?(\d{2}) (?:diem )?(?:den|toi) (?:duoi )?(\d{2,3})(?: diem)?\b")
_DATE = re.compile(r"(?<![\d/])(?P<day>\d{1,2})\s*(?:/|thang )\s*(?P<month>\d{1,2})(?![\d/]*\d{5})(?!\d)")
_DENIES = re.compile(r"\bkhong (?:duoc|phai|can|bi|xep|thuoc|tinh)\b")
_IN_TIME = re.compile(r"\b(?:dung|kip|qua|tre) (?:thoi )?han\b")  # a day before the last one is in time
_LIGHT = frozenset(
    "a ad anh chi em toi minh nhe nhi vay the thi la va cua cho theo co khong duoc phai dung quy dinh huong dan hd qd so nghi quyet dieu khoan diem ban cac nhung o tai".split()
)
_ENOUGH = 0.6  # the share of a statement's words that a provision must hold for its figure to confirm it
_EXCEPTION = re.compile(r"(?:- )?(?:ngoai le|rieng|tru)\b")  # what holds of an exception does not hold of all
_CLAUSE = 0.8  # the share of them that the one clause must hold that decides among several figures
_APART = 0.25  # and by how much more than another
_LONGEST = 420
_HALF_DAY = re.compile(r"\bnua ngay\b")
_FULL_MOON = re.compile(r"\bram thang (\d{1,2})\b")
_CASES = ("less_than", "more_than")
_HAPPENED = re.compile(
    r"\b(?:nghi|om|vang|di hoc|di cong tac|biet phai|dieu tri)(?: \w+){0,4}? \d"
)  # how long, told of a case
_BOUND = re.compile(
    r"\b(?:it nhat|toi thieu|toi da|nhieu nhat|khong qua|phai du|chua du|duoi|tren|han|nguong|la) (?:\w+ ){0,2}\d|\btro len\b"
)


def asserted(question: Question, provision: Provision) -> Claim | None:
    """Confirm or correct: Đúng where the provision gives that figure alone, Không đúng (with all it gives) where it gives
    others of the same unit but not that one."""
    folded = _HALF_DAY.sub("0,5 ngay", re.sub(r"[“”\"]", " ", fold(question.text)))
    if (
        not _CONFIRM.search(folded)
        or _IN_TIME.search(folded)
        or not (_OF_THE_TEXT.search(folded) or question.documents)
    ):
        return None
    claim = _points(folded, provision) or _figure(folded, provision) or _day(folded, provision)
    if claim is not None and claim.text.startswith("Không") and _is_case(folded, provision):
        return None  # "mới lập 5 tháng" is a case of "chưa đủ 06 tháng", no other figure
    if claim is not None and claim.text.startswith("Đúng") and not _is_said(folded, provision):
        return None  # the figure is there, what is said of it is not
    return claim


def _is_case(folded: str, provision: Provision) -> bool:
    """Whether the one figure of a question is told of a case that a bound of the provision takes in, and is put as no bound
    itself."""
    mine = amounts(folded)
    if len(mine) != 1 or _BOUND.search(folded):
        return False
    value, unit = mine[0]
    bounds = (*_CASES, "at_least") if _HAPPENED.search(folded) else _CASES
    limits = [each for each in thresholds(provision.text) if each.unit == unit and each.bound in bounds]
    return any(each.met_by(value) and each.value != value for each in limits)


def _is_said(folded: str, provision: Provision) -> bool:
    """Whether a provision speaks of what is put up for confirmation, and denies it no less."""
    told = _CONFIRM.sub(" ", folded)
    source = fold(f"{provision.heading} {provision.text}")
    if _DENIES.search(told) and not _DENIES.search(source):
        return False
    if any(f"khong {act}" not in told and act in told.split() for act in _denied(folded, provision)):
        return False  # "không thay 27 biểu hiện" does not confirm "27 biểu hiện bị thay"
    if "tong so" in told and not re.search(r"(?<!khong phai )\btong so\b", source):
        return False  # the share is not of them all
    words = set(re.findall(r"[a-z]+", told)) - _LIGHT
    return len(words & set(re.findall(r"[a-z]+", source))) >= _ENOUGH * len(words)


def _denied(folded: str, provision: Provision) -> list[str]:
    """The acts denied by the sentences of a provision that hold a figure of the statement."""
    mine = figures(folded)
    said = [fold(clause.text) for clause in clauses(provision.text) if figures(clause.text) & mine]
    return [act for text in said for act in re.findall(r"\b(?:khong|chua) ([a-z]+)", text) if act not in _LIGHT]


def _figure(folded: str, provision: Provision) -> Claim | None:
    mine = [found for found in UNIT.finditer(folded) if not _OWN.search(folded[: found.start()])]
    if len(mine) != 1 or (SHARE_OF_GOOD.search(folded) and not QUOTA.search(fold(provision.text))):
        return None
    unit = SAME_UNIT.get(mine[0].group(1), mine[0].group(1))
    value, theirs = tuple(sorted(figures(mine[0].group(0)))), figures_of(provision).get(unit, {})
    if value in theirs and len(theirs) > 1:
        return _in_clause(folded, provision, mine[0].group(0))
    return _verdict(provision, value, theirs)


def _in_clause(folded: str, provision: Provision, written: str) -> Claim | None:
    """Of several figures of one unit the clause that the statement is of decides: Đúng where it gives the one put up and
    holds what is said of it, more of it than any other clause with such a figure; None otherwise."""
    words = set(re.findall(r"[a-z]+", _CONFIRM.sub(" ", folded))) - _LIGHT
    of_figure = [squeeze(clause.text) for clause in clauses(provision.text) if UNIT.search(fold(clause.text))]
    shares = {text: len(words & set(re.findall(r"[a-z]+", fold(text)))) / max(1, len(words)) for text in of_figure}
    best = max(of_figure, key=lambda text: shares[text])
    others = [share for text, share in shares.items() if text != best]
    clearly = shares[best] >= _CLAUSE and all(shares[best] - share >= _APART for share in others)
    holds = figures(written) <= figures(best) and len(list(UNIT.finditer(fold(best)))) == 1
    if not (clearly and holds) or _EXCEPTION.match(fold(best)) or _DENIES.search(fold(best)) or len(best) > _LONGEST:
        return None
    return Claim(said_of("Đúng", provision, best), (provision.key,), ClaimKind.LEAD)


def _points(folded: str, provision: Provision) -> Claim | None:
    """The least points a level is said to take, against the band the provision sets."""
    if "diem" not in folded or rating(folded) != rating(fold(provision.heading)):
        return None
    if (band := _BETWEEN.search(folded)) is not None and len(re.findall(r"\d+", folded)) == len(band.groups()):
        return _verdict(provision, band.groups(), bands_of(provision))
    mine = list(_LEAST_POINTS.finditer(folded))
    if len(mine) != 1 or len(re.findall(r"\d+", folded)) != 1 or _OWN.search(folded[: mine[0].start()]):
        return None
    if re.search(r"\b(?:tren|hon) \d", mine[0][0]) and (mine[0][1],) in bands_of(provision):
        return None  # "trên 90" leaves out 90 itself
    return _verdict(provision, (mine[0][1],), bands_of(provision))


def _day(folded: str, provision: Provision) -> Claim | None:
    folded = _FULL_MOON.sub(r"15/\1", folded)
    mine = [(str(int(found["day"])), str(int(found["month"]))) for found in _DATE.finditer(folded)]
    return _verdict(provision, mine[0], days_of(provision)) if len(mine) == 1 else None


def verdicts(provision: Provision) -> list[Claim]:
    """Every verdict that a provision can give, whatever is asserted: what an answer's opening is checked against."""
    found = []
    for theirs in (*figures_of(provision).values(), days_of(provision), bands_of(provision)):
        found += [claim for mine in ((), *theirs) if (claim := _verdict(provision, mine, theirs)) is not None]
    return found


def _verdict(provision: Provision, mine: tuple[str, ...], theirs: dict[tuple[str, ...], str]) -> Claim | None:
    if not theirs or (mine in theirs and len(theirs) > 1):
        return None
    word = "Đúng" if mine in theirs else "Không đúng"
    return Claim(f"{word}, điều khoản nêu {'; '.join(theirs.values())}.", (provision.key,), ClaimKind.LEAD)
