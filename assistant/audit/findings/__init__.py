"""What comparisons claim, which of the claims stand, and the findings made of them."""
