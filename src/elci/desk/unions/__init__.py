"""A union's view of its members, and the page on which a member decides what its unions see."""
