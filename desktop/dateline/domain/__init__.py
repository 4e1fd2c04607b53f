"""What is known of an article: plain values and questions; standard library only."""
