# tries: finds files and sockets that were left open, and what can be read and written there
# at: the system
import os
import socket
import stat

for number in range(3, 4096):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        continue
    if stat.S_ISDIR(mode) or stat.S_ISREG(mode):
        gained(f"file {number}: {os.fstat(number)}")
    if stat.S_ISDIR(mode):
        print(os.listdir(number))
