# tries: puts out a megabyte in each of a hundred cells
# into: notebook
# stock: not run
for i in range(100):
    notebook.cells.append(new_code_cell("print('x' * 1_000_000)"))
    notebook.cells[-1]["id"] = f"c{i}"
