# tries: keeps the test's functions, and calls them when the test has ended, and from a thread
import threading
import time

kept = []

def call_all():
    while True:
        for f in list(kept):
            try:
                f(__import__("numpy").ones(3))
            except BaseException:
                pass
        time.sleep(0.01)

threading.Thread(target=call_all, daemon=True).start()

class Again:
    def __del__(self):
        for f in kept:
            try:
                f(5)
            except BaseException:
                pass

def numerical_gradient(f, x):
    kept.append(f)
    Again()
    time.sleep(0.2)
    return x
def iterate(step, x, n):
    kept.append(step)
    return x
def double(x):
    for f in kept:
        f(x)
    return Again() and x
