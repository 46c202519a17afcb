"""For curators: what changed since a record was last seen, and why."""
