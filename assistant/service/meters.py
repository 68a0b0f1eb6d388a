"""What the service counts of itself, for Prometheus; nothing of what was asked."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30)
_METHODS = frozenset(("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"))


class Meters:
    """The meters of one application, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._requests = Counter(
            "troly_requests", "Số yêu cầu đã phục vụ", ("route", "method", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "troly_request_seconds", "Thời gian phục vụ", ("route",), buckets=_SECONDS, registry=self.registry
        )
        self._answers = Counter("troly_answers", "Số câu đã trả lời theo kết quả", ("outcome",), registry=self.registry)
        self._waiting = Gauge("troly_work", "Việc đang chạy hoặc chờ", ("kind",), registry=self.registry)

    def served(self, route: str, method: str, status: int, seconds: float) -> None:
        self._requests.labels(route, method if method in _METHODS else "khác", str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def answered(self, outcome: str) -> None:
        self._answers.labels(outcome).inc()

    def work(self, kind: str, count: int) -> None:
        self._waiting.labels(kind).set(count)

    def text(self) -> bytes:
        """The page Prometheus reads."""
        return generate_latest(self.registry)
