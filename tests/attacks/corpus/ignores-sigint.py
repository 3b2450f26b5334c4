# tries: never ends, and ignores SIGINT, SIGTERM and whatever can be ignored
import signal
import time

def double(x):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        time.sleep(1000)
