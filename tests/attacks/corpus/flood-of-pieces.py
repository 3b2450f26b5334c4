# tries: puts out a hundred thousand outputs of a character each
# into: notebook
# stock: not run
# runs: at night
code = """
import sys
for _ in range(30_000):
    sys.stdout.write("x")
    sys.stderr.write("y")
"""
for i in range(8):
    notebook.cells.append(new_code_cell(code))
    notebook.cells[-1]["id"] = f"c{i}"
