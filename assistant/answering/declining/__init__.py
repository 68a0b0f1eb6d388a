"""Messages that are declined: what they want, and why nothing held answers them."""
