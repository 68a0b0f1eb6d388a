"""What an operator may set, each by an environment variable; everything has a default that works offline."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

VARIABLES = {
    "ASSISTANT_TODAY": "ngày coi là hôm nay (năm-tháng-ngày)",
    "ASSISTANT_DATA": "thư mục dữ liệu (chỉ mục, văn bản nạp thêm)",
    "ASSISTANT_INDEX": "thư mục chỉ mục dùng thay cho chỉ mục tự dựng",
    "ASSISTANT_MODEL": "mô hình sentence-transformers khác (tên hoặc thư mục)",
    "ASSISTANT_SCOPE": "tỉnh, đơn vị của người dùng; văn bản địa phương khác bị xếp sau",
    "ASSISTANT_LLM_URL": "điểm cuối tương thích OpenAI, nếu muốn dùng mô hình ngôn ngữ",
    "ASSISTANT_LLM_MODEL": "tên mô hình ngôn ngữ",
    "ASSISTANT_LLM_KEY": "khóa của điểm cuối, nếu cần",
    "ASSISTANT_DATABASE": "cơ sở dữ liệu dùng thay cho tệp troly.db trong thư mục dữ liệu (postgresql://… hoặc sqlite:///…)",
    "ASSISTANT_KEEP_TEXT": "1 thì lưu cả nội dung câu hỏi; mặc định không lưu",
    "ASSISTANT_TELEGRAM_TOKEN": "mã của bot Telegram (hoặc đặt TELEGRAM_TOKEN)",
    "ASSISTANT_TELEGRAM_NAME": "tên bot Telegram của đơn vị (không có @); có thì trang trả lời có đường dẫn mở trong Telegram",
    "ASSISTANT_TELEGRAM_PROXY": "máy trung gian để tới Telegram (http://… hoặc socks5://…)",
    "ASSISTANT_TELEGRAM_URL": "máy chủ Bot API tự đặt, dùng thay cho https://api.telegram.org",
    "ASSISTANT_ADMIN_KEY": "khóa phần quản trị của dịch vụ; không đặt thì phần quản trị đóng",
    "ASSISTANT_PROXY": "địa chỉ máy trung gian đứng trước dịch vụ (ví dụ 127.0.0.1); chỉ lời máy này về địa chỉ người gọi được tin",
    "ASSISTANT_RATE": "số yêu cầu mỗi giây cho một máy gọi tới dịch vụ (20); 0 là không giới hạn",
}


@dataclass(frozen=True)
class Settings:
    """One reading of the environment."""

    data: Path
    index: Path | None = None
    model: str | None = None
    scope: str | None = None
    llm_url: str | None = None
    llm_model: str | None = None
    llm_key: str | None = field(default=None, repr=False)
    database: str | None = field(default=None, repr=False)  # may hold a password
    keep_text: bool = False
    telegram_token: str | None = field(default=None, repr=False)
    telegram_name: str | None = None
    telegram_proxy: str | None = field(default=None, repr=False)  # may hold a password
    telegram_url: str | None = None
    admin_key: str | None = field(default=None, repr=False)
    rate: float = 20.0
    proxy: str | None = None

    @property
    def library(self) -> Path:
        """Where the documents an organization loaded live."""
        return self.data / "corpus"

    @classmethod
    def read(cls) -> Settings:
        """Read the environment; empty variables count as unset."""

        def get(name: str) -> str | None:
            return os.environ.get(name, "").strip() or None

        index = get("ASSISTANT_INDEX")
        return cls(
            data=Path(get("ASSISTANT_DATA") or _data_folder()),
            index=Path(index) if index else None,
            model=get("ASSISTANT_MODEL"),
            scope=get("ASSISTANT_SCOPE"),
            llm_url=get("ASSISTANT_LLM_URL"),
            llm_model=get("ASSISTANT_LLM_MODEL"),
            llm_key=get("ASSISTANT_LLM_KEY"),
            database=get("ASSISTANT_DATABASE"),
            keep_text=_said_yes(get("ASSISTANT_KEEP_TEXT")),
            telegram_token=get("ASSISTANT_TELEGRAM_TOKEN") or get("TELEGRAM_TOKEN"),
            telegram_name=(get("ASSISTANT_TELEGRAM_NAME") or "").lstrip("@") or None,
            telegram_proxy=get("ASSISTANT_TELEGRAM_PROXY"),
            telegram_url=get("ASSISTANT_TELEGRAM_URL"),
            admin_key=get("ASSISTANT_ADMIN_KEY"),
            rate=_rate(get("ASSISTANT_RATE")),
            proxy=_proxy(get("ASSISTANT_PROXY")),
        )


def _said_yes(value: str | None) -> bool:
    """Only a clear yes is one: keeping people's words is never switched on by a slip."""
    return (value or "").lower() in ("1", "true", "yes", "on", "có", "co")


def _data_folder() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("troly", appauthor=False)


def _proxy(given: str | None) -> str | None:
    """Addresses or networks, each named: "all" would let any caller pass for another."""
    from ipaddress import ip_network

    from corpus.errors import InputError

    parts = [part.strip() for part in (given or "").split(",") if part.strip()]
    try:
        if any(ip_network(part, strict=False).prefixlen == 0 for part in parts):
            raise ValueError
    except ValueError:
        raise InputError(
            f"ASSISTANT_PROXY là “{given}”, không phải địa chỉ máy. Hãy ghi đúng địa chỉ máy trung gian, ví dụ 127.0.0.1 hoặc 10.0.0.0/24."
        ) from None
    return ",".join(parts) or None


def _rate(given: str | None) -> float:
    from corpus.errors import InputError

    try:
        rate = float((given or "20").replace(",", "."))
        if not 0 <= rate < 1_000_000:
            raise ValueError
    except ValueError:
        raise InputError(
            f"ASSISTANT_RATE là “{given}”, không phải số yêu cầu mỗi giây. Hãy ghi một số từ 0 trở lên, ví dụ 20."
        ) from None
    return rate
