# tries: hands in files with names that cannot be written down, to stop everybody's grading
# into: folder
import os
for name in (b"\xff\xfe.csv", b"\xb0\xed.txt", b"a\nb.txt", b"-rf", b"x" * 250):
    open(os.fsencode(folder) + b"/" + name, "w").close()
os.mkfifo(folder / "pipe.ipynb")
os.mkdir(folder / "more.ipynb")
