"""Scans and photographs: their text recognised by Tesseract, where it is installed with Vietnamese."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from typing import Any

from corpus.errors import NoRecognition, NoText, OversizeFile, UnreadableFile
from corpus.ingest.line import Extract, Line
from corpus.ingest.tidy import tidy

Step = Callable[[int, int, str], None]
MAX_PIXELS = 120_000_000
_SURE = 70
_CLEAR = 90  # percent; below it a page is read a second time
_LARGE = 2480  # pixels: an A4 page at 300 to the inch
_WIDE = 1600  # pixels; narrower pictures are enlarged, letters of some twenty pixels are read best


def read_picture(data: bytes, step: Step | None = None) -> Extract:
    """A picture (several pages in a TIFF) as lines.

    Raises:
        IngestError: not a picture, too large, or recognition is not installed.
    """
    from PIL import Image, UnidentifiedImageError

    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None  # checked below, before anything is unpacked
    try:
        picture = Image.open(io.BytesIO(data))
        frames = getattr(picture, "n_frames", 1)
        if picture.width * picture.height > MAX_PIXELS:
            raise OversizeFile("ảnh quá lớn. Hãy quét lại ở 300 điểm mỗi inch.")

        def frame(number: int) -> Callable[[], Any]:
            def load() -> Any:
                picture.seek(number)
                return picture.convert("L")

            return load

        return recognise([frame(number) for number in range(frames)], step)
    except (UnidentifiedImageError, OSError, SyntaxError):
        raise UnreadableFile("tệp ảnh hỏng, không đọc được. Hãy quét lại.") from None
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def recognise(pages: Sequence[Callable[[], Any]], step: Step | None = None) -> Extract:
    """Text of pictures, each made when its turn comes.

    Raises:
        NoRecognition: Tesseract or its Vietnamese data is not on this machine.
        NoText: nothing was recognised.
    """
    _check()
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # several threads on one page are six times slower
    lines: list[Line] = []
    doubts: list[str] = []
    for number, picture in enumerate(pages, 1):
        if step is not None:
            step(number - 1, len(pages), "nhận dạng trang")
        found, sure = _page(picture())
        lines += [Line(len(lines) + at, text, number) for at, text in enumerate(found, 1)]
        if found and sure < _SURE:
            doubts.append(f"trang {number}: chữ mờ, máy nhận dạng chỉ chắc {sure}%; hãy đối chiếu với bản giấy.")
    if not any(line.text for line in lines):
        raise NoText("không nhận dạng được chữ nào trong ảnh. Hãy quét lại rõ hơn, đặt giấy ngay ngắn.")
    doubts.insert(0, "chữ do máy nhận dạng từ bản quét: hãy đối chiếu số, ngày và các con số với bản giấy.")
    return Extract(tuple(lines), "ocr", len(pages), tuple(doubts))


def _check() -> None:
    import pytesseract

    try:
        languages = pytesseract.get_languages(config="")
    except (pytesseract.TesseractNotFoundError, OSError):
        languages = []
        missing = "máy này chưa cài Tesseract"
    else:
        missing = "Tesseract trên máy này thiếu dữ liệu tiếng Việt (vie)"
    if "vie" not in languages:
        raise NoRecognition(
            f"tệp là bản quét, không có lớp chữ, mà {missing}. Hãy cài tesseract-ocr và tesseract-ocr-vie "
            "(Windows: bộ cài Tesseract, chọn Vietnamese), hoặc gửi tệp Word hay PDF có chữ."
        )


def _page(picture: Any) -> tuple[list[str], int]:
    """Lines of one page, a blank one between paragraphs, and how sure the recognition is, in percent; a page with specks
    is read once more without them, and the surer reading kept."""
    level = _upright(picture)
    found = _read(level)
    return found if found[1] >= _CLEAR else max(found, _read(_without_specks(level)), key=lambda reading: reading[1])


def _without_specks(picture: Any) -> Any:
    """A page as bright as it can be, single dark or light points taken out, large enough that no accent goes with them."""
    from PIL import Image, ImageFilter, ImageOps

    clean = ImageOps.autocontrast(picture).filter(ImageFilter.MedianFilter(3))
    times = max(1.0, _LARGE / clean.width)
    return clean.resize((round(clean.width * times), round(clean.height * times)), Image.Resampling.LANCZOS)


def _read(picture: Any) -> tuple[list[str], int]:
    import pytesseract

    data = pytesseract.image_to_data(picture, lang="vie", output_type=pytesseract.Output.DICT)
    lines: list[str] = []
    last: tuple[int, int, int] = (0, 0, 0)
    weights, letters = 0.0, 0
    for at, word in enumerate(data["text"]):
        text = tidy(str(word))
        if not text:
            continue
        place = (int(data["block_num"][at]), int(data["par_num"][at]), int(data["line_num"][at]))
        if lines and place == last:
            lines[-1] += " " + text
        else:
            if lines and place[:2] != last[:2]:
                lines.append("")
            lines.append(text)
        last = place
        weights += float(data["conf"][at]) * len(text)
        letters += len(text)
    return lines, round(weights / letters) if letters else 0


def _upright(picture: Any) -> Any:
    """The page turned so that its lines are level, and large enough to read."""
    import numpy as np

    if picture.width < _WIDE:
        times = _WIDE / picture.width
        picture = picture.resize((_WIDE, round(picture.height * times)))
    small = picture.resize((600, max(1, round(600 * picture.height / picture.width))))

    def sharpness(angle: float) -> float:
        rows = 255 - np.asarray(small.rotate(angle, fillcolor=255), dtype=np.float32)
        return float(np.var(rows.sum(axis=1)))

    best = max((step / 2 for step in range(-8, 9)), key=sharpness)
    return picture.rotate(best, fillcolor=255, resample=3) if best else picture
