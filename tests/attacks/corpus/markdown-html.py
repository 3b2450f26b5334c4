# tries: answers the question with half-open tags, comments and links without an end
# into: notebook
# runs: at night
notebook.cells[-1]["source"] = "<a " * 30_000 + "<!--" * 20_000 + "<![CDATA[" * 9_000 + "&#" * 20_000
