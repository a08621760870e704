"""What can be found: one line per record, its words, who may see it; kept true with every act."""
