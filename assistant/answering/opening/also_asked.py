"""The second thing a message asks of the same matter ("khiếu nại đến đâu, trong bao lâu"; "ai ký, có phải đóng dấu không"):
told too where a stored sentence tells of it, so that the first answer does not pass for the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.left_open import is_unsaid
from assistant.answering.matter.subject import same_subject
from assistant.answering.question.interrogative import is_yes_no
from assistant.answering.question.question import Question
from corpus.document import Provision
from corpus.text import fold
from index.search import Index

_KINDS = {
    "how long": r"\b(?:bao lau|(?:trong |may |bao nhieu )(?:may |bao nhieu )?(?:ngay|thang|nam) ?(?=$|[,.?])|(?:may|bao nhieu) (?:ngay|thang|nam)|thoi han|han (?:chot|nop|gui))\b",
    "when": r"\b(?:ngay nao|khi nao|bao gio|luc nao|truoc ngay)\b",
    "who": r"\b(?:ai(?! cung\b)|cap nao|nguoi nao|co quan nao)\b",
    "where": r"\b(?:o|den|len|gui|nop|ve|cho) dau\b|\bnoi nao\b|\bgui (?:cho|len)\b|\bnop cho\b|\bluu o (?:cap|noi|chi bo|dang uy)\b",
    "places": r"\b(?:may|hai|2) (?:noi|cho)\b",
    "order": r"\b(?:nao|ai|gi) (?:\w+ )?truoc\b|\btruoc\b.*\bsau\b",
    "public": r"\bcong khai\b",
    "form": r"\bmau (?:nao|gi|so|may|bieu)\b|\btheo mau\b",
    "annex": r"\bphu luc (?:nao|gi|so may|may)\b|\btheo phu luc\b",
    "seal": r"\bdong dau\b|\bky ten\b",
    "hand": r"\bviet tay\b|\bdanh may\b",
    "vote": r"\bbo phieu\b|\bbieu quyet\b|\bgio tay\b",
    "written": r"\bvan ban\b",
}
_SAID = {name: re.compile(words) for name, words in _KINDS.items()}
_PIECES = re.compile(r"\s*[,?;]\s*|\s+(?:va|hay la) ")
ASKS_WHICH = re.compile(
    r"\b(?:ai|nao|gi|(?:o|den|len|tu) dau(?! (?:nam|thang|ky))|bao nhieu|may (?:ngay|nguoi|nam|thang|muc|buoc|ban|lan|bo)|bao lau|the nao|ra sao)\b(?! cung\b)"
)
_BOTH_TIMES = re.compile(
    r"\b(\w+) nao\b(?=.*\bthi (?:o )?\1 (?:do|ay|day|nay)\b)"
)  # "cấp nào … thì cấp đó …" asks nothing
_OF_A_RULE = re.compile(r"\bco (?:van ban|quy dinh)\b")
_ALIKE = 0.42  # likeness from which a stored question is taken to be the second one
_AMONG = 8


def asks_which_first(question: Question) -> bool:
    """Whether a message asks who, where or what, and for a yes or no only after ("do ai xếp loại, có cần tự xếp không"): a
    Có or Không would be taken for one to the first."""
    if question.turns:
        return False
    pieces = [piece for piece in _PIECES.split(fold(question.text).strip(" ?.!")) if len(piece.split()) > 1]
    if len(pieces) < 2:
        return False
    first = _BOTH_TIMES.sub(" ", pieces[0])
    which = ASKS_WHICH.search(first) is not None and not is_yes_no(first)
    return which and any(is_yes_no(piece) and not _OF_A_RULE.search(piece) for piece in pieces[1:])


def with_rest(index: Index, question: Question, provision: Provision, lead: Claim) -> list[Claim]:
    """An opening sentence with what is left open of the other things asked; the sentence that tells both alone."""
    more = list(_left_open(index, question, provision, lead.text))
    whole = next((claim for claim in more if claim.text.startswith(lead.text.rstrip("."))), lead)
    return [whole, *(claim for claim in more if claim is not whole)]


def _left_open(index: Index, question: Question, provision: Provision, said: str) -> Iterator[Claim]:
    wanted = kinds(fold(question.text))
    if len(wanted) < 2:
        return
    told = kinds(fold(said)).union(
        *(kinds(fold(item.text)) & wanted for item in provision.questions if item.lead == said)
    )
    near = index.nearest_leads(question.text, provision.key, yes_no=False, most=_AMONG)
    for item, alike in near:
        lead = item.lead or ""
        more = (kinds(fold(item.text)) | kinds(fold(lead))) & wanted - told
        if more and alike >= _ALIKE and is_unsaid(lead) and same_subject(question.folded, item.text, lead):
            told |= more
            yield Claim(lead, (provision.key,), ClaimKind.LEAD)


def kinds(folded: str) -> set[str]:
    return {name for name, words in _SAID.items() if words.search(folded)}
