"""Decisions of curators: what they are, and how they are applied to a record after extraction."""
