"""What came and what went, named one by one: "giảm 12 đồng chí: kết nạp 8, chuyển đến 10, chuyển đi 25, từ trần 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.flow.balance import balance

_CAME = r"(?:moi )?ket nap(?: moi)?|chuyen (?:sinh hoat )?(?:dang )?(?:chinh thuc )?den|(?:tiep nhan|nhan ve)(?: (?:ve )?tu (?:noi|don vi|dang bo|dia phuong) khac)?(?: ve| den)?|(?:duoc )?phuc hoi"
_WENT = (
    r"chuyen (?:sinh hoat )?(?:dang )?(?:chinh thuc )?(?:di|sang)(?: (?:noi|don vi|dang bo) khac)?|tu tran|tu vong|qua doi|(?:bi )?xoa ten|(?:bi )?khai tru"
    r"|xin ra(?: khoi)?(?: dang)?|(?:dua )?ra khoi dang"
)
_NOUN = r"(?:(?:dang vien|dong chi|d/c|nguoi|truong hop) ?)?"
_BEFORE = {
    sign: re.compile(rf"\b(?:{words})(?: la| duoc)?\s*:?\s*{_NOUN}$") for sign, words in ((1, _CAME), (-1, _WENT))
}
_AFTER = {sign: re.compile(rf"\s*{_NOUN}(?:{words})\b") for sign, words in ((1, _CAME), (-1, _WENT))}
_NAMED = re.compile(rf"\b(?:{_CAME}|{_WENT})\b")
_RISE = {
    1: re.compile(r"\btang(?: them)?(?: tong cong)?(?: la)?\s*:?\s*$"),
    -1: re.compile(r"\bgiam(?: di)?(?: tong cong)?(?: la)?\s*:?\s*$"),
}
_OPENING = re.compile(r"\bdau (?:nam|ky|nhiem ky)\b")
_CLOSING = re.compile(r"\b(?:cuoi (?:nam|ky)|den nay|hien (?:nay|co)|den (?:het )?ngay)\b")
# What opens a list told whole; "trong đó" opens some of it.
_OPENS = re.compile(r"[:(]|\bgom\b|\bdo\b")
_SOME = re.compile(r"\btrong (?:so )?do\b|\bnhu\b")


def sign_of(scene: Scene, figure: Figure) -> int:
    """1 where the words right beside a count say that so many came, -1 that so many went, 0 where they say neither."""
    if figure.kind is not Kind.COUNT or figure.under is not None or figure.of is not None:
        return 0
    text, block = scene.folded[figure.block], scene.by_block[figure.block]
    at = block.index(figure)
    before = text[block[at - 1].end if at else 0 : figure.start][-60:]
    after = text[figure.end : block[at + 1].start if at + 1 < len(block) else len(text)]
    for sign in (1, -1):
        if _BEFORE[sign].search(before):
            return sign
    return next((sign for sign in (1, -1) if _AFTER[sign].match(after)), 0)


def way_of(scene: Scene, figure: Figure) -> int:
    """1 where a count is told as a rise ("tăng 18"), -1 as a fall, 0 as neither."""
    before = scene.folded[figure.block][: figure.start]
    return next((sign for sign in (1, -1) if _RISE[sign].search(before)), 0)


def check_movements(scene: Scene) -> list[Claim]:
    """A claim for each rise, fall or closing number told with what came and what went."""
    return [claim for block in range(len(scene.by_block)) for claim in _in_block(scene, block)]


def _in_block(scene: Scene, block: int) -> Iterator[Claim]:
    figures = [f for f in scene.by_block[block] if f.kind is Kind.COUNT]
    for run in _runs(scene, figures):
        first, last = figures.index(run[0][0]), figures.index(run[-1][0])
        if not first:
            continue
        head = figures[first - 1]
        yield from _headed(scene, head, run)
        if _is_after(scene, figures, last) and not head.chained and not figures[last + 1].chained:
            yield from _closed(scene, head, run, figures[last + 1])


def _runs(scene: Scene, figures: list[Figure]) -> Iterator[list[tuple[Figure, int]]]:
    """Neighbouring counts of one sentence and one depth, two or more, of each of which it is said that it came or went."""
    run: list[tuple[Figure, int]] = []
    for figure in figures:
        sign = sign_of(scene, figure)
        if run and (not sign or not _follows(scene, run[-1][0], figure)):
            if len(run) > 1:
                yield run
            run = []
        if sign:
            run.append((figure, sign))
    if len(run) > 1:
        yield run


def _follows(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two counts stand next to one another in one list, with nothing that came or went uncounted between them."""
    gap = scene.folded[one.block][one.end : other.start]
    named = len(_NAMED.findall(gap))
    return scene.same_sentence(one, other) and not re.search(r"[().]", gap) and len(gap) < 90 and named <= 1


def _is_closed(scene: Scene, last: Figure) -> bool:
    """Whether a list ends after a count: a bracket, a semicolon or the sentence does not leave room for more."""
    text = scene.folded[last.block]
    _, end = scene.sentence(last.block, last.start)
    rest = text[last.end : end]
    stop = re.search(r"[);.]", rest)
    tail = rest[: stop.start()] if stop else rest
    return not re.search(r"[0-9]|\bva\b", tail) and not _NAMED.search(re.sub(r"^[^,;]*", "", tail))


def _headed(scene: Scene, head: Figure, run: list[tuple[Figure, int]]) -> Iterator[Claim]:
    """A rise or a fall before the list of what made it up."""
    text = scene.folded[head.block]
    way = way_of(scene, head)
    gap = text[head.end : run[0][0].start]
    if not way or not scene.same_sentence(head, run[0][0]) or not _OPENS.search(gap) or _SOME.search(gap):
        return
    parts = tuple(figure for figure, _ in run)
    net = sum((sign * figure.value for figure, sign in run), Fraction(0))
    if net * way == head.value:
        yield Claim(FindingKind.SUM, None, head, parts)
    elif _is_closed(scene, run[-1][0]) and (len({sign for _, sign in run}) == 2 or all(sign == way for _, sign in run)):
        right = f"{'tăng' if net > 0 else 'giảm'} {number(abs(net))}"
        terms = " + ".join(number(figure.value) for figure in parts)
        if len({sign for _, sign in run}) == 2:
            terms = "".join(f" {'+' if sign > 0 else '−'} {number(figure.value)}" for figure, sign in run)
        note = f"{terms.removeprefix(' + ').strip()} = {'−' if '−' in terms and net < 0 else ''}{number(abs(net))}: {right}."
        yield Claim(FindingKind.SUM, Verdict.WRONG, head, parts, head.text, right, None, note, certain=True)


def _is_after(scene: Scene, figures: list[Figure], last: int) -> bool:
    """Whether the count after a run is the closing number."""
    if last + 1 >= len(figures):
        return False
    lead = scene.folded[figures[last].block][figures[last].end : figures[last + 1].start]
    return bool(_CLOSING.search(lead)) and len(lead) < 80


def _closed(scene: Scene, opening: Figure, run: list[tuple[Figure, int]], closing: Figure) -> Iterator[Claim]:
    text = scene.folded[opening.block]
    earlier = [f.end for f in scene.by_block[opening.block] if f.end <= opening.start]
    lead = text[max([*earlier, scene.sentence(opening.block, opening.start)[0]]) : opening.start]
    if not _OPENING.search(lead) or len(text[opening.end : run[0][0].start]) > 60:
        return
    gains = [figure for figure, sign in run if sign > 0]
    losses = [figure for figure, sign in run if sign < 0]
    claim = balance(opening, gains, losses, closing)
    yield claim if claim.verdict is None or not (gains and losses) else replace(claim, certain=True)
