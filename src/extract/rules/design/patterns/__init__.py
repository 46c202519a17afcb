"""How reports state their design, on folded text. Data only; real phrases above each pattern."""
