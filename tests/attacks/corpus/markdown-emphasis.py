# tries: answers the question with stars and backquotes on which Markdown takes hours
# into: notebook
# runs: at night
notebook.cells[-1]["source"] = "*a _b " * 20_000 + "`" * 20_001 + "``a" * 10_000 + "~~a " * 10_000
