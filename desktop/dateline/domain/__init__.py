"""What is known: articles, spans, places, missions, actors, events. Standard library only."""
