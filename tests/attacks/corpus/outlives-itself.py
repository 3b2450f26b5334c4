# tries: becomes another program that does not die with its parent
# at: the system
import ctypes
import os
import sys

libc = ctypes.CDLL(None)
libc.prctl(1, 0)
libc.unshare(0x10000000)
code = "import signal, time\nfor n in (1, 2, 13, 15): signal.signal(n, signal.SIG_IGN)\ntime.sleep(120)"
os.execv(sys.executable, [sys.executable, "-c", code, f"left-by-{NAME}."])
