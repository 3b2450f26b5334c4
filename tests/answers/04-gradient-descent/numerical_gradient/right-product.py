# right: itertools.product and a dict of slopes
from itertools import product


def numerical_gradient(f, x, h=1e-4):
    slopes = {}
    for place in product(*map(range, x.shape)):
        values = []
        for sign in (+1, -1):
            y = np.array(x, dtype=np.float64)
            y[place] = y[place] + sign * h
            values.append(float(f(y)))
        slopes[place] = (values[0] - values[1]) / (h + h)
    return np.array([slopes[place] for place in sorted(slopes)]).reshape(x.shape)
