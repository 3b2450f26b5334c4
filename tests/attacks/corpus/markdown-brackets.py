# tries: answers the question with brackets on which Markdown takes hours
# runs: at night
# into: notebook
notebook.cells[-1]["source"] = "[" * 60_000 + "](" * 20_000 + "![" * 20_000
