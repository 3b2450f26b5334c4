# tries: never ends in __del__, in an atexit function and in a thread
import atexit
import threading
import time

class Slow:
    def __del__(self):
        while True:
            try:
                time.sleep(1000)
            except BaseException:
                pass

def go_on():
    while True:
        time.sleep(0.1)

atexit.register(go_on)
threading.Thread(target=go_on).start()

def double(x):
    Slow()
    return 0
