"""What several questions of one message come to, told together: the first line of each, then how the main one was reckoned."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.compute.computed import Computed
from corpus.text import uncapitalized

LATER, _BEFORE = "Về ý hỏi sau: ", "Về ý hỏi trước: "
_HEAD = re.compile(r"[:;(,](?!\d)")
_LEAD = 60  # letters by which a first line is known
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


def is_told(one: Computed, told: list[Computed], whole: Computed, *, anew: bool) -> bool:
    """Whether what one says is told already: by another, in its first line or below it, or by the whole below its first;
    `anew`: of another case, supposed."""
    lead = one.lines[0]
    if any(lead[:_LEAD] in line or uncapitalized(lead[:_LEAD]) in line for line in whole.lines[1:]):
        return True
    if anew:
        return any(other.lines[0] == lead for other in told)
    return any(other.says_as(one) or lead.split(":")[0] in " ".join(other.lines) for other in told)


def tells_all(whole: Computed, told: list[Computed]) -> bool:
    """Whether the message as a whole came to a result of its own that tells each of these."""
    if whole.ask is not None or any(one.lines[0] == whole.lines[0] for one in told):
        return False
    numbers = {number for one in told for number in _numbers(_HEAD.split(one.lines[0])[0])}
    return numbers <= set(_numbers(whole.lines[0]))


def _numbers(text: str) -> list[str]:
    """The numbers of a text; 22,50 and 22,5 are one."""
    found = _NUMBER.findall(text)
    return [number.rstrip("0").rstrip(",") if "," in number else number for number in found]


def told_together(told: list[Computed], main: Computed) -> Computed:
    """The first lines of all that was asked, in the order asked, then how the main one was reckoned."""
    cited = next((claim.citations for one in (main, *told) for claim in one.claims), ())
    ordered = [*(one for one in told if one.claims), *(one for one in told if not one.claims)]  # plain sums behind
    leads = [
        replace(claim, text=claim.text if not at else f"{LATER if one is not told[0] else _BEFORE}{claim.text}")
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
