"""Words of one kind of which a case has one: a later turn that names another takes its place ("khiển trách", then "cảnh cáo")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.in_place import STANDING, place_of, without_undergoing
from assistant.answering.question.rated import SUBJECTS
from corpus.text import fold

_KINDS = (
    re.compile(r"\b(?:khien trach|canh cao|cach chuc|khai tru)\b"),
    re.compile(r"\b(?:nghi )?(?:thai san|sinh con|om dau|om|benh)\b"),
    re.compile(r"\b2[05] ?(?:%|phan tram\b)"),
    re.compile(r"\bbi dinh chi(?: sinh hoat)?(?: (?:dang(?! uy)|cap uy|chi uy|dang uy))?\b"),
)
_ANOTHER = re.compile(r"(?:(?:a|da|vang|roi|the|vay|u)\s*,?\s+)*con\b")
_COLLECTIVE = re.compile(r"\btap the(?: lanh dao)?(?:,? (?:va )?quan ly)?\b")
_PERSON = re.compile(
    r"\b(?:ca nhan|nguoi dung dau|(?:pho )?(?:truong phong|truong khoa|truong ban|hieu truong|giam doc|chu tich|bi thu)|pho phong|can bo)\b"
)
_OF_PROVINCE = re.compile(r"\b(?:ban thuong vu )?(?:tinh uy|thanh uy|dang uy truc thuoc trung uong)\b")
_LOWER = re.compile(
    r"\b(?:(?:ban thuong vu )?dang uy (?:xa|phuong|co so|bo phan|bo|co quan)|chi uy|chi bo|cap xa|xa|phuong)\b"
)
_LEVEL = re.compile(r"\bcap (?:xa|phuong|huyen|quan|tinh|thanh pho|co so|tren|trung uong)\b")
_ANOTHER_UNIT = re.compile(r"(?<!\d )\b(?:chi bo|dang bo|dang uy)(?: (?:co so|truc thuoc|bo phan))?\b")
_HIGHER = re.compile(r"\b(?:thanh tich )?(?:xuat sac, )?noi troi\b|\b25 ?(?:%|phan tram\b)")

_DENIED = (
    (re.compile(r"\b(?:khong|chua|chang)(?: \w+){0,2}? ky luat\b"), _KINDS[0]),
    (re.compile(r"\b(?:khong|chua|chang)(?: \w+){0,2}? (?:nghi|om|benh)\b"), _KINDS[1]),
    (re.compile(r"\b(?:khong|chua|chang)(?: \w+){0,4}? (?:noi troi|25 ?%|25 phan tram)"), _HIGHER),
)

_MONTH = re.compile(r"\bthang \d{1,2}\b")
_MONTH_RIGHT = re.compile(
    r"^(?:(?:a|da|ok|xin loi|u)\s*,?\s+)*(?:nham(?: roi)?|khong phai|sua lai|noi lai|y (?:em|toi|minh))\s*,?\s*(?:la |ket nap |vao |tu )*"
    r"(thang \d{1,2})(?: (?:co|moi dung|a|nhe|chu))*\W*$"
)


def replaced_words(context: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the turns before name what a turn names another of; both as typed."""
    before, now = fold(context), fold(text)
    for kind in _KINDS:
        named = {match.group() for match in kind.finditer(now)}
        told = [match for match in kind.finditer(before) if match.group() not in named]
        if len(named) == 1 and len({match.group() for match in told}) == 1:
            yield from (match.span() for match in told)
    if _ANOTHER.match(now) and (standing := {match.group() for match in STANDING.finditer(now)}):
        yield from (match.span() for match in STANDING.finditer(before) if match.group() not in standing)
    if _ANOTHER.match(now) and _LEVEL.search(now) and _ANOTHER_UNIT.search(now) is None:
        named = {match.group() for match in _LEVEL.finditer(now)}
        yield from (match.span() for match in _LEVEL.finditer(before) if match.group() not in named)
        yield from (
            match.span() for match in _ANOTHER_UNIT.finditer(before)
        )  # "hạn nộp của chi bộ", then "còn cấp tỉnh"
    if _PERSON.search(now) and not _COLLECTIVE.search(now) and not _PERSON.search(before):
        yield from (match.span() for match in _COLLECTIVE.finditer(before))
    if _LOWER.search(now) and not _OF_PROVINCE.search(now) and not _LOWER.search(before):
        yield from (match.span() for match in _OF_PROVINCE.finditer(before))
    for denial, kind in _DENIED:
        if denial.search(now):
            yield from (match.span() for match in kind.finditer(before))


def meant_anew(context: str, bare: str) -> tuple[int, int] | None:
    """Where the turns before say in the same words what a correction begins with: "bị đình chỉ sinh hoạt", then "ý mình là
    bị đình chỉ sinh hoạt cấp ủy"."""
    words = fold(bare).split()
    for length in range(len(words), 1, -1):
        found = re.search(rf"\b{re.escape(' '.join(words[:length]))}\b(?: dang\b)?", fold(context))
        if found is not None:
            return None if SUBJECTS.fullmatch(found.group()) else found.span()
    return None


def month_corrected(context: str, text: str) -> str | None:
    """What was told before with the month put right by a turn that does no more: "à nhầm tháng 3"; None for any other."""
    found = _MONTH_RIGHT.match(fold(text))
    told = list(_MONTH.finditer(fold(context)))
    if found is None or len(told) != 1:
        return None
    return f"{context[: told[0].start()]}{text[found.start(1) : found.end(1)]}{context[told[0].end() :]}"


def standing_turns(turns: Sequence[str]) -> list[str]:
    """The turns with what a later one takes the place of blanked, every letter left in its place; a month put right stands
    where the wrong one was."""
    found = list(turns)
    for at in range(1, len(found)):
        for earlier in range(at - 1, -1, -1):
            if (right := month_corrected(found[earlier], found[at])) is not None:
                found[earlier], found[at] = right, " " * len(found[at])
                break
    for at in range(1, len(found)):
        for earlier in range(at - 1, -1, -1):
            if (place := place_of(found[earlier], name := without_undergoing(bare(found[at])))) is not None:
                if SUBJECTS.fullmatch(fold(name)) is None or not re.search(r"\d", " ".join(found)):
                    found[earlier] = f"{found[earlier][: place[0]]}{name}{found[earlier][place[1] :]}"
                    found[at] = " " * len(found[at])
                break
    for at in range(1, len(found)):
        for earlier in range(at):
            for start, end in replaced_words(found[earlier], found[at]):
                found[earlier] = found[earlier][:start] + " " * (end - start) + found[earlier][end:]
    return found
