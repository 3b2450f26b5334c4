# tries: hands in a socket in place of its notebook
# into: folder
import os
import socket
(folder / "victim.ipynb").unlink()
here = os.getcwd()
os.chdir(folder)
one = socket.socket(socket.AF_UNIX)
one.bind("victim.ipynb")
one.close()
os.chdir(here)
