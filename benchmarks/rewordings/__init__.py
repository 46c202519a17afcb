"""Ways to say the same in other words, for `benchmarks.reworded`."""
