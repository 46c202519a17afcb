"""What stands between figures and what they belong to. Data only."""
