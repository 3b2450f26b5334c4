# tries: answers the question with quotes and lists nested deeper than a stack
# runs: at night
# into: notebook
notebook.cells[-1]["source"] = ">" * 20_000 + " a\n\n" + "\n".join(" " * (2 * i) + "- a" for i in range(1500))
