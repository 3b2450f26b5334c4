# right: single precision, other names
def apple_orange_shopping(a, m, o, n, t):
    a, m, o, n, t = (np.float32(number) for number in (a, m, o, n, t))
    out = {"tax": a * m + o * n}
    out["apple_price"], out["apple_count"] = m * t, a * t
    out["orange_price"], out["orange_count"] = n * t, o * t
    return out["tax"] * t, out
