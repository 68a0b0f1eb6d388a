"""Whose ratings are counted, and what one of them is called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup

NOUNS: Mapping[SubjectGroup, str] = {
    SubjectGroup.PARTY_MEMBER: "đảng viên",
    SubjectGroup.LEADER: "cán bộ lãnh đạo, quản lý",
    SubjectGroup.LEADERSHIP_COLLECTIVE: "tập thể lãnh đạo, quản lý",
    SubjectGroup.PARTY_ORGANIZATION: "tổ chức đảng",
    SubjectGroup.COLLECTIVE: "tập thể",
}
_GENERAL = {
    SubjectGroup.INDIVIDUAL: SubjectGroup.PARTY_MEMBER,
    SubjectGroup.COLLECTIVE: SubjectGroup.LEADERSHIP_COLLECTIVE,
}
_QUOTAS = {
    SubjectGroup.PARTY_MEMBER: "excellent_quota_member",
    SubjectGroup.LEADER: "excellent_quota_leader",
    SubjectGroup.LEADERSHIP_COLLECTIVE: "excellent_quota_leadership_collective",
    SubjectGroup.PARTY_ORGANIZATION: "excellent_quota_party_organization",
}


def narrow(subject: SubjectGroup) -> SubjectGroup:
    """The group whose rules apply: individuals are taken as members, collectives as leading collectives."""
    return _GENERAL.get(subject, subject)


def noun(subject: SubjectGroup) -> str:
    return NOUNS.get(subject) or NOUNS[narrow(subject)]


def quota_rule(subject: SubjectGroup) -> str:
    """The id of the quota for a group."""
    return _QUOTAS[narrow(subject)]


def check_counts(counts: Mapping[str, int]) -> None:
    """Refuse counts that cannot be.

    Raises:
        ProposalError: one is below zero; the message names it.
    """
    for name, count in counts.items():
        if count < 0:
            raise ProposalError(f"không thể âm ({count}). Hãy ghi số từ 0 trở lên.", place=name)
