# tries: shows pictures of a megabyte each in fifty cells
# into: notebook
# stock: not run
code = """
import base64, os
from IPython.display import Image, display
display({"image/png": base64.b64encode(os.urandom(700_000)).decode()}, raw=True)
"""
for i in range(50):
    notebook.cells.append(new_code_cell(code))
    notebook.cells[-1]["id"] = f"c{i}"
