"""A question put in the negative ("khỏi xác minh được không") against a sentence that says whether the act is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.left_open import is_unsaid
from assistant.answering.matter.condition import agrees
from assistant.answering.matter.objects import objects
from assistant.answering.matter.parties import other_party
from assistant.answering.matter.subject import conflicts, same_subject, slots
from assistant.answering.question.act import IDLE, telling
from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import asking, confirms, is_yes_no
from assistant.answering.question.negation import Denial, act_denied, negations
from assistant.answering.question.polarity import Mode, main_clause, stance
from assistant.answering.question.question import Question
from assistant.answering.said import as_said
from assistant.answering.verdict.excepted import only_excepts
from assistant.answering.verdict.upheld import DENIAL_WORD, upholds
from assistant.answering.verdict.wording import forms_of, remainder
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b")
_ABOUT = 0.4  # and of all that is told besides
_LONGEST = 420
_ACT = 6  # telling words of an act
_ASIDE = re.compile(r" \([^)]*\)")
_LOWEST = re.compile(r"\bkhong hoan thanh(?: nhiem vu)?\b")
_AT_HOME = re.compile(r"\bnoi (?:minh |toi |em |ta |ho |chau )?o\b(?! (?:co quan|chi bo))")
_PAPER_OF = re.compile(r"\b(?:giay|to|phieu|ban) (?=nhan xet\b)")
_PAIRED = re.compile(r"\b(kiem diem|danh gia|lanh dao|can bo|cong chuc|thong bao|nhan xet), (?=\w)")
_LACKING = re.compile(
    r"\b(?:khong|chua|thieu)\b(?! (?:giu chuc|lam viec|thuoc he thong|phai))"
)  # a case told as a lack
_BARE = re.compile(
    r"(?:\b(?:vay|the|thi|nhu|co|la|duoc|dung|phai|luon|on|sao|khong|ko|chua|chu|hop le|chuan|quy dinh)\b ?)+"
)
_OWN = re.compile(r"(?:vay|the|con|nhung|ma|co)\b")
_FORM = re.compile(r"(Có|Đúng|Không|Không đúng), vì điều khoản nêu: (.+)", re.DOTALL)


def refuted(index: Index, question: Question, provision: Provision) -> Claim | None:
    """Không (Không đúng) where a sentence says that what is denied is done, Có (Đúng) where it denies it too."""
    put = _put(index, question)
    denied = negations(main_clause(put))
    if len(denied) != 1 or bool(stance(put).under) or not stance(put).negative:
        return None
    kind, main = denied[0].kind, main_clause(put)
    if kind is Denial.OTHER or _LACKING.search(put.removesuffix(main)):
        return None
    named = tokens(act_denied(main, denied[0]))
    act = ([word for word in named if word not in IDLE] or named)[:_ACT]
    told, case = telling(put), put.removesuffix(main)
    affirmed = main[: denied[0].start] + main[denied[0].end :]
    if not act:
        return None
    best: tuple[float, Claim] | None = None
    for sentence, made, forms in _sentences(question, provision, affirmed):
        said = _plain(fold(sentence))
        about = index.share(told, tokens(f"{said} {provision.heading}"))
        if _PUNISHED.search(case) and not _PUNISHED.search(said):
            continue  # of another case: "bị kỷ luật thì không được xuất sắc"
        if objects(main) - objects(f"{said} {fold(provision.heading)}"):
            continue  # of another thing: where files are kept, where a comment is asked about
        upheld = upholds(index, kind, act, said, tokens(question.folded))
        if upheld is None or about < _ABOUT or (best is not None and about <= best[0]):
            continue
        words = ("Đúng", "Không đúng") if confirms(fold(question.text)) else ("Có", "Không")
        if stance(put).mode is Mode.FAULT and words[0] == "Có":
            words = words[::-1]  # "không công khai có sai không": what is to be done is wrongly left
        text = made.format(words[0] if upheld else words[1])
        if not forms or text in forms:
            best = (about, Claim(text, (provision.key,), ClaimKind.LEAD))
    return None if best is None else best[1]


def is_refuted(text: str, provision: Provision) -> bool:
    """Whether an opening made of a clause gives it whole, and says that something denied holds of one that denies alone."""
    found = _FORM.fullmatch(text)
    if found is None:
        return False
    whole = {as_said(provision, squeeze(clause.text)) for clause in clauses(provision.text)}
    denies = DENIAL_WORD.search(fold(found[2])) is not None
    return found[2] in whole and (denies or found[1].startswith("Không"))


def _put(index: Index, question: Question) -> str:
    """What is put, spelled out piece by piece, so that its pauses stay."""
    pieces = asking(fold(question.text)).split(",")
    spelled = ", ".join(index.normalizer.question(piece)[0].strip() for piece in pieces if piece.strip())
    last = spelled.rsplit(", ", 1)[-1]
    if _OWN.match(last) and not _BARE.fullmatch(last) and is_yes_no(last) and not negations(last):
        spelled = last  # what is denied before it is told, not asked
    return _plain(stance(spelled).folded)


def _plain(folded: str) -> str:
    """A folded text with one word for the lowest rating and for where one lives, and without the pauses inside a pair ("đánh giá, xếp loại")."""
    paired = _PAIRED.sub(r"\1 ", _LOWEST.sub("khonghoanthanh", _ASIDE.sub("", folded)))
    return _PAPER_OF.sub("", _AT_HOME.sub("noi cu tru", paired))


def _sentences(question: Question, provision: Provision, affirmed: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """The sentences that may answer, each with the way it is told and, if stored, the forms it may take: stored ones first, then clauses."""
    for item in provision.questions:
        lead = getattr(item, "lead", None)
        if lead is None or item.opens == "tùy" or is_unsaid(lead):
            continue
        rest = remainder(lead)
        if (
            same_subject(question.folded, item.text, lead)
            and agrees(question.text, item.text, lead)
            and not other_party(question.folded, fold(item.text))
            and not contrast(affirmed, fold(rest))
            and not only_excepts(question.folded, fold(item.text), fold(lead))
        ):
            yield rest, "{}. " + _braced(rest), forms_of(lead)
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        if (
            len(text) <= _LONGEST
            and not text.endswith(":")
            and not conflicts(slots(question.folded), slots(f"{provision.heading} {text}"))
            and agrees(question.folded, "", text)
            and not contrast(affirmed, fold(text))
        ):
            yield text, "{}, vì điều khoản nêu: " + _braced(as_said(provision, text)), frozenset()


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
