"""One document or provision in full: text, standing, how sure it is, what else to know."""

from __future__ import annotations

from datetime import date

from assistant.cli.screen import say
from corpus.citation import cite, humanize, name_document, name_key, name_place
from corpus.document import Corpus, Document, Provision
from corpus.timeline import chain, same_number
from index.chunk import Chunk, chunk_document, chunk_provision


def show_provision(corpus: Corpus, provision: Provision, *, today: date, chunks: bool) -> None:
    """Print a provision under its citation line, or the chunks it was cut into."""
    document = corpus.documents[provision.document_id]
    if chunks:
        _show_chunks(chunk_provision(document, provision))
        return
    lines = [provision.heading, provision.text, "", cite(corpus, provision.key, as_of=today), f"Khóa: {provision.key}"]
    if provision.note:
        lines.append(f"Lưu ý: {humanize(corpus, provision.note)}")
    if provision.keywords:
        lines.append(f"Từ khóa: {', '.join(provision.keywords)}")
    lines += _sources(corpus, provision.sources)
    say("\n".join((*lines, "")))


def show_document(corpus: Corpus, document: Document, *, today: date, chunks: bool) -> None:
    """Print what is known of a document as a whole and the list of its provisions, or all its chunks."""
    if chunks:
        _show_chunks(chunk_document(document))
        return
    lines = [name_document(document), document.title, f"Ban hành: {document.issuer}"]
    if document.signer:
        lines.append(f"Người ký: {document.signer}")
    lines.append(f"Tình trạng: {cite(corpus, document.id, as_of=today).partition(' · ')[2]}")
    line = chain(corpus, document.id)
    if len(line) > 1:
        lines.append("Thay thế nhau: " + " → ".join(name_document(item) for item in line))
    lines += [f"Cùng số: {name_document(item)}, {item.title}" for item in same_number(corpus, document)]
    for title, text in (("Nội dung", document.subject), ("Bố cục", document.structure), ("Lưu ý", document.note)):
        if text:
            lines.append(f"{title}: {humanize(corpus, text)}")
    lines += [f"Đã biết: {humanize(corpus, text)}" for text in document.known]
    lines += [f"Chưa đọc được: {humanize(corpus, text)}" for text in document.unread]
    lines += _sources(corpus, document.sources)
    lines += [
        "",
        "Điều khoản trong kho:" if document.provisions else "Kho chỉ có danh tính văn bản này, chưa có nội dung.",
    ]
    lines += [
        f"- {name_place(item)}: {item.heading} ({item.key}){' · nguyên văn' if item.is_official else ''}"
        for item in document.provisions
    ]
    say("\n".join((*lines, "")))


def _sources(corpus: Corpus, sources: tuple[str, ...]) -> list[str]:
    """Where the facts were read: pages, or other documents of the corpus."""
    return [f"Nguồn: {name_key(corpus, item) if item in corpus.documents else item}" for item in sources]


def _show_chunks(chunks: list[Chunk]) -> None:
    for chunk in chunks:
        say(f"Đoạn {chunk.number + 1}, {chunk.key} ({len(chunk.text)} ký tự)\n{chunk.embedded}\n")
