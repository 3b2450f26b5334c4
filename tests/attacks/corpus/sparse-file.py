# tries: hands in a file of 2 GB beside its notebook that takes no room on disk
# runs: at night
# into: folder
# stock: not run
import os
(folder / "data.bin").touch()
os.truncate(folder / "data.bin", 2 << 30)
