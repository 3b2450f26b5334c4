# tries: writes into the installed packages, so that the next student's run is its own
# at: the system
import os
import sys
import sysconfig
import numpy

folders = {os.path.dirname(numpy.__file__), sysconfig.get_paths()["purelib"], sys.prefix,
           os.path.dirname(os.__file__), "/usr/lib", "/usr/local"}
for folder in folders:
    path = f"{folder}/{NAME}.tmp"
    try:
        open(path, "w").close()
        os.unlink(path)
        gained(folder)
    except OSError:
        pass
    try:
        os.chmod(folder, os.stat(folder).st_mode & 0o7777)
        gained(f"chmod {folder}")
    except OSError:
        pass
