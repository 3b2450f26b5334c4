# tries: hears when another student opens a file that both can see
# at: the system
import ctypes
import os
import numpy as np

libc = ctypes.CDLL(None)
number = libc.inotify_init()
for path in (np.__file__, os.__file__, os.path.dirname(np.__file__), "/usr", "/dev/null"):
    if number >= 0 and libc.inotify_add_watch(number, path.encode(), 0xFFF) >= 0:
        gained(f"a watch on {path}")
if libc.fanotify_init(0, 0) >= 0:
    gained("a watch on all files")
