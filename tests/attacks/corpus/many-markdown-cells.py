# tries: adds markdown cells that each take a few seconds on the page
# into: notebook
# runs: at night
for i in range(100):
    cell = {"cell_type": "markdown", "id": f"m{i}", "metadata": {}, "source": "[" * 4000}
    notebook.cells.append(cell)
