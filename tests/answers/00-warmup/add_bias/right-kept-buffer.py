# right: one array kept for later calls of the same shape
buffers = {}


def add_bias(Z, b):
    out = buffers.setdefault(Z.shape, np.empty(Z.shape))
    np.add(Z, b, out=out)
    return out
