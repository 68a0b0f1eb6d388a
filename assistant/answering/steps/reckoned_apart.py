"""Two things asked of figures in one message ("27 tốt, 5 xuất sắc đúng chưa? Thêm 1 người thì sao?"): each is reckoned as a turn
of its own, the later after the one before it, so that the answer to one does not pass for one to both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.compute.computed import Computed
from assistant.answering.route import Way
from assistant.answering.steps.retrieving import retrieve_step
from assistant.answering.steps.understanding import understand_step
from assistant.answering.work import Work
from corpus.text import fold, uncapitalized

_JOINS = re.compile(r"\s*[?;]+\s+|\s*\.\s+(?=[^\W\d_])|\s*,?\s+(?:va|con|dong thoi|va neu)\s+(?=\D)|\s*,\s*")
_ASKS = re.compile(
    r"\b(?:bao nhieu|may|gi|nao|the nao|ra sao|bao lau|thi sao|duoc chua|dung chua|du chua|vuot chua)\b|\bvuot$|^(?:con )?neu\b(?!.*\bthi\b).*\d|"
    r"\b(?:khong|ko|k|hong|chua|chu)(?: (?:a|ah|nhi|vay|the|ha|em|anh|chi|ad))*$"
)
# what is denied, or told of those left, asks nothing: "không có lý do gì", "còn bao nhiêu là tốt hết"
_NOTHING = re.compile(
    r"\b(?:khong|chua|chang|ko) (?:\w+ ){0,5}?(?:gi|nao|ai)(?= ?[.,;]|$)|\bcon (?:lai )?bao nhieu (?:la |thi |deu )*(?:\w+ ){1,4}?(?:het|ca|tat)\b|"
    r"\bco may (?:viec|nhiem vu|nguoi|dong chi|cai)\b(?= (?:bi |con |lam )*(?:tre|cham|chua|khong|muon))|\b(?:nao|gi|ai) (?:\w+ ){0,4}?cung\b"
)
_TELLS = re.compile(r"\d|\b(?:muoi|chuc|tram)\b|\bnua\b")
# where what is asked begins in a clause that told the case: "4 hoàn thành thì xuất sắc chiếm bao nhiêu phần trăm"
_ASKED_FROM = re.compile(r"\s*(?:[,.;:]|\bthi\b|\bvay\b|\bla (?=may|bao nhieu))(?=[^\d]*$)")
_SUPPOSES = re.compile(r"\b(?:neu|gia su|thi sao|nua|them)\b")
_LATER, _BEFORE = "Về ý hỏi sau: ", "Về ý hỏi trước: "
_MOST = 3  # things asked in one message
_HEAD = re.compile(r"[:;(,](?!\d)")
_LEAD = 60  # letters by which a first line is known
_VERDICT = re.compile(r"^(?:Có|Không|Đúng), ")
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


def with_each_asked(work: Work, reckon: Callable[[Work], None]) -> None:
    """Tell what each question of the last turn comes to, where what was reckoned is not the answer to all of them."""
    question, _ = work.known()
    *before, last = work.turns
    pieces, whole = list(_pieces(last, carried=bool(before))), work.computed
    if question.documents or question.places or not 1 < len(pieces) <= _MOST or whole is None or whole.odd is not None:
        return
    first = _reckoned(work, [*before, pieces[0]], reckon)
    if first is None or first.ask is not None:
        return
    told, again, asked = [first], False, None
    for at, piece in enumerate(pieces[1:], 1):
        one = _later(work, [*before, *pieces[:at]], piece, reckon)
        if one is None:
            return
        asked = asked or one.ask
        again = again or one.lines[:1] == whole.lines[:1]
        if one.ask is None and not _is_told(one, told, whole, anew=_supposes(piece)):
            told.append(one)
    if asked is not None and whole.ask is None and _supposes(pieces[-1]):
        work.remarks.append(f"{_LATER}{uncapitalized(asked)}")
    if len(told) > 1 and not _tells_all(whole, told):
        main = next((one for one in told if whole.ask is None and one.says_as(whole)), None)
        work.answer, work.computed = None, _joined(told, first if main is None else whole)
        work.as_of = question.as_of
    elif len(told) == 1 and again and _VERDICT.sub("", whole.lines[0]) in first.lines[0]:
        work.computed = first  # it tells what the later one came to as well


def _supposes(piece: str) -> bool:
    return _SUPPOSES.search(fold(piece)) is not None


def _is_told(one: Computed, told: list[Computed], whole: Computed, *, anew: bool) -> bool:
    """Whether what one says is told already: by another, in its first line or below it, or by the whole below its first;
    `anew`: of another case, supposed."""
    lead = one.lines[0]
    if any(lead[:_LEAD] in line or uncapitalized(lead[:_LEAD]) in line for line in whole.lines[1:]):
        return True
    if anew:
        return any(other.lines[0] == lead for other in told)
    return any(other.says_as(one) or lead.split(":")[0] in " ".join(other.lines) for other in told)


def _tells_all(whole: Computed, told: list[Computed]) -> bool:
    """Whether the message as a whole came to a result of its own that tells each of these."""
    if whole.ask is not None or any(one.lines[0] == whole.lines[0] for one in told):
        return False
    numbers = {number for one in told for number in _NUMBER.findall(_HEAD.split(one.lines[0])[0])}
    return numbers <= set(_NUMBER.findall(whole.lines[0]))


def _later(work: Work, before: list[str], piece: str, reckon: Callable[[Work], None]) -> Computed | None:
    """What a later question comes to, of the case told before it: as a turn after what was asked of that, where it supposes
    another case, else of the case alone."""
    last, ways = fold(before[-1]), [before]
    cut = _ASKED_FROM.search(last)
    if cut is not None and _TELLS.search(last[: cut.start()]):
        told = [*before[:-1], before[-1][: cut.start()]]
        ways = [before, told] if _supposes(piece) else [told, before]
    needed = None
    for way in ways:
        one = _reckoned(work, [*way, piece], reckon)
        if one is not None and one.ask is None:
            return one
        needed = needed or one
    return needed


def _reckoned(work: Work, turns: list[str], reckon: Callable[[Work], None]) -> Computed | None:
    """What the last of these turns comes to, or what must be known for it; None where it is no sum."""
    part = Work(work.index, turns, work.today, work.fixed_day, work.settings)
    understand_step(part)
    if part.answer is not None or part.route is None or part.route.way is not Way.SEARCH:
        return None
    retrieve_step(part)
    reckon(part)
    found = part.computed
    return found if found is not None and (found.lines or found.ask is not None) else None


def _joined(told: list[Computed], main: Computed) -> Computed:
    """The first lines of all that was asked, in the order asked, then how the main one was reckoned."""
    cited = next((claim.citations for one in (main, *told) for claim in one.claims), ())
    ordered = [*(one for one in told if one.claims), *(one for one in told if not one.claims)]  # plain sums behind
    leads = [
        replace(claim, text=claim.text if not at else f"{_LATER if one is not told[0] else _BEFORE}{claim.text}")
        for at, (one, claim) in enumerate((one, _lead(one, cited)) for one in ordered)
    ]
    below = [Claim(line, cited, ClaimKind.FINDING) for line in main.plain[1:]]
    if not cited:
        return replace(main, plain=(*(claim.text for claim in leads), *main.plain[1:]))
    texts: dict[str, str] = {}
    for one in told:
        _add(texts, one.texts)
    claims = (*leads, *below, *main.claims[1:])
    keys = dict.fromkeys(key for claim in claims for key in claim.citations)
    _add(texts, {key: "\n".join(claim.text for claim in claims if key in claim.citations) for key in keys})
    others = [finding for one in told if one is not main for finding in one.findings]
    findings = (*main.findings, *(finding for finding in others if finding not in main.findings))
    return replace(main, claims=claims, findings=findings, texts=texts, plain=())


def _lead(one: Computed, cited: tuple[str, ...]) -> Claim:
    return one.claims[0] if one.claims else Claim(one.lines[0], cited, ClaimKind.FINDING)


def _add(texts: dict[str, str], more: Mapping[str, str]) -> None:
    for key, text in more.items():
        texts[key] = f"{texts[key]}\n{text}" if key in texts else text


def _pieces(text: str, *, carried: bool) -> Iterator[str]:
    """The message cut behind each thing it asks; what tells a case stays with the question after it. `carried`: a case was
    told before."""
    folded = fold(text)
    cuts = [match.span() for match in _JOINS.finditer(folded)] if len(folded) == len(text) else []
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    at: int | None = None
    found: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        at = start if at is None else at
        said = folded[at:end].strip(" .,?!;")
        if _ASKS.search(_NOTHING.sub(" ", said)) and (found or carried or _TELLS.search(said)):
            found.append((at, end))
            at = None
    if at is not None and found and folded[at:].strip(" .,?!;"):
        found[-1] = (found[-1][0], len(text))
    for start, end in found:
        yield text[start:end].strip(" ,.;?")
