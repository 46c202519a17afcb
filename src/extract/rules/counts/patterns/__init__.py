"""How numbers of participants are printed, on folded text. Data only; a real phrase above each."""
