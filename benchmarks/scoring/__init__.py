"""How the benchmark judges records against gold. The extractor never sees anything of this."""
