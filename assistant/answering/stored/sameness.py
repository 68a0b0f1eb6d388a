"""Whether the case of a stored question is the one asked about, so that its Có or Không may be said to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.clauses.repeating import in_order
from assistant.answering.matter.level import rating
from assistant.answering.question.act import IDLE, act_of
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CASE_ALONE, CLOSE, SAME
from assistant.answering.stored.carries import asks_of_harm
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking, Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_TOLD = 0.4  # the share of a stored question that a message must tell for its Có or Không to hold
_COVERED = 0.75  # the share of a message that a stored sentence must hold to settle it whatever its own question told
_HEAD, _HEADED = 4, 0.3  # words that tell of whom a sentence speaks, and the share of them that a message must tell
_ORDERED = 0.6  # and in the order of the message
_RATED_AT_ALL = re.compile(r"\bduoc xep loai (?:khong|ko|chua|nua)\b")
_IN_PASSING = re.compile(r"^(?:Trước khi|Khi|Sau khi|Nếu|Sau đó) [^,]*, ")
_HANGS_ON = re.compile(r"\b(?:ngoai le|neu)\b(?! co\b)")
_ALIKE_WORDS = {"cho": "noi", "tung": "hang"}  # "ở chỗ tạm thời", "nơi tạm thời"


def same_case(index: Index, question: Question, asked: Asking, alike: float) -> bool:
    """Whether the message tells of the act and the case of a stored question, so that its Có or Không holds: one given
    for a narrower case does not, unless its sentence speaks of nearly all that the message says."""
    if asked.lead is None:
        return False
    act = act_of(stance(fold(asked.text)).folded)
    mended = tokens(index.normalizer.question(asked.text)[0])
    told = [*tokens(question.folded), *tokens(question.text)]
    if alike >= SAME:
        return True
    if asked.opens == "tùy" and rating(fold(asked.text)) and _RATED_AT_ALL.search(question.folded):
        return False  # which level hangs on the case, not whether one is given
    same_act = (
        not act
        or (alike >= CASE_ALONE and asks_of_harm(fold(question.text).rstrip(" ?.!")))
        or index.share(act, [*told, "kd", "xl"]) >= 0.4
    )
    return same_act and index.share(mended, told) >= _TOLD


def covers(index: Index, part: str, asked: Asking, provision: Provision, alike: float) -> bool:
    """Whether a stored sentence that says Có speaks, under the heading of its provision, of nearly all that the asking
    part says; one that says Không may do so and mean another act."""
    stored = fold(asked.text)
    if alike < CLOSE or asked.lead is None or asked.opens != "có" or rating(part) != rating(stored):
        return False
    if set(re.findall(r"\w*\d\w*", part)) - set(re.findall(r"\w*\d\w*", f"{stored} {fold(asked.lead)}")):
        return False  # of another figure or form
    mine = [word for word in plain_words(tokens(stance(part).folded)) if word not in IDLE]
    if index.share(tokens(fold(_IN_PASSING.sub("", remainder(asked.lead))))[:_HEAD], tokens(part)) < _HEADED:
        return False  # it says so of another: "Trường học, cơ sở giáo dục …"
    main = _IN_PASSING.sub("", remainder(asked.lead))
    said = plain_words(tokens(f"{main} {provision.heading}"))
    put = stance(part).folded.removesuffix(" khong")
    if (" khong " in put and "khong" not in said) or _HANGS_ON.search(fold(main)):
        return False
    act = plain_words(act_of(stance(part).folded))
    if act and index.share(act, said) < _COVERED:
        return False
    ordered = index.share(mine, in_order(mine, said))
    return len(mine) >= 3 and index.share(mine, said) >= _COVERED and ordered >= _ORDERED


def plain_words(words: Sequence[str]) -> list[str]:
    """Words that tell two sentences apart, those said in two ways in one of them."""
    return [_ALIKE_WORDS.get(word, word) for word in words if word not in ("thi", "la", "se", "cung", "van", "moi")]
