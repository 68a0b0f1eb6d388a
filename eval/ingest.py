"""How long a long document takes to become a draft: ``python -m eval.ingest [--pages 500]``.

A regulation of that many pages is written as text, Word and, where LibreOffice is installed, PDF, read, and the seconds
printed beside what was found; nothing else is measured, and nothing is kept.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import docx

from corpus.ingest import read_draft

_WORDS = (
    "tập thể cá nhân kiểm điểm đánh giá xếp loại cấp ủy tổ chức đảng báo cáo kết quả nhiệm vụ thời gian nội dung trách nhiệm "
    "người đứng đầu tiêu chí khung điểm quy định hướng dẫn thẩm quyền đơn vị địa phương cơ quan hội nghị đề xuất"
).split()
_LINES_A_PAGE, _LETTERS_A_LINE = 42, 85


def paragraphs(pages: int) -> list[str]:
    """Articles with clauses and points, about so many pages of them."""
    dice = random.Random(366)
    found = [
        "TỈNH ỦY MẪU",
        "Số: 01-QĐ/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Mẫu, ngày 01 tháng 9 năm 2026",
        "QUY ĐỊNH",
        "về việc mẫu",
    ]
    found.append("Căn cứ Điều lệ Đảng, Ban Thường vụ quy định như sau:")
    letters, article = 0, 0
    while letters < pages * _LINES_A_PAGE * _LETTERS_A_LINE:
        article += 1
        added = [f"Điều {article}. {_sentence(dice, 8)[:-1]}"]
        for clause in range(1, 5):
            added.append(f"{clause}. {_sentence(dice, 70)}")
            added += [f"{letter}) {_sentence(dice, 40)[:-1]};" for letter in "abcd"]
            added.append(f"- {_sentence(dice, 30)}")
        letters += sum(map(len, added))
        found += added
        if article == 900:  # articles are written with three figures at most
            break
    return [*found, "Nơi nhận:", "- Lưu Văn phòng.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Văn Mẫu"]


def _sentence(dice: random.Random, most: int) -> str:
    return " ".join(dice.choices(_WORDS, k=dice.randint(most // 2, most))).capitalize() + "."


def _write(texts: list[str], folder: Path) -> list[Path]:
    plain = folder / "dai.txt"
    plain.write_text("\n".join(texts), encoding="utf-8")
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    word = folder / "dai.docx"
    document.save(str(word))
    files = [plain, word]
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is not None:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        files.append(folder / "dai.pdf")
    return files


def main() -> None:
    """Print one line a form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    texts = paragraphs(parser.parse_args().pages)
    with tempfile.TemporaryDirectory() as name:
        for path in _write(texts, Path(name)):
            told: list[str] = []
            before = time.perf_counter()
            draft = read_draft(path, progress=lambda done, total, what, told=told: told.append(what))  # type: ignore[misc]
            seconds = time.perf_counter() - before
            counts = draft.counts()
            print(
                f"{path.suffix:6}{draft.pages:5} trang {draft.chars:9,} chữ {counts['dieu']:4} điều {counts['khoan']:5} khoản "
                f"{counts['diem']:6} điểm {seconds:6.1f} s, báo tiến độ {len(told)} lần"
            )


if __name__ == "__main__":
    main()
