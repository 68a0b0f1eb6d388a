"""A follow-up made whole from the turn before it: "thế còn chi bộ thì sao?", "năm 2022 thì thế nào"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.conversation.against import against
from assistant.answering.conversation.aspect import asks_aspect
from assistant.answering.conversation.bare import bare
from assistant.answering.conversation.case_anew import befallen, case_anew, of_whom_it_befell
from assistant.answering.conversation.detail import tells_detail, with_detail
from assistant.answering.conversation.disagreeing import disagreeing
from assistant.answering.conversation.in_place import of_class, place_of, without_undergoing
from assistant.answering.conversation.leaning import (
    COUNT,
    MEANT,
    TIE,
    applies,
    changes,
    lacks_rating,
    lacks_subject,
    leans,
    reckoned,
    shares,
    tells,
)
from assistant.answering.conversation.named_in_talk import by_name
from assistant.answering.conversation.other_counted import other_counted
from assistant.answering.conversation.pointed_document import with_document
from assistant.answering.conversation.pointer import other_group, points_at
from assistant.answering.conversation.predicate import asked_elsewise, asks_undone, without_asked
from assistant.answering.conversation.same_kind import meant_anew, month_corrected, replaced_words
from assistant.answering.conversation.told_amount import with_amount, with_counted, with_share
from assistant.answering.identity.attribute import asks_replaced
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.moment import find_moments
from assistant.answering.question.province import find_province
from assistant.answering.question.rated import RATINGS, SUBJECTS
from assistant.answering.question.review_words import REVIEW
from corpus.candidate import candidates
from corpus.citation import name_document
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, nfc, squeeze
from corpus.vocabulary import Division

_PARTICULAR = (Asks.WHICH_FORM, Asks.WHEN, Asks.WHO, Asks.WHERE)
_OF_ITS_OWN = (*_PARTICULAR, Asks.HOW_MANY, Asks.YES_NO)
_NOW = re.compile(
    r"\b(?:bay gio|hien gio|hien nay|den nay|toi nay|(?:gio|nay) (?:con|het|co con|thi|ap dung|dung|xai))\b"
)
_OF_A_PROVINCE = re.compile(r"\b(?:tinh uy|thanh uy|huyen uy|tinh|thanh pho|cap huyen)\b")
_PAPER = re.compile(
    r"\b(?:bao cao|ban (?:tu )?(?:kiem diem|danh gia)|bien ban|quyet dinh|ho so|phieu|danh sach|tong hop|van ban)\b"
)
_FORM_ALONE = re.compile(r"(?:(?:còn|thế|vậy|con|the|vay)\s+)*0?\d[a-cA-C]", re.IGNORECASE)
_FORM_TOLD = re.compile(
    r"\b(?:mau|bieu) (?:so )?0?\d\w?\b.{0,20}\b(?:la (?:mau |bieu )?gi|dung (?:de )?lam gi|cho ai)\b"
)
_SMALL = re.compile(
    r"^(?:(?:da|vang|ok|oke|u|uh)\s*,?\s*)?(?:cam on|chao|hi|hello|tot qua|hay qua|thanks)\b|"
    r"^(?:ok|oke|vang|da|u|um|uhm?|o|a)\b[\s,.!]*(?:(?:ok|oke|vang|da|u|roi|the|dung|nhe|em|anh|chi|ban|ad|a)\b[\s,.!]*)*$"
)
_COUNTED = re.compile(r"\b(?:\d+|may|bao nhieu|sinh hoat) $")  # "có 6 chi bộ thì mấy chi bộ …": counts are kept
_NUMBERED = re.compile(r"\b\d+ (?:\w+ ){0,3}$")
_FOR_WHOM = re.compile(r"\b(?:cho|danh cho) ai\b|\bai (?:dung|lam|viet)\b")
# who handles the papers for others is not the one asked about: "em làm văn phòng đảng ủy", then "hồ sơ lưu ở đâu"
_STAFF = re.compile(
    r"(?:(?:da|a|chao|anh|chi|ban|ad|bot)\b\s*,?\s*)*(?:em|toi|minh|chau)\b[^?\d]*\b(?:van phong|van thu|thu ky|cong tac dang vu|cong tac dang|can bo to chuc|ban to chuc)\b[^?\d]*"
)
_NUMBER_ALONE = re.compile(
    r"(?:(?:con|the|vay|thi|a)\s+)*(?P<by>theo\s+)?(?P<named>(?:(?P<kind>quy dinh|qd|huong dan|hd|nghi quyet|nq|ket luan|kl)\s+)?(?P<number>\d{2,3}))(?: thi)?(?: (?:sao|the nao))?[\s?.!]*"
)
# "xếp loại có không", "thế kiểm điểm thì có không"
_WHETHER_LAST = re.compile(
    r"^(?P<tie>(?:thế|vậy|còn|the|vay|con) )?(?P<act>xếp loại|kiểm điểm|đánh giá|bỏ phiếu|biểu quyết|thông báo|công khai|xep loai|kiem diem|danh gia|bo phieu|bieu quyet|thong bao|cong khai)"
    r"(?: thì| thi)? (?:có|co) (?:không|khong|ko|k)\b[\s?.!]*$",
    re.IGNORECASE,
)
# "quy định cũ có không", "năm 2024 thì có không": whether it was so then
_THEN_WHETHER = re.compile(
    r"^(?P<tie>(?:thế|vậy|còn|the|vay|con) )?(?P<then>(?:theo )?(?:quy định|hướng dẫn|bản|quy dinh|huong dan|ban) (?:cũ|trước|cu|truoc)|trước (?:đây|kia)|truoc (?:day|kia)|năm (?:20\d\d|ngoái|trước)|nam (?:20\d\d|ngoai|truoc))"
    r"(?: thì| thi)? (?:có|co)(?: (?:vậy|thế|vay|the))? (?:không|khong|ko|k)\b[\s?.!]*$",
    re.IGNORECASE,
)
# "mẫu nào cho tập thể", then "cái nào cho lãnh đạo"
_WHICH_ONE = re.compile(r"(?:(?:the|vay|con|thi|a)\s+)*(?P<one>(?:cai|loai|ban) nao)\b(?! (?:moi|cu|sau|truoc|dung)\b)")
# "bị cảnh cáo thì xếp loại gì", then "có phải là không hoàn thành nhiệm vụ không"
_RATED_SO = re.compile(
    rf"(?:(?:the|vay|a|thi)\s+)*(?:(?:co )?phai (?:la |bi |xep )*|(?:la|bi|xep|bi xep)(?: loai)? )(?:{RATINGS.pattern})(?: (?:dung|phai))?(?: (?:khong|ko|k|a|ha|nhi))*[\s?.!]*"
)
_WHAT_RATING = re.compile(r"\b(?:xep (?:loai )?|muc |loai )(?:gi|nao|sao|the nao|ra sao)\b")
_UNDER_WHOM = re.compile(
    r" (?:thang |truc tiep |cua )*(?:(?:tinh|thanh|dang|huyen) uy|cap tinh|trung uong)(?: (?:xa|phuong|co so|tinh|bo phan))?\b"
)
# "còn hoàn thành" after one about another rating: the rating of that name
_COMPLETED_ALONE = re.compile(
    r"^(?P<tie>(?:còn|thế còn|vậy còn|con|the con|vay con) )(?:mức |muc )?(?:hoàn thành|hoan thanh)(?=(?: (?:thì|thi))?(?: (?:sao|thế nào|the nao))?[\s?.!]*$)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:(?:the|vay|va)\s+)*(?:hai|2) (?:cai|van ban|quy dinh|ban|thu)(?: (?:do|nay|ay))? (?:co )?(?:gi )?khac(?: nhau)?(?: (?:gi|the nao|cho nao|o dau|ra sao|sao))?(?: nhau)?(?: (?:khong|ko|vay|a))*[\s?.!]*"
)
_THAT_YEAR = re.compile(r"\b(?:(?:hoi|ky|dot) )?nam (?:do|ay|day)\b|\b(?:ky|dot) (?:do|ay)\b")
_FIGURED = re.compile(r"\d ?(?:%|phan tram|diem|nguoi|dong chi|dang vien|tot|xuat sac|chi bo|nhiem vu|viec|ngay|thang)")
_STANDS = re.compile(r"\b(?:hieu luc|con (?:ap dung|gia tri|dung duoc)|bi thay|thay (?:bang|boi))\b")
_SHORT = 10  # words of a turn about a document as a whole
_ASKS_FULLY = 4  # words of a turn that can ask by itself
_NAMED = 6  # words that name somebody
_EITHER = re.compile(r"\bhay\b")
_ORDER = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)\b(?: \w+){0,3} (?:thu tu|trinh tu)(?: \w+)? (?:nao|the nao|ra sao|sao|gi)\b|\b(?:thu tu|trinh tu) (?:kiem diem|xep loai|danh gia)(?: \w+){0,2} (?:nao|the nao|ra sao|sao|gi)\b"
)
_WHOLE = 9  # words of a turn that sets two against each other and needs nothing before it


def whole_question(turns: Sequence[str], corpus: Corpus, *, today: date) -> str:
    """The last turn as a question that stands alone."""
    return joined(turns, corpus, today=today)[0]


def joined(turns: Sequence[str], corpus: Corpus, *, today: date) -> tuple[str, int]:
    """The last turn as a question that stands alone, and the number of the first turn it was put together from."""
    context, first = "", 0
    told: str | None = None  # what stands before a turn that only supposed something
    for number, turn in enumerate(turns):
        text = squeeze(nfc(turn))
        if not text:
            continue
        text = (
            _THEN_WHETHER.sub(lambda match: f"{match['tie'] or ''}{match['then']} thì sao", text) if context else text
        )
        text = _WHETHER_LAST.sub(lambda match: f"{match['tie'] or ''}có {match['act']} không", text)
        text = _COMPLETED_ALONE.sub(lambda match: f"{match['tie']}mức hoàn thành nhiệm vụ", text) if context else text
        text = _of_that_year(turns[:number], _by_number(context, text, corpus), today)
        if told is not None and not asks_undone(text):
            context, told = told if asks_of(fold(bare(text))) in _OF_ITS_OWN else context, None
        if told is None and context and asks_undone(text):
            told = context
        small = _SMALL.match(fold(text)) is not None and len(text.split()) <= 5
        if small:
            if number == len(turns) - 1:
                return text, number
        elif context and (named_anew := by_name(context, text)) is not None:
            context, first = named_anew, number
        elif context and asks_of(fold(context)) is Asks.WHICH_FORM and (which := _WHICH_ONE.match(fold(text))):
            tie = text[: which.start("one")]
            context, first = squeeze(f"{tie}{'mau' if fold(text) == text else 'mẫu'} nào{text[which.end() :]}"), number
        elif context and (pointed := points_at(context, text) or other_group(context, text)) is not None:
            context, first = pointed, number
        elif number > 1 and _BOTH.fullmatch(fold(text)) and (both := _both_named(turns[:number], corpus)) is not None:
            context, first = both, number
        elif context and (set_anew := against(context, text, corpus)) is not None:
            context, first = set_anew, number
        elif context and (named := with_document(context, text, corpus)) != text:
            context, first = named, number
        elif context and _asks_standing(text, corpus):
            context, first = text, number
        elif context and _form_of_whom(context, text):
            context, first = f"{bare(text)} dùng mẫu nào", number
        elif context and (
            _asks_another_form(context, text) or _sets_two(text) or _asks_order(text) or _says_what(context, text)
        ):
            context, first = bare(text), number
        elif context and _is_staff(context) and len(text.split()) >= _ASKS_FULLY and asks_anything(text):
            context, first = text, number
        elif context and (
            anew := other_counted(context, text)
            or with_amount(context, text)
            or with_share(context, text)
            or with_counted(context, text)
            or befallen(context, text)
            or case_anew(context, text)
            or of_whom_it_befell(context, text)
            or disagreeing(context, text)
        ):
            context, first = anew, number
        elif context and (
            leans(text, corpus)
            or changes(context, text)
            or shares(context, text)
            or not asks_anything(context)
            or (_RATED_SO.fullmatch(fold(text)) and _WHAT_RATING.search(fold(context)))
        ):
            context = merged(context, text, corpus, today=today)
        elif context and (tells(text) or applies(context, text)):
            context = squeeze(f"{context.rstrip(' ?.!')} {bare(text)}")
        elif context and asks_anything(context) and tells_detail(text):
            context = with_detail(context, text)
        elif context and (place := _province_of(context, text, corpus, today)):
            context = f"{text.rstrip(' ?.')} ({place})"
        elif context and (rating := lacks_rating(context, text)) is not None:
            context = f"{text.rstrip(' ?.')} (mức {context[rating.start() : rating.end()].removeprefix('mức ')})"
        elif context and asks_anything(context) and _asks_side(context, text, corpus):
            context = merged(context, text, corpus, today=today)
        elif context and lacks_subject(text, corpus):
            context = _with_subject(text, context)
        else:
            context, first = text, number
    return (context, first) if turns and squeeze(turns[-1]) else ("", 0)


def _both_named(before: Sequence[str], corpus: Corpus) -> str | None:
    """The two documents that the turns before name, set against each other; None where they name another number of them."""
    named = {
        candidate.id: candidate
        for number, turn in enumerate(before)
        for reference in find_references(_by_number(before[number - 1] if number else "", turn, corpus), corpus)
        for candidate in sorted(candidates(reference, corpus), key=lambda item: not item.provisions)[:1]
    }
    if len(named) != 2:
        return None
    one, other = (name_document(item) for item in named.values())
    return f"{one} khác gì so với {other}"


def form_alone(turns: Sequence[str]) -> str | None:
    """A last turn that is the bare number of a form ("2B?") after one about another form, in words; else None."""
    bare = turns[-1].strip(" ?.!")
    before = any(place.division is Division.FORM for turn in turns[-2:-1] for place in find_places(turn))
    return f"còn mẫu {bare.split()[-1]}" if before and _FORM_ALONE.fullmatch(bare) else None


def _of_that_year(before: Sequence[str], text: str, today: date) -> str:
    """A turn about "năm đó" with the year told last before it, where one was."""
    found = _THAT_YEAR.search(fold(text))
    if found is None or find_moments(_THAT_YEAR.sub(" ", fold(text)), today):
        return text
    for turn in reversed(before):
        told = [moment for moment in find_moments(turn, today) if moment.fixed]
        if told:
            word = "nam" if fold(text) == text else "năm"
            year = f"{word} {told[0].day.year}" if len({moment.day.year for moment in told}) == 1 else found.group()
            return f"{text[: found.start()]}{year}{text[found.end() :]}"
    return text


def _by_number(context: str, text: str, corpus: Corpus) -> str:
    """A turn that is the bare number of a document ("còn 124", "thế quy định 124"), after one that names another, with its
    kind and year: of namesakes the one whose provisions are held, as the conversation is about review."""
    found = _NUMBER_ALONE.fullmatch(fold(text))
    before = find_references(context, corpus) if found and context else ()
    told = found is not None and (found["by"] or found["kind"])  # "theo 124" can be no count
    if found is None or not context or (len(before) != 1 and not told) or (not told and _FIGURED.search(fold(context))):
        return text  # "thế 25" after counts or shares is another count
    for kind in [found["kind"]] if found["kind"] else ["quy định", "hướng dẫn", "nghị quyết", "kết luận"]:
        named = find_references(f"{kind} {found['number']}", corpus)
        held = [item for item in (candidates(named[0], corpus) if named else ()) if item.provisions and item.signed]
        if len(held) == 1 and held[0].signed is not None:
            start, end = found.span("named")
            told = f"{kind} {found['number']} năm {held[0].signed.year}"
            return f"{text[:start]}{fold(told) if fold(text) == text else told}{text[end:]}"
    return text


def _asks_standing(text: str, corpus: Corpus) -> bool:
    """Whether a turn names a document and asks what it replaced or whether it serves: nothing before it is needed."""
    folded = fold(text)
    asked = _STANDS.search(folded) is not None or asks_replaced(folded)
    return asked and len(folded.split()) <= _SHORT and bool(find_references(text, corpus))


def _is_staff(context: str) -> bool:
    return _STAFF.fullmatch(fold(context)) is not None and not asks_anything(context)


def _asks_side(context: str, text: str, corpus: Corpus) -> bool:
    """Whether a turn asks one side of the matter before it; a day or a number after a case is found by reckoning."""
    of_case = reckoned(context) and asks_of(fold(text)) in (Asks.WHEN, Asks.HOW_MANY)
    return not of_case and asks_aspect(text, corpus)


def _form_of_whom(context: str, text: str) -> bool:
    """Whether a turn after one that asks whom a form is for only names somebody else: "mẫu 2A cho ai", "còn người về hưu"."""
    named = bare(text)
    alone = SUBJECTS.search(fold(named)) is not None and len(named.split()) <= _NAMED and not asks_anything(named)
    return alone and _has_form(context) and not _has_form(text) and _FOR_WHOM.search(fold(context)) is not None


def _says_what(context: str, text: str) -> bool:
    """Whether a turn says what is meant, in words of the review, after one that has none: "mấy giờ rồi", then "ý em là hạn
    xong kiểm điểm"."""
    said = bare(text)
    meant = MEANT.match(fold(text)) is not None and len(said.split()) >= _ASKS_FULLY
    no_matter = REVIEW.search(fold(context)) is None and SUBJECTS.search(fold(context)) is None
    return meant and no_matter and not re.search(r"\d", context) and REVIEW.search(fold(said)) is not None


def _sets_two(text: str) -> bool:
    """Whether a turn sets two it names against each other: "tức là đảng viên làm trước hay tập thể làm trước"."""
    folded = fold(text)
    named = {match.group() for match in SUBJECTS.finditer(folded)}
    return len(named) > 1 and _EITHER.search(folded) is not None and len(folded.split()) >= _WHOLE


def _asks_order(text: str) -> bool:
    """Whether a turn asks in what order the review or the rating is done, naming which of the two."""
    return _ORDER.search(fold(text)) is not None


def _asks_another_form(context: str, text: str) -> bool:
    """Whether a turn after one about the form of a paper asks for the form of another paper it names."""
    if asks_of(fold(text)) is not Asks.WHICH_FORM:
        return False
    if _FORM_TOLD.search(fold(context)) and not _has_form(text) and SUBJECTS.search(fold(text)):
        return True  # "mẫu 02 là mẫu gì", then "cho lãnh đạo dùng mẫu nào": not that form
    return asks_of(fold(context)) is Asks.WHICH_FORM and _PAPER.search(fold(bare(text))) is not None


def _has_form(text: str) -> bool:
    return any(place.division is Division.FORM for place in find_places(text))


def _province_of(context: str, text: str, corpus: Corpus, today: date) -> str | None:
    """The province and the period of the turn before, where a turn asks of "Tỉnh ủy" and names no province, day or
    document of its own: it is still the same province's."""
    if not _OF_A_PROVINCE.search(fold(text)) or find_province(text) or find_references(text, corpus):
        return None
    province = find_province(context)
    if province is None or find_moments(text, today) or _NOW.search(fold(text)):
        return None
    return ", ".join([province, *(moment.words for moment in find_moments(context, today) if moment.fixed)])


def _with_subject(text: str, context: str) -> str:
    subject = SUBJECTS.search(fold(context))
    if subject is None:
        return text
    end = subject.end()
    if subject.group().endswith("truc thuoc") and (under := _UNDER_WHOM.match(fold(context), end)) is not None:
        end = under.end()  # a "chi bộ trực thuộc tỉnh ủy" is no cell of a base
    return f"{text.rstrip(' ?.')} ({context[subject.start() : end]})"


def merged(context: str, text: str, corpus: Corpus, *, today: date) -> str:
    """The earlier question without what the new turn says anew (day, document, form, subject), then the new turn."""
    if (right := month_corrected(context, text)) is not None:
        return squeeze(right)
    if MEANT.match(fold(text)) and (same := meant_anew(context, bare(text))) is not None:
        return squeeze(f"{context[: same[0]]}{bare(text)}{context[same[1] :]}")
    spans: list[tuple[int, int]] = []
    named = bool(find_references(text, corpus) or find_moments(text, today))
    if named or _NOW.search(fold(text)):  # "giờ còn dùng không" asks of today, whatever day was told before
        references = find_references(context, corpus)
        spans += [(item.start, item.end) for item in references if named]
        folded = fold(context)
        skip = tuple((item.start, item.end) for item in references)
        for moment in find_moments(context, today, skip=skip):
            at = folded.find(moment.words)
            if at >= 0:
                spans.append((at, at + len(moment.words)))
    if find_places(text):
        spans += [(item.start, item.end) for item in find_places(context)]
    if RATINGS.search(fold(text)) and not COUNT.search(fold(text)):  # "35 tốt" tells a number, asks for no rating
        spans += [
            match.span()
            for match in RATINGS.finditer(fold(context))
            if not _NUMBERED.search(fold(context)[: match.start()])
        ]
    if (subject := SUBJECTS.search(fold(text))) is not None:
        told = [
            match.span()
            for match in SUBJECTS.finditer(fold(context))
            if not _COUNTED.search(fold(context)[: match.start()])
        ]
        spans += of_class(fold(context), told, subject.group())
    if find_province(text) and (before := find_province(context)) is not None:
        at = context.find(before)
        spans.append((at, at + len(before)))
    spans += replaced_words(context, text)
    said = text[tie.end() :] if asks_undone(text) and (tie := TIE.match(fold(text))) else bare(text)
    said = text if asks_undone(text) and TIE.match(fold(text)) is None else said
    name = without_asked(context, without_undergoing(said, of_yes_no=asks_of(fold(context)) is Asks.YES_NO))
    if (place := place_of(context, name)) is not None and (
        SUBJECTS.fullmatch(fold(name)) is None or any(_meets(span, place) for span in spans)
    ):
        start, end = place
        context = f"{context[:start]}{name}{context[end:]}"
        spans = [_moved(span, end, len(name) - (end - start)) for span in spans if not _meets(span, place)]
        said = ""
    else:
        spans += [*_asked_before(context, text), *asked_elsewise(context, text)]
    kept = "".join(
        " " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(context)
    )
    return squeeze(f"{kept.rstrip(' ?.!')} {said}")


def _moved(span: tuple[int, int], after: int, by: int) -> tuple[int, int]:
    return (span[0] + by, span[1] + by) if span[0] >= after else span


def _meets(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span[0] < other[1] and other[0] < span[1]


def _asked_before(context: str, text: str) -> list[tuple[int, int]]:
    """Where the turns before ask, in a clause of its own, for another kind of thing than a turn does ("…, kiểm điểm ở
    đâu", then "viết mẫu nào"): what was told in the other clauses stays."""
    wanted = asks_of(fold(text))
    if wanted not in _PARTICULAR:
        return []
    clauses = [match.span() for match in re.finditer(r"[^,.;?!]+[,.;?!]*", context)]
    asking = [span for span in clauses if asks_anything(context[slice(*span)])]
    kinds = {asks_of(fold(context[slice(*span)])) for span in asking}
    if len(asking) == len(clauses) or wanted in kinds or not kinds <= set(_PARTICULAR):
        return []
    return asking
