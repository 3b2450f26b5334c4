# tries: answers the question with brackets on which Markdown takes hours
# into: notebook
notebook.cells[-1]["source"] = "[" * 60_000 + "](" * 20_000 + "![" * 20_000
