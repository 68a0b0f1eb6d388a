"""One of two ways that a clause leaves open ("bằng văn bản giấy hoặc dữ liệu điện tử"): it may be taken, it need not be."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.question.act import IDLE, telling
from assistant.answering.question.polarity import Mode, Stance
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import verdict_word
from assistant.answering.verdict.wording import remainder
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_EITHER = re.compile(r"\bbang ((?:\w+ ){1,4})hoac ((?:\w+ ?){2,4})")
_ALONE = re.compile(
    r"(?<!khong )(?<!ko )(?<!chua )\b(?:bat buoc|nhat thiet|chi (?:duoc|co)|moi duoc|phai la|cu phai)\b"
)
_HELD = 0.5  # the share of one way's words that the question must name
_OTHER = 0.2  # and of the other way's, at most
_ABOUT = 0.5  # the share of the question that the clause must speak of


def either(index: Index, asked: Stance, provision: Provision, *, confirming: bool) -> Claim | None:
    """Không where one of two ways is claimed to be the only one, Có where it is asked whether it will do."""
    must, may = _ALONE.search(asked.folded) is not None, asked.mode is Mode.MAY
    if asked.denies or not (must or may):
        return None
    told = tokens(asked.folded)
    mine = [word for word in told if word not in IDLE]
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        found = _EITHER.search(fold(text))
        if found is None or index.share(mine, tokens(f"{provision.heading} {text}")) < _ABOUT:
            continue
        first, second = (telling(side) for side in found.groups())
        shares = sorted((index.share(first, told), index.share(second, told)))
        if not first or not second or shares[1] < _HELD or shares[0] > _OTHER:
            continue
        if not must:
            return Claim(
                said_of(verdict_word(holds=True, confirming=confirming), provision, text),
                (provision.key,),
                ClaimKind.LEAD,
            )
        for item in provision.questions:
            rest = remainder(item.lead or "")
            if found[0].strip() in fold(rest):
                word = verdict_word(holds=False, confirming=confirming)
                return Claim(f"{word}. {rest}", (provision.key,), ClaimKind.LEAD)
    return None
