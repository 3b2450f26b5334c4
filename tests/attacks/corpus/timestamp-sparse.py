# tries: hands in a timestamp of 2 GB that takes no room on disk
# runs: at night
# into: folder
# stock: not run
import os
(folder / "timestamp.txt").touch()
os.truncate(folder / "timestamp.txt", 2 << 30)
