# tries: returns things that never end when one goes through them
import itertools

def double(x):
    return range(10**15)
def numerical_gradient(f, x):
    return itertools.count()
def iterate(step, x, n):
    return iter(int, 1)

class Relu:
    def forward(self, x):
        return range(2**40)
    def backward(self, dout):
        yield from itertools.repeat(dout)
