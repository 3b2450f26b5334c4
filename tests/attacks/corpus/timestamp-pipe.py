# tries: hands in a timestamp that is a pipe nobody writes to
# into: folder
import os
os.mkfifo(folder / "timestamp.txt")
