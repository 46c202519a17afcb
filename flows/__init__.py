"""Prefect flows: thin shells over the batch, which load, extract, save and count."""
