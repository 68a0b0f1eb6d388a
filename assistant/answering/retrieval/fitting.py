"""The hits in the order that fits the question: what is of another matter left out, the right one of those close first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.forms.annex import annex_of_post
from assistant.answering.forms.whose_form import OF_TWO
from assistant.answering.matter.circumstance import ASKS_LEVEL, identity_first, of_circumstance
from assistant.answering.matter.level import of_level, of_rated
from assistant.answering.matter.matter import holds_deadline, holds_share, holds_time, holds_unit
from assistant.answering.matter.quota import of_quota
from assistant.answering.matter.subject import family, nearer, of_another_standing, slots
from assistant.answering.matter.voting import of_votes
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.retrieval.both_ratings import of_both_ratings
from assistant.answering.retrieval.kind_wanted import of_annex, of_form, of_paper, of_sign
from assistant.answering.retrieval.object_wanted import of_contents, of_dated, of_members, of_order
from assistant.answering.retrieval.topic_wanted import of_act, of_conditions, of_no_one_post, of_no_paper
from assistant.answering.said import folded_of
from assistant.answering.sign_key import SIGN
from assistant.answering.signs.told import of_deed, of_named_deed
from corpus.document import Corpus, Provision
from corpus.vocabulary import DocumentKind
from index.agreement import place_match
from index.query import Hit

_Fits = Callable[[Question, Provision, Provision | None], bool | None]
_FAR = 8.0  # and this close where a day is asked for, an annex is named, or the form of a person without its letter
_NEAR = 4.0  # of the ranking score: a provision of the right matter this close may take the place of the first
# A provision headed by a case is for those who tell of it.
_HEADED = (
    (re.compile(r"^pham vi (?:dieu chinh|ap dung)"), re.compile(r"^(?!.*\b(?:noi|quy dinh|neu|ghi|huong dan) (?:nhung |cai )?gi (?:ve|doi voi) (?!pham vi|doi tuong|ap dung|ky (?:danh gia|kiem diem|hang|nhiem)))")),
    (re.compile(r"^hieu luc va van ban"), re.compile(r"\b(?:hieu luc|ai ky|ky (?:ngay|khi)|nguoi ky|thay|bai bo|het|ap dung|con dung|van dung|huong dan(?: \w+)? (?:nao|may|so)|van ban nao|quy dinh nao|theo (?:quy dinh|huong dan|van ban) (?:nao|gi)|huong dan thuc hien|ban hanh|so may|ngay nao|khi nao|bao gio)\b")),
    (
        re.compile(r"\bnghi om\b"),
        re.compile(r"\b(?:om|benh|vien(?! chuc)|thai san|thai|sinh con(?! thu)|sinh de|de con|nghi (?!huu)|bau|phau thuat|mo|dieu tri|tai nan|suc khoe|ung thu|con nho|nam nha)\b"),
    ),
    (
        re.compile(r"\bsinh hoat dang tam thoi$"),
        re.compile(
            r"\b(?:tam|gui|bi?et phai|cong trinh|noi khac|cho khac|tinh khac|(?:o|di|hoc|lam) xa|xa nha|lam an|di (?:hoc|lam|cong tac|thuc tap)|hoc (?:tap trung|lop|o)|chinh thuc|goc|chuyen|hai (?:chi bo|noi)|2 (?:chi bo|noi)|vao|ra|sang|den)\b"
        ),
    ),
    (re.compile(r"\bcap uy vien bi dinh chi\b"), re.compile(r"\b(?:dinh chi|ky luat|vi pham|tam dung)\b")),
    (
        re.compile(r"\bvi pham tu truoc hoac o noi\b"),
        re.compile(r"\b(?:cu|truoc|chuyen|nam ngoai|tu nam|hoi|tang nang|hai noi|2 noi|moi|ca noi|noi khac|20\d\d|bay gio|lau roi|thoi hieu|cach chuc|khai tru|hai co quan)\b"),
    ),
)  # fmt: skip
_OF_BREACH = re.compile(r"\bvi pham tu truoc hoac o noi\b")
_BREACH = re.compile(
    r"\b(?:vi pham|sai pham|khuyet diem|ky luat|khien trach|canh cao|cach chuc|khai tru|sai|loi|toi)\b"
)
_OF_SIGNS = re.compile(r"\b(?:bieu hien|dau hieu|suy thoai|dien bien|chuyen hoa|nhom|nghi quyet|vi pham|la gi)\b")
_PROCESS = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)\b.{0,20}\b(?:luc nao|khi nao|bao gio|o dau|may ngay|bao lau|ngay nao)\b|\b(?:co |co phai |phai |van )(?:viet |lam |du )?(?:ban )?(?:kiem diem|xep loai|danh gia)\b|"
    r"\b(?:kiem diem|xep loai|danh gia)(?: \w+){0,3} theo (?:quy dinh|huong dan|van ban|nganh|nghi dinh|cai|mau|dau|co che|quy trinh)\b|"
    r"\b(?:ghi|ke khai|khai|neu|viet|dua|co)(?: \w+){0,4} (?:trong|vao) ban (?:tu )?kiem diem\b|\bban (?:tu )?kiem diem(?: \w+){0,3} (?:co )?(?:phai|can) (?:ghi|ke khai|khai|neu|viet|co)\b"
)
_WHICH_SERVES = re.compile(
    r"^(?:\w+ ){0,3}?(quy dinh|huong dan|van ban)(?: (?:ve|cua|cho|dang|kiem diem|danh gia|xep loai|chat luong|dang vien|can bo|hang nam|cuoi nam|nam nay|bay gio|hien nay))* "
    r"(?:moi nhat|hien hanh|hien nay|bay gio|dang ap dung|moi)(?: nhat)?(?: (?:ve|kiem diem|danh gia|xep loai|dang vien|hien nay|bay gio))* (?:la )?(?:gi|nao|so may|so bao nhieu|cai nao)\b"
)
_RESOLUTION = re.compile(r"(?:nq|kl|ct)-\d+-\d{4}\b")
_LEVEL_WITH = 1.5  # of the ranking score: no nearer than this is as good
_FOR_TOPICS = (of_conditions, of_no_paper, of_no_one_post, of_act)  # what these pass over is of the same matter
_PRACTICE = re.compile(r"noi-dung-(?:thuc-te|dia-phuong)")
_PRACTICE_HEAD = re.compile(r"thuc te dia phuong|dia phuong thuc hien")
_ASKS_PRACTICE = re.compile(r"\b(?:dia phuong|thuc te|noi khac|cac tinh|tinh nao|so lieu|nhung noi|co noi|o dau)\b")


def fitting(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without those of another matter; the first of the right one, where close, stands first."""
    kept = [hit for hit in hits if not _foreign(corpus, question, hit)]
    kept = _rules_before_resolutions(question, _without_practice(corpus, question, kept))
    for fits in (
        holds_unit,
        holds_share,
        holds_time,
        holds_deadline,
        of_circumstance,
        of_dated,
        of_members,
        of_contents,
        of_order,
        of_sign,
        of_deed,
        of_named_deed,
        of_annex,
        of_rated,
        of_votes,
        of_paper,
        of_form,
        of_quota,
        of_conditions,
        of_no_paper,
        of_no_one_post,
        of_act,
        of_both_ratings,
    ):
        kept = _first(corpus, question, kept, fits)
    found = identity_first(corpus, question, of_level(corpus, question, kept)) or list(hits)
    return tuple(_current_first(corpus, question, _subject_first(corpus, question, found)))


def for_subject(corpus: Corpus, question: Question, first: Hit, hits: Sequence[Hit]) -> Hit:
    """The first hit, or the next of the same article or kind of form whose heading names the one asked about, where the
    first's names another ("không giữ chức vụ" for a question about a leader)."""
    heading = corpus.provisions[first.key].heading
    if len(question.places) == 1 and place_match(first.key, question.places) > 0 and not OF_TWO.search(question.folded):
        return first  # the very form or annex named
    if (of_post := annex_of_post(corpus, question, first.key)) is not None:
        return replace(first, key=of_post)
    for hit in hits:
        if family(hit.key) == family(first.key) and nearer(
            question.folded, heading, corpus.provisions[hit.key].heading
        ):
            return hit
    if of_another_standing(question.folded, heading):
        for hit in hits[:5]:
            text = corpus.provisions[hit.key].text
            if "standing" in slots(text) and not of_another_standing(question.folded, text):
                return hit
    return first


def _subject_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The hits with the one about the subject asked for before those of its article about another."""
    provisions = [hit for hit in hits if hit.key in corpus.provisions]
    if not hits or hits[0].key not in corpus.provisions:
        return hits
    first = for_subject(corpus, question, hits[0], provisions)
    return [replace(first, score=hits[0].score), *(hit for hit in hits if hit.key != first.key)]


def _current_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The regulation or guidance that serves first, where it is asked which one does ("quy định mới nhất là gì")."""
    asked = _WHICH_SERVES.search(question.folded)
    if asked is None or not hits:
        return hits
    kind = DocumentKind.GUIDANCE if asked[1] == "huong dan" else DocumentKind.REGULATION
    serving = [
        item.id for item in corpus
        if item.kind is kind and item.provisions and not item.is_local and item.in_force.holds(question.as_of)
    ]  # fmt: skip
    if len(serving) != 1:
        return hits
    return [replace(hits[0], key=serving[0]), *(hit for hit in hits if hit.key != serving[0])]


def _foreign(corpus: Corpus, question: Question, hit: Hit) -> bool:
    provision = corpus.provisions.get(hit.key)
    if provision is None:
        return False
    if SIGN.match(hit.key):
        of_review = _PROCESS.search(question.folded) or ASKS_LEVEL.search(question.folded)
        return of_review is not None and not _OF_SIGNS.search(question.folded)
    heading = folded_of(provision.heading)
    if (
        _OF_BREACH.search(heading)
        and not _BREACH.search(question.folded)
        and (asks_anything(question.text) or " hay " in question.folded)
    ):
        return True  # where one who moved is rated is no matter of breaches
    return any(words.search(heading) and not told.search(question.folded) for words, told in _HEADED)


def _without_practice(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """Without what was done in practice, and what places set last, where no place is named and a rule is nearly as close."""
    if named_province(question) or _ASKS_PRACTICE.search(question.folded):
        return hits
    rules = [hit for hit in hits if not _is_practice(corpus, hit)]
    if not rules or "/" not in rules[0].key or hits[0].score - rules[0].score >= _NEAR:
        return hits
    local = [hit for hit in hits if hit not in rules and corpus.document_of(hit.key).is_local]
    return [*rules, *(replace(hit, score=min(hit.score, rules[-1].score)) for hit in local)]


def _rules_before_resolutions(question: Question, hits: list[Hit]) -> list[Hit]:
    """A rule on reviews that is as close as a resolution's clause on them first, where no resolution or sign is meant."""
    if not hits or question.documents or _OF_SIGNS.search(question.folded) or not REVIEW.search(question.folded):
        return hits
    rule = next((hit for hit in hits if "/" in hit.key and not _RESOLUTION.match(hit.key)), None)
    if rule is None or not _RESOLUTION.match(hits[0].key) or hits[0].score - rule.score > _LEVEL_WITH:
        return hits
    return [replace(rule, score=hits[0].score), *(hit for hit in hits if hit is not rule)]


def _is_practice(corpus: Corpus, hit: Hit) -> bool:
    provision = corpus.provisions.get(hit.key)
    if provision is None:
        return False
    return (
        corpus.document_of(hit.key).is_local
        or _PRACTICE.search(hit.key) is not None
        or _PRACTICE_HEAD.search(folded_of(provision.heading)) is not None
    )


def _first(corpus: Corpus, question: Question, hits: list[Hit], fits: _Fits) -> list[Hit]:
    """The hits from the first that fits, unless the first already does, none is close, or fitness is not in question."""
    for at, hit in enumerate(hits):
        provision = corpus.provisions.get(hit.key)
        verdict = None if provision is None else fits(question, provision, corpus.provisions.get(hits[0].key))
        if verdict is None and at == 0 and provision is not None:
            return hits
        far = fits in (holds_time, holds_deadline, of_annex, of_votes) or (fits is of_form and question.places)
        if verdict and hits[0].score - hit.score < (_FAR if far else _NEAR):
            passed = [replace(other, score=hits[-1].score) for other in hits[:at]] if fits in _FOR_TOPICS else []
            return [replace(hit, score=hits[0].score), *hits[at + 1 :], *passed] if at else hits
    return hits
