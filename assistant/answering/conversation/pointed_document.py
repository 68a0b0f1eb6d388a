"""A document pointed at after a turn that names it or the one it replaced: by what became of it ("bản bị thay ấy", "cái mới
đó"), or by asking for one more of its attributes ("ai ký", "vậy thay bằng gì")."""

from __future__ import annotations

import re

from assistant.answering.identity.attribute import asks_guide, asks_replaced, asks_some
from assistant.answering.identity.attribute_told import guides_of
from assistant.answering.signs.group import SIGNS_OF
from corpus.candidate import candidates
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, squeeze
from corpus.timeline import predecessors, same_number, successors

_PAPER = r"(?:cai(?: van ban| quy dinh| huong dan)?|ban|van ban|quy dinh|huong dan|quyet dinh|nghi quyet|ket luan)"
_THIS = r"(?: (?:ay|do|kia|nay))?"
_NO = r"(?! (?:cho|bang|bao gio|khi nao|vao|tu|chua|roi)\b)"
_OLDER = re.compile(
    rf"\b{_PAPER} (?:(?:da )?(?:bi|duoc) (?:no )?thay(?: the)?{_NO}|cu|truoc (?:do|no|day)|ma no thay(?: the)?|lien truoc){_THIS}(?!\w)"
)
_ANSWERED = re.compile(rf"\b{_PAPER} (?:do|ay|kia)\b")
_ANSWERED_GUIDE = re.compile(r"\bhuong dan (?:do|ay|kia|nay)\b")
_NUMBERED = re.compile(r"\b\d+(?:/\d+)*(?:[-/]\w+)*")
_STANDS = re.compile(r"\b(?:hieu luc|bi thay|con (?:dung|ap dung|xai)|la gi)\b")
_ABOUT_REVIEW = re.compile(
    r"\b(?:cai|ban|quy dinh|huong dan|van ban)(?: kia| do| cu| noi| quy dinh)* (?:ve )(?:viec )?(?:kiem diem|xep loai|danh gia)\b"
)
# "thế dùng cái gì", "thế làm cho năm 2024 thì dùng cái nào", after whether one still serves
_WHAT_THEN = re.compile(
    r"(?:(?:the|vay|con|thi|gio|bay gio|hien nay|lam|kiem diem|xep loai|cho|ky|phai|se|em|minh)\s+)*(?:(?P<year>nam (?:20\d\d|nay|ngoai))\s+)?"
    r"(?:(?:thi|phai|se|nay|gio)\s+)*(?:dung|ap dung|theo|xai|lam theo|can cu)(?: vao| theo)? (?:(?:cai|van ban|quy dinh|huong dan|quyet dinh) )?(?:gi|nao)(?: (?:a|vay|nhi|anh|chi|ad))*[\s?.!]*"
)
_ASKS_PLACE = re.compile(
    r"(?:(?:the|vay|con|thi)\s+)*(?:noi dung )?dieu \d+(?: (?:noi|quy dinh|neu|ghi|la|ve|co)(?: ve)? (?:gi|nhung gi|noi dung gi|viec gi))?(?: (?:a|vay|the|nhi))*[\s?.!]*"
)
_IT = re.compile(r"\b(?:thay(?: the)?(?: cho)?|bai bo|sua(?: doi)?|huong dan(?: cho)?|giong|khac) (?P<it>no)\b")
_SERVES = re.compile(r"\b(?:hieu luc|con (?:dung|ap dung|xai)|bi thay|thay (?:the|bang|boi))\b")
_WHICH_OF_SIGNS = re.compile(
    r"\b27 bieu hien\b.*\b(?:van ban|nghi quyet|quy dinh|o|trong|cua) (?:nao|dau|cai nao|ai)\b"
)
_SHORT = 9  # words of a turn that asks for one more attribute
_NEWER = re.compile(rf"\b{_PAPER} (?:moi|thay(?: the)?(?: cho)?(?: no)?(?! \d)|sau (?:do|no)|thay vao){_THIS}(?!\w)")
_NOW = re.compile(r"\b(?:bay gio|hien nay|hien gio|nam nay|ky nay|dot nay)\b")


def with_document(context: str, text: str, corpus: Corpus) -> str:
    """The turn with the document it points at named; as it was where it points at none, or at one that is not told from
    others."""
    folded, document = fold(text), _only(context, corpus)
    if find_references(text, corpus):
        it = _IT.search(folded)  # "kết luận 21 có thay nó không"
        if it is None or document is None or document.signed is None:
            return text
        name = f"{name_document(document, dated=False)} năm {document.signed.year}"
        return f"{text[: it.start('it')]}{name}{text[it.end('it') :]}"
    then = _WHAT_THEN.fullmatch(folded)
    if document is not None and document.provisions and then is not None and _STANDS.search(fold(context)):
        year = text[then.start("year") : then.end("year")] if then["year"] else "hiện nay"
        return f"{year} kiểm điểm, xếp loại theo văn bản nào"
    if document is not None and document.signed is not None and _ASKS_PLACE.fullmatch(folded):
        return f"{text.rstrip(' ?.')} {name_document(document, dated=False)} năm {document.signed.year}"
    if document is not None and (other := _other_of_number(document, folded, corpus)) is not None:
        return f"{other} là gì"
    pointed = [(_OLDER, predecessors), (_NEWER, successors)]
    if asks_replaced(fold(context)):
        pointed.append((_ANSWERED, predecessors))
    if asks_guide(fold(context)):
        pointed.append((_ANSWERED_GUIDE, guides_of))
    for pattern, others in pointed:
        found = pattern.search(folded)
        if found is None:
            continue
        meant = [] if document is None else [item for item in others(corpus, document.id) if item.signed]
        while (
            pattern is _NEWER and _NOW.search(folded) and len(meant) == 1
        ):  # "bây giờ hướng dẫn mới": the last of the line
            if not (next_ones := [item for item in successors(corpus, meant[0].id) if item.signed]):
                break
            meant = next_ones
        if len(meant) == 1 and meant[0].signed is not None:
            name = f"{name_document(meant[0], dated=False)} năm {meant[0].signed.year}"
            return f"{text[: found.start()]}{name}{text[found.end() :]}"
    if document is not None and document.signed is not None and _asks_more(context, folded):
        name = f"{name_document(document, dated=False)} năm {document.signed.year}"
        return f"{fold(name) if text == folded else name} {text}"
    return text


def _other_of_number(document: Document, folded: str, corpus: Corpus) -> str | None:
    """The namesake that is about review, where a turn says that one is meant ("ý em là cái về kiểm điểm")."""
    if document.provisions or _ABOUT_REVIEW.search(folded) is None:
        return None
    held = [item for item in same_number(corpus, document) if item.provisions and item.signed]
    if len(held) != 1 or held[0].signed is None:
        return None
    return f"{name_document(held[0], dated=False)} năm {held[0].signed.year}"


def _asks_more(context: str, folded: str) -> bool:
    """Whether a short turn asks for an attribute of a document, after one that asked of it as a whole too."""
    before = squeeze(_NUMBERED.sub(" ", fold(context)))
    whole = asks_some(before) or _STANDS.search(before) is not None
    if _WHICH_OF_SIGNS.search(fold(context)):
        return _SERVES.search(folded) is not None and len(folded.split()) <= _SHORT
    return whole and asks_some(folded) and len(folded.split()) <= _SHORT and not find_places(folded)


def _only(context: str, corpus: Corpus) -> Document | None:
    """The one document the turns before name; of namesakes the one whose provisions are held."""
    references = find_references(context, corpus)
    if not references and _WHICH_OF_SIGNS.search(fold(context)):
        return corpus.documents.get(SIGNS_OF)
    if len({(item.start, item.end) for item in references}) != 1:
        return None
    fitting = candidates(references[0], corpus)
    held = [item for item in fitting if item.provisions]
    known = held or fitting
    return known[0] if len(known) == 1 else None
