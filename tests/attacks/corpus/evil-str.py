# tries: raises exceptions whose text is made by code that raises, prints or never ends
class Evil(Exception):
    def __str__(self):
        raise self
    __repr__ = __str__
    def __getattr__(self, name):
        raise self
    def _render_traceback_(self):
        return []

class Chatty(Exception):
    def __str__(self):
        print("5" * 1000)
        return "x" * 50_000_000

class Endless(Exception):
    def __str__(self):
        while True:
            pass

def double(x):
    raise Evil
def iterate(step, x, n):
    raise Chatty
def numerical_gradient(f, x):
    raise Endless
