"""Tables read as numbers and checked against themselves."""
