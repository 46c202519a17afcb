"""What introduces and ends the name of an arm, by what it is about. Data only."""
