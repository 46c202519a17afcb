"""The words that make a number one of death or survival: data only, by what they tell."""
