# tries: sleeps in each of a hundred cells for a little less than the limit
# into: notebook
# stock: not run
# runs: at night
for i in range(100):
    notebook.cells.append(new_code_cell("import time; time.sleep(1.8)"))
    notebook.cells[-1]["id"] = f"c{i}"
