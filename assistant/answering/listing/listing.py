"""Lists asked for as lists: the 27 signs by group, the forms of a guidance."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.basis.claims import basis_claims
from assistant.answering.forms.of_year import forms_valid
from assistant.answering.identity.attribute import asks_where
from assistant.answering.identity.attribute_told import where_claim
from assistant.answering.identity.claims import identity_claims
from assistant.answering.listing.of_place import place_documents
from assistant.answering.question.question import Question
from assistant.answering.question.then_and_now import asks_then_and_now
from assistant.answering.signs.group import (
    SIGNS_OF,
    counted,
    group_head,
    laid_down_claim,
    laid_down_elsewhere,
    signs_document,
)
from assistant.answering.signs.listing import signs_listed
from assistant.answering.signs.number_claimed import levels_claimed, signs_claimed
from assistant.answering.verdict.word import WORDS
from corpus.citation import name_document
from corpus.document import Corpus, Document, Provision
from corpus.timeline import began, predecessors
from corpus.vocabulary import DocumentKind
from index.agreement import place_match

_FORMS = re.compile(
    r"\b(cac|nhung|bao nhieu|may|danh sach|danh muc) (?:loai )?(mau(?! so)|bieu mau|bieu(?! hien))\b|\bmau nao\b.*\b(gom|co nhung)\b"
)
_HAS = re.compile(r"\bco\b.*\b(?:khong|ko|chua)\b|\bmoi co\b|\bco tu\b|\bthem tu\b")
_HOW_MANY_FORMS = re.compile(r"\b(?:bao nhieu|may) (?:loai )?(?:mau|bieu mau)\b")
_HOW_MANY_GROUPS = re.compile(r"\b(?:bao nhieu|may) nhom\b")
_A_FORM = re.compile(
    r"\b(?:bieu )?mau (?:ban|bao cao|kiem diem|tu|bieu|danh gia|xep loai|nay|moi|ca nhan|tap the|dang vien)\b"
)
_LEVELS = re.compile(
    r"\b(?:may|bao nhieu|cac|nhung|4|bon) (?:muc|loai|bac)(?: \w+){0,2} (?:xep loai|danh gia|chat luong)\b|\b(?:may|bao nhieu) muc (?:xep loai|danh gia)|\b(?:xep loai|chat luong|danh gia)(?:(?! (?:tieu chi|ky luat|hinh thuc)\b) \w+){0,8} (?:may|bao nhieu) (?:muc|loai|bac|hang|thu hang)\b(?! (?:diem|phat|luong|thuong|dong|tien))|\b(?:cac|nhung) muc (?:xep loai|danh gia)"
)
_LONGEST = 20  # words of a question that asks for the levels
_FOUR = ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ")
_LEVEL = re.compile("|".join(_FOUR))


def list_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The list asked for, each item with its provision; empty where the question asks for no list of this kind."""
    return (
        _signs(corpus, question)
        or _forms_where(corpus, question)
        or forms_valid(corpus, question)
        or _forms_lacking(corpus, question)
        or _forms(corpus, question)
        or _levels(corpus, question)
        or place_documents(corpus, question)
        or basis_claims(corpus, question)
    )


def _signs(corpus: Corpus, question: Question) -> list[Claim]:
    """The resolution the signs stand in, where that is asked for; else the signs, under the group they make up."""
    if (laid_down := signs_document(corpus, question)) is not None:
        return [laid_down, *identity_claims(corpus, corpus.documents[SIGNS_OF], question)]
    if (word := signs_claimed(question)) is not None and SIGNS_OF in corpus.documents:
        return [
            counted(corpus, word),
            *(item for item in identity_claims(corpus, corpus.documents[SIGNS_OF], question)),
        ]
    if (elsewhere := laid_down_elsewhere(corpus, question)) is not None:
        return [elsewhere, *identity_claims(corpus, corpus.documents[SIGNS_OF], question)[:1]]
    signs = signs_listed(corpus, question)
    if signs and _HOW_MANY_GROUPS.search(question.folded):
        return [laid_down_claim(corpus), *group_head(corpus, signs), *(item_claim(item) for item in signs)]
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


def _forms_lacking(corpus: Corpus, question: Question) -> list[Claim]:
    """The forms of the guidance named, where it is asked if one stands among them that is not held of it; then the
    guidance that has it."""
    forms = [place for place in question.places if place.division.value in ("mau", "bieu")]
    if len(question.documents) != 1 or len(forms) != 1 or not _HAS.search(question.folded):
        return []
    document = question.documents[0]
    held = _form_provisions(document)
    if not held or any(place_match(item.key, forms) > 0 for item in held):
        return []
    others = [item for item in corpus if item is not document and not item.is_local]
    having = [one for item in others for one in _form_provisions(item) if place_match(one.key, forms) > 0]
    return [forms_counted(document), *map(item_claim, held), *map(item_claim, having[-1:])]


def _forms(corpus: Corpus, question: Question) -> list[Claim]:
    if not _FORMS.search(question.folded) or any(place.division.value in ("mau", "bieu") for place in question.places):
        return []
    named = [item for item in question.documents if _form_provisions(item)]
    applying = [item for item in corpus if item.in_force.holds(question.as_of) and _form_provisions(item)]
    chosen = (named or sorted(applying, key=lambda item: item.in_force.since or question.as_of))[-1:]
    listed = [item_claim(provision) for document in chosen for provision in _form_provisions(document)]
    return [*map(forms_counted, chosen), *listed] if _HOW_MANY_FORMS.search(question.folded) else listed


def forms_counted(document: Document) -> Claim:
    """How many forms of a guidance the store holds, before they are listed."""
    forms = _form_provisions(document)
    text = f"Kho ghi {len(forms)} mẫu của {name_document(document)}:"
    return Claim(text, tuple(item.key for item in forms), ClaimKind.IDENTITY)


def _forms_where(corpus: Corpus, question: Question) -> list[Claim]:
    """Where the forms in use can be had, and the one named or all of them."""
    forms = [place for place in question.places if place.division.value in ("mau", "bieu")]
    if question.documents or not asks_where(question.folded) or not (forms or _A_FORM.search(question.folded)):
        return []
    applying = [item for item in corpus if item.in_force.holds(question.as_of) and _form_provisions(item)]
    document = max(applying, key=began, default=None)
    where = where_claim(corpus, document) if document is not None else None
    if document is None or where is None:
        return []
    named = [item for item in _form_provisions(document) if not forms or place_match(item.key, forms) > 0]
    return [where, *map(item_claim, named)]


def _levels(corpus: Corpus, question: Question) -> list[Claim]:
    """The four levels of rating of the day, by the headings of the regulation's provisions on each."""
    word = levels_claimed(question)
    asked = word or _LEVELS.search(question.folded)
    named = question.documents
    if not asked or len(named) > 1 or len(question.folded.split()) > _LONGEST or "tieu chi" in question.folded:
        return []  # "mấy mức đánh giá tiêu chí": the levels of a criterion
    governing = list(named) or [
        item for item in corpus if item.kind is DocumentKind.REGULATION and item.in_force.holds(question.as_of)
    ]
    found = next(((item, listed) for item in governing if (listed := levels_of(item, word))), None)
    if found is None:
        return []
    document, listed = found
    if not named and asks_then_and_now(question):
        before = (levels_before(item) for item in predecessors(corpus, document.id))
        return [*(claim for claim in before if claim is not None), *listed]
    return listed


def levels_of(document: Document, word: str | None = None) -> list[Claim]:
    """The four levels under their line (with the word to a statement on how many there are), each by the heading of the
    first provision on it; empty where not all four are headed."""
    named: dict[str, Claim] = {}
    for claim in map(level_claim, document.provisions):
        if claim is not None:
            named.setdefault(claim.text, claim)
    if len(named) != len(_FOUR):
        return []
    keys = tuple(claim.citations[0] for claim in named.values())
    said = f"{word}. " if word else ""
    head = Claim(f"{said}{name_document(document)} nêu bốn mức xếp loại:", keys, ClaimKind.IDENTITY)
    return [head, *named.values()]


def levels_before(document: Document) -> Claim | None:
    """That an earlier regulation had the four levels too; None where not all are headed."""
    listed = levels_of(document)
    text = f"Trước đây {name_document(document)} đã nêu bốn mức xếp loại."
    return Claim(text, listed[0].citations, ClaimKind.IDENTITY) if listed else None


def level_lists(document: Document) -> list[Claim]:
    """Every line of such a list, whatever word opens it, and of its forms: what an answer is checked against."""
    before = levels_before(document)
    lists = [claim for word in (None, *WORDS) for claim in levels_of(document, word)]
    return [*lists, *([before] if before is not None else []), forms_counted(document)]


def _form_provisions(document: Document) -> list[Provision]:
    return [item for item in document.provisions if item.at.startswith(("mau-", "bieu-"))]
