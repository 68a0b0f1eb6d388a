"""Lists asked for as lists: the 27 signs by group, the forms of a guidance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asks import Asks
from assistant.answering.identity.claims import identity_claims
from assistant.answering.question import Question
from assistant.answering.sign_group import SIGNS_OF, group_head, signs_document
from assistant.answering.sign_list import signs_listed
from assistant.answering.topic import topic_of
from corpus.citation import name_document
from corpus.document import Corpus, Document, Provision
from corpus.vocabulary import DocumentKind

_FORMS = re.compile(
    r"\b(cac|nhung|bao nhieu|may|danh sach|danh muc) (?:loai )?(mau(?! so)|bieu mau|bieu(?! hien))\b|\bmau nao\b.*\b(gom|co nhung)\b"
)
_LEVELS = re.compile(
    r"\b(?:may|bao nhieu|cac|nhung|4|bon) (?:muc|loai|bac)(?: \w+){0,2} (?:xep loai|danh gia|chat luong)\b|\b(?:may|bao nhieu) muc (?:xep loai|danh gia)|\bxep loai(?: \w+){0,4} (?:may|bao nhieu) (?:muc|loai|bac|hang|thu hang)\b|\b(?:cac|nhung) muc (?:xep loai|danh gia)"
)
_FOUR = ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ")
_LEVEL = re.compile("|".join(_FOUR))
_BASIS = re.compile(
    r"\b(van ban|quy dinh|huong dan|can cu) nao\b|\b(?:theo|can cu) (?:van ban|quy dinh|huong dan) (?:gi|nao)\b|\b(?:quy dinh|huong dan|van ban) (?:so )?may\b"
)
_SERVING = re.compile(
    r"^(?:cac |nhung )?(?:van ban|quy dinh|huong dan)\b.*\b(?:moi nhat|hien hanh|hien nay|hien tai|bay gio|(?:dang|con) (?:ap dung|hieu luc|co hieu luc))\b"
)
_YEARLY = re.compile(r"\b(kiem diem|xep loai)\b")
_OTHER = re.compile(
    r"\b(ky luat|cong chuc|vien chuc|dieu le|khong duoc lam|neu guong|thay|bieu hien|suy thoai|bao nhieu diem|thang diem|ty le|tieu chi|quy trinh|nghi om)\b"
)


def list_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The list asked for, each item with its provision; empty where the question asks for no list of this kind."""
    return (
        _signs(corpus, question)
        or _forms(corpus, question)
        or _levels(corpus, question)
        or basis_claims(corpus, question)
    )


def _signs(corpus: Corpus, question: Question) -> list[Claim]:
    """The resolution the signs stand in, where that is asked for; else the signs, under the group they make up."""
    if (laid_down := signs_document(corpus, question)) is not None:
        return [laid_down, *identity_claims(corpus, corpus.documents[SIGNS_OF], question)]
    signs = signs_listed(corpus, question)
    return [*group_head(corpus, signs), *(item_claim(item) for item in signs)]


def item_claim(provision: Provision) -> Claim:
    """A provision as one line of a list: a sign with its group and number, anything else by its heading."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    place = f"Nhóm {found[1]}, biểu hiện {found[2]}: " if found else ""
    return Claim(f"{place}{provision.heading}.", (provision.key,), ClaimKind.IDENTITY)


def level_claim(provision: Provision) -> Claim | None:
    """A level of rating by its name, if a provision is headed with one ("Hoàn thành nhiệm vụ – điều kiện")."""
    level, dash, _ = provision.heading.partition(" – ")
    named = dash and _LEVEL.fullmatch(level)
    return Claim(f"{level}.", (provision.key,), ClaimKind.IDENTITY) if named else None


def _forms(corpus: Corpus, question: Question) -> list[Claim]:
    if not _FORMS.search(question.folded) or any(place.division.value in ("mau", "bieu") for place in question.places):
        return []
    named = [item for item in question.documents if _form_provisions(item)]
    applying = [item for item in corpus if item.in_force.holds(question.as_of) and _form_provisions(item)]
    chosen = (named or sorted(applying, key=lambda item: item.in_force.since or question.as_of))[-1:]
    return [item_claim(provision) for document in chosen for provision in _form_provisions(document)]


def _levels(corpus: Corpus, question: Question) -> list[Claim]:
    """The four levels of rating of the day, by the headings of the regulation's provisions on each."""
    if not _LEVELS.search(question.folded) or question.documents or len(question.folded.split()) > 14:
        return []
    governing = [
        item for item in corpus if item.kind is DocumentKind.REGULATION and item.in_force.holds(question.as_of)
    ]
    for document in governing:
        named: dict[str, Claim] = {}
        for claim in map(level_claim, document.provisions):
            if claim is not None:
                named.setdefault(claim.text, claim)
        if len(named) == len(_FOUR):
            return [levels_head(document, [claim.citations[0] for claim in named.values()]), *named.values()]
    return []


def levels_head(document: Document, keys: Sequence[str]) -> Claim:
    """The line the levels of rating are listed under."""
    return Claim(f"{name_document(document)} nêu bốn mức xếp loại:", tuple(keys), ClaimKind.IDENTITY)


def _form_provisions(document: Document) -> list[Provision]:
    return [item for item in document.provisions if item.at.startswith(("mau-", "bieu-"))]


def basis_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The regulation and the guidance that governed the yearly review on the day, where a question asks for them."""
    asked_for = _BASIS.search(question.folded) or (_SERVING.search(question.folded) and topic_of(question))
    if question.documents or not asked_for or not _YEARLY.search(question.folded):
        return []
    if _OTHER.search(question.folded) or len(question.folded.split()) > 18:
        return []
    day = question.as_of
    governing = [
        item for item in corpus
        if item.provisions and not item.is_local and item.in_force.holds(day) and item.kind.value in ("qd", "hd")
    ]  # fmt: skip
    asked = Question(text="", folded="", today=day, as_of=day, asks=Asks.WHAT)
    first = "qd" if not re.match(r"(?:cac |nhung )?huong dan\b", question.folded) else "hd"
    return [claim for item in sorted(governing, key=lambda one: one.kind.value == first, reverse=True)
            for claim in identity_claims(corpus, item, asked, brief=True)[:2]]  # fmt: skip
