"""A head held against the body they lead, a leading collective against its organization."""
