# tries: hands in a notebook of 2 GB that takes no room on disk
# into: folder
# stock: not run
import os
os.truncate(folder / "victim.ipynb", 2 << 30)
