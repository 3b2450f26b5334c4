# tries: hands in text that cannot be encoded, to stop the writing of everybody's results
# into: notebook
for cell in notebook.cells:
    cell.source += "\n# \ud800"
    cell["id"] = "\udfff"
