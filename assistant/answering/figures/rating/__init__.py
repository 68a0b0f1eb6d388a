"""The rating of one case: from points, tasks, votes, subordinate units, levels of criteria."""
