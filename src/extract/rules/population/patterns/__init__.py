"""How trials say who was studied, on folded text. Data only; real phrases above each pattern."""
