"""What the extraction is worth and what it costs, measured on real text."""
