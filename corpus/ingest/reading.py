"""From a file to a draft."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.document import Corpus, Document
from corpus.errors import IngestError, NoText, OversizeFile
from corpus.ingest.align import align, identify, replaced_by_this
from corpus.ingest.chain import choose
from corpus.ingest.draft import Draft, Head, Remainder
from corpus.ingest.frame.role import Role
from corpus.ingest.frame.roles import roles_of
from corpus.ingest.guard import take
from corpus.ingest.head import read_head
from corpus.ingest.heading import is_caps
from corpus.ingest.kind import KINDS, is_kind
from corpus.ingest.levels import Candidate
from corpus.ingest.line import Extract, Line
from corpus.ingest.mark import Mark, Rank
from corpus.ingest.marks_read import marks_of
from corpus.ingest.notes import note_pieces
from corpus.ingest.plain import read_plain
from corpus.ingest.split import Splitter
from corpus.ingest.weave import weave, width_of

Progress = Callable[[int, int, str], None]
MAX_LETTERS = 12_000_000
_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
SUFFIXES = (".docx", ".docm", ".pdf", ".txt", ".md", ".html", ".htm", *_PICTURES)


def _silent(done: int, total: int, what: str) -> None:
    """Nobody listens."""


def read_draft(path: Path, *, progress: Progress | None = None, known: Corpus | None = None) -> Draft:
    """Read a document. Nothing is stored, the file is not changed.

    `progress` is called with steps done, steps in all and what is being done, in Vietnamese. With `known`, a document
    of the corpus is recognised and places take that document's keys where they are the same place.

    Raises:
        IngestError: the file cannot be read; the message names it, says where and what to do.
    """
    say = progress or _silent
    extract = extract_file(path, progress=progress)
    draft = compose(path, extract, digest=hashlib.sha256(path.read_bytes()).hexdigest(), known=known, say=say)
    say(5, 5, "xong")
    return draft


def extract_file(path: Path, *, progress: Progress | None = None) -> Extract:
    """The lines of a file.

    Raises:
        IngestError: see ``read_draft``.
    """
    try:
        extract = _read(take(path, SUFFIXES), path.suffix.lower(), progress)
        if extract.chars == 0:
            raise NoText("tệp không có chữ nào. Hãy chọn lại tệp.")
        if extract.chars > MAX_LETTERS:
            raise OversizeFile("tệp quá dài để đọc một lần. Hãy tách nhỏ rồi nạp từng phần.")
    except IngestError as error:
        raise error if error.path is not None else type(error)(error.message, path=path) from None
    return extract


def _read(data: bytes, suffix: str, progress: Progress | None) -> Extract:
    """Each kind of file by its own reader; only the one needed is imported, some are heavy."""
    if suffix in (".txt", ".md"):
        return read_plain(data)
    if suffix in (".docx", ".docm"):
        from corpus.ingest.word import read_word

        return read_word(data, progress)
    if suffix == ".pdf":
        from corpus.ingest.pdf import read_pdf

        return read_pdf(data, progress)
    if suffix in (".html", ".htm"):
        from corpus.ingest.web import read_web

        return read_web(data)
    from corpus.ingest.scan import read_picture

    return read_picture(data, progress)


def compose(
    path: Path, extract: Extract, *, digest: str = "", known: Corpus | None = None, say: Progress = _silent
) -> Draft:
    """The draft of lines already extracted."""
    lines = extract.lines
    say(1, 5, "tách phần đầu, cuối, số trang")
    roles = roles_of(lines)
    body = [at for at, role in enumerate(roles) if role is Role.BODY]
    say(2, 5, "tìm chương, điều, khoản, điểm")
    levels = choose(_candidates(lines, roles, body, noisy=extract.method == "ocr"))
    say(3, 5, "ghép câu bị ngắt dòng")
    paragraphs = weave(lines, body, levels.chosen)
    pieces = Splitter(lines).run(paragraphs)
    pieces = sorted(
        [*pieces, *note_pieces(lines, roles, {piece.at for piece in pieces})], key=lambda piece: piece.lines[0]
    )
    head = read_head(lines, roles, [paragraph.text for paragraph in paragraphs])
    questions = [*extract.doubts, *_missing(head)]
    questions += [f"dòng {lines[at].number}: {text}." for at, text in levels.doubts]
    own: Document | None = None
    stands: dict[str, str] = {}
    replaced: tuple[str, ...] = ()
    if known is not None:
        say(4, 5, "đối chiếu với kho văn bản")
        own = identify(head, known)
        replaced = replaced_by_this(head, known, own.id if own else None)
        if len(replaced) < len(head.replaces):
            questions.append(
                f"văn bản ghi thay thế {'; '.join(head.replaces)}, mới nhận ra trong kho: {', '.join(replaced) or 'chưa có'}. "
                "Nếu kho có văn bản ấy, nạp kèm --replaces KHÓA."
            )
        if own is not None:
            pieces, stands = align(pieces, own)
            if head.number is None:
                questions.append(f"không có số, nhận là “{own.title}” ({own.id}) theo tên: hãy xác nhận.")
    return Draft(
        path=path,
        head=head,
        provisions=tuple(pieces),
        remainder=tuple(_remainder(lines, roles)),
        questions=tuple(questions),
        pages=extract.pages,
        chars=extract.chars,
        method=extract.method,
        digest=digest,
        known=own.id if own else None,
        replaced=replaced,
        stands_for=stands,
    )


def _candidates(lines: Sequence[Line], roles: Sequence[Role], body: Sequence[int], *, noisy: bool) -> list[Candidate]:
    found = []
    before = -1
    loose = False
    tails = 0
    width = width_of([lines[at].text for at in body if not lines[at].whole])
    for at in body:
        while tails < at:
            loose = loose or roles[tails] is Role.TAIL
            tails += 1
        line = lines[at]
        marks = [] if " | " in line.text else marks_of(line.text, noisy=noisy)
        if loose and is_kind(line.text) and line.text in KINDS:
            marks = [Mark(Rank.ANNEX, "", (), "", "", "Văn bản kèm theo")]
        if marks:
            previous = lines[before].text if before >= 0 else ""
            apart = line.whole or len(previous) < 6 * width // 10 or width == 0 or is_caps(previous)
            apart = apart or any(roles[between] in (Role.BLANK, Role.TAIL) for between in range(before + 1, at))
            found.append(Candidate(at, tuple(marks), previous, apart, line.whole, loose))
        before = at
    return found


def _remainder(lines: Sequence[Line], roles: Sequence[Role]) -> list[Remainder]:
    """Runs of lines of one role that is no text."""
    runs: list[tuple[Role, list[Line]]] = []
    for line, role in zip(lines, roles, strict=True):
        if role is Role.BLANK or role in (Role.BODY, Role.NOTE):
            if role is not Role.BLANK:
                runs.append((role, []))
            continue
        if runs and runs[-1][0] is role:
            runs[-1][1].append(line)
        else:
            runs.append((role, [line]))
    return [
        Remainder("\n".join(line.text for line in run), role.value, (run[0].number, run[-1].number))
        for role, run in runs
        if run
    ]


def _missing(head: Head) -> list[str]:
    asked = {
        "không thấy số văn bản": head.number,
        "không thấy ngày ký": head.signed,
        "không thấy cơ quan ban hành": head.issuer,
        "không thấy tên văn bản": head.title,
    }
    return [f"{what}: hãy bổ sung khi xác nhận." for what, value in asked.items() if value is None]
