# tries: replaces sys.stdout by an object that lies about what it is
import sys

class Out:
    encoding, errors, closed, name = "utf-99", "none", True, "stderr"
    def write(self, text):
        return -1
    def flush(self):
        raise SystemExit
    def __getattr__(self, name):
        raise KeyboardInterrupt

sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Out()
sys.displayhook = sys.excepthook = sys.unraisablehook = lambda *args: None

def double(x):
    sys.stdout = sys.stderr = Out()
    return 4
