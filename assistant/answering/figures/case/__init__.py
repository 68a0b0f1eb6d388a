"""The facts of one case as the calculator takes them, and how a finding about its rating is told."""
