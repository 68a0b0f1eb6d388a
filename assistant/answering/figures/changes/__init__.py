"""Numbers that change others or take their place: people who come and go, a number put right, a later turn."""
