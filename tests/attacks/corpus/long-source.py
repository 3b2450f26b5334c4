# tries: hands in a cell of five million characters
# into: notebook
notebook.cells[0]["source"] = "x = [\n" + "1,\n" * 1_500_000 + "]"
