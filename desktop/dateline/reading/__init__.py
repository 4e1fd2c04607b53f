"""Reading: bytes → article → proposals. It keeps nothing and asks no network."""
