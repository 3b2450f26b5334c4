# tries: hands in a notebook of a format that does not exist yet
# runs: at night
# into: notebook
notebook["nbformat"], notebook["nbformat_minor"] = 5, 0
notebook.cells[0]["cell_type"] = "ai"
