"""What the tests of proposals share."""

from __future__ import annotations

from datetime import date

DAY = date(2025, 12, 1)
HEAD = ["Nhóm", "Tổng số", "Xuất sắc", "Hoàn thành tốt", "Hoàn thành nhiệm vụ", "Không hoàn thành"]
OFFICE = ["TT", "Đơn vị", "Tổng số", "HTXSNV", "HTTNV", "HTNV", "KHTNV"]
