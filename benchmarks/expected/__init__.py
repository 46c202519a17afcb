"""What a careful reader takes from two pages, fact by fact."""
