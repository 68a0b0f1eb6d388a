"""What leaves is checked: claims against what they cite, figures, quotations."""
