"""Which number is what within a clause: labels, figures and how they pair."""
