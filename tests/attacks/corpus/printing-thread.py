# tries: prints and warns from a thread between two cells, with escapes for the instructor's terminal
import threading
import time
import warnings

def speak():
    while True:
        print("\x1b[2J\x1b]0;title\x07[/b] between two cells")
        warnings.warn("\x1b[2J between two cells")
        time.sleep(0.0005)

threading.Thread(target=speak, daemon=True).start()

def double(x):
    return x
