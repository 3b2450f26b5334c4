"""Pictures to move: one module a chapter, each explorer called in one line from its notebook."""
