"""Có or Không from the clause itself, where it says of the very act asked about that it must, may or may not be done."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import EXCEPTS, clauses
from assistant.answering.matter.condition import agrees, share_untold
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.act import act_of, telling
from assistant.answering.question.contrast import contrast
from assistant.answering.question.polarity import Mode, Stance, main_clause
from assistant.answering.said import as_said
from assistant.answering.verdict.left_untold import leaves_untold
from assistant.answering.verdict.level_clause import affirms_nothing
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.text import tokens

_LONGEST = 420
_ACT_HELD = 0.6  # the share of an act that a clause must hold, its first word under the modal
_LED = 0.35  # the share of it that must stand under the modal itself
_NEAR = 9  # words after its modal within which a clause must come to the act
_FORM = re.compile(r"(Có|Không), điều khoản nêu: (.+)", re.DOTALL)
_MODALS = re.compile(
    r"\b(khong duoc|khong phai(?! (?:do|la|vi|cua))|khong(?! phai)(?! (?:che|giu chuc|lam viec|thuoc he thong|co chi uy|du|dat|dung|hoan thanh|qua|vuot))|chua duoc|moi duoc|chi duoc|chi(?= (?:khi|xep|xet|chon|tinh))|phai duoc|phai|bat buoc|duoc phep|"
    r"(?<!da )(?<!duoc )duoc)\b"
)
_SAYS_NOTHING = re.compile(r"\b(khong|chua) (?:neu|ghi|quy dinh|co quy dinh|thay|dat|noi|yeu cau|phan biet)\b")
UNDER_CONDITION = re.compile(r"\b(?:khong|chua) (?:\w+,? ){1,5}?thi\b")  # "không có chi ủy thì …" denies nothing
_TOP = re.compile(r"(?:- )?(?:ban to chuc trung uong|bo chinh tri|ban bi thu)\b")  # what the highest do, only they do
_TOP_TOLD = re.compile(r"\b(?:trung uong|bo chinh tri|ban bi thu|btctw|tinh)\b")
_PERIODS = {
    "quarter": re.compile(
        r"\b(?:hang|moi|tung|theo|cac|mot) quy\b|\bquy (?:iv|iii|ii|i|[1-4]|mot|hai|ba|bon|(?:nao|co)\b)|^quy\b"
    ),
    "month": re.compile(r"\b(?:hang|moi|tung|theo) thang\b"),
    "half": re.compile(r"\b(?:6|sau|06) thang (?:dau|cuoi|mot lan)\b|\b(?:giua|nua) nam\b"),
    "term": re.compile(r"\b(?:nhiem ky|giua ky)\b"),
}


def stated(folded: str, asked: Stance, provision: Provision, weight: Callable[[str], float]) -> Claim | None:
    """The clause that settles a yes-or-no question, led by the word that it settles it with; None where none does so
    plainly, for the same subject, the same act and the figures given."""
    if asked.denies or asked.mode in (Mode.FAULT, Mode.SOUND):
        return None
    act = act_of(asked.folded)
    if len(act) < 2:
        return None
    about = set(telling(main_clause(asked.folded)))
    whole = clauses(provision.text)
    for clause in whole:
        text = squeeze(clause.text)
        if len(text) > _LONGEST or text.endswith(":") or not _fits(folded, asked, f"{provision.heading} {text}", text):
            continue
        if leaves_untold(folded, f"{provision.heading} {text}"):
            continue
        word = _word(asked.mode, act, fold(text), weight)
        if affirms_nothing(clause, whole, provision, asked):
            continue
        shared = sum(weight(token) for token in about & set(tokens(f"{provision.heading} {text}")))
        denies, affirms = _senses(text)
        if word and denies != affirms and shared >= 0.45 * sum(weight(token) for token in about):
            return Claim(f"{word}, điều khoản nêu: {as_said(provision, text)}", (provision.key,), ClaimKind.LEAD)
    return None


def is_stated(text: str, provision: Provision) -> bool:
    """Whether an opening made by `stated` quotes a whole clause that has the modality its first word claims."""
    found = _FORM.fullmatch(text)
    if found is None:
        return False
    whole = {as_said(provision, squeeze(clause.text)) for clause in clauses(provision.text)}
    denies, affirms = _senses(found[2])
    return found[2] in whole and (denies if found[1] == "Không" else affirms) and denies != affirms


def _senses(text: str) -> tuple[bool, bool]:
    """Whether a clause denies ("không được") and whether it demands or allows ("phải"); one that does both settles
    nothing by itself."""
    modals = {modal.group(1).split()[0] for modal in _MODALS.finditer(fold(text))}
    return bool(modals & {"khong", "chua"}), bool(modals & {"phai", "bat", "duoc"}) and "moi" not in modals


def _fits(folded: str, asked: Stance, headed: str, text: str) -> bool:
    return (
        not conflicts(slots(folded), slots(headed))
        and not conflicts(slots(folded), slots(text))
        and not contrast(asked.folded, fold(text))
        and agrees(folded, "", text)
        and not share_untold(folded, text)
        and not (_TOP.match(fold(text)) and not _TOP_TOLD.search(folded))
        and periods(folded) <= periods(fold(headed))
        and not EXCEPTS.search(fold(text))
    )


def periods(folded: str) -> set[str]:
    """The parts of a year that a text speaks of: what is said of the year is not said of each of them."""
    return {name for name, words in _PERIODS.items() if words.search(folded)}


def _word(mode: Mode, act: Sequence[str], clause: str, weight: Callable[[str], float]) -> str | None:
    """What the clause says of the act; None where it says nothing, or different things."""
    said: set[str | None] = set()
    total = sum(weight(word) for word in act)
    clause = UNDER_CONDITION.sub(" thi ", clause)
    modals = list(_MODALS.finditer(clause))
    for number, modal in enumerate(modals):
        end = modals[number + 1].start() if number + 1 < len(modals) else len(clause)
        window = tokens(re.split(r"[;:.]", clause[modal.end() : end])[0])[:20]
        led = act[0] in window[:_NEAR] and sum(weight(word) for word in act if word in window) >= _LED * total
        near = {*window, *tokens(clause)} if led else set()
        if sum(weight(word) for word in act if word in near) < _ACT_HELD * total:
            continue
        kind = modal.group(1).split()[0]
        if kind in ("khong", "chua"):
            said.add(None if _SAYS_NOTHING.match(clause[modal.start() :]) else "Không")
        elif kind in ("phai", "bat"):
            said.add("Có")
        elif kind == "duoc":
            said.add("Có" if mode is not Mode.MUST else None)
        else:
            said.add(None)
    return said.pop() if len(said) == 1 else None
