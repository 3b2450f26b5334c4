# tries: hands in cells with ids that the format does not allow: spaces, numbers, none, very long
# into: notebook
ids = ["a b", "", "x" * 70, "[/b]", "\n", "ä", "a/b", "../..", "\x1b[2J", None, 5, 1.5, True, [], {}]
for cell, odd in zip(notebook.cells, ids):
    cell["id"] = odd
for odd in ids:
    notebook.cells.append(new_code_cell("1"))
    notebook.cells[-1]["id"] = odd
