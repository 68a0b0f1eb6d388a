"""Days of a round: admission, sending, meeting, filing, and the deadlines they are held against."""
