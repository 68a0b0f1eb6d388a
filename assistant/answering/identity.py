"""Answers about a document as a whole: what it is, whether it applies, what replaced it, what shares its number."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question import Asks, Question, overlap
from corpus.citation import humanize, name_document, say_day
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import predecessors, same_number, standing, successors
from corpus.vocabulary import Status

ABOUT = re.compile(
    r"\b(con hieu luc|het hieu luc|hieu luc|con ap dung|co ap dung|con xai|con dung|dang ap dung|ap dung khong|bi thay|thay the|thay cho|nao thay|"
    r"duoc thay|thay bang|thay quy dinh|thay huong dan|thay van ban|thay nghi|la gi|la van ban|noi ve|ve viec gi|ve cai gi|ve gi|ve van de gi|ai ban hanh|"
    r"ban hanh|ai ky|ky ngay|ky khi|ky bao gio|ngay ky|so may|so bao nhieu|so hieu|ten day du|trich yeu|cung so|trung so|ten goi|"
    r"van ban nao|quy dinh nao|huong dan nao|nghi quyet nao|nghi dinh nao|moi nhat|hien hanh|bai bo|co phai la|phan biet|"
    r"cua ai|cua co quan nao|co may dieu|bao nhieu dieu|may chuong|con gia tri|het han|dung ten|nam nao|con theo|dung tiep|moi hon|linh vuc|chuyen gi|noi dung gi|van de gi|co phai|cai nao|con xai|so khac|sai can cu|dung de|cho nao|may cai|la cua|ky ngay|"
    r"hay (?:cua )?(?:co quan|cai|quy dinh|van ban|nghi dinh|huong dan)|nao moi|con phai theo|con lam theo|lam theo|nua khong|quy dinh chuyen|nham|chuyen sang)\b"
)
_STANDING = re.compile(
    r"\b(hieu luc|thay|ap dung|con dung|ky|ban hanh|bai bo|moi nhat|hien hanh|trung so|cung so|so may|so hieu|huong dan boi|huong dan bang)\b"
)
_IDLE = frozenset(
    "la gi co khong ko chua cua a ah cho hoi em toi minh anh chi ad the vay nay do gio hien bay roi nua hay va thi duoc bi nao cai van ban quy "
    "dinh huong dan nghi quyet ket luan cong nam ngay may ai ve o tu den da dang con nhi voi ra sao bao luc khi biet xin bac dong viec noi dung so "
    "phai nham goi ten theo tw btctw bo chinh tri trung uong to chuc thu nhung cac mot hai truoc sau moi cu".split()
)
_WHICH = re.compile(r"\b(?:theo|ap dung|dung|can cu|thuc hien|tinh)\b.{0,45}\bhay\b(?! (?:chua|khong)\b)")
_VALID = re.compile(
    r"\b(con hieu luc|het hieu luc|hieu luc|con ap dung|co ap dung|con dung|con xai|con theo|dung tiep|con gia tri|dang ap dung|bi thay|da thay|"
    r"con thi hanh|bai bo|het han|theo .{0,30}nua khong|lam theo .{0,30}nua)\b"
)
_ENDED = re.compile(
    r"\b(het hieu luc|bi thay|da thay|duoc thay|het han|bai bo|het gia tri)\b[^?]*\b(chua|roi|khong|ko)\b"
)
_CONTENT = re.compile(
    r"\b(dieu \d|khoan \d|phu luc|quy dinh the nao|may ngay|ty le|bao nhieu (?:phan tram|diem|ngay|nguoi))\b"
)


def asks_identity(question: Question) -> bool:
    """Whether a question that names a document asks about the document as a whole."""
    if not question.documents or _CONTENT.search(question.folded):
        return False
    if asks_which(question):
        return True
    if _of_another(question):
        return False
    if not ABOUT.search(question.folded):
        return False
    if not any(document.provisions for document in question.documents):
        return True
    left = _rest(question)
    return left <= (4 if _STANDING.search(question.folded) else 1)


def _of_another(question: Question) -> bool:
    """Whether it is asked if one document takes the place of another which its text does not name among those it replaces:
    what it says of the other answers."""
    named = question.documents
    if (
        question.asks is not Asks.YES_NO
        or len(named) < 2
        or not re.search(r"\b(?:thay (?:the )?|bai bo|bo )", question.folded)
        or not named[0].provisions
    ):
        return False
    ids = {document.id for document in named}
    return not any(ids & {*document.replaces, *document.replaced_by} for document in named)


def asks_which(question: Question) -> bool:
    """Whether one of several documents named is asked for: "theo 132 hay 124", "áp dụng quy định 124 hay 366"."""
    return len(question.documents) > 1 and _WHICH.search(question.folded) is not None


def named_by_matter(document: Document, question: Question) -> bool:
    """Whether a question that names no document asks for one, or asks what is known of this one's matter."""
    if _of_others(document, question):
        return False
    if ABOUT.search(question.folded) is None:
        spoken = speaks_of(document, question) and _in_its_words(document, question)
        return spoken or any(_covers(item, question) for item in document.known)
    matter = [word for word in re.findall(r"[a-z]+", ABOUT.sub(" ", question.folded)) if word not in _IDLE]
    return bool(matter) or bool(document.provisions)  # "năm 2024 thì theo quy định nào": of the matter of this corpus


def _of_others(document: Document, question: Question) -> bool:
    """Whether a document is about viên chức where công chức are asked about, or the reverse: the two share a syllable."""
    theirs = fold(f"{document.title} {document.subject}")
    asked = {kind for kind in _STAFF if kind in question.folded}
    told = {kind for kind in _STAFF if kind in theirs}
    return bool(asked and told) and not asked & told


_STAFF = ("cong chuc", "vien chuc")


def _in_its_words(document: Document, question: Question) -> bool:
    """Whether neighbouring words of a question are neighbours in what is known of a document: single syllables recur
    everywhere."""
    known = fold(f"{document.title} {document.subject} {document.note or ''} {document.structure or ''}")
    pairs = set(pairwise(re.findall(r"[a-z0-9]+", question.folded)))
    theirs = set(pairwise(re.findall(r"[a-z0-9]+", known)))
    return len(pairs & theirs) >= 0.4 * len(pairs)


def _covers(item: str, question: Question) -> bool:
    """Whether an item known of a document holds most of what a question asks."""
    asked = set(re.findall(r"[a-z]+", question.folded)) - _IDLE
    return len(asked) > 1 and len(asked & set(re.findall(r"[a-z]+", fold(item)))) >= 0.6 * len(asked)


def _rest(question: Question) -> int:
    """How many words a question holds besides the documents, their titles and the asking itself."""
    rest = question.text
    for reference in reversed(question.references):
        rest = rest[: reference.start] + " " + rest[reference.end :]
    folded = ABOUT.sub(" ", fold(rest))
    titles = {word for document in question.documents for word in re.findall(r"\w+", fold(document.title))}
    return len(set(re.findall(r"\w+", folded)) - titles - _IDLE)


def identity_claims(corpus: Corpus, document: Document, question: Question, *, brief: bool = False) -> list[Claim]:
    """What the document is, where it stands on the day, its neighbours in time and its namesakes."""
    day = day_asked(question)
    key = (document.id,)
    claims = []
    valid = _validity(corpus, document, question, day)
    if valid:
        claims.append(valid)
    elif not brief and (other := _meant(corpus, document, question)) is not None:
        claims.append(_not_it(document, other))
    claims.append(
        Claim(f"{name_document(document)} của {document.issuer}: {_title(document)}.", key, ClaimKind.IDENTITY)
    )
    if not valid:
        claims.append(
            Claim(f"Tình trạng: {standing(corpus, document, day)}{_from(document)}.", key, ClaimKind.IDENTITY)
        )
    if not brief:
        before, after = predecessors(corpus, document.id), successors(corpus, document.id)
        if before:
            names = "; ".join(name_document(item) for item in before)
            claims.append(
                Claim(f"Thay thế: {names}.", (document.id, *(item.id for item in before)), ClaimKind.IDENTITY)
            )
        if after and not valid:
            names = "; ".join(name_document(item) for item in after)
            claims.append(
                Claim(f"Được thay bằng: {names}.", (document.id, *(item.id for item in after)), ClaimKind.IDENTITY)
            )
        if re.search(r"\bai ky|nguoi ky|\bky boi|\bky ten", question.folded):
            signer = document.signer or "kho chưa ghi người ký"
            claims.append(Claim(f"Người ký: {signer}.", key, ClaimKind.IDENTITY))
        guides = [item for item in corpus if document.id in item.implements and item.in_force.holds(day)]
        if guides:
            names = "; ".join(name_document(item) for item in guides)
            claims.append(
                Claim(f"Văn bản hướng dẫn: {names}.", (document.id, *(item.id for item in guides)), ClaimKind.IDENTITY)
            )
        if document.subject and fold(document.subject)[:40] not in fold(document.title):
            claims.append(Claim(f"Nội dung chính: {document.subject.rstrip('.')}.", key, ClaimKind.IDENTITY))
    namesakes = same_number(corpus, document)
    if namesakes:
        names = "; ".join(f"{name_document(item)} ({_lower(_title(item))})" for item in namesakes)
        claims.append(
            Claim(
                f"Không nhầm với văn bản cùng số: {names}.",
                (document.id, *(item.id for item in namesakes)),
                ClaimKind.IDENTITY,
            )
        )
    if not brief and document.note and re.search(r"suy ra|chưa|khác|trùng|không ghi", document.note):
        first = re.split(r"(?<=\.)\s", humanize(corpus, document.note))[0]
        claims.append(Claim(f"Ghi chú: {first.rstrip('.')}.", key, ClaimKind.NOTE))
    if not document.provisions:
        claims.append(
            Claim("Kho chỉ có thông tin nhận dạng, chưa có nội dung từng điều của văn bản này.", key, ClaimKind.NOTE)
        )
    return claims


def statements(corpus: Corpus, document: Document, day: date) -> list[Claim]:
    """Every line that may be said of a document on a day, whatever is asked: what an answer's lines are checked against."""
    found = [_known_claim(document, item) for item in (*document.known, *_phrases(document.subject))]
    for folded in ("", "con hieu luc khong, ai ky", "het hieu luc chua"):
        asked = Question(text="", folded=folded, today=day, as_of=day, asks=Asks.YES_NO)
        found += identity_claims(corpus, document, asked)
    return [*found, *(_not_it(document, item) for item in same_number(corpus, document))]


def day_asked(question: Question) -> date:
    """The day a question about validity is about: the one it names (the latest of several), else today."""
    return max((moment.day for moment in question.moments if moment.fixed), default=question.today)


def speaks_of(document: Document, question: Question) -> bool:
    """Whether what is known of a document (subject, note) holds most of what a question asks besides naming it."""
    rest = question.text
    for reference in reversed(question.references):
        rest = rest[: reference.start] + " " + rest[reference.end :]
    idle = {"la", "gi", "co", "khong", "thi", "bao", "nhieu", "nao", "the", "may", "cua", "cho", "hoi", "em", "toi", "va", "theo", "a", "duoc", "bi",
            "nam", "ve", "dieu", "ra", "sao", "hay", "cac", "nhung", "o", "trong", "phai", "quy", "dinh"}  # fmt: skip
    asked = set(re.findall(r"[a-z0-9]+", fold(rest))) - idle
    known = set(
        re.findall(
            r"[a-z0-9]+", fold(f"{document.title} {document.subject} {document.note or ''} {document.structure or ''}")
        )
    )
    return len(asked) >= 1 and len(asked & known) >= 0.8 * len(asked)


_PHRASE = re.compile(r"(?<=\w)[;.](?:\s+|$)|,\s+(?=số )")
_UNREAD = re.compile(r"\bchua (?:doc|biet|ro|co|thay|doi chieu)\b")
_NAMING = frozenset(
    "danh gia xep loai chat luong can bo cong chuc vien dang dinh nghi quy muc toi da theo duoc khong nhiem vu hoan thanh".split()
)


def subject_claims(document: Document, question: Question) -> list[Claim]:
    """The phrase of what is known of a document's content that speaks most of what is asked, with a figure where one is
    asked for."""
    best, phrase = _nearest_phrase(document, question)
    if best < 2 or _UNREAD.search(fold(phrase)) or (question.asks is Asks.HOW_MANY and not re.search(r"\d", phrase)):
        return []
    if question.asks is Asks.LIST and not re.search(r"[,:;]", phrase):
        return []  # the items are asked for, only their number is known
    return [_known_claim(document, phrase)]


def is_unread(document: Document, question: Question) -> bool:
    """Whether the note says that the very thing asked for was not read."""
    best, phrase = _nearest_phrase(document, question)
    return best >= 2 and _UNREAD.search(fold(phrase)) is not None


def unread_phrase(document: Document, question: Question) -> str:
    """What the note says was not read."""
    return _nearest_phrase(document, question)[1].rstrip(".")


def _nearest_phrase(document: Document, question: Question) -> tuple[int, str]:
    """The phrase known of a document that shares most words with a question, besides those of its title; how many."""
    title = set(re.findall(r"[a-z]+", fold(document.title)))
    asked = set(re.findall(r"[a-z]+", question.folded)) - _IDLE - _NAMING - title
    notes = [phrase for phrase in _phrases(document.note or "") if _UNREAD.search(fold(phrase))]
    scored = [
        (len(asked & set(re.findall(r"[a-z]+", fold(phrase)))), phrase)
        for phrase in (*_phrases(document.subject), *notes)
    ]
    return max(scored, key=lambda pair: pair[0], default=(0, ""))


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in _PHRASE.split(f"{text.rstrip('.')}.") if phrase.strip()]


def known_claims(document: Document, asked: set[str]) -> list[Claim]:
    """The items known of a document's content that share at least two syllables with the question."""
    found = []
    for item in document.known:
        shared = set(re.findall(r"[a-z0-9]+", fold(item))) & asked
        if len(shared) >= 2:
            found.append((len(shared), item))
    found.sort(key=lambda pair: -pair[0])
    return [_known_claim(document, item) for _, item in found[:3]]


def _known_claim(document: Document, item: str) -> Claim:
    said = f"{item[:1].upper()}{item[1:]}".rstrip(".")
    return Claim(f"Nội dung đã biết: {said}.", (document.id,), ClaimKind.IDENTITY)


def current_of(corpus: Corpus, document: Document, today: date) -> Document:
    """The document that serves today in the place of a lapsed one (itself if none is known)."""
    current, seen = document, {document.id}
    while not current.in_force.holds(today):
        later = [item for item in successors(corpus, current.id) if item.id not in seen]
        if not later:
            return document if current is document else current
        current = later[-1]
        seen.add(current.id)
    return current


def _validity(corpus: Corpus, document: Document, question: Question, day: date) -> Claim | None:
    """Có or Không to "còn hiệu lực không", with the successor."""
    asks = question.asks is Asks.YES_NO or re.search(r"\b(khong|ko|k|chua|nua|roi)\b", question.folded)
    if not _VALID.search(question.folded) or not asks:
        return None
    name = name_document(document)
    after = successors(corpus, document.id)
    # "hết hiệu lực chưa" is answered the other way round, unless "còn hiệu lực" is asked beside it
    ended = _ENDED.search(question.folded) and not re.search(r"\bcon (?:hieu luc|dung|ap dung|xai)\b", question.folded)
    yes, no = ("Chưa", "Rồi") if ended else ("Có", "Không")
    if not document.in_force.holds(day):
        then = f", được thay bằng {'; '.join(name_document(item) for item in after)}" if after else ""
        since = document.in_force.since
        if since is not None and day < since:
            text = (
                f"{'Không' if not ended else 'Chưa'}. {name} có hiệu lực từ {say_day(since)}, sau thời gian được hỏi."
            )
        else:
            until = document.in_force.until
            text = f"{no}. {name} đã hết hiệu lực{f' từ ngày {say_day(until)}' if until else ''}{then}."
        return Claim(text, (document.id, *(item.id for item in after)), ClaimKind.IDENTITY)
    if document.status in (Status.IN_FORCE, Status.REPLACED):
        return Claim(f"{yes}. {name} còn hiệu lực vào ngày {say_day(day)}.", (document.id,), ClaimKind.IDENTITY)
    if document.status is Status.SPENT:
        return Claim(
            f"Không còn dùng cho kỳ này: {name} chỉ đạo riêng cho một kỳ đã qua.", (document.id,), ClaimKind.IDENTITY
        )
    if document.status is Status.PRESUMED_IN_FORCE:
        text = f"{yes}, theo những gì tra được: chưa thấy văn bản nào thay thế {name}."
        return Claim(text, (document.id,), ClaimKind.IDENTITY)
    return Claim(f"Chưa kết luận được {name} còn hiệu lực hay không.", (document.id,), ClaimKind.IDENTITY)


def _meant(corpus: Corpus, document: Document, question: Question) -> Document | None:
    """The namesake that has the matter a question ascribes to a document which has none of it ("124 năm 2018 là quy định
    về kiểm điểm, có đúng không")."""
    if question.asks is not Asks.YES_NO or len(question.documents) > 1 or overlap(document, question.folded):
        return None
    others = {item.id: overlap(item, question.folded) for item in same_number(corpus, document)}
    best = max(others, key=lambda name: others[name], default=None)
    return corpus.documents[best] if best is not None and others[best] else None


def _not_it(document: Document, other: Document) -> Claim:
    text = f"Không. Nội dung được hỏi thuộc {name_document(other)}, không thuộc {name_document(document)}."
    return Claim(text, (document.id, other.id), ClaimKind.IDENTITY)


def _from(document: Document) -> str:
    since = document.in_force.since
    return f" (có hiệu lực từ ngày {say_day(since)})" if since is not None else ""


def _title(document: Document) -> str:
    title = document.title.rstrip(".")
    label = document.kind.label
    return title[len(label) :].strip() if title.startswith(label) and not document.is_local else title


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
