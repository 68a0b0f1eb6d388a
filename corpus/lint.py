"""What a well-formed corpus must also keep: checks across files that the loader cannot make alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.document import Corpus, Document
from corpus.errors import DocumentError
from corpus.text import fold, squeeze

_MARKS = re.compile(r"[^\w]+")
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


def lint(corpus: Corpus) -> None:
    """Check a corpus as a whole.

    Raises:
        DocumentError: the first fault, with its document and the remedy.
    """
    for fault in faults(corpus):
        raise fault


def faults(corpus: Corpus) -> Iterator[DocumentError]:
    """Every fault found, document by document."""
    for document in corpus:
        yield from _replacements(corpus, document)
        yield from _questions(document)


def _replacements(corpus: Corpus, document: Document) -> Iterator[DocumentError]:
    for other_id in document.replaced_by:
        other = corpus.documents[other_id]
        if document.in_force.until is None:
            yield DocumentError(
                f"ghi bị “{other_id}” thay nhưng để ngỏ until. Hãy ghi ngày hết hiệu lực.", path=f"{document.id}.yaml"
            )
        elif other.in_force.since is not None and other.in_force.since > document.in_force.until:
            yield DocumentError(
                f"hết hiệu lực ({document.in_force.until}) trước khi “{other_id}” có hiệu lực ({other.in_force.since}). Hãy "
                "xem lại hai ngày.",
                path=f"{document.id}.yaml",
            )


def _questions(document: Document) -> Iterator[DocumentError]:
    seen: dict[str, str] = {}
    known = " ".join((document.title, document.subject, *document.known))
    for asking in document.questions:
        stray = set(_NUMBER.findall(asking.lead or "")) - set(_NUMBER.findall(known))
        if stray:
            yield DocumentError(
                f"lời đáp “{asking.lead}” có con số {', '.join(sorted(stray))} không có trong nội dung đã biết của "
                f"{document.id}. Hãy sửa lời đáp.",
                path=f"{document.id}.yaml",
            )
    for provision in document.provisions:
        for asking in provision.questions:
            form = squeeze(_MARKS.sub(" ", fold(asking.text)))
            if seen.setdefault(form, provision.key) != provision.key:
                yield DocumentError(
                    f"câu hỏi “{asking.text}” nằm ở hai nơi ({seen[form]} và {provision.key}). Hãy giữ một nơi.",
                    path=f"{document.id}.yaml",
                )
            if asking.lead:
                stray = set(_NUMBER.findall(asking.lead)) - set(_NUMBER.findall(provision.text))
                if stray:
                    yield DocumentError(
                        f"lời đáp “{asking.lead}” có con số {', '.join(sorted(stray))} không có trong điều khoản "
                        f"{provision.key}. Hãy sửa lời đáp.",
                        path=f"{document.id}.yaml",
                    )
