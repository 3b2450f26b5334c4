# tries: hands in a pipe in place of its notebook, so that whoever reads it waits for ever
# into: folder
import os
(folder / "victim.ipynb").unlink()
os.mkfifo(folder / "victim.ipynb")
