# tries: warns with categories of its own, so that the line of the test is shown with it
import warnings
import numpy as np

class Evil(UserWarning):
    def __str__(self):
        raise self

Odd = type("SystemExit", (Warning,), {})

def double(x):
    for level in range(1, 12):
        for kind in (UserWarning, Odd, SyntaxWarning, DeprecationWarning):
            warnings.warn(f"{level}", kind, stacklevel=level)
            warnings.warn_explicit("text", kind, "<cell>", 5)
    warnings.warn(Evil())
    return x + x if np.ndim(x) == 0 else np.full(x.shape, "x")
