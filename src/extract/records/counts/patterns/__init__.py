"""How numbers of participants of an arm are printed, on folded text. Data only."""
