# right: single precision, then double
def add_bias(Z, b):
    return (Z.astype("f4") + b.astype("f4")).astype(float)
