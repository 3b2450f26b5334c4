# tries: hands in a timestamp of 2 GB that takes no room on disk
# into: folder
# stock: not run
import os
(folder / "timestamp.txt").touch()
os.truncate(folder / "timestamp.txt", 2 << 30)
