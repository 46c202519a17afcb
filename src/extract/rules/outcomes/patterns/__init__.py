"""The frames in which trial reports name what they measured, by who reads them. Data only."""
