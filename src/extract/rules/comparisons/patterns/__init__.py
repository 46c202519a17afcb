"""The patterns of comparisons, by the module that reads with them."""
