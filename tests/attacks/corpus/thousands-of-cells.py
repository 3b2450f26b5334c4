# tries: hands in two thousand cells, which is as many as there may be
# into: notebook
# runs: at night
for i in range(980):
    notebook.cells.append(new_code_cell(f"{i}"))
    notebook.cells[-1]["id"] = f"c{i}"
    notebook.cells.append({"cell_type": "markdown", "id": f"m{i}", "metadata": {}, "source": f"*{i}*"})
