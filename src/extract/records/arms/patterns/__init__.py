"""What stands round a name that is meant as an arm, and its doses, on folded text. Data only."""
