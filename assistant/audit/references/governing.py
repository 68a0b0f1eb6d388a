"""What a sentence cites a document for: to be applied, or only told of as replaced, past or compared with.

In a list ("Thực hiện Quy định số …; Hướng dẫn số … và Kế hoạch số …") every item is cited for what the first one is.
"""

from __future__ import annotations

import re

from assistant.audit.references.cited import Cited

_APPLIES = re.compile(
    r"\b(?:thuc hien|can cu|theo|ap dung|trien khai|quan triet|chap hanh|dung|tai|bam sat|doi chieu voi)\b[^.;]{0,60}$"
)
_KINDS = (
    r"(?:luat|dieu le|nghi quyet|quy dinh|quy che|ket luan|chi thi|huong dan|cong van|ke hoach|quyet dinh|nghi dinh"
    r"|thong tu|thong bao|thong tri|chuong trinh|de an|van ban|chu truong)"
)
_LEADS = re.compile(
    rf"\W*(?:thuc hien|can cu|theo|ap dung|trien khai|quan triet|chap hanh)\s+(?:cac\s+|noi dung\s+|tinh than\s+)*{_KINDS}\b"
)
_PAST = re.compile(
    r"\bthay\b|truoc day|truoc do|het hieu luc|bai bo|huy bo|thu hoi|nhac lai|giai doan|nhiem ky truoc|cac nam truoc|nhung nam truoc|da duoc sua"
    r"|khong con (?:ap dung|hieu luc)|\bso voi\b|\bkhac (?:voi )?$|\bke thua\b"
)
_ENDED = re.compile(
    r"\b(?:duoc|bi|da) (?:thay|bai bo|huy bo)|het hieu luc|khong con (?:ap dung|hieu luc)|truoc day|\bnay (?:la|duoc)\b"
)
_YEAR = re.compile(r"\bnam (20[0-9]{2})\b")
_REVIEWED = re.compile(r"\b(?:so ket|tong ket)\b[^.;,]{0,40}$")
_JOINED = re.compile(r"[,;]\s*(?:va|cung|cung voi)?\s*$|\b(?:va|cung|cung voi)\s*$")
_ASIDE = re.compile(r"\([^()]*\)")
_LIST = 12  # the longest list of documents looked back through for the line that opens it
_BEFORE, _AFTER = 90, 120


def is_applied(cited: Cited) -> bool:
    """Whether the report says it acts by the document."""
    return _is_applied(cited, cited.at)


def year_of(cited: Cited) -> int | None:
    """The year a sentence tells of where it cites a document: "Năm 2024, Đảng ủy kiểm điểm theo …"."""
    text, at = cited.scene.folded[cited.block], cited.reference.start
    start, _ = cited.scene.sentence(cited.block, at)
    years = _YEAR.findall(text[start:at])
    return int(years[-1]) if years else None


def _is_applied(cited: Cited, at: int) -> bool:
    text, reference = cited.scene.folded[cited.block], cited.references[at]
    start, _ = cited.scene.sentence(cited.block, reference.start)
    lead = text[start : reference.start]
    after = re.split(r";", text[reference.end : reference.end + _AFTER])[0]
    own = _ASIDE.sub(" ", re.split(r";", lead)[-1][-_BEFORE:])
    if _PAST.search(own) or _ENDED.search(after) or _REVIEWED.search(own):
        return False
    above = _above(cited) if not re.search(r"[a-z]{2}", text[: reference.start]) else ""
    if _APPLIES.search(f"{above}{own}"):
        return True
    if not _JOINED.search(lead):
        return False
    former = _former(cited, at, start, over=lead.rstrip().endswith(";"))
    if former is not None:
        return _is_applied(cited, former)
    return bool(_LEADS.match(lead))


def _former(cited: Cited, at: int, start: int, *, over: bool) -> int | None:
    """The item of the list before one, in its sentence and at its depth of parentheses.

    `over`: a semicolon leads back to the list itself, over documents told of as replaced.
    """
    depths = cited.scene.depths[cited.block]
    here = depths[cited.references[at].start]
    text = cited.scene.folded[cited.block]
    for one in range(at - 1, -1, -1):
        reference = cited.references[one]
        if reference.start < start:
            return None
        if depths[reference.start] != here:
            continue
        if over and one and re.search(r"\bthay(?: the)?(?: cho)?\s*$", text[: reference.start]):
            continue
        return one
    return None


def _above(cited: Cited) -> str:
    """For an item of a list on a line of its own: the words of the line that opens the list."""
    above = cited.scene.folded[max(0, cited.block - _LIST) : cited.block]
    lead = next((text for text in reversed(above) if text.rstrip().endswith(":")), "")
    if lead:
        return f"{lead[-60:].rstrip(' :')} "
    for text in reversed(above):  # grounds line after line: "Căn cứ Luật …;", "Quy định số …;"
        if not text.rstrip().endswith((";", ",")):
            break
        if (opened := _LEADS.match(text)) is not None:
            return f"{opened.group(0)} "
    return ""
