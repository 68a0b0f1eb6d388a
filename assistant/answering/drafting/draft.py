"""The answer as a language model drafts it: read back sentence by sentence, taken whole or not at all."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.checking.support import unsupported
from assistant.answering.drafting.prompts import NO_ANSWER, draft_messages
from assistant.llm.model import Model
from corpus.document import Provision
from corpus.errors import ModelFailed
from corpus.text import fold, nfc, squeeze

LONGEST = 4000  # characters of a draft
MOST = 12  # sentences of a draft

_log = logging.getLogger(__name__)
_MARKS = r"\[\s*\d{1,3}(?:\s*[,;]\s*\d{1,3})*\s*\]"
_SENTENCE = re.compile(rf"(?P<text>.+?)\s*(?P<marks>{_MARKS}(?:\s*[,;]?\s*{_MARKS})*)[ \t]*(?P<stop>[.;:!?…]*)")
_INNER_STOP = re.compile(r"[.!?…][\"”»)]*\s+(?=[\"“«(]*[A-ZÀ-ỸĐ0-9])")
_FOREIGN = re.compile(r"[\[\]【】<>\x00-\x1f\x7f]")
_STOPS = ".!?…:;"
_OPENER = re.compile(r"^(?:Có|Không|Tùy)[.!]\s+")  # may stand before the sentence that says why
_BULLET = re.compile(r"^\s*(?:[-–—•*+]|\d{1,2}[.)](?=\s))\s*|^#+\s*")


class _Refused(Exception):
    """The draft cannot be taken; the text is a code for the log, without words of the question or the draft."""


def draft(question: str, evidence: Sequence[Provision], model: Model) -> list[Claim] | None:
    """A model's answer from the evidence, each claim citing keys of it.

    None where the model failed, found the evidence wanting, or wrote one sentence that does not stand on what it cites:
    then the extractive answer stands. The reason is logged, never the words.
    """
    if not evidence:
        return None
    try:
        return read_draft(model.complete(draft_messages(question, evidence)), evidence)
    except ModelFailed as failure:
        _log.warning("model %s failed (%s, retryable: %s)", model.name, failure.code, failure.retryable)
    except _Refused as refusal:
        _log.warning("draft of model %s refused: %s", model.name, refusal)
    return None


def read_draft(text: str, evidence: Sequence[Provision]) -> list[Claim]:
    """Claims out of a draft's sentences and marks; refuses the whole draft for one bad sentence."""
    whole = nfc(text).strip()
    if fold(NO_ANSWER) in fold(whole):
        raise _Refused("the model found no answer in the evidence")
    if not whole or len(whole) > LONGEST:
        raise _Refused("empty" if not whole else "too long")
    claims = [claim for line in whole.splitlines() if line.strip() for claim in _line(line, evidence)]
    if len(claims) > MOST:
        raise _Refused("too many sentences")
    return claims


def _line(line: str, evidence: Sequence[Provision]) -> list[Claim]:
    rest = _BULLET.sub("", line.replace("**", ""))
    claims: list[Claim] = []
    going_on = False
    while rest.strip():
        found = _SENTENCE.match(rest)
        if found is None:
            raise _Refused("a sentence without a mark")
        claim = _claim(squeeze(found["text"]), found["marks"], evidence)
        if going_on:  # "… 20% [1], nơi nổi trội 25% [2]." is one sentence of two marked parts
            claim = _joined(claims.pop(), claim)
        claims.append(claim)
        rest = rest[found.end() :]
        going_on = (
            not found["stop"]
            and claim.text[-1] not in _STOPS
            and re.match(r"\s*(?:[,;–-]|[a-zà-ỹđ])", rest) is not None
        )
    return [replace(claim, text=claim.text if claim.text[-1] in _STOPS else claim.text + ".") for claim in claims]


def _claim(text: str, marks: str, evidence: Sequence[Provision]) -> Claim:
    if _FOREIGN.search(text):
        raise _Refused("a foreign mark")
    if _INNER_STOP.search(_OPENER.sub("", text)):
        raise _Refused("a sentence without a mark")
    numbers = [int(number) for number in re.findall(r"\d+", marks)]
    if not all(1 <= number <= len(evidence) for number in numbers):
        raise _Refused("an unknown mark")
    cited = [evidence[number - 1] for number in dict.fromkeys(numbers)]
    fault = unsupported(text, cited)
    if fault is not None:
        raise _Refused(f"not in the cited provision: {fault}")
    return Claim(text, tuple(provision.key for provision in cited), ClaimKind.DRAFT)


def _joined(first: Claim, second: Claim) -> Claim:
    space = "" if second.text[0] in ",;" else " "
    keys = tuple(dict.fromkeys((*first.citations, *second.citations)))
    return Claim(first.text + space + second.text, keys, ClaimKind.DRAFT)
