# tries: hands in a device without an end in place of its notebook, as root of another machine could
# into: folder
# stock: not run
import os
import stat
if os.geteuid() == 0:
    (folder / "victim.ipynb").unlink()
    os.mknod(folder / "victim.ipynb", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    os.mknod(folder / "zero.csv", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
