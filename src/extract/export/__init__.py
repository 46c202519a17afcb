"""Records for others: the JSON Schema for programs, a page of text for people."""
