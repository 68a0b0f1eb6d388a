"""A finished report checked figure by figure."""

from assistant.audit.audit import Audit, Counts, audit, audit_file
from assistant.audit.finding import AuditFinding, FindingKind, Verdict

__all__ = ["Audit", "AuditFinding", "Counts", "FindingKind", "Verdict", "audit", "audit_file"]
