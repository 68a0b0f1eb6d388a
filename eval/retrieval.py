"""How much each part of the search is worth on law questions nobody here wrote: ``python -m eval.retrieval FOLDER``."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.settings import Settings
from corpus.errors import RegulationError
from eval.metrics.ranking import reciprocal_rank
from eval.metrics.recall import recall
from eval.plain import Plain
from eval.pool import Pool, fuse, of_set, read_pool
from index.embed import encoder_for
from index.training.sources import LawQuestion, Laws

FUSION = Path(__file__).parent / "fusion.json"
TUNED_ON = "alqac25"
DEPTHS = (1, 5, 10)
_BATCH = 64
_GRID = (0.0, 2.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0)

Ranking = Callable[[Sequence[str]], Iterable[list[str]]]


def measure(laws: Laws, rankings: dict[str, Ranking], sets: Sequence[str]) -> list[dict[str, Any]]:
    """A row a way and set, and one over all sets, with the milliseconds a question took."""
    rows = []
    for way, rank in rankings.items():
        seen: list[tuple[list[str], LawQuestion]] = []
        spent = 0.0
        for name in sets:
            asked = of_set(laws, name)
            started = time.perf_counter()
            found = [ranked for batch in _batches(asked) for ranked in rank([item.text for item in batch])]
            took = time.perf_counter() - started
            pairs = list(zip(found, asked, strict=True))
            rows.append({"way": way, "set": name, **_figures(pairs), "ms": round(1000 * took / max(1, len(asked)), 2)})
            seen += pairs
            spent += took
        rows.append({"way": way, "set": "tất cả", **_figures(seen), "ms": round(1000 * spent / max(1, len(seen)), 2)})
    return rows


def rankings_of(pool: Pool, plain: Plain, weight: float) -> dict[str, Ranking]:
    """The five ways, by the names the table gives them."""
    return {
        "BM25 âm tiết có dấu": lambda asked: pool.best(pool.syllables(asked)),
        "BM25 bỏ dấu + cặp âm tiết": lambda asked: pool.best(pool.folded(asked)),
        "Véc-tơ": lambda asked: pool.best(pool.dense(asked)),
        "Kết hợp": lambda asked: pool.best(fuse(pool.folded(asked), pool.dense(asked), weight)),
        "LlamaIndex mặc định": lambda asked: (plain.rank(question) for question in asked),
    }


def tune(pool: Pool, laws: Laws) -> float:
    """The dense weight with the best MRR@10 on the development set; of equals the smaller."""
    asked = of_set(laws, TUNED_ON)
    texts = [item.text for item in asked]
    lexical, dense = pool.folded(texts), pool.dense(texts)
    scored = {
        weight: _figures(list(zip(pool.best(fuse(lexical, dense, weight)), asked, strict=True)))["MRR@10"]
        for weight in _GRID
    }
    return max(_GRID, key=lambda weight: (scored[weight], -weight))


def table(rows: Sequence[dict[str, Any]]) -> str:
    """The rows as people read them."""
    names = [f"R@{k}" for k in DEPTHS] + ["MRR@10"]
    lines = [
        f"{'Cách tìm':<28}{'Bộ câu hỏi':<12}{'Số câu':>7}" + "".join(f"{name:>9}" for name in names) + f"{'ms/câu':>9}"
    ]
    for row in rows:
        figures = "".join(f"{row[name]:>9.3f}" for name in names)
        lines.append(f"{row['way']:<28}{row['set']:<12}{row['questions']:>7}{figures}{row['ms']:>9.2f}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m eval.retrieval", description="Đo tìm kiếm trên câu hỏi luật công khai."
    )
    parser.add_argument("folder", type=Path, help="thư mục vnlaw-pool")
    parser.add_argument("--sets", nargs="+", help="chỉ đo các bộ này")
    parser.add_argument("--model", help="bộ mã hóa khác (tên hoặc thư mục)")
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.add_argument(
        "--tune", action="store_true", help=f"chọn lại trọng số véc-tơ trên {TUNED_ON} và ghi vào fusion.json"
    )
    args = parser.parse_args(argv)
    try:
        laws = read_pool(args.folder)
        encoder = encoder_for(args.model or Settings.read().model)
    except RegulationError as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 2
    known = list(dict.fromkeys(item.collection for item in laws.questions))
    sets = args.sets or known
    if missing := [name for name in sets if name not in known]:
        print(f"Lỗi: không có bộ câu hỏi {', '.join(missing)}; có: {', '.join(known)}.", file=sys.stderr)
        return 2
    pool = Pool(laws, encoder)
    if args.tune:
        made = {"made_by": "python -m eval.retrieval ../shared/data/vnlaw-pool --tune", "tuned_on": TUNED_ON,
                "encoder": encoder.name, "dense": tune(pool, laws)}  # fmt: skip
        FUSION.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    weight = json.loads(FUSION.read_text(encoding="utf-8"))["dense"]
    plain = Plain.build(dict(zip(pool.ids, pool.texts, strict=True)), encoder, faiss=True)
    rows = measure(laws, rankings_of(pool, plain, weight), sets)
    report = {"articles": len(pool.ids), "encoder": encoder.name, "dense_weight": weight, "rows": rows}
    print(json.dumps(report, ensure_ascii=False, indent=1) if args.json else table(rows))
    return 0


def _batches(asked: Sequence[LawQuestion]) -> Iterable[Sequence[LawQuestion]]:
    return (asked[start : start + _BATCH] for start in range(0, len(asked), _BATCH))


def _figures(pairs: Sequence[tuple[list[str], LawQuestion]]) -> dict[str, Any]:
    count = max(1, len(pairs))
    found: dict[str, Any] = {"questions": len(pairs)}
    for k in DEPTHS:
        found[f"R@{k}"] = round(sum(recall(ranked, asked.gold, k) for ranked, asked in pairs) / count, 4)
    found["MRR@10"] = round(sum(reciprocal_rank(ranked, asked.gold) for ranked, asked in pairs) / count, 4)
    return found


if __name__ == "__main__":
    sys.exit(main())
