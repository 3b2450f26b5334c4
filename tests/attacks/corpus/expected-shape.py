# tries: reads from its feedback what is expected of one that returns text, NaN or another shape
# runs: at night
import numpy as np

calls = []

def energy(x):
    calls.append(x)
    return x**2 / 2 if len(calls) < 3 else np.append(x**2 / 2, np.nan)
