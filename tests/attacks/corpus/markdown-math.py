# tries: answers the question with formulas that open and never close
# into: notebook
# runs: at night
notebook.cells[-1]["source"] = "$" * 30_001 + "$$a " * 9_000 + r"\\[a " * 9_000 + r"\begin{a}" * 9_000
